"""The page for handlers: what it holds, that it is safe, and that it can be read by all."""

from __future__ import annotations

import json
import re
from base64 import b64encode
from hashlib import sha256
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from lxml import html

from tests.report.conftest import GOOD, HOSTILE, MARKDOWN, UNREADABLE, WORD, Report


def parsed(text: str) -> html.HtmlElement:
    return html.document_fromstring(text)


def texts(page: html.HtmlElement, path: str) -> list[str]:
    return [" ".join(element.text_content().split()) for element in page.xpath(path)]


@pytest.fixture(scope="module")
def source(report: Report) -> str:
    return report("html", WORD, every_rule=True).output


@pytest.fixture(scope="module")
def page(source: str) -> html.HtmlElement:
    return parsed(source)


@pytest.fixture(scope="module")
def data(report: Report) -> dict[str, Any]:
    document: dict[str, Any] = json.loads(report("json", WORD, every_rule=True).output)["documents"][0]
    return document


@pytest.fixture(scope="module")
def several(report: Report) -> html.HtmlElement:
    return parsed(report("html", MARKDOWN, HOSTILE, GOOD, UNREADABLE, "--ui", "en").output)


def test_every_finding_is_a_note_and_every_mark_holds_exactly_its_words(
    page: html.HtmlElement, data: dict[str, Any]
) -> None:
    notes = page.xpath("//section[contains(@class, 'notes')]//li[@id]")
    assert len(notes) == len(data["findings"])
    shown = []
    for note in notes:
        for link in note.xpath("./a[contains(@class, 'number')]"):
            mark = link.get("href").removeprefix("#")
            words = page.xpath(f"//mark[contains(concat(' ', @class, ' '), ' {mark} ')]")
            shown.append("".join("".join(one.text_content() for one in words).split()))
    said = ["".join(one["excerpt"].split()) for one in data["findings"]]
    unplaced = [text for text in said if text not in shown]
    assert set(shown) <= set(said)
    assert len(said) - len(shown) == len(unplaced) == len(page.xpath("//li[@class='missing']"))


def test_a_thousand_notes_are_shown_the_gravest_first_and_the_rest_are_counted(report: Report, tmp_path: Path) -> None:
    draft = tmp_path / "draft.md"
    grave = "Du kan också ansöka om kompletterande utkomststöd hos välfärdsområdet."
    draft.write_text("Vi såg det 3.3.26.\n\n" * 1050 + grave, encoding="utf-8")
    select = ("--select", "date-format,blanket-referral")
    page = parsed(report("html", str(draft), *select, "--ui", "en", every_rule=True).output)
    assert len(page.xpath("//section[contains(@class, 'notes')]//li[@id]")) == 1000
    assert len(page.xpath("//div[@class='paper']//a[contains(@class, 'number')]")) == 1000
    assert texts(page, "//section[contains(@class, 'notes')]//li[@id]//q")[0] in grave
    assert texts(page, "//section[contains(@class, 'notes')]//h3/span")[-1] == "(1050)"
    assert texts(page, "//p[@class='more']")[0].startswith("51 more are not shown.")


def test_a_note_and_its_number_in_the_letter_lead_to_each_other(page: html.HtmlElement) -> None:
    ids = page.xpath("//@id")
    assert len(ids) == len(set(ids))
    numbers = page.xpath("//div[@class='paper']//a[contains(@class, 'number')]")
    assert numbers
    for number in numbers:
        (note,) = page.xpath(f"//li[@id='{number.get('href').removeprefix('#')}']")
        assert note.xpath(f"./a[@href='#{number.get('id')}']")
        assert note.get("value") == number.text_content() and number.text_content() in number.get("aria-label")


def test_the_notes_stand_in_order_of_harm(page: html.HtmlElement) -> None:
    titles = texts(page, "//section[contains(@class, 'group')]/*[1]")
    assert [title.split(" (")[0] for title in titles] == [
        "Det här får klienten inget svar på",
        "Rätta först: kan vilseleda klienten",
        "Rätta sedan: svårt att läsa",
        "Finslipa",
    ]
    values = [int(value) for value in page.xpath("//section[contains(@class, 'notes')]//li/@value")]
    assert values == list(range(1, len(values) + 1))


def test_the_first_minute_and_the_ledger_stand_on_top(page: html.HtmlElement, data: dict[str, Any]) -> None:
    assert texts(page, "//section[@class='minute']//tbody/tr[3]/*") == ["När betalas det?", "✗ sägs inte"]
    answers = [" ".join(answer["text"].split()) for answer in data["answers"].values() if answer]
    assert answers and texts(page, "//section[@class='minute']//q") == answers
    assert texts(page, "//p[@class='score']/b") == [str(data["score"])]
    first = data["ledger"][0]
    assert texts(page, "//section[@class='ledger']//tbody/tr/td[2]")[0] == first["called"]


