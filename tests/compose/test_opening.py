"""The first paragraphs of a letter: how much is paid, to whom, in which way, and how much more or less than before."""

from __future__ import annotations

from typing import Any

import pytest

import letterkit
from tests.compose.facts import data_of


def opening(data: dict[str, Any], language: str) -> str:
    blocks = letterkit.build(data, language=language).document.blocks
    return " ".join(block.text for block in blocks if block.tag.startswith("outcome.")).replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("way", "sv", "fi", "en"),
    [
        ("account", "till ditt konto som slutar på 2290 den", "Maksamme tilillesi", "into your account ending in 2290"),
        ("cash", "till dig i kontanter den", "Maksamme sinulle käteisenä", "to you in cash on"),
        ("prepaid_card", "till dig på ett förbetalt kort", "Maksamme sinulle maksukortilla", "on a prepaid card on"),
    ],
)
def test_a_single_payment_says_how_it_is_paid(way: str, sv: str, fi: str, en: str) -> None:
    data = data_of("urgent-grant.fi")
    data["payments"][0]["way"] = way
    if way != "account":
        del data["payments"][0]["account_end"]
    assert [said in opening(data, language) for language, said in (("sv", sv), ("fi", fi), ("en", en))] == [True] * 3


def test_many_payments_of_bills_are_one_sum() -> None:
    data = data_of("partial.sv")
    first, bill = data["payments"]
    data["payments"] = [first, *({**bill, "amount": amount} for amount in ("18.60", "20.00", "10.00"))]
    said = opening(data, "sv")
    assert "Vi betalar 48,60 euro direkt till dem som har skickat dina räkningar." in said
    assert "18,60" not in said


def test_the_title_of_a_correction_says_how_much_less() -> None:
    data = data_of("correction.fi")
    correction = data["correction"]
    for month in correction["months"]:
        month["old"] = "300.00"
        month["paid"] = "0.00"
    correction["consent"] = "2026-03-20"
    data["payments"] = [{**data["payments"][0], "amount": "425.96"}]
    assert opening(data, "fi").startswith("Korjasimme päätöksesi: saat 174,04 euroa vähemmän")
