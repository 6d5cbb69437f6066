"""The letter's template: its page, fonts, colours and styles. All sizes in half points, all lengths in twips."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from letterkit.document.writers.word.xml import language, part, val

FONT: Final = "Arial"
DARK: Final = "1F3A4D"
QUIET: Final = "4D5A63"
LINE: Final = "8FA7B5"
FAINT: Final = "C9D5DC"
HEAD: Final = "E3ECF1"
BOX: Final = "F4F8FA"

PAGE: Final = (11906, 16838)
"""A4, width and height."""
LEFT, RIGHT, TOP, BOTTOM = 1418, 1134, 1474, 1247
TEXT_WIDTH: Final = PAGE[0] - LEFT - RIGHT
INDENT: Final = 397
"""How far a list item stands from the margin, and each level from the one above."""
FOOTER_SIZE: Final = 160
"""The size of the footer's text."""
CELL_ROOM: Final = 108
"""The room at either side of a cell's text."""
BOX_ROOM: Final = 170
"""The room between a box's line and its text, at the sides."""

NAMED_HEADINGS: Final = 6
"""How many levels of headings have a style."""
BULLETS_ID, NUMBERS_ID = 1, 2
"""The numbers of the lists that the list styles belong to."""


@dataclass(frozen=True)
class _Style:
    """A paragraph style: Word's English name, its id in the file, its base, and its properties in standard order."""

    name: str
    id: str
    based_on: str = "Normal"
    following: str = ""
    paragraph: str = ""
    run: str = ""
    is_own: bool = False

    def xml(self) -> str:
        base = val("basedOn", self.based_on) if self.id != "Normal" else ""
        following = val("next", self.following) if self.following else ""
        default = ' w:default="1"' if self.id == "Normal" else ""
        own = ' w:customStyle="1"' if self.is_own else ""
        return (
            f'<w:style w:type="paragraph"{default}{own} w:styleId="{self.id}">{val("name", self.name)}{base}{following}'
            f"<w:qFormat/><w:pPr>{self.paragraph}</w:pPr><w:rPr>{self.run}</w:rPr></w:style>"
        )


def _spacing(before: int = 0, after: int = 0, line: int = 0) -> str:
    """Room above and below in twips, and between lines in 240ths of a line."""
    lines = f' w:line="{line}" w:lineRule="auto"' if line else ""
    return f'<w:spacing w:before="{before}" w:after="{after}"{lines}/>'


def _font(size: int = 0, colour: str = "", is_bold: bool = False) -> str:
    bold = "<w:b/><w:bCs/>" if is_bold else ""
    tint = val("color", colour) if colour else ""
    return bold + tint + (val("sz", size) + val("szCs", size) if size else "")


def _edges(tag: str, **edges: str) -> str:
    """The lines of a table or paragraph: each edge a colour, size in eighths of a point and room in points."""
    order = ("top", "left", "bottom", "right", "insideH", "insideV")
    lines = {name: edges[name].split() for name in order if name in edges}
    inner = "".join(
        f'<w:{name} w:val="single" w:sz="{size}" w:space="{room}" w:color="{colour}"/>'
        for name, (colour, size, room) in lines.items()
    )
    return f"<w:{tag}>{inner}</w:{tag}>"


_KEPT: Final = "<w:keepNext/><w:keepLines/>"
_SHADE: Final = '<w:shd w:val="clear" w:color="auto" w:fill="%s"/>'
_SIDE: Final = f"{DARK} 6 8"
_BOX_LOOK: Final = (
    "<w:keepNext/><w:keepLines/>"
    + _edges("pBdr", top=_SIDE, left=_SIDE, bottom=_SIDE, right=_SIDE)
    + _SHADE % BOX
    + _spacing(after=40)
    + f'<w:ind w:left="{BOX_ROOM}" w:right="{BOX_ROOM}"/>'
)


def _heading(level: int, size: int, before: int, after: int) -> _Style:
    return _Style(
        f"heading {level}",
        f"Heading{level}",
        following="BodyText",
        paragraph=_KEPT + _spacing(before, after, 252) + val("outlineLvl", level - 1),
        run=_font(size, DARK, is_bold=True),
    )