def test_tables_page_headers_and_notes_of_a_word_file_are_drawn(page: html.HtmlElement) -> None:
    assert "298,51 €" in " ".join(texts(page, "//div[@class='body']//table//td"))
    assert texts(page, "//div[@class='header']/p[@class='area']") == ["Sidhuvud"]
    assert page.xpath("//div[@class='paper']//div[@class='notes']")


def test_a_hostile_letter_is_only_text(several: html.HtmlElement, report: Report) -> None:
    assert not several.xpath("//script | //img | //iframe | //object | //link | //form | //base | //*[@style]")
    assert not [name for element in several.iter() for name in element.attrib if name.startswith("on")]
    assert "</style></script><script>alert(1)</script><img src=x onerror=alert(2)>" in " ".join(
        texts(several, "//div[@class='paper']//p")
    )
    assert len(several.xpath("//style")) == 1


def test_the_page_needs_nothing_beside_itself(source: str, page: html.HtmlElement) -> None:
    assert all(address.startswith("#") for address in page.xpath("//@href | //@src"))
    assert "url(" not in source and "@import" not in source and "http://" not in source
    assert all(page.xpath(f"//*[@id='{address.removeprefix('#')}']") for address in page.xpath("//@href"))


def test_the_policy_lets_in_the_pages_own_styles_only(page: html.HtmlElement) -> None:
    (policy,) = page.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    (style,) = page.xpath("//style")
    digest = b64encode(sha256(style.text.encode()).digest()).decode()
    assert policy == f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"


@pytest.mark.parametrize("which", ["page", "several"])
def test_headings_go_down_one_level_at_a_time_below_one_title(which: str, request: pytest.FixtureRequest) -> None:
    levels = [
        int(heading.tag[1])
        for heading in request.getfixturevalue(which).xpath("//h1 | //h2 | //h3 | //h4 | //h5 | //h6")
    ]
    assert levels[0] == 1 and levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


@pytest.mark.parametrize("which", ["page", "several"])
def test_every_region_has_a_name_of_its_own_and_every_table_its_headers(
    which: str, request: pytest.FixtureRequest
) -> None:
    page = request.getfixturevalue(which)
    assert len(page.xpath("//main")) == 1
    names = []
    for region in page.xpath("//section[@aria-labelledby] | //article"):
        named = [page.xpath(f"//*[@id='{name}']") for name in region.get("aria-labelledby").split()]
        assert all(len(found) == 1 for found in named)
        names.append(" ".join(found[0].text_content() for found in named))
    assert len(names) == len(set(names))
    assert all(table.xpath(".//th[@scope]") for table in page.xpath("//main//table[not(ancestor::div)]"))


def test_the_languages_of_the_report_and_of_the_letter_are_told(
    several: html.HtmlElement, page: html.HtmlElement
) -> None:
    assert several.get("lang") == "en" and set(several.xpath("//div[@class='paper']/@lang")) == {"sv"}
    assert "What to fix" in texts(several, "//h3") and "Att rätta" in texts(page, "//h2")


def test_several_drafts_have_an_index_the_poorest_first(several: html.HtmlElement) -> None:
    scores = [int(score) for score in texts(several, "//table[@class='index']/tbody/tr/td[1]")]
    assert scores == sorted(scores) and len(scores) == 3
    assert texts(several, "//article/header//h2") == [MARKDOWN, HOSTILE, GOOD]


def test_a_draft_that_cannot_be_read_is_named(several: html.HtmlElement, report: Report) -> None:
    (told,) = texts(several, "//ul[@class='unread']/li")
    assert told.startswith(f"{UNREADABLE}: ") and len(told) > len(UNREADABLE) + 10
    alone = parsed(report("html", UNREADABLE, "--ui", "fi").output)
    assert "Näitä ei voitu lukea" in texts(alone, "//h2") and not alone.xpath("//article")


def test_a_good_letter_says_that_there_is_nothing_to_fix(report: Report) -> None:
    page = parsed(report("html", GOOD).output)
    assert "Inget att rätta." in texts(page, "//section[contains(@class, 'notes')]/p")
    assert not page.xpath("//mark") and "Inga avdrag." in texts(page, "//section[@class='ledger']/p")


def luminance(colour: str) -> float:
    whole = colour if len(colour) == 7 else "#" + "".join(2 * digit for digit in colour[1:])
    parts = [int(whole[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def test_all_text_stands_out_by_day_by_night_and_on_paper(source: str) -> None:
    schemes = [dict(re.findall(r"--([\w-]+): (#\w+)", part)) for part in re.findall(r":root \{(.*?)\}", source, re.S)]
    assert len(schemes) == 3
    for scheme in schemes:
        grounds = [scheme["desk"], scheme["paper"]]
        pairs = [(scheme[name], ground) for ground in grounds for name in ("ink", "quiet", "link", "error", "warning")]
        pairs += [(scheme[name], ground) for ground in grounds for name in ("hint", "good")]
        pairs += [(scheme[name], scheme[f"{kind}-wash"]) for kind in ("error", "warning", "hint") for name in ("ink",)]
        pairs += [(scheme["paper"], scheme["error"])]
        assert min(contrast(*pair) for pair in pairs) >= 4.5
