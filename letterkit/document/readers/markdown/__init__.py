"""Reads Markdown (CommonMark with tables, footnotes, struck-out text and task lists) as it would be shown."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import Any, Final
from urllib.parse import unquote

import pyromark

from letterkit.document.model import Document
from letterkit.document.readers.html import feed
from letterkit.document.readers.html.elements import Elements
from letterkit.document.readers.markdown import frontmatter
from letterkit.document.readers.source import Source
from letterkit.document.remarks import masked

_OPTIONS: Final = (
    pyromark.Options.ENABLE_TABLES
    | pyromark.Options.ENABLE_FOOTNOTES
    | pyromark.Options.ENABLE_STRIKETHROUGH
    | pyromark.Options.ENABLE_TASKLISTS
)
_LONE_RETURN = re.compile(r"\r(?!\n)")
_TAG = re.compile(r"<!-- tag: (\S+) -->")
"""The comment that says what a block was made of, in the letters that we write."""
_NOT_ASCII = re.compile(r"[^\x00-\x7f]")

_ELEMENTS: Final = {
    "Paragraph": "p",
    "BlockQuote": "blockquote",
    "CodeBlock": "pre",
    "List": "ul",
    "Item": "li",
    "FootnoteDefinition": "letterkit-footnote",
    "Table": "table",
    "TableHead": "thead",
    "TableRow": "tr",
    "TableCell": "td",
    "Strikethrough": "del",
    "Strong": "strong",
    "Image": "letterkit-alt",
}
"""What the parts of Markdown are called as elements of HTML; the others (bold, links) only hold text."""


def read(source: Source) -> Document:
    """The document in a Markdown file. Title and language may stand in front matter."""
    text, remarks = masked(source.text)
    front = frontmatter.read(text)
    elements = Elements()
    _Events(text, elements).read()
    return Document.assemble(
        source.path,
        "markdown",
        elements.finish(),
        line_starts=source.line_starts,
        title=front.title or elements.title,
        language=front.language or elements.language,
        author=front.author or elements.author,
        properties={**elements.properties, **front.properties},
        remarks=[*remarks, *elements.remarks],
    )


def events(text: str) -> Iterator[tuple[Any, int, int]]:
    """The parser's events after the front matter, each with the characters of the text that it is about."""
    first = frontmatter.read(text).end
    body = _LONE_RETURN.sub("\n", text[first:])
    offsets = Offsets(body)
    for event, place in pyromark.events_with_range(body, options=_OPTIONS):
        yield event, first + offsets.of(place["start"]), first + offsets.of(place["end"])


class _Events:
    """Goes over the parser's events, and tells `elements` what they mean."""

    def __init__(self, text: str, elements: Elements) -> None:
        self._text = text
        self._elements = elements
        self._break: tuple[str, int] | None = None
        self._html: list[tuple[str, int]] | None = None

    def read(self) -> None:
        for event, start, end in events(self._text):
            self._event(event, start, end)

    def _event(self, event: Any, start: int, end: int) -> None:
        name, value = _named(event)
        if self._break:
            self._end_line(start if name != "End" else self._break[1] + 1)
        match name:
            case "Start" | "End":
                self._part(name == "Start", value, start, end)
            case "Text":
                self._words(value, start, end)
            case "Code":
                self._code(value, start, end)
            case "SoftBreak" | "HardBreak":
                self._break = (name, start)
            case "Html":
                if self._html is not None:
                    self._html.append((self._text[start:end], start))
            case "InlineHtml":
                self._inline_html(self._text[start:end], start)
            case "Rule":
                self._elements.start("hr", {}, start, end - start)

    def _part(self, is_start: bool, part: Any, start: int, end: int) -> None:
        name, value = _named(part)
        if name == "HtmlBlock":
            if not is_start and self._html:
                feed(self._elements, self._html)
            self._html = [] if is_start else None
            return
        if name == "Heading":
            level = value["level"] if isinstance(value, dict) else value
            tag = str(level).lower()
        elif name in _ELEMENTS:
            tag = _ELEMENTS[name]
        else:
            return
        if is_start:
            self._elements.start(tag, {}, start, end - start)
        else:
            self._elements.end(tag, start, end - start)

    def _words(self, text: str, start: int, end: int) -> None:
        written = self._text[start:end]
        if written == text or _LONE_RETURN.sub("\n", written) == text:
            self._elements.words(written, start)
        else:
            self._elements.stand_for(text, start, end - start)

    def _inline_html(self, html: str, start: int) -> None:
        tag = _TAG.fullmatch(html)
        if tag:
            self._elements.tag_block(unquote(tag[1]))
        else:
            feed(self._elements, [(html, start)])

    def _code(self, text: str, start: int, end: int) -> None:
        written = self._text[start:end]
        inner = written.strip("`")
        lead = len(written) - len(written.lstrip("`"))
        if inner.split() == text.split():
            self._elements.words(inner, start + lead)
        else:
            self._elements.stand_for(" ".join(text.split()), start, end - start)

    def _end_line(self, after: int) -> None:
        """The line end that was met, with what stands before the text of the next line (indentation, a quote's >)."""
        if self._break:
            name, start = self._break
            self._break = None
            width = max(1, after - start)
            if name == "HardBreak":
                self._elements.line_end(start, width)
            else:
                self._elements.stand_for(" ", start, width)


def _named(event: Any) -> tuple[str, Any]:
    """The name of an event or part, and what it holds."""
    if isinstance(event, dict):
        name, value = next(iter(event.items()))
        return str(name), value
    return str(event), None


class Offsets:
    """Turns places in the UTF-8 bytes of a text into places in its characters."""

    def __init__(self, text: str) -> None:
        self._bytes: list[int] = []
        self._extra: list[int] = [0]
        extra = 0
        for letter in _NOT_ASCII.finditer(text):
            self._bytes.append(letter.start() + extra + 1)
            extra += len(letter[0].encode()) - 1
            self._extra.append(extra)

    def of(self, place: int) -> int:
        """The character at byte `place`, which is the first of a character."""
        return place - self._extra[bisect_right(self._bytes, place)]
