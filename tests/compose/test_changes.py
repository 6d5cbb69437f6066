"""The letter of what changed: only that, and why."""

from __future__ import annotations

import re
from typing import Any

import pytest

import letterkit
from letterkit.errors import UsageError
from tests.compose.facts import data_of


def paid_later(data: dict[str, Any]) -> None:
    data["payments"][0]["date"] = "2026-03-13"


def fee_accepted(data: dict[str, Any]) -> None:
    fee = next(item for item in data["items"] if item["id"] == "client-fee")
    for name in ("ground", "rest", "fact", "referral"):
        fee.pop(name, None)
    fee |= {"accepted": "41.80", "outcome": "accepted"}
    data["calculation"] |= {"needs": "1288.83", "result": "330.31"}
    data["granted"] = "330.31"
    data["payments"][0]["amount"] = "281.71"


def changed(*changes: Any, language: str = "en") -> str:
    new = data_of("partial.sv")
    for change in changes:
        change(new)
    return letterkit.build(new, previous=data_of("partial.sv"), language=language).document.text


def test_a_new_sum_is_told_with_the_old_one() -> None:
    text = changed(fee_accepted)
    assert "You get 41.80 euros more in social assistance for March 2026" in text
    assert "Your social assistance is now 330.31 euros." in text
    assert "Client fee: we accept 41.80 euros. Earlier we accepted 0.00 euros." in text
    assert "We pay you 281.71 euros on 12 March 2026. The amount was 239.91 euros before." in text


def test_what_did_not_change_is_not_told() -> None:
    text = changed(fee_accepted)
    assert "mattress" not in text
    assert "Österviks" not in text
    assert "Björkallén" not in text


def test_a_new_date_is_told_with_the_old_one() -> None:
    text = changed(paid_later)
    assert "on 13 March 2026. The earlier payment date was 12 March 2026." in text
    assert "The assistance is the same as before: 288.51 euros." in text


@pytest.mark.parametrize("language", ["sv", "fi", "en"])
def test_nothing_changed_is_said_plainly(language: str) -> None:
    said = {"sv": "Vi har inte ändrat något i beslutet.", "fi": "Mikään päätöksessä ei ole muuttunut.", "en": "Nothing"}
    text = changed(language=language)
    assert said[language] in text
    assert not re.search("Vi har ändrat|Muutimme|We have changed", text)


def test_what_the_client_need_do_and_need_no_longer_do_is_told() -> None:
    def other_step(data: dict[str, Any]) -> None:
        data["next_steps"][0]["what"]["en"] = "Send us the invoice by 17 April 2026."

    text = changed(other_step)
    assert "Send us the invoice by 17 April 2026." in text
    assert 'You no longer need to do this: "Send us the county' in text


@pytest.mark.parametrize(
    ("example", "part", "field", "value"),
    [
        ("info-request.en", "info_request", "due", "2026-06-18"),
        ("notice-2026.fi", "notice_2026", "decided_on", "2026-07-14"),
        ("transfer.sv", "transfer", "decided_by", "2026-03-26"),
    ],
)
def test_a_change_that_the_letter_has_no_words_for_is_never_passed_over(
    example: str, part: str, field: str, value: str
) -> None:
    new = data_of(example)
    new[part][field] = value
    with pytest.raises(UsageError, match=part):
        letterkit.build(new, previous=data_of(example))


def test_the_letter_of_changes_needs_both_facts_to_be_verified() -> None:
    new = data_of("partial.sv")
    paid_later(new)
    made = letterkit.build(new, previous=data_of("partial.sv"))
    assert {"facts", "previous"} <= set(made.document.properties)


def test_another_clients_facts_are_never_compared() -> None:
    with pytest.raises(UsageError, match="another client"):
        letterkit.build(data_of("partial.sv"), previous=data_of("grant.en"))
