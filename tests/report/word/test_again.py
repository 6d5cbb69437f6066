"""A reviewed file that is reviewed again: letterkit's own comments are renewed, people's are left alone."""

from __future__ import annotations

import pytest
from lxml import etree

from letterkit.linter.fixes.fixing import chosen_fixes
from letterkit.report.word import cleaned
from tests.document.word import docx
from tests.report.word.reviewed import Words, authors, changed, linted, part, parts, read, resolved, review

CAR = Words("båt", instead="bil")
INSERTED = '<w:ins w:id="3" w:author="Anna"><w:r><w:t>hus båt träd</w:t></w:r></w:ins>'
COMMENTED = (
    '<w:commentRangeStart w:id="0"/><w:r><w:t>hus båt</w:t></w:r><w:commentRangeEnd w:id="0"/>'
    '<w:r><w:commentReference w:id="0"/></w:r><w:r><w:t> träd</w:t></w:r>'
)
COMMENTS = '<w:comment w:id="0" w:author="Anna" w:initials="A"><w:p>Stämmer det?</w:p></w:comment>'


def fixed(data: bytes) -> bytes:
    """A file with a comment and, in the place of the same words, a tracked change."""
    error = Words("båt", severity="error", instead="bil")
    return review(data, error, Words("träd"), fixes=chosen_fixes(linted(data, error))).data


@pytest.mark.parametrize(
    "data",
    [
        docx("hus båt träd"),
        docx("<w:r><w:rPr><w:b/></w:rPr><w:t>hus båt träd</w:t></w:r>", "båt träd"),
        docx(INSERTED),
        docx(f"{INSERTED}{INSERTED}".replace("hus båt träd", "båt", 1)),
        docx("hus båt<ins></ins>"),
        docx(COMMENTED, comments=COMMENTS),
        docx("hus", header="<w:p>hus båt träd</w:p>"),
        docx(header="<w:p>båt</w:p>"),
        docx(
            '<w:r><w:rPr><w:b/><w:rPrChange w:id="4" w:author="Anna"><w:rPr/></w:rPrChange></w:rPr>hus båt träd</w:r>'
        ),
        changed(docx("hus båt träd", INSERTED), "word/document.xml", "><", ">\n  <"),
    ],
    ids=[
        "plain",
        "bold",
        "inserted",
        "two inserted",
        "nothing inserted",
        "commented",
        "header",
        "no body",
        "changed look",
        "laid out",
    ],
)
def test_twice_gives_the_same_as_once(data: bytes) -> None:
    once = fixed(data)
    assert cleaned(data, "letter.docx") == data
    assert read(cleaned(once, "letter.docx")).text == read(data).text
    assert parts(fixed(cleaned(once, "letter.docx"))) == parts(once)


def test_text_that_somebody_else_inserted_keeps_its_author() -> None:
    written = fixed(docx(INSERTED))
    inserted = part(written, "word/document.xml").iter("{*}ins")
    shown = [(_author(change), "".join(text.text or "" for text in change.iter("{*}t"))) for change in inserted]
    assert shown == [("Anna", "hus "), ("letterkit", "bil"), ("Anna", " träd")]
    assert read(resolved(written, accept=True)).text == "hus bil träd"
    assert read(resolved(written, accept=False)).text == "hus båt träd"


def test_numbers_of_changes_are_all_different() -> None:
    root = part(fixed(docx(INSERTED, "båt", "båt")), "word/document.xml")
    numbers = [change.get(f"{{{change.nsmap['w']}}}id") for change in root.iter("{*}ins", "{*}del")]
    assert len(set(numbers)) == len(numbers) == 8


def test_what_a_person_accepted_stays() -> None:
    once = resolved(fixed(docx("hus båt träd")), accept=True)
    assert read(cleaned(once, "letter.docx")).text == "hus bil träd"


def test_comments_of_people_stay_with_their_words() -> None:
    once = fixed(docx(COMMENTED, comments=COMMENTS))
    again = cleaned(once, "letter.docx")
    assert authors(again) == [("0", "Anna")]
    assert parts(again)["word/comments.xml"] == parts(docx(COMMENTED, comments=COMMENTS))["word/comments.xml"]
    marks = [mark.get(mark.keys()[0]) for mark in part(again, "word/document.xml").iter("{*}commentRangeStart")]
    assert marks == ["0"]


def test_a_person_who_is_called_letterkit_too_has_other_initials() -> None:
    comments = COMMENTS.replace('"Anna" w:initials="A"', '"letterkit" w:initials="LK"')
    data = docx(COMMENTED, comments=comments)
    assert cleaned(data, "letter.docx") == data


def test_an_answer_to_a_comment_of_ours_stays_and_stands_alone() -> None:
    """As Word saves it: comments with paragraph ids, and notes on which answers which."""
    word14 = 'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'
    comments = (
        f'<w:comment w:id="0" w:author="letterkit" w:initials="lk"><w:p {word14} w14:paraId="0A">Fel.</w:p></w:comment>'
        f'<w:comment w:id="1" w:author="Anna" w:initials="A"><w:p {word14} w14:paraId="0B">Nej.</w:p></w:comment>'
    )
    marks = (
        '<w:commentRangeStart w:id="0"/><w:commentRangeStart w:id="1"/>hus<w:commentRangeEnd w:id="0"/>'
        '<w:r><w:commentReference w:id="0"/></w:r><w:commentRangeEnd w:id="1"/>'
        '<w:r><w:commentReference w:id="1"/></w:r>'
    )
    word15 = "http://schemas.microsoft.com/office/word/2012/wordml"
    threads = (
        f'<commentsEx xmlns="{word15}" xmlns:w15="{word15}"><commentEx w15:paraId="0A" w15:done="1"/>'
        '<commentEx w15:paraId="0B" w15:paraIdParent="0A" w15:done="0"/></commentsEx>'
    )
    data = docx(marks, comments=comments, commentsExtended="<w:p/>")
    data = changed(data, "word/commentsExtended.xml", parts(data)["word/commentsExtended.xml"].decode(), threads)
    again = cleaned(data, "letter.docx")
    assert authors(again) == [("1", "Anna")]
    kept = list(part(again, "word/commentsExtended.xml"))
    assert [sorted(note.values()) for note in kept] == [["0", "0B"]]
    assert read(again).text == "hus"


def test_marks_that_a_person_put_into_our_new_words_are_not_lost_with_them() -> None:
    once = fixed(docx("hus båt träd"))
    inserted = '<w:t xml:space="preserve">bil</w:t></w:r>'
    data = changed(once, "word/document.xml", inserted, f'{inserted}<w:bookmarkStart w:id="9" w:name="här"/>')
    again = part(cleaned(data, "letter.docx"), "word/document.xml")
    assert [etree.QName(one).localname for one in again.iter("{*}bookmarkStart")] == ["bookmarkStart"]
    assert read(cleaned(data, "letter.docx")).text == "hus båt träd"


def _author(change: etree._Element) -> str | None:
    return change.get(f"{{{change.nsmap['w']}}}author")
