"""The page in a real Chromium: drafts mended and letters built as people do."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

from tests.browser import needs_browser
from tests.web.conftest import FACTS, POOR, paste, told
from tests.web.test_checking import DRAFT

pytestmark = needs_browser
Open = Callable[..., Any]


def test_a_file_is_chosen_mended_and_downloaded_without_leaving_the_page(page: Open, tmp_path: Path) -> None:
    shown = page("/")
    assert shown.url.endswith("/sv/")
    shown.set_input_files("#file", POOR)
    shown.wait_for_selector("#result")
    before = int(shown.inner_text(".score b"))
    shown.click("text=Gör de säkra rättelserna")
    told(shown, "Ändrat.")
    assert int(shown.inner_text(".score b")) >= before
    assert "spårade ändringar" in shown.inner_text(".tools")
    with shown.expect_download() as download:
        shown.click("text=Ladda ned granskad Word-fil")
    path = tmp_path / "granskad.docx"
    download.value.save_as(path)
    assert download.value.suggested_filename.endswith("-granskad.docx")
    with ZipFile(BytesIO(path.read_bytes())) as package:
        assert b"<w:ins " in package.read("word/document.xml") and "word/comments.xml" in package.namelist()
    assert shown.is_visible("#result"), "the page stays"


def test_a_file_that_is_dropped_is_read(page: Open) -> None:
    shown = page("/fi/")
    shown.evaluate(
        """text => {
          const files = new DataTransfer();
          files.items.add(new File([text], "luonnos.md", {type: "text/markdown"}));
          for (const name of ["dragover", "drop"]) {
            document.body.dispatchEvent(new DragEvent(name, {dataTransfer: files, bubbles: true, cancelable: true}));
          }
        }""",
        DRAFT,
    )
    shown.wait_for_selector("#result")
    assert shown.inner_text("#d1") == "luonnos.md"


def test_findings_follow_as_one_types_and_the_cursor_stays(page: Open) -> None:
    shown = page("/sv/")
    paste(shown, DRAFT)
    notes = shown.locator(".rule li[id]").count()
    shown.click(".source summary")
    shown.fill("#text", DRAFT.replace("Hyran utbetalas ej.", ""))
    shown.wait_for_function("many => document.querySelectorAll('.rule li[id]').length < many", arg=notes)
    shown.focus("#text")
    shown.keyboard.press("Control+End")
    shown.keyboard.type("Hyran utbetalas ej.")
    shown.wait_for_function("many => document.querySelectorAll('.rule li[id]').length >= many", arg=notes)
    assert shown.evaluate("document.activeElement.id") == "text"
    assert shown.input_value("#text").endswith("Hyran utbetalas ej.")


def test_a_finding_that_is_clicked_lights_up_its_words(page: Open) -> None:
    shown = page("/sv/")
    paste(shown, DRAFT)
    number = shown.locator(".rule li[id] > a.number").first
    target = number.get_attribute("href")
    assert target
    number.click()
    mark = shown.locator(f"mark.{target[1:]}").first
    assert mark.evaluate("mark => getComputedStyle(mark).outlineStyle") == "solid"
    assert shown.evaluate("decodeURIComponent(location.hash)") == target
    mark.click()
    assert shown.evaluate("location.hash").startswith("#n1-")


def test_a_sentence_to_rewrite_opens_where_it_is_and_closes_again(page: Open) -> None:
    shown = page("/en/")
    paste(shown, DRAFT)
    button = shown.locator(".do button[name=open]").first
    excerpt = shown.locator("li:has(button[name=open]) q").first.inner_text().strip("“”").split("…")[0].strip()
    button.click()
    field = shown.locator(".do textarea").first
    assert excerpt in field.input_value() and field.input_value() in " ".join(DRAFT.split())
    assert (button.get_attribute("aria-expanded"), field.get_attribute("lang")) == ("true", "sv")
    number = button.get_attribute("value")
    assert field.get_attribute("aria-label") == f"Note {number}: the sentence"
    field.fill("Mina ord.")
    button.click()
    assert button.get_attribute("aria-expanded") == "false" and not field.is_visible()
    button.click()
    assert field.input_value() == "Mina ord.", "what was written stays"


def test_words_written_for_a_sentence_stay_while_the_findings_are_renewed(page: Open) -> None:
    shown = page("/sv/")
    paste(shown, DRAFT)
    shown.click("li:has(q:text('kompletterande')) button[name=open] >> nth=0")
    field = shown.locator(".do textarea").first
    field.fill("Mina ord.")
    shown.click(".source summary")
    shown.focus("#text")
    shown.keyboard.press("Control+End")
    shown.keyboard.type("Vi såg det.")
    shown.wait_for_function("() => document.querySelector('.paper').innerText.includes('Vi såg det.')")
    assert field.input_value() == "Mina ord."
    assert shown.evaluate("document.activeElement.id") == "text", "the cursor stays"
    shown.click(".do button[name=edit] >> nth=-1")
    told(shown, "Ändrat.")
    assert field.input_value() == "Mina ord."
    shown.click(".do button[name=own]")
    shown.wait_for_function("() => document.querySelector('#text').value.includes('Mina ord.')")
    assert shown.locator(".do textarea").count() == 0


def test_all_notes_are_drawn_soon_after_the_first(page: Open) -> None:
    shown = page("/sv/", 360)
    shown.set_input_files("#file", POOR)
    shown.wait_for_selector("#result")
    shown.wait_for_function("() => document.querySelector('.fresh') === null")
    heights = shown.evaluate("[...document.querySelectorAll('.rule')].map(rule => rule.offsetHeight)")
    assert len(set(heights)) > 3, heights


def test_after_a_phrase_with_gaps_the_editor_opens_at_the_first_of_them(page: Open) -> None:
    shown = page("/sv/")
    paste(shown, DRAFT)
    shown.click(".do button[name=insert] >> nth=0")
    told(shown, "Fyll i det som står inom [ ].")
    assert shown.evaluate("document.activeElement.id") == "text"
    field = shown.locator("#text")
    marked = field.evaluate("field => field.value.slice(field.selectionStart, field.selectionEnd)")
    assert marked.strip("\\").startswith("[") and marked.endswith("]")
    shown.keyboard.type("Maria Holm")
    shown.wait_for_function("() => document.querySelector('.paper').innerText.includes('Maria Holm')")


def test_what_is_wrong_with_the_facts_is_where_the_focus_is(page: Open) -> None:
    shown = page("/fi/build/grant")
    shown.focus("[name='case']")
    shown.keyboard.press("Enter")
    shown.wait_for_selector("#faults")
    assert shown.evaluate("document.activeElement.id") == "faults"
    shown.keyboard.press("Tab")
    shown.keyboard.press("Enter")
    shown.wait_for_function("() => document.activeElement.getAttribute('aria-invalid') === 'true'")


def test_a_letter_is_built_in_all_languages_and_downloaded(page: Open, tmp_path: Path) -> None:
    shown = page("/sv/build")
    shown.click("text=Delvis beviljat")
    shown.click("text=Fyll i med ett exempel")
    shown.fill("[name='client.name']", "Ny Klient")
    shown.click("button.main")
    shown.wait_for_selector("#letters")
    sheets = shown.locator(".sheet .paper").all_inner_texts()
    assert len(sheets) == 4 and all("Ny Klient" in one for one in sheets)
    with shown.expect_download() as download:
        shown.click("[aria-label='Ladda ned brevet på finska som Word']")
    assert download.value.suggested_filename == "partial.fi.docx"
    shown.click("tr:has(th:text-is('Motivering')) button")
    shown.wait_for_selector("text=Du satte det här.")


def test_a_fault_leads_to_its_field(page: Open) -> None:
    shown = page("/en/build")
    shown.set_input_files("#opened", FACTS / "grant.en.json")
    shown.click("form.open button")
    shown.wait_for_selector("#letters")
    shown.click(".refill > summary")
    shown.fill("[name='contact.phone']", "")
    shown.click("button.main")
    shown.wait_for_selector("#faults")
    shown.click("#faults a")
    assert shown.evaluate("location.hash") == "#f-contact-phone"
    assert shown.locator("#f-contact-phone").is_visible()


def test_enter_in_a_field_writes_the_letter_and_adds_nothing(page: Open) -> None:
    shown = page("/en/build/grant?example")
    shown.focus("[name='case']")
    shown.keyboard.press("Enter")
    shown.wait_for_selector("#letters")


def test_it_works_without_a_script(page: Open) -> None:
    shown = page("/fi/", java_script_enabled=False)
    paste(shown, DRAFT)
    number = shown.locator(".rule li[id] > a.number").first
    number.click()
    mark = shown.locator(f"mark.{str(number.get_attribute('href'))[1:]}").first
    assert mark.evaluate("mark => getComputedStyle(mark).outlineStyle") == "solid"
    shown.click(".do button[name=open] >> nth=0")
    shown.wait_for_selector(".do textarea")
    assert shown.evaluate("document.activeElement.tagName") == "TEXTAREA"
    shown.click(".do button[name=edit] >> nth=0")
    shown.wait_for_selector("#result")
    assert "Muutettu." in shown.inner_text("#told")


def test_a_server_that_is_gone_loses_no_text(page: Open) -> None:
    shown = page("/sv/")
    paste(shown, DRAFT)
    shown.click(".source summary")
    shown.route("**/sv/", lambda route: route.abort())
    with shown.expect_event("requestfailed"):
        shown.fill("#text", "Det jag skrev.")
    told(shown, "letterkit svarar inte.")
    assert shown.input_value("#text") == "Det jag skrev."
    shown.unroute("**/sv/")
    shown.fill("#text", "Det jag skrev sedan.")
    told(shown, "Poäng")


def test_too_large_a_file_is_not_even_sent(page: Open) -> None:
    shown = page("/en/")
    large = {"name": "large.docx", "mimeType": "application/zip", "buffer": b"0" * (9 * 1024 * 1024)}
    shown.set_input_files("#file", large)
    told(shown, "too large")


def test_the_language_is_changed_and_the_draft_stays(page: Open) -> None:
    shown = page("/sv/")
    paste(shown, DRAFT)
    shown.click("text=Suomi")
    shown.wait_for_selector("html[lang=fi] #result")
    assert shown.evaluate("document.querySelector('#text').value") == DRAFT
