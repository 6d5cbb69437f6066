"""letterkit preview: the catalogue's phrases and letters as pages that need no server."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Callable
from html import unescape
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest
from click.testing import CliRunner

from letterkit.catalogue.catalogue import load_catalogue
from letterkit.catalogue.files.starting import start_repository
from letterkit.cli import cli
from tests.browser import needs_browser, opened, violations
from tests.conftest import Ran

BILL = "phrases/self-pay/bill.yaml"


@pytest.fixture(scope="module")
def catalogue(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A catalogue with three golden cases: plain, of a change, not to be read. A phrase holds markup."""
    folder = tmp_path_factory.mktemp("galleri") / "våra brev"
    start_repository(folder)
    for path in (folder / "golden").glob("*/*.json"):
        if path.name != "partial.sv.json":
            path.unlink()
    partial = folder / "golden" / "partial" / "partial.sv.json"
    shutil.copy(partial, folder / "golden" / "ändring.previous.json")
    later = partial.read_text(encoding="utf-8").replace('"date": "2026-03-12"', '"date": "2026-03-13"', 1)
    (folder / "golden" / "ändring.json").write_text(later, encoding="utf-8")
    (folder / "golden" / "trasig å.json").write_text("{", encoding="utf-8")
    bill = folder / BILL
    text = bill.read_text(encoding="utf-8").replace("How much the client", "</script><b>How</b> much the client")
    bill.write_text(text.replace("review: {sv: draft", "review: {sv: approved 2026-02-03", 1), encoding="utf-8")
    reviewed = ("self-pay.none", "--state", "approved", "--by", "lead writer", "--on", "2026-02-04", "--lang")
    for language in ("sv", "fi"):
        run("phrases", "review", *reviewed, language, "--catalogue", str(folder))
    run("phrases", "feedback", "self-pay.bill", "--text", "Läsaren ser inte <vart>.", "--lang", "sv", "--on",
        "2026-02-05", "--catalogue", str(folder))  # fmt: skip
    none = folder / "phrases" / "self-pay" / "none.yaml"
    changed = none.read_text(encoding="utf-8").replace("Det finns ingen räkning", "Det finns inte någon räkning")
    none.write_text(changed, encoding="utf-8")
    load_catalogue.cache_clear()
    return folder


def run(*arguments: str) -> None:
    ran = CliRunner().invoke(cli, list(arguments))
    assert ran.exit_code == 0, ran.output


@pytest.fixture(scope="module")
def gallery(catalogue: Path) -> Path:
    """Its gallery, in Swedish."""
    folder = catalogue.parent / "galleri"
    ran = CliRunner().invoke(cli, ["preview", str(catalogue), "-o", str(folder), "--ui", "sv"])
    assert (ran.exit_code, ran.stderr) == (0, "")
    assert "index.html" in ran.stdout
    return folder


def page(gallery: Path, name: str) -> str:
    return (gallery / name).read_text(encoding="utf-8")


def phrase(gallery: Path, id: str) -> str:
    """What the gallery says of a phrase, without tags."""
    section = page(gallery, f"phrases/{id.partition('.')[0]}.html")
    article = re.search(rf'<article class="phrase" aria-labelledby="{re.escape(id)}">.*?</article>', section, re.DOTALL)
    assert article
    return " ".join(unescape(re.sub(r"<[^>]+>", "", article[0])).replace("\u00a0", " ").split())


def test_a_phrase_stands_with_its_languages_state_uses_condition_and_examples(gallery: Path) -> None:
    said = phrase(gallery, "self-pay.heading")
    assert "När det finns räkningar som klienten själv betalar. when: facts.self_payments" in said
    assert "correction (self-pay), grant (self-pay)" in said
    assert "Svenska godkänd, 2026-02-03" in said
    assert "Finska utkast" in said
    assert f"{BILL}:1" in said
    assert "Du betalar själv {{ facts.self_payments" in said
    assert "Exempel ur brev partial.sv Du betalar själv 690,00 euro" in said
    assert "Exempel ur brev partial.sv Maksa itse 690,00 euroa" in said


def test_a_review_says_who_gave_it_when_and_whether_it_still_holds(gallery: Path) -> None:
    said = phrase(gallery, "self-pay.none")
    assert "Svenska godkänd, lead writer, 2026-02-04 Texten har ändrats sedan den godkändes." in said
    assert "Finska godkänd, lead writer, 2026-02-04 Väntar på granskning: ett annat språk har ändrats." in said
    assert "Engelska utkast" in said


def test_feedback_stands_with_its_phrase_and_is_counted(gallery: Path) -> None:
    assert "Respons 2026-02-05, Svenska: Läsaren ser inte <vart>." in phrase(gallery, "self-pay.bill")
    assert "Respons" not in phrase(gallery, "self-pay.none")
    row = re.search(r'<tr><th scope="row"><a href="phrases/self-pay.html">.*?</tr>', page(gallery, "index.html"))
    assert row and row[0].endswith('<td class="figure">1</td></tr>')


