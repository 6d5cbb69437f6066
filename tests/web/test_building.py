"""The view that builds, as a browser without scripts uses it."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from importlib.util import find_spec
from io import BytesIO
from typing import Any

import httpx
import pytest
from lxml import html
from pypdf import PdfReader

import letterkit
from letterkit.decision import facts_from
from letterkit.decision.kinds import KINDS
from letterkit.document.readers import read_bytes
from letterkit.errors import LetterkitError
from letterkit.web import building
from letterkit.web.form.labels import labels
from letterkit.web.form.schema import Field, fields
from letterkit.web.setup import Setup
from tests.web.conftest import FACTS
from tests.web.forms import Page, opened

Facts = Callable[[str], dict[str, Any]]
EXAMPLES = sorted(path.stem for path in FACTS.glob("*.json"))
BUILD = "//button[@value='build']"


def filled(client: httpx.Client, name: str, ui: str = "sv") -> Page:
    """The form with the facts of a file."""
    data = (FACTS / f"{name}.json").read_bytes()
    return Page(client, client.post(f"/{ui}/build", files={"opened": (f"{name}.json", data)}))


def letters(page: Page) -> dict[str, str]:
    """The letters that a page shows, by language, their words alone."""
    shown = page.tree.xpath("//div[@class='paper']")
    return {one.get("lang"): "".join(one.text_content().split()) for one in shown}


def models(name: str = "Decision") -> set[str]:
    """The groups of facts that can be reached from one."""
    found = {name}
    for field in fields(name):
        if field.sort in ("group", "groups") and field.inner not in found:
            found |= models(field.inner)
    return found


def test_every_field_choice_and_entry_of_the_form_has_a_name_in_every_language(client: httpx.Client) -> None:
    known = labels()
    for model in models():
        for field in fields(model):
            if field.sort == "key":
                continue
            assert known[field.key].sv and known[field.key].fi and known[field.key].en
            if field.sort in ("groups", "wordings"):
                assert field.inner in known, field.inner
    pages = [opened(client, f"/{ui}/build/{kind}?example") for ui in ("sv", "fi", "en") for kind in KINDS]
    for page in pages:
        for option in page.tree.xpath("//option[@value!='']"):
            assert "_" not in option.text and not option.text[0].islower(), option.text


def test_every_label_is_of_a_field_that_there_is() -> None:
    keys = {field.key: field for model in models() for field in fields(model)}
    entries = {field.inner for field in keys.values()} | models()
    for key in labels():
        name, _, value = key.rstrip("?").partition("=")
        held: Field | None = keys.get(name)
        assert held or name in entries or name.startswith("section."), key
        assert not value or (held and value in held.choices), key


@pytest.mark.parametrize("name", EXAMPLES)
def test_facts_go_through_the_form_and_the_letters_are_those_of_the_command_line(
    client: httpx.Client, facts: Facts, name: str
) -> None:
    first = filled(client, name)
    assert first.answer.status_code == 200, first.texts("//*[@role='alert']")
    again, shown = first.press(BUILD, "facts"), letters(first)
    assert letters(again) == shown
    sent = again.press("//button[@value='facts']", "facts").answer
    assert facts_from(sent.json()) == facts_from(facts(name))
    for language in ("sv", "fi", "en"):
        try:
            expected = letterkit.build(facts(name), language=language).document
        except LetterkitError:
            continue
        for block in expected.blocks:
            assert "".join(block.text.split()) in shown[language], block.text


def test_the_order_of_the_sections_is_explained_in_words_and_can_be_changed(client: httpx.Client) -> None:
    page = filled(client, "partial.sv")
    rows = {row.split(" ", 1)[1]: row for row in page.texts("//section[@class='why']//tbody/tr")}
    raised = next(row for row in rows.values() if "Klienten betalar själv" in row)
    assert "eftersom det finns räkningar som klienten själv betalar inom 14 dagar" in raised
    assert not any("facts." in row for row in rows)
    names = page.texts("//section[@class='why']//tbody//th")
    moved = page.press("//section[@class='why']//tr[th[.='Motivering']]//button", "facts")
    now = moved.texts("//section[@class='why']//tbody//th")
    assert now.index("Motivering") == names.index("Motivering") - 1
    assert "Du satte det här." in " ".join(moved.texts("//section[@class='why']//tbody/tr"))
    back = moved.press("//section[@class='why']/p/button", "facts")
    assert back.texts("//section[@class='why']//tbody//th") == names


def test_faults_stand_at_their_fields_and_are_listed_with_links(client: httpx.Client) -> None:
    page = filled(client, "partial.sv")
    wrong = page.press(
        BUILD,
        "facts",
        **{"items.1.asked": "48,6", "client.name": "", "payments.0.date": "2026-13-01", "appeal.days": "trettiosju"},
    )
    assert wrong.answer.status_code == 422
    assert not wrong.tree.xpath("//div[@class='paper']")
    listed = wrong.texts("//div[@id='faults']//li")
    assert "Utgifter – Utgift 2 – Klienten ansökte om: Skriv beloppet med två decimaler, till exempel 412,30." in listed
    assert "Omprövning – Dagar från sändningen: Skriv ett heltal." in listed
    assert "Klienten – För- och efternamn: Uppgiften saknas." in listed
    for link in wrong.tree.xpath("//div[@id='faults']//a/@href"):
        (field,) = wrong.tree.xpath(f"//*[@id='{link[1:]}']")
        assert field.get("aria-invalid") == "true"
        told = [wrong.tree.xpath(f"//*[@id='{one}']")[0] for one in field.get("aria-describedby").split()]
        assert any("wrong" in (one.get("class") or "") for one in told)
    assert dict(wrong.fields("facts"))["items.1.asked"] == "48,6", "what was written stays"


def test_amounts_are_written_as_people_write_them(client: httpx.Client, facts: Facts) -> None:
    page = filled(client, "partial.sv")
    assert dict(page.fields("facts"))["calculation.needs"] == "1247,03"
    again = page.press(BUILD, "facts", **{"calculation.needs": "1 247,03 €", "items.2.accepted": "0"})
    assert again.answer.status_code == 200
    sent = again.press("//button[@value='facts']", "facts").answer.json()
    assert (sent["calculation"]["needs"], sent["items"][2]["accepted"]) == ("1247.03", "0.00")


def test_entries_are_added_and_removed_and_what_is_written_stays(client: httpx.Client) -> None:
    page = filled(client, "partial.sv")
    more = page.press("//button[@name='add' and @value='items']", "facts", **{"client.name": "Ny Klient"})
    names = [name for name, _ in more.fields("facts") if name.startswith("items.") and name.endswith(".asked")]
    assert len(names) == 5
    assert dict(more.fields("facts"))["client.name"] == "Ny Klient"
    fewer = more.press("//button[@name='remove' and @value='items.1']", "facts")
    held = dict(fewer.fields("facts"))
    assert (held["items.1.expense"], held.get("items.3.asked", "")) == ("client_fee", "")
    first = opened(client, "/en/build/grant").press("//button[@name='add' and @value='family']", "facts")
    assert "family.0.name" in dict(first.fields("facts"))


def test_an_empty_form_says_what_is_needed_in_each_language(client: httpx.Client) -> None:
    said = set()
    for ui in ("sv", "fi", "en"):
        page = opened(client, f"/{ui}/build/rejection").press(BUILD, "facts")
        assert page.answer.status_code == 422
        said.add(page.texts("//div[@id='faults']//li")[1])
    assert len(said) == 3


@pytest.mark.parametrize("kind", KINDS)
def test_each_kind_has_a_form_and_an_example(client: httpx.Client, kind: str) -> None:
    empty = opened(client, f"/fi/build/{kind}")
    assert empty.answer.status_code == 200
    example = opened(client, f"/fi/build/{kind}?example").press(BUILD, "facts")
    assert example.answer.status_code == 200
    assert set(letters(example)) >= {"sv", "fi", "en"}


def test_a_part_that_the_kind_has_no_use_for_is_not_asked(client: httpx.Client) -> None:
    names = {name for name, _ in opened(client, "/sv/build/info_request").fields("facts")}
    assert "info_request.due" in names
    assert not any(name.startswith(("appeal.", "recovery.", "payments.")) for name in names)


def test_the_letter_is_downloaded_as_word_and_pdf(client: httpx.Client) -> None:
    page = filled(client, "grant.en", "fi")
    word = page.press("//button[@value='sv.word']", "facts").answer
    assert 'filename="grant.sv.docx"' in word.headers["content-disposition"]
    assert "utkomststöd" in read_bytes(word.content, "x.docx", "word").text
    if find_spec("weasyprint"):
        pdf = page.press("//button[@value='fi.pdf']", "facts").answer
        assert pdf.content.startswith(b"%PDF")


@pytest.mark.parametrize(
    ("ui", "words"), [("sv", "spara som pdf där"), ("fi", "tallenna se PDF-muotoon"), ("en", "save it as PDF")]
)
def test_without_what_draws_pdfs_the_page_says_what_to_do_and_offers_none(
    monkeypatch: pytest.MonkeyPatch, facts: Facts, ui: str, words: str
) -> None:
    monkeypatch.setitem(sys.modules, "weasyprint", None)
    building.no_pdf.cache_clear()
    asked = building.Asked(opened=json.dumps(facts("grant.en")).encode())
    status, page = building.built(Setup(is_isolated=True), asked, ui)
    building.no_pdf.cache_clear()
    tree = html.document_fromstring(page)
    (told,) = tree.xpath("//section[@class='letters']/p[@class='aside']")
    assert status == 200 and words in told.text and "pip install letterkit[pdf]" in told.text
    assert tree.xpath("//button[@value='sv.word']") and not tree.xpath("//button[contains(@value, '.pdf')]")


def test_a_pdf_is_tagged_and_says_what_the_page_shows(client: httpx.Client) -> None:
    pytest.importorskip("weasyprint")
    page = filled(client, "grant.en", "fi")
    pdf = page.press("//button[@value='fi.pdf']", "facts").answer
    assert b"%PDF" in pdf.content[:8] and 'filename="grant.fi.pdf"' in pdf.headers["content-disposition"]
    root: Any = PdfReader(BytesIO(pdf.content)).trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"] and root["/Lang"].startswith("fi") and "/StructTreeRoot" in root
    heading = next(one for one in read_bytes(pdf.content, "grant.fi.pdf", "pdf").blocks if one.kind == "heading")
    assert "".join(heading.text.split()) in letters(page)["fi"]


def test_expenses_and_people_are_chosen_by_what_they_are_called(client: httpx.Client) -> None:
    page = filled(client, "partial.sv")
    (payment,) = page.tree.xpath("//fieldset[@id='f-payments-1-items']")
    assert [" ".join(one.text_content().split()) for one in payment.xpath(".//label")] == [
        "El",
        "Hyra",
        "Klientavgift",
        "Specialmadrass",
    ]
    assert payment.xpath(".//input[@checked]/@value") == ["electricity"]
    people = page.texts("//select[@name='basic_amounts.0.person']/option")
    assert people[1] == "Klienten"
    assert not page.texts("//label[contains(., 'Kort namn')]")


def test_an_expense_that_is_added_can_be_chosen_at_once(client: httpx.Client) -> None:
    first = filled(client, "partial.sv").press("//button[@name='add' and @value='items']", "facts")
    assert "Utgift 5" in first.texts("//select[@name='self_payments.0.item']/option")
    second = first.press("//button[@name='add' and @value='items']", "facts", **{"items.4.expense": "rent"})
    chosen = second.texts("//select[@name='self_payments.0.item']/option")
    assert {"Hyra (Utgift 1)", "Hyra (Utgift 5)"} <= set(chosen)
    blank = second.press("//button[@value='facts']", "facts").answer.json()
    assert len(blank["items"]) == 5, "the one that is still blank is left out"


def test_short_names_are_made_up_where_none_is_given(client: httpx.Client) -> None:
    page = filled(client, "partial.sv")
    changed = {f"items.{number}.id": "" for number in range(4)}
    again = page.press("//button[@value='facts']", "facts", **changed).answer.json()
    assert [item["id"] for item in again["items"]] == ["rent", "electricity", "client-fee", "other"]


@pytest.mark.parametrize("data", [b"{", b"[]", b'{"kind": "letter"}', b"\xff", b""])
def test_a_file_that_holds_no_facts_is_refused_in_words(client: httpx.Client, data: bytes) -> None:
    answer = client.post("/sv/build", files={"opened": ("x.json", data)})
    page = Page(client, answer)
    assert page.answer.status_code == 422
    assert "inga uppgifter" in page.texts("//*[@role='alert']")[0]


def test_facts_with_faults_open_in_the_form(client: httpx.Client, facts: Facts) -> None:
    held = facts("partial.sv") | {"granted": "1.00", "unknown": 1}
    answer = client.post("/sv/build", files={"opened": ("x.json", json.dumps(held).encode())})
    assert answer.status_code == 422
    assert Page(client, answer).texts("//div[@id='faults']//li")
