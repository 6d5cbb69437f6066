"""The view that checks, as a browser without scripts uses it."""

from __future__ import annotations

import re
from io import BytesIO
from zipfile import ZipFile

import httpx
import pytest

import letterkit
from letterkit.document.readers import read_bytes
from tests.conftest import EXAMPLES
from tests.web.conftest import POOR
from tests.web.forms import Page, opened, pasted, uploaded

DRAFT = """# Beslut

Vi betalar 412,30 euro till ditt konto den 3 december 2026. Hyran utbetalas ej.

Du kan också ansöka om kompletterande utkomststöd hos välfärdsområdet.
"""
NOTES = "//section[contains(@class, 'notes')]//li[@id]"


def score(page: Page) -> int:
    (shown,) = page.texts("//p[@class='score']/b")
    return int(shown)


def source(page: Page) -> str:
    return dict(page.fields("draft"))["text"]


def note(page: Page, words: str) -> str:
    """The path of the note on these words."""
    for element in page.tree.xpath(NOTES):
        if words in element.xpath("string(.//q)") and element.xpath(".//button[@name='edit']"):
            return f"//li[@id='{element.get('id')}']"
    raise AssertionError(f"no note on {words}")


def test_a_pasted_draft_stands_as_the_client_reads_it_with_its_findings_in_order_of_harm(client: httpx.Client) -> None:
    page = pasted(client, DRAFT)
    assert page.answer.status_code == 200
    assert page.texts("//div[@class='paper']//h4") == ["Beslut"]
    marked = page.texts("//div[@class='paper']//mark[contains(@class, 'error')]")
    assert {"ansöka om", "kompletterande utkomststöd"} <= set(marked)
    groups = page.texts("//section[contains(@class, 'group')]/h4")
    assert [one.split(" (")[0] for one in groups][:2] == [
        "Det här får klienten inget svar på",
        "Rätta först: kan vilseleda klienten",
    ]
    assert page.texts("//section[@class='minute']//tbody/tr[2]/th") == ["Hur mycket?"]
    assert page.texts("//section[@class='ledger']//tbody/tr")
    assert re.match(r"Poäng \d+ av 100\. Fel: \d+", page.texts("//*[@role='status']")[0])
    result = letterkit.lint(read_bytes(DRAFT.encode(), "-", "markdown"))
    assert (score(page), len(page.tree.xpath(NOTES))) == (result.ledger.score, len(result.findings))


@pytest.mark.parametrize(
    ("ui", "title"), [("sv", "Granska ett brev"), ("fi", "Tarkista kirje"), ("en", "Check a letter")]
)
def test_the_page_speaks_the_language_of_its_address(client: httpx.Client, ui: str, title: str) -> None:
    assert opened(client, f"/{ui}/").texts("//h1") == [title]
    assert opened(client, f"/{ui}").texts("//h1") == [title]
    front = client.get("/", headers={"Accept-Language": f"de, {ui};q=0.8"})
    assert (front.status_code, front.headers["location"]) == (303, f"/{ui}/")


def test_a_number_in_the_letter_and_its_note_lead_to_each_other(client: httpx.Client) -> None:
    page = pasted(client, DRAFT)
    for number in page.tree.xpath("//div[@class='paper']//a[contains(@class, 'number')]"):
        (there,) = page.tree.xpath(f"//li[@id='{number.get('href')[1:]}']")
        assert there.xpath(f".//a[@href='#{number.get('id')}']")
    style = next(one for one in page.tree.xpath("//link[@rel='stylesheet']/@href") if "notes" in one)
    assert ":root:has(#n1-1:is(:hover,:focus-within,:target)" in client.get(style).text


def test_a_fix_is_taken_and_undone(client: httpx.Client) -> None:
    before = pasted(client, DRAFT)
    after = before.press(f"{note(before, 'utbetalas')}//button[@name='edit']")
    assert "Hyran betalas ej." in source(after)
    assert after.texts("//*[@role='status']")[0].startswith("Ändrat.")
    assert score(after) >= score(before)
    undone = after.press("//button[@value='undo']")
    assert source(undone) == DRAFT
    assert undone.texts("//*[@role='status']")[0].startswith("Ångrat.")


