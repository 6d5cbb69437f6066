"""Where the groups of a trigger stand together in a letter, and whether a release makes that harmless."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise, product
from typing import Final

from letterkit.catalogue.misleading.found import Why
from letterkit.catalogue.misleading.reading import Reading
from letterkit.catalogue.misleading.scopes import Place
from letterkit.catalogue.misleading.triggers import Recognition, Release, Trigger
from letterkit.catalogue.patterns.line import line_of
from letterkit.catalogue.patterns.wordgroups import WordGroup
from letterkit.catalogue.statements.echo import takes_up
from letterkit.catalogue.statements.reasons import Statement
from letterkit.catalogue.statements.specifics import SPECIFICS
from letterkit.document import Span
from letterkit.language.grammar.negation import is_denied

_MOST = 6
"""So many places of a group are tried in one sentence; more would not find a nearer pair."""
_FEW: Final = 4
"""So many sentences are tried without asking which may hold the other groups of a trigger."""
_SIGNS: Final = " \n.,;:!?–-•()"
_WIDEST: Final = ("block", "passage", "onward", "section", "lists", "letter")
"""The scopes that take in more than the sentences near, the smallest first: a change anywhere in one makes it new."""

Places = Mapping[str, Place | None]
"""Where each group stands in the sentence at fault; None: in another sentence."""


@dataclass(frozen=True, slots=True)
class Match:
    """A phrase found: the words at fault, and why."""

    span: Span
    why: Why


def matches(
    reading: Reading,
    recognitions: Iterable[Recognition],
    triggered: set[int] | None = None,
    reported: set[int] | None = None,
    name: str = "",
) -> Iterator[Match]:
    """The places where one of the recognitions triggers and is not released; one a sentence at the most.

    `triggered` takes in the numbers of the sentences where one triggers, released or not, and `reported` those where
    none releases; `name` is what the learned judgement calls the phrase.
    """
    reported = set[int]() if reported is None else reported
    for recognition in filter(reading.may_open, recognitions):
        for trigger in recognition.triggers:
            for candidate in _candidates(reading, trigger):
                if triggered is not None:
                    triggered.add(candidate.index)
                is_vetoed = not trigger.sure and _is_unlikely(reading, candidate.index, recognition, name)
                if candidate.index not in reported and not is_vetoed:
                    match = candidate.judged(recognition)
                    if match:
                        reported.add(candidate.index)
                        yield match


def _is_unlikely(reading: Reading, index: int, recognition: Recognition, name: str) -> bool:
    """Whether the learned judgement finds a phrase that it knows less likely in a sentence than is asked for.

    Facts know better.
    """
    return bool(name) and not reading.facts and reading.judged(index).chances.get(name, 1.0) < recognition.chance


@dataclass(frozen=True, slots=True)
class Candidate:
    """A trigger that holds: the sentence at fault, and where each group stands in it (None: in another sentence)."""

    reading: Reading
    trigger: Trigger
    index: int
    places: Mapping[str, Place | None]

    def judged(self, recognition: Recognition, overrules: bool = False) -> Match | None:
        """The match, unless a release makes it harmless that nothing overrules: a question and provisions always do."""
        releases = (*recognition.releases, *self.trigger.releases)
        asked = (one for one in releases if not overrules or one.is_of_place)
        if any(self._holds(release, recognition) for release in sorted(asked, key=_width_of)):
            return None
        lacking = {release.written: tuple(self._lacking(release, recognition)) for release in releases}
        missing = {written: lacks for written, lacks in lacking.items() if lacks}
        sentence = self.reading.sentences[self.index]
        held = {name: place for name, place in self.places.items() if place}
        words = {name: sentence.text[start:end] for name, (start, end) in held.items()}
        return Match(sentence.span_of(*self._marked), Why(words, missing))

    @property
    def is_allowed(self) -> bool:
        """Whether the text of the trigger's scope names what it asks for, and holds nothing that it forbids."""
        text, language = (
            self.reading.scopes.text(self.index, self.trigger.within, self._extent),
            self.trigger.groups[0].language,
        )
        return not any(group.is_in(text) for group in self.trigger.without) and all(
            len(SPECIFICS[name](text, language)) >= wanted for name, wanted in Counter(self.trigger.named).items()
        )

    @property
    def is_placed(self) -> bool:
        """Whether it stands in a section and a block that the trigger allows."""
        block, trigger = self.reading.sentences[self.index].block, self.trigger
        return (not trigger.section or self.reading.letter.section_of(block).kind in trigger.section) and (
            not trigger.on or any(self.reading.scopes.is_on(kind, block) for kind in trigger.on)
        )

    @property
    def _marked(self) -> Place:
        """The words at fault, or their clause without the signs around it."""
        if not self.trigger.whole:
            return self._extent
        start, end = self.reading.scopes.clause(self.index, self._extent)
        clause = self.reading.sentences[self.index].text[start:end]
        return end - len(clause.lstrip(_SIGNS)), start + len(clause.rstrip(_SIGNS))

    @property
    def _extent(self) -> Place:
        """From the first to the last of the words at fault."""
        places = [place for name, place in self.places.items() if place and name in self.trigger.mark]
        places = places or [place for place in self.places.values() if place]
        return min(start for start, _ in places), max(end for _, end in places)

    def _holds(self, release: Release, recognition: Recognition) -> bool:
        """Whether a release lacks nothing: what needs no search is asked first, and the first lack is enough."""
        return self._is_in_section(release) and next(self._lacking(release, recognition), None) is None

    def _is_in_section(self, release: Release) -> bool:
        """Whether the sentence at fault stands in a section that a release asks for."""
        block = self.reading.sentences[self.index].block
        return not release.section or self.reading.letter.section_of(block).kind in release.section

    def _lacking(self, release: Release, recognition: Recognition) -> Iterator[str]:
        """What a release asks for and does not find; nothing where the release holds."""
        reading, sentence = self.reading, self.reading.sentences[self.index]
        yield from (f"here {group.name}" for group in release.here if not group.is_in(sentence.text))
        yield from (f"not here {group.name}" for group in release.not_here if group.is_in(sentence.text))
        if release.takes_up and not self._takes_up(release):
            yield "takes_up"
        is_read = release.named or release.words or release.unless or (release.of and reading.facts)
        text = reading.scopes.text(self.index, release.within, self._extent, release.apart) if is_read else ""
        yield from self._lacking_in_facts(release, text)
        if release.together:
            texts = reading.scopes.texts(self.index, release.within)
            yield from min(([*_lacking_in(part, release, sentence.language)] for part in texts), key=len)
        else:
            yield from _lacking_in(text, release, sentence.language)
        yield from (f"unless after {group.name}" for group in release.unless_after if self._follows_on(group))
        for standing in release.states:
            if not any(
                reading.stands(standing.state, self.index, place) for place in self._where(standing.group, recognition)
            ):
                yield f"{standing.state}: {standing.group.name}"
        if not self._is_in_section(release):
            yield "section"
        if release.question and not sentence.text.rstrip(" \"”»'’)").endswith("?"):
            yield "question"
        if release.denied and not is_denied(sentence.text, *self._extent, sentence.language):
            yield "denied"
        if release.reason and not self._gives_reason(release):
            yield "reason"
        if release.writer and not self._is_writers(release.writer):
            yield "writer"

    def _gives_reason(self, release: Release) -> bool:
        """Whether a fact is tied to the words at fault; a reason in the groups that the release names is none."""
        sentence = self.reading.sentences[self.index]

        def is_empty(text: str) -> bool:
            return any(group.is_in(text) for group in release.reason)

        before, after = self.reading.scopes.beside(self.index)
        return Statement(sentence.text, self._extent, before, after, sentence.language, is_empty).has_reason

    def _is_writers(self, groups: tuple[WordGroup, ...]) -> bool:
        """Whether the words at fault hold words of a group that names the writer of the letter."""
        clause = self.reading.scopes.text(self.index, "clause", self._extent)
        return any(group.is_in(clause) and group.is_in(self.reading.scopes.names) for group in groups)

    def _takes_up(self, release: Release) -> bool:
        """Whether the sentence at fault takes up a thing that another one names, with all that the release names."""
        sentence = self.reading.sentences[self.index]
        return any(
            takes_up(sentence.text, text, release.takes_up)
            for text in self.reading.scopes.texts(self.index, release.within)
            if text != sentence.text and all(SPECIFICS[name](text, sentence.language) for name in release.named)
        )

    def _lacking_in_facts(self, release: Release, text: str) -> Iterator[str]:
        facts = self.reading.facts
        if release.without_facts and facts:
            yield "without_facts"
        if release.when and not (facts and facts.holds(release.when)):
            yield f"when {release.when.text}"
        if release.of and facts and not facts.names_one(release.of, release.named, text):
            yield f"of {release.of.text}"

    def _follows_on(self, group: WordGroup) -> bool:
        """Whether the clause of the words at fault stands right after one of a group's words."""
        start, _ = self.reading.scopes.clause(self.index, self._extent)
        before = self.reading.sentences[self.index].text[:start].rstrip()
        return any(end == len(before) for _, end in group.places(line_of(before)))

    def _where(self, group: WordGroup, recognition: Recognition) -> Iterable[Place]:
        """A group's words: of the trigger where they were found; of one that no trigger asks for, anywhere in the
        sentence."""
        if any(group in trigger.groups for trigger in recognition.triggers):
            place = self.places.get(group.name)
            return [place] if place else []
        return self.reading.places(group, self.index)


