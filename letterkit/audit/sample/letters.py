"""Invented letters, each the same for the same seed and number: drawn, built from the catalogue, faults put in."""

from __future__ import annotations

import calendar
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from random import Random
from typing import Any, Final, cast

from letterkit.audit.sample.faults import put
from letterkit.audit.sample.rates import Rates
from letterkit.catalogue.catalogue import Catalogue
from letterkit.compose import compose
from letterkit.decision import facts_from
from letterkit.decision.cases.numbered import FIRST_DAY, drawn
from letterkit.decision.kinds import Kind
from letterkit.document import Document

_LAST_DAYS: Final = 3
"""Decisions are made on weekdays: one drawn for so many last days of a month could move into the next."""


@dataclass(frozen=True)
class Sample:
    """An invented letter, and the faults in it."""

    name: str
    document: Document
    kind: str
    language: str
    unit: str
    day: date
    faults: tuple[str, ...] = field(default=())


def samples(count: int, rates: Rates, catalogue: Catalogue, seed: int = 0) -> Iterator[Sample]:
    """So many invented letters."""
    for number in range(count):
        yield _sample(number, rates, catalogue, Random(f"{seed} {number}"))


def _sample(number: int, rates: Rates, catalogue: Catalogue, random: Random) -> Sample:
    kind, language = _one_of(rates.kinds, random), _one_of(rates.languages, random)
    unit, (year, month) = random.choice(list(rates.units)), random.choice(rates.months)
    first = 2 if (year, month) == (FIRST_DAY.year, FIRST_DAY.month) else 1
    day = date(year, month, random.randint(first, calendar.monthrange(year, month)[1] - _LAST_DAYS))
    facts = facts_from(drawn(cast(Kind, kind), random, day=(day - FIRST_DAY).days))
    document = compose(facts, language, catalogue).document
    blocks, faults = list(document.blocks), list[str]()
    for fault in rates.faults:
        if random.random() < rates.of(fault, unit, (year, month)):
            changed = put(fault, blocks, language, random)
            if changed is not None:
                blocks, faults = changed, [*faults, fault]
    name = f"{facts.dates.decision.isoformat()}-{number:07}"
    return Sample(name, _document(document, blocks), kind, language, unit, facts.dates.decision, tuple(faults))


def _document(built: Document, blocks: list[Any]) -> Document:
    """A letter of these blocks as somebody wrote it: nothing in it tells that it was built."""
    return Document.assemble(
        built.path,
        built.format,
        (replace(block, pieces=(), tag="") for block in blocks),
        title=built.title,
        language=built.language,
    )


def _one_of(weights: Mapping[str, float], random: Random) -> str:
    return random.choices(list(weights), list(weights.values()))[0]
