"""Random facts hold; and facts that are spoilt at random give faults that people can read, never anything else."""

from __future__ import annotations

import copy
import json
from collections.abc import Iterator
from random import Random
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from letterkit.decision import FactsError, facts_from, messages
from letterkit.decision.kinds import KINDS, Kind
from tests.decision.strategies import decisions, facts
from tests.decision.test_schema import VALID

RUNS = settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@pytest.mark.parametrize("kind", KINDS)
def test_random_facts_of_every_kind_hold(kind: Kind) -> None:
    @RUNS
    @given(facts(kind))
    def holds(data: dict[str, Any]) -> None:
        assert facts_from(data).kind == kind

    holds()


@settings(max_examples=40, deadline=None)
@given(facts())
def test_random_facts_follow_the_schema_and_survive_being_written(data: dict[str, Any]) -> None:
    VALID.validate(json.loads(json.dumps(data)))
    decision = facts_from(data)
    again = facts_from(json.loads(decision.model_dump_json(exclude_none=True)))
    assert again == decision


def test_random_facts_are_various() -> None:
    seen: set[str] = set()

    @settings(max_examples=300, deadline=None, derandomize=True, database=None)
    @given(decisions())
    def look(decision: Any) -> None:
        seen.add(decision.kind)
        seen.update(item.outcome for item in decision.items)
        seen.update(item.ground for item in decision.items if item.ground)
        seen.update(statement.followed for statement in decision.statements)
        seen.update(
            name for name in ("family", "urgency", "transfer", "payment_commitments") if getattr(decision, name)
        )
        seen.add(f"{len(decision.self_payments)} bills")
        seen.update("direct payment" for payment in decision.payments if payment.to == "other")
        seen.update("reduction" for amount in decision.basic_amounts if amount.reduction)
        seen.add(decision.dates.delivery)
        seen.add(decision.client.language)

    look()
    wanted = {*KINDS, "accepted", "partial", "rejected", "transferred", "over_limit", "reducible_fee", "followed"}
    wanted |= {"partly", "departed", "family", "urgency", "transfer", "payment_commitments", "0 bills", "3 bills"}
    wanted |= {"direct payment", "reduction", "letter", "electronic", "sv", "fi", "en"}
    assert wanted <= seen


VALUES: tuple[Any, ...] = (None, "", "x", "412.3", "2026-02-31", 1, 1.5, True, [], {}, [{}], {"sv": 1}, "Aa." * 900)


def _places(data: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    if path:
        yield path
    steps = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    for step, value in steps:
        yield from _places(value, (*path, step))


@settings(max_examples=300, deadline=None)
@given(facts(), st.integers(0, 2**32 - 1))
def test_facts_that_are_spoilt_are_accepted_or_refused_in_plain_words(data: dict[str, Any], seed: int) -> None:
    random = Random(seed)
    spoilt = copy.deepcopy(data)
    for _ in range(random.randint(1, 3)):
        *way, last = random.choice(list(_places(spoilt)))
        part: Any = spoilt
        for step in way:
            part = part[step]
        if random.random() < 0.3:
            del part[last]
        else:
            part[last] = copy.deepcopy(random.choice(VALUES))
    try:
        facts_from(spoilt)
    except FactsError as error:
        assert all(fault.message is not messages.OTHER for fault in error.faults)
        assert all("{" not in fault.say("sv").replace("{ … }", "").replace('{"sv"', "") for fault in error.faults)
        assert all(fault.say(language) for fault in error.faults for language in ("sv", "fi", "en"))
