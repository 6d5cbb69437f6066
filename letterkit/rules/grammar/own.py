"""What the grammar rules judge: the sentences that the letter itself says."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from letterkit.language.letter import PROSE_AREAS, Letter, Sentence

_FAR: Final = 400  # characters to either side in which quotation marks are looked for
_STOPPED: Final = re.compile(r"[.!?]\W*$")
_SHORTEST: Final = 6  # words; a shorter block without a full stop is a label ("Hakijan nimi"); ours
_QUOTED: Final = re.compile(r"”[^”]{12,}”|“[^“”]{12,}[”“]|\"[^\"]{12,}\"|«[^»]{12,}»|»[^»]{12,}»")
"""Words between quotation marks; a short stretch is a name or a word under discussion."""


def own_sentences(letter: Letter) -> Iterator[Sentence]:
    """The sentences of paragraphs, list items and cells, outside the list of provisions."""
    for block in letter.blocks:
        if block.kind == "heading" or block.area not in PROSE_AREAS or letter.section_of(block).kind == "provisions":
            continue
        yield from letter.sentences_of(block)


def is_quoted(text: str, start: int, end: int) -> bool:
    """Whether characters `start` to `end` are part of a quotation."""
    near = _QUOTED.finditer(text, max(0, start - _FAR), end + _FAR)
    return any(found.start() < start and end < found.end() for found in near)


def is_label(text: str) -> bool:
    """Whether a block is a label of what follows, and no sentence."""
    return len(text.split(maxsplit=_SHORTEST)) < _SHORTEST and not _STOPPED.search(text)
