"""What the columns of a table say of its rows: a sum under "you pay" is told apart from one under "we pay"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from letterkit.catalogue.judgement.features import tokens_of
from letterkit.document import Block
from letterkit.structure.signs import signs_in
from letterkit.structure.units import Unit

_NOTHING: Final = re.compile(r"[–—-]|0(?:[.,]00?)?\s?(?:€|e|euro\w*)?")
_SUM: Final = re.compile(r"[\d\s.,]+(?:€|e|euro\w*)?")


def columns_of(unit: Unit, header: Unit | None) -> Iterator[str]:
    """What stands under each heading of a table's columns, as names of features."""
    for heading, block in _headed(unit, header):
        yield from _under(heading, block, unit.language)


def headings_over(unit: Unit, header: Unit | None) -> list[tuple[int, Block]]:
    """Of a row under a header: where each sentence begins in the row's text, with the heading of its column."""
    headings = {id(block): heading for heading, block in _headed(unit, header)}
    found, start = [], 0
    for sentence in unit.sentences:
        if id(sentence.block) in headings:
            found.append((start, headings[id(sentence.block)]))
        start += len(sentence.text) + 1
    return found


def _headed(unit: Unit, header: Unit | None) -> Iterator[tuple[Block, Block]]:
    """The cells of a row under a header, each after the heading of its column."""
    if header is None or header is unit or not unit.block.cell or not header.block.cell:
        return
    headings = {block.cell.column: block for block in header.blocks if block.cell}
    for block in unit.blocks:
        heading = headings.get(block.cell.column) if block.cell else None
        if heading is not None:
            yield heading, block


def _under(heading: Block, block: Block, language: str) -> Iterator[str]:
    form = _form_of(block.text.strip())
    yield from (f"column {sign} {form}" for sign in signs_in(heading.text, language))
    yield from (f"column {token.stem} {form}" for token in tokens_of(heading.text, language))


def _form_of(text: str) -> str:
    """What a cell holds: nothing (a dash, a zero), a sum, or words."""
    if _NOTHING.fullmatch(text):
        return "nothing"
    return "sum" if _SUM.fullmatch(text) else "words"
