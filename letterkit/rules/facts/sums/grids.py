"""Tables as rows and columns of cells, each with the amount it holds."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Final, Literal

from letterkit.document import Block
from letterkit.language.data import LANGUAGES
from letterkit.language.figures.amounts import Amount, find_amounts, read_figure
from letterkit.language.figures.dates import months

_AROUND: Final = re.compile(
    r"[\s*()+:.,]*(?:/\s?(?:kk|mån|month)\.?|per\smånad|i\smånaden|kuukaudessa|a\smonth)?[\s*()]*"
)

Content = Literal["amount", "whole", "nothing", "words", "other"]


@dataclass(frozen=True)
class Cell:
    """A table's cell: it holds an amount, a whole figure that may be one, words, or something else with digits."""

    content: Content
    text: str
    blocks: tuple[Block, ...]
    amount: Amount | None = None


def grid(table: Sequence[Block]) -> dict[int, dict[int, Cell]]:
    """The cells by row and column."""
    blocks: dict[tuple[int, int], list[Block]] = {}
    for block in table:
        if block.cell:
            blocks.setdefault((block.cell.row, block.cell.column), []).append(block)
    rows: dict[int, dict[int, Cell]] = {}
    for (row, column), held in sorted(blocks.items(), key=lambda pair: pair[0]):
        rows.setdefault(row, {})[column] = _read_cell(held)
    return rows


def _read_cell(blocks: Sequence[Block]) -> Cell:
    text = "\n".join(block.text for block in blocks)
    content, amount = _read(text, len(blocks))
    return Cell(content, text, tuple(blocks), amount)


@lru_cache(maxsize=1 << 10)
def _read(text: str, blocks: int) -> tuple[Content, Amount | None]:
    """What a cell of so many blocks holds, kept for a while: several rules read a table."""
    if not re.search(r"\d", text):
        return ("words" if re.search(r"\w", text) else "nothing"), None
    if blocks > 1 or "\n" in text:
        return "other", None
    found = list(find_amounts(text, bare=True))
    if len(found) == 1 and _AROUND.fullmatch(text[: found[0].start]) and _AROUND.fullmatch(text[found[0].end :]):
        return "amount", found[0]
    whole = read_figure(text)
    if whole and not found:
        return "whole", whole
    return ("other" if _is_mostly_figures(text) else "words"), None


@cache
def _month() -> re.Pattern[str]:
    names = "|".join(name for language in LANGUAGES for name in months(language))
    return re.compile(rf"\s*(?:{names})\w*\s+(?:19|20)\d\d\W*", re.IGNORECASE)


def _is_mostly_figures(text: str) -> bool:
    """Whether a cell is more figure than label: "2 x 50", "50 %", not "Hyra för mars 2026" or "Mars 2026"."""
    if _month().fullmatch(text):
        return False
    letters = sum(map(str.isalpha, text))
    return letters <= 2 * sum(map(str.isdigit, text)) or bool(list(find_amounts(text)))


def is_header(cell: Cell) -> bool:
    """Whether a cell heads its column."""
    place = cell.blocks[0].cell
    return place is not None and (place.is_header or place.row == 1)


def heads(rows: dict[int, dict[int, Cell]]) -> dict[int, str]:
    """What heads each column of a table, by its number; empty where the first row holds amounts."""
    first = next(iter(rows.values()), {})
    if any(cell.content in ("amount", "whole") for cell in first.values()):
        return {}
    return {column: cell.text for column, cell in first.items()}
