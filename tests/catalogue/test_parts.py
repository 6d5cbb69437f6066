"""Sums that are told as a part of a larger one."""

from __future__ import annotations

from decimal import Decimal

import pytest

from letterkit.catalogue.statements.parts import parts_of_sums


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Camp fee: 40 of 90 euros.", "en"),
        ("We accept 40 € out of 90 €.", "en"),
        ("Lägeravgift: 40 av 90 euro.", "sv"),
        ("Leirimaksu: 40/90 euroa.", "fi"),
        ("Leirimaksusta hyväksytään 40 euroa 90 eurosta.", "fi"),
        ("Hyväksymme 90 eurosta vain 40 euroa.", "fi"),
    ],
)
def test_a_sum_is_a_part_of_a_larger_one(text: str, language: str) -> None:
    assert parts_of_sums(text, language) == {Decimal(40)}


@pytest.mark.parametrize(
    "text", ["Camp fee: 90 of 90 euros.", "2 of 5 bills", "90 of 40 euros", "the 3rd of May, 40 euros"]
)
def test_what_is_no_part_of_a_sum(text: str) -> None:
    assert not parts_of_sums(text, "en")
