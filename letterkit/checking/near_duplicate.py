"""Phrases that say the same, or much of it, in one letter or under the same condition: the reader is told twice."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations
from typing import Final

from letterkit.catalogue.entries.fields import REQUIRED_LANGUAGES
from letterkit.catalogue.entries.phrases import Phrase
from letterkit.catalogue.files.problems import Problem, Severity
from letterkit.checking.cases import Case
from letterkit.checking.pool import pool
from letterkit.checking.subject import Subject
from letterkit.checking.tracer import LETTER_LANGUAGES, Tracer
from letterkit.ui import Text

_SAME: Final = 0.8
"""This part of all that they say, in each language, phrases that say the same have in common."""
_MUCH: Final = 0.6
"""And this part those that overlap."""
_FEWEST: Final = 5
"""Of fewer words and facts nothing is concluded."""
_COMMON: Final = 20
"""A word or a pair of words in more phrases than this makes no pair by itself."""
_STEM: Final = 6
"""Words are compared by so many letters, so that endings don't matter."""
_LONG: Final = 4
"""Shorter words carry little."""
_JINJA: Final = re.compile(r"\{\{\s*(?P<fact>[\w.]*).*?\}\}|\{%.*?%\}|\{#.*?#\}", re.DOTALL)
_WORD: Final = re.compile(r"\w+")

_SAYS_SAME: Final = Text(
    sv="Frasen {id} säger nästan detsamma som {others}.",
    fi="Fraasi {id} sanoo lähes saman kuin {others}.",
    en="The phrase {id} says almost the same as {others}.",
)
_OVERLAPS: Final = Text(
    sv="Frasen {id} säger mycket av det som {others} säger i samma brev.",
    fi="Fraasi {id} sanoo paljolti samaa kuin {others} samassa kirjeessä.",
    en="The phrase {id} says much of what {others} says in the same letter.",
)
_JOIN: Final = Text(
    sv="Slå ihop dem, eller gör skillnaden tydlig i texten och villkoren.",
    fi="Yhdistä ne tai tee ero selväksi tekstissä ja ehdoissa.",
    en="Join them, or make the difference plain in the text and the conditions.",
)
Said = Mapping[str, frozenset[str]]
"""What a phrase says in each language: the beginnings of its words, and the facts that it prints."""


def check(subject: Subject) -> Iterator[Problem]:
    """A problem for each group of phrases, at the last one of it that is to be checked."""
    phrases = {phrase.id: phrase for phrase in subject.catalogue.phrases.values() if phrase.status != "retired"}
    said = {id: _said(phrase) for id, phrase in phrases.items()}
    meetings = _Meetings(subject)
    alike = {}
    for first, second in _pairs(said):
        share, both = _share(said[first], said[second]), (phrases[first], phrases[second])
        if share < _MUCH or not any(subject.asks_for(phrase.path) for phrase in both):
            continue
        if (share >= _SAME and _is_one_condition(*both)) or meetings.meet(*both):
            alike[first, second] = share
    for group in _groups(alike, list(phrases)):
        yield _problem([phrases[id] for id in group], alike, subject)


def _problem(group: Sequence[Phrase], alike: Mapping[tuple[str, str], float], subject: Subject) -> Problem:
    last = [phrase for phrase in group if subject.asks_for(phrase.path)][-1]
    is_same = any(alike.get(pair, 0) >= _SAME for pair in combinations([phrase.id for phrase in group], 2))
    others = ", ".join(f"{one.id} ({one.path.name}:{one.line})" for one in group if one is not last)
    severity: Severity = "warning" if is_same else "hint"
    message = _SAYS_SAME if is_same else _OVERLAPS
    node = last.node.mapping()["text"]
    return Problem.at(node, "near-duplicate", severity, message, _JOIN, id=last.id, others=others)


def _said(phrase: Phrase) -> Said:
    return {language: _tokens(phrase.text[language].source.text) for language in REQUIRED_LANGUAGES}


def _tokens(text: str) -> frozenset[str]:
    facts = {match["fact"] for match in _JINJA.finditer(text) if match["fact"]}
    words = _WORD.findall(_JINJA.sub(" ", text).casefold())
    return frozenset(facts | {word[:_STEM] for word in words if len(word) >= _LONG})


def _pairs(said: Mapping[str, Said]) -> list[tuple[str, str]]:
    """The phrases that share something rare in some language, in order: only those are compared, so that time stays
    linear."""
    holders: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for id, texts in said.items():
        for language, tokens in texts.items():
            for token in tokens:
                holders[language, token].append(id)
            for two in combinations(sorted(tokens)[:_COMMON], 2):
                holders[language, *two].append(id)
    found = {pair for ids in holders.values() if len(ids) <= _COMMON for pair in combinations(ids, 2)}
    turn = {id: number for number, id in enumerate(said)}
    return sorted(found, key=lambda pair: (turn[pair[1]], turn[pair[0]]))


def _share(first: Said, second: Said) -> float:
    """The part of what two phrases say that both say, in the language where it is least."""
    return min(
        len(first[one] & second[one]) / len(first[one] | second[one])
        if min(len(first[one]), len(second[one])) >= _FEWEST
        else 0.0
        for one in first
    )


def _is_one_condition(first: Phrase, second: Phrase) -> bool:
    """Whether two phrases have the same condition and the same loop: one of them is enough, in whichever letter."""
    return _condition(first) == _condition(second)


def _condition(phrase: Phrase) -> tuple[str, str]:
    return phrase.when.text if phrase.when else "", phrase.for_each.items.text if phrase.for_each else ""


@dataclass(frozen=True)
class _Meetings:
    """Which phrases stand in one letter."""

    subject: Subject

    def meet(self, first: Phrase, second: Phrase) -> bool:
        """Whether two phrases stand in one letter; of those of one list, whether for the same of it."""
        is_one_list = first.for_each and _condition(first)[1] == _condition(second)[1]
        for case in self._cases:
            found = [self._tracer.rounds(phrase.id, case, LETTER_LANGUAGES[0]) for phrase in (first, second)]
            if found[0] & found[1] if is_one_list else all(found):
                return True
        return False

    @cached_property
    def _tracer(self) -> Tracer:
        return Tracer(self.subject.catalogue)

    @cached_property
    def _cases(self) -> list[Case]:
        cases = (*pool(self.subject.catalogue, self._tracer.likeliest), *self.subject.coverage.cases)
        return [case for case in cases if not case.is_foreign]


def _groups(alike: Mapping[tuple[str, str], float], order: Sequence[str]) -> list[list[str]]:
    """The phrases that hang together, each group in the order of the catalogue."""
    group = {id: {id} for id in order}
    for first, second in alike:
        joined = group[first] | group[second]
        for id in joined:
            group[id] = joined
    turn = {id: number for number, id in enumerate(order)}
    found = {min(turn[id] for id in one): one for one in group.values() if len(one) > 1}
    return [sorted(found[number], key=turn.__getitem__) for number in sorted(found)]
