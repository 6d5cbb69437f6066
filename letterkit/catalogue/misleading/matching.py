"""Where the groups of a trigger stand together in a letter, and whether a release makes that harmless."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import pairwise, product
from typing import Final, Literal

from letterkit.catalogue.misleading.found import Why
from letterkit.catalogue.misleading.reading import Reading
from letterkit.catalogue.misleading.scopes import Place
from letterkit.catalogue.misleading.sight import Sight
from letterkit.catalogue.misleading.triggers import IMPOSSIBLE, Recognition, Release, Trigger
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
_WIDEST: Final = ("block", "row", "passage", "above", "onward", "section", "rows", "lists", "letter")
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
    for recognition in recognitions:
        for trigger in reading.triggers(recognition):
            for candidate in _candidates(reading, trigger):
                if triggered is not None:
                    triggered.add(candidate.index)
                if candidate.index not in reported:
                    match = candidate.judged(recognition)
                    least = IMPOSSIBLE if trigger.sure else recognition.chance
                    if match and not _is_unlikely(reading, candidate.index, name, least):
                        reported.add(candidate.index)
                        yield match


def _is_unlikely(reading: Reading, index: int, name: str, least: float) -> bool:
    """Whether the learned judgement gives a phrase that it knows a chance below `least` in a sentence.

    In a whole letter, which may be of another field, half of that.

    Facts know better.
    """
    asked = least if reading.is_extract else least / 2
    is_known = bool(name) and not reading.facts and name in reading.judged(index).chances
    return is_known and reading.weighed(index).chances[name] < asked


Overruled = Literal["none", "words", "all"]
"""Which releases do not count: none, those that ask for nothing but words, or all but complete sets."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A trigger that holds: the sentence at fault, and where each group stands in it (None: in another sentence)."""

    sight: Sight
    trigger: Trigger
    places: Places

    @property
    def index(self) -> int:
        """The number of the sentence at fault."""
        return self.sight.index

    def judged(self, recognition: Recognition, overruled: Overruled = "none") -> Match | None:
        """The match, unless a release makes it harmless that is not overruled: a question and provisions never are."""
        key = Candidate, self.trigger, overruled, *self.places.items()
        found = self.sight.kept(key, lambda sight: replace(self, sight=sight)._judged(recognition, overruled))
        return Match(self.sight.sentence.span_of(*found[0]), found[1]) if found else None

    def _judged(self, recognition: Recognition, overruled: Overruled) -> tuple[Place, Why] | None:
        """The words at fault, and why they are; None where a release holds."""
        releases = (*recognition.releases, *self.trigger.releases)
        asked = (one for one in releases if not _is_overruled(one, overruled))
        if any(self._holds(release, recognition) for release in sorted(asked, key=_width_of)):
            return None
        lacking = {release.written: tuple(self._lacking(release, recognition)) for release in releases}
        missing = {written: lacks for written, lacks in lacking.items() if lacks}
        held = {name: place for name, place in self.places.items() if place}
        words = {name: self.sight.sentence.text[start:end] for name, (start, end) in held.items()}
        return self._marked, Why(words, missing)

    @property
    def is_allowed(self) -> bool:
        """Whether the text of the trigger's scope names what it asks for, and holds nothing that it forbids."""
        if not self.trigger.without and not self.trigger.named:
            return True
        text, language = self.sight.text(self.trigger.within, self._extent), self.trigger.groups[0].language
        return not any(group.is_in(text) for group in self.trigger.without) and all(
            len(SPECIFICS[name](text, language)) >= wanted for name, wanted in Counter(self.trigger.named).items()
        )

    @property
    def is_placed(self) -> bool:
        """Whether it stands in a section and a block that the trigger allows."""
        return self.sight.stands_in(self.trigger.section) and self.sight.stands_on(self.trigger.on)

    @property
    def _marked(self) -> Place:
        """The words at fault, or their clause without the signs around it."""
        if not self.trigger.whole:
            return self._extent
        start, end = self.sight.clause(self._extent)
        clause = self.sight.sentence.text[start:end]
        return end - len(clause.lstrip(_SIGNS)), start + len(clause.rstrip(_SIGNS))

    @property
    def _extent(self) -> Place:
        """From the first to the last of the words at fault."""
        places = [place for name, place in self.places.items() if place and name in self.trigger.mark]
        places = places or [place for place in self.places.values() if place]
        return min(start for start, _ in places), max(end for _, end in places)

    def _holds(self, release: Release, recognition: Recognition) -> bool:
        """Whether a release lacks nothing: what needs no search is asked first, and the first lack is enough."""
        return self.sight.stands_in(release.section) and next(self._lacking(release, recognition), None) is None

    def _lacking(self, release: Release, recognition: Recognition) -> Iterator[str]:
        """What a release asks for and does not find; nothing where the release holds."""
        sight, sentence = self.sight, self.sight.sentence
        yield from (f"here {group.name}" for group in release.here if not group.is_in(sentence.text))
        yield from (f"not here {group.name}" for group in release.not_here if group.is_in(sentence.text))
        if release.takes_up and not self._takes_up(release):
            yield "takes_up"
        is_read = release.named or release.words or release.unless or (release.of and sight.facts)
        text = sight.text(release.within, self._extent, release.apart) if is_read else ""
        yield from self._lacking_in_facts(release, text)
        if release.together:
            texts = sight.texts(release.within)
            yield from min(([*_lacking_in(part, release, sentence.language)] for part in texts), key=len)
        else:
            yield from _lacking_in(text, release, sentence.language)
        yield from (f"unless after {group.name}" for group in release.unless_after if self._follows_on(group))
        for standing in release.states:
            if not any(sight.stands(standing.state, place) for place in self._where(standing.group, recognition)):
                yield f"{standing.state}: {standing.group.name}"
        if not sight.stands_in(release.section):
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
        sentence = self.sight.sentence

        def is_empty(text: str) -> bool:
            return any(group.is_in(text) for group in release.reason)

        before, after = self.sight.beside
        return Statement(sentence.text, self._extent, before, after, sentence.language, is_empty).has_reason

    def _is_writers(self, groups: tuple[WordGroup, ...]) -> bool:
        """Whether the words at fault hold words of a group that names the writer of the letter."""
        clause = self.sight.text("clause", self._extent)
        return any(group.is_in(clause) and group.is_in(self.sight.names) for group in groups)

    def _takes_up(self, release: Release) -> bool:
        """Whether the sentence at fault takes up a thing that another one names, with all that the release names."""
        sentence = self.sight.sentence
        return any(
            takes_up(sentence.text, text, release.takes_up)
            for text in self.sight.texts(release.within)
            if text != sentence.text and all(SPECIFICS[name](text, sentence.language) for name in release.named)
        )

    def _lacking_in_facts(self, release: Release, text: str) -> Iterator[str]:
        facts = self.sight.facts
        if release.without_facts and facts:
            yield "without_facts"
        if release.when and not (facts and facts.holds(release.when)):
            yield f"when {release.when.text}"
        if release.of and facts and not facts.names_one(release.of, release.named, text):
            yield f"of {release.of.text}"

    def _follows_on(self, group: WordGroup) -> bool:
        """Whether the clause of the words at fault stands right after one of a group's words."""
        start, _ = self.sight.clause(self._extent)
        before = self.sight.sentence.text[:start].rstrip()
        return any(end == len(before) for _, end in group.places(line_of(before)))

    def _where(self, group: WordGroup, recognition: Recognition) -> Iterable[Place]:
        """A group's words: of the trigger where they were found; of one that no trigger asks for, anywhere in the
        sentence."""
        if any(group in trigger.groups for trigger in recognition.triggers):
            place = self.places.get(group.name)
            return [place] if place else []
        return self.sight.places(group)


