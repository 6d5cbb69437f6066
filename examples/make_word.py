"""Draw the Word letters of this folder from their content in word/*.yaml.

Run `python examples/make_word.py` after a change in word/; each word/NAME.yaml becomes NAME.docx here.
"""

import datetime
import re
from pathlib import Path
from typing import Any

import docx
import yaml
from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_TAB_ALIGNMENT
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor
from docx.styles.style import ParagraphStyle
from docx.table import Table, _Cell
from docx.text.paragraph import Paragraph
from word_parts import add_field, add_footnote, add_text_box, child, fix_zip_times

HERE = Path(__file__).parent
FONT = "Arial"
DARK = RGBColor(0x1F, 0x3A, 0x4D)
TEXT_WIDTH = 16.5  # centimetres between the margins of an A4 page
HEADINGS = {"Title": (16, 10, 8), "Heading 1": (12.5, 14, 4)}  # points: size, space before, space after
CREATED = datetime.datetime(2026, 1, 1, tzinfo=datetime.UTC)

Block = dict[str, Any]


def keep_amounts_together(text: str) -> str:
    """Put no-break spaces inside "1 234,50 euro" and "3 § 1 mom.", so that no line ends in the middle of them."""
    text = re.sub(r"(?<=\d) (?=\d{3}(?:,\d\d)? euro)", "\u00a0", text)
    text = re.sub(r"(?<=\d) (?=euro)", "\u00a0", text)
    return re.sub(r"(?<=\d) (?=(?:[a-z]\b )?§)|(?<=\d [a-z]) (?=§)", "\u00a0", text)


def write(paragraph: Paragraph, text: str, *, bold: bool = False) -> None:
    paragraph.add_run(keep_amounts_together(text)).bold = bold or None


def set_font(style: ParagraphStyle, size: float, *, bold: bool = False) -> None:
    """Give the style our font in place of the theme's."""
    style.font.name, style.font.size, style.font.bold = FONT, Pt(size), bold
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for key in list(fonts.attrib):
        if key.endswith("Theme"):
            del fonts.attrib[key]
    for key in ("ascii", "hAnsi", "cs", "eastAsia"):
        fonts.set(qn(f"w:{key}"), FONT)


def set_styles(document: Document) -> None:
    normal = document.styles["Normal"]
    assert isinstance(normal, ParagraphStyle)
    set_font(normal, 10.5)
    normal.paragraph_format.space_after = Pt(6)
    normal.paragraph_format.line_spacing = 1.1
    for name, (size, before, after) in HEADINGS.items():
        style = document.styles[name]
        assert isinstance(style, ParagraphStyle)
        set_font(style, size, bold=True)
        style.font.color.rgb = DARK
        style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(before), Pt(after)
        style.paragraph_format.keep_with_next = True
        for border in style.element.findall(f"{qn('w:pPr')}/{qn('w:pBdr')}"):
            border.getparent().remove(border)
    for name in ("List Bullet", "List Number"):
        style = document.styles[name]
        assert isinstance(style, ParagraphStyle)
        style.paragraph_format.space_after = Pt(3)
        for spacing in style.element.findall(f"{qn('w:pPr')}/{qn('w:contextualSpacing')}"):
            spacing.getparent().remove(spacing)


def set_language(document: Document, tag: str) -> None:
    """Write the language of the whole letter into the defaults that every style inherits."""
    defaults = document.styles.element.find(f"{qn('w:docDefaults')}/{qn('w:rPrDefault')}/{qn('w:rPr')}")
    assert defaults is not None
    for old in defaults.findall(qn("w:lang")):
        defaults.remove(old)
    child(defaults, "lang", val=tag, eastAsia=tag, bidi="ar-SA")
    document.core_properties.language = tag
    for old in document.settings.element.findall(qn("w:themeFontLang")):
        old.set(qn("w:val"), tag)


