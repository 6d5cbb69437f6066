"""What the lines of a page are: headings, paragraphs, items, cells; and the blocks that they become."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import takewhile
from typing import Final

from letterkit.document.block import Area, Block, Cell, Kind, Picture
from letterkit.document.blocktext import BlockText
from letterkit.document.origin import PageOrigin
from letterkit.document.readers.pdf.line import Line

_BROKEN_WORD: Final = re.compile(r"[^\W\d_]{3,}-$")
_HANGING: Final = re.compile(r"(?:och|eller|samt|respektive|ja|tai|sekä|eli|and|or)\b")
"""What may follow a hyphen that stays: äiti- ja isyysloma."""
_SENTENCE_END: Final = (".", "!", "?", ":", ";", "”", '"')


@dataclass(frozen=True, slots=True)
class Part:
    """Lines that belong together, or pictures."""

    kind: Kind
    lines: tuple[Line, ...] = ()
    level: int = 0
    area: Area = "body"
    cell: Cell | None = None
    language: str | None = None
    pictures: tuple[Picture, ...] = ()
    breaks: bool = False

    @property
    def text(self) -> str:
        """The words, for comparing parts."""
        return " ".join(line.text for line in self.lines)

    def block(self) -> Block:
        """The block that it becomes. `breaks` keeps the ends of lines."""
        text = BlockText()
        for index, line in enumerate(self.lines):
            following = self.lines[index + 1].text if index + 1 < len(self.lines) else ""
            is_cut = bool(following) and not self.breaks and _is_cut(line.text, following)
            text.add(line.text[:-1] if is_cut else line.text, line.origin())
            if following and not is_cut and not _keeps_together(line.text, following, self.breaks):
                text.stand_for("\n" if self.breaks else " ", _end(line), 0)
        words, pieces = text.build()
        return Block(
            self.kind,
            words,
            pieces,
            area=self.area,
            level=self.level,
            cell=self.cell,
            language=self.language,
            pictures=self.pictures,
        )


def _end(line: Line) -> PageOrigin:
    return line.origin(len(line.text))


def _is_cut(line: str, following: str) -> bool:
    """Whether a line ends in a word that goes on in the next."""
    return bool(_BROKEN_WORD.search(line)) and following[0].islower() and not _HANGING.match(following)


def _keeps_together(line: str, following: str, breaks: bool) -> bool:
    """Whether the next line goes on without a space: after the hyphen of a compound that has one anyhow."""
    return not breaks and line.endswith("-") and not line.endswith(" -") and not _HANGING.match(following)


def joined(pages: list[list[Part]]) -> list[Part]:
    """The parts of all pages; a paragraph or table that goes on over a page break is one."""
    parts: list[Part] = []
    last: int | None = None
    tables = 0
    for page in pages:
        page = _numbered(page, tables)
        first = next((index for index, part in enumerate(page) if part.area == "body"), None)
        if last is not None and first is not None:
            before, after = parts[last], page[first]
            if _goes_on(before, after):
                parts[last] = replace(before, lines=before.lines + after.lines)
                del page[first]
            elif before.cell and after.cell:
                page = _continued(parts[: last + 1], page, before.cell, after.cell)
        bodies = [len(parts) + index for index, part in enumerate(page) if part.area == "body"]
        last = bodies[-1] if bodies else last
        parts += page
        tables = max([tables, *(part.cell.table for part in page if part.cell)])
    return parts


def _goes_on(before: Part, after: Part) -> bool:
    """Whether a paragraph is broken by the page: no sentence ends before, and none begins after."""
    if before.kind not in ("paragraph", "item") or after.kind != "paragraph" or not before.lines or not after.lines:
        return False
    return not before.text.endswith(_SENTENCE_END) and after.text[0].islower()


def _numbered(page: list[Part], tables: int) -> list[Part]:
    return [
        replace(part, cell=replace(part.cell, table=part.cell.table + tables)) if part.cell else part for part in page
    ]


def _continued(parts: list[Part], page: list[Part], before: Cell, after: Cell) -> list[Part]:
    """The page whose first table goes on with the last one, if it is as wide; a header that is said again left out."""
    old = list(takewhile(lambda part: part.cell and part.cell.table == before.table, reversed(parts)))[::-1]
    new = [part for part in page if part.cell and part.cell.table == after.table]
    if _width(old) != _width(new):
        return page
    header = [part.text for part in new if part.cell and part.cell.row == 1]
    is_again = header == [part.text for part in old if part.cell and part.cell.row == 1]
    shift = before.row - (1 if is_again else 0)
    kept: list[Part] = []
    for part in page:
        if part.cell is None or part.cell.table != after.table:
            kept.append(part)
        elif not (is_again and part.cell.row == 1):
            kept.append(replace(part, cell=replace(part.cell, table=before.table, row=part.cell.row + shift)))
    return kept


def _width(parts: list[Part]) -> int:
    return max((part.cell.column for part in parts if part.cell), default=0)
