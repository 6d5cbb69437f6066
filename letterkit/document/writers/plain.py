"""What may stand in a letter in JSON: values of the right kind, and places that the letter has."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields
from functools import cache
from typing import Any, Final, Literal, get_args, get_origin, get_type_hints

from letterkit.document.model import Document
from letterkit.document.origin import DiagramOrigin, FileOrigin, InsertedOrigin, PageOrigin, Piece, WordOrigin

_MOST: Final = 10**9
"""No letter has so many characters, lines or pages."""
_OF_WORD: Final = frozenset({WordOrigin, DiagramOrigin, InsertedOrigin})
"""The places of a Word file."""


def plain(value: Any, kind: Any) -> Any:
    """A value of a kind: text, a count, a number, yes or no, or several of them. Raises TypeError."""
    if kind in (str | None, int | None) and value is None:
        return value
    if get_origin(kind) is Literal and value in get_args(kind):
        return value
    kind = int if kind == int | None else kind
    if kind in (str, str | None) and isinstance(value, str):
        value.encode()  # raises for half a character, which no file holds
        return value
    if kind is bool and isinstance(value, bool):
        return value
    is_number = isinstance(value, int | float) and not isinstance(value, bool) and abs(value) <= _MOST
    if is_number and (kind is float or (kind is int and isinstance(value, int) and value >= 0)):
        return value
    if kind in (tuple[int, ...], tuple[float, ...]) and isinstance(value, list):
        return tuple(plain(one, kind.__args__[0]) for one in value)
    raise TypeError(f"not {kind}")


def made(kind: Any, data: Mapping[str, Any]) -> Any:
    """An object of a data class that holds plain values. Raises KeyError, TypeError."""
    return kind(**{name: plain(data[name], hint) for name, hint in _hints(kind).items()})


@cache
def _hints(kind: Any) -> dict[str, Any]:
    hints = get_type_hints(kind)
    return {field.name: hints[field.name] for field in fields(kind)}


def check_places(document: Document) -> None:
    """Raises ValueError where text comes from places that a document cannot have."""
    pieces = [piece for block in (*document.blocks, *document.hidden) for piece in block.pieces]
    kinds = {type(piece.origin) for piece in pieces}
    if len(kinds) > 1 and not kinds <= _OF_WORD:
        raise ValueError("from several kinds of files")
    if not all(_is_in(piece, document.line_starts) for piece in pieces):
        raise ValueError("from outside its file")


def _is_in(piece: Piece, line_starts: tuple[int, ...]) -> bool:
    origin = piece.origin
    if isinstance(origin, PageOrigin):
        return origin.offset + piece.width < len(origin.edges)
    return not isinstance(origin, FileOrigin) or line_starts[:1] == (0,)
