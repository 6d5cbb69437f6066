"""A sentence as triggers and releases see it: its words, and what stands around it as far as they ask.

What is asked of what stands around it goes through one function, so that it can be noted (Memory.recall_while): what
triggers and releases say of a sentence holds until one of the answers changes.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Container, Hashable, Sequence
from typing import Final, TypeVar, cast

from letterkit.catalogue.misleading.comparing import Comparison
from letterkit.catalogue.misleading.reading import Reading
from letterkit.catalogue.misleading.scopes import Place, Scopes
from letterkit.catalogue.misleading.triggers import GRAMMAR, Scope, State
from letterkit.catalogue.patterns.wordgroups import WordGroup
from letterkit.language.memory import Ask, Question

T = TypeVar("T")
_OF_ITSELF: Final = ("match", "clause", "sentence")
"""The scopes that take in nothing but the sentence, at most."""


class Sight:
    """Sentence number `index` of a reading, of which `ask` answers what does not stand in the sentence."""

    def __init__(self, reading: Reading, index: int, ask: Ask | None = None) -> None:
        self._reading = reading
        self._ask = ask or self._answer
        self.index = index
        self.sentence = reading.sentences[index]

    @property
    def facts(self) -> Comparison | None:
        """The facts of the letter's decision, where they are given."""
        return self._reading.facts

    def kept(self, key: Hashable, work_out: Callable[[Sight], T]) -> T:
        """What is worked out of the sentence and of what a key holds, kept until what it asks for changes."""
        if self.facts:
            return work_out(self)
        return self._reading.letter.memory.recall_while(
            (key, self.sentence.text), self._answer, lambda ask: work_out(Sight(self._reading, self.index, ask))
        )

    def text(self, scope: Scope, place: Place, apart: tuple[WordGroup, ...] = ()) -> str:
        """The text that a scope takes in around a place of the sentence."""
        if scope in _OF_ITSELF:
            return self._reading.scopes.text(self.index, scope, place)
        return cast(str, self._ask((Scopes.text, scope, (0, 0), apart)))

    def texts(self, scope: Scope) -> Sequence[str]:
        """The sentences that a scope takes in around this one; the wide scopes hold those of its block."""
        return cast(Sequence[str], self._ask((Scopes.texts, scope)))

    def places(self, group: WordGroup) -> Sequence[Place]:
        """Where a group stands in the sentence."""
        return self._reading.places(group, self.index)

    def clause(self, place: Place) -> Place:
        """The clause of the sentence that holds a place."""
        return self._reading.scopes.clause(self.index, place)

    def stands(self, state: State, place: Place) -> bool:
        """Whether the words at a place of the sentence stand so in their clause."""
        if state in GRAMMAR:
            return bool(self._ask((Reading.stands, state, place)))
        return self._reading.stands(self.index, state, place)

    def stands_in(self, sections: Container[str]) -> bool:
        """Whether the sentence stands in one of these kinds of section; anywhere, where none are named."""
        return not sections or self._ask((Scopes.section,)) in sections

    def stands_on(self, kinds: Collection[str]) -> bool:
        """Whether its block is of one of these kinds, or stands at such a place of the letter; no matter, for none."""
        return not kinds or any(self._ask((Scopes.is_on, kind)) for kind in kinds)

    @property
    def beside(self) -> tuple[str, str]:
        """The sentences before and after it that go with it; "" for none."""
        return cast(tuple[str, str], self._ask((Scopes.beside,)))

    @property
    def names(self) -> str:
        """The lines of the letter that hold a name alone."""
        return cast(str, self._ask((_names,)))

    def _answer(self, question: Question) -> object:
        what, *about = question
        asked = self._reading if what is Reading.stands else self._reading.scopes
        return what(asked, self.index, *about)


def _names(scopes: Scopes, _: int) -> str:
    return scopes.names
