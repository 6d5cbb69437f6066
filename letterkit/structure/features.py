"""What tells what a unit says: its signs and words, what these are about, its heading and lead-in, and what stands
beside it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate, combinations
from math import inf
from typing import Final

from letterkit.catalogue.judgement.features import tokens_of
from letterkit.catalogue.judgement.ideas import ideas_of, said
from letterkit.document import Block
from letterkit.language.text.sections import kind_of
from letterkit.structure.clauses import clauses_of
from letterkit.structure.columns import columns_of, headings_over
from letterkit.structure.evidence import FIELD, GRANTED, PARTLY, REFUSED
from letterkit.structure.marks import marks_of
from letterkit.structure.outline import headings_of, leads_of
from letterkit.structure.signs import Signs, signs_in
from letterkit.structure.units import Unit
from letterkit.structure.worded import Worded, Wording, number_of

_SHORT: Final = 8
"""A unit of fewer words is short; figures of our own, as the next ones."""
_TOP: Final = 4
"""So many first units stand at the top."""
_LABEL: Final = 4
"""A label before a colon has no more words."""
_MANY: Final = 50
"""So many units of a block are counted."""
_FEW: Final = 6
"""A letter of fewer units is short."""
_FORM: Final = ("form", "area", "long", "place", "share", "deep", "left", "letter", "alone", "number")
_PAIRED: Final = FIELD | {GRANTED, REFUSED, PARTLY}
"""The words of the kinds that count together with signs; all would be too many."""


@dataclass(frozen=True, slots=True)
class Described:
    """The numbers of a unit's features: those that hold in any language, those of its words, and those of what its
    words are about, whichever language says it.
    """

    told: tuple[int, ...]
    words: tuple[int, ...]
    ideas: tuple[int, ...]
    clauses: tuple[Worded, ...] = ()
    """The words of each of its clauses, where it has more than one."""


def describe(units: Sequence[Unit], of_kinds: Mapping[str, Signs]) -> list[Described]:
    """The features of each unit of a letter; `of_kinds` are the words that tell the kinds, by language."""
    return [place.described() for place in places_of(units, of_kinds)]


def places_of(units: Sequence[Unit], of_kinds: Mapping[str, Signs]) -> Iterator[Place]:
    """Each unit of a letter among the others; `of_kinds` are the words that tell the kinds, by language."""
    signs = [signs_in(unit.text, unit.language) for unit in units]
    kinds = [of_kinds[unit.language].within(unit.text) for unit in units]
    both = [_with_kinds(*pair) for pair in zip(signs, kinds, strict=True)]
    headings, leads = headings_of(units), leads_of(units)
    before = list(accumulate((len(unit.text.split()) for unit in units), initial=0))
    for at in range(len(units)):
        paired = _paired(signs[at], kinds[at])
        yield Place(units, both, paired, headings[at], leads[at], at, before[at] / max(1, before[-1]))


@lru_cache(maxsize=1 << 11)
def _with_kinds(signs: frozenset[str], kinds: frozenset[str]) -> frozenset[str]:
    """The signs of a unit and the words in it that tell the kinds, by their names as features."""
    return signs | {f"of {name}" for name in kinds}


@lru_cache(maxsize=1 << 11)
def _paired(signs: frozenset[str], kinds: frozenset[str]) -> tuple[str, ...]:
    """Those of them that count two by two."""
    return tuple(sorted(_with_kinds(signs, kinds & _PAIRED)))


def _words_above(unit: Unit, heading: Unit | None) -> Iterator[int]:
    """The numbers of the features of the words of a unit's heading."""
    if heading and heading is not unit:
        stems = {token.stem: None for token in tokens_of(heading.text, heading.language)}
        yield from (number_of(f"h {stem}") for stem in stems)


def _ideas_above(unit: Unit, heading: Unit | None) -> Iterator[int]:
    """The numbers of the concepts of a unit's heading."""
    if heading and heading is not unit:
        above = ideas_of(tokens_of(heading.text, heading.language), heading.language)
        yield from (number_of(f"ch {name}") for name in sorted(said(above)))


