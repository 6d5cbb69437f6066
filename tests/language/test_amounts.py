"""Amounts as people write them: where they stand and how much they are."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from letterkit.language.figures.amounts import find_amounts, read_figure, value_of

CENTS = st.integers(0, 99_999_999)


def found(text: str, *, bare: bool = False) -> list[tuple[str, str]]:
    return [(text[one.start : one.end], str(one.value)) for one in find_amounts(text, bare=bare)]


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("Du får 1 470,32 euro.", "1 470,32 euro", "1470.32"),
        ("Du får 1\u00a0470,32\u00a0euro.", "1\u00a0470,32\u00a0euro", "1470.32"),
        ("Du får 1\u202f470,32 euro.", "1\u202f470,32 euro", "1470.32"),
        ("Saat 1470,32 euroa.", "1470,32 euroa", "1470.32"),
        ("Vähennämme tuen 650 eurosta.", "650 eurosta", "650"),
        ("Maksamme 650 euron vuokran.", "650 euron", "650"),
        ("Tuki nousee 650 euroon.", "650 euroon", "650"),
        ("You get 1,470.32 euros.", "1,470.32 euros", "1470.32"),
        ("You get €1,470.32 now.", "€1,470.32", "1470.32"),
        ("You get EUR 650 now.", "EUR 650", "650"),
        ("Hyran är 650 €.", "650 €", "650"),
        ("Hyran är 1.470,32 euro.", "1.470,32 euro", "1470.32"),
        ("Hyran är 1.470 euro.", "1.470 euro", "1470"),
        ("Hyran är 63,5 euro.", "63,5 euro", "63.5"),
        ("Hyran är 650euro.", "650euro", "650"),
        ("Hyran är 650,- euro.", "650,- euro", "650"),
        ("Avdrag −50 € i mars.", "−50 €", "-50"),
        ("Vuokra on 650 e kuukaudessa.", "650 e", "650"),
        ("Vuokra on 650 e/kk.", "650 e", "650"),
        ("Den 3.3.2026 650 euro.", "650 euro", "650"),
        ("Hyra 650–700 euro.", "700 euro", "700"),
        ("Hyran i mars – 50 euro – är liten.", "50 euro", "50"),
    ],
)
def test_an_amount_is_found_whole_with_its_value(text: str, words: str, value: str) -> None:
    assert found(text) == [(words, value)]


@pytest.mark.parametrize(
    "text",
    [
        "Den 3.3.2026 kom ansökan.",
        "Puhelin 020 692 207",
        "5 EU-medborgare",
        "3 eurooppalaista maata",
        "12 e-postmeddelanden",
        "klockan 3 e.m.",
        "Storgatan 5 E 12",
        "Storgatan 5 e 12",
        "7 a § 2 mom.",
        "lain 15 e §:n mukaan",
        "650\neuro",
        "10 euro-området",
        "",
    ],
)
def test_what_is_no_amount_is_not_found(text: str) -> None:
    assert found(text) == []


def test_a_bare_figure_is_an_amount_where_asked_for() -> None:
    assert found(" 1 470,32 ", bare=True) == [("1 470,32", "1470.32")]
    assert found("−50,00", bare=True) == [("−50,00", "-50.00")]
    assert found("650", bare=True) == []
    assert found("3.3.2026", bare=True) == []


def test_a_cell_with_a_whole_figure_can_be_read() -> None:
    figure = read_figure(" 1 470 ")
    assert figure and figure.value == 1470
    assert read_figure("650 euro") is None
    assert read_figure("50 %") is None


@given(CENTS, st.sampled_from([(" ", ","), ("\u00a0", ","), (".", ","), (",", "."), ("", ","), ("", "."), ("’", ".")]))
def test_every_way_to_write_a_figure_gives_its_value(cents: int, marks: tuple[str, str]) -> None:
    thousands, decimal = marks
    written = f"{cents // 100:,}".replace(",", thousands) + f"{decimal}{cents % 100:02}"
    assert value_of(written) == Decimal(cents) / 100
    assert found(f"Vi betalar {written} euro i mars.") == [(f"{written} euro", f"{value_of(written)}")]


@given(st.text(alphabet="0123456789 .,-–€eurosEUR\n\t\u00a0aä(", max_size=40), st.booleans())
def test_amounts_stand_in_order_inside_the_text(text: str, bare: bool) -> None:
    position = 0
    for amount in find_amounts(text, bare=bare):
        assert position <= amount.start < amount.end <= len(text)
        assert amount.number in text[amount.start : amount.end]
        assert not text[amount.end - 1].isspace()
        position = amount.end
