"""A refusal or a cut that nobody makes: "ansökan avslås", "tukea ei myönnetä", "the basic amount is reduced"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace
from functools import cache, cached_property
from typing import Final

from letterkit.language.apart import apart
from letterkit.language.figures.dates import find_dates
from letterkit.language.grammar.negation import clause_around, find_negations
from letterkit.language.grammar.passives import Passive
from letterkit.language.grammar.standing import is_modal
from letterkit.language.letter import Letter, Sentence
from letterkit.language.listed import WORD, any_of
from letterkit.language.models.pipeline import SYNTAX, TAGS
from letterkit.rules import Finding, Rule, Text

_NOT_HERE: Final = ("provisions", "rectification")
_FEW: Final = 3
"""A sentence of so many words at the most ("Den avslås") speaks of what stands before it; ours."""
_NEAR: Final = 3
"""So many words may stand between "must" and the verb that the reader is told to do; ours."""

Place = tuple[int, int]


class AgentlessRefusal(Rule):
    name = "agentless-refusal"
    title = Text(sv="Avslag utan avsändare", fi="Kielteinen ratkaisu ilman tekijää", en="Refusal by nobody")
    severity = "error"
    needs = frozenset({TAGS, SYNTAX})
    message = Text(
        sv="Det är ett nej, men ingen säger det: klienten vet inte vem som har avgjort saken eller vem man kan fråga.",
        fi="Ratkaisu on kielteinen, mutta tekijä jää kertomatta: asiakas ei tiedä, kuka päätti tai keneltä voi kysyä.",
        en="This is a refusal, but it does not say who refuses: the client cannot tell who decided or whom to ask.",
    )
    advice = Text(
        sv="Skriv vem som avgör och varför: ”Vi avslår …, eftersom …”",
        fi="Kerro, kuka ratkaisee ja miksi: ”Hylkäämme …, koska …”",
        en='Say who decides and why: "We reject … because …"',
    )

    def check(self, letter: Letter) -> Iterator[Finding]:
        has_reasons = any(section.kind == "reasons" for section in letter.sections)
        for number, sentence in enumerate(letter.sentences):
            if letter.section_of(sentence.block).kind in _NOT_HERE or sentence.text.rstrip().endswith("?"):
                continue
            around = _Around(letter, sentence, number)
            for place in _refusals_kept(letter, sentence):
                finding = self.at(sentence.span_of(*place))
                is_grave = around.is_at_stake(place) and not (has_reasons or around.has_ground)
                yield finding if is_grave else replace(finding, severity="warning")


class _Around:
    """What a sentence says around its refusals, found once for all of them."""

    def __init__(self, letter: Letter, sentence: Sentence, number: int) -> None:
        self._letter = letter
        self._sentence = sentence
        self._number = number

    @cached_property
    def has_ground(self) -> bool:
        """Whether a ground is given."""
        return _has_ground(self._sentence, tuple(_beside(self._letter, self._number)))

    def is_at_stake(self, place: Place) -> bool:
        """Whether it is the client's own outcome of this decision: no rule, no older decision, nothing of others."""
        text, language = self._sentence.text, self._sentence.language
        if self._is_rule:
            return False
        is_cut = _is_cut(text, place, language)
        if is_cut and is_modal(text, *place, language):
            return False
        if self._is_past(place) and (is_cut or self._has_date):
            return False
        return self._has_outcome or len(self._sentence.tokens) <= _FEW

    @cached_property
    def _is_rule(self) -> bool:
        text, language = self._sentence.text, self._sentence.language
        return bool(_pattern(language, "if").search(text) or _pattern(language, "opens").match(text))

    @cached_property
    def _has_date(self) -> bool:
        return any(find_dates(self._sentence.text, self._sentence.language))

    @cached_property
    def _has_outcome(self) -> bool:
        return bool(_pattern(self._sentence.language, "outcome").search(self._sentence.text))

    def _is_past(self, place: Place) -> bool:
        return bisect_left(self._past, place[0]) < bisect_left(self._past, place[1])

    @cached_property
    def _past(self) -> list[int]:
        """The characters of the sentence where verbs of the past begin."""
        offset = self._sentence.span.start - self._sentence.block.start
        return [
            word.idx - offset
            for word in self._letter.grammar_of(self._sentence)
            if "VerbForm=Fin" in word.morph
            and ("Tense=Past" in word.morph or _is(self._sentence.language, "past", word.text))
        ]


def _refusals_kept(letter: Letter, sentence: Sentence) -> tuple[Place, ...]:
    """Where a sentence refuses, kept with its block, on which the grammar of the sentence depends."""
    key = AgentlessRefusal, sentence.language, sentence.block.text, sentence.span.start - sentence.block.start
    return letter.memory.recall(key, lambda: tuple(_refusals(letter, sentence)))


