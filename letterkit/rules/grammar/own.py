"""What the grammar rules judge: the sentences that the letter itself says."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from letterkit.language.letter import PROSE_AREAS, Letter, Sentence

_STOPPED: Final = re.compile(r"[.!?]\W*$")
_SHORTEST: Final = 6  # words; a shorter block without a full stop is a label ("Hakijan nimi"); ours


def own_sentences(letter: Letter) -> Iterator[Sentence]:
    """The sentences of paragraphs, list items and cells, outside the list of provisions."""
    for block in letter.blocks:
        if block.kind == "heading" or block.area not in PROSE_AREAS or letter.section_of(block).kind == "provisions":
            continue
        yield from letter.sentences_of(block)


def is_label(text: str) -> bool:
    """Whether a block is a label of what follows, and no sentence."""
    return len(text.split(maxsplit=_SHORTEST)) < _SHORTEST and not _STOPPED.search(text)
