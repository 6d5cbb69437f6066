"""Sums that a letter tells in more than one place: in a table and a sentence, in a heading and what is below it."""

from __future__ import annotations

import pytest

from tests.rules.sums import findings, wrong


class TestToldTwice:
    TABLE = (
        "| Utgift | Du ansökte om | Vi godkänner |\n|---|---|---|\n| Hyra | 820,00 | 650,00 |\n"
        "| Medicin | 40,00 | 0,00 |\n| Sammanlagt | 860,00 | 650,00 |\n\n"
    )

    @pytest.mark.parametrize(
        ("told", "amount"),
        [
            ("Hyra: vi godkänner 640,00 euro av 820,00 euro.", "640,00 euro"),
            ("Hyra: vi godkänner 650,00 euro av 830,00 euro.", "830,00 euro"),
            ("Medicin: vi godkänner inte utgiften på 44,00 euro.", "44,00 euro"),
            ("Hyra: vi godkänner 650,00 euro av 820,00 euro. Du betalar själv 180,00 euro.", "180,00 euro"),
        ],
    )
    def test_an_item_has_one_sum_in_the_table_and_another_in_a_sentence(self, told: str, amount: str) -> None:
        assert wrong(f"{self.TABLE}{told}") == [amount]

    @pytest.mark.parametrize(
        "told",
        [
            "Hyra: vi godkänner 650,00 euro av 820,00 euro. Du betalar själv 170,00 euro.",
            "Hyra: vi godkänner 1 300,00 euro för två månader.",
            "Medicin: vi godkänner inte utgiften på 40,00 euro. Ett recept kostade 12,50 euro.",
            "Hyran: enligt avtalet 790,00 euro.",
        ],
    )
    def test_the_same_sums_or_sums_of_something_else_are_left_alone(self, told: str) -> None:
        assert wrong(f"{self.TABLE}{told}") == []

    def test_where_two_tell_the_same_and_one_another_the_one_is_reported(self) -> None:
        told = "- Hyra: vi godkänner 640,00 euro av 820,00 euro.\n\n## Skäl\n\nHyra: vi godkänner 640,00 euro."
        table = self.TABLE.replace("| Sammanlagt | 860,00 | 650,00 |", "")
        assert wrong(table + told) == ["650,00"]

    def test_the_message_says_what_the_letter_says_elsewhere(self) -> None:
        (found,) = findings(f"{self.TABLE}Hyra: vi godkänner 640,00 euro av 820,00 euro.", "sv")
        assert "annars är samma belopp 650 euro" in found.say("sv")
        assert "elsewhere the same amount is 650 euros" in found.say("en")


class TestHeadings:
    def test_a_heading_says_what_the_bills_below_come_to(self) -> None:
        bills = "- Hyra: betala 640,00 euro senast den 16 mars 2026.\n- El: vi betalar 50,00 euro åt dig.\n"
        assert wrong(f"## Du betalar själv 640,00 euro\n\n{bills}") == []
        assert wrong(f"## Du betalar själv 690,00 euro\n\n{bills}") == ["690,00 euro"]

    def test_a_title_says_what_the_payments_come_to(self) -> None:
        paid = "Vi betalar 200,00 euro till dig den 3 mars 2026. Vi betalar 50,00 euro till Elbolaget Ab."
        assert wrong(f"# Du får 250,00 euro i utkomststöd\n\n{paid}") == []
        assert wrong(f"# Du får 280,00 euro i utkomststöd\n\n{paid}") == ["280,00 euro"]

    def test_the_clients_own_bills_are_no_payments(self) -> None:
        paid = "# Päätös\n\nMaksamme tilillesi 432,91 euroa 2.7.2026.\n\n## Maksa itse 129,10 euroa\n\n"
        head = "| Lasku | Saaja | Viimeistään | Summa |\n|---|---|---|---|\n"
        bills = f"{head}| Sähkö | Virta Oy | 9.7.2026 | 66,00 euroa |\n"
        assert wrong(f"{paid}{bills}| Vesi | Vesi Oy | 9.7.2026 | 63,10 euroa |", "fi") == []

    def test_where_only_a_part_is_paid_now_the_title_is_left_alone(self) -> None:
        paid = "Vi betalar 200,00 euro till dig men drar av 50,00 euro."
        assert wrong(f"# Du får 250,00 euro i utkomststöd\n\n{paid}") == []
