"""Compounds taken apart at parts that are known; an established term counts as one part."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Final

from letterkit.language.data import words

_SHORTEST_PART: Final = 2
_LONGEST: Final = 80  # letters; a longer word is no word
_LONGEST_ENDING: Final = {"sv": 5, "fi": 10}
_ENDING: Final = {
    "sv": re.compile(r"(?:s|e?n|e?t|a|[aeo]?r|[aeo]?rna|na|e?ns|e?ts|[aeo]?rs|[aeo]?rnas)?$"),
    "fi": re.compile(
        r"[oöeij]{0,2}(?:n|t|t?t?[aä]|[sl]?s?(?:s|t|l)[aä]|ll[aä]|lle|n[aä]|kse?i?|[aäeiouyö]n|hin|iin|seen|siin|[dt]?t?en)?"
        r"(?:ni|si|ns[aä]|mme|nne)?(?:kin|kaan|kään|ko|kö)?$"
    ),
}
_LINKS: Final = {"sv": ("", "s", "e", "o", "a", "u"), "fi": ("", "n", "en", "jen", "den", "s")}
"""What may stand between two parts: "bostad-s-bidrag", "perhee-n-jäsen"."""


@dataclass(frozen=True, slots=True)
class Compound:
    """A word taken apart; `letters` is how many it has in its dictionary form, about."""

    parts: tuple[str, ...]
    letters: int


@lru_cache(maxsize=4096)
def take_apart(word: str, language: str) -> Compound | None:
    """The fewest known parts that make up a Swedish or Finnish word; None where they can't be told."""
    low = word.lower()
    if len(low) > _LONGEST:
        return None
    best: list[tuple[str, ...] | None] = [None] * (len(low) + 1)
    best[0] = ()
    known = _parts(language)
    for start in range(len(low)):
        before = best[start]
        if before is None:
            continue
        for end in range(start + _SHORTEST_PART, len(low) + 1):
            part = low[start:end]
            if part not in known:
                continue
            for link in _LINKS[language]:
                after = end + len(link)
                if low.startswith(link, end) and (after < len(low) or not link):
                    held = best[after]
                    if held is None or len(held) > len(before) + 1:
                        best[after] = (*before, part)
    found: Compound | None = None
    for end in range(len(low), max(0, len(low) - _LONGEST_ENDING[language]) - 1, -1):
        parts = best[end]
        is_better = parts and (found is None or len(parts) < len(found.parts))
        if parts and is_better and _ENDING[language].fullmatch(low[end:]):
            found = Compound(parts, end - len(parts[-1]) + known[parts[-1]])
    return found


@cache
def _parts(language: str) -> dict[str, int]:
    """The parts in the forms that they take inside words, and the letters of their dictionary form."""
    listed = words(language, "known_compounds.txt") | words(language, "compound_parts.txt")
    known = {word.replace("-", ""): len(word) for word in listed}
    stems = _swedish_stems(listed) if language == "sv" else _finnish_stems(listed)
    return {**{stem: len(word) for stem, word in stems}, **known, **_genitives(known, language)}


def _swedish_stems(parts: frozenset[str]) -> Iterator[tuple[str, str]]:
    for part in parts:
        if part.endswith(("a", "e")) and len(part) > 4:
            yield part[:-1], part


_FINNISH_STEMS: Final = (
    ("uus", 1, "ude"),
    ("yys", 1, "yde"),
    ("us", 1, "kse"),
    ("ys", 1, "kse"),
    ("ös", 1, "kse"),
    ("nen", 3, "se"),
    ("ote", 2, "ttee"),
    ("ke", 2, "kkee"),
    ("e", 0, "e"),
    ("ki", 2, "e"),
    ("nta", 2, "na"),
    ("ntä", 2, "nä"),
    ("nti", 2, "ni"),
)
"""How Finnish words end, how many letters fall off, and what comes instead before an ending."""


def _finnish_stems(parts: frozenset[str]) -> Iterator[tuple[str, str]]:
    for part in parts:
        for ending, lost, stem in _FINNISH_STEMS:
            if part.endswith(ending):
                yield part[: len(part) - lost] + stem, part


def _genitives(known: dict[str, int], language: str) -> dict[str, int]:
    """The Finnish genitives among the parts: at the end of a word their ending counts as inflection."""
    if language != "fi":
        return {}
    endings = ("en", "ön", "un", "yn")
    return {
        part: len(part) - (3 if part.endswith("een") else 2)
        for part in known
        if part.endswith(endings) and len(part) > 5
    }
