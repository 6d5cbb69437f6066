"""The page itself: it needs nothing beside itself, all can read it, and figures are written as each language does."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from letterkit.cli import cli
from tests.audit.report.conftest import Reported
from tests.audit.report.written import Page, finding, letters, write
from tests.browser import needs_browser, opened, violations
from tests.report.test_html import contrast


def archive(folder: Path, *, is_newer: bool, **run: object) -> Path:
    """A little of everything: kinds, languages, units, months, phrases, open answers."""
    shift, year = (5, 2026) if is_newer else (0, 2025)
    common = {"unit": ["Norra enheten", "Södra enheten", "<b>Västra</b>"], "open_answers": [("payment_date",), ()]}
    rows = letters(700, score=[70 + shift, 90], date=[date(year, month, 2) for month in range(1, 8)], **common)  # type: ignore[arg-type]
    rows += letters(600, score=[40, 30 + shift], name="no", kind="rejection", language="fi", errors=2, unit="Östra")
    rows += letters(100, name="part", kind="partial", unit="Lilla") + letters(3, name="few", kind="recovery", unit="Ö")
    found = [finding(row, "blanket-referral", "misleading", "error", phrase="next-step.referral") for row in rows[:400]]
    found += [finding(row, "empty-ground", "misleading", "error", wording="0123456789abcdef") for row in rows[200:900]]
    found += [finding(row, "missing-contact", "answers", "error") for row in rows[:90]]
    return write(folder, rows, found, **run)


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Page]:
    """The report of a newer run and an older one by another version, in a language; made once each."""
    folder = tmp_path_factory.mktemp("archive")
    older = archive(folder / "older", is_newer=False, letterkit="0.0.9")
    newer = archive(folder / "newer", is_newer=True)

    @cache
    def made(language: str) -> Page:
        out = folder / f"{language}.html"
        arguments = ["audit", "report", newer, "--compare", older, "--lang", language, "--out", out]
        ran = CliRunner().invoke(cli, list(map(str, arguments)), env={"LETTERKIT_NO_CACHE": "1"})
        assert ran.exit_code == 0, ran.output
        return Page(out)

    return made


@pytest.fixture
def page(pages: Callable[[str], Page]) -> Page:
    return pages("sv")


def test_it_needs_nothing_beside_itself_and_runs_nothing(page: Page) -> None:
    assert not page.tree.xpath("//script | //img | //iframe | //link | //object | //*[@style] | //svg//style")
    assert all(address.startswith("#") for address in page.tree.xpath("//@href | //@src"))
    assert "url(http" not in page.source and "@import" not in page.source
    (policy,) = page.tree.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    assert policy.startswith("default-src 'none'; style-src 'sha256-") and "unsafe" not in policy


def test_names_are_used_once_and_every_link_leads_somewhere(page: Page) -> None:
    ids = page.tree.xpath("//@id")
    assert len(ids) == len(set(ids))
    links = re.findall(r"url\(#([^)]+)\)", page.source) + [one[1:] for one in page.tree.xpath("//@href")]
    assert links and set(links) <= set(ids)


def test_what_the_archive_calls_its_units_is_only_text(page: Page) -> None:
    assert "<b>Västra</b>" in page.rows("unit") and not page.tree.xpath("//b[text()='Västra']")


def test_every_picture_says_in_words_what_it_shows_and_has_a_table_beside_it(page: Page) -> None:
    pictures = page.tree.xpath("//svg")
    assert len(pictures) >= 10 and all(one.get("role") == "img" for one in pictures)
    told = [one.get("aria-label") for one in pictures]
    assert all(re.search(r"\d", text) for text in told) and len(set(told)) == len(told)
    assert all(figure.xpath("ancestor::section[1]//table") for figure in page.tree.xpath("//figure"))


def test_words_in_pictures_are_text_in_the_fonts_of_the_page(page: Page) -> None:
    said = page.texts("//section[@aria-labelledby='kind']//svg//*[name()='text']")
    assert "Avslag" in said and "Beviljande" in said
    assert not page.tree.xpath("//*[@font-family]")


def test_pictures_take_the_colours_of_the_page(page: Page) -> None:
    assert not re.search(r'(?:fill|stroke)="(?!none)[^"]', page.source)
    classes = {name for one in page.tree.xpath("//svg//@class") for name in one.split()}
    assert {"fill-newer", "stroke-newer", "stroke-older", "fill-ink"} <= classes
    assert all(f".{name} " in page.source or f".{name}," in page.source for name in classes)


def test_the_runs_stand_out_by_day_by_night_and_on_paper(page: Page) -> None:
    schemes = [
        dict(re.findall(r"--([\w-]+): (#\w+)", part)) for part in re.findall(r":root \{(.*?)\}", page.source, re.S)
    ]
    grounds = [scheme["desk"] for scheme in schemes if "desk" in scheme]
    marks = [(scheme["newer"], scheme["older"]) for scheme in schemes if "newer" in scheme]
    assert len(grounds) == len(marks) == 3
    for ground, pair in zip(grounds, marks, strict=True):
        assert min(contrast(mark, ground) for mark in pair) >= 4.5


def test_every_table_has_a_caption_and_headers_with_their_scope(page: Page) -> None:
    for table in page.tree.xpath("//table"):
        assert table.xpath("./caption") and table.xpath("./thead//th[@scope='col']")
        assert all(row.xpath("./th[@scope='row']") for row in table.xpath("./tbody/tr"))
        width = len(table.xpath("./thead/tr/*"))
        assert all(len(row) == width for row in table.xpath("./tbody/tr"))


def test_headings_go_down_one_level_at_a_time(page: Page) -> None:
    levels = [int(one.tag[1]) for one in page.tree.xpath("//h1 | //h2 | //h3 | //h4")]
    assert levels[0] == 1 and levels.count(1) == 1 and all(after - before <= 1 for before, after in pairwise(levels))


@pytest.mark.parametrize(
    ("language", "row"),
    [
        ("sv", ["600", "37,5", r"37,\d till 37,\d", "0,0 %"]),
        ("fi", ["600", "37,5", r"37,\d–37,\d", "0,0 %"]),
        ("en", ["600", "37.5", r"37\.\d to 37\.\d", "0.0%"]),
    ],
)
def test_figures_are_written_as_the_language_does(pages: Callable[[str], Page], language: str, row: list[str]) -> None:
    page = pages(language)
    name = {"sv": "Avslag", "fi": "Hylkäys", "en": "Rejection"}[language]
    cells, small = page.rows("kind")[name], page.small("kind", name)
    assert page.tree.get("lang") == language
    assert [cells[0], cells[1], cells[2]] == [row[0], row[1], row[3]]
    assert re.fullmatch(row[2], small[0])


def test_minus_is_a_minus_and_finnish_intervals_with_signs_have_three_dots(pages: Callable[[str], Page]) -> None:
    page = pages("fi")
    assert re.search(r"[+−]\d+,\d+…[+−]\d+,\d+", page.text) and re.search(r"−\d", page.text)
    assert not re.search(r"(?<![\w-])-\d", page.text)


def test_thousands_are_parted(tmp_path: Path, report: Reported) -> None:
    results = write(tmp_path / "run", letters(1234))
    assert report(results, "--lang", "en").rows("kind")["Grant"][0] == "1,234"
    assert "1\u00a0234" in report(results, "--lang", "sv").source


@needs_browser
@pytest.mark.parametrize(("width", "is_dark"), [(360, False), (1280, False), (1280, True)])
def test_axe_finds_nothing_to_complain_of(page: Page, browser: Any, tmp_path: Path, width: int, is_dark: bool) -> None:
    assert violations(browser, page.source, tmp_path, width, is_dark=is_dark) == []


@needs_browser
def test_nothing_is_cut_off_on_a_telephone(page: Page, browser: Any, tmp_path: Path) -> None:
    file = tmp_path / "page.html"
    file.write_text(page.source, encoding="utf-8")
    with opened(browser, file.as_uri(), 360) as shown:
        assert shown.evaluate("document.documentElement.scrollWidth") == 360
        wide = "[...document.querySelectorAll('.scroll')].filter(one => one.scrollWidth > one.clientWidth + 1).length"
        assert shown.evaluate(wide) == 0
        sizes = "[...document.querySelectorAll('svg text')].map(one => one.getBoundingClientRect().height)"
        assert min(shown.evaluate(sizes)) >= 9
