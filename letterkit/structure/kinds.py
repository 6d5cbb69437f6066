"""Which kind of decision a letter tells: phrases/kinds.yaml says by which words, evidence.py where they count, said.py
what its units say.

field: {sure: {sv: […], …}, may: …, living: …}  without any of these a letter is of another field; without `sure`, it
                                               must be likely to be of ours
field: {other: {…}}                            words of other fields, heard where none of `sure` stands
items: {granted: {…}, refused: {…}, partly: {…}}   what is told of items
headed: {nothing: {…}, something: {…}}         in a heading: nothing, or something, is granted, whatever else is told
kinds:
  - kind: recovery
    called: {sv: hörande om återkrav, fi: …, en: …}
    names: {sv: […], fi: …, en: …}             words that name it
    acts: {…}                                  words that do it
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from letterkit.catalogue.files.folder import default_catalogue
from letterkit.catalogue.files.prepared import prepared
from letterkit.catalogue.files.strict_yaml import Yaml, load
from letterkit.catalogue.patterns.line import line_of
from letterkit.catalogue.patterns.wordgroups import load_shared, read_group
from letterkit.decision.kinds import TYPES, UNKNOWN
from letterkit.document import Span
from letterkit.language.data import LANGUAGES
from letterkit.structure.evidence import (
    ACTS,
    GRANTED,
    ITEMS,
    LIVING,
    MAY,
    NAMES,
    OTHER,
    PARTLY,
    REFUSED,
    SURE,
    Evidence,
)
from letterkit.structure.learned import load_kind_weights
from letterkit.structure.said import KINDS, Said, gathered, shares_of
from letterkit.structure.signs import Signs
from letterkit.structure.told import Told
from letterkit.structure.units import Unit
from letterkit.ui import Text

if TYPE_CHECKING:
    import numpy

    Array = numpy.ndarray[Any, Any]

_RULED_OUT: Final[Mapping[str, tuple[str, ...]]] = {
    "nothing": ("grant", "partial"),
    "something": ("rejection", "transfer", "info_request"),
}
"""What a letter can't be where a heading says that it grants nothing, or something."""

_OF_ANOTHER_FIELD: Final[Mapping[str, float]] = {SURE: 0.95, OTHER: 0.05, MAY: 0.45}
"""How likely a letter must be of another field to be left unknown: where it names ours, where it names another, and
where its words leave that open. Our own figures.
"""
_MOST: Final = 4
"""So many places are shown as what told a kind."""


@dataclass(frozen=True)
class Kinds:
    """What the kinds are called in each language of the interface, and the words that tell them, by language."""

    called: Mapping[str, Text]
    signs: Mapping[str, Signs]


@cache
def load_kinds() -> Kinds:
    """The kinds, and the words that tell them."""
    phrases = default_catalogue() / "phrases"
    return prepared("kinds", phrases, load_shared(phrases), lambda: _read(phrases))


def _read(phrases: Path) -> Kinds:
    root = load(phrases / "kinds.yaml").mapping(required=("field", "items", "headed", "kinds"))
    named = dict(root["field"].mapping(required=(SURE, MAY, LIVING, OTHER)))
    named |= root["items"].mapping(required=(GRANTED, REFUSED, PARTLY))
    named |= root["headed"].mapping(required=tuple(_RULED_OUT))
    names: dict[str, Text] = {}
    for node in root["kinds"].items():
        entry = node.mapping(required=("kind", "called", NAMES, ACTS))
        kind = entry["kind"].one_of(TYPES)
        names[kind] = entry["called"].said()
        named |= {f"{kind} {which}": entry[which] for which in (NAMES, ACTS)}
    return Kinds(names, _signs(named, phrases))


def _signs(named: Mapping[str, Yaml], phrases: Path) -> Mapping[str, Signs]:
    shared = load_shared(phrases)
    by_language = {name: node.mapping(required=LANGUAGES) for name, node in named.items()}
    return {
        language: Signs(
            {name: read_group(name, node[language], language, shared[language]) for name, node in by_language.items()}
        )
        for language in LANGUAGES
    }


_UNKNOWN_KIND: Final = Text(sv="okänd typ", fi="tuntematon laji", en="kind unknown")


def called(kind: str) -> Text:
    """What a kind of letter is called."""
    return load_kinds().called.get(kind, _UNKNOWN_KIND)


def kind_chances(units: Sequence[Unit], said: Said) -> Array:
    """How likely a letter is of each of KINDS, from 0 to 1."""
    return shares_of(load_kind_weights().sums(letter_features(units, said)))


def letter_features(units: Sequence[Unit], said: Said) -> Mapping[str, float]:
    """All that tells the kind of a letter."""
    evidence = Evidence(units, load_kinds().signs)
    return {**evidence.features, **evidence.field, **gathered(said)}


def tell(units: Sequence[Unit], chances: Array) -> Told:
    """The kind that a letter's words speak most for; unknown where they name no field, or another."""
    kinds = load_kinds()
    if is_unknown(units, float(chances[KINDS.index(UNKNOWN)])):
        return Told(UNKNOWN, ())
    ruled_out = _ruled_out(units, kinds)
    kind = max((one for one in TYPES if one not in ruled_out), key=lambda one: float(chances[KINDS.index(one)]))
    return Told(kind, _words(units, kinds, kind) or _places(units, kinds, SURE))


def is_unknown(units: Sequence[Unit], chance: float) -> bool:
    """Whether a letter is left unknown that is so likely of another field: also where it says too little."""
    evidence = Evidence(units, load_kinds().signs)
    is_named = evidence.has(SURE) or evidence.has(MAY)
    if not is_named and (evidence.is_extract or evidence.has(OTHER) or not evidence.has(LIVING)):
        return True
    held = next((name for name in (SURE, OTHER) if evidence.has(name)), MAY)
    return chance >= _OF_ANOTHER_FIELD[held]


def _ruled_out(units: Sequence[Unit], kinds: Kinds) -> frozenset[str]:
    """The kinds that a letter can't be, as its headings say."""
    headings = [unit for unit in units if unit.block.kind == "heading"]
    return frozenset(
        kind
        for name, ruled_out in _RULED_OUT.items()
        for kind in ruled_out
        if any(kinds.signs[one.language].groups[name].is_in(one.text) for one in headings)
    )


def _words(units: Sequence[Unit], kinds: Kinds, kind: str) -> tuple[Span, ...]:
    """The first places of the words that tell a kind, in order."""
    found: set[Span] = set()
    for name in (f"{kind} {ACTS}", f"{kind} {NAMES}", *ITEMS.get(kind, ())):
        found.update(_places(units, kinds, name))
        if len(found) >= _MOST:
            break
    return tuple(sorted(found)[:_MOST])


def _places(units: Sequence[Unit], kinds: Kinds, name: str) -> tuple[Span, ...]:
    """The first places of a group of words, in order."""
    found = (
        sentence.span_of(*place)
        for unit in units
        for sentence in unit.sentences
        for place in kinds.signs[unit.language].groups[name].places(line_of(sentence.text))
    )
    return tuple(islice(found, _MOST))
