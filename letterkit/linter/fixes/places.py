"""Where what a letter lacks can be put in."""

from __future__ import annotations

from typing import Final

from letterkit.document import Block
from letterkit.language.letter import PROSE_AREAS, Letter
from letterkit.rules.contract import Finding

_PROSE: Final = ("paragraph", "item")


def place_for(letter: Letter, finding: Finding) -> Block:
    """The paragraph after which what is missing can stand: where its answer begins, else the last one of the letter."""
    block = letter.document.block_at(finding.span.start)
    if finding.values.get("is_begun") and block.kind in _PROSE and block.area in PROSE_AREAS:
        return block
    body = [one for one in letter.prose if one.area == "body"]
    return (body or list(letter.blocks))[-1]
