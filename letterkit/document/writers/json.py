"""Writes a Document as JSON, with nothing lost, and reads it back. `schema()` describes the format."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, replace
from typing import Any, Final, get_args

from letterkit.document.block import Area, Block, Cell, Kind, Picture, Unread, Unreadable
from letterkit.document.model import Document
from letterkit.document.origin import Origin, Piece
from letterkit.document.writers.plain import check_places, made, plain
from letterkit.errors import UnreadableError
from letterkit.ui import Text

VERSION: Final = 1
"""The version of the format; it changes when what is written before can't be read any more."""
_ORIGINS: Final = {kind.__name__: kind for kind in get_args(Origin)}
_NOT_A_LETTER = Text(
    sv="Filen är inte ett brev som letterkit har skrivit som JSON.",
    fi="Tiedosto ei ole letterkitin JSON-muodossa kirjoittama kirje.",
    en="The file is not a letter that letterkit wrote as JSON.",
)


def to_bytes(document: Document) -> bytes:
    """The document as JSON, in UTF-8."""
    return (json.dumps(to_data(document), ensure_ascii=False, indent=1) + "\n").encode()


def to_data(document: Document) -> dict[str, Any]:
    """The document as what JSON holds; hidden blocks are among the others, after them."""
    return {
        "version": VERSION,
        "title": document.title,
        "author": document.author,
        "language": document.language,
        "properties": dict(sorted(document.properties.items())),
        "source": {"path": document.path, "format": document.format, "line_starts": list(document.line_starts)},
        "blocks": [_block(block) for block in (*document.blocks, *document.hidden)],
        "pictures": [asdict(picture) for picture in document.pictures],
        "unread": [asdict(one) for one in document.unread],
    }


def read(data: bytes | str, path: str = "-") -> Document:
    """The document in JSON that `to_bytes` wrote. Raises UnreadableError for anything else; `path` is what it names."""
    try:
        return _document(json.loads(data))
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        raise UnreadableError(_NOT_A_LETTER, path) from None


def schema() -> dict[str, Any]:
    """The JSON Schema of the format."""
    text, count = {"type": "string"}, {"type": "integer", "minimum": 0}
    place = {"type": "integer", "minimum": 1}
    page = {"anyOf": [{"type": "null"}, place]}
    cell = _object({"table": place, "row": place, "column": place, "is_header": {"type": "boolean"}})
    origin = {"type": "object", "properties": {"type": {"enum": sorted(_ORIGINS)}}, "required": ["type"]}
    piece = _object({"start": count, "length": count, "origin": origin, "width": count})
    block = {
        "kind": {"enum": list(get_args(Kind))},
        "text": text,
        "area": {"enum": list(get_args(Area))},
        "level": count,
        "cell": {"anyOf": [{"type": "null"}, cell]},
        "style": text,
        "language": {"type": ["string", "null"]},
        "tag": text,
        "bold": {"type": "boolean"},
        "size": {"type": "number", "minimum": 0},
        "hidden": {"type": "boolean"},
        "origins": {"type": "array", "items": piece},
    }
    source = {"path": text, "format": text, "line_starts": {"type": "array", "items": count}}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A letter",
        **_object(
            {
                "version": {"const": VERSION},
                "title": text,
                "author": text,
                "language": {"type": ["string", "null"]},
                "properties": {"type": "object", "additionalProperties": text},
                "source": _object(source),
                "blocks": {"type": "array", "items": _object(block)},
                "pictures": {"type": "array", "items": _object({"words": text, "at": count})},
                "unread": {
                    "type": "array",
                    "items": _object({"kind": {"enum": list(get_args(Unreadable))}, "at": count, "page": page}),
                },
            }
        ),
    }


def _object(properties: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": dict(properties),
        "required": list(properties),
        "additionalProperties": False,
    }


def _block(block: Block) -> dict[str, Any]:
    return {
        "kind": block.kind,
        "text": block.text,
        "area": block.area,
        "level": block.level,
        "cell": asdict(block.cell) if block.cell else None,
        "style": block.style,
        "language": block.language,
        "tag": block.tag,
        "bold": block.is_bold,
        "size": block.size,
        "hidden": block.is_hidden,
        "origins": [_piece(piece) for piece in block.pieces],
    }


def _piece(piece: Piece) -> dict[str, Any]:
    origin = {"type": type(piece.origin).__name__, **asdict(piece.origin)}
    return {"start": piece.start, "length": piece.length, "origin": origin, "width": piece.width}


def _document(data: Mapping[str, Any]) -> Document:
    if data["version"] != VERSION:
        raise ValueError("another version of the format")
    source = data["source"]
    document = Document.assemble(
        plain(source["path"], str),
        plain(source["format"], str),
        [_read_block(block) for block in data["blocks"]],
        line_starts=plain(source["line_starts"], tuple[int, ...]),
        title=plain(data["title"], str),
        language=plain(data["language"], str | None),
        author=plain(data["author"], str),
        properties={name: plain(value, str) for name, value in data["properties"].items()},
    )
    check_places(document)
    return replace(
        document,
        pictures=tuple(made(Picture, picture) for picture in data.get("pictures", ())),
        unread=tuple(made(Unread, {"page": None, **one}) for one in data.get("unread", ())),
    )


def _read_block(data: Mapping[str, Any]) -> Block:
    if data["kind"] not in get_args(Kind) or data["area"] not in get_args(Area):
        raise ValueError("not a block")
    return Block(
        kind=data["kind"],
        text=plain(data["text"], str),
        pieces=tuple(_read_piece(piece) for piece in data["origins"]),
        area=data["area"],
        level=plain(data["level"], int),
        cell=made(Cell, data["cell"]) if data["cell"] else None,
        style=plain(data["style"], str),
        language=plain(data["language"], str | None),
        is_hidden=plain(data["hidden"], bool),
        tag=plain(data["tag"], str),
        is_bold=plain(data.get("bold", False), bool),
        size=plain(data.get("size", 0), float),
    )


def _read_piece(data: Mapping[str, Any]) -> Piece:
    origin = made(_ORIGINS[data["origin"]["type"]], data["origin"])
    return Piece(plain(data["start"], int), plain(data["length"], int), origin, plain(data["width"], int))
