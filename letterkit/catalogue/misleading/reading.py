"""A letter as phrases are looked for in it: which words it holds, and where groups of words stand."""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections.abc import Hashable, Iterable, Iterator, Sequence, Set
from dataclasses import dataclass, field, replace
from functools import cached_property, partial
from operator import itemgetter
from typing import Any, Final, cast

from letterkit.catalogue.judgement.learned import NOTHING, Judge, Judged, load_judge
from letterkit.catalogue.judgement.second import load_second
from letterkit.catalogue.judgement.surroundings import Surroundings
from letterkit.catalogue.judgement.window import Windows
from letterkit.catalogue.misleading.comparing import Comparison
from letterkit.catalogue.misleading.scopes import Place, Scopes
from letterkit.catalogue.misleading.triggers import Recognition, State, Trigger
from letterkit.catalogue.patterns.line import Line, beginnings_of, line_of
from letterkit.catalogue.patterns.misspelt import Respelt, Spellings
from letterkit.catalogue.patterns.wordgroups import WordGroup
from letterkit.document import Span
from letterkit.language.grammar.standing import is_conditional, is_modal, is_negated, is_ours, is_readers
from letterkit.language.letter import Letter, Sentence
from letterkit.language.meaning.network import load_network

_STATES: Final = {
    "negated": is_negated,
    "modal": is_modal,
    "conditional": is_conditional,
    "we": is_ours,
    "you": is_readers,
}


_EXTRACT: Final = 100
"""A text of more words is a whole letter. Our own figure."""


@dataclass
class History:
    """The readings of one letter's versions: how many there were, and which was the last that tried a trigger.

    So a trigger is tried in the lines alone that some reading since then did not hold. Letters share lines, so that
    which reading held one first is noted here.
    """

    number: int = 0
    tried: dict[Hashable, int] = field(default_factory=dict)
    since: dict[Line, int] = field(default_factory=dict)
    """The lines of the last reading, each with the number of the first from which on all held it."""

    def take_in(self, lines: Iterable[Line]) -> None:
        """Another reading, which holds these lines."""
        self.number += 1
        self.since = {line: self.since.get(line, self.number) for line in lines}


