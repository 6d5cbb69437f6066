"""Misleading phrases in a draft whose facts are given: what it says is compared with what was decided."""

from __future__ import annotations

import pytest

from letterkit.decision.reading import read_facts
from letterkit.document import read_text
from letterkit.linter.engine import check
from letterkit.linter.selection import choose

PARTIAL = "examples/facts/partial.sv.json"
"""The client pays 690.00 euros to Bostads Ab Björkallén by 16 March 2026."""


def reported(rule: str, text: str, facts: str | None, language: str = "sv") -> list[str]:
    document = read_text(text, format="markdown")
    given = read_facts(facts) if facts else None
    findings = check(document, choose((rule,)), language, given).findings
    return [document.text[finding.span.start : finding.span.end] for finding in findings]


@pytest.mark.parametrize(
    "text",
    [
        "Betala själv 690,00 euro av hyran till Bostads Ab Björkallén senast den 16 mars 2026.",
        "Hyran godkänns delvis. Betala 690,00 euro till Bostads Ab Björkallén senast den 16 mars 2026.",
    ],
)
def test_a_part_to_pay_that_the_facts_hold_is_specified(text: str) -> None:
    assert reported("unspecified-self-pay", text, PARTIAL) == []


@pytest.mark.parametrize(
    "text",
    [
        "Betala själv 640,00 euro av hyran till Bostads Ab Björkallén den 16 mars 2026.",
        "Betala själv 690,00 euro av hyran till Fastighets Ab Granen den 16 mars 2026.",
        "Betala själv 690,00 euro av hyran till Bostads Ab Björkallén den 26 mars 2026.",
    ],
    ids=["another sum", "another payee", "another day"],
)
def test_a_part_to_pay_that_the_facts_do_not_hold_is_reported(text: str) -> None:
    assert reported("unspecified-self-pay", text, PARTIAL)
    assert reported("unspecified-self-pay", text, None) == []
