"""Marks words in Markdown; what stands in it as HTML is marked as HTML."""

from __future__ import annotations

from letterkit.document.block import Span
from letterkit.document.markup import html
from letterkit.document.markup.splice import Splice, edges
from letterkit.document.model import Document
from letterkit.document.readers.markdown import events, frontmatter
from letterkit.document.remarks import masked


def heading(text: str, document: Document, span: Span, level: str) -> tuple[Splice, ...]:
    """Make a heading of the paragraph that holds the words; bold around all of it goes."""
    first, last = edges(document, span)
    paragraph = strong = None
    for event, start, end in events(masked(text)[0]):
        if event == {"Start": "Paragraph"} and start <= first and last <= end:
            paragraph = start, start + len(text[start:end].rstrip())
        elif event == {"Start": "Strong"} and paragraph == (start, end):
            strong = start, end
    if paragraph is None:
        return html.heading(text, document, span, level)
    if "\n" in text[slice(*paragraph)] or "\r" in text[slice(*paragraph)]:
        return ()
    sign = "#" * int(level) + " "
    if strong is None:
        return (Splice(paragraph[0], paragraph[0], sign),)
    return Splice(strong[0], strong[0] + 2, sign), Splice(strong[1] - 2, strong[1], "")


def language(text: str, tag: str) -> tuple[Splice, ...]:
    """Let the front matter say another language than it does."""
    place = frontmatter.language_at(masked(text)[0])
    return (Splice(*place, tag),) if place else ()
