"""The letter that the facts would give: what a draft's lines are compared with, where they say the same with others."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any, cast

from letterkit.errors import LetterkitError
from letterkit.language.letter import Letter
from letterkit.rules.facts.case.figures import Value
from letterkit.rules.facts.case.lines import Line, lines_of, paragraphs_of
from letterkit.rules.facts.case.names import KnownName, Token, tokens_of

if TYPE_CHECKING:
    from letterkit.catalogue.catalogue import Catalogue
    from letterkit.decision.model.decision import Decision


@dataclass(frozen=True, slots=True)
class Slot:
    """A figure or a name at characters `start` to `end` of a line; of a name, `value` is its words in the facts."""

    start: int
    end: int
    sort: str
    value: Value | tuple[str, ...]


@dataclass(frozen=True)
class Shape:
    """What a line says apart from its figures and names: its words, with a mark where each slot stands."""

    line: Line
    words: tuple[str, ...]
    slots: tuple[Slot, ...]
    tokens: tuple[Token, ...]

    @property
    def values(self) -> tuple[object, ...]:
        return tuple(slot.value for slot in self.slots)

    @property
    def own_words(self) -> int:
        """How many words are neither figures nor names."""
        return sum(not word.startswith("<") for word in self.words)


@dataclass(frozen=True)
class Reference:
    """The letter of the facts as shapes of its lines and of its paragraphs; empty where there is none in a language."""

    shapes: tuple[Shape, ...] = ()
    paragraphs: tuple[Shape, ...] = ()


def reference_of(letter: Letter) -> Reference:
    """The letter that a draft's facts would give in its language, made once and kept with it."""
    found = letter.kept.get(Reference)
    if found is None:
        found = letter.kept[Reference] = _build(letter.facts, letter.language)
    return cast(Reference, found)


def _build(decision: Decision, language: str) -> Reference:
    from letterkit.compose import compose  # loads Jinja

    try:
        document = compose(decision, language, catalogue()).document
    except LetterkitError:
        return Reference()
    names = payees_of(decision)
    built = Letter(document, language)
    return Reference(
        tuple(shape_of(line, names) for line in lines_of(built)),
        tuple(shape_of(line, names) for line in paragraphs_of(built)),
    )


@cache
def catalogue() -> Catalogue:
    """The default catalogue, loaded once."""
    from letterkit.catalogue.catalogue import load_catalogue

    return load_catalogue()


def payees_of(decision: Decision) -> tuple[KnownName, ...]:
    """Those who get money, as the facts write them in any language, the longest names first."""
    payments: list[Any] = [payment.payee for payment in decision.payments if payment.payee]
    payments += [bill.payee for bill in decision.self_payments]
    payments += [commitment.seller for commitment in decision.payment_commitments]
    texts = {name.text(language) for name in payments for language in ("sv", "fi", "en", "se")}
    return tuple(KnownName(text) for text in sorted(filter(None, texts), key=lambda text: (-len(text), text)))


def shape_of(line: Line, names: Sequence[KnownName]) -> Shape:
    """The shape of a line in which these names are known."""
    tokens = tokens_of(line.text)
    slots = [Slot(one.start, one.end, one.sort, one.value) for one in line.figures]
    for name in names:
        for first, last in name.places(tokens):
            start, end = tokens[first].start, tokens[last - 1].end
            if not any(slot.start < end and start < slot.end for slot in slots):
                slots.append(Slot(start, end, "name", name.keys))
    slots.sort(key=lambda slot: slot.start)
    words: list[tuple[int, str]] = [(slot.start, f"<{slot.sort}>") for slot in slots]
    free = [token for token in tokens if not any(slot.start < token.end and token.start < slot.end for slot in slots)]
    words += [(token.start, token.key) for token in free]
    return Shape(line, tuple(word for _, word in sorted(words)), tuple(slots), tuple(tokens))
