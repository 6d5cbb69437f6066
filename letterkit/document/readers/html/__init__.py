"""Reads HTML: what a browser would show, block by block."""

from __future__ import annotations

from collections.abc import Sequence

from letterkit.document.model import Document
from letterkit.document.readers.html.elements import Elements
from letterkit.document.readers.html.tokens import tokens
from letterkit.document.readers.source import Source
from letterkit.document.remarks import masked


def read(source: Source) -> Document:
    """The document in an HTML file. Style sheets and scripts are not read."""
    elements = Elements()
    text, remarks = masked(source.text)
    feed(elements, [(text, 0)])
    return Document.assemble(
        source.path,
        "html",
        elements.finish(),
        line_starts=source.line_starts,
        title=elements.title,
        language=elements.language,
        author=elements.author,
        properties=elements.properties,
        remarks=[*remarks, *elements.remarks],
    )


def feed(elements: Elements, stretches: Sequence[tuple[str, int]]) -> None:
    """Give `elements` the HTML in these stretches, each with the offset in the file at which it stands."""
    text = "".join(stretch for stretch, _ in stretches)
    places = _Places(stretches)
    for token in tokens(text):
        if token.kind == "text":
            for start, end, offset in places.cut(token.start, token.end):
                elements.words(text[start:end], offset)
            continue
        offset = places.offset(token.start)
        width = places.offset(token.end - 1) + 1 - offset
        if token.kind == "comment":
            elements.comment(token.value, offset)
        elif token.kind == "reference":
            elements.stand_for(token.value, offset, width)
        elif token.kind == "start":
            elements.start(token.value, token.attributes, offset, width)
            if token.is_closed:
                elements.end(token.value, offset, width)
        else:
            elements.end(token.value, offset, width)


class _Places:
    """Where the characters of joined stretches stand in the file; asked for in rising order."""

    def __init__(self, stretches: Sequence[tuple[str, int]]) -> None:
        self._stretches: list[tuple[int, int, int]] = []
        position = 0
        for text, offset in stretches:
            if text:
                self._stretches.append((position, position + len(text), offset))
                position += len(text)
        self._current = 0

    def offset(self, position: int) -> int:
        while position >= self._stretches[self._current][1]:
            self._current += 1
        start, _, offset = self._stretches[self._current]
        return offset + position - start

    def cut(self, start: int, end: int) -> list[tuple[int, int, int]]:
        """The parts of `start` to `end` that stand together in the file, each with its offset."""
        parts = []
        while start < end:
            offset = self.offset(start)
            last = min(end, self._stretches[self._current][1])
            parts.append((start, last, offset))
            start = last
        return parts
