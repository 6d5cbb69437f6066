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


OUTSIDE = "Vi godkänner inte madrassen, {sum} euro. Du kan ansöka om kompletterande utkomststöd för den."


def test_a_referral_for_an_expense_outside_basic_assistance_is_no_blanket_one() -> None:
    assert reported("blanket-referral", OUTSIDE.format(sum="260,00"), PARTIAL) == []


def test_a_referral_for_a_sum_that_was_not_refused_as_outside_basic_assistance_is_reported() -> None:
    assert reported("blanket-referral", OUTSIDE.format(sum="690,00"), PARTIAL)
    assert reported("blanket-referral", OUTSIDE.format(sum="690,00"), None) == []


def test_a_referral_is_reported_where_nothing_was_refused_as_outside_basic_assistance() -> None:
    assert reported("blanket-referral", OUTSIDE.format(sum="260,00"), "examples/facts/payment-commitment.sv.json")


def test_a_referral_far_from_its_expense_is_harmless_where_the_facts_hold_it() -> None:
    text = "Madrassen kostar 260,00 euro. Du får ett brev. Vi är klara. Du kan ansöka om kompletterande utkomststöd."
    assert reported("blanket-referral", text, PARTIAL) == []
    assert reported("blanket-referral", text, None) == ["ansöka om kompletterande utkomststöd"]
