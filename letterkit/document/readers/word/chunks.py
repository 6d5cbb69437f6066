"""Files that stand in a Word file whole, to be shown in their place (altChunk): each is read by its format's reader."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from itertools import count
from typing import Final

from letterkit.document.block import Area, Block, Cell
from letterkit.document.model import Document
from letterkit.document.origin import InsertedOrigin, Piece
from letterkit.document.readers import html, text
from letterkit.document.readers.archive import Weight
from letterkit.document.readers.source import LONGEST, TOO_LONG, Source
from letterkit.document.readers.word import messages
from letterkit.document.readers.word.mht import page_of
from letterkit.errors import UnreadableError

DEEPEST: Final = 3
"""So many files may stand one in another; a limit of our own."""
MOST_CHUNKS: Final = 200
"""So many places of a file, with the files in it, may show another file; a limit of our own, far above any letter."""

_TEXTS: Final = {"text/plain": "text", "text/html": "html", "application/xhtml+xml": "html", "message/rfc822": "mht"}
_ENDINGS: Final = {"txt": "text", "htm": "html", "html": "html", "xhtml": "html", "mht": "mht", "mhtml": "mht"}
_HURTS: Final = (messages.TOO_LARGE_INSIDE, messages.UNSAFE, TOO_LONG)
"""Why a file that stands in another is refused together with it; one that is only unreadable is told as unread."""
_NOTES: Final = ("footnote", "endnote")

ReadWord = Callable[[Source], Document]


@dataclass
class Load:
    """What a Word file and all the files in it hold together: bytes unpacked, files shown, their characters, runs."""

    weight: Weight = field(default_factory=Weight)
    chunks: int = 0
    characters: int = 0
    runs: int = 0


@dataclass(frozen=True, slots=True)
class Chunk:
    """A file that stands in another: the name of its part, its content type ("" where none is given) and its bytes."""

    part: str
    kind: str
    data: bytes

    @property
    def format(self) -> str:
        """The reader that reads it; "" for a format that is not read."""
        if self.data.startswith(b"PK"):
            return "word"
        if self.data.lstrip()[:5].lower() == b"{\\rtf":
            return ""
        kind = self.kind.partition(";")[0].strip().lower()
        return _TEXTS.get(kind) or _ENDINGS.get(self.part.rpartition(".")[2].lower(), "")


@dataclass(frozen=True, slots=True)
class Shown:
    """The blocks of a file that stands in another: those of its story, and its notes."""

    story: tuple[Block, ...]
    notes: tuple[Block, ...]


def read_chunk(chunk: Chunk, path: str, load: Load, read_word: ReadWord) -> Shown | None:
    """What a file that stands in another shows; None where its format is not read, or it is damaged.

    Raises UnreadableError for what would hurt, as for a file by itself.
    """
    try:
        document = _document(chunk, path, read_word)
    except UnreadableError as error:
        if error.message in _HURTS:
            raise
        return None
    if document is None:
        return None
    load.characters += len(document.text)
    if load.characters > LONGEST:
        raise UnreadableError(TOO_LONG, path)
    blocks = tuple(_placed(document, chunk.part))
    return Shown(
        tuple(block for block in blocks if block.area in ("body", "box")),
        tuple(block for block in blocks if block.area in _NOTES),
    )


def stand_in(blocks: tuple[Block, ...], area: Area, cell: Cell | None, tables: count[int]) -> Iterator[Block]:
    """The blocks as those of the story that shows them, where they stand in `area` and maybe in a cell."""
    numbers: dict[int, int] = {}
    for block in blocks:
        if block.cell:
            if block.cell.table not in numbers:
                numbers[block.cell.table] = next(tables)
            block = replace(block, cell=replace(block.cell, table=numbers[block.cell.table]))
        elif cell:
            block = replace(block, cell=cell, kind="cell", level=0)
        yield block if block.area == "box" and area == "body" else replace(block, area=area)


def _document(chunk: Chunk, path: str, read_word: ReadWord) -> Document | None:
    source = Source(chunk.data, path)
    match chunk.format:
        case "word":
            return read_word(source)
        case "html":
            return html.read(source)
        case "text":
            return text.read(source)
        case "mht":
            page = page_of(chunk.data)
            return None if page is None else html.read(Source(page, path))
    return None


def _placed(document: Document, part: str) -> Iterator[Block]:
    """The blocks of a document, with what belongs to them again, placed in the part that they came from."""
    for number, block in enumerate(document.blocks, start=1):
        following = document.blocks[number].start if number < len(document.blocks) else None
        yield replace(
            _at(block, document, part, number),
            pictures=tuple(replace(one, at=0) for one in document.pictures if _is_at(one.at, block, following)),
            unread=tuple(replace(one, at=0) for one in document.unread if _is_at(one.at, block, following)),
        )
    for number, block in enumerate(document.hidden, start=len(document.blocks) + 1):
        yield _at(block, document, part, number)
    if not document.blocks:
        yield Block("paragraph", "", (), pictures=document.pictures, unread=document.unread)


def _at(block: Block, document: Document, part: str, number: int) -> Block:
    pieces = (Piece(0, len(block.text), InsertedOrigin(part, number, 0), len(block.text)),)
    return replace(block, pieces=pieces, language=block.language or document.language)


def _is_at(position: int, block: Block, following: int | None) -> bool:
    """Whether what stands at a position of the document belongs to a block: it stands in it, or after its words."""
    return (block.start <= position or block.start == 0) and (following is None or position < following)
