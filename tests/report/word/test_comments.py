"""Comments are anchored on exactly the words at fault, whatever these stand in."""

from __future__ import annotations

import pytest

from letterkit.document import Span
from letterkit.linter.fixes.fixing import chosen_fixes
from tests.document.word import docx, field, table
from tests.report.word.reviewed import (
    NOON,
    Spans,
    Words,
    anchored,
    authors,
    changed,
    linted,
    part,
    parts,
    read,
    resolved,
    review,
    said,
)

RUN = "<w:r><w:rPr><w:b/></w:rPr><w:t>hus båt träd</w:t></w:r>"
CONSTRUCTS = {
    "run": "{}",
    "run between runs": "<w:r><w:t>före </w:t></w:r>{}<w:r><w:t> efter</w:t></w:r>",
    "hyperlink": '<w:hyperlink r:id="x">{}</w:hyperlink>',
    "field": field("REF x", "{}"),
    "simple field": '<w:fldSimple w:instr="DATE">{}</w:fldSimple>',
    "content control": "Se <w:sdt><w:sdtPr/><w:sdtContent>{}</w:sdtContent></w:sdt>",
    "content control of blocks": "<w:sdt><w:sdtPr/><w:sdtContent><w:p>{}</w:p></w:sdtContent></w:sdt>",
    "smart tags": "<w:smartTag><w:smartTag>{}</w:smartTag></w:smartTag>",
    "custom XML": "Se <w:customXml>{}</w:customXml>",
    "inserted text": '<w:ins w:id="7" w:author="Handläggare">{}</w:ins>',
    "link in inserted text": '<w:ins w:id="7" w:author="H"><w:smartTag>{}</w:smartTag></w:ins>',
    "moved text": '<w:moveTo w:id="7" w:author="Handläggare">{}</w:moveTo>',
    "table cell": table("Hyra|<w:p>{}</w:p>"),
    "table in a cell": table(f"före{table('<w:p>{}</w:p>')}<w:p>efter</w:p>|nästa"),
    "alternatives": '<mc:AlternateContent><mc:Choice Requires="wps">{}</mc:Choice><mc:Fallback>gammalt</mc:Fallback>'
    "</mc:AlternateContent>",
}
WORDS = ("hus", "båt", "träd")


def made(construct: str) -> bytes:
    return docx("Först.", CONSTRUCTS[construct].replace("{}", RUN), "Sist.")


@pytest.mark.parametrize("word", WORDS, ids=("start", "middle", "end"))
@pytest.mark.parametrize("construct", CONSTRUCTS)
def test_a_comment_stands_at_its_words_at_the_start_in_the_middle_and_at_the_end_of_a_run(
    construct: str, word: str
) -> None:
    data = made(construct)
    reviewed = review(data, Words(word)).data
    assert anchored(reviewed) == ["", word]
    assert read(reviewed).text == read(data).text
    runs = part(reviewed, "word/document.xml").iter("{*}r")
    looks = {run.findtext("{*}t"): run.find("{*}rPr/{*}b") is not None for run in runs}
    assert all(is_bold for text, is_bold in looks.items() if text and text in "hus båt träd")


@pytest.mark.parametrize("word", WORDS, ids=("start", "middle", "end"))
@pytest.mark.parametrize("construct", CONSTRUCTS)
def test_a_fix_is_a_change_that_can_be_accepted_and_rejected(construct: str, word: str) -> None:
    data = made(construct)
    found = linted(data, Words(word, instead="bil"))
    written = review(data, Words(word, instead="bil"), fixes=chosen_fixes(found))
    assert written.changes == 1
    text = read(data).text
    assert read(resolved(written.data, accept=True)).text == text.replace(word, "bil") == read(written.data).text
    assert read(resolved(written.data, accept=False)).text == text


def test_words_over_several_runs_and_constructs_get_one_comment() -> None:
    data = docx("Vi <w:r><w:t>bet</w:t></w:r><w:hyperlink>alar <ins>310</ins></w:hyperlink><tab/>euro <del>nu</del>.")
    assert anchored(review(data, Words("betalar 310", "310\teuro")).data) == ["", "betalar 310", "310\teuro"]


