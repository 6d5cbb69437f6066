"""Letters that the catalogue builds from invented cases, with the parts that each of their phrases carries.

sections.tsv tells it by the page of the labels, the first line that fits a phrase first: `parts` are what a phrase
carries, `then` what its later sentences do, where that is other. Of "?", and of phrases that it doesn't name, no part
is learned: they say different things from case to case.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fnmatch import fnmatchcase
from functools import cache
from pathlib import Path
from typing import Final

import letterkit
from benchmarks.structure.drafts import Draft
from letterkit.compose import compose
from letterkit.decision import facts_from
from letterkit.decision.cases.numbered import numbered
from letterkit.decision.kinds import KINDS
from letterkit.document import PhraseOrigin, Span
from letterkit.language.data import LANGUAGES
from letterkit.language.letter import Letter
from letterkit.structure.said import PARTS
from letterkit.structure.units import Unit, units_of

SECTIONS: Final = Path(__file__).parent / "sections.tsv"
BUILT: Final = "built"
"""Letters that were built are named built-LANG-KIND-NUMBER."""
CASES: Final = 2
"""So many letters are built of each kind in each language, no two from the same case."""
_UNTOLD: Final = "?"


@dataclass(frozen=True)
class Section:
    """What a phrase carries: its first sentence, and those after it; None where no part is told."""

    phrase: str
    first: tuple[str, ...] | None
    then: tuple[str, ...] | None


_ANY: Final = Section("*", None, None)


def letters() -> Iterator[tuple[Draft, tuple[Span, ...]]]:
    """The letters with the places of their parts, and where none is told."""
    catalogue = letterkit.load_catalogue()
    for at, language in enumerate(LANGUAGES):
        for kind in KINDS:
            for number in range(at, len(LANGUAGES) * CASES, len(LANGUAGES)):
                document = compose(facts_from(numbered(kind, number)), language, catalogue).document
                carried = list(_carried(units_of(Letter(document, language))))
                parts = {
                    part: tuple(span for span, told in carried if told is not None and part in told) for part in PARTS
                }
                draft = Draft(f"{BUILT}-{language}-{kind}-{number}", language, document, kind, parts, None, None)
                yield draft, tuple(span for span, told in carried if told is None)


def _carried(units: Sequence[Unit]) -> Iterator[tuple[Span, tuple[str, ...] | None]]:
    """The parts that each unit carries; None where they aren't told."""
    origins = [_origin(unit) for unit in units]
    starts: dict[str, int] = {}
    for origin in origins:
        starts[origin.phrase] = min(origin.line, starts.get(origin.phrase, origin.line))
    seen = -1
    for unit, origin in zip(units, origins, strict=True):
        is_first = origin.line == starts[origin.phrase] and unit.block.start != seen
        seen = unit.block.start
        section = next((one for one in sections() if fnmatchcase(origin.phrase, one.phrase)), _ANY)
        yield unit.span, section.first if is_first else section.then


def _origin(unit: Unit) -> PhraseOrigin:
    """The phrase or table that a unit's block was made from."""
    return next(piece.origin for piece in unit.block.pieces if isinstance(piece.origin, PhraseOrigin))


@cache
def sections() -> tuple[Section, ...]:
    """What the phrases carry, as sections.tsv tells it."""
    with SECTIONS.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t"))
    return tuple(Section(row["phrase"], _parts(row["parts"]), _parts(row["then"] or row["parts"])) for row in rows)


def _parts(told: str) -> tuple[str, ...] | None:
    return None if told == _UNTOLD else tuple(told.split())
