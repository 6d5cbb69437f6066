"""Loads a catalogue and finds all that is wrong with how it is written, where loading for a letter stops at the first.

A file that cannot be read hides none of the faults of the others. What depends on it waits until it can be.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from letterkit.catalogue.catalogue import Catalogue, checks_of, load_catalogue
from letterkit.catalogue.entries.phrases import Phrase, phrases_in, taken
from letterkit.catalogue.entries.provisions import load_provisions
from letterkit.catalogue.entries.tables import load_tables
from letterkit.catalogue.entries.templates import load_template, load_templates
from letterkit.catalogue.files.folder import PARTS, phrase_files
from letterkit.catalogue.files.problems import NOTHING, Problem
from letterkit.catalogue.jinja.blanks import FILE as BLANKS
from letterkit.catalogue.jinja.blanks import read_blanks
from letterkit.catalogue.values.words import load_words
from letterkit.checking.places import place_in
from letterkit.errors import CatalogueError
from letterkit.paths import is_folder
from letterkit.rules.registry import rules_of
from letterkit.ui import Text

NAME: Final = "unloadable"


@dataclass(frozen=True)
class Loaded:
    """A catalogue, where it could be loaded, and what is wrong with how it is written."""

    catalogue: Catalogue | None
    problems: tuple[Problem, ...]


def load_for_checking(folder: Path | None) -> Loaded:
    """The catalogue in a folder (the default one for None), with everything that is wrong in how it is written.

    Raises CatalogueError where there is no catalogue at all.
    """
    try:
        catalogue = load_catalogue(folder)
        rules_of(folder, None)
        read_blanks(catalogue.folder / "phrases" / BLANKS)
    except CatalogueError as error:
        if folder is None or not all(is_folder(folder / part) for part in PARTS):
            raise
        problems = [_problem(fault, folder) for fault in (*_faults(folder), error)]
        return Loaded(None, tuple({one.place: one for one in problems}.values()))
    return Loaded(catalogue, ())


def _faults(folder: Path) -> Iterator[CatalogueError]:
    phrases, templates = (folder / part for part in PARTS)
    steps: list[Callable[[], object]] = [lambda: load_words(phrases), lambda: load_provisions(phrases)]
    steps += [_reader(path) for path in phrase_files(phrases)]
    steps += [lambda: load_tables(phrases), lambda: rules_of(folder, None), lambda: read_blanks(phrases / BLANKS)]
    steps += [_template_reader(path) for path in sorted(templates.glob("*.j2"))]
    found = [fault for step in steps if (fault := _fault_of(step))]
    yield from found
    if not found:
        yield from _faults_together(folder)


def _faults_together(folder: Path) -> Iterator[CatalogueError]:
    """What is wrong where all files can be read: ids that are taken, names that nothing has."""
    phrases, templates = (folder / part for part in PARTS)
    by_id: dict[str, Phrase] = {}
    for path in phrase_files(phrases):
        for phrase in phrases_in(path):
            if phrase.id in by_id:
                yield taken(phrase, by_id[phrase.id])
            by_id.setdefault(phrase.id, phrase)
    catalogue = Catalogue(
        folder=folder,
        phrases=by_id,
        tables=load_tables(phrases),
        templates=load_templates(templates),
        words=load_words(phrases),
        provisions=load_provisions(phrases),
    )
    for check in checks_of(catalogue):
        if fault := _fault_of(check):
            yield fault


def _reader(path: Path) -> Callable[[], object]:
    return lambda: list(phrases_in(path))


def _template_reader(path: Path) -> Callable[[], object]:
    return lambda: load_template(path)


def _fault_of(step: Callable[[], object]) -> CatalogueError | None:
    try:
        step()
    except CatalogueError as error:
        return error
    return None


def _problem(error: CatalogueError, folder: Path) -> Problem:
    """The problem that an error tells, at its place: a file, perhaps with line and column."""
    said = Text.of(error.what)
    file, line, column = place_in(folder, error.place)
    return Problem(NAME, "error", said, NOTHING, file, line, column, line, column + 1)