@dataclass(frozen=True, slots=True)
class Place:
    """A unit among the others of its letter; `share` is how much of the letter is read before it."""

    units: Sequence[Unit]
    signs: Sequence[frozenset[str]]
    paired: tuple[str, ...]
    heading: Unit | None
    lead: Unit | None
    at: int
    share: float

    @property
    def depends(self) -> tuple[object, ...]:
        """All that its features depend on."""
        near = (self.at + step for step in (-1, 1))
        around = [(self.units[at].block.kind, self.signs[at]) if 0 <= at < len(self.units) else None for at in near]
        return (
            *self._formed(self._shape),
            _said(self._unit),
            _said(self.heading),
            _said(self.lead),
            self.signs[self.at],
            *self.paired,
            *around,
        )

    def described(self) -> Described:
        """The numbers of its features."""
        unit, heading = self._unit, self.heading
        wording = Wording(unit.text, unit.language)
        above = Worded(tuple(_words_above(unit, heading)), tuple(_ideas_above(unit, heading)))
        whole = _under(above, wording.within(0, len(wording.tokens)))
        starts = [token.start for token in wording.tokens]
        clauses = clauses_of(unit, starts) if heading is not unit else ()
        columns = headings_over(unit, self.lead)
        return Described(
            tuple(map(number_of, dict.fromkeys(self.told()))),
            whole.words,
            tuple(dict.fromkeys(whole.ideas)),
            tuple(
                _under(above, _under(_columns(columns, starts, clause, unit.language), wording.within(*clause)))
                for clause in clauses
            ),
        )

    def told(self) -> Iterator[str]:
        """The names of the features that hold in any language."""
        shape, section = self._shape, self._section
        yield from self._form(shape)
        yield from self._signs(shape, section)
        yield from self._above(shape, section)
        yield from columns_of(self._unit, self.lead)
        yield from marks_of(self._unit.text, self._unit.language, shape)
        for name, step in (("before", -1), ("after", 1)):
            if 0 <= self.at + step < len(self.units):
                yield f"{name} {self.units[self.at + step].block.kind}"
                yield from (f"{name} {sign}" for sign in self.signs[self.at + step])
            else:
                yield f"{name} nothing"

    @property
    def _unit(self) -> Unit:
        return self.units[self.at]

    @property
    def _shape(self) -> str:
        """Heading, paragraph, item, cell, or header (of a table)."""
        if self.heading is self._unit:
            return "heading"
        return "header" if self._unit.block.cell and self._unit.block.cell.is_header else self._unit.block.kind

    @property
    def _section(self) -> str:
        """The kind of section that the heading opens."""
        return (kind_of(self.heading.text, self.heading.language) or "other") if self.heading else "none"

    def _form(self, shape: str) -> Iterator[str]:
        *formed, end = self._formed(shape)
        yield from (f"{name} {value}" for name, value in zip(_FORM, formed, strict=True))
        if end:
            yield f"ends {end}"

    def _formed(self, shape: str) -> tuple[object, ...]:
        """Its form, as `_FORM` calls it, and the question mark or colon at its end."""
        unit, text = self._unit, self._unit.text.rstrip()
        return (
            shape,
            unit.block.area,
            min(4, len(text.split()) // _SHORT),
            min(self.at, _TOP),
            4 * self.at // len(self.units),
            int(10 * self.share),
            min(3, len(self.units) - self.at),
            min(4, len(self.units) // _FEW),
            len(unit.block.text.rstrip()) == len(text),
            self._number,
            text[-1] if text.endswith(("?", ":")) else "",
        )

    @property
    def _number(self) -> int:
        """How many units of its block stand before it; beyond some, no more are counted."""
        at, block = self.at, self._unit.block
        while at and self.at - at < _MANY and self.units[at - 1].block is block:
            at -= 1
        return self.at - at

    def _signs(self, shape: str, section: str) -> Iterator[str]:
        yield from _signed(self.signs[self.at], self.paired, shape, section)
        label, *rest = self._unit.text.split(":")
        if rest and len(label.split()) <= _LABEL:
            yield from (f"label {sign}" for sign in signs_in(label, self._unit.language))

    def _above(self, shape: str, section: str) -> Iterator[str]:
        yield f"section {section}"
        yield f"section {section} {shape}"
        for name, other in (("heading", self.heading), ("lead", self.lead)):
            if other is None:
                yield f"no {name}"
            elif other is not self._unit:
                yield from (f"{name} {sign}" for sign in signs_in(other.text, other.language))


def _columns(
    headings: Sequence[tuple[int, Block]], starts: Sequence[int], clause: tuple[int, int], language: str
) -> Worded:
    """The words of the headings of the columns that a clause of a row stands in, and their concepts."""
    first, end = clause
    last = starts[end] if end < len(starts) else inf
    tokens = [tokens_of(heading.text, language) for start, heading in headings if starts[first] <= start < last]
    words = dict.fromkeys(token.stem for one in tokens for token in one)
    ideas = dict.fromkeys(name for one in tokens for name in sorted(said(ideas_of(one, language))))
    return Worded(tuple(number_of(f"c {stem}") for stem in words), tuple(number_of(f"cc {name}") for name in ideas))


def _under(above: Worded, own: Worded) -> Worded:
    """Some words and those of their heading."""
    return Worded(own.words + above.words, own.ideas + above.ideas)


@lru_cache(maxsize=1 << 11)
def _signed(signs: frozenset[str], paired: tuple[str, ...], shape: str, section: str) -> tuple[str, ...]:
    """What a unit's signs say alone, where it stands and two by two; kept for a while, as many units hold the same."""
    alone = [name for sign in signs for name in (f"sign {sign}", f"sign {sign} {shape}", f"sign {sign} in {section}")]
    return (*alone, *(f"signs {one} {other}" for one, other in combinations(paired, 2)))


def _said(unit: Unit | None) -> tuple[object, ...]:
    """What a unit says, cell by cell."""
    return (
        (unit.text, unit.language, *((one.text, one.cell and one.cell.column) for one in unit.blocks)) if unit else ()
    )
