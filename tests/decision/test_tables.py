"""The data beside the facts: elements of a letter, basic amounts, periods and weekdays."""

from __future__ import annotations

import subprocess
import sys
from datetime import date
from decimal import Decimal

import pytest

from letterkit.decision.amounts import basic_amount, basic_amounts
from letterkit.decision.elements import elements, need
from letterkit.decision.kinds import KINDS
from letterkit.decision.periods import appeal_period
from letterkit.decision.weekdays import is_weekday, same_or_next_weekday


def test_there_are_twenty_six_elements_and_each_has_a_need_for_each_kind() -> None:
    assert list(elements()) == [f"E{number:02}" for number in range(1, 27)]
    assert all(set(element.needs) == set(KINDS) and element.what and element.source for element in elements().values())


def test_a_request_for_information_must_not_tell_how_to_appeal() -> None:
    assert need("E16", "info_request") == "forbidden"
    assert [kind for kind in KINDS if need("E16", kind) == "forbidden"] == ["info_request"]


def test_what_a_lawyer_has_yet_to_confirm_is_marked() -> None:
    assert need("E16", "transfer") == "none"
    assert elements()["E16"].to_verify == {"transfer"}


@pytest.mark.parametrize(
    ("on", "euros"), [(date(2026, 2, 28), "596.32"), (date(2026, 3, 1), "578.43"), (date(2027, 1, 1), "578.43")]
)
def test_the_basic_amount_is_the_one_in_force(on: date, euros: str) -> None:
    assert basic_amount("living_alone", on) == Decimal(euros)


def test_an_amount_that_is_not_known_is_none() -> None:
    assert basic_amount("living_alone", date(2020, 1, 1)) is None


def test_every_amount_has_its_source_and_status() -> None:
    assert all(amount.source and amount.status and amount.euros > 0 for amount in basic_amounts())


def test_a_letter_is_received_after_seven_days_and_a_message_sooner() -> None:
    letter, message = appeal_period("letter", date(2026, 3, 10)), appeal_period("electronic", date(2026, 3, 10))
    assert letter and message
    assert (letter.days, message.days) == (37, 33)
    assert letter.last_date(date(2026, 3, 10)) == date(2026, 4, 16)
    assert "verify" in message.status


@pytest.mark.parametrize(
    "holiday",
    ["2026-01-01", "2026-01-06", "2026-04-03", "2026-04-06", "2026-05-01", "2026-05-14", "2026-06-19", "2027-12-24"],
)
def test_holidays_are_no_weekdays(holiday: str) -> None:
    assert not is_weekday(date.fromisoformat(holiday))


def test_a_weekday_stays_and_a_weekend_moves_on() -> None:
    assert same_or_next_weekday(date(2026, 3, 10)) == date(2026, 3, 10)
    assert same_or_next_weekday(date(2026, 4, 3)) == date(2026, 4, 7)


def test_the_tables_do_not_load_pydantic() -> None:
    code = "import letterkit.decision.elements, letterkit.decision.amounts, letterkit.decision.periods, sys; "
    done = subprocess.run(
        [sys.executable, "-c", code + "print('pydantic' in sys.modules)"], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "False"