def test_words_over_several_paragraphs_and_cells_get_one_comment() -> None:
    data = docx("Vi betalar.", table("Hyra|500"), "Ring oss.")
    text = read(data).text
    span = Span(text.index("betalar"), text.index("oss"))
    assert anchored(review(data, Spans(span)).data) == ["", "betalar.Hyra500Ring "]


def test_signs_that_nobody_sees_stay_between_the_marks() -> None:
    data = docx("Han\u00addläggning\u00a0nu och bostads\u2011bidrag")
    shown = anchored(review(data, Words("Handläggning nu", "bostads-bidrag")).data)
    assert shown == ["", "Han\u00addläggning\u00a0nu", "bostads\u2011bidrag"]


def test_white_space_that_does_not_count_is_not_counted() -> None:
    data = docx("<w:r><w:t>x</w:t></w:r>")
    loose = changed(data, "word/document.xml", ' xml:space="preserve">x<', ">\n  hus båt \n<")
    assert anchored(review(loose, Words("hus")).data) == ["", "hus"]
    assert read(review(loose, Words("hus")).data).text == "hus båt"


def test_a_formula_is_not_cut() -> None:
    data = docx("Summa <m:oMath><m:r><m:t>a+b</m:t></m:r></m:oMath> euro")
    assert anchored(review(data, Words("+b e")).data) == ["", "a+b e"]


def test_two_findings_on_the_same_words_give_two_comments_that_can_be_told_apart() -> None:
    other = Words("hus", severity="error")
    other.name = "other-words"
    reviewed = review(docx("hus båt"), Words("hus"), other).data
    assert anchored(reviewed) == ["", "hus", "hus"]
    _, first, second = said(reviewed)
    assert "Fel: Här är något." in first + second and "Varning: Här är något." in first + second
    assert "other-words" in first + second


def test_the_first_comment_ends_with_what_must_be_gone_before_the_letter_is_sent() -> None:
    first = said(review(docx("hus båt"), Words("hus")).data)[0]
    assert first.splitlines()[-1].startswith("Innan brevet skickas: ta bort alla kommentarer")


def test_what_a_rule_has_said_is_not_said_again() -> None:
    first, second = said(review(docx("hus hus"), Words("hus")).data)[1:]
    assert first.count("Här är något.") == 2
    assert second.count("Här är något.") == 1
    assert second.startswith("Varning: Ord.")


def test_a_word_at_fault_in_a_run_with_a_note_leaves_the_note_where_it_was() -> None:
    run = '<w:r><w:t>hus </w:t><w:footnoteReference w:id="1"/><w:t>båt</w:t></w:r>'
    data = docx(run, footnotes='<w:footnote w:id="1">Lag.</w:footnote>')
    rule = Words("hus båt", instead="träd")
    written = review(data, rule, fixes=chosen_fixes(linted(data, rule)))
    assert read(written.data).text == "träd\n\nLag."
    deleted = part(written.data, "word/document.xml").iter("{*}del")
    assert not [change for change in deleted if change.find(".//{*}footnoteReference") is not None]


@pytest.mark.parametrize(
    ("parts_of_it", "place", "anchor"),
    [
        ({"header": "<w:p>fel</w:p>"}, "sidhuvud, stycke 1", ""),
        ({"footer": "<w:p>fel</w:p>"}, "sidfot, stycke 1", ""),
        ({"footer": "<w:p><w:r><w:pict><v:textbox><w:txbxContent>fel</w:txbxContent></v:textbox></w:pict></w:r></w:p>"},
         "sidfot, stycke 1", ""),
        ({"footnotes": '<w:footnote w:id="1">fel</w:footnote>'}, "fotnoter, stycke 1", ""),
        ({"endnotes": '<w:endnote w:id="1">fel</w:endnote>'}, "slutnoter, stycke 1", ""),
    ],
)  # fmt: skip
def test_where_word_allows_no_comments_the_nearest_place_in_the_body_has_them(
    parts_of_it: dict[str, str], place: str, anchor: str
) -> None:
    note = next((name[:-1] for name in parts_of_it if name.endswith("notes")), None)
    reference = f'<w:r><w:{note}Reference w:id="1"/></w:r>' if note else ""
    data = docx("Beslut", f"Vi betalar.{reference}", **parts_of_it)
    reviewed = review(data, Words("fel")).data
    assert anchored(reviewed) == ["", anchor]
    assert f"Gäller {place}: ”fel”" in said(reviewed)[1]
    assert read(reviewed).text == read(data).text
    untouched = {name: content for name, content in parts(data).items() if name.split("/")[-1] != "document.xml"}
    written = parts(reviewed)
    assert all(written[name] == content for name, content in untouched.items() if "header" in name or "foot" in name)


