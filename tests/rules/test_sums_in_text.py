"""Sums that sentences tell: equations, totals, and what is left of a whole."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from letterkit.language.data import LANGUAGES
from tests.rules.sums import CENTS, findings, written, wrong


class TestEquations:
    @settings(max_examples=80, deadline=None)
    @given(st.lists(CENTS, min_size=2, max_size=4), st.sampled_from(LANGUAGES), st.integers(1, 9_999))
    def test_a_right_sum_is_never_reported_and_a_wrong_one_is(
        self, items: list[int], language: str, change: int
    ) -> None:
        left = " + ".join(written(cents, language) for cents in items)
        assert wrong(f"Så här: {left} = {written(sum(items), language)} euro.", language) == []
        result = f"{written(sum(items) + change, language)} euro"
        assert wrong(f"Så här: {left} = {result}.", language) == [result]

    @pytest.mark.parametrize(
        ("draft", "result"),
        [
            ("Vi räknar 820 − 650 = 180.", "180"),
            ("Vi räknar 820-650=180 euro.", "180 euro"),
            ("650 euro plus 63,10 euro är 723,10 euro.", "723,10 euro"),
            ("3 × 120 + 50 = 420 euro", "420 euro"),
            ("Grunddel 578,43 + hyra 590,00 + el 41,00 = 1 219,43 euro.", "1 219,43 euro"),
            ("Menot 1 690,11 euroa – tulot 988,00 euroa = 712,11 euroa.", "712,11 euroa"),
            ("Paid 518.00 − right amount 105.70 = to recover 422.30 euros.", "422.30 euros"),
        ],
    )
    def test_minus_and_words_and_products_are_worked_out(self, draft: str, result: str) -> None:
        assert wrong(draft) == [result]

    @pytest.mark.parametrize(
        "draft",
        [
            "650–700 är vanligt.",
            "1.3–31.3 = 31 dagar",
            "(100 + 50) × 2 = 300",
            "50 % x 100 + 20 = 70",
            "100 + 20 = 60 + 60",
            "Ungefär 650,40 + 63,10 = 714 euro.",
            "650 + 63 = 713/12",
            "3 månader x 120 euro = 360 euro",
            "020 634 2650 = FPA",
            "Grunddel 578,43 + hyra 590,00 + el 41,00 = 1 209,43 euro.",
            "Matkat 420,00 € + ylijäämä Kelan laskelmasta 0,00 € = tuki 420,00 €.",
        ],
    )
    def test_what_is_no_simple_equation_is_left_alone(self, draft: str) -> None:
        assert wrong(draft) == []


class TestTold:
    @settings(max_examples=60, deadline=None)
    @given(CENTS, CENTS, st.integers(1, 9_999), st.sampled_from(LANGUAGES))
    def test_a_total_of_two_parts_is_right_or_reported(self, a: int, b: int, change: int, language: str) -> None:
        draft = {
            "sv": "Vi godkänner {} euro i hyra och {} euro i el, sammanlagt {} euro.",
            "fi": "Hyväksymme vuokraa {} euroa ja sähköä {} euroa, yhteensä {} euroa.",
            "en": "We accept {} euros for rent and {} euros for electricity, in total {} euros.",
        }[language]
        right = draft.format(*(written(cents, language) for cents in (a, b, a + b)))
        assert wrong(right, language) == []
        total = a + b + change
        assume(not any(total % part == 0 and total // part <= 12 for part in (a, b)))
        (found,) = wrong(draft.format(*(written(cents, language) for cents in (a, b, total))), language)
        assert found.startswith(written(total, language))

    @settings(max_examples=60, deadline=None)
    @given(CENTS, CENTS, st.integers(1, 9_999), st.sampled_from(LANGUAGES))
    def test_the_rest_of_a_whole_is_right_or_reported(self, part: int, rest: int, change: int, language: str) -> None:
        draft = {
            "sv": "Vi godkänner {1} euro av hyran på {0} euro. Resten, {2} euro, betalar du själv.",
            "fi": "Vuokrasi on {0} euroa. Hyväksymme siitä {1} euroa. Loput {2} euroa maksat itse.",
            "en": "Your rent is {0} euros. We accept {1} euros of it. You pay the remaining {2} euros yourself.",
        }[language]
        assert wrong(draft.format(*(written(cents, language) for cents in (part + rest, part, rest))), language) == []
        other = rest + change
        assume(other not in (part, part + rest))
        (found,) = wrong(draft.format(*(written(cents, language) for cents in (part + rest, part, other))), language)
        assert found.startswith(written(other, language))

    @pytest.mark.parametrize(
        ("draft", "total"),
        [
            ("Vi betalar 650 euro i hyra och 63 euro i el. Sammanlagt blir det 723 euro.", "723 euro"),
            ("Vi betalar sammanlagt 723 euro: 650 euro i hyra och 63 euro i el.", "723 euro"),
            ("Utgifter: grunddel 596,32, hyra 540,00, el 38,00, totalt 1 184,32 euro.", "1 184,32 euro"),
            ("Februari 388,10 euro Mars 402,55 euro Totalt 780,65 euro", "780,65 euro"),
            ("Dina utgifter är 1 200 euro och din lön 900 euro. Underskottet är 310 euro.", "310 euro"),
            ("Dina utgifter är 1 200 euro och dina inkomster 900 euro. Underskottet är 310 euro.", "310 euro"),
        ],
    )
    def test_the_total_may_come_first_or_in_the_next_sentence(self, draft: str, total: str) -> None:
        assert wrong(draft) == [total]

    @pytest.mark.parametrize(
        "draft",
        [
            "Du söker 400 euro till glasögon och 200 euro till tandvård. Vi beviljar sammanlagt 350 euro.",
            "Du söker 400 euro till glasögon och 200 euro till tandvård, och vi beviljar totalt 350 euro.",
            "Du har lön 1 000 euro och bostadsbidrag 300 euro, totalt 1 200 euro efter skatt.",
            "Du får 120 euro i mars och lika mycket i april och maj, sammanlagt 360 euro.",
            "Du får 100 euro i mars och 120 euro i april, sammanlagt högst 200 euro.",
            "Vi betalar 650 euro av hyran i mars och 50 euro av elen. Resten, 100 euro, betalar vi i april.",
            "Du har inkomster på 900 euro. Hyran är 650 euro. Underskottet är 100 euro.",
            "Resten betalar du med bostadsbidraget på 300 euro. Hyran är 820 euro och vi godkänner 650 euro.",
            "Hyran är 820 euro. Vi betalar 50 procent och 40 euro till. Resten är 370 euro.",
            "Hyra 540,00, el 38,00, avgift 25,50 %, öppet kl. 9.15, totalt 578,00 euro.",
            "Du har räkningar på 400 euro och 200 euro. Tillsammans med hyran 650 euro blir det mycket.",
        ],
    )
    def test_figures_that_may_be_meant_otherwise_are_left_alone(self, draft: str) -> None:
        assert wrong(draft) == []

    def test_the_word_for_total_may_be_abbreviated(self) -> None:
        assert wrong("Hyväksymme vuokraa 650 euroa ja sähköä 63 euroa, yht. 723 euroa.", "fi") == ["723 euroa"]

    def test_the_message_says_the_right_sum_as_each_language_writes_it(self) -> None:
        (found,) = findings("Vi räknar 1 300 + 63,10 = 1 463,10 euro.", "sv")
        assert "1\u00a0363,10 euro" in found.say("sv")
        assert "1,363.10 euros" in found.say("en")
        assert found.values["written"] == "1 463,10 euro"
        assert Decimal("1363.10") and found.fix is None
