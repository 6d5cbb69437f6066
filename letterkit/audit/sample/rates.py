"""How often which fault is put in, as a file says it (rates.yaml beside this module explains itself)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final

from letterkit.audit.sample.faults import FAULTS
from letterkit.catalogue.files.strict_yaml import Yaml, load
from letterkit.decision.cases.numbered import FIRST_DAY, SIZES
from letterkit.decision.kinds import KINDS
from letterkit.language.data import LANGUAGES
from letterkit.ui import Text

DEFAULT: Final = Path(__file__).with_name("rates.yaml")
_ALL: Final = "all"
_MONTH: Final = re.compile(r"(\d{4})-(0[1-9]|1[0-2])")
_LAST: Final = date.fromordinal(FIRST_DAY.toordinal() + SIZES["day"][1])

_NO_NUMBER: Final = Text(
    sv="Här ska det stå ett tal, till exempel 0.05.",
    fi="Tässä pitää olla luku, esimerkiksi 0.05.",
    en="A number is expected here, such as 0.05.",
)
_NO_MONTH: Final = Text(
    sv="Här ska det stå en månad från 2026-03 till {last}.",
    fi="Tässä pitää olla kuukausi väliltä 2026-03–{last}.",
    en="A month from 2026-03 to {last} is expected here.",
)


@dataclass(frozen=True)
class Rates:
    """The months, what kinds and languages weigh, and how often a fault is made: everywhere, and times what where."""

    months: tuple[tuple[int, int], ...]
    kinds: Mapping[str, float]
    languages: Mapping[str, float]
    faults: Mapping[str, float]
    units: Mapping[str, Mapping[str, float]]
    by_month: Mapping[tuple[int, int], Mapping[str, float]]

    def of(self, fault: str, unit: str, month: tuple[int, int]) -> float:
        """The share of the letters of a unit and a month that have a fault, of those that can have it."""
        share = self.faults[fault]
        for times in (self.units[unit], self.by_month.get(month, {})):
            share *= times.get(fault, times.get(_ALL, 1.0))
        return min(1.0, share)


def read_rates(path: Path | None = None) -> Rates:
    """The rates in a file (those of letterkit where it is None). Raises CatalogueError at the place of a fault."""
    held = load(path or DEFAULT).mapping(
        required=("from", "to", "kinds", "languages", "faults", "units"), optional=("months",)
    )
    months = tuple(_between(_month(held["from"]), _month(held["to"])))
    by_month = held["months"].mapping() if "months" in held else {}
    return Rates(
        months,
        _numbers(held["kinds"], KINDS),
        _numbers(held["languages"], LANGUAGES),
        _numbers(held["faults"], FAULTS),
        {unit: _numbers(node, (*FAULTS, _ALL)) for unit, node in held["units"].mapping().items()},
        {_read_month(month, node): _numbers(node, (*FAULTS, _ALL)) for month, node in by_month.items()},
    )


def _numbers(node: Yaml, known: tuple[str, ...]) -> dict[str, float]:
    return {name: _number(one) for name, one in node.mapping(optional=known).items()}


def _number(node: Yaml) -> float:
    try:
        number = float(node.text())
    except ValueError:
        raise node.error(_NO_NUMBER) from None
    if not 0 <= number < float("inf"):
        raise node.error(_NO_NUMBER)
    return number


def _month(node: Yaml) -> tuple[int, int]:
    return _read_month(node.text(), node)


def _read_month(text: str, node: Yaml) -> tuple[int, int]:
    found = _MONTH.fullmatch(text)
    month = (int(found[1]), int(found[2])) if found else (0, 0)
    if not (FIRST_DAY.year, FIRST_DAY.month) <= month < (_LAST.year, _LAST.month):
        raise node.error(_NO_MONTH, last=f"{_LAST.year}-{_LAST.month - 1:02}")
    return month


def _between(first: tuple[int, int], last: tuple[int, int]) -> Iterator[tuple[int, int]]:
    year, month = first
    while (year, month) <= last:
        yield year, month
        year, month = (year, month + 1) if month < 12 else (year + 1, 1)
