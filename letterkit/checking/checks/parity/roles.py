"""Where a language lets the reader do what the others say that we do, or the other way round."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from letterkit.checking.checks.parity.actors import acting
from letterkit.checking.checks.parity.claims import Claim
from letterkit.checking.checks.parity.comparing import Difference, said_by
from letterkit.checking.checks.parity.sayings import Saying
from letterkit.checking.checks.parity.units import Unit
from letterkit.language.data import LANGUAGES

_OTHER: Final = {"we": "you", "you": "we"}
_SENTENCE: Final = re.compile(r"[^.!?\u2029]*[^.!?\u2029\s][^.!?\u2029]*[.!?]*")


@dataclass(frozen=True)
class _Sentence:
    """A sentence of a language, and where it begins in what is said."""

    text: str
    start: int
    saying: Saying


def swapped(units: Iterable[Unit]) -> Iterator[tuple[Unit, Difference]]:
    """Each text with the place where who acts is swapped."""
    rows = [row for unit in units if not unit.is_free for row in _rows(unit)]
    actors = {
        language: acting((one.text for _, row in rows for one in row[language]), language) for language in LANGUAGES
    }
    seen = set()
    for unit, row in rows:
        for difference in _swaps(row, actors):
            key = unit.name, difference.language, difference.places
            if key not in seen:
                seen.add(key)
                yield unit, difference


def _rows(unit: Unit) -> Iterator[tuple[Unit, Mapping[str, list[_Sentence]]]]:
    """The sentences that stand beside each other, or the whole texts where their numbers differ; each row once."""
    seen = set()
    for sayings, _ in said_by(unit):
        sentences = {language: list(_sentences(sayings[language])) for language in LANGUAGES}
        lengths = {len(held) for held in sentences.values()}
        for row in _aligned(sentences) if len(lengths) == 1 else [sentences]:
            key = tuple(one.text for held in row.values() for one in held)
            if key not in seen:
                seen.add(key)
                yield unit, row


def _aligned(sentences: Mapping[str, list[_Sentence]]) -> Iterator[dict[str, list[_Sentence]]]:
    for row in zip(*sentences.values(), strict=True):
        yield {language: [one] for language, one in zip(sentences, row, strict=True)}


def _sentences(saying: Saying) -> Iterator[_Sentence]:
    for match in _SENTENCE.finditer(saying.text):
        bare = match[0].lstrip()
        yield _Sentence(bare.rstrip(), match.end() - len(bare), saying)


def _swaps(
    row: Mapping[str, list[_Sentence]], actors: Mapping[str, Mapping[str, tuple[Claim, ...]]]
) -> Iterator[Difference]:
    who = {
        language: {claim.value for one in held for claim in actors[language][one.text]}
        for language, held in row.items()
    }
    for language, own in who.items():
        others = [who[other] for other in LANGUAGES if other != language]
        for actor, other in _OTHER.items():
            if own == {actor} and all(one == {other} for one in others):
                places = [
                    one.saying.origin(one.start + claim.start, one.start + claim.end)
                    for one in row[language]
                    for claim in actors[language][one.text]
                ]
                yield Difference(language, ("role", actor), 1, 0, {}, tuple(places), None)
