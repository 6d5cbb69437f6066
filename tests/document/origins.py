"""What must hold for the origins of every document that was read from a text file."""

from __future__ import annotations

from letterkit.document import Document, FileOrigin
from letterkit.document.blocktext import BlockText


def folded(text: str) -> str:
    """`text` as BlockText folds it, every white space a space."""
    collected = BlockText()
    collected.add(text, FileOrigin(0))
    collected.add(".", FileOrigin(len(text)))
    kept = collected.build()[0][:-1]
    return "".join(" " if letter.isspace() else letter for letter in kept).strip()


def check_origins(document: Document, source: str) -> None:
    """Each character stands where its piece says, each piece inside the file, each block after the one before it."""
    edge = 0
    for block in document.blocks:
        position = 0
        for piece in block.pieces:
            assert piece.start == position, "the pieces of a block leave nothing out"
            position = piece.end
            assert isinstance(piece.origin, FileOrigin)
            start, end = piece.origin.offset, piece.origin.offset + piece.width
            assert 0 <= start < end <= len(source)
            assert start >= edge, "what comes later in the letter stands later in the file"
            edge = end
            if piece.is_exact:
                assert folded(block.text[piece.start : piece.end]) == folded(source[start:end].replace("\r", "\n"))
        assert position == len(block.text)
        place = document.locate(block.span)
        assert place.line and place.column and place.end_line and place.end_line >= place.line
    assert all(document.text[block.start : block.end] == block.text for block in document.blocks)


def found(document: Document, words: str) -> tuple[int | None, int | None, int | None, int | None]:
    """First and last line and column of `words`, which stand once in the document."""
    from letterkit.document import Span

    assert document.text.count(words) == 1
    start = document.text.index(words)
    place = document.locate(Span(start, start + len(words)))
    return place.line, place.column, place.end_line, place.end_column


def pieces(text: str) -> list[str]:
    """The pieces of which a test makes up its input."""
    return text.split(" ")
