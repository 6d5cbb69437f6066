"""The lines of a plain text, in groups between blank lines, and which line ends are only there to fit the page."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from letterkit.document.origin import FileOrigin
from letterkit.document.readers.html.flow import lines
from letterkit.document.remarks import Remark, said

_SPACE = "".join(filter(str.isspace, map(chr, range(0x3001)))) + "\ufeff"
"""Every white space, and the byte order mark."""
_WIDEST: Final = 120
"""A text whose broken lines are longer than this was not broken by hand or by a mail program, in characters."""
_NARROWEST: Final = 40
"""A line shorter than this was ended by its writer, in characters."""
_SENTENCE_END = re.compile(r"[.!?:;][\"”’')\]]*$")
_CONTACT = re.compile(
    r"(?:https?:|www\.|\S+@\S|c/o\b|(?:tfn|tel|puh|puhelin|telefon|fax|gsm|mob|e-?post|email|s-posti|sähköposti)\b)",
    re.I,
)
_CONJUNCTION = re.compile(r"(?:och|eller|samt|respektive|ja|tai|sekä|eli|että|and|or)\b")


@dataclass(frozen=True, slots=True)
class Line:
    """A line without the white space around it: its offset in the file, and its indentation in columns."""

    text: str
    start: int
    indent: int

    @property
    def end(self) -> int:
        return self.start + len(self.text)

    @property
    def width(self) -> int:
        return self.indent + len(self.text)


def groups(text: str) -> tuple[list[list[Line]], list[Remark]]:
    """The lines of `text` that have text, in groups between blank lines; and those that are remarks to letterkit."""
    found: list[list[Line]] = [[]]
    remarks: list[Remark] = []
    for start, end, _ in lines(text):
        kept = text[start:end].strip(_SPACE)
        if not kept:
            found.append([])
            continue
        lead = text.index(kept[0], start) - start
        remark = said(kept)
        if remark is not None:
            remarks.append(Remark(remark, FileOrigin(start + lead), is_inside=bool(found[-1])))
            continue
        found[-1].append(Line(kept, start + lead, len(text[start : start + lead].expandtabs(4))))
    return [group for group in found if group], remarks


def page_width(groups: Iterable[list[Line]]) -> int:
    """The width at which the lines of a text were broken to fit; 0 if its lines are as long as their paragraphs."""
    broken = [line.width for group in groups for line in group[:-1] if " " in line.text]
    widest = max(broken, default=0)
    return widest if widest <= _WIDEST else 0


def runs_on(line: Line, following: Line, page: int) -> bool:
    """Whether the sentence goes on from `line` to `following`: the line end is only there to fit the page."""
    if len(line.text) < _NARROWEST or _CONTACT.match(following.text):
        return False
    first_word = following.text.split(maxsplit=1)[0]
    if page and line.width + 1 + len(first_word) > page and not _is_label(following.text):
        return True
    return following.text[0].islower() and not _SENTENCE_END.search(line.text)


def _is_label(text: str) -> bool:
    """Whether a line is of the form "Name: value"."""
    return bool(re.match(r"[^\W\d][^:.]{1,30}:(?:\s|$)", text))


def loses_hyphen(line: str, following: str) -> bool:
    """Whether the hyphen at the end of `line` only divides a word ("utkomst-" / "stöd")."""
    divided = len(line) > 2 and line.endswith("-") and line[-2].islower() and following[0].islower()
    return divided and not _CONJUNCTION.match(following)


def keeps_hyphen(line: str, following: str) -> bool:
    """Whether a word with a hyphen of its own was divided after it ("FPA-" / "beslut")."""
    return line.endswith("-") and line[-2:-1].isalnum() and following[0].isalnum() and not _CONJUNCTION.match(following)