def _width_of(release: Release) -> int:
    """How wide the scope of a release is, among others."""
    return _WIDEST.index(release.within) + 1 if release.within in _WIDEST else 0


def _lacking_in(text: str, release: Release, language: str) -> Iterator[str]:
    """What a release names, or its words, that a text does not hold, and the words in it that undo the release."""
    for name, wanted in Counter(release.named).items() if release.named else ():
        if len(SPECIFICS[name](text, language)) < wanted:
            yield name
    yield from (group.name for group in release.words if not group.is_in(text))
    yield from (f"unless {group.name}" for group in release.unless if group.is_in(text))


def _candidates(reading: Reading, trigger: Trigger) -> Iterator[Candidate]:
    """The sentences in which a trigger holds, with the places nearest together."""
    for index, found in _by_sentence(reading, trigger):
        for places in found:
            candidate = Candidate(reading, trigger, index, places)
            if candidate.is_placed:
                yield candidate


def _by_sentence(reading: Reading, trigger: Trigger) -> Iterator[tuple[int, tuple[Places, ...]]]:
    """The numbers of the sentences where the groups of a trigger may stand, and where they do in each.

    Where they stand in a sentence by itself is kept with its words.
    """
    first, *others = trigger.groups
    if trigger.within not in ("clause", "sentence") or trigger.needs_grammar:
        for index in reading.with_words(first):
            yield index, _standing(reading, trigger, index)
        return
    untried = reading.untried(trigger, first)
    may_hold = frozenset(untried)
    if len(untried) > _FEW:
        may_hold = may_hold.intersection(*(reading.holding(group) for group in others))
    for index in untried:
        reading.keep(trigger, index, _standing(reading, trigger, index) if index in may_hold else ())
    reading.tried(trigger)
    for index in reading.kept(trigger):
        yield index, reading.standing(trigger, index)