_STYLES: Final = (
    _Style("Normal", "Normal"),
    _Style("Body Text", "BodyText"),
    _Style(
        "Title",
        "Title",
        following="BodyText",
        paragraph=_KEPT + _spacing(240, 140, 252) + val("outlineLvl", 0),
        run=_font(33, DARK, is_bold=True),
    ),
    _heading(1, 28, 300, 90),
    _heading(2, 25, 280, 80),
    _heading(3, 22, 220, 60),
    _heading(4, 21, 180, 40),
    _heading(5, 21, 180, 40),
    _heading(6, 21, 180, 40),
    _Style(
        "Address",
        "Address",
        paragraph=_spacing(after=360) + "<w:contextualSpacing/>",
        is_own=True,
    ),
    _Style(
        "List Bullet",
        "ListBullet",
        paragraph=f"<w:numPr>{val('numId', BULLETS_ID)}</w:numPr>" + _spacing(after=60),
    ),
    _Style(
        "List Number",
        "ListNumber",
        paragraph=f"<w:numPr>{val('numId', NUMBERS_ID)}</w:numPr>" + _spacing(after=60),
    ),
    _Style("caption", "Caption", paragraph=_KEPT + _spacing(120, 80), run=_font(0, DARK, is_bold=True)),
    _Style("Table Text", "TableText", paragraph=_spacing(40, 40, 240), is_own=True),
    _Style("Table Figure", "TableFigure", "TableText", paragraph=val("jc", "right"), is_own=True),
    _Style("Table Header", "TableHeader", "TableText", paragraph="<w:keepNext/>", run=_font(is_bold=True), is_own=True),
    _Style("Table Total", "TableTotal", "TableText", run=_font(is_bold=True), is_own=True),
    _Style("Box", "Box", paragraph=_BOX_LOOK, is_own=True),
    _Style("Box Heading", "BoxHeading", "Box", "Box", run=_font(0, DARK, is_bold=True), is_own=True),
    _Style("Box List", "BoxList", "Box", is_own=True),
    _Style("Box Table Text", "BoxTableText", "TableText", is_own=True),
    _Style("header", "Header", paragraph=_spacing(line=252), run=_font(19, QUIET)),
    _Style("Header Name", "HeaderName", "Header", run=_font(21, "1A1D1F", is_bold=True), is_own=True),
    _Style(
        "Header Line",
        "HeaderLine",
        paragraph=_edges("pBdr", bottom=f"{DARK} 8 1") + '<w:spacing w:after="300" w:line="80" w:lineRule="exact"/>',
        run=_font(4),
        is_own=True,
    ),
    _Style(
        "Gap",
        "Gap",
        paragraph='<w:spacing w:after="0" w:line="240" w:lineRule="exact"/>',
        run=_font(4),
        is_own=True,
    ),
    _Style("Footer Text", "FooterText", paragraph=_spacing(line=240), run=_font(FOOTER_SIZE // 10, QUIET), is_own=True),
    _Style(
        "footer",
        "Footer",
        "FooterText",
        paragraph=_edges("pBdr", top=f"{LINE} 4 6") + f'<w:tabs><w:tab w:val="right" w:pos="{TEXT_WIDTH}"/></w:tabs>',
    ),
    _Style("footnote text", "FootnoteText", paragraph=_spacing(after=40, line=240), run=_font(17, QUIET)),
    _Style("endnote text", "EndnoteText", paragraph=_spacing(after=40, line=240), run=_font(17, QUIET)),
)

_TABLES: Final = (
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr>'
    '<w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/>'
    '<w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
    '<w:style w:type="table" w:customStyle="1" w:styleId="LetterTable"><w:name w:val="Letter Table"/>'
    '<w:basedOn w:val="TableNormal"/><w:qFormat/><w:tblPr>'
    + _edges("tblBorders", top=f"{LINE} 4 0", bottom=f"{LINE} 4 0", insideH=f"{FAINT} 4 0")
    + '</w:tblPr><w:tblStylePr w:type="firstRow"><w:tblPr/><w:tcPr>'
    + _SHADE % HEAD
    + "</w:tcPr></w:tblStylePr></w:style>"
    '<w:style w:type="table" w:customStyle="1" w:styleId="HeaderTable"><w:name w:val="Header Table"/>'
    '<w:basedOn w:val="TableNormal"/><w:tblPr><w:tblCellMar><w:left w:w="0" w:type="dxa"/>'
    '<w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
)


def styles(letter_language: str | None) -> str:
    """The styles part: the letter's language in the defaults that every style inherits."""
    fonts = "".join(f' w:{key}="{FONT}"' for key in ("ascii", "hAnsi", "cs", "eastAsia"))
    defaults = (
        f"<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts{fonts}/>{_font(21)}{language(letter_language)}</w:rPr>"
        f"</w:rPrDefault><w:pPrDefault><w:pPr><w:widowControl/>{_spacing(after=120, line=264)}</w:pPr>"
        "</w:pPrDefault></w:docDefaults>"
    )
    characters = (
        '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
        '<w:name w:val="Default Paragraph Font"/></w:style>'
    )
    return part("styles", defaults + "".join(style.xml() for style in _STYLES) + characters + _TABLES)
