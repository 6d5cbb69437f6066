"""The Word reader: what the client sees is read, what they don't see isn't."""

from __future__ import annotations

import pytest

from letterkit.document.readers import read_bytes
from tests.document.shape import texts
from tests.document.word import field, package, part, table, word


def test_a_deleted_sentence_in_a_tracked_change_is_not_read() -> None:
    letter = word("Vi betalar <del>300,00</del><ins>310,00</ins> euro.")
    assert letter.text == "Vi betalar 310,00 euro."


def test_text_that_was_inserted_and_deleted_again_is_not_read() -> None:
    assert word("Du får <ins><del>inte </del></ins>stöd.").text == "Du får stöd."


def test_tabs_breaks_and_plain_text_in_a_deletion_are_not_read_either() -> None:
    deletion = "<w:del><w:r><w:t>300</w:t><w:tab/><w:br/></w:r></w:del>"
    assert word(f"Vi betalar {deletion}310 euro.").text == "Vi betalar 310 euro."


def test_moved_text_is_read_where_it_was_moved_to() -> None:
    letter = word("<w:moveFrom>Kuukausi: maaliskuu. </w:moveFrom>Sinulle jää 40 euroa. <w:moveTo>Maaliskuu.</w:moveTo>")
    assert letter.text == "Sinulle jää 40 euroa. Maaliskuu."


def test_a_paragraph_whose_end_was_deleted_goes_on_in_the_next() -> None:
    cut = "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>Vi har fått din ansökan </w:p>"
    letter = word(cut, "och räknat om stödet.", "Nästa stycke.")
    assert texts(letter) == ["Vi har fått din ansökan och räknat om stödet.", "Nästa stycke."]


def test_a_deleted_end_before_a_table_still_ends_the_paragraph() -> None:
    cut = "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>Inkomster</w:p>"
    assert texts(word(cut, table("Lön|900"))) == ["Inkomster", "Lön", "900"]


def test_a_deleted_end_in_a_cell_does_not_reach_into_the_next_cell() -> None:
    cut = "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>Hyra</w:p>"
    assert texts(word(table(f"{cut}|500"))) == ["Hyra", "500"]


def test_a_deleted_row_of_a_table_is_not_read() -> None:
    rows = "<w:tr><w:trPr><w:del/></w:trPr><w:tc>Hyra</w:tc></w:tr><w:tr><w:tc>El</w:tc></w:tr>"
    assert texts(word(f"<w:tbl>{rows}</w:tbl>")) == ["El"]


def test_a_drop_cap_belongs_to_its_word() -> None:
    letter = word('<w:p><w:pPr><w:framePr w:dropCap="drop"/></w:pPr>D</w:p>', "u får stöd.")
    assert texts(letter) == ["Du får stöd."]


def test_tabs_breaks_and_hyphens_are_characters() -> None:
    letter = word("<w:r>a<w:tab/>b<w:br/>c<w:noBreakHyphen/>d<w:softHyphen/>e<w:cr/>f<w:ptab/>g</w:r>")
    assert letter.text == "a\tb\nc-de\nf\tg"


@pytest.mark.parametrize(
    ("sign", "read"),
    [
        ('w:font="Calibri" w:char="20AC"', "€"),
        ('w:font="Wingdings" w:char="F0E0"', "→"),
        ('w:font="Wingdings" w:char="F0FE"', "☑"),
        ('w:font="Symbol" w:char="F0B7"', "•"),
        ('w:font="Webdings" w:char="F021"', ""),
        ('w:font="Calibri" w:char="D800"', ""),
        ('w:font="Calibri" w:char="hm"', ""),
    ],
)
def test_a_symbol_is_the_character_that_it_looks_like(sign: str, read: str) -> None:
    assert word(f"x<w:r><w:sym {sign}/></w:r>y").text == f"x{read}y"


def test_a_bullet_typed_in_a_symbol_font_is_a_bullet() -> None:
    run = '<w:r><w:rPr><w:rFonts w:ascii="Symbol"/></w:rPr><w:t>\uf0b7</w:t></w:r>'
    assert word(f"{run} hyra").text == "• hyra"


def test_the_result_of_a_field_is_read_and_its_code_is_not() -> None:
    assert word(f"Se {field('HYPERLINK kela.fi', 'Kela.fi')} och bilagan.").text == "Se Kela.fi och bilagan."


def test_a_field_inside_the_code_of_another_is_not_read() -> None:
    instruction = f'</w:instrText></w:r>{field("PAGE", "7")}<w:r><w:instrText> = 1 "a" "b"'
    assert word(f"Sida {field('IF' + instruction, 'b')}.").text == "Sida b."


