"""Which of our languages a stretch of text is in.

Function words decide, endings and letters help where there are few of them. Short blocks (a name, an address) say
nothing by themselves: they take the language of the letter around them. The weights are our own.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from typing import Final

from letterkit.language.data import LANGUAGES, words

_WORD: Final = re.compile(r"[^\W\d_]+")
_SHAPES: Final = {
    "sv": re.compile(r"å|ck|sj|skj|(?:ning|heten?|ande|ende|arna|erna|orna|igt|are)\b"),
    "fi": re.compile(r"ää|öö|yy|uu|ii|aa|kk|uo|yö|(?:ss[aä]|st[aä]|ll[aä]|lt[aä]|lle|ksi|nen|sen|oon|een|ään|isi)\b"),
    "en": re.compile(r"th|wh|sh|ght|w[aeio]|[aeiou]y\b|(?:ing|tion|tions|ment|ments|ed|ly|ous|ance|ence)\b"),
}  # fmt: skip
_WORD_WEIGHT: Final = 3.0
_SHAPE_WEIGHT: Final = 1.0
_SURE: Final = 4.0


@cache
def _common() -> dict[str, tuple[str, ...]]:
    """Each everyday word and the languages it is used in."""
    owners: dict[str, list[str]] = {}
    for language in LANGUAGES:
        for word in words(language, "common.txt"):
            owners.setdefault(word, []).append(language)
    return {word: tuple(languages) for word, languages in owners.items()}


def evidence(text: str) -> dict[str, float]:
    """How strongly `text` speaks for each language; a language for which nothing speaks is left out."""
    votes: dict[str, float] = defaultdict(float)
    lowered = text.lower()
    for word in _WORD.findall(lowered):
        owners = _common().get(word, ())
        for language in owners:
            votes[language] += _WORD_WEIGHT / len(owners)
    for language, shape in _SHAPES.items():
        if count := len(shape.findall(lowered)):
            votes[language] += _SHAPE_WEIGHT * count
    return dict(votes)


Evidence = Callable[[str], Mapping[str, float]]
"""What tells how strongly a text speaks for each language: `evidence`, or one that remembers."""


def detect(text: str, otherwise: str, evidence_of: Evidence = evidence) -> str:
    """The language of `text`, or `otherwise` where the text does not tell it clearly."""
    votes = evidence_of(text)
    if not votes:
        return otherwise
    best = max(votes, key=lambda language: votes[language])
    rest = max((votes[language] for language in votes if language != best), default=0.0)
    return best if votes[best] - rest >= _SURE else otherwise


def detect_letter(texts: Iterable[str], declared: str | None = None, evidence_of: Evidence = evidence) -> str:
    """The main language of a letter: what most of its text speaks for, then what the file declares, then Swedish."""
    votes: dict[str, float] = defaultdict(float)
    for text in texts:
        for language, vote in evidence_of(text).items():
            votes[language] += vote
    if votes:
        return max(votes, key=lambda language: votes[language])
    root = (declared or "").split("-")[0].lower()
    return root if root in LANGUAGES else LANGUAGES[0]
