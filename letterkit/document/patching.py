"""Changes or marks words of a draft in its own file: all else in it, line ends and encoding stay as they are."""

from __future__ import annotations

import html
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final

from letterkit.document.block import Block, Span
from letterkit.document.marking import Marking, primary
from letterkit.document.markup import Splice, splices
from letterkit.document.model import Document
from letterkit.document.origin import FileOrigin, Piece
from letterkit.document.readers import read_bytes
from letterkit.document.readers.source import Source
from letterkit.document.writers.markdown import escaped
from letterkit.errors import LetterkitError

FORMATS: Final = ("text", "markdown", "html")
"""The formats whose files can be changed in place."""

_WRITTEN: Final[dict[str, Callable[[str], str]]] = {
    "text": str,
    "markdown": escaped,
    "html": lambda words: html.escape(words, quote=False),
}
"""How words are written in each format."""
_LEADS: Final = " \t\r\n\f>"
"""What a line end within a paragraph is made of in the file: white space, and the sign of a quotation in Markdown."""


@dataclass(frozen=True, slots=True)
class Edit:
    """Words to write in the place of those at `span` of a document's text; with a marking, those that stand there."""

    span: Span
    words: str
    marking: Marking | None = None


@dataclass(frozen=True, slots=True)
class _Change:
    """An edit as it is made in the file."""

    splices: tuple[Splice, ...]
    edit: Edit


def patch(data: bytes, document: Document, edits: Sequence[Edit]) -> tuple[bytes, tuple[Edit, ...]]:
    """The file of a document with the edits made that can be made, and these; they stand in order.

    Of those without a marking none is over another. An edit is left out where its span covers markup, or where the file
    would not read as the document with the words changed, or marked.
    """
    source = Source(data, document.path)
    changes = [change for edit in edits if (change := _change(edit, document, source))]
    made = _that_hold(source, document, (), tuple(changes))
    return _written(source, made), tuple(change.edit for change in made)


def _change(edit: Edit, document: Document, source: Source) -> _Change | None:
    """The edit as a change of the file; None where the words don't stand there in one stretch, or can't be written."""
    if edit.marking:
        marked = splices(source.text, document, edit.span, edit.marking)
        return _Change(marked, edit) if marked else None
    block = document.block_at(edit.span.start)
    if edit.span not in block.span or "\n" in document.text[edit.span.start : edit.span.end] + edit.words:
        return None
    start, end = edit.span.start - block.start, edit.span.end - block.start
    pieces = [piece for piece in block.pieces if piece.start < end and start < piece.end]
    edges = [(_offset(piece, max(start, piece.start)), _offset(piece, min(end, piece.end))) for piece in pieces]
    is_joined = all(before[1] == after[0] for before, after in pairwise(edges))
    if not edges or not is_joined or not all(_is_plain(piece, block.text, source.text, start, end) for piece in pieces):
        return None
    written = _encodable(_WRITTEN[document.format](edit.words), source.encoding, document.format)
    return None if written is None else _Change((Splice(edges[0][0], edges[-1][1], written),), edit)


def _offset(piece: Piece, position: int) -> int:
    """The character of the file at `position` of a block's text, which is in the piece or just past it."""
    origin = piece.origin_past(position) if position == piece.end else piece.origin_of(position)
    assert isinstance(origin, FileOrigin)
    return origin.offset


def _is_plain(piece: Piece, text: str, written: str, start: int, end: int) -> bool:
    """Whether a piece is its characters as they stand, or is changed whole and only spells them in another way."""
    if piece.is_exact:
        return True
    origin = piece.origin
    assert isinstance(origin, FileOrigin)
    shown, spelt = text[piece.start : piece.end], written[origin.offset : origin.offset + piece.width]
    spellings = (html.unescape(spelt), spelt.removeprefix("\\"), unicodedata.normalize("NFC", spelt))
    is_known = shown in spellings or (shown.isspace() and not html.unescape(spelt).strip(_LEADS + "\u00a0\ufeff"))
    return is_known and start <= piece.start and piece.end <= end


def _encodable(words: str, encoding: str, format: str) -> str | None:
    """The words in signs that the file's encoding has; HTML can name the others, elsewhere there is no way."""
    try:
        words.encode(encoding)
    except UnicodeEncodeError:
        return words.encode(encoding, "xmlcharrefreplace").decode(encoding) if format == "html" else None
    return words


def _that_hold(
    source: Source, document: Document, before: tuple[_Change, ...], changes: tuple[_Change, ...]
) -> tuple[_Change, ...]:
    """`before` and those of the changes after which the file still reads as it should; halved until they are found."""
    if not changes or _reads_right(source, document, before + changes):
        return before + changes
    if len(changes) == 1:
        return before
    middle = len(changes) // 2
    return _that_hold(source, document, _that_hold(source, document, before, changes[:middle]), changes[middle:])


def _written(source: Source, changes: Sequence[_Change]) -> bytes:
    parts: list[str] = []
    position = 0
    for splice in sorted(splice for change in changes for splice in change.splices):
        if splice.start < position:
            raise _OverError
        parts += [source.text[position : splice.start], splice.written]
        position = splice.end
    return "".join([*parts, source.text[position:]]).encode(source.encoding)


class _OverError(Exception):
    """A change of markup goes over another change."""


def _reads_right(source: Source, document: Document, changes: Sequence[_Change]) -> bool:
    """Whether the changed file reads as the document with the words changed or marked, and nothing else."""
    try:
        read = read_bytes(_written(source, changes), document.path, document.format)
    except (LetterkitError, _OverError):
        return False
    meant = {block.start: _Read.of(block) for block in document.blocks}
    texts = {block.start: block.text for block in document.blocks}
    for change in reversed(changes):
        edit = change.edit
        if edit.marking:
            if not _is_marked(edit, edit.marking, document, read, meant):
                return False
            continue
        block = document.block_at(edit.span.start)
        start, end = edit.span.start - block.start, edit.span.end - block.start
        texts[block.start] = texts[block.start][:start] + edit.words + texts[block.start][end:]
    words = [_words(text) for text in texts.values()]
    if document.format == "text":  # where a paragraph ends is a guess from the length of lines, which may change
        return _words(" ".join(block.text for block in read.blocks)) == _words(" ".join(words))
    said = [(_Read.of(block), _words(block.text)) for block in read.blocks]
    return said == list(zip(meant.values(), words, strict=True))


@dataclass(frozen=True, slots=True)
class _Read:
    """What a block is read as, beside its words."""

    kind: str
    level: int
    is_header: bool

    @classmethod
    def of(cls, block: Block) -> _Read:
        return cls(block.kind, block.level, bool(block.cell and block.cell.is_header))


def _is_marked(edit: Edit, marking: Marking, document: Document, read: Document, meant: dict[int, _Read]) -> bool:
    """Whether a file can be read as marked; notes in `meant` what its blocks then are."""
    for block in document.blocks_in(edit.span):
        if marking.kind == "heading":
            meant[block.start] = _Read("heading", int(marking.value), False)
        elif marking.kind == "header-row":
            meant[block.start] = replace(meant[block.start], is_header=True)
    return marking.kind != "language" or read.declared() == primary(marking.value)


def _words(text: str) -> str:
    return " ".join(text.split())