def set_word_version(document: Document) -> None:
    """Say that the file follows Word 2013 and later, so that Word doesn't open it in compatibility mode."""
    for setting in document.settings.element.iter(qn("w:compatSetting")):
        if setting.get(qn("w:name")) == "compatibilityMode":
            setting.set(qn("w:val"), "15")


def set_borders(table: Table, **edges: str) -> None:
    """Draw the named edges ("top", "bottom", "insideH" and so on) in the given colour, and no other edge."""
    properties = table._tbl.tblPr
    for old in properties.findall(qn("w:tblBorders")):
        properties.remove(old)
    borders = child(properties, "tblBorders")
    for edge in ("top", "left", "bottom", "right", "insideH", "insideV"):
        kind = {"val": "single", "sz": "4", "color": edges[edge]} if edge in edges else {"val": "nil"}
        child(borders, edge, space="0", **kind)
    order = ("tblStyle", "tblW", "jc", "tblInd", "tblBorders", "tblLayout", "tblCellMar", "tblLook")
    properties[:] = sorted(properties, key=lambda part: order.index(part.tag.split("}")[1]))


def set_widths(table: Table, widths: list[float]) -> None:
    table.autofit = False
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Cm(width)
        for cell in column.cells:
            cell.width = Cm(width)


def shade(cell: _Cell, colour: str) -> None:
    child(cell._tc.get_or_add_tcPr(), "shd", val="clear", color="auto", fill=colour)


def fill_cell(cell: _Cell, text: str, *, right: bool = False, bold: bool = False) -> None:
    paragraph = cell.paragraphs[0]
    write(paragraph, text, bold=bold)
    paragraph.paragraph_format.space_before = paragraph.paragraph_format.space_after = Pt(2)
    paragraph.paragraph_format.line_spacing = 1
    if right:
        paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT


def add_table(document: Document, block: Block) -> None:
    """Add a table; with a "header" its first row is marked as the header row, "plain" ones have neither."""
    header: list[str] = block.get("header", [])
    rows: list[list[str]] = ([header] if header else []) + block["rows"]
    bold_rows = {index - (0 if header else 1) for index in block.get("total_rows", [])}
    table = document.add_table(len(rows), len(rows[0]))
    table.style = document.styles["Table Grid" if block.get("plain") else "Normal Table"]
    for index, texts in enumerate(rows):
        row = table.rows[index]
        is_header = bool(header) and index == 0
        properties = row._tr.get_or_add_trPr()
        child(properties, "cantSplit")
        if is_header:
            child(properties, "tblHeader")
        for cell, text, side in zip(row.cells, texts, block["align"], strict=True):
            fill_cell(cell, text, right=side == "r", bold=is_header or index in bold_rows)
            cell.paragraphs[0].paragraph_format.keep_with_next = index < len(rows) - 1
            if is_header:
                shade(cell, "E3ECF1")
    look = table._tbl.tblPr.find(qn("w:tblLook"))
    if look is not None:
        first = "1" if header else "0"
        look.attrib.clear()
        for name, value in {"val": "0020" if header else "0000", "firstRow": first, "noVBand": "1"}.items():
            look.set(qn(f"w:{name}"), value)
    if not block.get("plain"):
        set_borders(table, top="8FA7B5", bottom="8FA7B5", insideH="C9D5DC")
    set_widths(table, block["widths"])
    gap(document)


def gap(document: Document) -> None:
    """Leave a little room below a table; Word needs a paragraph there in any case."""
    paragraph = document.add_paragraph()
    paragraph.paragraph_format.space_after = Pt(0)
    paragraph.paragraph_format.line_spacing = Pt(7)


def add_box(document: Document, title: str, lines: list[str]) -> None:
    """Add a bordered box of one cell: where to ask."""
    gap(document)
    table = document.add_table(1, 1)
    table.style = document.styles["Normal Table"]
    cell = table.cell(0, 0)
    shade(cell, "F4F8FA")
    child(table.rows[0]._tr.get_or_add_trPr(), "cantSplit")
    fill_cell(cell, title, bold=True)
    for line in lines:
        paragraph = cell.add_paragraph()
        write(paragraph, line)
        paragraph.paragraph_format.space_after = Pt(2)
    set_borders(table, top="1F3A4D", left="1F3A4D", bottom="1F3A4D", right="1F3A4D")
    set_widths(table, [TEXT_WIDTH])
    gap(document)


