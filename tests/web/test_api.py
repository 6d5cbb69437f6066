"""The HTTP API as a decision system meets it."""

from __future__ import annotations

import base64
import json
from collections.abc import Callable
from io import BytesIO
from typing import Any
from zipfile import ZipFile

import httpx
import pytest
from jsonschema import Draft202012Validator

import letterkit
from letterkit.document import read_text
from letterkit.document.writers import to_bytes
from tests.conftest import EXAMPLES
from tests.web.conftest import POOR

Facts = Callable[[str], dict[str, Any]]
REFERRAL = "Du kan också ansöka om kompletterande utkomststöd hos välfärdsområdet."


def problem(answer: httpx.Response, name: str, status: int) -> dict[str, Any]:
    """The problem that an answer tells, which has to be this one."""
    assert answer.headers["content-type"] == "application/problem+json"
    told: dict[str, Any] = answer.json()
    assert (answer.status_code, told["status"], told["type"]) == (status, status, f"urn:letterkit:problem:{name}")
    return told


def test_a_text_is_linted_as_on_the_command_line(client: httpx.Client) -> None:
    answer = client.post("/lint", json={"text": REFERRAL, "ui": "sv"})
    (document,) = answer.json()["documents"]
    result = letterkit.lint(read_text(REFERRAL))
    assert document["score"] == result.ledger.score
    assert [one["rule"] for one in document["findings"]] == [one.rule for one in result.findings]
    assert document["findings"][0]["message"] == result.findings[0].say("sv")
    schema = client.get("/schema/finding").json()
    Draft202012Validator(schema).validate(answer.json())


def test_a_word_file_is_sent_in_base64_and_its_places_come_back(client: httpx.Client) -> None:
    content = base64.b64encode(POOR.read_bytes()).decode()
    (document,) = client.post("/lint", json={"content": content, "name": "utkast.docx"}).json()["documents"]
    assert (document["path"], document["format"], document["language"]) == ("utkast.docx", "word", "sv")
    assert document["findings"][0]["location"]["paragraph"]


def test_rules_kind_language_and_facts_are_the_callers(client: httpx.Client, facts: Facts) -> None:
    text = "Vi betalar 999,00 euro till ditt konto den 12 mars 2026."
    asked = {"text": text, "language": "sv", "type": "partial", "select": ["facts"], "facts": facts("partial.sv")}
    (document,) = client.post("/lint", json=asked).json()["documents"]
    assert document["type"]["kind"] == "partial"
    assert {one["rule"] for one in document["findings"]} >= {"figure-mismatch", "item-not-answered"}


def test_the_messages_are_in_the_language_that_is_asked_for(client: httpx.Client) -> None:
    said = {
        ui: client.post("/lint", json={"text": ""}, headers={"Accept-Language": f"{ui};q=0.9, de"}).json()["detail"]
        for ui in ("sv", "fi", "en")
    }
    assert len(set(said.values())) == 3 and said["fi"].startswith("Virheitä")
    in_body = client.post("/lint", json={"text": REFERRAL, "ui": "fi"}, headers={"Accept-Language": "sv"}).json()
    assert in_body["documents"][0]["type"]["called"] != ""


def test_a_letter_is_built_with_the_reasons_for_its_order(client: httpx.Client, facts: Facts) -> None:
    told = client.post("/build", json={"facts": facts("partial.sv"), "language": "fi", "ui": "sv"}).json()
    expected = letterkit.build(facts("partial.sv"), language="fi")
    assert told["text"].endswith(to_bytes(expected.document, "markdown").decode()[-200:])
    names = [section["name"] for section in told["sections"] if section["included"]]
    assert names[:2] == ["header", "outcome"]
    assert "lyft upp" in next(one["because"] for one in told["sections"] if one["name"] == "self-pay")
    assert all(one["because"] for one in told["phrases"])


def test_a_built_word_letter_is_verified_and_an_edit_is_found(client: httpx.Client, facts: Facts) -> None:
    built = client.post("/build", json={"facts": facts("grant.en"), "format": "word"}).json()
    assert built["text"] is None
    whole = {"content": built["content"], "name": "letter.docx"}
    assert client.post("/verify", json=whole).json()["status"] == "unchanged"
    with_facts = client.post("/verify", json={**whole, "facts": facts("grant.en")}).json()
    assert (with_facts["status"], with_facts["facts_match"]) == ("unchanged", True)
    file = BytesIO()
    with ZipFile(BytesIO(base64.b64decode(built["content"]))) as old, ZipFile(file, "w") as new:
        for name in old.namelist():
            new.writestr(name, old.read(name).replace(b"We grant you", b"We may grant you"))
    changed = {"content": base64.b64encode(file.getvalue()).decode(), "name": "letter.docx"}
    told = client.post("/verify", json={**changed, "facts": facts("grant.en")}).json()
    assert told["status"] == "edited"
    assert "{+" in told["edits"][0]["diff"]
    assert client.post("/verify", json={"text": "Hej."}).json()["status"] == "not-ours"


