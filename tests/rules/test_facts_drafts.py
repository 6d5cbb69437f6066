"""Drafts written by hand, compared with the facts of their case."""

from __future__ import annotations

from pathlib import Path

import pytest

from letterkit.decision import read_facts
from letterkit.document import read, read_text
from letterkit.linter.engine import check
from letterkit.linter.selection import choose
from letterkit.rules import Finding

EXAMPLES = Path(__file__).parent.parent.parent / "examples"
RULES = ("figure-not-in-facts", "figure-mismatch", "date-mismatch", "payee-mismatch", "item-not-answered")
GOOD = {
    "good-correction.fi.md": "correction.fi",
    "good-grant.en.docx": "grant.en",
    "good-information-request.en.md": "info-request.en",
    "good-notice.fi.txt": "notice-2026.fi",
    "good-partial-grant.sv.docx": "partial.sv",
    "good-payment-commitment.sv.html": "payment-commitment.sv",
    "good-recovery.en.txt": "recovery.en",
    "good-rejection.fi.docx": "rejection.fi",
    "good-transfer.sv.md": "transfer.sv",
}


def findings(draft: str, facts: str | None, *rules: str) -> list[Finding]:
    decision = read_facts(EXAMPLES / "facts" / f"{facts}.json") if facts else None
    document = read_text(draft, "draft.md", "markdown")
    return list(check(document, choose(rules or RULES[:4], ()), facts=decision).findings)


def said(draft: str, facts: str, ui: str, *rules: str) -> list[str]:
    return [finding.say(ui) for finding in findings(draft, facts, *rules)]


@pytest.mark.parametrize(("letter", "facts"), GOOD.items())
def test_a_good_letter_says_what_its_facts_say(letter: str, facts: str) -> None:
    decision = read_facts(EXAMPLES / "facts" / f"{facts}.json")
    found = check(read(EXAMPLES / "letters" / letter), choose(RULES, ()), facts=decision).findings
    assert [finding.say("en") for finding in found if finding.severity == "error"] == []


def test_without_facts_the_rules_that_compare_are_silent() -> None:
    draft = "Vi betalar 48,70 euro till Storskogens Handel Ab den 13 mars 2026. Du har 1 000 euro på kontot."
    assert findings(draft, None, "figure-not-in-facts", "figure-mismatch", "payee-mismatch") == []


class TestAmounts:
    def test_both_values_are_named_in_the_language_of_the_interface(self) -> None:
        draft = "Hyra: vi godkänner 1 620,00 euro av 690,00 euro."
        assert said(draft, "partial.sv", "sv") == [
            "I brevet står 1 620,00 euro, men enligt ärendets uppgifter ska det vara 620,00\u00a0euro."
        ]
        assert "620.00\u00a0euros" in said(draft, "partial.sv", "en")[0]
        assert "620,00\u00a0euroa" in said(draft, "partial.sv", "fi")[0]

    def test_the_amount_of_another_expense_is_seen_in_a_row(self) -> None:
        draft = "| Utgift | Godkänt |\n|---|---|\n| Hyran | 260,00 |\n| Specialmadrassen | 0,00 |"
        assert said(draft, "partial.sv", "sv") == [
            "I brevet står 260,00 för ”hyra”, men enligt ärendets uppgifter ska det vara 620,00\u00a0euro "
            "eller 690,00\u00a0euro."
        ]

    def test_a_total_that_the_draft_works_out_of_known_amounts_is_known(self) -> None:
        draft = "Hyran är 690,00 euro och elräkningen 48,60 euro, tillsammans 738,60 euro."
        assert findings(draft, "partial.sv") == []

    def test_figures_with_a_meaning_of_their_own_are_no_amounts(self) -> None:
        assert findings("Ring 09 000 0101. Samtalet kostar 8,35 euro/min.", "partial.sv") == []


class TestOnce:
    def test_a_total_that_neither_the_facts_nor_the_rows_give_is_reported_once_with_the_facts_amount(self) -> None:
        draft = "| Utgift | Belopp |\n|---|---|\n| Grunddel | 578,43 |\n| Hyra | 620,00 |\n| El | 48,60 |\n"
        found = findings(f"{draft}| Utgifter sammanlagt | 1 347,03 |", "partial.sv", "facts")
        figures = [finding for finding in found if finding.rule != "item-not-answered"]
        assert [finding.rule for finding in figures] == ["figure-mismatch"]
        assert "1\u00a0247,03\u00a0euro" in figures[0].say("sv")