def _standing(reading: Reading, trigger: Trigger, index: int) -> tuple[Places, ...]:
    """Where the groups of a trigger stand in a sentence, and nothing that it forbids."""
    first = trigger.groups[0]
    return tuple(
        places
        for only in (reading.places(first, index) if trigger.each else (None,))
        if (places := _nearest(reading, trigger, index, only)) is not None
        and Candidate(reading, trigger, index, places).is_allowed
    )


def _nearest(
    reading: Reading, trigger: Trigger, index: int, only: Place | None = None
) -> Mapping[str, Place | None] | None:
    """Where the groups stand nearest together, the first at one place only where that is given; a group found only
    elsewhere in a wide scope has no place."""
    first = trigger.groups[0]
    choices: list[list[Place | None]] = []
    for group in trigger.groups:
        if not reading.places(group, index) and group == first:
            return None
        wanted = [standing.state for standing in trigger.states if standing.group == group]
        here = [
            place
            for place in reading.places(group, index)
            if all(reading.stands(state, index, place) for state in wanted)
        ][:_MOST]
        if only and group == first:
            here = [only] if only in here else []
        if trigger.opens and group == first:
            here = [place for place in here if _opens(reading.sentences[index].text, place)]
        if trigger.alone and group == first:
            here = [place for place in here if _is_alone(reading.sentences[index].text, place)]
        if here:
            choices.append(list(here))
        elif group != first and trigger.within not in ("clause", "sentence") and not wanted:
            if not group.is_in(reading.scopes.text(index, trigger.within, (0, 0))):
                return None
            choices.append([None])
        else:
            return None
    together = [places for places in product(*choices) if _is_together(reading, trigger, index, places)]
    if not together:
        return None
    nearest = min(together, key=_width)
    return {group.name: place for group, place in zip(trigger.groups, nearest, strict=True)}


def _is_together(reading: Reading, trigger: Trigger, index: int, places: tuple[Place | None, ...]) -> bool:
    """Whether all stand in the first one's clause, or in order with few words between, where a trigger asks for it."""
    held = [place for place in places if place]
    if trigger.gap is not None and not _is_in_order(reading.sentences[index].text, held, trigger.gap):
        return False
    if trigger.within != "clause":
        return True
    clause = reading.scopes.clause(index, held[0])
    return all(clause[0] <= start and end <= clause[1] for start, end in held)


def _is_in_order(text: str, places: list[Place], gap: int) -> bool:
    """Whether places follow each other with so many words at the most between two of them."""
    between = ((before[1], after[0]) for before, after in pairwise(places))
    return all(start <= end and len(text[start:end].split()) <= gap for start, end in between)


def _opens(text: str, place: Place) -> bool:
    """Whether nothing but list marks and quotation marks stands before a place."""
    return not any(letter.isalpha() for letter in text[: place[0]])


def _is_alone(text: str, place: Place) -> bool:
    """Whether nothing but signs stands around a place, as in a table's cell."""
    return not any(letter.isalnum() for letter in text[: place[0]] + text[place[1] :])


def _width(places: tuple[Place | None, ...]) -> int:
    held = [place for place in places if place]
    return max(end for _, end in held) - min(start for start, _ in held)
