"""A sum that is told as a part of a larger one: "40 of 90 euros"."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final

from letterkit.language.figures.amounts import value_of

_FIGURE: Final = r"\d[\d.,]*(?<![.,])"
_UNIT: Final = r"(?:€|eur\b|euro\w*|e\b)"
_OF: Final = {"sv": r"av", "fi": r"/", "en": r"(?:out\s)?of"}
_ELATIVE: Final = r"(?:eurosta|€:sta)"
_PAIRS: Final = {
    language: [
        re.compile(
            rf"(?<![\w.,/])(?P<part>{_FIGURE})\s?{_UNIT}?\s?{of}\s?(?P<whole>{_FIGURE})\s?{_UNIT}", re.IGNORECASE
        )
    ]
    for language, of in _OF.items()
}
_PAIRS["fi"] += [
    re.compile(
        rf"(?<![\w.,/])(?P<part>{_FIGURE})\s?{_UNIT}\s(?:\w+\s)?(?P<whole>{_FIGURE})\s?{_ELATIVE}", re.IGNORECASE
    ),
    re.compile(
        rf"(?<![\w.,/])(?P<whole>{_FIGURE})\s?{_ELATIVE}\s(?:\w+\s){{0,2}}(?P<part>{_FIGURE})\s?{_UNIT}", re.IGNORECASE
    ),
]


def parts_of_sums(text: str, language: str) -> set[Decimal]:
    """The sums, in euros, that are a part of another; one that is the whole of it ("90 of 90 euros") is none."""
    found = (match for pattern in _PAIRS[language] for match in pattern.finditer(text))
    pairs = ((value_of(match["part"]), value_of(match["whole"])) for match in found)
    return {part for part, whole in pairs if 0 < part < whole}
