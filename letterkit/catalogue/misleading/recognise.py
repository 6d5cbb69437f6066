"""Finds misleading phrases in a letter: its triggers (matching.py) and the learned judgement together tell."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Final

from letterkit.catalogue.misleading.entry import Misleading, load_misleading
from letterkit.catalogue.misleading.matching import Candidate, Match, Overruled, matches
from letterkit.catalogue.misleading.reading import Reading, reading_of
from letterkit.catalogue.misleading.scopes import Place
from letterkit.catalogue.misleading.sight import Sight
from letterkit.catalogue.misleading.triggers import Recognition
from letterkit.catalogue.patterns.wordgroups import WordGroup
from letterkit.document import Span
from letterkit.language.letter import Letter, Sentence
from letterkit.language.text.quotations import is_reported

_SURE: Final = 0.65
"""How likely the learned judgement must find a phrase before it is reported without a trigger, or a rule in code hears
of it. Our own figure."""
_SURE_ALONE: Final = 0.9
"""The same in an extract that names what social assistance is about alone. Our own figure."""
_SURE_OF_ANYTHING: Final = 0.85
"""The same in a scrap that names nothing of it. Our own figure."""
_SURER: Final = 0.92
"""The same in a whole letter, where many sentences give it occasion to be wrong. Our own figure."""
_SURE_OF_FEW: Final = 0.85
"""The same of a label or a cell, in an extract alone. Our own figure."""
_OVERRULES: Final = 0.8
"""And before it is reported though a release holds, in an extract without facts. Our own figure."""
_OVERRULES_WORDS: Final = 0.9
"""The same where a trigger reaches, for whose words the releases were written, and none of them asks for more than
words. Our own figure."""
_OVERRULES_ALL: Final = 0.95
"""The same where what is named releases. Our own figure."""
_RIVAL: Final = 0.95
"""Where another phrase is so likely in a sentence, it is what is at fault there: one that no trigger reaches is not
heard below `_BESIDE_RIVAL`. Our own figure."""
_BESIDE_RIVAL: Final = 0.8
_WORTH_ASKING: Final = 0.05
"""What chance the linear models must give a phrase in a sentence of an extract that no trigger reaches, before the
network reads it. Our own figure."""
_WORTH_ASKING_IN_LETTER: Final = 0.2
"""The same in a whole letter, where the network would read many sentences for nothing. Our own figure."""
_FEWEST: Final = {"sv": 4, "fi": 3, "en": 4}
"""A label or a cell of fewer words hardly says anything by itself. Our own figure."""
_SCRAP: Final = 25
"""So short a text may leave unsaid what it is about; words. Our own figure."""


def recognise(letter: Letter, phrase: Misleading) -> Iterator[Match]:
    """The places of a letter where a phrase stands and nothing makes it harmless; one a sentence at the most.

    Where no trigger reaches, a learned judgement proposes; the releases decide there too, unless it is all but certain.
    What the letter only repeats of others' words is not its own.
    """
    for match in _recognised(letter, phrase):
        if not is_anothers(letter, match.span):
            yield match


def is_anothers(letter: Letter, span: Span) -> bool:
    """Whether words are quoted from the reader or somebody else."""
    return is_reported(letter.text, span.start, span.end, letter.language)


def _recognised(letter: Letter, phrase: Misleading) -> Iterator[Match]:
    reading = reading_of(letter, phrase.spellings)
    triggered, reported = set[int](), set[int]()
    yield from matches(reading, phrase.recognise.values(), triggered, reported, phrase.id)
    for language, recognition in phrase.recognise.items():
        least = _asked(reading, phrase, language)
        if least is not None:
            spoken_of = reported | _beside(reading, reported)
            yield from _proposed(reading, recognition, phrase.id, spoken_of, triggered - spoken_of, least)


def proposals(letter: Letter, name: str, in_extract: float | None = None) -> Mapping[Sentence, Place]:
    """The sentences that the learned judgement takes for a pattern that a rule in code knows, and the words at fault.

    What makes them harmless is the rule's business. Labels and cells are read by the rule itself. `in_extract` is how
    likely they must be in an extract, whatever that names, for a rule that knows more of its own; at least 0.5.
    """
    phrase = load_misleading()[0]
    reading = reading_of(letter, phrase.spellings)
    asked = {language: _asked(reading, phrase, language) for language in phrase.of_field}
    if in_extract is not None and reading.is_extract:
        asked = dict.fromkeys(asked, in_extract)
    return {
        sentence: reading.weighed(index).extent(name)
        for index in (reading.likely(name, _heard_from(reading)) if any(asked.values()) else ())
        if (least := asked.get((sentence := reading.sentences[index]).language)) is not None
        and not _is_label(sentence)
        and _is_likely(reading, index, name, least if in_extract else _beside_rivals(reading, index, name, least))
    }


def certain(letter: Letter, name: str) -> frozenset[Sentence]:
    """The sentences of which the learned judgement is so sure that what else a rule in code asks for does not count."""
    reading = reading_of(letter, load_misleading()[0].spellings)
    if not _is_short(reading):
        return frozenset()
    likely = reading.likely(name, _heard_from(reading))
    return frozenset(reading.sentences[index] for index in likely if _overrules(reading, index, name, _OVERRULES))


def is_unlikely(letter: Letter, sentence: Sentence, name: str, least: float) -> bool:
    """Whether the learned judgement takes a sentence for harmless: it gives it a chance below `least`.

    Facts know better.
    """
    reading = reading_of(letter, load_misleading()[0].spellings)
    index = None if reading.facts else reading.number_of(sentence)
    return index is not None and reading.weighed(index).chances.get(name, 1.0) < least


def _asked(reading: Reading, phrase: Misleading, language: str) -> float | None:
    """How likely the learned judgement must find a phrase in a sentence of a letter before it is heard; None where the
    letter is of another field.

    In an extract that only names what social assistance is about it has to be surer, unless that is a scrap; a scrap
    may name nothing, but then it may say anything.
    """
    is_extract, is_scrap = reading.is_extract, reading.words <= _SCRAP
    if _speaks_of(reading, phrase.of_field[language]):
        return _SURE if is_extract else _SURER
    if is_extract and _speaks_of(reading, phrase.of_matter[language]):
        return _SURE if is_scrap else _SURE_ALONE
    return _SURE_OF_ANYTHING if is_scrap else None


def _speaks_of(reading: Reading, asked: WordGroup | None) -> bool:
    return asked is None or reading.speaks_of(asked)


def _is_likely(reading: Reading, index: int, name: str, least: float) -> bool:
    """Whether the learned judgement takes a sentence for a phrase; of a mere label it has to be surer, and
    a text of one word says nothing.
    """
    if _is_label(reading.sentences[index]):
        if not reading.is_extract or reading.words <= 1:
            return False
        least = max(least, _SURE_OF_FEW)
    return reading.weighed(index).chances.get(name, 0.0) >= least


def _is_label(sentence: Sentence) -> bool:
    return sentence.words < _FEWEST[sentence.language]


def _beside(reading: Reading, reported: set[int]) -> set[int]:
    """The numbers of the sentences next to those reported, in their blocks: they speak of the same matter."""
    sentences = reading.sentences
    return {
        other
        for index in reported
        for other in (index - 1, index + 1)
        if 0 <= other < len(sentences) and sentences[other].block is sentences[index].block
    }


def _proposed(
    reading: Reading, recognition: Recognition, name: str, spoken_of: set[int], released: set[int], least: float
) -> Iterator[Match]:
    """The sentences that no trigger reaches, that the learned judgement takes for the phrase, and that stay unreleased;
    and those released of which it is all but certain. None of those spoken of.

    The words that speak most for it stand for the first trigger's.
    """
    trigger = recognition.proposing
    first = trigger.groups[0]
    for index in reading.likely(name, _heard_from(reading)):
        sentence = reading.sentences[index]
        asked = _beside_rivals(reading, index, name, least)
        if sentence.language != first.language or index in spoken_of or not _is_likely(reading, index, name, asked):
            continue
        overruled = _overruled(reading, index, name, index in released)
        if overruled != "none" or index not in released:
            place = reading.weighed(index).extent(name)
            match = Candidate(Sight(reading, index), trigger, {first.name: place}).judged(recognition, overruled)
            if match:
                yield replace(match, span=sentence.span_of(*place))


def _beside_rivals(reading: Reading, index: int, name: str, least: float) -> float:
    """How likely the learned judgement must find a phrase in a sentence, where it is all but certain of another one."""
    others = (chance for other, chance in reading.weighed(index).chances.items() if other != name)
    return max(least, _BESIDE_RIVAL) if any(chance > _RIVAL for chance in others) else least


def _overruled(reading: Reading, index: int, name: str, is_released: bool) -> Overruled:
    """Which releases do not count for a sentence that may have been released already, for a trigger's words."""
    if _overrules(reading, index, name, _OVERRULES_ALL if is_released else _OVERRULES):
        return "all"
    return "words" if _overrules(reading, index, name, _OVERRULES_WORDS) else "none"


def _overrules(reading: Reading, index: int, name: str, least: float) -> bool:
    """Whether the learned judgement is so sure of a sentence of a short text that no release but the facts counts."""
    return _is_short(reading) and reading.weighed(index).chances.get(name, 0.0) >= least


def _is_short(reading: Reading) -> bool:
    return reading.is_extract and not reading.facts


def _heard_from(reading: Reading) -> float:
    """What chance the linear models must give a sentence before a second opinion is asked for."""
    return _WORTH_ASKING if reading.is_extract else _WORTH_ASKING_IN_LETTER