def test_a_field_over_several_paragraphs_is_read() -> None:
    begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC</w:instrText></w:r>'
    separate, end = (f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("separate", "end"))
    assert texts(word(begin + "<w:r><w:t>kod</w:t></w:r>", separate + "Beslut 1", f"Ändring 2{end}", "Slut")) == [
        "Beslut 1",
        "Ändring 2",
        "Slut",
    ]


def test_a_field_that_never_ends_hides_nothing() -> None:
    letter = word('<w:r><w:fldChar w:fldCharType="begin"/></w:r>Päätös', "Saat tukea.")
    assert texts(letter) == ["Päätös", "Saat tukea."]


def test_a_simple_field_is_read() -> None:
    assert word('Brev <w:fldSimple w:instr="DATE">30.11.2026</w:fldSimple>').text == "Brev 30.11.2026"


@pytest.mark.parametrize(
    ("data", "read"),
    [
        ('<w:checkBox><w:default w:val="0"/><w:checked/></w:checkBox>', "☒"),
        ("<w:checkBox/>", "☐"),
        ('<w:ddList><w:result w:val="1"/><w:listEntry w:val="Ja"/><w:listEntry w:val="Nej"/></w:ddList>', "Nej"),
        ("<w:ddList/>", ""),
    ],
)
def test_an_old_form_field_shows_what_was_chosen(data: str, read: str) -> None:
    begin = f'<w:r><w:fldChar w:fldCharType="begin"><w:ffData>{data}</w:ffData></w:fldChar></w:r>'
    code = '<w:r><w:instrText>FORM</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'
    assert word(f"Svar: {begin}{code}!").text == f"Svar: {read}!"


@pytest.mark.parametrize(
    "wrapped",
    [
        '<w:hyperlink r:id="x">stöd</w:hyperlink>',
        "<w:smartTag><w:smartTag>stöd</w:smartTag></w:smartTag>",
        "<w:customXml>stöd</w:customXml>",
        "<w:sdt><w:sdtPr><w:alias/></w:sdtPr><w:sdtContent>stöd</w:sdtContent></w:sdt>",
        "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>stöd</w:sdtContent></w:sdt>",
        "<w:bdo>stöd</w:bdo>",
        "<w:r><w:ruby><w:rt><w:r>uttal</w:r></w:rt><w:rubyBase><w:r>stöd</w:r></w:rubyBase></w:ruby></w:r>",
        "<m:oMath><m:r><m:t>stöd</m:t></m:r></m:oMath>",
        "<w:proofErr/>stöd<w:bookmarkStart/>",
    ],
)
def test_text_is_read_whatever_it_is_wrapped_in(wrapped: str) -> None:
    assert word(f"Du får {wrapped} i maj.").text == "Du får stöd i maj."


def test_content_controls_around_paragraphs_rows_and_cells_are_read() -> None:
    def control(content: str) -> str:
        return f"<w:sdt><w:sdtContent>{content}</w:sdtContent></w:sdt>"

    row = control(f"<w:tr>{control('<w:tc>Hyra</w:tc>')}<w:tc>500</w:tc></w:tr>")
    letter = word(control("<w:p>Beslut</w:p>"), f"<w:tbl>{row}</w:tbl>")
    assert texts(letter) == ["Beslut", "Hyra", "500"]
    assert [(block.cell.row, block.cell.column) for block in letter.blocks if block.cell] == [(1, 1), (1, 2)]


def test_the_first_alternative_that_is_known_is_read() -> None:
    known = '<mc:AlternateContent><mc:Choice Requires="wps">nytt</mc:Choice><mc:Fallback>gammalt</mc:Fallback>'
    unknown = '<mc:AlternateContent><mc:Choice Requires="new">nytt</mc:Choice><mc:Fallback>gammalt</mc:Fallback>'
    letter = word(f"{known}</mc:AlternateContent>", f"{unknown}</mc:AlternateContent>")
    assert texts(letter) == ["nytt", "gammalt"]


def test_white_space_counts_only_where_the_file_keeps_it() -> None:
    kept = part("document", "<w:body><w:p><w:r> stöd </w:r>för boende</w:p></w:body>")
    loose = kept.replace(b' xml:space="preserve"', b"")
    assert read_bytes(package({"word/document.xml": kept}), "a.docx", "word").text == "stöd för boende"
    assert read_bytes(package({"word/document.xml": loose}), "a.docx", "word").text == "stödför boende"


def test_hidden_text_is_kept_apart() -> None:
    letter = word("Du får <hidden>(kolla hyran) </hidden>420 euro.", "Hälsningar")
    assert letter.text == "Du får 420 euro.\n\nHälsningar"
    assert [block.text for block in letter.hidden] == ["(kolla hyran)"]
