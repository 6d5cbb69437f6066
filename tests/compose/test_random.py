"""Whatever facts hold, a letter can be built from them, says what was decided, adds up, and is clean by our own rules.

`python -m benchmarks.randomletters` looks at 300 letters of each kind and language; here is the first of them.
"""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import letterkit
from letterkit.compose import compose
from letterkit.decision import Decision, facts_from
from letterkit.decision.cases.numbered import numbered
from letterkit.decision.kinds import KINDS, Kind
from letterkit.linter.engine import check
from letterkit.linter.selection import choose
from tests.compose.holds import faults, objections
from tests.decision.strategies import decisions

LANGUAGES = ("sv", "fi", "en")
BUILT = settings(
    max_examples=50, deadline=None, suppress_health_check=list(HealthCheck), derandomize=True, database=None
)


@pytest.mark.parametrize("kind", KINDS)
def test_every_letter_can_be_built_and_holds(kind: Kind) -> None:
    catalogue = letterkit.load_catalogue()

    @BUILT
    @given(decision=decisions(kind), language=st.sampled_from(LANGUAGES))
    def holds(decision: Decision, language: str) -> None:
        assert [*faults(decision, compose(decision, language, catalogue).document, language)] == []

    holds()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS)
def test_every_letter_is_clean_by_our_own_rules(kind: Kind, language: str) -> None:
    """The first of its kind: what every branch prints is linted by the check of a new repository (test_default.py)."""
    document = compose(facts_from(numbered(kind, 0)), language, letterkit.load_catalogue()).document
    assert [*objections(check(document, choose((), ()), language))] == []
