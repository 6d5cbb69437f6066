"""Turns the elements of HTML, in the order in which they start and end, into blocks. Markdown comes here, too."""

from __future__ import annotations

from dataclasses import dataclass, replace

from letterkit.document.block import Block, Kind
from letterkit.document.origin import FileOrigin
from letterkit.document.readers.html import tags
from letterkit.document.readers.html.flow import WHITE, Flow, Shape, lines
from letterkit.document.readers.html.looks import PLAIN, Look, Signs, look_of
from letterkit.document.readers.html.tables import Table
from letterkit.document.readers.html.tags import Attributes
from letterkit.document.remarks import Remark, said


@dataclass(slots=True)
class Lead:
    """A heading or list item: its first block is one, what follows in it are paragraphs."""

    kind: Kind
    level: int
    is_over: bool = False


@dataclass(frozen=True, slots=True)
class Element:
    """An open element and what it means for the text inside it."""

    tag: str
    shape: Shape
    lead: Lead | None = None
    table: Table | None = None
    depth: int = 0
    is_header_row: bool = False
    is_dropped: bool = False
    is_hidden: bool = False
    keeps_lines: bool = False
    look: Look = PLAIN


class Elements:
    """The open elements, and the blocks that have ended. End tags may lack, or stand in any order: no text is lost."""

    def __init__(self) -> None:
        self.language: str | None = None
        self.author = ""
        self.properties: dict[str, str] = {}
        self.remarks: list[Remark] = []
        self._flow = Flow()
        self._open = [Element("", Shape())]
        self._places: dict[str, list[int]] = {}
        self._fences: list[int] = []
        self._blocks: list[int] = []
        self._tables: list[Table] = []
        self._titles: list[str] = []
        self._signs = Signs()
        self._tag = ""
        self._is_drawing = False

    @property
    def title(self) -> str:
        """What the file's first title element says."""
        return " ".join(self._titles[0].split()) if self._titles else ""

    def words(self, text: str, offset: int) -> None:
        """Text that stands in the file from `offset` on, character by character."""
        top = self._open[-1]
        if not self._is_shown(text, top):
            return
        if top.keeps_lines:
            self._lines(text, offset, top)
        else:
            self._flow.text(top.is_hidden).words(text, offset)

    def stand_for(self, text: str, offset: int, width: int) -> None:
        """Text that stands for `width` characters of the file: a character reference."""
        top = self._open[-1]
        if not self._is_shown(text, top):
            return
        self._flow.text(top.is_hidden).stand_for(text, offset, width)

    def _is_shown(self, text: str, top: Element) -> bool:
        """Whether text is the letter's; notes how it looks, and what is said instead of a picture, and titles."""
        self._signs.alternative(text)
        if top.is_dropped:
            return False
        if top.tag == "title":
            self._titles[-1] += text
            return False
        self._signs.words(text, top.shape.language, top.look, top.is_hidden)
        return True

    def line_end(self, offset: int, width: int) -> None:
        """A line end that the client sees; the second in a row ends the block."""
        top = self._open[-1]
        if top.is_dropped:
            return
        text = self._flow.text(top.is_hidden)
        if not text.is_at_line_start:
            text.line_end(offset, width)
        elif text and not (top.lead and top.lead.kind == "heading"):
            self._end_block()

    def tag_block(self, tag: str) -> None:
        """Say what the block that is being read was made of."""
        self._tag = tag

    def comment(self, text: str, offset: int) -> None:
        """A comment: kept where it is a remark to letterkit."""
        remark = said(text)
        if remark is not None:
            self.remarks.append(Remark(remark, FileOrigin(offset), is_inside=not self._flow.is_empty))

    def start(self, tag: str, attributes: Attributes, offset: int, width: int) -> None:
        """A start tag, which is `width` characters long."""
        if self._open[-1].tag == "title":
            self._close(len(self._open) - 1)
        self._note_unread(tag, attributes)
        if tag in ("html", "head", "body"):
            self._whole_file(tag, attributes)
        elif tag == "br":
            self.line_end(offset, width)
        elif tag in tags.VOID:
            if tag == "meta":
                self._note_property(attributes)
            elif tag == "img" and self._is_seen:
                self._signs.picture(attributes)
            elif tag == "input":
                self.stand_for(tags.filled_in(attributes), offset, width)
            elif tag == "hr":
                self._close_to(("p",), self._fence())
                self._end_block()
        else:
            self._imply_ends(tag)
            if tag in tags.BLOCKS:
                self._end_block()
                self._blocks.append(len(self._open))
            self._places.setdefault(tag, []).append(len(self._open))
            if tag in tags.FENCES:
                self._fences.append(len(self._open))
            self._open.append(self._element(tag, attributes))
            if tag == "title":
                self._titles.append("")
            elif tag == tags.ALTERNATIVE:
                self._signs.start_alternative()

    @property
    def _is_seen(self) -> bool:
        """Whether the client sees what comes next."""
        return not (self._open[-1].is_dropped or self._open[-1].is_hidden)

    def _note_unread(self, tag: str, attributes: Attributes) -> None:
        """Note what shows words that stand elsewhere, and a drawing where its first words come."""
        if tag == "svg":
            self._is_drawing = self._is_seen and tags.is_seen(attributes)
        elif tag in tags.SVG_TEXTS and self._is_drawing and self._last("svg"):
            self._signs.unread("drawing")
            self._is_drawing = False
        elif tag in tags.UNREAD and self._is_seen and tags.is_seen(attributes):
            self._signs.unread(tags.UNREAD[tag])

    def end(self, tag: str, offset: int, width: int) -> None:
        """An end tag; it closes what is open inside its element, and does nothing if there is no such element."""
        if tag == "br":
            self.line_end(offset, width)
        elif tag == "p":
            self._close_to(("p",), self._fence())
            self._end_block()
        elif tag in tags.TABLE_PARTS:
            self._close_to((tag,), self._last("table"))
        elif tag == "table":
            self._close_to(("table",), 0)
        elif tag in tags.HEADINGS:
            self._close_to(tuple(tags.HEADINGS), self._fence())
        elif not self._crosses_blocks(tag):
            self._close_to((tag,), self._fence())

    def finish(self) -> list[Block]:
        """The blocks of the file. A table of one cell is no table, but a box if it has a border."""
        self._end_block()
        self._flow.blocks.append(self._signs.take())
        single = {table.number: table for table in self._tables if table.cells == 1}
        blocks = [_out_of_table(block, single) for block in self._flow.blocks]
        if any(block.area == "body" for block in blocks):
            return blocks
        return [replace(block, area="body") if block.area == "box" else block for block in blocks]

    def _element(self, tag: str, attributes: Attributes) -> Element:
        outer = self._open[-1]
        shape, lead, table, depth = self._shape(tag, attributes), outer.lead, outer.table, outer.depth
        is_header_row = outer.is_header_row
        if tag in tags.HEADINGS:
            lead = Lead("heading", tags.HEADINGS[tag])
        elif tag in tags.LISTS and tag != "dl":
            depth += 1
        elif tag == "li":
            lead = Lead("item", max(1, depth))
        elif tag == "table":
            table, is_header_row = self._table(attributes), False
        elif tag in tags.ROW_GROUPS:
            is_header_row = tag == "thead"
        elif tag == "tr" and table:
            table.start_row()
        elif tag in tags.CELLS and table:
            cell = table.start_cell(attributes, tag == "th" or is_header_row)
            shape = replace(shape, kind="cell", cell=cell)
            lead, table, depth, is_header_row = None, None, 0, False
        return Element(
            tag,
            shape,
            lead,
            table,
            depth,
            is_header_row,
            is_dropped=outer.is_dropped or tag in tags.DROPPED or tags.is_note_mark(attributes),
            is_hidden=outer.is_hidden or tags.is_hidden(attributes),
            keeps_lines=outer.keeps_lines or tag in tags.PREFORMATTED,
            look=look_of(tag, attributes, outer.look),
        )

    def _shape(self, tag: str, attributes: Attributes) -> Shape:
        """What the blocks inside an element look like, that of a cell left aside."""
        shape = self._open[-1].shape
        language = tags.language_of(attributes)
        if language:
            shape = replace(shape, language=language)
        if tag not in tags.BLOCKS:
            return shape
        made_of = tags.tag_of(attributes)
        if shape.tag != made_of:
            shape = replace(shape, tag=made_of)
        return self._placed(shape, tag, attributes) if shape.area == "body" else shape

    def _table(self, attributes: Attributes) -> Table | None:
        """A table; None where it is there for its looks."""
        if attributes.get("role", "") in ("presentation", "none"):
            return None
        table = Table(len(self._tables) + 1, tags.has_border(attributes))
        self._tables.append(table)
        return table

    def _placed(self, shape: Shape, tag: str, attributes: Attributes) -> Shape:
        """The area of a block element of the body."""
        if tags.is_footnote(tag, attributes):
            return replace(shape, area="footnote")
        if tags.is_box(tag, attributes):
            return replace(shape, area="box")
        if len(self._open) == 1 and tag == "header":
            return replace(shape, area="header")
        if len(self._open) == 1 and tag == "footer":
            return replace(shape, area="footer")
        return shape

    def _whole_file(self, tag: str, attributes: Attributes) -> None:
        """The tags html, head and body: they hold everything, and so are never open."""
        self._end_block()
        if tag == "html":
            self.language = self.language or tags.language_of(attributes)
        elif tag == "body" and tags.language_of(attributes):
            root = self._open[0]
            self._open[0] = replace(root, shape=replace(root.shape, language=tags.language_of(attributes)))

    def _note_property(self, attributes: Attributes) -> None:
        """A meta element: the author, or a property of the letter's own."""
        name, content = attributes.get("name", ""), attributes.get("content", "")
        if name.lower() == "author":
            self.author = self.author or content
        elif name.startswith(tags.PROPERTY):
            self.properties.setdefault(name.removeprefix(tags.PROPERTY), content)

    def _imply_ends(self, tag: str) -> None:
        """Close what the start of `tag` ends without an end tag."""
        fence = self._fence()
        if tag in tags.CLOSES_PARAGRAPH:
            self._close_to(("p",), fence)
        if tag in tags.HEADINGS:
            self._close_to(tuple(tags.HEADINGS), fence)
        elif tag == "li":
            self._close_to(("li",), max(fence, *(self._last(name) for name in tags.LISTS)))
        elif tag in ("dt", "dd"):
            self._close_to(("dt", "dd"), max(fence, self._last("dl")))
        elif tag in tags.TABLE_PARTS:
            ended = tags.CELLS | {"caption"}
            if tag not in tags.CELLS:
                ended |= tags.ROWS if tag == "tr" else tags.ROWS | tags.ROW_GROUPS
            self._close_to(tuple(ended), self._last("table"))

    def _last(self, tag: str) -> int:
        """The place of the innermost open element of this name; 0 if there is none."""
        places = self._places.get(tag)
        return places[-1] if places else 0

    def _crosses_blocks(self, tag: str) -> bool:
        """Whether an end tag in the middle of a block would end it: bold text that began before the paragraph."""
        place = self._last(tag)
        is_inline = place and tag not in tags.BLOCKS and not self._open[place].is_dropped
        return bool(is_inline and self._blocks and self._blocks[-1] > place and not self._open[place].is_hidden)

    def _fence(self) -> int:
        return self._fences[-1] if self._fences else 0

    def _close_to(self, names: tuple[str, ...], outside: int) -> bool:
        """Close the outermost open element of these names that is inside of place `outside`, if there is one.

        Of one name the innermost is meant; of several names (cell, row, row group) all.
        """
        places = [place for place in map(self._last, names) if place > outside]
        if not places:
            return False
        self._close(min(places))
        return True

    def _close(self, place: int) -> None:
        if self._blocks and self._blocks[-1] >= place:
            self._end_block()
        while len(self._open) > place:
            tag = self._open.pop().tag
            self._places[tag].pop()
            if tag == tags.ALTERNATIVE:
                self._signs.end_alternative()
            if tag in tags.BLOCKS:
                self._blocks.pop()
            if tag in tags.FENCES:
                self._fences.pop()

    def _end_block(self) -> None:
        if self._flow.is_empty:
            return
        top = self._open[-1]
        lead, shape = top.lead, self._signs.shape(top.shape)
        if self._tag:
            shape = replace(shape, tag=self._tag)
            self._tag = ""
        if lead and not lead.is_over:
            shape = replace(shape, kind=lead.kind, level=lead.level)
        if self._flow.end_block(shape):
            self._signs.take()
            if lead:
                lead.is_over = True

    def _lines(self, text: str, offset: int, top: Element) -> None:
        for start, end, line_end in lines(text):
            if text[start:end].strip(WHITE):
                self._flow.text(top.is_hidden).line(text[start:end], offset + start)
            elif start < end:
                self._flow.text(top.is_hidden).gap(offset + start, end - start)
            if line_end > end:
                self.line_end(offset + end, line_end - end)


def _out_of_table(block: Block, single: dict[int, Table]) -> Block:
    table = single.get(block.cell.table) if block.cell else None
    if table is None:
        return block
    area = "box" if table.has_border and block.area == "body" else block.area
    return replace(block, kind="paragraph" if block.kind == "cell" else block.kind, cell=None, area=area)
