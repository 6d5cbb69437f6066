"""Remarks to letterkit are read with their place and reach, and are no part of the letter."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from letterkit.document import Document, FileOrigin, read_text
from tests.document.odt import box, opened, p, table
from tests.document.word import word

FORMS = {
    "markdown": ("<!-- {} -->", "{}"),
    "html": ("<!-- {} -->", "<p>{}</p>"),
    "text": ("{}", "{}"),
}
JINJA = "{{# {} #}}"
WORDS = st.sampled_from(
    ["Vi betalar hyran.", "# Beslut?", "Hej Åsa – 412,30 €.", "- Räkning ett.", "Rad ett\nrad två."]
)
ENDS = st.sampled_from(["\n", "\r\n"])


def shape(document: Document) -> list[tuple[str, str, int]]:
    return [(block.text, block.kind, block.level) for block in document.blocks]


@given(st.sampled_from(list(FORMS)), st.booleans(), st.lists(st.tuples(st.booleans(), WORDS), min_size=1), ENDS)
def test_remarks_between_blocks_change_nothing_and_reach_the_next_block(
    format: str, in_jinja: bool, parts: list[tuple[bool, str]], end: str
) -> None:
    remark, block = FORMS[format]
    said = (JINJA if in_jinja else remark).format("letterkit: allow x because y")
    whole = "".join((f"{said}\n\n" if remarked else "") + block.format(words) + "\n\n" for remarked, words in parts)
    bare = "".join("\n" * 2 * remarked + block.format(words) + "\n\n" for remarked, words in parts)
    document = read_text(whole.replace("\n", end), format=format)
    assert shape(document) == shape(read_text(bare.replace("\n", end), format=format))
    starts = [at for at in range(len(whole)) if whole.startswith(said, at)]
    written = [len(whole[:at].replace("\n", end)) for at in starts]
    assert [one.origin for one in document.directives] == [FileOrigin(at) for at in written]
    for one in document.directives:
        following = [block for block in document.blocks if block.pieces[0].origin.offset > one.origin.offset]  # type: ignore[union-attr]
        assert one.text == "allow x because y"
        assert one.span == following[0].span


@pytest.mark.parametrize("format", list(FORMS))
def test_a_remark_that_nothing_follows_reaches_nothing(format: str) -> None:
    remark, block = FORMS[format]
    document = read_text(f"{block.format('Hej.')}\n\n{remark.format('letterkit: allow x because y')}\n", format=format)
    [directive] = document.directives
    assert directive.span.start == directive.span.end == len(document.text)


def test_a_remark_in_code_or_in_an_attribute_is_none() -> None:
    assert read_text("    <!-- letterkit: allow x because y -->\n\nHej.", format="markdown").directives == ()
    assert read_text('<p title="<!-- letterkit: allow x because y -->">Hej.</p>', format="html").directives == ()
    assert read_text("Skriv till letterkit: allow x because y.").directives == ()


START, END = '<w:commentRangeStart w:id="1"/>', '<w:commentRangeEnd w:id="1"/>'


@pytest.mark.parametrize(
    ("body", "reached"),
    [
        (f"<w:tbl><w:tr><w:tc><w:p>Hyra {START}540 euro{END}</w:p></w:tc></w:tr></w:tbl>", "540 euro"),
        (f"<w:p>Hyra {START}<del>300 </del>540 euro{END} i juni</w:p>", "540 euro"),
        (f"<w:p>Hyra <del>{START}300 </del>540 euro{END} i juni</w:p>", "Hyra 540 euro i juni"),
        (f"{START}<w:p>Hyra</w:p><w:p>Vatten</w:p>{END}", "Hyra\n\nVatten"),
    ],
    ids=["cell", "deleted", "begun-in-deleted", "around-paragraphs"],
)
def test_a_comment_of_word_reaches_the_words_it_is_tied_to_or_their_paragraph(body: str, reached: str) -> None:
    comments = '<w:comment w:id="1"><w:p><w:r><w:t>Letterkit: allow x because y</w:t></w:r></w:p></w:comment>'
    document = word("Först.", f"<w:sdt><w:sdtContent>{body}</w:sdtContent></w:sdt>", "Sist.", comments=comments)
    assert [document.text[one.span.start : one.span.end] for one in document.directives] == [reached]


def comment(name: str = "a", text: str = "Letterkit: allow x because y") -> str:
    """A comment of LibreOffice, with who wrote it and when."""
    who = "<dc:creator>Anna</dc:creator><dc:date>2026-05-04T10:00:00</dc:date>"
    return f'<office:annotation office:name="{name}">{who}<text:p>{text}</text:p></office:annotation>'


DONE = '<office:annotation-end office:name="a"/>'


@pytest.mark.parametrize(
    ("body", "reached"),
    [
        (p(f"Hyra {comment()}540 euro{DONE} i juni"), "540 euro"),
        (p(f"Hyra   {comment()}<text:span>5</text:span>40  euro{DONE} i juni"), "540 euro"),
        (p(f"Hyra {comment()}540 euro i juni"), "Hyra 540 euro i juni"),
        (p(f"Hyra {comment()}{DONE}540 euro i juni"), "Hyra 540 euro i juni"),
        (p(f"{comment()}Hyra") + p(f"Vatten{DONE} 20 euro"), "Hyra\n\nVatten"),
        (table(f"Hyra|{comment()}540 euro{DONE} i juni"), "540 euro"),
        (p(f"{box(p(f'I en {comment()}ruta{DONE}.'))}"), "ruta"),
        (p(f"Hyra {comment('b', 'Kolla summan!')}{comment()}540{DONE} euro"), "540"),
    ],
    ids=["words", "folded", "no end", "a place", "paragraphs", "cell", "box", "beside another"],
)
def test_a_comment_of_opendocument_reaches_the_words_it_is_tied_to_or_their_paragraph(body: str, reached: str) -> None:
    document = opened("Först.", body, "Sist.")
    assert [(one.text, document.text[one.span.start : one.span.end]) for one in document.directives] == [
        ("allow x because y", reached)
    ]
    assert "Letterkit" not in document.text


def test_a_comment_in_a_header_of_two_pages_is_one_remark() -> None:
    master = '<style:master-page style:name="{}"><style:header>' + p(f"FPA{comment()}") + "</style:header>"
    pages = "".join(master.format(name) + "</style:master-page>" for name in ("Standard", "First"))
    start = '<style:style style:name="P1" style:family="paragraph" style:master-page-name="First"/>'
    document = opened("Hej!", p("Nästa sida.", "P1"), automatic=start, masters=pages)
    assert [document.text[one.span.start : one.span.end] for one in document.directives] == ["FPA"]