def test_a_comment_on_words_in_a_text_box_stands_at_the_box() -> None:
    box = "<w:r><w:pict><v:textbox><w:txbxContent>Ring fel oss.</w:txbxContent></v:textbox></w:pict></w:r>"
    reviewed = review(docx(f"Du kan{box} söka."), Words("fel")).data
    between = part(reviewed, "word/document.xml").find(".//{*}body/{*}p")
    assert between is not None
    marks = [child.tag.partition("}")[2] for child in between if isinstance(child.tag, str)]
    at = marks.index("commentRangeStart", marks.index("commentRangeEnd"))
    assert marks[at : at + 3] == ["commentRangeStart", "r", "commentRangeEnd"]
    assert between[at + 1].find(".//{*}txbxContent") is not None
    assert "Gäller ruta, stycke 1: ”fel”" in said(reviewed)[1]


def test_a_letter_whose_body_is_empty_gets_its_comment_all_the_same() -> None:
    data = docx(header="<w:p>fel</w:p>")
    reviewed = review(data, Words("fel")).data
    assert anchored(reviewed) == ["", ""]
    assert read(reviewed).text == "fel"


def test_the_first_comment_sums_up_the_letter() -> None:
    text = said(review(docx("# Beslut om utkomststöd", "Du får 412,30 euro i utkomststöd."), Words("euro")).data)[0]
    assert text.startswith("Poäng: ")
    assert "Fel: 0. Varningar: 1. Tips: 0." in text
    assert "✓ Hur mycket?" in text and "✗ När betalas det? sägs inte" in text


def test_what_is_less_grave_is_left_out_when_there_would_be_too_many_and_the_first_comment_says_so() -> None:
    data = docx(*["hus båt träd"] * 12)
    rules = (Words("hus", severity="error"), Words("båt"), Words("träd", severity="hint"))
    for number, rule in enumerate(rules):
        rule.name = f"rule-{number}"
    written = review(data, *rules, least=None)
    assert (written.comments, written.left_out) == (25, 12)
    assert "Kommenteras inte: 12 mindre viktiga anmärkningar." in said(written.data)[0]
    assert review(data, *rules, least="error").comments == 13
    assert review(data, *rules, least="hint").comments == 37
    assert review(docx("hus båt träd"), *rules, least=None).comments == 4


def test_numbers_are_not_used_twice_and_comments_of_others_stay() -> None:
    marks = '<w:commentRangeStart w:id="0"/>hus<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>'
    comments = '<w:comment w:id="0" w:author="Anna"><w:p>Stämmer det?</w:p></w:comment>'
    data = docx(f"{marks} båt", comments=comments)
    reviewed = review(data, Words("hus", "båt")).data
    assert authors(reviewed) == [("0", "Anna"), *((str(number), "letterkit") for number in (1, 2, 3))]
    assert anchored(reviewed) == ["", "hus", "båt"]
    assert "Stämmer det?" in parts(reviewed)["word/comments.xml"].decode()


def test_a_comment_is_dated_and_written_in_the_language_of_the_report() -> None:
    comment = part(review(docx("hus"), Words("hus")).data, "word/comments.xml")[0]
    values = {name.partition("}")[2]: value for name, value in comment.items()}
    assert values["date"] == f"{NOON.isoformat()}Z"
    assert values["initials"] == "lk"
    languages = {language.get(language.keys()[0]) for language in comment.iter("{*}lang")}
    assert languages == {"sv-FI"}
