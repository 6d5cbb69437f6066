"""The page for everyone: by keyboard alone, read out, large, narrow and printed; each view judged by axe-core."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tests.browser import OF_COLOURS, axe_script, broken, needs_browser
from tests.web.conftest import POOR, paste, told
from tests.web.test_checking import DRAFT

pytestmark = needs_browser
Open = Callable[..., Any]


def test_words_light_up_while_their_note_is_pointed_at(page: Open) -> None:
    shown = page("/sv/")
    paste(shown, DRAFT)
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
            paste(shown, DRAFT)
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


@pytest.mark.parametrize(("width", "kind", "has_colours"), [(1280, "grant", True), (360, "partial", False)])
def test_axe_finds_nothing_to_complain_of_in_any_view_and_theme(
    page: Open, width: int, kind: str, has_colours: bool
) -> None:
    """A narrow window has the same colours, which axe takes longer for than for all else: there the longest letter is
    laid out."""
    axe, found = axe_script(), {}
    shown = page("/sv/", width, bypass_csp=True)

    def judge(view: str) -> None:
        """Run axe beside the page's policy, as an extension would."""
        shown.evaluate(axe)
        found[view, "light"] = broken(shown, without=() if has_colours else OF_COLOURS)
        if has_colours:
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
    shown.goto(f"/en/build/{kind}?example")
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
    paste(shown, DRAFT)
    shown.emulate_media(media="print")
    assert shown.is_visible(".paper") and shown.is_visible(".rule")
    assert not any(shown.is_visible(one) for one in (".bar", ".tools", ".do", ".source", "#told"))
