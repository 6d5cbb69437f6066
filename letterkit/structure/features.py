"""What tells which parts a unit carries: its signs and words, its heading and lead-in, and what stands beside it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from letterkit.catalogue.features import number_of, own_numbers, tokens_of
from letterkit.language.sections import kind_of
from letterkit.structure.evidence import MAY, SURE
from letterkit.structure.outline import headings_of, leads_of
from letterkit.structure.signs import Signs, signs_in
from letterkit.structure.units import Unit

_SHORT: Final = 8
"""A unit of fewer words is short; figures of our own, as the next."""
_TOP: Final = 4
"""So many first units stand at the top."""
_LABEL: Final = 4
"""A label before a colon has no more words."""


@dataclass(frozen=True, slots=True)
class Described:
    """The numbers of a unit's features: those that hold in any language, and those of its words."""

    told: tuple[int, ...]
    words: tuple[int, ...]


def describe(units: Sequence[Unit], kind: str, of_kinds: Mapping[str, Signs]) -> list[Described]:
    """The features of each unit of a letter of a kind; `of_kinds` are the words that tell the kinds, by language."""
    signs = [
        signs_in(unit.text, unit.language) | _told(of_kinds[unit.language].within(unit.text), kind) for unit in units
    ]
    headings, leads = headings_of(units), leads_of(units)
    described = []
    for at, unit in enumerate(units):
        own = _Place(units, signs, kind, headings[at], leads[at], at)
        words = own_numbers(tokens_of(unit.text, unit.language))
        heading = headings[at]
        if heading and heading is not unit:
            tokens = tokens_of(heading.text, heading.language)
            words += [number_of(f"h {token.stem}") for token in tokens]
        described.append(Described(tuple(map(number_of, dict.fromkeys(own.told()))), tuple(words)))
    return described


def _told(names: frozenset[str], kind: str) -> frozenset[str]:
    """What words that tell kinds say in a letter of one kind: what is told of items, its own kind, or another."""
    return frozenset(
        f"own {name.split()[1]}" if name.startswith(f"{kind} ") else "other kind" if " " in name else f"item {name}"
        for name in names
        if name not in (SURE, MAY)
    )


@dataclass(frozen=True, slots=True)
class _Place:
    """A unit among the others of its letter."""

    units: Sequence[Unit]
    signs: Sequence[frozenset[str]]
    kind: str
    heading: Unit | None
    lead: Unit | None
    at: int

    def told(self) -> Iterator[str]:
        """The names of the features that hold in any language."""
        yield from self._form()
        yield from self._signs()
        yield from self._above()
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

    def _form(self) -> Iterator[str]:
        unit, text = self._unit, self._unit.text.rstrip()
        yield f"form {self._shape}"
        yield f"kind {self.kind}"
        yield f"kind {self.kind} {self._shape}"
        yield f"area {unit.block.area}"
        yield f"long {min(4, len(text.split()) // _SHORT)}"
        yield f"place {min(self.at, _TOP)}"
        yield f"share {4 * self.at // len(self.units)}"
        yield f"left {min(3, len(self.units) - self.at)}"
        if text.endswith(("?", ":")):
            yield f"ends {text[-1]}"

    def _signs(self) -> Iterator[str]:
        for sign in self.signs[self.at]:
            yield f"sign {sign}"
            yield f"sign {sign} {self._shape}"
            yield f"sign {sign} in {self._section}"
            yield f"sign {sign} of {self.kind}"
        held = sorted(self.signs[self.at])
        yield from (f"signs {one} {other}" for number, one in enumerate(held) for other in held[number + 1 :])
        label, *rest = self._unit.text.split(":")
        if rest and len(label.split()) <= _LABEL:
            yield from (f"label {sign}" for sign in signs_in(label, self._unit.language))

    def _above(self) -> Iterator[str]:
        yield f"section {self._section}"
        yield f"section {self._section} {self._shape}"
        for name, other in (("heading", self.heading), ("lead", self.lead)):
            if other is None:
                yield f"no {name}"
            elif other is not self._unit:
                yield from (f"{name} {sign}" for sign in signs_in(other.text, other.language))
