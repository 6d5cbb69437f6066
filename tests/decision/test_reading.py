"""A facts file is read strictly, and all that is wrong with it is said at once, with its place."""

from __future__ import annotations

import json
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from letterkit.decision import FactsError, open_facts, read_facts
from letterkit.errors import LetterkitError
from tests.decision.faulty import EXAMPLES, GONE, changed, example, faults

Write = Callable[[str | bytes], Path]


@pytest.fixture
def written(tmp_path: Path) -> Write:
    def write(content: str | bytes) -> Path:
        path = tmp_path / "facts.json"
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return path

    return write


def refusal(path: Path) -> FactsError:
    with pytest.raises(FactsError) as caught:
        read_facts(path)
    return caught.value


@pytest.mark.parametrize(
    ("text", "line", "column", "said"),
    [
        ('{"kind": "grant"', 1, 17, "A comma or the end"),
        ('{"kind" "grant"}', 1, 9, "A colon"),
        ('{\n  "kind": "grant",\n}', 2, 18, "Remove the comma"),
        ('{"items": [1,]}', 1, 13, "Remove the comma"),
        ("{'kind': 'grant'}", 1, 2, "A name in double quotes"),
        ('{"kind": grant}', 1, 10, "A value is expected"),
        ('{"granted": NaN}', 1, 13, "A value is expected"),
        ('{"granted": 0412}', 1, 14, "A comma or the end"),
        ('{"granted": .5}', 1, 13, "A value is expected"),
        ('{"kind": "gra\nnt"}', 1, 14, "closing quote"),
        ('{"kind": "gra', 1, 10, "closing quote"),
        ('{"kind": "gr\\x"}', 1, 13, "closing quote"),
        ('{"kind": "\\ud800"}', 1, 10, "half a character"),
        ('{"kind": "grant"} {}', 1, 19, "after"),
        ("// facts\n{}", 1, 1, "A value is expected"),
        ("[" * 200, 1, 42, "levels deep"),
        ('{"kind": ' + "9" * 5000 + "}", 1, 10, "A value is expected"),
    ],
)
def test_broken_json_is_shown_where_it_breaks(written: Write, text: str, line: int, column: int, said: str) -> None:
    error = refusal(written(text))
    assert (error.faults[0].line, error.faults[0].column) == (line, column)
    assert said in error.say("en")


def test_a_name_that_stands_twice_is_an_error_at_the_second_place(written: Write) -> None:
    error = refusal(written('{\n  "kind": "grant",\n  "kind": "partial",\n  "case": "1",\n  "case": "2"\n}'))
    assert [(fault.line, fault.column) for fault in error.faults] == [(3, 3), (5, 3)]
    assert "line 2" in error.say("en")


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "empty"),
        (b" \n ", "empty"),
        ('{"kind": "förslag"}'.encode("latin-1"), "not UTF-8"),
        ('{"kind": "grant"}'.encode("utf-16"), "not UTF-8"),
        (b" " * 5_000_001, "too large"),
    ],
)
def test_a_file_that_is_no_json_text_says_so(written: Write, content: bytes, said: str) -> None:
    assert said in refusal(written(content)).say("en")


def test_a_file_that_is_not_there_or_is_a_folder_says_so(tmp_path: Path) -> None:
    assert refusal(tmp_path / "none.json").say("sv").startswith(f"{tmp_path / 'none.json'}: ")
    assert "read" in refusal(tmp_path).say("en")


def test_the_mark_that_windows_puts_first_is_no_fault(written: Write) -> None:
    text = (EXAMPLES / "grant.en.json").read_text(encoding="utf-8")
    assert read_facts(written(b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode())).kind == "grant"


def test_all_faults_come_at_once_with_path_line_and_column(written: Write) -> None:
    data = changed(
        "grant.en",
        items__1__asked=39.9,
        dates__decision="5.5.2026",
        contact__phone=GONE,
        calculation__result="448.14",
        next_aplication={},
    )
    path = written(json.dumps(data, indent=1))
    lines = path.read_text(encoding="utf-8").splitlines()
    error = refusal(path)
    found = {
        shown.split(": ")[1]: fault for shown, fault in zip(error.say("en").splitlines(), error.faults, strict=True)
    }
    assert set(found) == {
        "dates.decision",
        "items[1].asked",
        "calculation.result",
        "granted",
        "contact.phone",
        "next_aplication",
    }
    asked = found["items[1].asked"]
    assert asked.line and asked.column
    assert lines[asked.line - 1][asked.column - 1 :].startswith("39.9")
    unknown = found["next_aplication"]
    assert unknown.line and lines[unknown.line - 1].strip().startswith('"next_aplication"')
    assert [fault.line for fault in error.faults] == sorted(fault.line or 0 for fault in error.faults)


