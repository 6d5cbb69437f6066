"""Every character that is read from a Word file knows its place there."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from letterkit.document import Span, WordOrigin
from letterkit.document.readers import read_bytes
from tests.document.shape import texts
from tests.document.word import box, docx, field, word, written_at


def test_a_span_leads_to_the_runs_that_it_came_from() -> None:
    letter = word("Rubrik", "Vi betalar <del>300</del><ins>310</ins><tab/>euro.")
    start = letter.text.index("310")
    place = letter.locate(Span(start, start + len("310\teuro")))
    assert (place.part, place.area, place.paragraph) == ("word/document.xml", "body", 2)
    assert place.runs == ((2, 3, 0, 3), (2, 4, 0, 1), (2, 5, 0, 4))


def test_paragraphs_in_text_boxes_are_counted_and_their_runs_are_not() -> None:
    letter = word(f"ett{box('inne')}två", "tre")
    origins = {block.text: [piece.origin for piece in block.pieces] for block in letter.blocks}
    name = "word/document.xml"
    assert origins == {
        "etttvå": [WordOrigin(name, 1, 1, 0), WordOrigin(name, 1, 3, 0)],
        "inne": [WordOrigin(name, 2, 1, 0)],
        "tre": [WordOrigin(name, 4, 1, 0)],
    }


WORDS = st.text(alphabet="abcåäöÅÄÖ .,§€0123", min_size=1, max_size=8)
WRAPPERS = st.sampled_from(
    [
        "<ins>{}</ins>",
        "<w:moveTo>{}</w:moveTo>",
        "<w:hyperlink>{}</w:hyperlink>",
        "<w:smartTag>{}</w:smartTag>",
        "<w:sdt><w:sdtPr/><w:sdtContent>{}</w:sdtContent></w:sdt>",
        '<w:fldSimple w:instr="DATE">{}</w:fldSimple>',
        field("REF", "{}"),
        '<mc:AlternateContent><mc:Choice Requires="wps">{}</mc:Choice>'
        "<mc:Fallback>gammalt</mc:Fallback></mc:AlternateContent>",
    ]
)
GONE = st.sampled_from(
    ["<del>{}</del>", "<w:moveFrom>{}</w:moveFrom>", "<w:r><w:instrText>{}</w:instrText></w:r>", field("{}", "")]
)
Part = tuple[str, str, str]
"""XML of a part of a paragraph, with the visible and the hidden text in it."""


def plain(text: str) -> Part:
    return f"<w:r><w:t>{text}</w:t></w:r>", text, ""


def beside(parts: list[Part]) -> Part:
    return "".join(p[0] for p in parts), "".join(p[1] for p in parts), "".join(p[2] for p in parts)


def inside(wrapper: str, content: Part) -> Part:
    return wrapper.replace("{}", content[0]), content[1], content[2]


LEAVES = st.one_of(
    WORDS.map(plain),
    WORDS.map(lambda text: (f"<w:r>{text}<w:tab/>{text}<w:noBreakHyphen/></w:r>", f"{text}\t{text}-", "")),
    WORDS.map(lambda text: (f"<hidden>{text}</hidden>", "", text)),
    st.tuples(GONE, WORDS).map(lambda made: (made[0].replace("{}", made[1]), "", "")),
)
PARTS = st.recursive(
    LEAVES,
    lambda inner: st.one_of(
        st.lists(inner, max_size=4).map(beside), st.tuples(WRAPPERS, inner).map(lambda made: inside(*made))
    ),
    max_leaves=10,
)


@given(st.lists(st.lists(PARTS, max_size=4).map(beside), min_size=1, max_size=4))
def test_whatever_a_paragraph_is_made_of_its_text_is_whole_and_every_character_leads_back(made: list[Part]) -> None:
    data = docx("Början", *(f"<w:p>{xml}</w:p>" for xml, _, _ in made))
    letter = read_bytes(data, "letter.docx", "word")
    assert texts(letter)[1:] == [visible.strip() for _, visible, _ in made if visible.strip()]
    assert [block.text for block in letter.hidden] == [hidden.strip() for _, _, hidden in made if hidden.strip()]
    for block in (*letter.blocks, *letter.hidden):
        assert "".join(block.text[piece.start : piece.end] for piece in block.pieces) == block.text
        for piece in block.pieces:
            assert isinstance(piece.origin, WordOrigin)
            assert written_at(data, piece.origin, piece.width) == block.text[piece.start : piece.end]
