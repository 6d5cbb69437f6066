"""Whether a word can belong to a value: an amount, a day or a month, another figure, or anything."""

from __future__ import annotations

from functools import cache
from typing import Final

from letterkit.compose.learning.routes import Shape
from letterkit.language.data import LANGUAGES
from letterkit.language.figures.dates import months

_SIGNS: Final = frozenset(".,:-–−−’'")
_BESIDE: Final[dict[Shape, tuple[str, ...]]] = {
    "amount": ("euro", "€"),
    "date": ("och", "ja", "and", "för", "for", "in", "i", "till", "to"),
    "number": ("%", "proc", "pros", "per", "cent", "am", "pm"),
}
"""How the words begin that stand in figures of a kind."""


def fits(token: str, shape: Shape) -> bool:
    """Whether a word or sign can be part of a value of this shape."""
    if shape == "any":
        return True
    low = token.lower()
    if any(letter.isdigit() for letter in token) or token in _SIGNS:
        return True
    if shape == "date":
        return low in _BESIDE["date"] or is_month(low)
    return low.startswith(_BESIDE[shape])


@cache
def _months() -> tuple[str, ...]:
    return tuple(name.lower() for language in LANGUAGES if language != "fi" for name in months(language))


def is_month(word: str) -> bool:
    """Whether a word is the name of a month in any language, in small letters."""
    return word in _months() or any(word == name or word.startswith(f"{name}kuu") for name in months("fi"))
