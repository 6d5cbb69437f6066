"""The pieces that the package brings: those of the words in the project's own texts, out of a hundred languages'."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from letterkit.catalogue.judgement.window import BESIDE, MARKS
from letterkit.language.meaning.pieces import BEGIN, FIRST, Pieces
from training.meaning.base import Base
from training.sources import ROOT

_TEXTS = (
    "training/passages/*.jsonl",
    "training/labelled/*",
    "training/drafts/*",
    "training/ordinary/*",
    "phrases/**/*.yaml",
    "templates/**/*.*",
    "letterkit/language/*/*.t*",
)
_EUROPEAN = 0x250
"""Single characters below are kept all: so few pieces leave no word unread."""


def all_pieces(base: Base) -> Pieces:
    """The pieces of the base."""
    scores = zip(base.pieces, base.scores.tolist(), strict=True)
    known = {piece: (number, score) for number, (piece, score) in enumerate(scores) if piece and number >= FIRST}
    return Pieces(known)


def kept_pieces(base: Base) -> list[int]:
    """The numbers in the base of the pieces that are kept, in order."""
    pieces = all_pieces(base)
    kept = {number for word in _words() for number in pieces.of_word(BEGIN + word)}
    kept |= {number for number, piece in enumerate(base.pieces) if len(piece) == 1 and ord(piece) < _EUROPEAN}
    kept |= {number for mark in (*MARKS.values(), BESIDE, "") for number in pieces.of_word(BEGIN + mark)}
    return sorted(number for number in kept if number >= FIRST)


def _words() -> Iterator[str]:
    """The words of the texts, as they are and as a sentence may begin with them."""
    found = {word for pattern in _TEXTS for path in ROOT.glob(pattern) for word in _words_in(path)}
    for word in found:
        for bare in {word, re.sub(r"^\W+|\W+$", "", word)} - {""}:
            yield from {bare, bare.lower(), bare.capitalize()}


def _words_in(path: Path) -> list[str]:
    return path.read_text(encoding="utf-8", errors="ignore").replace("\\n", " ").split() if path.is_file() else []