def _refusals(letter: Letter, sentence: Sentence) -> Iterator[Place]:
    """Where a sentence refuses or cuts with no one who does it, each place once, in order."""
    if _names_decider(sentence) or _pattern(sentence.language, "whether").search(sentence.text):
        return
    text, language = sentence.text, sentence.language
    found = {match.span() for match in _pattern(language, "negative").finditer(text)}
    found |= {
        match.span() for match in _pattern(language, "missed").finditer(text) if _lowers(text, match.span(), language)
    }
    for passive in letter.passives_of(sentence):
        if passive.finite and not _has_agent(sentence, passive) and (place := _refusal(sentence, passive)):
            found.add(place)
    yield from apart(found)


def _has_agent(sentence: Sentence, passive: Passive) -> bool:
    """Whether it is said who acts; "reduced by 20 per cent" says how much."""
    after = sentence.block.text[passive.end :]
    return passive.has_agent and not re.match(r"\s+(?:med|by)\s+(?:\d|half\b)", after)


def _lowers(text: str, place: Place, language: str) -> bool:
    """Whether a verb that cuts has support as what is cut, and is not denied."""
    first, last = clause_around(text, *place, language)
    return bool(_pattern(language, "lowered").search(text, first, last)) and not find_negations(
        text[first:last], language
    )


def _refusal(sentence: Sentence, passive: Passive) -> Place | None:
    """The characters of the sentence that refuse: the verb, with its negation where it grants; None elsewhere."""
    text, language = sentence.text, sentence.language
    offset = sentence.span.start - sentence.block.start
    start, end = passive.start - offset, passive.end - offset
    verb = text[start:end].split()[-1]
    if any(_is(language, "told", word) for word in _words_before(text, start)):
        return None
    first, last = clause_around(text, start, end, language)
    denials = find_negations(text[first:last], language)
    if _is(language, "grant", verb):
        return _with_denial(text, (start, end), denials, first, language)
    if _is(language, "refuse", verb):
        return None if denials else (start, end)
    return (start, end) if _is(language, "cut", verb) and _lowers(text, (start, end), language) else None


def _with_denial(text: str, verb: Place, denials: list[Place], first: int, language: str) -> Place | None:
    """A verb with the negation nearest to it; None where there is none, or where it denies another word.

    The negations stand in order, and count from the character `first`.
    """
    start, end = verb
    if not denials:
        return None
    after = bisect_left(denials, (start - first, 0))
    near = [(begin + first, until + first) for begin, until in denials[max(0, after - 1) : after + 2]]
    begin, until = min(near, key=lambda place: max(place[0] - end, start - place[1]))
    if _pattern(language, "apart").search(text, until, max(until, start)):
        return None
    while begin and text[begin - 1].isalpha():  # "can't"
        begin -= 1
    return min(start, begin), max(end, until)


def _is(language: str, kind: str, verb: str) -> bool:
    return bool(_pattern(language, kind).fullmatch(verb))


def _words_before(text: str, end: int) -> list[str]:
    """The last words before a character, where the reader may be told to refuse what is to be refused."""
    start = end
    for _ in range(_NEAR + 1):
        while start and not _is_letter(text[start - 1]):
            start -= 1
        while start and _is_letter(text[start - 1]):
            start -= 1
    return re.findall(r"\w+", text[start:end])


def _is_letter(sign: str) -> bool:
    return sign.isalnum() or sign == "_"


def _names_decider(sentence: Sentence) -> bool:
    """Whether the sentence says that somebody decides: "Kela har beslutat att ansökan avslås"."""
    text, language = sentence.text, sentence.language
    ours = language == "fi" and re.search(r"\b\w+mme\b", text)
    return bool((ours or _pattern(language, "ours").search(text)) and _pattern(language, "decide").search(text))


def _is_cut(text: str, place: Place, language: str) -> bool:
    return _is(language, "cut", text[slice(*place)].split()[-1])


def _beside(letter: Letter, number: int) -> Iterator[Sentence]:
    """The sentences right before and after one, in its block."""
    block = letter.sentences[number].block
    for near in letter.sentences[max(0, number - 1) : number + 2]:
        if near.block is block:
            yield near


def _has_ground(sentence: Sentence, beside: tuple[Sentence, ...]) -> bool:
    """Whether a ground is given: in the sentence, in the next one, or before "therefore"."""
    language = sentence.language
    if _pattern(language, "because").search(sentence.text):
        return True
    after = [near for near in beside if near.span.start > sentence.span.start]
    before = [near for near in beside if near.span.start < sentence.span.start]
    if any(_pattern(language, "because").search(near.text) for near in after):
        return True
    text = sentence.text
    therefore = list(_pattern(language, "so").finditer(text))
    return bool(before and therefore) or any(_follows_comma(text, match.start()) for match in therefore)


def _follows_comma(text: str, start: int) -> bool:
    while start and text[start - 1].isspace():
        start -= 1
    return start > 0 and text[start - 1] == ","


@cache
def _pattern(language: str, kind: str) -> re.Pattern[str]:
    """A pattern for any of the words of a kind in the language's refusals.tsv."""
    listed = any_of(language, "refusals.tsv", kind, star=WORD)
    return re.compile(rf"(?<![\w-]){listed}(?![\w-])", re.IGNORECASE)