def add_block(document: Document, block: Block) -> None:
    match block:
        case {"title": text}:
            write(document.add_paragraph(style="Title"), text)
        case {"h": text}:
            write(document.add_paragraph(style="Heading 1"), text)
        case {"bold": text}:
            write(document.add_paragraph(), text, bold=True)
        case {"p": text}:
            paragraph = document.add_paragraph()
            write(paragraph, text)
            paragraph.paragraph_format.keep_with_next = block.get("keep")
            if "footnote" in block:
                add_footnote(document, paragraph, block["footnote"])
        case {"bullets": items} | {"numbers": items}:
            for item in items:
                write(document.add_paragraph(style="List Bullet" if "bullets" in block else "List Number"), item)
        case {"table": table}:
            add_table(document, table)
        case {"box": box}:
            add_box(document, box["title"], box["lines"])
        case {"textbox": text}:
            add_text_box(document.add_paragraph(), text)
        case _:
            raise ValueError(f"unknown block: {block}")


def add_frame(document: Document, content: Block) -> None:
    """Set the page, the header with the authority and the case, and the footer with the page number."""
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin, section.right_margin = Cm(2.5), Cm(2)
    section.top_margin, section.bottom_margin = Cm(3.4), Cm(2.0)
    section.header_distance, section.footer_distance = Cm(1.2), Cm(1)
    header = section.header
    table = header.add_table(1, 2, Cm(TEXT_WIDTH))
    for cell, lines in zip(table.rows[0].cells, (content["header"]["left"], content["header"]["right"]), strict=True):
        fill_cell(cell, lines[0], bold=True)
        for line in lines[1:]:
            paragraph = cell.add_paragraph(line)
            paragraph.paragraph_format.space_after = Pt(0)
    set_borders(table, bottom="1F3A4D")
    set_widths(table, [10.0, 6.5])
    header._element.remove(header.paragraphs[0]._p)
    header.add_paragraph().paragraph_format.space_after = Pt(0)
    footer = section.footer.paragraphs[0]
    footer.paragraph_format.tab_stops.clear_all()
    footer.paragraph_format.tab_stops.add_tab_stop(Cm(TEXT_WIDTH), WD_TAB_ALIGNMENT.RIGHT)
    footer.add_run(content["footer"])
    footer.add_run(f"\t{content['page']} ")
    add_field(footer, "PAGE")
    footer.add_run(" (")
    add_field(footer, "NUMPAGES")
    footer.add_run(")")
    for run in footer.runs:
        run.font.size = Pt(8)


def add_recipient(document: Document, lines: list[str]) -> None:
    for index, line in enumerate(lines):
        paragraph = document.add_paragraph(line)
        paragraph.paragraph_format.space_after = Pt(18 if index == len(lines) - 1 else 0)


def draw(content: Block) -> Document:
    document = docx.Document()
    set_styles(document)
    set_language(document, content["language"])
    set_word_version(document)
    properties = document.core_properties
    properties.title, properties.author = content["title"], content["author"]
    properties.comments, properties.last_modified_by, properties.revision = "", content["author"], 1
    properties.created = properties.modified = CREATED
    add_frame(document, content)
    add_recipient(document, content["recipient"])
    for block in content["body"]:
        add_block(document, block)
    return document


def main() -> None:
    for source in sorted((HERE / "word").glob("*.yaml")):
        target = HERE / "letters" / f"{source.stem}.docx"
        draw(yaml.safe_load(source.read_text(encoding="utf-8"))).save(str(target))
        fix_zip_times(target)
        print(target.name)


if __name__ == "__main__":
    main()