def _is_overruled(release: Release, overruled: Overruled) -> bool:
    if release.is_of_place or release.is_final:
        return False
    return overruled == "all" or (overruled == "words" and not release.is_of_specifics)


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
        if found:
            sight = Sight(reading, index)
            candidates = (Candidate(sight, trigger, places) for places in found)
            yield from (candidate for candidate in candidates if candidate.is_placed)


def _by_sentence(reading: Reading, trigger: Trigger) -> Iterator[tuple[int, tuple[Places, ...]]]:
    """The numbers of the sentences where the groups of a trigger may stand, and where they do in each.

    Where they stand in a sentence by itself is kept with its words.
    """
    first, *others = trigger.groups
    if trigger.within not in ("clause", "sentence") or trigger.needs_grammar:
        for index in reading.with_words(first):
            yield index, Sight(reading, index).kept((_standing, trigger), partial(_standing, trigger))
        return
    untried = reading.untried(trigger, first)
    may_hold = frozenset(untried)
    if len(untried) > _FEW:
        may_hold = may_hold.intersection(*(reading.holding(group) for group in others))
    for index in untried:
        reading.keep(trigger, index, _standing(trigger, Sight(reading, index)) if index in may_hold else ())
    reading.tried(trigger)
    for index in reading.kept(trigger):
        yield index, reading.standing(trigger, index)


def _standing(trigger: Trigger, sight: Sight) -> tuple[Places, ...]:
    """Where the groups of a trigger stand in a sentence, and nothing that it forbids."""
    first = trigger.groups[0]
    return tuple(
        places
        for only in (sight.places(first) if trigger.each else (None,))
        if (places := _nearest(trigger, sight, only)) is not None and Candidate(sight, trigger, places).is_allowed
    )


def _nearest(trigger: Trigger, sight: Sight, only: Place | None = None) -> Places | None:
    """Where the groups stand nearest together, the first at one place only where that is given; a group found only
    elsewhere in a wide scope has no place."""
    first, text = trigger.groups[0], sight.sentence.text
    choices: list[Sequence[Place | None]] = []
    for group in trigger.groups:
        found = sight.places(group)
        if not found and group == first:
            return None
        wanted = [standing.state for standing in trigger.states if standing.group == group]
        here = [place for place in found if all(sight.stands(state, place) for state in wanted)] if wanted else found
        here = list(here[:_MOST])
        if only and group == first:
            here = [only] if only in here else []
        if trigger.opens and group == first:
            here = [place for place in here if _opens(text, place)]
        if trigger.alone and group == first:
            here = [place for place in here if _is_alone(text, place)]
        if here:
            choices.append(here)
        elif group != first and trigger.within not in ("clause", "sentence") and not wanted:
            if not group.is_in(sight.text(trigger.within, (0, 0))):
                return None
            choices.append([None])
        else:
            return None
    together = [places for places in product(*choices) if _is_together(trigger, sight, places)]
    if not together:
        return None
    nearest = together[0] if len(together) == 1 else min(together, key=_width)
    return {group.name: place for group, place in zip(trigger.groups, nearest, strict=True)}


def _is_together(trigger: Trigger, sight: Sight, places: tuple[Place | None, ...]) -> bool:
    """Whether all stand in the first one's clause, or in order with few words between, where a trigger asks for it."""
    held = [place for place in places if place]
    if trigger.gap is not None and not _is_in_order(sight.sentence.text, held, trigger.gap):
        return False
    if trigger.within != "clause":
        return True
    clause = sight.clause(held[0])
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
