"""A letter in a cell of a table: text, or the bytes of a file."""

from __future__ import annotations

from letterkit.audit.letters import Content
from letterkit.audit.results import TOO_LARGE, UNREADABLE
from letterkit.document.readers import LIMIT


def size_of(cell: object) -> int:
    """About how many bytes a cell has."""
    return len(cell) if isinstance(cell, str | bytes) else 0


def content_of(cell: object, format: str | None) -> Content:
    """The letter in a cell."""
    if not isinstance(cell, str | bytes):
        return Content(None, format, UNREADABLE)
    data = cell.encode("utf-8", "replace") if isinstance(cell, str) else cell
    return Content(None, format, TOO_LARGE) if len(data) > LIMIT else Content(data, format)
