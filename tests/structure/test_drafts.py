"""The labelled drafts: every label's words stand in its draft."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.structure.drafts import SETS, drafts
from letterkit.decision.kinds import TYPES
from letterkit.structure.kinds import UNKNOWN
from letterkit.structure.parts import PARTS

TRAINING = Path(__file__).parents[2] / "training" / "drafts"


@pytest.mark.parametrize("folder", [TRAINING, SETS], ids=["training", "measuring"])
def test_labels_stand_in_their_drafts(folder: Path) -> None:
    for draft in drafts(folder):
        assert draft.kind in (*TYPES, UNKNOWN), draft.name
        assert set(draft.parts) <= set(PARTS), draft.name
