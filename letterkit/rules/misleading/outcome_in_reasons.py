"""A letter whose outcome stands only inside the reasons: the reader looks for it in vain at the top."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from letterkit.catalogue.misleading.recognise import proposals
from letterkit.catalogue.patterns.wordlist import WordList, word_list
from letterkit.document import Block, Span
from letterkit.language.data import table
from letterkit.language.figures.dates import find_dates
from letterkit.language.grammar.negation import clause_around, is_negated
from letterkit.language.grammar.standing import is_under_condition
from letterkit.language.letter import Letter, Sentence
from letterkit.language.text.sections import Section, kind_of
from letterkit.rules import Finding, Rule, Text

_ELSEWHERE: Final = ("provisions", "rectification", "contact")
"""Parts that tell no outcome of this matter, whatever they say."""
_TELLING: Final = ("whole", "sum", "item")
"""How an outcome is told, the surest first."""
_OBJECT: Final = 25
"""So many characters after "you get" tell what it is."""
_AFTER_DAY: Final = re.compile(r"(?:[^\W\d_]*\W*\d[\d./]*\.?\s?[^\W\d_]*:\s+)?")
"""A day before a short outcome: "9 May: refused"."""
_VERDICT_ENDS: Final = re.compile(r"\s*(?:[.!]?\s*$|:\s)|,\s(?=\d)")
_LABEL: Final = 4
"""So many words at the most are an outcome with its label and no colon ("Decision negative")."""
_LIKELY: Final = 0.5
"""So likely must an outcome be to the learned judgement in an extract whose reasons are told apart, and whose other
parts tell none. Our own figure."""
_AND: Final = re.compile(r"\b(?:och|samt|ja|sekä|and|&)\b", re.IGNORECASE)


class OutcomeInReasons(Rule):
    name = "outcome-in-reasons"
    title = Text(sv="Beslutet bara i motiveringen", fi="Ratkaisu vain perusteluissa", en="Outcome only in the reasons")
    severity = "error"
    message = Text(
        sv="Beslutet står bara i motiveringen: den som läser början av brevet får inte veta hur det gick.",
        fi="Ratkaisu on vain perusteluissa: kirjeen alusta lukija ei saa tietää, mitä päätettiin.",
        en="The outcome stands only in the reasons: whoever reads the beginning does not learn what was decided.",
    )
    advice = Text(
        sv="Skriv beslutet först, under en egen rubrik, och motiveringen efter det.",
        fi="Kirjoita ratkaisu ensin, oman otsikkonsa alle, ja perustelut vasta sen jälkeen.",
        en="Say the outcome first, under a heading of its own, and give the reasons after it.",
    )

    def check(self, letter: Letter) -> Iterator[Finding]:
        inside, outside = _parted(letter)
        if not inside or not outside or any(_tells(letter, section) for section in outside):
            return
        found = [(_sureness(kind), span) for block in inside for kind, span in _outcomes(letter, block)]
        found = found or [(0, span) for span in self._proposed(letter, inside)]
        if found:
            yield self.at(min(found)[1])

    def _proposed(self, letter: Letter, inside: list[Block]) -> Iterator[Span]:
        """The sentences of the reasons that the learned judgement takes for an outcome."""
        for sentence, place in proposals(letter, self.name, _LIKELY).items():
            if any(sentence.block is block for block in inside):
                yield sentence.span_of(*place)


def _sureness(kind: str) -> int:
    return _TELLING.index(kind)


def _parted(letter: Letter) -> tuple[list[Block], list[Section]]:
    """The blocks of the reasons, with what stands under their smaller headings, and the sections beside them."""
    inside: list[Block] = []
    outside: list[Section] = []
    level = 0
    for section in letter.sections:
        heading = section.heading
        if heading is section.blocks[0] and not (level and heading and heading.level > level):
            level = heading.level if heading and _is_reasons(letter, section) else 0
        if level:
            inside += section.blocks[1:]
        else:
            outside.append(section)
    return inside, outside


def _is_reasons(letter: Letter, section: Section) -> bool:
    """Whether a section gives the reasons, and its heading does not announce the outcome as well."""
    if section.heading is None:
        return False
    language = letter.language_of(section.heading)
    if _words(language, "earlier").search(section.heading.text):
        return False
    opening = section.heading.text.split(maxsplit=1)[:1]
    if section.kind != "reasons" and "reasons" not in [kind_of(word, language) for word in opening]:
        return False
    parts = _AND.split(section.heading.text, maxsplit=1)
    return len(parts) == 1 or "outcome" not in [kind_of(part.strip(), language) for part in parts]


def _tells(letter: Letter, section: Section) -> bool:
    """Whether a section beside the reasons says what was decided."""
    heading = section.heading
    if _opens_with_request(letter, section):
        return any(kind != "item" for block in section.blocks for kind, _ in _outcomes(letter, block))
    if section.kind in _ELSEWHERE or (heading and _words(letter.language_of(heading), "earlier").search(heading.text)):
        return False
    if heading and _words(letter.language_of(heading), "head").fullmatch(heading.text.strip(" .:!")):
        return True
    for block in section.blocks:
        if any(True for _ in _outcomes(letter, block)):
            return True
        for sentence in letter.sentences_of(block):
            if any(not _is_past(sentence, place) for place in _places(sentence, "past")):
                return True
            label, colon, _ = sentence.text.partition(":")
            is_label = colon or sentence.words <= _LABEL
            labelled = section.kind == "outcome" or (is_label and kind_of(label, sentence.language) == "outcome")
            if labelled and block is not section.heading and any(_places(sentence, "short")):
                return True
    return False


def _opens_with_request(letter: Letter, section: Section) -> bool:
    """Whether a letter opens with a part on the rectification that was asked for, which may tell its outcome."""
    return section.kind == "rectification" and section is letter.sections[0]


def _outcomes(letter: Letter, block: Block) -> Iterator[tuple[str, Span]]:
    """The outcomes that a block tells: how, and the clause."""
    for sentence in letter.sentences_of(block):
        for kind in _TELLING:
            for start, end in _places(sentence, kind):
                yield kind, sentence.span_of(*_trimmed(sentence, start, end))
        if verdict := _verdict(sentence):
            yield "item", sentence.span_of(*verdict)


def _verdict(sentence: Sentence) -> tuple[int, int] | None:
    """Where a sentence is no more than a short outcome, after a date or not, or with what it is of after it:
    "Rejected.", "Granted: 120 euros"."""
    day = _AFTER_DAY.match(sentence.text)
    match = _words(sentence.language, "verdict").match(sentence.text, day.end() if day else 0)
    if match is None or _words(sentence.language, "earlier").search(sentence.text):
        return None
    return match.span() if _VERDICT_ENDS.match(sentence.text, match.end()) else None


def _places(sentence: Sentence, kind: str) -> Iterator[tuple[int, int]]:
    """Where words of a kind tell what this decision decides: not what may be, is proposed, or comes from elsewhere."""
    if sentence.text.rstrip().endswith("?"):
        return
    language = sentence.language
    for match in _words(language, kind).finditer(sentence.text):
        first, last = clause_around(sentence.text, *match.span(), language)
        clause = sentence.text[first:last]
        is_possible = _words(language, "may").search(clause) and not is_negated(sentence.text, *match.span(), language)
        if is_possible or is_under_condition(sentence.text, *match.span(), language):
            continue
        if _words(language, "proposal").search(sentence.text, 0, match.start()):
            continue
        if _words(language, "if").search(sentence.text, match.end()):
            continue
        told = sentence.text[match.start() : match.end() + _OBJECT] if kind == "whole" else clause
        if _words(language, "other").search(told):
            continue
        yield match.span()


def _is_past(sentence: Sentence, place: tuple[int, int]) -> bool:
    """Whether words tell of an older decision: with its date, or "earlier"."""
    first, last = clause_around(sentence.text, *place, sentence.language)
    clause = sentence.text[first:last]
    return bool(_words(sentence.language, "earlier").search(clause)) or any(
        True for _ in find_dates(sentence.text, sentence.language)
    )


def _trimmed(sentence: Sentence, start: int, end: int) -> tuple[int, int]:
    """The clause around words, without the white space and marks at its ends."""
    first, last = clause_around(sentence.text, start, end, sentence.language)
    clause = sentence.text[first:last]
    first += len(clause) - len(clause.lstrip(" ,;:–—-"))
    return first, first + len(clause.strip(" ,;:–—-."))


@cache
def _words(language: str, kind: str) -> WordList:
    rows = (row["words"] for row in table(language, "outcomes.tsv") if row["kind"] == kind)
    return word_list(tuple(rows), language)
