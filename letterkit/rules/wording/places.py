"""Where the wording of a letter is judged."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from letterkit.document import Block
from letterkit.language.figures.provisions import find_laws
from letterkit.language.letter import PROSE_AREAS, Letter

_CHUNK: Final = re.compile(r"\S+")
_ADDRESS: Final = re.compile(r"@|://|^www\.|\.(?:fi|com|org|net|eu|se)\b", re.IGNORECASE)


def running_text(letter: Letter) -> Iterator[Block]:
    """The blocks that are read as sentences: paragraphs, items and headings (no cells, page headers or footers)."""
    return (block for block in letter.blocks if block.area in PROSE_AREAS and block.kind != "cell")


def own_words(letter: Letter) -> Iterator[Block]:
    """The blocks in the handler's own words, with the cells: not the provisions, nor a heading that names an act."""
    for block in letter.blocks:
        if block.area not in PROSE_AREAS or letter.section_of(block).kind == "provisions":
            continue
        if block.kind == "heading" and any(True for _ in find_laws(block.text, letter.language_of(block))):
            continue
        yield block


def is_in_address(text: str, start: int, end: int) -> bool:
    """Whether characters `start` to `end` are part of an address on the net or of e-mail."""
    first = max(text.rfind(white, 0, start) for white in " \n\t\u00a0") + 1
    chunk = _CHUNK.match(text, first)
    return chunk is not None and chunk.end() >= end and bool(_ADDRESS.search(chunk[0]))
