"""What a remark to letterkit is about: the block that it stands in or before, or the words a comment is tied to."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from letterkit.document.block import Block
from letterkit.document.origin import FileOrigin, OpenOrigin, WordOrigin
from letterkit.document.remarks import Remark


def reach(remark: Remark, blocks: Sequence[Block]) -> tuple[int, int]:
    """The characters of the document that a remark is about; none, at its end, where nothing follows a remark."""
    match remark.origin:
        case WordOrigin() as origin:
            found = list(_tied(remark, origin, blocks))
        case OpenOrigin() as origin:
            found = list(_between(remark, origin, blocks))
        case origin:
            found = list(_beside(remark, origin, blocks))
    if not found:
        end = blocks[-1].end if blocks else 0
        return end, end
    return min(start for start, _ in found), max(end for _, end in found)


def _beside(remark: Remark, origin: FileOrigin, blocks: Sequence[Block]) -> Iterator[tuple[int, int]]:
    """The block that a remark stands in, else the next one: of a table, all of its cells."""
    begun = [(first.offset, block) for block in blocks if isinstance(first := block.pieces[0].origin, FileOrigin)]
    begun.sort(key=lambda one: one[0])
    before = [block for offset, block in begun if offset <= origin.offset]
    after = [block for offset, block in begun if offset > origin.offset]
    if remark.is_inside and before:
        yield before[-1].start, before[-1].end
    elif after:
        table = after[0].cell and after[0].cell.table
        for block in blocks:
            if block is after[0] or (table and block.cell and block.cell.table == table):
                yield block.start, block.end


def _tied(remark: Remark, origin: WordOrigin, blocks: Sequence[Block]) -> Iterator[tuple[int, int]]:
    """The words that a comment of Word is tied to; the whole paragraph where it is tied to a mere place."""
    first = _place(origin)
    last = _place(remark.last) if isinstance(remark.last, WordOrigin) else first
    pieces = [
        (block, piece, _place(piece.origin))
        for block in blocks
        for piece in block.pieces
        if isinstance(piece.origin, WordOrigin) and piece.origin.part == origin.part
    ]
    words = [(block, piece) for block, piece, place in pieces if first < place <= last]
    if words:
        yield from ((block.start + piece.start, block.start + piece.end) for block, piece in words)
    else:
        yield from ((block.start, block.end) for block, _, place in pieces if place[0] == last[0])


def _between(remark: Remark, origin: OpenOrigin, blocks: Sequence[Block]) -> Iterator[tuple[int, int]]:
    """The words that a comment of OpenDocument is tied to; the whole paragraph where it is tied to a mere place."""
    end = remark.last if isinstance(remark.last, OpenOrigin) else origin
    first, last = (origin.paragraph, origin.offset), (end.paragraph, end.offset)
    pieces = [
        (block, piece, piece.origin)
        for block in blocks
        for piece in block.pieces
        if isinstance(piece.origin, OpenOrigin) and piece.origin.part == origin.part
    ]
    words = []
    for block, piece, at in pieces:
        inside = [
            position
            for position in range(piece.length)
            if first <= (at.paragraph, at.offset + (position if piece.is_exact else 0)) < last
        ]
        if inside:
            begun = block.start + piece.start
            words.append((begun + inside[0], begun + inside[-1] + 1))
    yield from words or ((block.start, block.end) for block, _, at in pieces if at.paragraph == origin.paragraph)


def _place(origin: WordOrigin) -> tuple[int, int]:
    return origin.paragraph, origin.run
