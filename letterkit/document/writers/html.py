"""Writes a letter as one accessible HTML file that needs nothing beside itself."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from html import escape
from itertools import groupby
from pathlib import Path
from typing import Final

from letterkit.document.block import Block
from letterkit.document.model import Document
from letterkit.document.readers.html.tags import PROPERTY
from letterkit.document.writers.grid import Row, Table
from letterkit.document.writers.layout import (
    ADDRESS,
    Box,
    Layout,
    Listing,
    Part,
    is_numbered,
    layout,
    letter_title,
)
from letterkit.document.writers.typography import clean, keep_together

_STYLES: Final = Path(__file__).with_name("letter.css")
_SAFETY: Final = "default-src 'none'; style-src 'unsafe-inline'"
"""What a browser may load for the letter: nothing but the styles inside it."""


def to_bytes(document: Document) -> bytes:
    """The letter as HTML, in UTF-8."""
    return page(document).encode()


def page(document: Document, above: str = "", below: str = "", safety: str = _SAFETY) -> str:
    """The letter as HTML.

    `above` and `below` are HTML of the caller's to put around it, `safety` the policy that says what they may load.
    """
    drawn = layout(document)
    language = f' lang="{_quoted(drawn.language)}"' if drawn.language else ""
    return "\n".join(
        [
            f"<!DOCTYPE html>\n<html{language}>\n<head>\n" + "\n".join(_head(document, safety)),
            f"<style>\n{_stylesheet()}</style>\n</head>\n<body>",
            *filter(None, [above]),
            *_Drawing(drawn).body(),
            *filter(None, [below]),
            "</body>\n</html>\n",
        ]
    )


def table_lines(drawn: Layout, table: Table) -> list[str]:
    """A table as lines of HTML."""
    return list(_Drawing(drawn).part(table))


def _head(document: Document, safety: str) -> Iterator[str]:
    yield '<meta charset="utf-8">'
    yield f'<meta http-equiv="Content-Security-Policy" content="{safety}">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield '<meta name="color-scheme" content="light dark">'
    yield f"<title>{_escaped(letter_title(document))}</title>"
    yield '<meta name="generator" content="letterkit">'
    if document.author:
        yield f'<meta name="author" content="{_quoted(document.author)}">'
    for name, value in sorted(document.properties.items()):
        yield f'<meta name="{PROPERTY}{_quoted(name)}" content="{_quoted(value)}">'


@cache
def _stylesheet() -> str:
    return _STYLES.read_text(encoding="utf-8")


class _Drawing:
    """Draws the parts of one letter."""

    def __init__(self, drawn: Layout) -> None:
        self._layout = drawn
        self._boxes = 0

    def body(self) -> Iterator[str]:
        drawn = self._layout
        if drawn.header:
            yield from self._around("header", drawn.header)
        yield from self._around("main", drawn.body)
        if drawn.notes:
            yield from self._around("section", drawn.notes, ' role="doc-endnotes"')
        if drawn.footer:
            yield from self._around("footer", drawn.footer)

    def part(self, part: Part, heading_id: str = "") -> Iterator[str]:
        match part:
            case Listing():
                yield from self._list(part.items, 1)
            case Table():
                yield from self._table(part)
            case Box():
                yield from self._box(part)
            case Block():
                yield self._block(part, heading_id)

    def _around(self, tag: str, parts: Iterable[Part], attributes: str = "") -> Iterator[str]:
        yield f"<{tag}{attributes}>"
        for part in parts:
            yield from self.part(part)
        yield f"</{tag}>"

    def _block(self, block: Block, heading_id: str) -> str:
        tag, attributes = "p", heading_id
        if block.kind == "heading":
            tag = f"h{min(max(block.level, 1), 6)}"
        elif block.style == ADDRESS:
            attributes += ' class="address"'
        return f"<{tag}{attributes}{self._marks(block)}>{self._inner(block)}</{tag}>"

    def _box(self, box: Box) -> Iterator[str]:
        self._boxes += 1
        name = f"box-{self._boxes}"
        first = box.parts[0]
        has_heading = isinstance(first, Block) and first.kind == "heading"
        yield f'<aside aria-labelledby="{name}">' if has_heading else "<aside>"
        for part in box.parts:
            yield from self.part(part, f' id="{name}"' if has_heading and part is first else "")
        yield "</aside>"

    def _list(self, items: Sequence[Block], level: int) -> Iterator[str]:
        """The items from `level` on; those of deeper levels stand inside the item before them."""
        for tag, run in groupby(_with_inner(items, level), key=lambda found: _list_tag(found[0] or found[1][0])):
            yield f"<{tag}>"
            for item, inner in run:
                yield from self._item(item, inner, level)
            yield f"</{tag}>"

    def _item(self, item: Block | None, inner: Sequence[Block], level: int) -> Iterator[str]:
        start = f"<li{_tag_of(item)}>{self._spoken(item)}" if item else '<li class="bare">'
        if not inner:
            yield f"{start}</li>"
            return
        yield start
        yield from self._list(inner, level + 1)
        yield "</li>"

    def _table(self, table: Table) -> Iterator[str]:
        names = [] if table.header_rows else ["columns" if len(table.rows) == 1 else "plain"]
        yield f'<table class="{names[0]}">' if names else "<table>"
        if table.caption:
            yield f"<caption{self._marks(table.caption)}>{self._inner(table.caption)}</caption>"
        yield from self._rows("thead", table.rows[: table.header_rows], table)
        yield from self._rows("tbody", table.rows[table.header_rows :], table)
        yield "</table>"

    def _rows(self, group: str, rows: Sequence[Row], table: Table) -> Iterator[str]:
        if not rows:
            return
        yield f"<{group}>"
        for row in rows:
            cells = "".join(self._cell(row, column, table) for column in table.columns)
            yield f'<tr class="total">{cells}</tr>' if row.is_total else f"<tr>{cells}</tr>"
        yield f"</{group}>"

    def _cell(self, row: Row, column: int, table: Table) -> str:
        is_header = row.is_header_cell(column)
        scope = ("col" if row.is_header else "row") if is_header else ""
        tag = f'th scope="{scope}"' if scope else "td"
        blocks = row.cells.get(column, ())
        look = ' class="figure"' if column in table.figures else ""
        end = tag.split()[0]
        if len(blocks) == 1:
            return f"<{tag}{look}{self._marks(blocks[0])}>{self._inner(blocks[0])}</{end}>"
        inner = "".join(f"<p{self._marks(block)}>{self._inner(block)}</p>" for block in blocks)
        return f"<{tag}{look}>{inner}</{end}>"

    def _marks(self, block: Block) -> str:
        """The attributes that say a block's language, where it isn't the letter's, and its tag."""
        language = self._layout.own_language(block)
        return (f' lang="{_quoted(language)}"' if language else "") + _tag_of(block)

    def _spoken(self, item: Block) -> str:
        """What an item says, its language around it and not around the list inside it."""
        language = self._layout.own_language(item)
        return f'<span lang="{_quoted(language)}">{self._inner(item)}</span>' if language else self._inner(item)

    @staticmethod
    def _inner(block: Block) -> str:
        return _escaped(keep_together(block.text)).replace("\n", "<br>")


def _with_inner(items: Sequence[Block], level: int) -> list[tuple[Block | None, list[Block]]]:
    """The items of `level`, each with the deeper ones after it; None stands for an item that is missing at the top."""
    found: list[tuple[Block | None, list[Block]]] = []
    for item in items:
        if max(item.level, 1) <= level:
            found.append((item, []))
        else:
            if not found:
                found.append((None, []))
            found[-1][1].append(item)
    return found


def _list_tag(item: Block) -> str:
    return "ol" if is_numbered(item) else "ul"


def _tag_of(block: Block | None) -> str:
    return f' data-tag="{_quoted(block.tag)}"' if block and block.tag else ""


def _escaped(text: str) -> str:
    return escape(clean(text), quote=False).replace("\t", "\u2003")


def _quoted(text: str) -> str:
    return escape(clean(text)).replace("\n", "&#10;")
