"""letterkit phrases why: which words triggered a misleading phrase, and what would have made it harmless."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

from tests.conftest import Ran

Command = Callable[..., Ran]
Draft = Callable[..., Path]

TEXT = "Hej!\n\nDu kan också ansöka om kompletterande utkomststöd hos ditt välfärdsområde.\n"


def test_the_words_that_triggered_and_what_each_release_lacks_are_told(letterkit: Command, draft: Draft) -> None:
    ran = letterkit("phrases", "why", f"{draft(TEXT)}:3")
    assert ran.status == 0
    assert "blanket-referral" in ran.output
    assert "kompletterande utkomststöd" in ran.output
    assert "missing:" in ran.output


def test_a_line_with_nothing_misleading_says_so_in_the_language_asked_for(letterkit: Command, draft: Draft) -> None:
    ran = letterkit("phrases", "why", f"{draft(TEXT)}:1", "--ui", "sv")
    assert ran.output.strip() == "Ingen vilseledande fras har hittats där."


def test_without_a_line_the_whole_draft_is_explained(letterkit: Command, draft: Draft) -> None:
    ran = letterkit("phrases", "why", draft(TEXT))
    assert "line 3" in ran.output


def test_a_line_without_a_draft_is_refused_in_one_line(letterkit: Command) -> None:
    ran = letterkit("phrases", "why", ":3")
    assert ran.status == 2
    assert len(ran.errors.splitlines()) == 1


def test_a_draft_that_is_not_there_is_one_line(letterkit: Command, tmp_path: Path) -> None:
    ran = letterkit("phrases", "why", tmp_path / "borta.md")
    assert ran.status == 2
    assert len(ran.errors.splitlines()) == 1


def test_the_json_report_holds_the_same(letterkit: Command, draft: Draft) -> None:
    ran = letterkit("lint", draft(TEXT), "--select", "blanket-referral", "--format", "json")
    (document,) = json.loads(ran.output)["documents"]
    (finding,) = document["findings"]
    assert finding["excerpt"] in TEXT
    assert all(words in TEXT for words in finding["why"]["words"].values())
    assert all(release["lacks"] for release in finding["why"]["missing"])
