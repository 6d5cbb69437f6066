"""The structure of one letter, worked out when it is asked for."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any, cast

from letterkit.catalogue.misleading.reading import Reading
from letterkit.catalogue.misleading.recognise import matches
from letterkit.decision.elements import Need, need
from letterkit.decision.kinds import KINDS, UNKNOWN, Kind
from letterkit.document import Span
from letterkit.language.letter import Letter, Sentence
from letterkit.structure.entries import QUESTIONS, Answer, Condition, Part, Recognitions, load_answers
from letterkit.structure.kinds import kind_chances, load_kinds, tell
from letterkit.structure.minute import Answers, asked_of, first_answers
from letterkit.structure.parts import Parts, part_chances, parts_of
from letterkit.structure.said import Said, certain, said_of
from letterkit.structure.told import Told
from letterkit.structure.units import Unit, units_of

if TYPE_CHECKING:
    import numpy

    Array = numpy.ndarray[Any, Any]


class Structure:
    """What a letter is and says."""

    def __init__(self, letter: Letter) -> None:
        self.letter = letter
        self._parts: dict[tuple[str, str], tuple[Span, ...]] = {}

    @property
    def _given(self) -> str:
        return self.letter.type or (self.letter.facts.kind if self.letter.facts else "")

    @cached_property
    def told(self) -> Told:
        """The kind of letter, as the user or the facts say, or else as its words tell."""
        if self._given:
            return Told(self._given, ())
        return tell(self.units, self._chances) if self.units else Told(UNKNOWN, ())

    @property
    def kind(self) -> str:
        """The kind of letter: grant … notice_2026, statement, or unknown."""
        return self.told.kind

    @cached_property
    def parts(self) -> Parts:
        """Where the outcome, the payments, the reasons … stand."""
        if not self.units or self.kind == UNKNOWN:
            return {}
        return parts_of(self.units, self._part_chances)

    @cached_property
    def _part_chances(self) -> Array:
        """How likely each unit carries each part."""
        return part_chances(self.units, self._said, self._chances)

    @cached_property
    def _said(self) -> Said:
        """What each unit says by itself."""
        return said_of(self.units, load_kinds().signs, self.letter.memory)

    @cached_property
    def _chances(self) -> Array:
        """How likely the letter is of each kind: certain, where the user or the facts say it."""
        if self._given:
            return certain(self._given)
        return kind_chances(self.units, self._said)

    @cached_property
    def units(self) -> tuple[Unit, ...]:
        """The letter's headings, sentences, list items and table rows, in order."""
        return units_of(self.letter)

    @cached_property
    def _sentences(self) -> tuple[Sentence, ...]:
        """All sentences of the letter, of headings, page headers and boxes too, in order."""
        return tuple(sentence for block in self.letter.blocks for sentence in self.letter.sentences_of(block))

    @cached_property
    def _reading(self) -> Reading:
        answers = load_answers()
        return Reading(self.letter, answers[0].spellings, self._sentences)

    def places(self, answer: Answer, part: Part) -> tuple[Span, ...]:
        """Where the letter says a part of an answer, in order; nothing where it does not."""
        key = answer.id, part.id
        if key not in self._parts:
            found = (match.span for match in matches(self._reading, part.recognise.values()))
            self._parts[key] = tuple(sorted(found))
        return self._parts[key]

    def says(self, answer: Answer, part: Part) -> bool:
        """Whether the letter says a part of an answer: the first place will do, so that the rest need not be found."""
        known = self._parts.get((answer.id, part.id))
        return bool(known) if known is not None else self._has(part.recognise)

    def lacking(self, answer: Answer) -> tuple[Part, ...]:
        """The parts of an answer that the letter has to say and does not."""
        return tuple(part for part in answer.parts if self.owes(part) and not self.says(answer, part))

    def owes(self, part: Part) -> bool:
        """Whether a letter that must give an answer has to say this part of it."""
        return (not part.kinds or self.kind in part.kinds) and (not part.needed or self._is_called_for(part.needed))

    def needs(self, answer: Answer) -> bool:
        """Whether a letter of this kind must give an answer: always, or as the facts or its own words call for it."""
        if self.kind in answer.kinds:
            return True
        if self.kind not in KINDS or not answer.element:
            return False
        match self._need(answer):
            case "required":
                return True
            case "conditional":
                return answer.needed is not None and self._is_called_for(answer.needed)
        return False

    def _need(self, answer: Answer) -> Need:
        return need(answer.element, cast(Kind, self.kind))

    def _is_called_for(self, condition: Condition) -> bool:
        facts = self._reading.facts
        if facts is not None and condition.facts is not None:
            return facts.holds(condition.facts)
        return self._has(condition.words)

    def _has(self, recognitions: Recognitions) -> bool:
        return any(True for _ in matches(self._reading, recognitions.values()))

    @cached_property
    def answers(self) -> Answers:
        """The first answer to each of the reader's first questions; None where there is none, or none is asked for."""
        asked = asked_of(self.kind)
        if not asked or not self.units:
            return dict.fromkeys(QUESTIONS)
        return first_answers(self.letter, self.units, self._part_chances, self._said.answers, self.kind)

    @property
    def asked_answers(self) -> Answers:
        """The answers to the questions that a letter of this kind has to answer."""
        asked = asked_of(self.kind)
        return {question: found for question, found in self.answers.items() if question in asked}


def structure_of(letter: Letter) -> Structure:
    """The structure of a letter, made once and kept with it."""
    found = letter.kept.get(Structure)
    if found is None:
        found = letter.kept[Structure] = Structure(letter)
    return cast(Structure, found)
