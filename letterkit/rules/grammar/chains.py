"""Chains of three or more action nouns: "the assessment of the granting of the payment"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Final

from letterkit.language.data import alternatives, table

_TOKEN: Final = re.compile(r"[^\W\d_]+(?:[-'’:][^\W\d_]+)*|[.,;:()!?–]|\d+")
_ACTION: Final = {
    "sv": re.compile(
        r"\w{3,}(?:ning(?:en|ar|arna|s|ens)?|[ae]nde(?:t|n|na|ts)?|else(?:n|r|rna)?|tion(?:en|er|erna)?)$"
    ),
    "fi": re.compile(
        r"\w{3,}(?:mi(?:nen|set|st[aä]|se(?:n|en|ksi|st[aä]|ss[aä]|ll[aä]|lle|lt[aä]))|oin(?:ti|tia|nin|nista|nissa|tiin))$"
    ),
    "en": re.compile(r"\w{3,}(?:ation|ition|ction|sion|ment|ance|ence|ing|usal|oval|ewal|rawal|ysis)s?$"),
}
_LONGEST: Final = 60  # letters; a longer word is no word
_LEAST: Final = 3  # action nouns; ours
_WORDS_BETWEEN: Final = {"sv": 2, "fi": 1, "en": 2}
"""How many other words (articles, adjectives, genitives) may stand between two links; ours."""


def find_chains(text: str, language: str) -> Iterator[tuple[int, int]]:
    """The chains of a sentence, from their first action noun to the last."""
    chain: list[re.Match[str]] = []
    between: list[str] = []
    for match in _TOKEN.finditer(text):
        word = match[0].lower()
        if _is_action(word, language):
            if not chain or not _links(between, language):
                yield from _whole(chain)
                chain = []
            chain.append(match)
            between = []
        elif chain:
            between.append(word)
    yield from _whole(chain)


def _whole(chain: list[re.Match[str]]) -> Iterator[tuple[int, int]]:
    if len(chain) >= _LEAST:
        yield chain[0].start(), chain[-1].end()


def _links(between: list[str], language: str) -> bool:
    """Whether the words between two action nouns make the second depend on the first."""
    links = _words(language, "link")
    if links:
        if not between or between[0] not in links:
            return False
        between = between[1:]
    elif any(word in _words(language, "stop") for word in between):
        return False
    return len(between) <= _WORDS_BETWEEN[language] and all(word[0].isalpha() for word in between)


@lru_cache(maxsize=1 << 14)
def _is_action(word: str, language: str) -> bool:
    if _is_thing(word, language):
        return False
    return word in _words(language, "more") or bool(_ACTION[language].match(word))


def _is_thing(word: str, language: str) -> bool:
    """Whether a word only looks like an action; a compound is what its last part is ("förskoleundervisning")."""
    things = _words(language, "not")
    if word in things or language != "sv" or len(word) > _LONGEST:
        return word in things
    return any(word[start:] in things for start in range(3, len(word) - 5))


@cache
def _words(language: str, kind: str) -> frozenset[str]:
    rows = (row for row in table(language, "nominalisations.tsv") if row["kind"] == kind)
    return frozenset(word for row in rows for word in alternatives(row["words"]))