def test_the_safe_fixes_are_made_at_once(client: httpx.Client) -> None:
    after = pasted(client, DRAFT).press("//button[@value='fix']")
    assert "Hyran betalas ej." in source(after)
    assert not after.tree.xpath("//button[@value='fix']")


def test_the_approved_phrase_takes_the_place_of_the_sentence(client: httpx.Client) -> None:
    before = pasted(client, DRAFT)
    place = note(before, "ansöka om kompletterande")
    (offered,) = before.texts(f"{place}/ancestor::div[@class='rule']//p[@class='instead']")[:1]
    after = before.press(f"{place}//button[contains(., 'frasen')]")
    assert "Du kan också ansöka" not in source(after)
    inserted = source(after).replace("\\", "").splitlines()[-1]
    assert inserted and inserted in offered


def test_what_is_missing_is_added_as_a_paragraph(client: httpx.Client) -> None:
    before = pasted(client, DRAFT)
    after = before.press("//button[@name='insert']")
    assert len(source(after).split("\n\n")) == len(DRAFT.split("\n\n")) + 1
    assert source(after).startswith(DRAFT.split("\n\n")[0])


def test_the_handlers_own_words_take_the_place_of_the_sentence(client: httpx.Client) -> None:
    before = pasted(client, DRAFT)
    place = note(before, "ansöka om kompletterande")
    number = place.rpartition("-")[2].rstrip("']")
    changed = {f"own-{number}": "Fråga oss om du undrar över något,\n  så *svarar* vi."}
    opened = before.press(f"{place}//button[@name='open']")
    assert source(opened) == DRAFT and len(opened.tree.xpath("//li//textarea")) == 1
    after = opened.press(f"{place}//button[@name='own']", **changed)
    assert source(after).rstrip().endswith(r"Fråga oss om du undrar över något, så \*svarar\* vi.")
    assert "välfärdsområdet" not in source(after)


def test_an_edited_text_is_checked_anew_and_an_old_button_changes_nothing(client: httpx.Client) -> None:
    before = pasted(client, DRAFT)
    edited = DRAFT.replace("Hyran utbetalas ej.", "Vi godkänner hyran.")
    again = before.press("//details[@class='source']//button[@value='check']", text=edited)
    assert len(again.tree.xpath(NOTES)) < len(before.tree.xpath(NOTES))
    stale = before.press(f"{note(before, 'utbetalas')}//button[@name='edit']", text=f"Hej du. {edited}")
    assert "Texten hade ändrats" in stale.texts("//*[@role='alert']")[0]
    assert source(stale) == f"Hej du. {edited}"


def test_a_word_draft_comes_back_with_comments_and_tracked_changes(client: httpx.Client) -> None:
    before = uploaded(client, POOR.read_bytes(), "utkast å.docx")
    assert before.texts("//h2[@id='d1']") == ["utkast å.docx"]
    fixed = before.press("//button[@value='fix']")
    place = note(fixed, "ansöka om nedsättning")
    own = fixed.press(f"{place}//button[@name='open']").press(
        f"{place}//button[@name='own']",
        **{f"own-{n}": "Vi räknar inte med avgiften." for n in range(1, 120)},
    )
    assert "Vi räknar inte med avgiften." in own.texts("//div[@class='paper']//p")[-1] or any(
        "Vi räknar inte med avgiften." in text for text in own.texts("//div[@class='paper']//p")
    )
    file = own.press("//button[contains(@formaction, '/reviewed')]").answer
    assert "filename*=UTF-8''utkast%20%C3%A5-granskad.docx" in file.headers["content-disposition"]
    with ZipFile(BytesIO(file.content)) as package:
        document, comments = package.read("word/document.xml").decode(), package.read("word/comments.xml").decode()
    assert "Vi räknar inte med avgiften." in document and "<w:ins " in document and "<w:del " in document
    assert comments.count("<w:comment ") > 10
    again = read_bytes(file.content, "x.docx", "word")
    shown = own.texts("//div[@class='paper']//p")
    assert any("Vi räknar inte med avgiften." in block.text for block in again.blocks) and shown
    undone = own.press("//button[@value='undo']")
    assert not any("Vi räknar inte med avgiften." in text for text in undone.texts("//div[@class='paper']//p"))