@pytest.mark.parametrize("format", ["word", "html", "markdown", "text", "json"])
def test_a_letter_comes_in_every_format(client: httpx.Client, facts: Facts, format: str) -> None:
    told = client.post("/build", json={"facts": facts("transfer.sv"), "format": format}).json()
    assert (told["text"] is None) == (format == "word")
    assert told["text"] or base64.b64decode(told["content"]).startswith(b"PK")


def test_everything_that_is_wrong_with_facts_comes_with_its_place(client: httpx.Client, facts: Facts) -> None:
    wrong = facts("partial.sv")
    wrong["items"][1]["asked"] = "48,60"
    del wrong["contact"]["phone"]
    told = problem(client.post("/build", json={"facts": wrong, "ui": "fi"}), "faulty-facts", 422)
    assert {one["pointer"] for one in told["errors"]} >= {"/items/1/asked", "/contact/phone"}
    assert "Tieto puuttuu." in [one["detail"] for one in told["errors"]]


@pytest.mark.parametrize(
    ("path", "body", "name", "status"),
    [
        ("/lint", {"text": REFERRAL, "select": ["no-such-rule"]}, "cannot-be-done", 422),
        ("/lint", {"content": "AAAA", "format": "word"}, "unreadable-draft", 422),
        ("/lint", {"content": "AAA", "format": "word"}, "invalid-request", 422),
        ("/lint", {"text": "Hej.", "content": "AAAA"}, "invalid-request", 422),
        ("/lint", {"text": "Hej.", "unknown": 1}, "invalid-request", 422),
        ("/lint", {"text": 7}, "invalid-request", 422),
        ("/lint", {}, "invalid-request", 422),
        ("/lint", [], "invalid-request", 422),
        ("/build", {"facts": {}}, "faulty-facts", 422),
        ("/verify", {"content": "AAAA", "format": "letter"}, "unreadable-draft", 422),
        ("/verify", {"text": "Hej.", "previous": {}}, "faulty-facts", 422),
    ],
)
def test_what_cannot_be_done_is_told_as_a_problem(
    client: httpx.Client, path: str, body: Any, name: str, status: int
) -> None:
    assert problem(client.post(path, json=body), name, status)["detail"]


@pytest.mark.parametrize("body", [b"", b"{", b'{"text": NaN}', b"\xff\xfe", b"[" * 100_000, b'{"text": "\\ud800"}'])
def test_what_is_no_json_is_malformed(client: httpx.Client, body: bytes) -> None:
    answer = client.post("/lint", content=body, headers={"Content-Type": "application/json"})
    assert answer.status_code in (400, 422)
    assert answer.headers["content-type"] == "application/problem+json"


def test_other_media_types_addresses_and_methods_are_problems_too(client: httpx.Client) -> None:
    problem(client.post("/lint", content=b"Hej.", headers={"Content-Type": "text/plain"}), "media-type", 415)
    problem(client.get("/nowhere"), "not-found", 404)
    problem(client.get("/schema/nowhere"), "not-found", 404)
    answer = client.get("/lint")
    problem(answer, "method-not-allowed", 405)
    assert answer.headers["allow"] == "POST"


def test_the_rules_and_the_schemas_are_there(client: httpx.Client, facts: Facts) -> None:
    rules = {rule["name"]: rule for rule in client.get("/rules").json()["rules"]}
    assert rules["blanket-referral"]["group"] == "misleading"
    assert all(all(rule[said].values()) for rule in rules.values() for said in ("title", "summary", "why", "source"))
    schemas = client.get("/schema").json()
    schema = client.get(schemas["facts"]).json()
    Draft202012Validator(schema).validate(facts("partial.sv"))


def test_the_health_tells_how_many_work(client: httpx.Client) -> None:
    told = client.get("/health").json()
    assert (told["status"], told["processes"], told["ready"]) == ("ok", 1, 1)


def test_sample_letters_good_and_poor_are_read_in_every_format(client: httpx.Client) -> None:
    one_of_each = {(path.suffix, path.name.partition("-")[0]): path for path in sorted(EXAMPLES.iterdir())}
    assert len(one_of_each) >= 7
    for path in one_of_each.values():
        content = base64.b64encode(path.read_bytes()).decode()
        answer = client.post("/lint", json={"content": content, "name": path.name})
        assert answer.status_code == 200, path.name
        score = answer.json()["documents"][0]["score"]
        assert (score > 90) == path.name.startswith("good"), path.name


def test_the_answer_is_json_that_any_program_reads(client: httpx.Client) -> None:
    answer = client.post("/lint", json={"text": "Beslut 😀 för dig"})
    assert json.loads(answer.content.decode("utf-8"))["documents"][0]["measures"]["words"] == 3
