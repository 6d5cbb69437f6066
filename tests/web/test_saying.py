"""What is wrong with facts, as the form says it: every fault that small changes to the examples can bring about."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest

from letterkit.catalogue.catalogue import load_catalogue
from letterkit.decision import facts_from
from letterkit.decision.faults import FactsError, Fault
from letterkit.decision.naming import Name, Place
from letterkit.web.form.saying import said
from tests.web.conftest import FACTS

CODE = re.compile(r"\b[a-z]+(?:_[a-z0-9]+)+\b|\bE\d\d\b|\b(?:null|id|ids|sv|fi)\b")
ENGLISH = re.compile(r"\b(?:true|false|items|bill|effect|consent|fact|grant|partial|letter|by|other)\b")
OTHERS = {
    "partial": "grant",
    "grant": "partial",
    "accepted": "rejected",
    "rejected": "accepted",
    "letter": "electronic",
}


def changed(value: Any) -> Iterator[Any]:
    """The same with one thing left out, blank or other than it was."""
    if isinstance(value, dict):
        for key, held in value.items():
            yield {name: one for name, one in value.items() if name != key}
            yield from ({**value, key: other} for other in changed(held))
    elif isinstance(value, list):
        for number, held in enumerate(value):
            yield [*value[:number], *value[number + 1 :]]
            yield from ([*value[:number], other, *value[number + 1 :]] for other in changed(held))
    elif isinstance(value, bool):
        yield not value
    elif isinstance(value, str):
        yield ""
        yield OTHERS.get(value, "other")
        if re.fullmatch(r"\d+\.\d\d", value):
            yield "7777.00"
        elif re.fullmatch(r"\d{4}-\d\d-\d\d", value):
            yield from ("2020-01-07", "2031-01-07")


def faults(path: Path) -> Iterator[Fault]:
    for facts in changed(json.loads(path.read_text(encoding="utf-8"))):
        try:
            facts_from(deepcopy(facts))
        except FactsError as error:
            yield from error.faults


@pytest.mark.parametrize("name", sorted(path.stem for path in FACTS.glob("*.json")))
def test_a_fault_is_told_without_the_codes_of_a_file(name: str) -> None:
    words = load_catalogue().words
    seen: set[tuple[int, str]] = set()
    for fault in faults(FACTS / f"{name}.json"):
        named = [value for value in fault.values.values() if isinstance(value, Name)]
        key = (id(fault.message), ",".join(one.key for one in named))
        if key in seen or {"known", "choices", "close"} & fault.values.keys():
            continue  # of names that no form of ours sends
        seen.add(key)
        for ui in ("sv", "fi", "en"):
            told = said(fault, {}, words, ui)
            assert told and not CODE.search(told), (told, fault.path)
            assert ui == "en" or not ENGLISH.search(told), (told, fault.path)
    assert len(seen) >= 10


def test_names_and_places_are_written_as_in_a_file_elsewhere() -> None:
    assert f"{Name('Payment.items')} {Name('Item.ground=over_limit')} {Place(('transfer', 'items', 1))}" == (
        "items over_limit transfer.items[1]"
    )