def test_a_pdf_is_read_only_until_it_is_made_a_text(
    client: httpx.Client, tmp_path_factory: pytest.TempPathFactory
) -> None:
    pytest.importorskip("weasyprint")
    path = tmp_path_factory.mktemp("pdf") / "brev.pdf"
    letterkit.build(EXAMPLES.parent / "facts" / "partial.sv.json", language="sv", output=path)
    page = uploaded(client, path.read_bytes(), "brev.pdf")
    assert not page.tree.xpath("//div[@class='do']")
    text = page.press("//button[@value='text']")
    assert "Du får 288,51 euro" in source(text)
    assert dict(text.fields("draft"))["name"] == "brev.md"
    file = text.press("//button[contains(@formaction, '/download') and not(@name)]").answer
    assert file.headers["content-type"].startswith("text/markdown") and "288,51" in file.text
    word = text.press("//button[contains(@formaction, '/download') and @name='as']").answer
    assert any("288,51" in block.text for block in read_bytes(word.content, "brev.docx", "word").blocks)


def test_a_file_that_cannot_be_read_says_what_to_do_and_loses_nothing(client: httpx.Client) -> None:
    page = uploaded(client, b"PK\x03\x04 nothing", "trasig.docx")
    assert page.answer.status_code == 422
    assert page.texts("//*[@role='alert']")
    empty = pasted(client, "   ")
    assert "Klistra in ett utkast" in empty.texts("//*[@role='alert']")[0]
    unknown = uploaded(client, b"\0\1\2\3" * 20, "bild.png")
    assert unknown.answer.status_code == 422


def test_the_language_of_the_page_changes_and_the_draft_stays(client: httpx.Client) -> None:
    page = pasted(client, DRAFT).press("//button[@formaction='/fi/']")
    assert page.tree.get("lang") == "fi"
    assert source(page) == DRAFT
    assert "Korjaa ensin" in " ".join(page.texts("//section[contains(@class, 'group')]/h4"))


def test_kind_and_language_are_the_handlers_to_say(client: httpx.Client) -> None:
    page = pasted(client, "Hej.", type="rejection", language="sv")
    assert "avslag" in page.texts("//div[@class='named']/p[1]")[0]
    assert dict(page.fields("draft"))["type"] == "rejection"


def test_lines_and_signs_come_back_as_they_were(client: httpx.Client) -> None:
    text = '\n\n  Rad <b>ett</b> & "två"\r\nRad två\n\n</textarea><script>alert(1)</script>\n😀 å\n'
    page = pasted(client, text)
    assert source(page) == text.replace("\r\n", "\n")
    assert not page.tree.xpath("//script[not(@src)]")


def test_a_text_in_an_old_encoding_is_read_edited_and_given_back(client: httpx.Client) -> None:
    markup = '<html><head><meta charset="windows-1252"></head><body><p>Hyran utbetalas \x96 å.</p></body></html>'
    for name, data in (
        ("utkast.html", markup.encode("latin-1")),
        ("utkast.txt", "Hyran utbetalas \x96 å.".encode("latin-1")),
    ):
        page = uploaded(client, data, name)
        fixed = page.press("//button[@value='fix']")
        assert "Hyran utbetalas" in source(page) and "– å." in source(page)
        assert "Hyran betalas" in source(fixed) and "– å." in source(fixed)
        words = "".join(fixed.tree.xpath("//div[@class='paper']//p//text()[not(parent::a)]"))
        assert "Hyran betalas" in words and "– å." in words
        file = fixed.press("//button[contains(@formaction, '/download') and not(@name)]").answer
        assert "– å." in read_bytes(file.content, name, "html" if "html" in name else "text").text


def test_a_text_that_cannot_be_read_stays_in_its_field(client: httpx.Client) -> None:
    text = "Hej du. " * 50_000
    page = pasted(client, text)
    assert page.answer.status_code == 422
    assert "mer text än ett brev" in page.texts("//*[@role='alert']")[0]
    assert source(page) == text
