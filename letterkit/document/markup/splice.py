"""A stretch of a file that is written anew."""

from __future__ import annotations

from dataclasses import dataclass

from letterkit.document.block import Span
from letterkit.document.model import Document
from letterkit.document.origin import FileOrigin


@dataclass(frozen=True, slots=True, order=True)
class Splice:
    """Characters `start` to `end` of a file become `written`."""

    start: int
    end: int
    written: str


def edges(document: Document, span: Span) -> tuple[int, int]:
    """The first character of the file that words of a document came from, and the one past the last."""
    found = [edge for block in document.blocks_in(span) for edge in block.origins(span)]
    first, last = found[0][0], found[-1][1]
    assert isinstance(first, FileOrigin) and isinstance(last, FileOrigin)
    return first.offset, last.offset
