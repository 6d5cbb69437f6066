"""Negation: whether a word of a sentence is denied in its own clause."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from functools import cache, lru_cache
from typing import Final

from letterkit.language.data import words

_LONGEST_MARK: Final = 40
"""More characters than any mark between clauses has, with what it looks at around it."""
_MARK: Final = r"[;()]|[,:–](?!\w)"
"""A sign between clauses; within a word or a figure ("FPA:s", "412,30", "1–31") it is none."""

_CLAUSE: Final = {
    "sv": re.compile(
        _MARK + r"|\b(?:och|men|eller|utan att|eftersom|därför att|om|när|medan|så att|som|att|förrän|innan|än)\b",
        re.IGNORECASE,
    ),
    "fi": re.compile(
        _MARK + r"|\b(?:ja|mutta|tai|koska|jos|kun|vaikka|että|joka|jota|jonka|ennen kuin|kunnes|jotta|kuin)\b"
        r"|(?=\s(?:eikä|enkä|etkä|emmekä|ettekä|eivätkä)\b)",
        re.IGNORECASE,
    ),
    "en": re.compile(
        _MARK
        + r"|\b(?:and|but|or|because|if|when|although|as|since|while|that|which|who|so|before|until|unless|than)\b",
        re.IGNORECASE,
    ),
}
_RESTART: Final = {
    "sv": re.compile(
        r"(?<=\w\s)(?<!heller\s)(?:(?:kan|kunde|ska|skall|bör|får|måste|ber|har|är)\s"
        r"(?:hen|hon|han|sökanden|klienten|kunden|\w+(?:en|et|na)s?)|(?:\w+(?:r|de|te)|kan|ska|skall|gick|fick|måste)\s"
        r"(?:du|ni|vi|man|FPA)|\w+s\s(?:den|det|de))\b|(?<=\w[rst]\s)(?:kan|får|ska|bör|måste)\b",
        re.IGNORECASE,
    ),
    "fi": re.compile(r"(?<=\w\s)(?:voit|voitte)\b", re.IGNORECASE),
    "en": re.compile(
        r"(?<=\w\s)(?:you|she|he|they|we|the (?:county|city|hospital|municipality)|social services)\s"
        r"(?:can|may|could|should|must|ought|will)\b",
        re.IGNORECASE,
    ),
}
"""Where a main clause starts after another without a comma ("Om pengarna inte räcker kan du …")."""

_BEFORE: Final = 2
_AFTER: Final = 3
"""So many words before and after others can deny them although the clause goes on ("ersätts resan av kommunen inte").
"""
_BUT: Final = re.compile(r"\s*utan\s(?!att\b)", re.IGNORECASE)
"""Swedish "utan" at the head of a clause: "but", not "without"."""

_SUBORDINATE: Final = {
    "sv": re.compile(r"\b(?:eftersom|om|när|medan|att|som|innan)\s*\Z", re.IGNORECASE),
    "fi": re.compile(r"\b(?:koska|jos|kun|vaikka|että)\s*\Z", re.IGNORECASE),
    "en": re.compile(r"\b(?:because|if|when|although|as|since|while|that|before|until|unless)\s*\Z", re.IGNORECASE),
}
"""What opens a clause that the main clause can follow."""

_OR: Final = {
    "sv": re.compile(r"(?<=\w)\seller\Z", re.IGNORECASE),
    "fi": re.compile(r"(?<=\w)\stai\Z", re.IGNORECASE),
    "en": re.compile(r"(?<=\w)\sor\Z", re.IGNORECASE),
}
"""What goes on, right before a clause, with what the one before denies: "we can't pay or reduce them"."""


@cache
def _negations(language: str) -> re.Pattern[str]:
    forms = "|".join(sorted(map(re.escape, words(language, "negations.txt")), key=len, reverse=True))
    return re.compile(rf"\b(?:{forms})\b" + (r"|n[’']t\b" if language == "en" else ""), re.IGNORECASE)


def clause_around(text: str, start: int, end: int, language: str) -> tuple[int, int]:
    """The characters of the clause that holds `start` to `end`: from the last clause mark before to the first after."""
    marks = _marks(text, language)
    near = start - _LONGEST_MARK
    number = bisect_right(marks, near, key=_end)
    first = marks[number - 1][1] if number else 0
    if number < len(marks):
        near = min(near, marks[number][0])  # not from the middle of a mark
    for match in _CLAUSE[language].finditer(text, max(first, near), start):  # as if the text ended there
        first = match.end()
    number = bisect_left(marks, end, key=_start)
    if number and marks[number - 1][1] > end:  # the words end within a mark ("därför att")
        after = _CLAUSE[language].search(text, end)
        return first, (after.start() if after else len(text))
    return first, (marks[number][0] if number < len(marks) else len(text))


@lru_cache(maxsize=256)
def _marks(text: str, language: str) -> tuple[tuple[int, int], ...]:
    """What parts the clauses of a text, each as characters first and past the last; asked for again at every word."""
    return tuple(match.span() for match in _CLAUSE[language].finditer(text))


def _start(mark: tuple[int, int]) -> int:
    return mark[0]


def _end(mark: tuple[int, int]) -> int:
    return mark[1]


def find_negations(text: str, language: str) -> list[tuple[int, int]]:
    """The negating words of a text, as characters first and past the last."""
    return list(_found(text, language))


@lru_cache(maxsize=256)
def _found(text: str, language: str) -> tuple[tuple[int, int], ...]:
    return tuple(match.span() for match in _negations(language).finditer(text))


def is_negated(text: str, start: int, end: int, language: str) -> bool:
    """Whether the words at `start` to `end` stand in a clause with a negation ("du behöver inte ansöka").

    What opens the sentence with "not" before a clause that starts anew says nothing of that clause.
    """
    first, last = clause_around(text, start, end, language)
    while joined := _OR[language].search(text, 0, first):
        first = clause_around(text, joined.start(), joined.start(), language)[0]
    if text[:first].endswith(",") and (but := _BUT.match(text, first, start)):
        first = but.end()
    restarts = [match.start() for match in _RESTART[language].finditer(text, first, last)]
    if _SUBORDINATE[language].search(text, 0, first):
        last = min((at for at in restarts if at >= end), default=last)
    first = max((at for at in restarts if at <= start), default=first)
    return bool(find_negations(text[first:last], language))


def is_denied(text: str, start: int, end: int, language: str) -> bool:
    """Whether a negation stands among the words at `start` to `end`, in their clause next to them, or opens it."""
    first, last = clause_around(text, start, end, language)
    before, after = text[first:start].split(), text[end:last].split()
    near = " ".join((*before[:1], *before[-_BEFORE:], text[start:end], *after[:_AFTER]))
    return bool(find_negations(near, language))
