"""The markup of text formats: where in a file to write what, so that words are marked and stay as they are."""

from __future__ import annotations

from letterkit.document.block import Span
from letterkit.document.marking import Marking
from letterkit.document.markup import html, markdown
from letterkit.document.markup.splice import Splice
from letterkit.document.model import Document

__all__ = ["Splice", "splices"]


def splices(text: str, document: Document, span: Span, marking: Marking) -> tuple[Splice, ...]:
    """What to write into the file `text` of a document, to mark the words at `span`; nothing where that can't be."""
    match document.format, marking.kind:
        case "html", "language":
            return html.language(text, marking.value)
        case "markdown", "language":
            return markdown.language(text, marking.value)
        case "html", "heading":
            return html.heading(text, document, span, marking.value)
        case "markdown", "heading":
            return markdown.heading(text, document, span, marking.value)
        case (("html" | "markdown"), "header-row"):
            return html.header_row(text, document, span)
    return ()
