"""Cuts a plain text into its parts: paragraphs, list items, rows of tables, underlined headings."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

from letterkit.document.readers.text.lines import Line, runs_on
from letterkit.document.readers.text.rows import Row, row
from letterkit.document.readers.text.words import MONTH, is_amount

PartKind = Literal["text", "item", "row", "heading"]

_UNDERLINE = re.compile(r"(?:={3,}|-{3,}|~{3,}|_{3,}|\*{3,}|—{2,}|–{2,})")
_BULLET = re.compile(r"[-–—−•*‣◦·▪●○□☐➢✓]\s+(?=\S)")
_NUMBER = re.compile(rf"(?:\d{{1,2}}[.)]|\(\d{{1,2}}\)|\(?[a-zåäö]\)|\(?[ivx]{{1,4}}\))\s+(?=\S)(?!{MONTH})", re.I)
_SIGNS_OF_LISTS = frozenset("•‣◦▪●○□☐➢✓*")
_SENTENCE_END = re.compile(r"[.!?:;][\"”’')\]]*$")


@dataclass
class Part:
    """A piece of the text: `lines` holds its lines as the client reads them, each put together of lines of the file.

    A list item comes without its sign or number; `numbered` is its first line with it.
    """

    kind: PartKind
    group: int
    lines: list[list[Line]] = field(default_factory=list)
    level: int = 0
    indent: int = 0
    row: Row | None = None
    number: str = ""
    numbered: Line | None = None

    @property
    def last(self) -> Line:
        return self.lines[-1][-1]

    def first_text(self) -> str:
        """The part's first line as the client reads it."""
        return " ".join(line.text for line in self.lines[0])

    def whole_text(self) -> str:
        """All the part's lines as one."""
        return " ".join(line.text for lines in self.lines for line in lines)


def parts(groups: list[list[Line]], page: int) -> list[Part]:
    """The parts of the text, in order; `page` is the width at which its lines were broken, or 0."""
    found: list[Part] = []
    for number, group in enumerate(groups):
        found.extend(_parts_of(group, number, page))
    _set_levels(found)
    return found


def _parts_of(group: list[Line], number: int, page: int) -> Iterator[Part]:
    open_part: Part | None = None
    for index, line in enumerate(group):
        following = group[index + 1] if index + 1 < len(group) else None
        if _UNDERLINE.fullmatch(line.text):
            if open_part and open_part.kind == "text" and len(open_part.lines[-1]) == 1 and index:
                yield from _before_heading(open_part, number)
                yield Part("heading", number, [[open_part.last]], level=1 if line.text[0] == "=" else 2)
            elif open_part:
                yield open_part
            open_part = None
            continue
        cells = row(line, row(following) if following else None)
        marker = _marker(line, following, open_part)
        if cells and (not marker or cells.separator in ("tab", "bar")) and (len(cells.cells) != 1):
            if open_part:
                yield open_part
                open_part = None
            yield Part("row", number, [[line]], row=cells)
        elif marker:
            if open_part:
                yield open_part
            text = Line(line.text[marker.end() :], line.start + marker.end(), line.indent)
            label = marker[0].strip() if marker.re is _NUMBER else ""
            open_part = Part("item", number, [[text]], indent=line.indent, number=label, numbered=line)
        elif open_part and _continues(open_part, line, page):
            if _joins(open_part, line, page):
                open_part.lines[-1].append(line)
            else:
                open_part.lines.append([line])
        else:
            if open_part:
                yield open_part
            open_part = Part("text", number, [[line]], indent=line.indent)
    if open_part:
        yield open_part


def _before_heading(part: Part, number: int) -> Iterator[Part]:
    if len(part.lines) > 1:
        yield Part("text", number, part.lines[:-1], indent=part.indent)


def _marker(line: Line, following: Line | None, open_part: Part | None) -> re.Match[str] | None:
    """The sign or number that makes the line a list item."""
    marker = _BULLET.match(line.text) or _NUMBER.match(line.text)
    if not marker or is_amount(line.text):
        return None
    if not open_part or open_part.kind == "item" or line.text[0] in _SIGNS_OF_LISTS:
        return marker
    if _SENTENCE_END.search(open_part.last.text):
        return marker
    is_list = following and (_BULLET.match(following.text) or _NUMBER.match(following.text))
    return marker if is_list else None


def _continues(part: Part, line: Line, page: int) -> bool:
    """Whether the line still belongs to the open part; a list item goes on while its lines are indented."""
    return part.kind == "text" or line.indent > part.indent or runs_on(part.last, line, page)


def _joins(part: Part, line: Line, page: int) -> bool:
    if runs_on(part.last, line, page):
        return True
    return part.kind == "item" and line.text[0].islower() and not _SENTENCE_END.search(part.last.text)


def _set_levels(found: list[Part]) -> None:
    """The depth of each list item, by its indentation."""
    indents: list[int] = []
    for part in found:
        if part.kind != "item":
            if indents and part.indent <= indents[0]:
                indents = []
            continue
        while indents and indents[-1] > part.indent:
            indents.pop()
        if not indents or indents[-1] < part.indent:
            indents.append(part.indent)
        part.level = len(indents)
