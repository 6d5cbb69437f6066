"""letterkit phrases list, show, search, where-used and due."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.checking.copies import change, copied
from tests.conftest import Ran

Command = Callable[..., Ran]


def read(ran: Ran) -> Any:
    assert ran.status == 0
    return json.loads(ran.output)


def test_phrases_are_listed_by_section_with_their_review(letterkit: Command) -> None:
    ran = letterkit("phrases", "list", "--section", "self-pay")
    lines = ran.output.splitlines()
    assert lines
    assert all(line.startswith("self-pay.") for line in lines)
    assert "(sv: draft fi: draft en: draft)" in lines[0]


def test_a_phrase_is_found_by_words_of_one_language(letterkit: Command) -> None:
    found = read(letterkit("phrases", "search", "postin", "kulkuun", "--lang", "fi", "--format", "json"))
    assert [one["id"] for one in found] == ["rectification.days-letter"]
    assert read(letterkit("phrases", "search", "kulkuun", "--lang", "sv", "--format", "json")) == []


def test_a_phrase_is_shown_with_its_texts_and_the_letters_that_use_it(letterkit: Command) -> None:
    ran = letterkit("phrases", "show", "self-pay.bill", "--ui", "sv")
    assert "villkor: facts.self_payments|length < 6" in ran.output
    assert "används i: correction, grant" in ran.output
    assert "  {{ bill.bill|capitalised }}: maksa" in ran.output


@pytest.mark.parametrize(
    ("name", "kind", "where"),
    [
        ("self-pay.bill", "phrase", "unspecified-self-pay"),
        ("self-pay.bill", "phrase", "grant"),
        ("facts.self_payments.due", "fact", "self-pay.bill"),
        ("facts.contact.hours.opens", "fact", "contact.phone"),
        ("facts.self_payments", "fact", "partial"),
        ("G02", "term", "transfer.assistance"),
        ("weekday", "names", "contact.phone"),
        ("hl-434-2003.45", "provision", "rejection"),
        ("items", "table", "partial"),
    ],
)
def test_where_something_is_used_is_told_with_its_place(name: str, kind: str, where: str, letterkit: Command) -> None:
    answer = read(letterkit("phrases", "where-used", name, "--format", "json"))
    assert answer["kind"] == kind
    (use, *_) = [use for use in answer["uses"] if use["id"] == where]
    lines = Path(use["file"]).read_text(encoding="utf-8").splitlines()
    assert 1 <= use["line"] <= len(lines)


def test_a_use_of_a_fact_stands_where_it_is_said(letterkit: Command) -> None:
    answer = read(letterkit("phrases", "where-used", "facts.self_payments.due", "--format", "json"))
    for use in answer["uses"]:
        line = Path(use["file"]).read_text(encoding="utf-8").splitlines()[use["line"] - 1]
        assert line[use["column"] - 1 :].startswith(("bill.due", "facts.self_payments"))


def test_a_name_that_the_catalogue_lacks_is_one_line_with_a_hint(letterkit: Command) -> None:
    ran = letterkit("phrases", "where-used", "facts.self_payment")
    assert ran.status == 2
    assert 'Did you mean "facts.self_payments' in ran.errors
    assert len(ran.errors.splitlines()) == 1


def test_what_begins_or_ends_by_a_day_is_told_with_the_phrases_it_touches(letterkit: Command, tmp_path: Path) -> None:
    own = copied(tmp_path)
    change(own, "outcome/10-grant.yaml", "valid_from: 2026-01-01", "valid_from: 2026-01-01\n  valid_to: 2026-12-31")
    change(
        own,
        "provisions.yaml",
        "status: sample, valid_from: 2004-01-01}",
        "status: sample, valid_from: 2004-01-01, valid_to: 2026-12-15}",
    )
    change(
        own,
        "correction/10-why.yaml",
        "  valid_from: 2026-01-01",
        "  legal_basis: [hl-434-2003.50]\n  valid_from: 2026-01-01",
    )
    ran = letterkit(
        "phrases", "due", "--from", "2026-11-27", "--on", "2027-01-01", "--format", "json", "--catalogue", own
    )
    changes = {one["name"]: one for one in read(ran)["changes"]}
    assert set(changes) == {"outcome.grant", "hl-434-2003.50", "2027"}
    assert changes["2027"]["what"] == "unknown-amount"
    assert (changes["outcome.grant"]["on"], changes["outcome.grant"]["begins"]) == ("2026-12-31", False)
    touched = {one["id"]: one["used_in"] for one in changes["hl-434-2003.50"]["phrases"]}
    assert touched["correction.why-heading"] == ["correction"]


def test_a_dated_amount_touches_the_phrases_that_print_it(letterkit: Command) -> None:
    ran = letterkit("phrases", "due", "--from", "2026-02-01", "--on", "2026-03-01")
    assert "2026-03-01  basic amount living_alone 578.43 €: begins" in ran.output
    assert "touches reasons.reduction" in ran.output


def test_a_year_of_which_no_amounts_are_known_is_told_with_the_phrases_that_print_them(letterkit: Command) -> None:
    ran = letterkit("phrases", "due", "--from", "2026-11-28", "--on", "2027-01-01")
    assert "2027-01-01  basic amounts 2027: letterkit knows no amounts" in ran.output
    assert "touches reasons.reduction" in ran.output


def test_the_catalogue_that_one_stands_in_is_looked_into(
    letterkit: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own = copied(tmp_path)
    change(own, "self-pay/bill.yaml", "Räkningens nummer", "Skriv numret, räkningens nummer")
    monkeypatch.chdir(own)
    assert "self-pay.bill" in letterkit("phrases", "search", "skriv numret").output


def test_a_day_by_which_nothing_changes_says_so(letterkit: Command) -> None:
    ran = letterkit("phrases", "due", "--from", "2026-05-01", "--on", "2026-05-02", "--ui", "fi")
    assert "Mikään ei tule voimaan" in ran.output
    assert ran.status == 0
