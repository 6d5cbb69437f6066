"""The proof of a letter: every amount, date and share in it comes from a fact or from a sum of facts."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from letterkit.catalogue.jinja.literals import figures
from letterkit.document.model import Block
from letterkit.document.origin import PhraseOrigin
from letterkit.errors import LetterkitError
from letterkit.ui import Text

_DIGIT: Final = re.compile(r"\d")

_UNTRACED = Text(
    sv="Frasen {phrase} skriver en siffra som inte kommer från fakta. Brevet byggdes inte.",
    fi="Fraasi {phrase} tulostaa luvun, joka ei tule tiedoista. Kirjettä ei muodostettu.",
    en="The phrase {phrase} prints a figure that does not come from the facts. The letter was not built.",
)


class UntracedFigureError(LetterkitError):
    """A figure in a letter that stands in no facts."""


def prove(blocks: Iterable[Block]) -> None:
    """Raise UntracedFigureError at the first amount, date or share that no fact stands behind."""
    for block in blocks:
        if not _has_own_digits(block):
            continue
        facts = [
            (piece.start, piece.end, piece.origin)
            for piece in block.pieces
            if isinstance(piece.origin, PhraseOrigin) and piece.origin.fact
        ]
        for start, end in figures(block.text):
            if not any(first < end and start < last for first, last, _ in facts):
                raise _error(block, start)


def _has_own_digits(block: Block) -> bool:
    """Whether a digit stands outside the values of facts; if none does, every figure comes from one."""
    return any(
        _DIGIT.search(block.text, piece.start, piece.end)
        for piece in block.pieces
        if not (isinstance(piece.origin, PhraseOrigin) and piece.origin.fact)
    )


def _error(block: Block, position: int) -> UntracedFigureError:
    origin = next((piece.origin for piece in block.pieces if piece.start <= position < piece.end), None)
    if not isinstance(origin, PhraseOrigin):
        return UntracedFigureError(_UNTRACED, phrase="?")
    return UntracedFigureError(_UNTRACED, f"{origin.file}:{origin.line}:{origin.column}", phrase=origin.phrase)