def test_faults_of_form_do_not_hide_sums_that_do_not_hold() -> None:
    assert set(faults(changed("grant.en", client__name=3, granted="448.14"))) == {"client.name", "granted", "payments"}


def test_faults_of_form_do_not_cause_faults_that_are_not_there() -> None:
    assert set(faults(changed("grant.en", items__0__accepted=540.0))) == {"items[0].accepted"}
    assert set(faults(changed("partial.sv", kind="partiell"))) == {"kind"}


def test_a_missing_fact_is_shown_at_what_should_hold_it(written: Write) -> None:
    error = refusal(written(json.dumps(changed("grant.en", contact__phone=GONE), indent=1)))
    place = open_facts(EXAMPLES / "grant.en.json").place(("contact", "phone"))
    assert error.faults[0].line and place
    assert ": contact.phone: " in error.say("sv")


@pytest.mark.parametrize(
    ("wrong_name", "right"), [("self_payment", "self_payments"), ("calculations", "calculation"), ("grantd", "granted")]
)
def test_a_name_that_is_not_known_gets_a_suggestion(wrong_name: str, right: str) -> None:
    assert f'Did you mean "{right}"?' in faults({**example("grant.en"), wrong_name: []})[wrong_name]


def test_a_name_inside_a_part_gets_a_suggestion_from_that_part() -> None:
    assert (
        'Did you mean "not_accepted"?'
        in faults(changed("grant.en", self_payments__0__notaccepted="0.00"))["self_payments[0].notaccepted"]
    )
    assert (
        "Possible fields here: sv, fi, en, se."
        in faults(changed("grant.en", items__0__fact__norska="Nei."))["items[0].fact.norska"]
    )


def test_a_choice_that_is_not_known_gets_a_suggestion_or_the_choices() -> None:
    assert (
        'Did you mean "electricity"?' in faults(changed("grant.en", items__1__expense="electicity"))["items[1].expense"]
    )
    assert "letter, electronic" in faults(changed("grant.en", dates__delivery=7))["dates.delivery"]


def test_errors_are_said_in_three_languages() -> None:
    data = changed("grant.en", granted=448.13)
    assert "Skriv beloppet som text" in faults(data, "sv")["granted"]
    assert "Kirjoita rahamäärä tekstinä" in faults(data, "fi")["granted"]
    assert "Write the amount as a text" in faults(data, "en")["granted"]


def test_no_error_repeats_what_is_told_of_the_client(written: Write) -> None:
    secret = "Hemlig Hemlighetsson"
    data: dict[str, Any] = changed(
        "grant.en",
        client__name=[secret],
        client__language=secret,
        items__0__id=secret,
        items__1__fact={"en": secret},
        payments__0__account_end=secret,
        payments__1__amount=secret,
        kind=secret,
        duty_to_report__by=secret,
        calculation__per=secret,
    )
    data["family"] = {secret: 1}
    data[secret] = secret
    with pytest.raises(FactsError) as caught:
        read_facts(written(json.dumps(data)))
    said = "".join(caught.value.say(language) for language in ("sv", "fi", "en"))
    shown = "".join(traceback.format_exception(caught.value, chain=True)) + repr(caught.value)
    assert "Heml" not in said + shown


def test_printing_facts_shows_none_of_them() -> None:
    file = open_facts(EXAMPLES / "grant.en.json")
    printed = f"{file.decision} {file.decision!r} {file.decision.client} {file.decision.payments} {file!r}"
    assert "Haddad" not in printed and "6025" not in printed


def test_a_facts_error_is_one_that_the_command_line_knows() -> None:
    assert issubclass(FactsError, LetterkitError)


def test_every_fact_of_a_file_has_its_place() -> None:
    file = open_facts(EXAMPLES / "rejection.fi.json")
    lines = (EXAMPLES / "rejection.fi.json").read_text(encoding="utf-8").splitlines()
    place = file.place(("self_payments", 3, "due"))
    assert place and lines[place[0] - 1][place[1] - 1 :].startswith('"2026-04-30"')
    assert file.place(("no_such_part", 3)) == (1, 1)
