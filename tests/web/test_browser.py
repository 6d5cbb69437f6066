"""The page in a real Chromium, by mouse and by keyboard alone; judged by axe-core in every view and theme."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest

from tests.browser import OF_COLOURS, axe_script, broken, needs_browser
from tests.web.conftest import FACTS, POOR, Server
from tests.web.test_checking import DRAFT

pytestmark = needs_browser
Open = Callable[..., Any]
WAIT = 60_000


@pytest.fixture
def page(browser: Any, server: Server) -> Iterator[Open]:
    """Opens a page of the server; whatever the browser complains of fails the test."""
    contexts, complaints = [], []

    def go(path: str, width: int = 1280, **options: Any) -> Any:
        context = browser.new_context(
            base_url=server.address, viewport={"width": width, "height": 900}, locale="sv-FI", **options
        )
        context.set_default_timeout(WAIT)
        contexts.append(context)
        page = context.new_page()
        page.on("console", lambda told: complaints.append(told.text) if told.type == "error" else None)
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.goto(path)
        return page

    yield go
    for context in contexts:
        context.close()
    expected = ("422 (Unprocessable", "404 (Not Found", "net::ERR_FAILED")  # what the tests themselves provoke
    assert [one for one in complaints if not any(said in one for said in expected)] == []


def paste(page: Any, text: str = DRAFT) -> None:
    page.fill("#text", text)
    page.click(".side button.main")
    page.wait_for_selector("#result")


def told(page: Any, words: str) -> None:
    """Wait until the page says something."""
    page.wait_for_function("words => document.getElementById('told')?.textContent.includes(words)", arg=words)


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
    paste(shown)
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
    paste(shown)
    number = shown.locator(".rule li[id] > a.number").first
    target = number.get_attribute("href")
    assert target
    number.click()
    mark = shown.locator(f"mark.{target[1:]}").first
    assert mark.evaluate("mark => getComputedStyle(mark).outlineStyle") == "solid"
    assert shown.evaluate("decodeURIComponent(location.hash)") == target
    mark.click()
    assert shown.evaluate("location.hash").startswith("#n1-")


def test_words_light_up_while_their_note_is_pointed_at(page: Open) -> None:
    shown = page("/sv/")
    paste(shown)
    number = shown.locator(".rule li[id] > a.number").first
    mark = shown.locator(f"mark.{str(number.get_attribute('href'))[1:]}").first
    look = "mark => getComputedStyle(mark).outlineStyle"
    assert mark.evaluate(look) == "none"
    number.hover()
    assert mark.evaluate(look) == "solid"
    shown.hover("h1")
    assert mark.evaluate(look) == "none"
    number.focus()
    assert mark.evaluate(look) == "solid"


def test_a_sentence_to_rewrite_opens_where_it_is_and_closes_again(page: Open) -> None:
    shown = page("/en/")
    paste(shown)
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


def test_all_notes_are_drawn_soon_after_the_first(page: Open) -> None:
    shown = page("/sv/", 360)
    shown.set_input_files("#file", POOR)
    shown.wait_for_selector("#result")
    shown.wait_for_function("() => document.querySelector('.fresh') === null")
    heights = shown.evaluate("[...document.querySelectorAll('.rule')].map(rule => rule.offsetHeight)")
    assert len(set(heights)) > 3, heights


def test_all_is_done_with_the_keyboard_alone(page: Open) -> None:
    shown = page("/sv/")

    def tab_to(selector: str) -> None:
        for _ in range(400):
            if shown.evaluate("selector => document.activeElement.matches(selector)", selector):
                return
            shown.keyboard.press("Tab")
        raise AssertionError(f"no way to {selector}")

    shown.keyboard.press("Tab")
    assert shown.evaluate("document.activeElement.className") == "skip"
    shown.keyboard.press("Enter")
    tab_to("#text")
    shown.keyboard.insert_text(DRAFT)
    tab_to(".side button.main")
    shown.keyboard.press("Enter")
    shown.wait_for_selector("#result")
    tab_to(".rule li a.number")
    shown.keyboard.press("Enter")
    tab_to(".do button[name=edit]")
    outline = shown.evaluate("getComputedStyle(document.activeElement).outlineStyle")
    assert outline == "solid", "the focus is seen"
    shown.keyboard.press("Enter")
    told(shown, "Ändrat.")
    place = "document.activeElement.closest('.rule li, .tools, .source')"
    assert shown.evaluate(f"{place} !== null"), "the work goes on from there"
    tab_to(".do button[name=open]")
    shown.keyboard.press("Enter")
    assert shown.evaluate("document.activeElement.tagName") == "TEXTAREA", "the sentence is ready to be written anew"
    shown.keyboard.press("Control+A")
    shown.keyboard.insert_text("Vi betalar hyran.")
    tab_to(".do button[name=own]")
    shown.keyboard.press("Enter")
    shown.wait_for_function("() => document.querySelector('#text').value.includes('Vi betalar hyran.')")


def test_after_a_phrase_with_gaps_the_editor_opens_at_the_first_of_them(page: Open) -> None:
    shown = page("/sv/")
    paste(shown)
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


def test_a_screen_reader_finds_its_way_by_names(page: Open) -> None:
    shown = page("/en/")
    shown.set_input_files("#file", POOR)
    shown.wait_for_selector("#result")
    heard = shown.locator("body").aria_snapshot()
    for said in (
        'link "Skip to the content"',
        'navigation "Views"',
        'group "Language of the page"',
        'region "Work on the letter"',
        'button "Make the safe fixes',
        'article "',
        'region "What the client needs to know',
        'region "How the score came about',
        'region "The letter',
        'region "What to fix',
        'rowheader "What was decided?"',
    ):
        assert said in heard, said
    assert 'button "Check"' not in heard, "only what is seen is read out"
    numbers = shown.locator(".paper a.number")
    assert all(name for name in numbers.evaluate_all("all => all.map(one => one.getAttribute('aria-label'))"))


def test_text_of_twice_the_size_hides_nothing(page: Open) -> None:
    for path in ("/sv/", "/fi/build", "/en/build/partial?example"):
        shown = page(path)
        shown.evaluate("document.documentElement.style.fontSize = '200%'")
        if path == "/sv/":
            paste(shown)
        assert shown.evaluate("document.documentElement.scrollWidth") <= 1280, path


def test_colours_of_the_system_leave_marks_and_focus_to_be_seen(page: Open) -> None:
    shown = page("/fi/", forced_colors="active")
    shown.set_input_files("#file", POOR)
    shown.wait_for_selector("#result")
    look = "one => [getComputedStyle(one).textDecorationLine, getComputedStyle(one).textDecorationStyle]"
    assert shown.locator("mark.error").first.evaluate(look) == ["underline", "solid"]
    assert shown.locator("mark.warning").first.evaluate(look) == ["underline", "dashed"]
    number = shown.locator(".rule li a.number").first
    number.focus()
    shown.keyboard.press("Tab")
    shown.keyboard.press("Shift+Tab")
    assert number.evaluate("one => getComputedStyle(one).outlineStyle") == "solid"


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
    paste(shown)
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
    paste(shown)
    shown.click(".source summary")
    shown.route("**/sv/", lambda route: route.abort())
    with shown.expect_event("requestfailed"):
        shown.fill("#text", "Det jag skrev.")
    told(shown, "Servern svarar inte.")
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
    paste(shown)
    shown.click("text=Suomi")
    shown.wait_for_selector("html[lang=fi] #result")
    assert shown.evaluate("document.querySelector('#text').value") == DRAFT


@pytest.mark.parametrize("width", [360, 1280])
def test_axe_finds_nothing_to_complain_of_in_any_view_and_theme(page: Open, width: int) -> None:
    axe, found = axe_script(), {}
    shown = page("/sv/", width, bypass_csp=True)

    def judge(view: str) -> None:
        """Run axe beside the page's policy, as an extension would."""
        shown.evaluate(axe)
        found[view, "light"] = broken(shown)
        shown.emulate_media(color_scheme="dark")
        found[view, "dark"] = broken(shown, OF_COLOURS)
        shown.emulate_media(color_scheme="light")

    judge("empty")
    shown.set_input_files("#file", POOR)
    shown.wait_for_selector("#result")
    shown.click(".do button[name=open] >> nth=0")
    judge("checked")
    shown.goto("/fi/build")
    judge("choose")
    shown.goto("/en/build/partial?example")
    judge("form")
    shown.click("button.main")
    shown.wait_for_selector("#letters")
    judge("built")
    shown.goto("/sv/build/recovery")
    shown.click("button.main")
    shown.wait_for_selector("#faults")
    judge("faults")
    shown.goto("/sv/nowhere")
    judge("problem")
    assert {view: one for view, one in found.items() if one} == {}


@pytest.mark.parametrize("path", ["/sv/", "/fi/build", "/en/build/partial?example"])
def test_nothing_is_wider_than_a_narrow_screen(page: Open, path: str) -> None:
    shown = page(path, 360)
    assert shown.evaluate("document.documentElement.scrollWidth") <= 360
    if path == "/sv/":
        paste(shown, DRAFT + "\n" + "Bostadsbidragsutbetalningstidpunktsförändring" * 3)
        assert shown.evaluate("document.documentElement.scrollWidth") <= 360


def test_print_shows_the_letter_and_its_notes_and_no_buttons(page: Open) -> None:
    shown = page("/sv/")
    paste(shown)
    shown.emulate_media(media="print")
    assert shown.is_visible(".paper") and shown.is_visible(".rule")
    assert not any(shown.is_visible(one) for one in (".bar", ".tools", ".do", ".source", "#told"))
