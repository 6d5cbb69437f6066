"""Reads one story (the body, a header, a note) into blocks, in one pass over what is visible of its XML."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from itertools import count
from typing import Final

from letterkit.document.block import Area, Block, Cell, Unread, Unreadable
from letterkit.document.origin import WordOrigin
from letterkit.document.readers.paragraph import OpenParagraph, OpenRun
from letterkit.document.readers.word.characters import SHOWING, shown
from letterkit.document.readers.word.chunks import Shown, stand_in
from letterkit.document.readers.word.counting import PARAGRAPH, RUNS, counted
from letterkit.document.readers.word.diagrams import SHOWING_DIAGRAMS, Diagram, diagram_blocks, words_of
from letterkit.document.readers.word.fields import FIELD_CHARACTER, TEXT_BOX, Fields, complete_fields
from letterkit.document.readers.word.namespaces import Element, R, W, value
from letterkit.document.readers.word.paragraph import Formats, joins_next
from letterkit.document.readers.word.pictures import SHOWING_PICTURES, holder_of, picture
from letterkit.document.readers.word.styles import Style
from letterkit.document.readers.word.tables import CELL, ROW, TABLE, OpenTable
from letterkit.document.readers.word.unread import SHOWING_UNREAD, unread_of
from letterkit.document.readers.word.visible import Event, visible

_CHUNK: Final = W("altChunk")
_CONTROL: Final = W("sdt")
COMMENT_MARKS: Final = frozenset({W("commentRangeStart"), W("commentRangeEnd"), W("commentReference")})
NOTE_REFERENCES: Final = {W("footnoteReference"): "footnotes", W("endnoteReference"): "endnotes"}


class Part:
    """A part that stories stand in: its name and the numbers of its paragraphs and runs."""

    def __init__(self, name: str, root: Element) -> None:
        self.name = name
        self.root = root
        self._numbers = counted(root)

    def origin(self, paragraph: Element, run: Element) -> WordOrigin:
        """The first character of a run."""
        return WordOrigin(self.name, self._numbers[paragraph], self._numbers[run], 0)

    def paragraph(self, paragraph: Element, run: int) -> WordOrigin:
        """A run of a paragraph by its number; 0 stands for the place before the first."""
        return WordOrigin(self.name, self._numbers[paragraph], run, 0)


@dataclass
class Reading:
    """What the stories of a file share; `notes` are the notes that were referred to, as (footnotes or endnotes, id)."""

    formats: Formats
    tables: count[int] = field(default_factory=lambda: count(1))
    notes: list[tuple[str, str]] = field(default_factory=list)
    comments: dict[str, list[WordOrigin]] = field(default_factory=dict)
    """The places that comments are tied to, by their id: the run before the first words, and the last run."""
    diagram: Callable[[str, str], Diagram] = lambda part, relation: Diagram()
    """The diagram that a relation of a part leads to."""
    chunk: Callable[[str, str], Shown | None] = lambda part, relation: None
    """What the file shows that a relation of a part leads to; None where it is not read."""
    chunk_notes: list[Block] = field(default_factory=list)
    """The notes of the files that were shown."""


@dataclass
class _Level:
    """A story, or a text box inside it, while it is being read."""

    area: Area
    fields: Fields
    tables: list[OpenTable] = field(default_factory=list)
    paragraphs: list[tuple[Element, OpenParagraph]] = field(default_factory=list)
    unended: tuple[Element, OpenParagraph] | None = None
    controls: list[str] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)

    @property
    def cell(self) -> Cell | None:
        return self.tables[-1].cell if self.tables else None

    @property
    def tag(self) -> str:
        """The tag of the innermost content control that has one."""
        return next(filter(None, reversed(self.controls)), "")


def read_story(reading: Reading, part: Part, story: Element, area: Area) -> list[Block]:
    """The blocks of a story. Boxes stand after their paragraph; those of headers and footers keep that area."""
    return _StoryReader(reading, part, story, area).read()


class _StoryReader:
    def __init__(self, reading: Reading, part: Part, story: Element, area: Area) -> None:
        self._reading = reading
        self._part = part
        self._story = story
        self._complete_fields = complete_fields(story)
        self._drawn: set[Element] = set()
        self._styles: dict[Element, list[Style]] = {}
        self._levels = [_Level(area, Fields(self._complete_fields))]
        self._ended = WordOrigin(part.name, 0, 0, 0)
        self._last_runs: dict[Element, int] = {}

    def read(self) -> list[Block]:
        for event, element in visible(self._story):
            tag = str(element.tag)
            if event == "start" and tag in SHOWING:
                self._show(element)
            if event == "start" and tag in NOTE_REFERENCES:
                self._reading.notes.append((NOTE_REFERENCES[tag], element.get(W("id"), "")))
            if event == "start" and tag in COMMENT_MARKS:
                self._reading.comments.setdefault(element.get(W("id"), ""), []).append(self._before())
            if event == "start" and tag in SHOWING_UNREAD and (kind := unread_of(element)):
                self._note_unread(kind)
            handle = _HANDLERS.get((event, tag))
            if handle:
                handle(self, element)
        self._flush()
        return self._level.blocks

    @property
    def _level(self) -> _Level:
        return self._levels[-1]

    def _before(self) -> WordOrigin:
        """The run that was read last: of the paragraph that is open, or the end of the one before."""
        if self._level.paragraphs:
            element, _ = self._level.paragraphs[-1]
            return self._part.paragraph(element, self._last_runs.get(element, 0))
        return self._ended

    def _start_paragraph(self, element: Element) -> None:
        level = self._level
        unended, level.unended = level.unended, None
        paragraph = unended[1] if unended else OpenParagraph(level.cell, level.tag)
        level.paragraphs.append((element, paragraph))

    def _end_paragraph(self, element: Element) -> None:
        level = self._level
        _, paragraph = level.paragraphs.pop()
        self._ended = self._part.paragraph(element, self._last_runs.get(element, 0))
        paragraph.runs.clear()
        if joins_next(element):
            level.unended = element, paragraph
        else:
            self._keep(element, paragraph)

    def _keep(self, element: Element, paragraph: OpenParagraph) -> None:
        """Turn a paragraph into blocks; those of one inside another paragraph stand after that one, as boxes do."""
        level = self._level
        blocks = paragraph.blocks(self._reading.formats.shape(element), level.area)
        (level.paragraphs[-1][1].boxes if level.paragraphs else level.blocks).extend(blocks)

    def _flush(self, _: Element | None = None) -> None:
        """Let a paragraph end after which no other came that it could have gone on in."""
        level = self._level
        if level.unended:
            unended, level.unended = level.unended, None
            self._keep(*unended)

    def _start_run(self, element: Element) -> None:
        if not self._level.paragraphs:
            return
        element_of_paragraph, paragraph = self._level.paragraphs[-1]
        formats = self._reading.formats
        if element_of_paragraph not in self._styles:
            self._styles[element_of_paragraph] = formats.paragraph_styles(element_of_paragraph)
        look = formats.styles.look(element.find(W("rPr")), self._styles[element_of_paragraph])
        origin = self._part.origin(element_of_paragraph, element)
        self._last_runs[element_of_paragraph] = origin.run
        paragraph.runs.append(OpenRun(origin, look))

    def _end_run(self, _: Element) -> None:
        if self._level.paragraphs and self._level.paragraphs[-1][1].runs:
            self._level.paragraphs[-1][1].runs.pop()

    def _show(self, element: Element) -> None:
        level = self._level
        if not level.paragraphs or not level.paragraphs[-1][1].runs:
            return
        paragraph = level.paragraphs[-1][1]
        run, text = paragraph.runs[-1], shown(element)
        if not level.fields.hides:
            paragraph.add(text, run)
        run.origin = run.origin.after(len(text))

    def _show_picture(self, element: Element) -> None:
        holder = holder_of(element)
        paragraph = self._level.paragraphs[-1][1] if self._level.paragraphs else None
        if holder is None or holder in self._drawn or paragraph is None:
            return
        self._drawn.add(holder)
        if not any(run.look.is_hidden for run in paragraph.runs):
            paragraph.pictures += filter(None, (picture(holder),))

    def _show_diagram(self, element: Element) -> None:
        """Let the words of a diagram stand after its paragraph, as those of a box do."""
        if not self._level.paragraphs:
            return
        found = self._reading.diagram(self._part.name, words_of(element))
        paragraph, area = self._level.paragraphs[-1][1], self._level.area
        if not found.is_there:
            self._note_unread("picture")
            return
        is_hidden = any(run.look.is_hidden for run in paragraph.runs)
        blocks = diagram_blocks(found, "box" if area == "body" else area)
        paragraph.boxes.extend(replace(block, is_hidden=is_hidden) for block in blocks)

    def _show_chunk(self, element: Element) -> None:
        """Let what another file shows stand here; after the paragraph, where a careless program put it into one."""
        self._flush()
        level = self._level
        found = self._reading.chunk(self._part.name, element.get(R("id"), ""))
        if found is None:
            self._note_unread("inserted")
            return
        blocks = level.paragraphs[-1][1].boxes if level.paragraphs else level.blocks
        blocks += stand_in(found.story, level.area, level.cell, self._reading.tables)
        self._reading.chunk_notes += found.notes

    def _note_unread(self, kind: Unreadable) -> None:
        level = self._level
        if not level.paragraphs:
            level.blocks.append(Block("paragraph", "", (), level.area, cell=level.cell, unread=(Unread(kind),)))
        elif not any(run.look.is_hidden for run in level.paragraphs[-1][1].runs):
            level.paragraphs[-1][1].unread.append(Unread(kind))

    def _start_control(self, element: Element) -> None:
        level = self._level
        level.controls.append(value(element.find(W("sdtPr")), "tag") or "")
        if level.paragraphs and not level.paragraphs[-1][1].tag:
            level.paragraphs[-1][1].tag = level.controls[-1]

    def _end_control(self, _: Element) -> None:
        self._level.controls.pop()

    def _turn_field(self, element: Element) -> None:
        self._level.fields.turn(element)

    def _start_box(self, _: Element) -> None:
        area = self._level.area
        self._levels.append(_Level("box" if area == "body" else area, Fields(self._complete_fields)))

    def _end_box(self, _: Element) -> None:
        self._flush()
        blocks = self._levels.pop().blocks
        level = self._level
        if not level.paragraphs:
            level.blocks.extend(blocks)
            return
        anchor = level.paragraphs[-1][1]
        is_hidden = any(run.look.is_hidden for run in anchor.runs)
        anchor.boxes.extend(replace(block, is_hidden=True) if is_hidden else block for block in blocks)

    def _start_table(self, element: Element) -> None:
        self._flush()
        self._level.tables.append(OpenTable(element, next(self._reading.tables)))

    def _end_table(self, _: Element) -> None:
        self._level.tables.pop()

    def _start_row(self, element: Element) -> None:
        if self._level.tables:
            self._level.tables[-1].enter_row(element)

    def _start_cell(self, element: Element) -> None:
        if self._level.tables:
            self._level.tables[-1].enter_cell(element)


_HANDLERS: Final[dict[tuple[Event, str], Callable[[_StoryReader, Element], None]]] = {
    ("start", PARAGRAPH): _StoryReader._start_paragraph,
    ("end", PARAGRAPH): _StoryReader._end_paragraph,
    **{("start", tag): _StoryReader._start_run for tag in RUNS},
    **{("end", tag): _StoryReader._end_run for tag in RUNS},
    **{("start", tag): _StoryReader._show_picture for tag in SHOWING_PICTURES},
    **{("start", tag): _StoryReader._show_diagram for tag in SHOWING_DIAGRAMS},
    ("start", _CHUNK): _StoryReader._show_chunk,
    ("start", _CONTROL): _StoryReader._start_control,
    ("end", _CONTROL): _StoryReader._end_control,
    ("start", FIELD_CHARACTER): _StoryReader._turn_field,
    ("start", TEXT_BOX): _StoryReader._start_box,
    ("end", TEXT_BOX): _StoryReader._end_box,
    ("start", TABLE): _StoryReader._start_table,
    ("end", TABLE): _StoryReader._end_table,
    ("start", ROW): _StoryReader._start_row,
    ("start", CELL): _StoryReader._start_cell,
    ("end", CELL): _StoryReader._flush,
}
