"""The lists of a letter: signs and numbers, nine levels deep."""

from __future__ import annotations

from typing import Final

from letterkit.document.writers.word.styles import BULLETS_ID, INDENT, NUMBERS_ID
from letterkit.document.writers.word.xml import part, val

LEVELS: Final = 9
"""Word knows no deeper levels."""
_SIGNS: Final = ("•", "–")
_NUMBERS: Final = ("decimal", "lowerLetter")


class Lists:
    """Gives out the numbers of lists; each list with numbers starts from 1."""

    def __init__(self) -> None:
        self._restarts = 0

    def next_numbers(self) -> int:
        """The list that the items of a new numbered list belong to."""
        self._restarts += 1
        return NUMBERS_ID + self._restarts

    def part(self) -> str:
        """The numbering part of the file."""
        signs = _abstract(BULLETS_ID, "ListBullet", [("bullet", _SIGNS[level % 2]) for level in range(LEVELS)])
        numbers = _abstract(
            NUMBERS_ID, "ListNumber", [(_NUMBERS[level % 2], f"%{level + 1}.") for level in range(LEVELS)]
        )
        lists = _list(BULLETS_ID, BULLETS_ID) + _list(NUMBERS_ID, NUMBERS_ID)
        again = "".join(
            f'<w:lvlOverride w:ilvl="{level}"><w:startOverride w:val="1"/></w:lvlOverride>' for level in range(LEVELS)
        )
        for index in range(1, self._restarts + 1):
            lists += _list(NUMBERS_ID + index, NUMBERS_ID, again)
        return part("numbering", signs + numbers + lists)


def _list(number: int, abstract: int, changes: str = "") -> str:
    return f'<w:num w:numId="{number}">{val("abstractNumId", abstract)}{changes}</w:num>'


def _abstract(number: int, style: str, labels: list[tuple[str, str]]) -> str:
    levels = ""
    for level, (form, label) in enumerate(labels):
        levels += (
            f'<w:lvl w:ilvl="{level}">{val("start", 1)}{val("numFmt", form)}{val("pStyle", style) if not level else ""}'
            f"{val('lvlText', label)}{val('lvlJc', 'left')}"
            f'<w:pPr><w:ind w:left="{INDENT * (level + 1)}" w:hanging="{INDENT}"/></w:pPr></w:lvl>'
        )
    return f'<w:abstractNum w:abstractNumId="{number}">{val("multiLevelType", "multilevel")}{levels}</w:abstractNum>'
