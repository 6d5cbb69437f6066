"""Finds misleading phrases in a letter: its triggers (matching.py) and the learned judgement together tell."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Final

from letterkit.catalogue.misleading.entry import Misleading, load_misleading
from letterkit.catalogue.misleading.matching import Candidate, Match, matches
from letterkit.catalogue.misleading.reading import Reading, reading_of
from letterkit.catalogue.misleading.scopes import Place
from letterkit.catalogue.misleading.sight import Sight
from letterkit.catalogue.misleading.triggers import Recognition
from letterkit.language.letter import Letter, Sentence

_SURE: Final = 0.65
"""How likely the learned judgement must find a phrase before it is reported without a trigger, or a rule in code hears
of it. Our own figure."""
_SURE_ALONE: Final = 0.8
"""The same in a text that does not name social assistance. Our own figure."""
_OVERRULES: Final = 0.8
"""And before it is reported though a release holds, in a short text without facts. Our own figure."""
_OVERRULES_ALL: Final = 0.95
"""The same where a trigger reaches, for whose words the releases were written. Our own figure."""
_SURER: Final = 0.8
"""And in a whole letter, where many sentences give it occasion to be wrong. Our own figure."""
_FEWEST: Final = {"sv": 4, "fi": 3, "en": 4}
"""A label or a cell of fewer words is no statement for the learned judgement. Our own figure."""
_EXTRACT: Final = 100
"""Longer letters that do not name social assistance are of another field, which the learned judgement does not know;
words. Our own figure."""
_SHORT: Final = 60
"""The same where nothing but the learned judgement speaks. Our own figure."""
_SCRAP: Final = 25
"""Longer extracts that hold no word of what social assistance is about are of another field; words. Our own figure."""


def recognise(letter: Letter, phrase: Misleading) -> Iterator[Match]:
    """The places of a letter where a phrase stands and nothing makes it harmless; one a sentence at the most.

    Where no trigger reaches, a learned judgement proposes; the releases decide there too, unless it is all but certain.
    """
    reading = reading_of(letter, phrase.spellings)
    triggered, reported = set[int](), set[int]()
    yield from matches(reading, phrase.recognise.values(), triggered, reported, phrase.id)
    for language, recognition in phrase.recognise.items():
        if _is_of_field(reading, phrase, language):
            spoken_of = reported | _beside(reading, reported)
            is_named = _is_of_field(reading, phrase, language, 0)
            yield from _proposed(reading, recognition, phrase.id, spoken_of, triggered - spoken_of, is_named)


def proposals(letter: Letter, name: str) -> Mapping[Sentence, Place]:
    """The sentences that the learned judgement takes for a pattern that a rule in code knows, and the words at fault.

    What makes them harmless is the rule's business.
    """
    phrase = load_misleading()[0]
    reading = reading_of(letter, phrase.spellings)
    fields = {
        language: _SURE if _is_of_field(reading, phrase, language, 0) else _SURE_ALONE
        for language in phrase.of_field
        if _is_of_field(reading, phrase, language, _SHORT)
    }
    return {
        sentence: reading.judged(index).extent(name)
        for index in (reading.likely(name) if fields else ())
        if (sentence := reading.sentences[index]).language in fields
        and _is_likely(reading, index, name, fields[sentence.language])
    }


def certain(letter: Letter, name: str) -> frozenset[Sentence]:
    """The sentences of which the learned judgement is so sure that what else a rule in code asks for does not count."""
    reading = reading_of(letter, load_misleading()[0].spellings)
    return frozenset(
        sentence for index, sentence in enumerate(reading.sentences) if _overrules(reading, index, name, _OVERRULES)
    )


def unlikely(letter: Letter, name: str, least: float) -> frozenset[Sentence]:
    """The sentences that the learned judgement takes for harmless: it gives them a chance below `least`.

    Facts know better.
    """
    reading = reading_of(letter, load_misleading()[0].spellings)
    if reading.facts:
        return frozenset()
    return frozenset(
        sentence
        for index, sentence in enumerate(reading.sentences)
        if reading.judged(index).chances.get(name, 1.0) < least
    )


def _is_of_field(reading: Reading, phrase: Misleading, language: str, extract: int = _EXTRACT) -> bool:
    """Whether a letter names social assistance, an extract what that is about; a scrap may leave both unsaid."""
    if reading.words <= _SCRAP:
        return True
    asked = phrase.of_matter[language] if reading.words <= extract else phrase.of_field[language]
    return asked is None or reading.speaks_of(asked)


def _is_likely(reading: Reading, index: int, name: str, sure: float) -> bool:
    """Whether the learned judgement takes a sentence, that is no mere label, for a phrase."""
    is_said = reading.sentences[index].words >= _FEWEST[reading.sentences[index].language]
    least = sure if reading.words <= _EXTRACT else _SURER
    return is_said and reading.judged(index).chances.get(name, 0.0) >= least


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
    reading: Reading, recognition: Recognition, name: str, spoken_of: set[int], released: set[int], is_named: bool
) -> Iterator[Match]:
    """The sentences that no trigger reaches, that the learned judgement takes for the phrase, and that stay unreleased;
    and those released of which it is all but certain. None of those spoken of. It has to be surer of a text in which
    social assistance is not named.

    The words that speak most for it stand for the first trigger's.
    """
    trigger = recognition.proposing
    first = trigger.groups[0]
    sure = _SURE if is_named else _SURE_ALONE
    for index in reading.likely(name):
        sentence = reading.sentences[index]
        if sentence.language != first.language or index in spoken_of or not _is_likely(reading, index, name, sure):
            continue
        overrules = is_named and _overrules(reading, index, name, _OVERRULES_ALL if index in released else _OVERRULES)
        if overrules or index not in released:
            place = reading.judged(index).extent(name)
            match = Candidate(Sight(reading, index), trigger, {first.name: place}).judged(recognition, overrules)
            if match:
                yield replace(match, span=sentence.span_of(*place))


def _overrules(reading: Reading, index: int, name: str, least: float) -> bool:
    """Whether the learned judgement is so sure of a sentence of a short text that no release but the facts counts."""
    is_short = reading.words <= _EXTRACT and not reading.facts
    return is_short and reading.judged(index).chances.get(name, 0.0) >= least
