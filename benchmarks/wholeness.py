"""Whether a Document has all words of its file, and whether each of its characters leads back to the right place."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field

from benchmarks.wordfile import Run, RunKey, runs
from letterkit.document import Document, FileOrigin, Piece, WordOrigin
from letterkit.document.readers.source import Source

_LABEL = re.compile(r"^[ \t]*(?:\d{1,3}|[a-zA-Z])[.)](?=[ \t])", re.MULTILINE)
"""The number or letter before a list item, which is no part of its text."""


@dataclass
class Faults:
    """What is wrong with one reading: words of the file that weren't read, and text that leads to a wrong place."""

    words: int = 0
    lost: list[str] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)


def faults(document: Document, data: bytes) -> Faults:
    """What is wrong with `document` as the reading of a file with these bytes."""
    return _of_word(document, data) if document.format == "word" else _of_text(document, data)


def _pieces(document: Document) -> Iterator[tuple[str, Piece]]:
    """Each piece of the document's blocks, also the hidden ones, with its text."""
    for block in (*document.blocks, *document.hidden):
        for piece in block.pieces:
            yield block.text[piece.start : piece.end], piece


def _of_word(document: Document, data: bytes) -> Faults:
    found = Faults()
    source = runs(data)
    left = {key: list(run.shown) for key, run in source.items()}
    for text, piece in _pieces(document):
        origin = piece.origin
        assert isinstance(origin, WordOrigin)
        key = origin.part, origin.paragraph, origin.run
        run = source.get(key, Run())
        places = range(origin.offset, origin.offset + piece.width)
        written = run.text[origin.offset : origin.offset + piece.width]
        if not _same(text, written):
            # Signs of symbol fonts and form fields have no text in the file: the extraction can't know them.
            if not _is_drawn(text):
                found.wrong.append(f"{key} {origin.offset}: {text!r} is {written!r} in the file")
        elif not all(left[key][place] for place in places):
            found.wrong.append(f"{key} {origin.offset}: {text!r} is not shown, or was read twice")
        else:
            left[key][origin.offset : origin.offset + piece.width] = [False] * piece.width
    found.words = len(" ".join(run.text for run in source.values() if any(run.shown)).split())
    found.lost = list(_lost(source, left))
    return found


def _is_drawn(text: str) -> bool:
    return all(unicodedata.category(letter) in ("So", "Sm", "Po", "Zs") for letter in text)


def _lost(source: dict[RunKey, Run], left: dict[RunKey, list[bool]]) -> Iterator[str]:
    """The words, run by run, that stand in the file, are shown and weren't read."""
    for key, run in source.items():
        words = "".join(letter if unread else " " for letter, unread in zip(run.text, left[key], strict=True))
        for word in words.split():
            if any(_is_seen(letter) for letter in word):
                yield f"{key}: {word}"


def _of_text(document: Document, data: bytes) -> Faults:
    found = Faults()
    text = Source(data, document.path).text
    unread = [letter.isalnum() for letter in _LABEL.sub(lambda label: " " * len(label[0]), text)]
    for read, piece in _pieces(document):
        assert isinstance(piece.origin, FileOrigin)
        start, end = piece.origin.offset, piece.origin.offset + piece.width
        if not 0 <= start <= end <= len(text) or (piece.is_exact and not _same(read, text[start:end])):
            found.wrong.append(f"{start}: {read!r} is {text[start:end]!r} in the file")
        unread[start:end] = [False] * (end - start)
    found.words = len(document.text.split())
    if document.format == "text":
        left = "".join(letter if is_unread else " " for letter, is_unread in zip(text, unread, strict=True))
        found.lost = left.split()
    return found


def _same(read: str, written: str) -> bool:
    """Whether both are the same text; a character of a symbol font may be read as the sign that it looks like."""
    if any(unicodedata.category(letter) == "Co" for letter in written) and len(read) == len(written):
        pairs = zip(read, written, strict=True)
        return all(unicodedata.category(there) == "Co" or _folded(here) == _folded(there) for here, there in pairs)
    return _folded(read) == _folded(written)


def _folded(text: str) -> str:
    """The text with one kind of space and hyphen, without what can't be seen, letters composed."""
    kept = (" " if letter.isspace() else "-" if letter == "\u2011" else letter for letter in text if _is_seen(letter))
    return unicodedata.normalize("NFC", "".join(kept))


def _is_seen(letter: str) -> bool:
    return unicodedata.category(letter) != "Cf"
