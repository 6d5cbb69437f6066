"""What a document holds, as lists that tests compare."""

from __future__ import annotations

from letterkit.document import Document


def texts(document: Document) -> list[str]:
    """The texts of its blocks."""
    return [block.text for block in document.blocks]


def kinds(document: Document) -> list[tuple[str, int, str]]:
    """The kind, level and text of its blocks."""
    return [(block.kind, block.level, block.text) for block in document.blocks]
