"""letterkit phrases review and feedback: a review is written into the phrase's file, and nothing else changes there."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from letterkit.catalogue.files.problems import Problem
from tests.checking.copies import change, checked, copied, rewrite
from tests.conftest import Ran

Command = Callable[..., Ran]
BILL = "self-pay/bill.yaml"


@pytest.fixture
def own(tmp_path: Path) -> Path:
    return copied(tmp_path / "katalog åäö")


def approve(letterkit: Command, own: Path, *languages: str, state: str = "approved", day: str = "2026-11-01") -> Ran:
    chosen = [option for language in languages for option in ("--lang", language)]
    options = ("--state", state, "--by", "lead writer", "--on", day, "--catalogue", own)
    return letterkit("phrases", "review", "self-pay.bill", *chosen, *options)


def reviews(letterkit: Command, own: Path) -> dict[str, Any]:
    entry = json.loads(letterkit("phrases", "show", "self-pay.bill", "--format", "json", "--catalogue", own).output)
    reviews: dict[str, Any] = entry["review"]
    return reviews


def told(own: Path) -> list[Problem]:
    return [one for one in checked("reviews", own) if "self-pay.bill" in one.say("en")]


def test_a_review_says_state_role_and_day_of_a_language(letterkit: Command, own: Path) -> None:
    assert approve(letterkit, own, "sv").status == 0
    found = reviews(letterkit, own)
    assert found["sv"] == {
        "state": "approved",
        "by": "lead writer",
        "on": "2026-11-01",
        "changed": False,
        "waiting": False,
    }
    assert found["fi"]["state"] == "draft"


def test_only_the_review_changes_in_the_file(letterkit: Command, own: Path) -> None:
    path = own / "phrases" / BILL
    text = (
        path.read_text(encoding="utf-8").replace("review: {sv: draft, fi", "review: {sv: draft,  fi", 2)
        + "# a comment åäö\n"
    )
    rewrite(path, text, "\r\n")
    before = path.read_bytes()
    approve(letterkit, own, "fi")
    after = path.read_bytes()
    lines = [(old, new) for old, new in zip(before.split(b"\n"), after.split(b"\n"), strict=True) if old != new]
    assert len(lines) == 1
    assert lines[0][1].startswith(
        b"  review: {sv: draft,  fi: {state: approved, by: lead writer, on: 2026-11-01, text: "
    )
    assert lines[0][1].endswith(b"}, en: draft}\r")


def test_a_review_in_block_form_keeps_its_comments(letterkit: Command, own: Path) -> None:
    block = (
        "review:\n    sv:\n      state: in review  # waits for the lawyer\n      by: writer\n      on: 2026-10-01\n"
        "    fi: draft\n    en: draft"
    )
    text = (own / "phrases" / BILL).read_text(encoding="utf-8")
    at = text.index("review:", text.index("id: self-pay.bill"))
    end = text.index("\n", at)
    rewrite(own / "phrases" / BILL, text[:at] + block + text[end:])
    approve(letterkit, own, "sv")
    written = (own / "phrases" / BILL).read_text(encoding="utf-8")
    assert (
        "state: approved  # waits for the lawyer\n      by: lead writer\n      on: 2026-11-01\n      text: " in written
    )
    assert reviews(letterkit, own)["sv"]["on"] == "2026-11-01"


def test_states_go_from_draft_to_retired(letterkit: Command, own: Path) -> None:
    for state in ("in review", "approved", "retired"):
        approve(letterkit, own, "en", state=state)
        assert reviews(letterkit, own)["en"]["state"] == state


def test_a_text_that_changes_is_told_and_the_other_languages_wait(letterkit: Command, own: Path) -> None:
    approve(letterkit, own, "sv", "fi", "en")
    assert told(own) == []
    line = change(own, BILL, "betala {{ bill.amount|euro }}", "betala in {{ bill.amount|euro }}")
    found = told(own)
    assert [(one.name, one.line) for one in found if one.name == "changed-since-approval"] == [
        ("changed-since-approval", line)
    ]
    assert sorted(one.values["language"] for one in found if one.name == "waiting-for-review") == ["en", "fi"]


def test_approving_the_changed_text_alone_leaves_the_others_waiting(letterkit: Command, own: Path) -> None:
    approve(letterkit, own, "sv", "fi", "en")
    change(own, BILL, "betala {{ bill.amount|euro }}", "betala in {{ bill.amount|euro }}")
    approve(letterkit, own, "sv", day="2026-11-05")
    assert sorted(str(one.values["language"]) for one in told(own)) == ["en", "fi"]
    approve(letterkit, own, "fi", "en", day="2026-11-06")
    assert told(own) == []


def test_the_last_language_that_is_not_approved_is_waiting(letterkit: Command, own: Path) -> None:
    approve(letterkit, own, "sv", "fi")
    assert [(one.name, one.values["language"]) for one in told(own)] == [("waiting-for-review", "en")]


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("self-pay.bil", "--lang", "sv", "--by", "writer"), 'Did you mean "self-pay.bill"?'),
        (("self-pay.bill", "--lang", "se", "--by", "writer"), "no text in se"),
        (("self-pay.bill", "--lang", "sv", "--by", " "), "Give a role"),
    ],
    ids=["unknown phrase", "language without a text", "no role"],
)
def test_what_cannot_be_reviewed_is_one_line_and_changes_nothing(
    arguments: tuple[str, ...], says: str, letterkit: Command, own: Path
) -> None:
    before = (own / "phrases" / BILL).read_bytes()
    ran = letterkit("phrases", "review", *arguments, "--state", "approved", "--catalogue", own)
    assert ran.status == 2
    assert says in ran.errors
    assert len(ran.errors.splitlines()) == 1
    assert (own / "phrases" / BILL).read_bytes() == before


def test_a_role_with_signs_of_yaml_is_quoted(letterkit: Command, own: Path) -> None:
    options = ("--lang", "sv", "--state", "in review", "--by", "no: it's {me}, #1", "--catalogue", own)
    assert letterkit("phrases", "review", "self-pay.bill", *options).status == 0
    assert reviews(letterkit, own)["sv"]["by"] == "no: it's {me}, #1"


def test_feedback_is_kept_beside_the_phrase_and_shown_with_it(letterkit: Command, own: Path) -> None:
    for text in ("Readers ask what the number is.", "Lukija ei löydä eräpäivää."):
        ran = letterkit("phrases", "feedback", "self-pay.bill", "--text", text, "--lang", "fi", "--catalogue", own)
        assert ran.status == 0
    assert (own / "phrases" / "self-pay" / "bill.feedback.tsv").is_file()
    shown = letterkit("phrases", "show", "self-pay.bill", "--catalogue", own).output
    assert "Readers ask what the number is." in shown
    assert "Lukija ei löydä eräpäivää." in shown
    assert "feedback:" not in letterkit("phrases", "show", "self-pay.none", "--catalogue", own).output


@pytest.mark.parametrize(
    "text",
    [
        "The client got 30 euros",
        "Wrong since 3.3.2026",
        "Client 010101-123N asks",
        "Case SA 2604/2026",
        "x@example.org",
        "",
    ],
)
def test_feedback_that_may_hold_a_clients_data_is_refused(text: str, letterkit: Command, own: Path) -> None:
    ran = letterkit("phrases", "feedback", "self-pay.bill", "--text", text, "--catalogue", own)
    assert ran.status == 2
    assert len(ran.errors.splitlines()) == 1
    assert not (own / "phrases" / "self-pay" / "bill.feedback.tsv").exists()
