"""Writes a letter as Markdown: CommonMark with tables, and front matter for what the text doesn't say."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from typing import Final
from urllib.parse import quote

from letterkit.document.block import Block
from letterkit.document.model import Document
from letterkit.document.readers.html.tags import PROPERTY
from letterkit.document.writers.grid import Table
from letterkit.document.writers.html import table_lines
from letterkit.document.writers.layout import Box, Layout, Listing, Part, is_numbered, layout, letter_title
from letterkit.document.writers.typography import clean

_ANYWHERE = re.compile(r"[\\`*_\[\]<>|~]|&(?=[#\w])|#(?=\s|$)")
"""What means something in the middle of a line."""
_AT_START = re.compile(r"^(?:(?=[-+=:#])|(\d{1,9})(?=[.)]))", re.MULTILINE)
"""What means something at the start of a line."""
_IN_TAGS: Final = "@:/+.,=#"
"""Signs that need no escape in the comment that holds a block's tag."""
_AROUND_LINE_END = re.compile(r"[ \u2003]*\n[ \u2003]*")
_AREAS: Final = {"header": "<header>", "footer": "<footer>", "notes": '<section role="doc-endnotes">'}
"""Markdown has no words for these: they stand between tags of HTML."""


def to_bytes(document: Document) -> bytes:
    """The letter as Markdown, in UTF-8."""
    drawn = layout(document)
    parts = [
        *_front(document, drawn),
        *_area("header", drawn, drawn.header),
        *_parts(drawn, drawn.body),
        *_area("notes", drawn, drawn.notes),
        *_area("footer", drawn, drawn.footer),
    ]
    return ("\n\n".join(parts) + "\n").encode()


def _front(document: Document, drawn: Layout) -> Iterator[str]:
    entries = {"title": letter_title(document), "lang": drawn.language or "", "author": document.author}
    entries = {name: value for name, value in entries.items() if value}
    entries |= {PROPERTY + name: value for name, value in sorted(document.properties.items())}
    lines = [f"{name}: {json.dumps(clean(value), ensure_ascii=False)}" for name, value in entries.items()]
    if lines:
        yield "\n".join(["---", *lines, "---"])


def _area(name: str, drawn: Layout, parts: Sequence[Part]) -> Iterator[str]:
    if parts:
        opening = _AREAS[name]
        yield opening
        yield from _parts(drawn, parts)
        yield f"</{opening[1:].split()[0].rstrip('>')}>"


def _parts(drawn: Layout, parts: Sequence[Part]) -> Iterator[str]:
    for part in parts:
        match part:
            case Box():
                inner = "\n\n".join(_parts(drawn, part.parts))
                yield "\n".join(f"> {line}".rstrip() for line in inner.split("\n"))
            case Listing():
                yield "\n".join(_list(drawn, part.items))
            case Table():
                yield from _table(drawn, part)
            case Block(kind="heading"):
                yield "#" * min(max(part.level, 1), 6) + " " + _inner(drawn, part, "<br>")
            case Block():
                yield _inner(drawn, part, "\\\n")


def _list(drawn: Layout, items: Sequence[Block]) -> Iterator[str]:
    """The lines of a list; an item of a level that has none above it brings the signs of those, too."""
    open_signs: list[str] = []
    numbers: list[int] = []
    for item in items:
        level = max(item.level, 1)
        numbers = [*numbers[:level], *[0] * (level - len(numbers))]
        if is_numbered(item):
            numbers[-1] += 1
        sign = f"{numbers[-1]}. " if is_numbered(item) else "- "
        known = open_signs[: level - 1]
        new = ["- "] * (level - 1 - len(known)) + [sign]
        open_signs = [*known, *new]
        margin = " " * sum(map(len, open_signs))
        yield " " * sum(map(len, known)) + "".join(new) + _inner(drawn, item, f"\\\n{margin}")


def _table(drawn: Layout, table: Table) -> Iterator[str]:
    """A table; one without a single header row, which Markdown has no signs for, as HTML."""
    blocks = [cell for row in table.rows for cell in row.cells.values()]
    is_plain = table.header_rows == 1 and len(table.columns) > 1 and all(len(cell) == 1 for cell in blocks)
    if not is_plain or any(row.is_header_cell(column) for row in table.rows[1:] for column in row.cells):
        yield "\n".join(table_lines(drawn, table))
        return
    if table.caption:
        yield _inner(drawn, table.caption, "\\\n")
    head, *rows = [
        [_inner(drawn, block, "<br>") for column in table.columns for block in row.cells.get(column, (None,))]
        for row in table.rows
    ]
    rule = ["---:" if column in table.figures else "---" for column in table.columns]
    yield "\n".join(f"| {' | '.join(cells)} |" for cells in (head, rule, *rows))


def escaped(words: str) -> str:
    """Words for the middle of a line, where none of their signs is to mean anything."""
    return _ANYWHERE.sub(r"\\\g<0>", words)


def _inner(drawn: Layout, block: Block | None, line_end: str) -> str:
    """The text of a block, what it was made of in a comment, and another language than the letter's in a tag."""
    if block is None:
        return ""
    text = _AROUND_LINE_END.sub("\n", clean(block.text).replace("\t", "\u2003"))
    text = _AT_START.sub(_escaped_start, escaped(text)).replace("\n", line_end)
    language = drawn.own_language(block)
    if language:
        text = f'<span lang="{quote(language)}">{text}</span>'
    return f"{text} <!-- tag: {quote(block.tag, safe=_IN_TAGS).replace('--', '-%2D')} -->" if block.tag else text


def _escaped_start(found: re.Match[str]) -> str:
    return f"{found[1] or ''}\\"
