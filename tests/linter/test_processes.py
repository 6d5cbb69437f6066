"""Work is spread over processes in order; one that dies costs its own item, and none outlives the run."""

from __future__ import annotations

import multiprocessing
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from letterkit.processes import DIED, Died, Spread, enough

FATAL = 3
BROKEN_OFF = f"""
import itertools, os, signal, time
from {__name__} import Spread, begin, times
late = itertools.count()
os.register_at_fork(before=lambda: next(late), after_in_child=lambda: time.sleep(next(late) - 1))
signal.signal(signal.SIGTERM, signal.default_int_handler)
made = Spread(times, begin, (10,), 2).over([1, 2, 4, 5])
next(made)
made.close()
print("end")
"""
"""A command that is told to end while its second process has not begun."""


def begin(by: int) -> None:
    os.environ["LETTERKIT_TEST_BY"] = str(by)


def times(number: int) -> int:
    if number == FATAL:
        os._exit(1)
    return number * int(os.environ["LETTERKIT_TEST_BY"])


def leave_a_sign(path: Path) -> None:
    path.touch()
    time.sleep(60)


def test_what_is_made_comes_in_order() -> None:
    assert list(Spread(times, begin, (10,), 2).over([0, 2, 1, 4])) == [0, 20, 10, 40]


def test_a_process_that_dies_costs_its_own_item_only() -> None:
    assert list(Spread(times, begin, (10,), 2).over([1, 2, FATAL, 4, 5])) == [10, 20, DIED, 40, 50]


def test_no_process_is_left_when_the_work_is_broken_off() -> None:
    made = Spread[int, int](times, begin, (10,), 2).over([1, 2, 4, 5])
    first: int | Died = next(made)
    made.close()  # type: ignore[attr-defined]
    assert first == 10
    assert not multiprocessing.active_children()


@pytest.mark.skipif(not hasattr(os, "register_at_fork"), reason="processes are not copies of this one here")
def test_a_process_told_to_end_before_it_has_begun_does_not_go_on_as_a_second_one_of_this() -> None:
    ran = subprocess.run([sys.executable, "-c", BROKEN_OFF], capture_output=True, text=True, check=False)
    assert (ran.returncode, ran.stdout, ran.stderr) == (0, "end\n", "")


def test_few_items_are_worth_one_process() -> None:
    assert enough(0, 7) <= 1
    assert enough(4, 3) == 3
    assert enough(2, 100) == 2


def test_work_is_begun_before_it_is_asked_for_and_stopped_when_nobody_asks(tmp_path: Path) -> None:
    begun = tmp_path / "begun"
    with Spread[Path, None](leave_a_sign, begin, (1,), 1).ahead([begun, tmp_path / "never"]):
        while not begun.exists():
            time.sleep(0.01)
    assert not multiprocessing.active_children()


def test_what_is_begun_ahead_comes_in_order_and_a_death_costs_its_own_item_only() -> None:
    with Spread(times, begin, (10,), 1).ahead([1, FATAL, 4, 5, 6, 7]) as made:
        assert list(made) == [10, DIED, 40, 50, 60, 70]
