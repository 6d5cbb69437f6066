"""The smallest facts that show something: what can be left out is, and what is left still holds."""

from __future__ import annotations

from letterkit.checking.covering.cases import Case
from letterkit.checking.covering.smallest import MOST, Shrinker
from letterkit.decision.cases.numbered import numbered

CASE = Case("partial-3", numbered("partial", 3))


def shows(case: Case) -> bool:
    """Whether an expense is refused and something is paid."""
    return any(item.outcome == "rejected" for item in case.decision.items) and bool(case.decision.payments)


def test_what_does_not_matter_is_left_out_and_the_sums_are_put_right() -> None:
    assert shows(CASE)
    small = Shrinker().smallest(CASE, shows)
    assert shows(small)
    assert sorted(item.outcome for item in small.decision.items) == ["accepted", "rejected"]
    assert [payment.amount for payment in small.decision.payments] == [small.decision.granted]
    assert not (small.decision.enclosures or small.decision.incomes or small.decision.transfer)
    assert small.size < CASE.size / 2


def test_the_result_is_the_same_every_time() -> None:
    first, second = (Shrinker().smallest(CASE, shows).facts for _ in range(2))
    assert first == second


def test_the_tries_are_few() -> None:
    tried: list[Case] = []

    def hardly(case: Case) -> bool:
        tried.append(case)
        return False

    assert Shrinker().smallest(CASE, hardly) is CASE
    assert len(tried) <= MOST


def test_when_the_tries_of_all_problems_are_used_up_a_case_stays_as_it_is() -> None:
    assert Shrinker(left=0).smallest(CASE, shows) is CASE
