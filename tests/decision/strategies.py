"""Random facts that hold, for each kind of decision.

    @given(facts("partial"))            # as a facts file has them
    @given(decisions("partial"))        # as letterkit.decision gives them

Hypothesis draws how large and how various a case is, so that a failing case shrinks to a small one; amounts, names and
days follow from a drawn seed, which keeps a draw fast and the same every time.
"""

from __future__ import annotations

from typing import Final

from hypothesis import strategies as st

from letterkit.decision import Decision, facts_from
from letterkit.decision.cases.case import Data
from letterkit.decision.cases.numbered import SIZES, facts_of, plan_of
from letterkit.decision.kinds import KINDS, Kind

PLANS: Final = st.builds(plan_of, **{name: st.integers(*ends) for name, ends in SIZES.items()})


def facts(kind: Kind | None = None) -> st.SearchStrategy[Data]:
    """Facts of a kind (of any kind for None) as JSON has them."""
    kinds: st.SearchStrategy[Kind] = st.sampled_from(KINDS) if kind is None else st.just(kind)
    return st.builds(facts_of, kinds, PLANS)


def decisions(kind: Kind | None = None) -> st.SearchStrategy[Decision]:
    """Facts of a kind (of any kind for None), checked."""
    return facts(kind).map(facts_from)