class TestDates:
    @pytest.mark.parametrize(
        ("draft", "facts"),
        [
            ("Begär omprövning senast den 17 april 2026.", "partial.sv"),
            (
                "Du kan begära omprövning. Din begäran om omprövning ska ha kommit in före den 20 mars 2026.",
                "partial.sv",
            ),
            ("Vaadi oikaisua 24.4.2026 mennessä.", "correction.fi"),
            (
                "Valitusaikaa on viimeistään 24.4.2026 saakka, oikaisua voi vaatia viimeistään 24.4.2026.",
                "correction.fi",
            ),
            ("Your request for rectification must arrive by 18 June 2026.", "grant.en"),
        ],
    )
    def test_a_wrong_last_day_for_rectification_is_an_error(self, draft: str, facts: str) -> None:
        found = findings(draft, facts, "date-mismatch")
        assert found and {finding.severity for finding in found} == {"error"}

    def test_a_day_without_its_year_is_the_day_of_any_year(self) -> None:
        assert findings("Maksamme lisän tilillesi 26.3.", "correction.fi", "date-mismatch") == []
        assert findings("Maksamme lisän tilillesi 27.3.", "correction.fi", "date-mismatch")

    def test_a_day_that_no_fact_knows_is_a_warning(self) -> None:
        (found,) = findings("Du ringde oss den 6 mars 2026.", "partial.sv", "date-mismatch")
        assert found.severity == "warning"

    def test_the_day_of_the_letter_stands_alone_at_its_top(self) -> None:
        found = findings(
            "Exempelmyndigheten\n\n16 mars 2026\n\n# Beslut\n\nDu får stöd.", "partial.sv", "date-mismatch"
        )
        assert [finding.say("sv") for finding in found] == [
            "I brevet står 16 mars 2026, men enligt ärendets uppgifter ska det vara 10\u00a0mars 2026."
        ]


class TestPayees:
    @pytest.mark.parametrize(
        ("draft", "facts"),
        [
            ("Maksa vuokra, 590,00 euroa, Saarnipihan Vuokrille.", "correction.fi"),
            (
                "Vuokran saaja on Saarnipihan Vuokrat Oy, ja Saarnipihan Vuokrat Oy:n lasku on 590,00 euroa.",
                "correction.fi",
            ),
            ("Betala 690,00 euro till Björkallén.", "partial.sv"),
            ("Vi betalar Österviks Els räkning på 48,60 euro.", "partial.sv"),
            ("Vi betalar 48,60 euro till Ostervik El den 12 mars 2026.", "partial.sv"),
            ("Pay 540.00 euros to Maple Court Homes.", "grant.en"),
        ],
    )
    def test_a_name_may_be_inflected_or_spelt_a_little_otherwise(self, draft: str, facts: str) -> None:
        assert findings(draft, facts, "payee-mismatch") == []

    @pytest.mark.parametrize(
        ("draft", "facts", "name"),
        [
            ("Maksa vuokra, 590,00 euroa, Tammikujan Asunnoille.", "correction.fi", "Tammikujan Asunnoille"),
            ("Betala 690,00 euro till Kalle Karlsson.", "partial.sv", "Kalle Karlsson"),
            ("| Mottagare | Belopp |\n|---|---|\n| Österviks El Ab | 690,00 |", "partial.sv", "Österviks El Ab"),
            ("We will pay 39.90 euros to Northfield Energy Ltd.", "grant.en", "Northfield Energy Ltd"),
        ],
    )
    def test_somebody_elses_name_is_reported(self, draft: str, facts: str, name: str) -> None:
        document = read_text(draft, "draft.md", "markdown")
        found = findings(draft, facts, "payee-mismatch")
        assert [document.text[finding.span.start : finding.span.end] for finding in found] == [name]

    def test_other_companies_may_be_spoken_of(self) -> None:
        assert findings("Du arbetar på Norrtak Ab.", "partial.sv", "payee-mismatch") == []


class TestItems:
    def test_all_that_is_not_named_is_told_at_once(self) -> None:
        (found,) = findings("## Beslut\n\nVi beviljar dig stöd.", "partial.sv", "item-not-answered")
        for name in ("hyra", "klientavgift", "Specialmadrass", "betalningen till Österviks El Ab", "läkarintyg"):
            assert name in found.say("sv")

    def test_a_bill_is_told_by_its_number(self) -> None:
        one, other = "Vi godkänner inte räkning 7731.", "Vi godkänner inte räkningen."
        assert "klientavgift" not in said(one, "partial.sv", "sv", "item-not-answered")[0]
        assert "klientavgift" in said(other, "partial.sv", "sv", "item-not-answered")[0]
