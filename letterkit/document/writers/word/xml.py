"""Small pieces of WordprocessingML, as text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final
from xml.sax.saxutils import escape, quoteattr

from letterkit.document.writers.typography import clean, keep_together

WORD: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
WORD_2012: Final = "http://schemas.microsoft.com/office/word/2012/wordml"
RELATIONS: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_COMPATIBILITY: Final = "http://schemas.openxmlformats.org/markup-compatibility/2006"
_BREAKS = re.compile("([\t\n])")
_SIGNS: Final = {"\t": "<w:tab/>", "\n": "<w:br/>"}
_LANGUAGES: Final = {"sv": "sv-FI", "fi": "fi-FI", "en": "en-GB", "se": "se-FI"}
"""The tags that Word knows for languages given without a country."""


def part(root: str, content: str) -> str:
    """A part of the file with this root element."""
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        f'<w:{root} xmlns:w="{WORD}" xmlns:r="{RELATIONS}" xmlns:w15="{WORD_2012}" xmlns:mc="{_COMPATIBILITY}"'
        f' mc:Ignorable="w15">{content}</w:{root}>'
    )


def quoted(text: str) -> str:
    """A value of an attribute, in its quotes."""
    return quoteattr(clean(text))


def escaped(text: str) -> str:
    """Text between tags."""
    return escape(clean(text))


def val(name: str, value: object) -> str:
    """An element with nothing but its value."""
    return f"<w:{name} w:val={quoted(str(value))}/>"


def language(tag: str | None) -> str:
    """The property that says a run's language; nothing where none is known."""
    if not tag:
        return ""
    known = _LANGUAGES.get(tag.lower(), tag)
    return f"<w:lang w:val={quoted(known)} w:eastAsia={quoted(known)}/>"


def run(text: str, properties: str = "") -> str:
    """A run of text, its tabs and line ends as Word writes them."""
    inner = "".join(_SIGNS.get(piece) or _text(piece) for piece in _BREAKS.split(keep_together(clean(text))) if piece)
    return f"<w:r>{_wrapped('rPr', properties)}{inner}</w:r>"


def field(code: str, properties: str = "") -> str:
    """A field that Word computes when it lays out the page."""
    looks = _wrapped("rPr", properties)
    kinds = ("begin", "separate", "end")
    begin, separate, end = (f'<w:r>{looks}<w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in kinds)
    instruction = f'<w:r>{looks}<w:instrText xml:space="preserve"> {code} </w:instrText></w:r>'
    return f"{begin}{instruction}{separate}{run('1', properties)}{end}"


@dataclass(frozen=True, slots=True)
class Look:
    """What a paragraph has beside its style. Room above and below is in twips; `membership` is a list and a level."""

    keeps_next: bool | None = None
    membership: tuple[int, int] | None = None
    line_above: str = ""
    before: int | None = None
    after: int | None = None
    indent: int | None = None
    is_right: bool = False
    outline: int | None = None

    def xml(self) -> str:
        """The properties, in the order of the standard."""
        written = "" if self.keeps_next is None else val("keepNext", int(self.keeps_next))
        if self.membership:
            number, level = self.membership
            written += f"<w:numPr>{val('ilvl', level)}{val('numId', number)}</w:numPr>"
        if self.line_above:
            line = f'<w:top w:val="single" w:sz="4" w:space="6" w:color="{self.line_above}"/>'
            written += f"<w:pBdr>{line}</w:pBdr>"
        before = "" if self.before is None else f' w:before="{self.before}"'
        after = "" if self.after is None else f' w:after="{self.after}"'
        if before or after:
            written += f"<w:spacing{before}{after}/>"
        if self.indent is not None:
            written += f'<w:ind w:left="{self.indent}" w:right="{self.indent}" w:firstLine="0"/>'
        if self.is_right:
            written += val("jc", "right")
        return written if self.outline is None else written + val("outlineLvl", self.outline)


def paragraph(inner: str, style: str, look: Look | None = None, mark: str = "") -> str:
    """A paragraph in a style; `mark` are the properties of its end."""
    properties = val("pStyle", style) + (look.xml() if look else "") + _wrapped("rPr", mark)
    return f"<w:p>{_wrapped('pPr', properties)}{inner}</w:p>"


def control(tag: str, number: int, inner: str) -> str:
    """A content control around runs, which Word shows no frame for; `number` is one of its own in the file."""
    return (
        f'<w:sdt><w:sdtPr>{val("tag", tag)}{val("id", number)}<w15:appearance w15:val="hidden"/></w:sdtPr>'
        f"<w:sdtContent>{inner}</w:sdtContent></w:sdt>"
    )


def _text(text: str) -> str:
    return f'<w:t xml:space="preserve">{escape(text)}</w:t>'


def _wrapped(name: str, content: str) -> str:
    return f"<w:{name}>{content}</w:{name}>" if content else ""
