"""The letters of golden cases, as they should read: beside the facts NAME.json, NAME.sv.md holds the one in Swedish."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import zip_longest
from pathlib import Path
from typing import Final

from letterkit.catalogue.catalogue import Catalogue
from letterkit.catalogue.files.problems import NOTHING, Problem
from letterkit.checking.goldencases import GoldenCase, golden_case, golden_files
from letterkit.checking.letters import Unbuilt, build
from letterkit.checking.subject import Subject
from letterkit.checking.tracer import LETTER_LANGUAGES
from letterkit.decision import FactsError
from letterkit.document import Document
from letterkit.errors import LetterkitError
from letterkit.ui import UI_LANGUAGES, Text

_CHANGED: Final = Text(
    sv="Brevet har ändrats. Här stod ”{old}”, nu står ”{new}”.",
    fi="Kirje on muuttunut. Tässä luki ”{old}”, nyt lukee ”{new}”.",
    en='The letter has changed. Here stood "{old}", now it says "{new}".',
)
_REVIEW: Final = Text(
    sv="Är ändringen avsedd? Skriv breven på nytt med letterkit check --write-letters och läs skillnaden.",
    fi="Onko muutos tarkoitettu? Kirjoita kirjeet uudelleen (letterkit check --write-letters) ja lue ero.",
    en="Is the change meant? Write the letters anew with letterkit check --write-letters, and read the difference.",
)


def check(subject: Subject) -> Iterator[Problem]:
    """The letters that differ from how they should read, and the facts that no longer hold."""
    for file in golden_files(subject.catalogue):
        try:
            golden = golden_case(file, subject.catalogue)
        except FactsError as error:
            yield from _faults(error, Path(error.file))
            continue
        for language in LETTER_LANGUAGES:
            if golden.letter(language).is_file():
                yield from _differences(golden, language, subject.catalogue)


def as_markdown(document: Document) -> str:
    """A letter without its receipt, which changes with every version of a phrase."""
    from letterkit.document.writers import to_bytes

    blocks = tuple(replace(block, tag="") for block in document.blocks)
    return to_bytes(replace(document, blocks=blocks, properties={}), "markdown").decode()


def _faults(error: FactsError, path: Path) -> Iterator[Problem]:
    for fault in error.faults:
        said = Text(*(fault.say(ui).replace("{", "{{").replace("}", "}}") for ui in UI_LANGUAGES))
        line, column = fault.line or 1, fault.column or 1
        yield Problem("golden", "error", said, NOTHING, path, line, column, line, column + 1)


def _differences(golden: GoldenCase, language: str, catalogue: Catalogue) -> Iterator[Problem]:
    """The first line of a letter that reads otherwise than it should."""
    path = golden.letter(language)
    letter = build(golden.case, language, catalogue)
    if isinstance(letter, Unbuilt):
        yield _unbuilt(letter.error, path)
        return
    old, new = (text.splitlines() for text in (_read(path), as_markdown(letter.document)))
    for number, (before, after) in enumerate(zip_longest(old, new, fillvalue=""), 1):
        if before != after:
            values = {"old": _short(before), "new": _short(after)}
            end = max(len(before), 1) + 1
            yield Problem("golden", "error", _CHANGED, _REVIEW, path, number, 1, number, end, values)
            return


def _read(path: Path) -> str:
    """A letter as it should read; what is no UTF-8 in it differs."""
    return path.read_text(encoding="utf-8-sig", errors="replace")


def _unbuilt(error: LetterkitError, path: Path) -> Problem:
    said = Text(*(error.say(ui).replace("{", "{{").replace("}", "}}") for ui in UI_LANGUAGES))
    return Problem("golden", "error", said, NOTHING, path, 1, 1, 1, 2)


def _short(line: str) -> str:
    return line if len(line) <= 80 else line[:79] + "…"
