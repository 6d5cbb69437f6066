"""A condition buried in word order or a participle instead of an if-clause: "Inlämnas inte …", "subject to"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache, partial
from typing import Final

from letterkit.catalogue.misleading.recognise import is_unlikely, proposals
from letterkit.language.condition import Condition
from letterkit.language.en import conditions as english
from letterkit.language.fi import conditions as finnish
from letterkit.language.letter import Letter, Sentence
from letterkit.language.listed import any_of
from letterkit.language.models.pipeline import TAGS
from letterkit.language.sv import conditions as swedish
from letterkit.language.tense import Word, is_told, tagged
from letterkit.language.text.quotations import is_quoted
from letterkit.rules import Finding, Rule, Text
from letterkit.rules.grammar.own import own_sentences

_FINDERS: Final[dict[str, Callable[[str, Sequence[Word]], Iterator[Condition]]]] = {
    "sv": swedish.find,
    "fi": finnish.find,
    "en": english.find,
}

_CHANCE: Final = 0.05
"""What the learned judgement finds less likely to be at fault is left alone. Our own figure."""
_REMARK: Final = 3
"""So many words at the most follow in a remark in brackets. Our own figure."""

_CLAUSE: Final = r"(?:^\W*|[,;:–]\s+(?:(?:and|but|och|men)\s+)?)"
_OPEN: Final = {
    "sv": re.compile(
        rf"{_CLAUSE}om\s+(?:\w+(?:en|et|an|na)|någon|han|hon|hen|de|FPA|(?:din|ditt|dina|vår|vårt)\s+\w+)\s+"
        r"(?:(?:inte|ej|redan|också)\s+)?(?!\w+s\b|(?:är|var|blir)\s)\w+",
        re.IGNORECASE,
    ),
    "en": re.compile(
        rf"{_CLAUSE}if\s+(?:the|your|our|his|her|their|an?|this|that|he|she|they|kela|some(?:one|body)|any(?:one|body))\b"
        r"(?![^,.;]*\b(?:is|are|was|were|be|been|being)\s+(?:not\s+)?\w+(?:ed|en)\b)",
        re.IGNORECASE,
    ),
}
"""A condition that is told openly, with somebody who acts in it ("if the landlord refuses"), where words such as "if
you" don't tell; a Finnish "jos" always does."""


class HiddenCondition(Rule):
    name = "hidden-condition"
    title = Text(sv="Dolt villkor", fi="Piilotettu ehto", en="Hidden condition")
    severity = "warning"
    needs = frozenset({TAGS})
    message = Text(
        sv="”{words}” gömmer ett villkor: läsaren kan missa vad som krävs och vad som annars händer.",
        fi="”{words}” kätkee ehdon: lukijalta voi jäädä huomaamatta, mitä vaaditaan ja mitä muuten tapahtuu.",
        en='"{words}" hides a condition: the reader may miss what is required, and what happens otherwise.',
    )
    advice = Text(
        sv="Skriv villkoret med ”om”: ”Om du …”. Säg vem som gör vad och senast när.",
        fi="Kirjoita ehto jos-lauseeksi: ”Jos …”. Kerro, kuka tekee mitä ja mihin mennessä.",
        en='Write the condition with "if" ("If you …"), and say who does what and by when.',
    )

    def check(self, letter: Letter) -> Iterator[Finding]:
        likely = proposals(letter, self.name)
        for sentence in own_sentences(letter):
            at = sentence.span.start - sentence.block.start
            key = HiddenCondition, sentence.language, sentence.block.text, at, sentence.text, likely.get(sentence)
            found = letter.memory.recall(key, partial(_conditions, letter, sentence, likely.get(sentence)))
            for start, end in _joined(_likely_enough(letter, sentence, found)):
                yield self.at(sentence.span_of(start, end), words=" ".join(sentence.text[start:end].split()))


def _conditions(letter: Letter, sentence: Sentence, likely: tuple[int, int] | None) -> tuple[Condition, ...]:
    """The conditions that a sentence hides; where none is found, what the learned judgement takes for one."""
    words, text = tagged(letter, sentence), sentence.text
    found = tuple(_FINDERS[sentence.language](text, words))
    if not found and likely and not _is_plain(text, sentence.language):
        found = (Condition(*likely, is_unmistakable=True),)
    return tuple(one for one in found if not _is_harmless(text, words, one))


def _likely_enough(letter: Letter, sentence: Sentence, found: Sequence[Condition]) -> Sequence[Condition]:
    """Those that are unmistakable, where the learned judgement takes the sentence for harmless."""
    sure = [one for one in found if one.is_unmistakable]
    return sure if len(sure) < len(found) and is_unlikely(letter, sentence, HiddenCondition.name, _CHANCE) else found


def _is_harmless(text: str, words: Sequence[Word], one: Condition) -> bool:
    """Whether a condition is a report of the past, a quotation or a remark."""
    told = not one.is_sure and is_told(words, one.start, one.end, opens_clause=one.opens_clause)
    return told or is_quoted(text, one.start, one.end) or _is_aside(text, one.start, one.end)


def _joined(found: Iterable[Condition]) -> Iterator[tuple[int, int]]:
    """Where conditions stand, in order; those that touch are one, of those that overlap the first."""
    places: list[tuple[int, int]] = []
    for one in sorted(found, key=lambda one: (one.start, -one.end)):
        if places and one.start == places[-1][1]:
            places[-1] = places[-1][0], one.end
        elif not places or one.start > places[-1][1]:
            places.append((one.start, one.end))
    yield from places


def _is_aside(text: str, start: int, end: int) -> bool:
    """Whether words open a short remark in brackets ("(requires signing in)")."""
    remark = re.match(r"[^()]*\)", text[end:])
    return text[:start].endswith("(") and remark is not None and len(remark[0].split()) <= _REMARK


def _is_plain(text: str, language: str) -> bool:
    """Whether a sentence asks, orders, gives a reason or a condition openly, or has words that the finders judge."""
    is_open = language in _OPEN and bool(_OPEN[language].search(text))
    return is_open or text.rstrip().endswith("?") or bool(_plain(language).search(text))


@cache
def _plain(language: str) -> re.Pattern[str]:
    orders, others = (any_of(language, "conditions.tsv", kind) for kind in ("order", "plain"))
    return re.compile(rf"^\W*{orders}\b|\b{others}\b", re.IGNORECASE)
