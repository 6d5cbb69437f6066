"""Misleading phrases in a draft whose facts are given: what it says is compared with what was decided."""

from __future__ import annotations

from pathlib import Path

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
    findings = check(document, choose((rule,)), language, facts=given).findings
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


URGENT = "examples/facts/urgent-grant.fi.json"
"""A bank statement, an employment contract, and a statement of the social worker Kaisa Lehmus."""
ANSWERED = "## Perustelut\n\nTiliotteelta näimme saldon 1,15 euroa. Työsopimuksen mukaan palkka maksetaan 29.5.2026."


def test_a_document_of_the_facts_that_the_draft_names_nowhere_is_reported_at_the_heading_of_its_reasons() -> None:
    text = "## Päätös\n\nSaat tukea.\n\n## Perustelut\n\nTiliotteelta näimme saldon 1,15 euroa."
    assert reported("silent-on-enclosure", text, URGENT, "fi") == ["Perustelut"]
    assert reported("silent-on-enclosure", text, None, "fi") == []


def test_without_a_part_for_reasons_it_is_reported_at_the_enclosures_or_else_at_the_first_paragraph() -> None:
    assert reported("silent-on-enclosure", "Saat tukea.\n\n## Liitteet\n\nTiliote näyttää saldon.", URGENT, "fi") == [
        "Liitteet"
    ]
    assert reported("silent-on-enclosure", "Saat tukea 60,00 euroa.", URGENT, "fi") == ["Saat tukea 60,00 euroa."]


def test_a_document_of_the_facts_that_the_draft_only_names_is_reported_there() -> None:
    text = "## Motivering\n\nKontoutdraget visar ditt stöd. Läkarintyget gäller dig."
    named = "## Skäl\n\nDu ringde oss i januari om hyresavtalet."
    assert "Läkarintyget" not in reported("silent-on-enclosure", text, PARTIAL)
    assert "hyresavtalet" in reported("silent-on-enclosure", named, PARTIAL)
    assert reported("silent-on-enclosure", named, None) == []


@pytest.mark.parametrize(
    "answer",
    [
        "Sosiaalityöntekijä Kaisa Lehmus antoi lausunnon 21.5.2026. Noudatamme lausuntoa, koska insuliini loppuu.",
        "Poikkeamme sosiaalityöntekijä Kaisa Lehmuksen lausunnosta, koska saat palkan 22.5.2026.",
    ],
    ids=["followed", "departed from"],
)
def test_a_professionals_statement_is_answered_where_the_draft_follows_it_or_departs_from_it(answer: str) -> None:
    assert reported("silent-on-enclosure", f"{ANSWERED} {answer}", URGENT, "fi") == []


def test_a_professionals_statement_that_only_came_is_reported_once() -> None:
    text = f"{ANSWERED} Sosiaalityöntekijä Kaisa Lehmus antoi lausunnon 21.5.2026."
    assert reported("silent-on-enclosure", text, URGENT, "fi") == ["lausunnon"]
    assert reported("silent-on-enclosure", ANSWERED, URGENT, "fi") == ["Perustelut"]


def test_a_document_that_the_draft_says_nothing_of_is_reported_at_its_reasons() -> None:
    text = "## Motivering\n\nKontoutdraget visar ditt stöd. Enligt hyresavtalet är hyran 690,00 euro. "
    text += "Elräkningen godkänner vi helt. Räkning 7731 på klientavgiften godkänner vi inte."
    assert reported("silent-on-enclosure", text, PARTIAL) == ["Motivering"]
    assert reported("silent-on-enclosure", f"{text} Läkarintyget visar att du behöver en madrass.", PARTIAL) == []


@pytest.mark.parametrize(
    "kind", ["grant", "partial", "rejection", "transfer", "correction", "urgent-grant", "recovery"]
)
@pytest.mark.parametrize("language", ["sv", "fi", "en"])
def test_a_letter_that_is_built_answers_every_document_of_its_facts(kind: str, language: str) -> None:
    facts = next(Path("examples/facts").glob(f"{kind}.*.json"))
    built = Path(f"tests/compose/golden/{kind}.{language}.md").read_text(encoding="utf-8")
    assert reported("silent-on-enclosure", built, str(facts), language) == []


GRANT = "Vi beviljar dig 239,91 euro för mars. Pengarna betalas till {payee} den {day}."
"""The facts pay 239.91 euros to the client's account on 12 March 2026."""


def test_a_grant_says_whom_and_when_as_the_facts_do() -> None:
    text = GRANT.format(payee="ditt konto", day="12 mars 2026")
    assert reported("missing-payee-in-outcome", text, PARTIAL) == []


def test_a_grant_with_another_day_than_the_facts_have_is_reported() -> None:
    text = GRANT.format(payee="ditt konto", day="19 mars 2026")
    assert reported("missing-payee-in-outcome", text, PARTIAL)
    assert reported("missing-payee-in-outcome", text, None) == []


def test_a_grant_without_a_payee_is_reported_with_and_without_facts() -> None:
    text = "Vi beviljar dig 239,91 euro för mars. Betalningsdagen är den 12 mars 2026."
    assert reported("missing-payee-in-outcome", text, PARTIAL)
    assert reported("missing-payee-in-outcome", text, None)