def test_a_phrase_that_no_case_shows_says_so(gallery: Path) -> None:
    assert "Inget av fallen visar frasen." in phrase(gallery, "recovery.why-benefit")


def test_every_link_leads_to_a_place_that_is_there(gallery: Path) -> None:
    pages = {path: path.read_text(encoding="utf-8") for path in gallery.rglob("*.html")}
    assert len(pages) > 25
    for path, text in pages.items():
        assert not re.search(r'\ssrc=|url\(|@import|href="(https?:)?//', text), path
        for address in re.findall(r'href="([^"]+)"', text):
            name, _, anchor = unquote(unescape(address)).partition("#")
            target = (path.parent / name).resolve() if name else path
            assert target in pages, f"{path.name}: {address}"
            assert not anchor or f'id="{anchor}"' in pages[target], f"{path.name}: {address}"


def test_the_letters_stand_in_every_language_and_a_case_that_fails_says_why(gallery: Path) -> None:
    assert sorted(path.name for path in (gallery / "letters").iterdir()) == [
        f"{case}.{language}.html" for case in ("partial.sv", "ändring") for language in ("en", "fi", "se", "sv")
    ]
    assert "Myönnämme sinulle osan" in page(gallery, "letters/partial.sv.fi.html")
    assert "The earlier payment date was" in page(gallery, "letters/ändring.en.html").replace("\u00a0", " ")
    index = page(gallery, "index.html")
    assert "Brev som inte kan byggas (1)" in index
    assert "<b>trasig å, Svenska</b>: " in index


def test_what_the_search_looks_in_cannot_end_its_element(gallery: Path) -> None:
    found = re.search(r'<script type="application/json" id="phrases">(.*?)</script>', page(gallery, "index.html"))
    assert found
    index = {one["id"]: one for one in json.loads(found[1])}
    assert "</script><b>how</b> much" in index["self-pay.heading"]["words"]


@needs_browser
def test_the_search_finds_words_of_any_language_from_the_file_system(gallery: Path, browser: Any) -> None:
    with opened(browser, (gallery / "index.html").as_uri()) as page:
        page.fill("#asked", "maksa ITSE")
        assert re.fullmatch(r"Träffar: \d+", page.locator("[role=status]").inner_text())
        link = page.locator("a", has_text=re.compile(r"^self-pay\.heading$")).first
        assert link.get_attribute("href") == "phrases/self-pay.html#self-pay.heading"


@needs_browser
@pytest.mark.parametrize(
    ("name", "width", "is_dark"),
    [
        ("index.html", 500, False),
        ("phrases/self-pay.html", 500, False),
        ("phrases/self-pay.html", 1280, True),
        ("letters/partial.sv.fi.html", 500, True),
    ],
)
def test_axe_finds_nothing_to_complain_of(
    gallery: Path, browser: Any, tmp_path: Path, name: str, width: int, is_dark: bool
) -> None:
    assert violations(browser, page(gallery, name), tmp_path, width, is_dark=is_dark) == []


def test_a_new_gallery_takes_the_place_of_the_old_one_and_nothing_else(
    catalogue: Path, gallery: Path, tmp_path: Path, letterkit: Callable[..., Ran]
) -> None:
    folder = tmp_path / "galleri"
    shutil.copytree(gallery, folder)
    (folder / "letters" / "partial.sv.fi.html").rename(folder / "letters" / "gammal.fi.html")
    listing = folder / "gallery.json"
    told = json.loads(listing.read_text(encoding="utf-8"))
    outside = tmp_path / "utanför.html"
    outside.write_text("kvar", encoding="utf-8")
    listing.write_text(json.dumps({**told, "files": ["letters/gammal.fi.html", "../utanför.html"]}), encoding="utf-8")
    (folder / "eget.txt").write_text("kvar", encoding="utf-8")
    assert letterkit("preview", catalogue, "-o", folder).status == 0
    assert not (folder / "letters" / "gammal.fi.html").exists()
    assert (folder / "letters" / "partial.sv.fi.html").is_file()
    assert (folder / "eget.txt").is_file() and outside.is_file()


def test_a_folder_of_something_else_is_refused_and_left_as_it_is(
    catalogue: Path, tmp_path: Path, letterkit: Callable[..., Ran]
) -> None:
    (tmp_path / "index.html").write_text("kvar", encoding="utf-8")
    ran = letterkit("preview", catalogue, "-o", tmp_path)
    assert (ran.status, ran.output) == (2, "")
    assert "something else than a gallery" in ran.errors
    assert (tmp_path / "index.html").read_text(encoding="utf-8") == "kvar"
    assert "Name a folder with -o" in letterkit("preview", catalogue).errors