class Reading:
    """A letter with an index of its words, so that phrases that can't stand in it cost next to nothing.

    Looked through are its statements, unless other `sentences` are given.
    """

    def __init__(self, letter: Letter, spellings: Spellings, sentences: tuple[Sentence, ...] | None = None) -> None:
        self.letter = letter
        self._spellings = spellings
        self.sentences = letter.statements if sentences is None else sentences
        self.scopes = Scopes(letter, self.sentences)
        """What stands around its sentences."""
        self._surroundings = Surroundings(self.sentences)
        self._judged: dict[int, Judged] = {}
        self._weighed: dict[int, Judged] = {}
        self._holding: dict[WordGroup, frozenset[int]] = {}
        self._places: dict[tuple[WordGroup, int], list[Place]] = {}
        self._newer_than: dict[tuple[str, int], list[int]] = {}

    @cached_property
    def facts(self) -> Comparison | None:
        """The facts of the letter's decision, where they are given."""
        decision = self.letter.facts
        return Comparison(decision, self.letter.language) if decision is not None else None

    @cached_property
    def _respelt(self) -> tuple[Respelt, ...]:
        """The sentences with their misspelt words put right."""
        return tuple(respelt for respelt, _ in self._read)

    @cached_property
    def _lines(self) -> tuple[Line, ...]:
        return tuple(line for _, line in self._read)

    @cached_property
    def _read(self) -> tuple[tuple[Respelt, Line], ...]:
        """The sentences as they are read: put right, and as lines."""
        meant: dict[str, dict[str, str]] = {}

        def read(text: str, language: str) -> tuple[Respelt, Line]:
            respelt = self._spellings.of(language).put_right(text, meant.setdefault(language, {}))
            return respelt, line_of(respelt.text)

        found = tuple(
            self.letter.memory.recall(
                (Line, self._spellings, one.language, one.text), partial(read, one.text, one.language)
            )
            for one in self.sentences
        )
        self._history.take_in(line for _, line in found)
        return found

    @cached_property
    def _history(self) -> History:
        """The readings of the letter's earlier versions."""
        return self.letter.memory.recall((History, self._spellings), History)

    @cached_property
    def _words(self) -> dict[str, set[int]]:
        """The words of its sentences, each with the numbers of those that hold it."""
        held: dict[str, set[int]] = {}
        for index, line in enumerate(self._lines):
            for word in line.words:
                held.setdefault(word, set()).add(index)
        return held

    @cached_property
    def _beginnings(self) -> Set[str]:
        """The beginnings of its words."""
        return beginnings_of(self._words)

    @cached_property
    def _ordered(self) -> list[str]:
        """Its words in order, so that those that begin alike stand together."""
        return sorted(self._words)

    def _begun_by(self, beginning: str) -> Iterator[str]:
        """The words that begin so."""
        for at in range(bisect_left(self._ordered, beginning), len(self._ordered)):
            if not self._ordered[at].startswith(beginning):
                return
            yield self._ordered[at]

    def triggers(self, recognition: Recognition) -> Iterator[Trigger]:
        """The triggers of a recognition that may stand in the letter; when all were tried, it is known of which none
        stands in it.
        """
        if recognition.language not in self._by_language:
            return
        before = self._history.tried.get(recognition.openings, 0)
        if self._may_open(recognition, before):
            yield from recognition.triggers
        else:
            yield from (one for one in recognition.triggers if one in self._standing or one.groups[0] in self._standing)
        self.tried(recognition.openings)

    def _may_open(self, recognition: Recognition, before: int) -> bool:
        """Whether a sentence that is new since all triggers were tried may hold words that one opens with.

        Where they never all were (a first place was enough), they are tried again, each in what is new to it.
        """
        openings = recognition.openings
        if before:
            return any(openings.may_be_in(self._lines[index]) for index in self._newer(recognition.language, before))
        return self._history.number > 1 or openings.may_be_among(self._words.keys(), self._beginnings)

    def holding(self, group: WordGroup) -> frozenset[int]:
        """The numbers of the sentences in the group's language whose words leave it possible that it stands there."""
        found = self._holding.get(group)
        if found is None:
            index = group.index
            begun = index.by_beginning.keys() & self._beginnings
            words = (index.by_word.keys() & self._words.keys()).union(*map(self._begun_by, begun))
            held = self._in_language(group.language)
            numbers = held.intersection(set[int]().union(*(self._words[word] for word in words)))
            for pattern in index.others:
                named = (self.holding(other) for other in group.named if other.name in pattern.named)
                numbers |= held.intersection(*named)
            found = self._holding[group] = numbers
        return found

    def _in_language(self, language: str) -> frozenset[int]:
        return self._by_language.get(language, frozenset())

    @cached_property
    def _by_language(self) -> dict[str, frozenset[int]]:
        """The numbers of the sentences in each language."""
        languages = {sentence.language for sentence in self.sentences}
        return {
            language: frozenset(at for at, one in enumerate(self.sentences) if one.language == language)
            for language in languages
        }

    def places(self, group: WordGroup, index: int) -> list[Place]:
        """Where a group stands in a sentence, misspelt or not; nowhere in one of another language."""
        key = group, index
        if key not in self._places:
            respelt, line = self._respelt[index], self._lines[index]
            may_stand = group.language == self.sentences[index].language and group.may_be_in(line)
            found = group.places(line) if may_stand else []
            self._places[key] = [(respelt.origin(start), respelt.origin(end)) for start, end in found]
        return self._places[key]

    def untried(self, trigger: Hashable, first: WordGroup) -> list[int]:
        """The sentences that may hold the first group of a trigger, of which it is not known whether the trigger stands
        in them.
        """
        before = self._history.tried.get(trigger, 0)
        if not before:
            held = self._lines
            return sorted([index for index in self.holding(first) if trigger not in held[index].standing])
        lines = ((index, self._lines[index]) for index in self._newer(first.language, before))
        return [index for index, line in lines if trigger not in line.standing and first.may_be_in(line)]

    def tried(self, trigger: Hashable) -> None:
        """All sentences were tried for a trigger."""
        self._history.tried[trigger] = self._history.number

    def _newer(self, language: str, reading: int) -> Sequence[int]:
        """The sentences of a language that an earlier reading of the letter did not hold, or not all since."""
        key = language, reading
        if key not in self._newer_than:
            held = self._by_age.get(language, ())
            first = bisect_right(held, reading, key=itemgetter(0))
            self._newer_than[key] = sorted(index for _, index in held[first:])
        return self._newer_than[key]

    @cached_property
    def _by_age(self) -> dict[str, list[tuple[int, int]]]:
        """The sentences in each language: the reading from which on all held it, and its number; the oldest first."""
        lines, since = self._lines, self._history.since
        return {
            language: sorted((since[lines[index]], index) for index in held)
            for language, held in self._by_language.items()
        }

    def keep(self, trigger: Hashable, index: int, found: tuple[Any, ...]) -> None:
        """Keep where the groups of a trigger stand in a sentence."""
        line = self._lines[index]
        if found and trigger not in line.standing:
            line.held.append(trigger)
        line.standing[trigger] = found
        if found:
            insort(self._standing.setdefault(trigger, []), index)

    def with_words(self, group: WordGroup) -> Sequence[int]:
        """The numbers of the sentences in which a group stands, in order; where it does is kept with their words."""
        for index in self.untried(group, group):
            self.keep(group, index, tuple(self.places(group, index)))
        self.tried(group)
        return self.kept(group)

    def kept(self, trigger: Hashable) -> Sequence[int]:
        """The sentences in which the groups of a trigger are known to stand, in order."""
        return tuple(self._standing.get(trigger, ()))

    def standing(self, trigger: Hashable, index: int) -> tuple[Any, ...]:
        """Where the groups of a trigger stand in a sentence, as it was kept."""
        return self._lines[index].standing[trigger]

    @cached_property
    def _standing(self) -> dict[Hashable, list[int]]:
        """The sentences in which the groups of triggers are known to stand, from earlier versions of the letter too."""
        found: dict[Hashable, list[int]] = {}
        for index, line in enumerate(self._lines):
            for trigger in line.held:
                found.setdefault(trigger, []).append(index)
        return found

    @cached_property
    def words(self) -> int:
        """How many words its sentences have."""
        return sum(sentence.words for sentence in self.sentences)

    @property
    def is_extract(self) -> bool:
        """Whether it is only a passage, and no whole letter."""
        return self.words <= _EXTRACT

    def speaks_of(self, group: WordGroup) -> bool:
        """Whether words of a group stand anywhere in it."""
        return bool(self.with_words(group))

    def likely(self, name: str, least: float) -> Iterator[int]:
        """The numbers of the sentences that the learned judgement may take for a phrase: more likely than not, of those
        to which its linear models give a chance of `least` or more.
        """
        for index in range(len(self.sentences)):
            if self.judged(index).chances.get(name, 0.0) >= least and name in self.weighed(index).likely:
                yield index

    def number_of(self, sentence: Sentence) -> int | None:
        """The number of a sentence; None of one that is not looked through (a heading)."""
        return self._numbers.get(sentence.span)

    @cached_property
    def _numbers(self) -> dict[Span, int]:
        return {sentence.span: index for index, sentence in enumerate(self.sentences)}

    def judged(self, index: int) -> Judged:
        """What the linear models say of a sentence, with what stands around it."""
        found = self._judged.get(index)
        if found is None:
            judge = load_judge(self.sentences[index].language)
            found = self._judged[index] = self._judge(judge, index) if judge else NOTHING
        return found

    def _judge(self, judge: Judge, index: int) -> Judged:
        """What a judge says of a sentence: of it alone, which holds while what is around changes, and of that."""
        sentence, seen = self.sentences[index], self._surroundings
        alone = self.letter.memory.recall(
            (Judge, sentence.language, sentence.text), lambda: judge.summed(seen.alone(index))
        )
        return self.letter.memory.recall((Judged, *seen.depends(index)), lambda: judge.judge(seen.seen(index), alone))

    def weighed(self, index: int) -> Judged:
        """What is said of a sentence with the network's second opinion, which takes a thousand times as long."""
        found = self._weighed.get(index)
        if found is None:
            found = self._weighed[index] = self._weigh(self.judged(index), self.sentences[index])
        return found

    def _weigh(self, first: Judged, sentence: Sentence) -> Judged:
        second = load_second(sentence.language)
        if second is None:
            return first
        network, window = load_network(), self._windows.around(sentence)
        rows = self.letter.memory.recall((Windows, window.numbers), lambda: network.read(window.numbers))
        return replace(first, chances=second.weighed(first.chances, second.sums(rows, window.place)))

    @cached_property
    def _windows(self) -> Windows:
        return Windows(self.letter, load_network().pieces)

    def stands(self, index: int, state: State, place: Place) -> bool:
        """Whether the words at a place of a sentence stand so in their clause."""
        sentence = self.sentences[index]
        if state == "passive":
            offset = sentence.span.start - sentence.block.start
            spans = ((one.start - offset, one.end - offset) for one in self.letter.passives_of(sentence))
            return any(start < place[1] and place[0] < end for start, end in spans)
        if state == "past":
            first, last = self.scopes.clause(index, place)
            return any("Tense=Past" in str(morph) for morph in self._finite(sentence, first, last))
        return _STATES[state](sentence.text, *place, sentence.language)

    def _finite(self, sentence: Sentence, first: int, last: int) -> Iterator[object]:
        """The features of the finite verbs between two characters of a sentence."""
        offset = sentence.span.start - sentence.block.start
        for token in self.letter.grammar_of(sentence):
            if first <= token.idx - offset < last and "VerbForm=Fin" in token.morph:
                yield token.morph


def reading_of(letter: Letter, spellings: Spellings) -> Reading:
    """The reading of a letter with the words of a catalogue, made once and kept with the letter."""
    found = letter.kept.get(spellings)
    if found is None:
        found = letter.kept[spellings] = Reading(letter, spellings)
    return cast(Reading, found)
