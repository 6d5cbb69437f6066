"""Reads an OpenDocument text whole: every story of it, seen and hidden text, each character with its origin."""

from __future__ import annotations

from collections.abc import Iterator

from letterkit.document.block import Block, Unread
from letterkit.document.model import Document
from letterkit.document.readers.odt.margins import Margin, shown
from letterkit.document.readers.odt.meta import said
from letterkit.document.readers.odt.package import CONTENT, META, STYLES, Package
from letterkit.document.readers.odt.paragraph import Place
from letterkit.document.readers.odt.story import Part, Reading, Story
from letterkit.document.readers.odt.styles import Styles
from letterkit.document.readers.source import Source


def read(source: Source) -> Document:
    """The document in an OpenDocument text. Raises UnreadableError when it is none, or one that can't be read."""
    package = Package(source.data, source.path)
    properties = said(package.tree(META))
    reading = Reading(type_of=package.type_of)
    blocks = _blocks(package, reading)
    return Document.assemble(
        source.path,
        "odt",
        blocks,
        title=properties.title,
        language=properties.language,
        author=properties.author,
        properties=properties.own,
        remarks=reading.remarks(),
    )


def _blocks(package: Package, reading: Reading) -> list[Block]:
    """Headers, body, footnotes, endnotes, footers. The body is read first, so that its tables are counted first."""
    root, text = package.body()
    common = package.tree(STYLES)
    story = Story(reading, Part(CONTENT, root, Styles(common, root)))
    body = list(story.read(text, Place("body")))

    def margin(kind: Margin) -> Iterator[Block]:
        if common is None:
            if package.has(STYLES) and kind == "header":
                yield Block("paragraph", "", (), kind, unread=(Unread("damaged"),))
            return
        part = Part(STYLES, common, Styles(common, common))
        seen: set[tuple[str, ...]] = set()
        for element in shown(root, common, kind):
            met = len(reading.comments)
            blocks = list(Story(reading, part).read(element, Place(kind)))
            words = tuple(block.text for block in blocks if block.text)
            if words not in seen:
                seen.add(words)
                yield from blocks
            else:
                del reading.comments[met:]

    headers = list(margin("header"))
    return [*headers, *body, *story.notes("footnote"), *story.notes("endnote"), *margin("footer")]
