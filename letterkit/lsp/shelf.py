"""A catalogue that is being worked on: read as the editor has it, with all that is wrong in it, file by file."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final, TypeVar

from letterkit.errors import CatalogueError

if TYPE_CHECKING:
    from letterkit.catalogue.catalogue import Catalogue
    from letterkit.catalogue.entries.phrases import Phrase

T = TypeVar("T")

PARTS: Final = ("phrases", "templates")
ENDINGS: Final = (".yaml", ".yml", ".j2")


def root_of(path: Path) -> Path | None:
    """The folder of the catalogue to which a file belongs; None where it is no file of one."""
    if path.suffix not in ENDINGS:
        return None
    for folder in path.parents:
        if folder.name in PARTS and all((folder.parent / part).is_dir() for part in PARTS):
            return folder.parent
    return None


@dataclass(frozen=True)
class Look:
    """A catalogue as it is now: itself, where all of it can be read, and what is wrong."""

    catalogue: Catalogue | None
    faults: tuple[CatalogueError, ...]


_Stamp = str | tuple[int, int]


@dataclass
class Shelf:
    """A catalogue's folder; `last` is the catalogue as it could be read last, to look names up in."""

    root: Path
    last: Catalogue | None = None
    _phrases: dict[Path, tuple[_Stamp, list[Phrase], list[CatalogueError]]] = field(default_factory=dict)

    def look(self, texts: Mapping[Path, str]) -> Look:
        """What is wrong in the catalogue, with what is not saved yet in the place of its files."""
        from letterkit.catalogue.catalogue import Catalogue, checks_of
        from letterkit.catalogue.entries.phrases import taken
        from letterkit.catalogue.entries.provisions import load_provisions
        from letterkit.catalogue.entries.tables import load_tables
        from letterkit.catalogue.entries.templates import load_template
        from letterkit.catalogue.files.unsaved import unsaved
        from letterkit.catalogue.values.words import load_words

        phrases = self.root / "phrases"
        faults: list[CatalogueError] = []
        with unsaved(texts):
            by_id: dict[str, Phrase] = {}
            for phrase in self._read(phrases, texts, faults):
                if phrase.id in by_id:
                    faults.append(taken(phrase, by_id[phrase.id]))
                by_id.setdefault(phrase.id, phrase)
            tables, words, provisions = (
                _kept(partial(load_tables, phrases), faults),
                _kept(partial(load_words, phrases), faults),
                _kept(partial(load_provisions, phrases), faults),
            )
            paths = sorted((self.root / "templates").glob("*.j2"))
            templates = {path.stem: _kept(partial(load_template, path), faults) for path in paths}
            for path in texts:
                _kept(partial(_read_alone, path, phrases), faults)
            if tables is None or words is None or provisions is None:
                return Look(None, tuple(faults))
            read = {name: template for name, template in templates.items() if template}
            catalogue = Catalogue(self.root, by_id, tables, read, words, provisions)
            for check in checks_of(catalogue):
                _kept(check, faults)
        self.last = catalogue
        return Look(catalogue, tuple(faults))

    def phrases_in(self, path: Path) -> list[Phrase]:
        """The phrases of a file that could be read at the last look."""
        return self._phrases[path][1] if path in self._phrases else []

    def _read(self, folder: Path, texts: Mapping[Path, str], faults: list[CatalogueError]) -> Iterator[Phrase]:
        """The phrases of all files; those of files that have not changed are not read again."""
        from letterkit.catalogue.files.folder import phrase_files

        files = list(phrase_files(folder))
        self._phrases = {path: held for path, held in self._phrases.items() if path in files}
        for path in files:
            stamp = _stamp(path, texts)
            held = self._phrases.get(path)
            if held is None or held[0] != stamp:
                held = self._phrases[path] = (stamp, *_phrases_in(path))
            faults += held[2]
            yield from held[1]


def _kept(read: Callable[[], T], faults: list[CatalogueError]) -> T | None:
    """What is read; None where it can't be, and then why is added to the faults."""
    try:
        return read()
    except CatalogueError as error:
        faults.append(error)
        return None


def _read_alone(path: Path, phrases: Path) -> None:
    """Read an open file that is not read with the others. Raises CatalogueError."""
    from letterkit.catalogue.files.strict_yaml import load
    from letterkit.catalogue.jinja import blanks
    from letterkit.catalogue.misleading.entry import read_entry
    from letterkit.catalogue.patterns import wordgroups
    from letterkit.structure.entries import read_answer

    if path == phrases / wordgroups.FILE:
        wordgroups.read_shared(path)
    elif path == phrases / blanks.FILE:
        blanks.read_blanks(path)
    elif path.parent == phrases / "misleading":
        read_entry(path, phrases)
    elif path.parent == phrases / "answers":
        read_answer(path, phrases)
    elif path.parent == phrases:
        load(path)


def _phrases_in(path: Path) -> tuple[list[Phrase], list[CatalogueError]]:
    """The phrases of a file, and what is wrong in those that can't be read."""
    from letterkit.catalogue.entries.phrases import read_phrase
    from letterkit.catalogue.files.strict_yaml import load

    read: list[Phrase] = []
    faults: list[CatalogueError] = []
    try:
        root = load(path)
        nodes = root.items() if root.is_list() else [root]
    except CatalogueError as error:
        return [], [error]
    for node in nodes:
        try:
            read.append(read_phrase(node))
        except CatalogueError as error:
            faults.append(error)
    return read, faults


def _stamp(path: Path, texts: Mapping[Path, str]) -> _Stamp:
    """What tells whether a file has changed."""
    if path in texts:
        return texts[path]
    about = path.stat()
    return about.st_mtime_ns, about.st_size
