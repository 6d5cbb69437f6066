"""The work that a text takes grows with its length, not with the square of it. Calls are counted: no clock."""

from __future__ import annotations

from cProfile import Profile

import pytest

import letterkit
from letterkit.document import Document, read_text
from letterkit.linter.fixes.fixing import chosen_fixes
from letterkit.report.html import as_html
from letterkit.report.model import Report

TEXTS = {
    "short sentences in one paragraph": lambda count: "Du betalar. " * count,
    "sentences with something to mend": lambda count: "Hyran utbetalas. " * count,
    "one sentence without an end": lambda count: "hyran utbetalas ej och " * count,
    "one clause without an end": lambda count: "hyran utbetalas ej " * count,
    "paragraphs": lambda count: "Du betalar räkningen den 3 maj.\n\n" * count,
    "items of one list": lambda count: "- Vi fick inte din räkning.\n" * count,
    "rows of one table": lambda count: "| Utgift | Belopp |\n|---|---|\n" + "| Hyra | 540,50 |\n" * count,
}
FEW, MANY = 200, 800
MOST = 1.15
"""So much more than in step with the text; caches of a fixed size hold a smaller share of a longer text."""


def looked_through(document: Document) -> None:
    """All that is done to a draft: it is checked, its safe fixes are chosen, its page is drawn."""
    result = letterkit.lint(document)
    chosen_fixes(result)
    as_html(Report((result,), ui="sv"))


def calls(document: Document) -> int:
    """How many functions of Python are called while a document is looked through."""
    profile = Profile(builtins=False)
    profile.runcall(looked_through, document)
    return sum(entry.callcount for entry in profile.getstats())


@pytest.mark.parametrize("kind", TEXTS)
def test_the_work_grows_with_the_text(kind: str) -> None:
    few, many = (read_text(TEXTS[kind](count), "text.md", "markdown") for count in (FEW, MANY))
    looked_through(few)  # loads what is loaded once
    assert calls(many) <= MOST * MANY / FEW * calls(few)
