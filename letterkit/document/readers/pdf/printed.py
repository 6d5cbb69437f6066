"""An untagged page: what is a heading, an item or a table is told from how it is printed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import pairwise
from typing import Final

from letterkit.document.readers.pdf.grid import Grid, Row, regions
from letterkit.document.readers.pdf.labels import label
from letterkit.document.readers.pdf.line import Line
from letterkit.document.readers.pdf.part import Part

_TIGHT: Final = 1.55
"""Lines of a paragraph are not further apart than this, in sizes of their letters."""
_INDENT: Final = 4.0
"""Lines that begin within so many points of each other begin at the same place."""
_LARGER: Final = 1.08
_LONGEST_HEADING: Final = 120
_TERMINAL: Final = (".", ",", ";", ":")


@dataclass(frozen=True, slots=True)
class Print:
    """What is usual in the file: the size of running text, and the sizes of headings, the largest first."""

    size: float
    headings: tuple[float, ...]
    pitch: float
    rights: Mapping[int, float]

    def right(self, line: Line) -> float:
        """How far the lines reach that begin where this one does."""
        place = round(line.left / _INDENT)
        return max(self.rights.get(near, line.right) for near in (place - 1, place, place + 1))

    def level(self, line: Line) -> int:
        """The level of a heading of this size; 0 for running text. Bold text of the usual size is the lowest."""
        if line.size > self.size * _LARGER:
            return 1 + sum(1 for size in self.headings if size > line.size * 1.02)
        return len(self.headings) + 1 if line.is_bold and line.size > self.size * 0.98 else 0


def print_of(lines: Sequence[Line]) -> Print:
    """What is usual among these lines."""
    letters: Counter[float] = Counter()
    for line in lines:
        letters[line.size] += len(line.text)
    usual = letters.most_common(1)[0][0] if letters else 1.0
    larger = sorted({line.size for line in lines if line.size > usual * _LARGER}, reverse=True)
    distinct = [size for index, size in enumerate(larger) if index == 0 or larger[index - 1] > size * 1.02]
    rights: dict[int, float] = {}
    for line in lines:
        place = round(line.left / _INDENT)
        rights[place] = max(line.right, rights.get(place, 0.0))
    return Print(usual, tuple(distinct[:4]), _pitch([line for line in lines if line.size == usual], usual), rights)


def _pitch(lines: Sequence[Line], size: float) -> float:
    """The usual distance between lines of running text: between long lines and those below them."""
    longest = max((line.right - line.left for line in lines), default=0.0)
    gaps = Counter(
        round((above.baseline - below.baseline) * 2) / 2
        for above, below in pairwise(lines)
        if abs(above.left - below.left) < 1 and above.right - above.left > 0.8 * longest
    )
    near = [gap for gap, _ in gaps.most_common() if 0.9 * size < gap < _TIGHT * size]
    return near[0] if near else 1.25 * size


def parts_of(lines: Sequence[Line], usual: Print) -> list[Part]:
    """The parts of a page in reading order."""
    parts: list[Part] = []
    tables = 0
    for region in regions(lines):
        if isinstance(region, Grid) and not region.is_columns:
            tables += 1
            parts += region.cells(tables)
        elif isinstance(region, Grid):
            for column in region.columns():
                parts += parts_of(column, usual)
        else:
            parts += _Flow(region, usual).parts()
    return parts


class _Flow:
    """Running text in one column: rows of one line each, or of a label and a line."""

    def __init__(self, rows: Sequence[Row], usual: Print) -> None:
        self._rows = rows
        self._usual = usual
        self._right = max(row.right for row in rows)

    def parts(self) -> list[Part]:
        parts: list[Part] = []
        before: Row | None = None
        for row in self._rows:
            line = row.line()
            if parts and before and self._goes_on(parts[-1], before, row):
                parts[-1] = replace(parts[-1], lines=(*parts[-1].lines, line))
            else:
                parts.append(self._part(row))
            before = row
        return [self._plain(part) for part in parts]

    def _part(self, row: Row) -> Part:
        line = row.line()
        width = label(line)
        if width:
            level = 1 + sum(1 for left in self._item_lefts if left < round(row.left) - 3)
            return Part("item", (line.after(width),) if width < len(line.text) else (), level)
        heading = self._usual.level(line)
        if heading and len(line.text) <= _LONGEST_HEADING:
            return Part("heading", (line,), heading)
        return Part("paragraph", (line,), area="footnote" if line.opens_note else "body")

    @cached_property
    def _item_lefts(self) -> list[int]:
        found: list[int] = []
        for left in sorted({round(row.left) for row in self._rows if label(row.line())}):
            if not found or left - found[-1] > 3:
                found.append(left)
        return found

    def _goes_on(self, part: Part, before: Row, row: Row) -> bool:
        """Whether a row goes on with the part: it stands close below, looks alike, and could not stand in the line."""
        last, line = before.line(), row.line()
        if label(line) or line.opens_note or abs(last.size - line.size) > 0.5:
            return False
        if part.kind == "heading" and not line.is_bold and last.is_bold:
            return False
        if not part.lines:
            return True
        if not 0 < last.baseline - line.baseline < _TIGHT * line.size:
            return False
        right = min(self._right, self._usual.right(line))
        if part.kind == "heading":
            return abs(last.left - line.left) < 3 and last.right + line.first_word > right - line.size
        if part.kind == "item" and line.left < part.lines[0].left - 3:
            return False
        pitch = self._usual.pitch * line.size / self._usual.size
        is_close = last.baseline - line.baseline < pitch + 1.0
        is_full = last.right + line.first_word + 0.2 * line.size > right - line.size
        is_long = last.right > line.left + 0.6 * (right - line.left)
        return (is_long and _is_one_sentence(last, line)) or (is_close and is_full)

    def _plain(self, part: Part) -> Part:
        """A heading that is running text in bold is none."""
        if part.kind == "heading" and (len(part.text) > _LONGEST_HEADING or part.text.endswith(_TERMINAL)):
            return replace(part, kind="paragraph", level=0)
        return part


def _is_one_sentence(above: Line, below: Line) -> bool:
    """Whether a sentence goes on in the next line."""
    is_open = not above.text.endswith((".", "!", "?", ":"))
    return is_open and not below.text[0].isupper() and below.text[0].isalnum()
