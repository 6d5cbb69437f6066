"""Chains of three or more action nouns: "the assessment of the granting of the payment"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Final, Literal

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
_WEAK: Final = {
    "fi": re.compile(r"\w{3,}(?:(?:[dlmnt][uy]|au|äy|o|ö)(?:ksen|sten)|n(?:nan|nän|non|nön)|el(?:un|yn))$"),
}
"""Finnish genitives that are often, but not always, actions; sv and en name theirs in a list."""
_LONGEST: Final = 60  # letters; a longer word is no word
_LEAST: Final = 3  # links of a chain; ours
_LEAST_STRONG: Final = 2  # links that are nothing but actions; ours
_WORDS_BETWEEN: Final = {"sv": 2, "fi": 1, "en": 2}
"""How many other words (articles, adjectives, genitives) may stand between two links; ours."""

_JOINS: Final = frozenset({"och", "eller", "and", "or", "ja", "tai", "sekä"})

Kind = Literal["strong", "weak"]


@dataclass(frozen=True, slots=True)
class _Link:
    """An action noun at characters `start` to `end`; a weak one is also a thing ("request")."""

    start: int
    end: int
    kind: Kind


def find_chains(text: str, language: str) -> Iterator[tuple[int, int]]:
    """The chains of a sentence, from their first action noun to the last."""
    chain: list[_Link] = []
    between: list[str] = []
    for match in _TOKEN.finditer(text):
        word = match[0].lower()
        if kind := _kind(word, language):
            if not chain or not _links(between, language, chain[-1].kind):
                yield from _whole(chain, language)
                chain = []
            chain.append(_Link(match.start(), match.end(), kind))
            between = []
        elif chain:
            between.append(word)
    yield from _whole(chain, language)


def _whole(chain: list[_Link], language: str) -> Iterator[tuple[int, int]]:
    """The chain if it is long enough; a Finnish genitive at the end belongs to the words after it."""
    while language == "fi" and chain and chain[-1].kind == "weak":
        chain = chain[:-1]
    if len(chain) >= _LEAST and sum(link.kind == "strong" for link in chain) >= _LEAST_STRONG:
        yield chain[0].start, chain[-1].end


def _links(between: list[str], language: str, before: Kind) -> bool:
    """Whether the words between two action nouns make the second depend on the first."""
    links = _words(language, "link") | (_words(language, "weaklink") if before == "weak" else frozenset())
    if links:
        if between and between[0] in _words(language, "particle"):
            between = between[1:]
        if not between or between[0] not in links:
            return False
        between = between[1:]
    elif any(word in _words(language, "stop") | _words(language, "head") for word in between):
        return False
    return len(between) <= _WORDS_BETWEEN[language] and all(
        word[0].isalpha() and word not in _JOINS for word in between
    )


@lru_cache(maxsize=1 << 14)
def _kind(word: str, language: str) -> Kind | None:
    """Whether a word is an action, or at least may be one."""
    if word in _words(language, "weak"):
        return "weak"
    if _is_thing(word, language):
        return None
    if word in _words(language, "more") or _ACTION[language].match(word):
        return "strong"
    return "weak" if language in _WEAK and _WEAK[language].match(word) else None


def _is_thing(word: str, language: str) -> bool:
    """Whether a word only looks like an action; a compound is what its last part is ("förskoleundervisning")."""
    things = _words(language, "not")
    if word in things or language == "en" or len(word) > _LONGEST:
        return word in things
    return any(word[start:] in things for start in range(3, len(word) - 5))


@cache
def _words(language: str, kind: str) -> frozenset[str]:
    rows = (row for row in table(language, "nominalisations.tsv") if row["kind"] == kind)
    return frozenset(word for row in rows for word in alternatives(row["words"]))
