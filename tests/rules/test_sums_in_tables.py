"""Tables and lists that don't add up, and all those that do."""

from __future__ import annotations

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from letterkit.language.data import LANGUAGES
from tests.rules.sums import CENTS, calculation, findings, shown, table, written, wrong


class TestTables:
    @settings(max_examples=80, deadline=None)
    @given(st.lists(CENTS, min_size=2, max_size=7), st.lists(CENTS, min_size=2, max_size=4), st.sampled_from(LANGUAGES))
    def test_a_calculation_that_adds_up_is_never_reported(
        self, expenses: list[int], incomes: list[int], language: str
    ) -> None:
        assert wrong(shown(calculation(expenses, incomes, language), language), language) == []

    @settings(max_examples=120, deadline=None)
    @given(
        st.lists(st.integers(10_000, 300_000), min_size=2, max_size=6, unique=True),
        st.lists(st.integers(100, 4_000), min_size=2, max_size=4, unique=True),
        st.sampled_from(LANGUAGES),
        st.data(),
    )
    def test_one_changed_figure_is_reported(
        self, expenses: list[int], incomes: list[int], language: str, data: st.DataObject
    ) -> None:
        rows = calculation(expenses, incomes, language)
        place = data.draw(st.integers(0, len(rows) - 1))
        label, cents = rows[place]
        rows[place] = (label, cents + data.draw(st.integers(1, 99_999)))
        found = findings(shown(rows, language), language)
        assert found or _is_explained_by_chance(rows)
        assert len(found) <= 2

    @settings(max_examples=60, deadline=None)
    @given(st.lists(CENTS, min_size=2, max_size=8), st.integers(1, 9_999))
    def test_the_message_says_what_the_rows_come_to(self, items: list[int], change: int) -> None:
        rows = [(f"Utgift {number}", cents) for number, cents in enumerate(items, 1)]
        draft = shown([*rows, ("Sammanlagt", sum(items) + change)], "sv")
        (found,) = findings(draft, "sv")
        expected = written(sum(items)).removesuffix(",00").replace(" ", "\u00a0")
        assert f"tillsammans {expected} euro" in found.say("sv")
        assert wrong(draft) == [written(sum(items) + change)]

    @settings(max_examples=60, deadline=None)
    @given(st.lists(CENTS, min_size=2, max_size=5), st.lists(CENTS, min_size=1, max_size=3))
    def test_incomes_may_be_written_with_a_minus_or_without(self, expenses: list[int], incomes: list[int]) -> None:
        assume(sum(expenses) > sum(incomes))
        rest = sum(expenses) - sum(incomes)
        for sign in (1, -1):
            rows = [(f"Hyra {number}", cents) for number, cents in enumerate(expenses, 1)]
            rows += [(f"Lön {number}", sign * cents) for number, cents in enumerate(incomes, 1)]
            assert wrong(shown([*rows, ("Att betala", rest)], "sv")) == []

    def test_a_wrong_total_is_reported_once_whichever_the_result_follows(self) -> None:
        rows = [("Hyra", "650,00"), ("El", "63,10"), ("Utgifter sammanlagt", "723,10"), ("Lön", "400,00")]
        rows += [("Barnbidrag", "100,00"), ("Inkomster sammanlagt", "500,00")]
        for result in ("213,10", "223,10"):
            assert wrong(table([*rows, ("Utkomststöd", result)])) == ["723,10"]

    @pytest.mark.parametrize(
        "rows",
        [
            [("Grunddel", "578,43"), ("El", "63,10"), ("Hyra totalt", "650,00"), ("Sammanlagt", "1 291,53")],
            [("Barnbidrag", "100,00"), ("Bostadsbidrag", "350,00"), ("Utkomststöd", "200,00")],
            [("Barnbidrag", "100,00"), ("Bostadsbidrag", "350,00"), ("Utkomststöd", "200,00"), ("Summa", "650,00")],
            [("Utgifter sammanlagt", "713,10"), ("Hyra", "650,00"), ("El", "63,10")],
            [("Hyra", "650,00"), ("varav vatten", "20,00"), ("El", "63,10"), ("Sammanlagt", "713,10")],
            [("Hyra", "820,00"), ("Gräns för boendet", "650,00"), ("El", "63,10"), ("Sammanlagt", "713,10")],
            [("Lön", "1 000,00"), ("Avdrag", "150,00"), ("Inkomster sammanlagt", "850,00")],
            [("Hyra", "650,00"), ("El", "63,10"), ("I månaden totalt", "713,10"), ("Tre månader totalt", "2 139,30")],
            [("Utgifter sammanlagt", "713,10"), ("Inkomster sammanlagt", "900,00"), ("Utkomststöd", "0,00")],
            [("Beviljat", "850,00"), ("Till hyresvärden", "500,00"), ("Elbolaget", "150,00"), ("Du får", "200,00")],
            [("Antal månader", "3"), ("Hyra", "650,00"), ("El", "63,10"), ("Sammanlagt", "999,10")],
            [("Hyra", "650,00 (820,00)"), ("El", "63,10"), ("Sammanlagt", "713,10")],
            [("Hyra", "2 x 325,00"), ("El", "63,10"), ("Sammanlagt", "713,10")],
            [("", "650,00"), ("El", "63,10"), ("Sammanlagt", "999,10")],
            [("Inkomster", ""), ("Sammanlagt", "500,00")],
            [("Hyra", "650,00"), ("El", "63,10"), ("Utgifter totalt", "713,10"), ("Inkomster totalt", "500,00")],
            [("Gammalt beslut", "400,00"), ("Nytt beslut", "500,00"), ("Skillnad", "100,00")],
        ],
    )
    def test_what_can_be_explained_or_not_be_read_is_left_alone(self, rows: list[tuple[str, str]]) -> None:
        assert wrong(table(rows)) == []

    def test_a_result_is_worked_out_from_totals_whose_rows_are_not_shown(self) -> None:
        rows = [("Hyra", "650,00"), ("El", "63,10"), ("Utgifter totalt", "713,10"), ("Inkomster totalt", "500,00")]
        draft = table([*rows, ("Utkomststöd", "231,10")])
        (found,) = findings(draft, "sv")
        assert "213,10 euro" in found.say("sv")

    def test_below_a_row_that_cannot_be_read_the_result_follows_from_the_totals(self) -> None:
        rows = [("Hyra", "620/690"), ("El", "63,10"), ("Utgifter tot.", "1 247,03"), ("Inkomster tot.", "958,52")]
        assert wrong(table([*rows, ("Utkomststöd", "288,51")])) == []
        assert wrong(table([*rows, ("Utkomststöd", "298,51")])) == ["298,51"]

    def test_each_column_is_added_by_itself(self) -> None:
        draft = (
            "| Utgift | Sökt | Godkänt |\n|---|---|---|\n| Hyra | 820,00 | 650,00 |\n| El | 63,10 | 63,10 |\n"
            "| Sammanlagt | 883,10 | 723,10 |"
        )
        assert wrong(draft) == ["723,10"]

    def test_a_row_that_is_refused_need_not_be_counted(self) -> None:
        draft = (
            "| Utgift | Belopp | Beslut |\n|---|---|---|\n| Hyra | 650,00 | godkänd |\n"
            "| Bredband | 30,00 | inte godkänd |\n| El | 63,10 | godkänd |\n| Sammanlagt | 713,10 | |"
        )
        assert wrong(draft) == []

    def test_whole_figures_are_added_where_the_header_says_euro(self) -> None:
        rows = [("Hyra", "650"), ("El", "63"), ("Sammanlagt", "723")]
        assert wrong(table(rows)) == ["723"]
        assert wrong(table(rows).replace("euro", "antal")) == []

    def test_rounded_figures_need_not_add_up(self) -> None:
        draft = table([("Hyra", "650"), ("El", "63"), ("Sammanlagt", "714")])
        assert wrong(f"{draft}\n\nBeloppen är avrundade till hela euro.") == []

    def test_a_list_is_added_like_a_table(self) -> None:
        items = "Vi godkänner:\n\n- Hyra 650,00 euro\n- El 63,10 euro\n"
        assert wrong(f"{items}- Sammanlagt 723,10 euro") == ["723,10 euro"]
        assert wrong(f"{items}\nSammanlagt 723,10 euro.") == ["723,10 euro"]
        assert wrong(f"{items}\nSammanlagt 713,10 euro.") == []


def _is_explained_by_chance(rows: list[tuple[str, int]]) -> bool:
    """Whether a changed total is made all the same by some run of rows above, added or less the later ones of it."""
    for index, (label, cents) in enumerate(rows):
        above = [value for _, value in rows[:index]]
        runs = [(above[start:split], above[split:]) for start in range(index) for split in range(start, index)]
        if label[-1].isdigit() or cents in above:
            continue
        if any(cents in (sum(plus) + sum(minus), abs(sum(plus) - sum(minus))) for plus, minus in runs):
            return True
    return False
