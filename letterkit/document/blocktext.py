"""Collects the text of one block, and remembers where each stretch came from."""

from __future__ import annotations

import re
import unicodedata

from letterkit.document.origin import Origin, Piece

INVISIBLE = frozenset("\u00ad\u200b\u200c\u200d\u2060\ufeff\r")
"""Characters that show nothing: soft hyphen, zero-width space and joiners, byte order mark, carriage return."""

SPACES = frozenset("\u00a0\u202f\u2007\u2009\u2002\u2003\u2005\u2006\u2008\u200a\u3000")
"""Spaces of other widths, or that don't break: read as a space."""

_SPECIAL = re.compile("[\u2011" + "".join(INVISIBLE | SPACES) + "]")


class BlockText:
    """Appends text with its origin; folds what looks alike (see `add`), so that rules meet one form only."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._length = 0
        self._pieces: list[Piece] = []

    def __len__(self) -> int:
        return self._length

    @property
    def ends_in_space(self) -> bool:
        return not self._parts or self._parts[-1][-1:].isspace()

    def add(self, text: str, origin: Origin) -> None:
        """Append `text`, which stands in the source character by character from `origin` on.

        Invisible characters are left out, other spaces become a space, the hyphen that doesn't break a hyphen, and a
        letter with a combining mark one letter.
        """
        if not _SPECIAL.search(text) and unicodedata.is_normalized("NFC", text):
            self._append(text, origin, len(text))
            return
        start = 0
        while start < len(text):
            end = start + 1
            while end < len(text) and unicodedata.combining(text[end]):
                end += 1
            cluster = text[start:end]
            self._append(_folded(cluster), origin.after(start), end - start)
            start = end

    def stand_for(self, text: str, origin: Origin, width: int) -> None:
        """Append `text`, folded as in `add`, that stands for `width` characters of the source (an entity)."""
        self._append(unicodedata.normalize("NFC", "".join(map(_folded, text))), origin, width)

    def build(self) -> tuple[str, tuple[Piece, ...]]:
        """The text and its pieces, without white space at either end."""
        text = "".join(self._parts)
        lead = len(text) - len(text.lstrip())
        kept = text.strip()
        pieces = (_cut(piece, lead, lead + len(kept)) for piece in self._pieces)
        return kept, tuple(piece for piece in pieces if piece)

    def _append(self, text: str, origin: Origin, width: int) -> None:
        if not text:
            return
        last = self._pieces[-1] if self._pieces else None
        exact = len(text) == width
        if last and exact and last.is_exact and last.origin.after(last.length) == origin:
            self._pieces[-1] = Piece(last.start, last.length + width, last.origin, last.width + width)
        else:
            self._pieces.append(Piece(self._length, len(text), origin, width))
        self._parts.append(text)
        self._length += len(text)


def _folded(cluster: str) -> str:
    if cluster in INVISIBLE:
        return ""
    if cluster in SPACES:
        return " "
    if cluster == "\u2011":
        return "-"
    return unicodedata.normalize("NFC", cluster)


def _cut(piece: Piece, start: int, end: int) -> Piece | None:
    """The part of a piece between two positions, counted from the first of them."""
    first, last = max(piece.start, start), min(piece.end, end)
    if first >= last:
        return None
    if not piece.is_exact:
        return Piece(first - start, last - first, piece.origin, piece.width)
    return Piece(first - start, last - first, piece.origin.after(first - piece.start), last - first)
