"""What the tests of each file cost: `python -m pytest -p tests.costs FOLDER` ends with a table of processor seconds.

The clock tells little on a machine that does other things as well. Counted are this process and those that it waited
for: what a browser or a server takes goes to the test at whose end it is stopped.
"""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Generator

import pytest

MOST = 30
"""So many tests are shown, and each file that took a second."""
files: Counter[str] = Counter()
tests: Counter[str] = Counter()


def spent() -> float:
    """The processor seconds so far."""
    now = os.times()
    return now.user + now.system + now.children_user + now.children_system


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Generator[None, object, object]:
    """A test with what is set up for it and taken down after it."""
    before = spent()
    result = yield
    files[item.nodeid.partition("::")[0]] += spent() - before
    tests[item.nodeid.partition("[")[0]] += spent() - before
    return result


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """The files, and the tests with all their parameters, the dearest first."""
    terminalreporter.section(f"processor seconds: {sum(files.values()):.0f}")
    for name, seconds in [*((one, took) for one, took in files.most_common() if took >= 1), *tests.most_common(MOST)]:
        terminalreporter.write_line(f"{seconds:7.1f}  {name}")
