"""The phrase in docs/catalogue.md is one that works."""

from __future__ import annotations

import re
from pathlib import Path

import letterkit
from letterkit.catalogue.files.folder import copy_default
from tests.compose.facts import decision_of

DOCUMENT = Path(__file__).parent.parent.parent / "docs" / "catalogue.md"


def test_the_phrase_that_is_shown_comes_into_a_letter(tmp_path: Path) -> None:
    copy_default(tmp_path / "own")
    shown = re.findall(r"```yaml\n(.*?)```", DOCUMENT.read_text(encoding="utf-8"), re.DOTALL)
    (tmp_path / "own" / "phrases" / "self-pay" / "late.yaml").write_text(shown[0], encoding="utf-8")
    letter = letterkit.build(decision_of(), language="sv", catalogue=letterkit.load_catalogue(tmp_path / "own"))
    assert "Ring Bostads Ab Björkallén före förfallodagen, om du inte kan betala i tid." in letter.document.text
