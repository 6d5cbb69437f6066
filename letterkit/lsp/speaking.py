"""Places, notes and names as the protocol has them."""

from __future__ import annotations

from typing import Final

from lsprotocol import types

from letterkit.lsp.lines import Place, Stretch
from letterkit.lsp.note import Note

NAME: Final = "letterkit"
_SEVERITIES: Final = {
    "error": types.DiagnosticSeverity.Error,
    "warning": types.DiagnosticSeverity.Warning,
    "hint": types.DiagnosticSeverity.Information,
}
"""A hint of ours is to be seen: what editors call hints, they hardly show."""


def diagnostic(note: Note) -> types.Diagnostic:
    """A note as editors show it."""
    return types.Diagnostic(
        range=range_of(note.stretch),
        message=note.message,
        severity=_SEVERITIES[note.severity],
        code=note.code,
        source=NAME,
    )


def range_of(stretch: Stretch) -> types.Range:
    """A stretch of a file."""
    start, end = stretch
    return types.Range(types.Position(*start), types.Position(*end))


def place_of(position: types.Position) -> Place:
    """A place that an editor names."""
    return Place(position.line, position.character)
