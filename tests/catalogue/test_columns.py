"""What the sums of a table's row say by the headings of their columns."""

from __future__ import annotations

from decimal import Decimal

import pytest

from letterkit.catalogue.statements.columns import accepted_in_part, left_to_reader, parted_headings


@pytest.mark.parametrize(
    ("row", "language"),
    [
        ("Beviljat\n80,00\n\nPost\nVinterjacka\n\nAnsökt\n120,00", "sv"),
        ("Hyväksytty (€)\n22\n\nMeno\nVesi\n\nHaettu (€)\n44", "fi"),
        ("Accepted\n95 €\n\nBill\nElectricity 188 €", "en"),
    ],
)
def test_less_accepted_than_asked_for_is_told_by_the_headings(row: str, language: str) -> None:
    assert accepted_in_part(row, language)


@pytest.mark.parametrize(
    "row",
    [
        "Accepted\n95 €\n\nBill\nElectricity 95 €",
        "Accepted\n0 €\n\nBill\nElectricity 95 €",
        "Accepted\n70.00\n\nApplied\n90.00\n\nYou pay\n20.00",
        "Applied\n70.00\n\nAccepted\n90.00",
        "Accepted\n70.00\n\nMonth\n2026",
    ],
    ids=["the whole", "nothing", "a column for the reader", "what was asked for", "no sum asked for"],
)
def test_other_rows_accept_nothing_in_part(row: str) -> None:
    assert not accepted_in_part(row, "en")


def test_the_readers_part_stands_beside_what_is_paid_else() -> None:
    assert left_to_reader("Kvar\n15\n\nFPA\n40", "sv") == {Decimal(15)}
    assert not left_to_reader("Kvar\n0,00\n\nFPA\n40", "sv")
    assert not left_to_reader("Du\n400,00\n\nPartner\n300,00", "sv")


def test_a_heading_of_the_readers_column_is_judged_by_its_sums() -> None:
    assert parted_headings("Sinä maksat\n\nLasku\n\nMe maksamme", "fi")
    assert not parted_headings("Sinä maksat\n\nSaaja", "fi")
    assert not parted_headings("Sinä maksat\n15 €\n\nMe maksamme\n60 €", "fi")
