"""Two phrases that say the same in one letter, or under the same condition: the reader is told twice."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import combinations
from typing import Final

from letterkit.catalogue.fields import REQUIRED_LANGUAGES
from letterkit.catalogue.phrases import Phrase
from letterkit.catalogue.problems import Problem
from letterkit.checking.subject import Subject
from letterkit.checking.ways import PRINTED
from letterkit.ui import Text

_SHARED: Final = 0.8
"""This part of all their words, counted as a set, two phrases have in common."""
_FEWEST: Final = 5
"""Of fewer words nothing is concluded."""
_COMMON: Final = 20
"""A run of words that stands in more phrases is boilerplate: it makes no pair by itself."""
_RUN: Final = 4
_JINJA: Final = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}", re.DOTALL)
_WORD: Final = re.compile(r"\w+")

_SAME: Final = Text(
    sv="Frasen {id} säger nästan detsamma som {other} ({place}).",
    fi="Fraasi {id} sanoo lähes saman kuin {other} ({place}).",
    en="The phrase {id} says almost the same as {other} ({place}).",
)
_JOIN: Final = Text(
    sv="Slå ihop dem, eller gör skillnaden tydlig i texten och villkoren.",
    fi="Yhdistä ne tai tee ero selväksi tekstissä ja ehdoissa.",
    en="Join them, or make the difference plain in the text and the conditions.",
)


def check(subject: Subject) -> Iterator[Problem]:
    """The later one of each pair, in the order of the catalogue."""
    phrases = {phrase.id: phrase for phrase in subject.catalogue.phrases.values() if phrase.status != "retired"}
    words = {id: _words(phrase) for id, phrase in phrases.items()}
    for first, second in _pairs(words):
        if _is_alike(words[first], words[second]) and _meet(phrases[first], phrases[second], subject):
            node, other = phrases[second].node.mapping()["text"], phrases[first]
            place = f"{other.path.name}:{other.line}"
            yield Problem.at(node, "near-duplicate", "warning", _SAME, _JOIN, id=second, other=first, place=place)


def _words(phrase: Phrase) -> Mapping[str, list[str]]:
    """The words of a phrase's own in each language."""
    return {
        language: _WORD.findall(_JINJA.sub(" ", phrase.text[language].source.text).casefold())
        for language in REQUIRED_LANGUAGES
    }


def _pairs(words: Mapping[str, Mapping[str, list[str]]]) -> list[tuple[str, str]]:
    """The phrases that share a run of words, in order: only those are compared, so that time stays linear."""
    holders: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for id, texts in words.items():
        said = texts["sv"]
        for run in {tuple(said[start : start + _RUN]) for start in range(max(len(said) - _RUN + 1, 1))}:
            holders[run].append(id)
    found = {pair for ids in holders.values() if len(ids) <= _COMMON for pair in combinations(ids, 2)}
    turn = {id: number for number, id in enumerate(words)}
    return sorted(found, key=lambda pair: (turn[pair[1]], turn[pair[0]]))


def _is_alike(first: Mapping[str, list[str]], second: Mapping[str, list[str]]) -> bool:
    return all(_share(set(first[language]), set(second[language])) >= _SHARED for language in first)


def _share(first: set[str], second: set[str]) -> float:
    return len(first & second) / len(first | second) if min(len(first), len(second)) >= _FEWEST else 0.0


def _meet(first: Phrase, second: Phrase, subject: Subject) -> bool:
    """Whether two phrases stand in one letter, or have the same condition."""
    conditions = {phrase.when.text if phrase.when else "" for phrase in (first, second)}
    if len(conditions) == 1 and first.section == second.section:
        return True
    wanted = {first.id, second.id}
    return any(
        wanted <= {branch.point.owner for branch in taken if branch.way == PRINTED}
        for taken in subject.coverage.taken.values()
    )
