"""Whom a draft says that money goes to, where the facts of the case say otherwise."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING, Final

from letterkit.document import Span
from letterkit.language.data import beginnings, table
from letterkit.language.letter import Letter
from letterkit.rules.facts.case.compared import open_shapes
from letterkit.rules.facts.case.lines import Line
from letterkit.rules.facts.case.names import LEGAL_FORMS, KnownName, Token, is_spelling_of, tokens_of
from letterkit.rules.facts.case.reference import Shape

if TYPE_CHECKING:
    from letterkit.decision.model.decision import Decision

_LONGEST: Final = 5
"""A name has no more words than this."""


@dataclass(frozen=True, slots=True)
class OtherPayee:
    """A name at `span` that money goes to, where the facts name `expected`; nothing expected: nobody of that name."""

    span: Span
    written: str
    expected: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Paid:
    """An amount that goes to somebody."""

    amount: Decimal
    payee: str


def other_payees(letter: Letter) -> Iterator[OtherPayee]:
    """The names in sentences and rows that tell of paying, which are not those that the facts pay to."""
    paid = list(_paid(letter.facts, letter.language))
    if not paid:
        return
    known = [*names_in(letter.facts)]
    for _, shape in open_shapes(letter):
        line = shape.line
        if not _words(line.language, "pay").search(line.text) and not _has_amount(line):
            continue
        expected = _by_amount(line, paid)
        named = [slot for slot in shape.slots if slot.sort == "name"]
        for start, end in _strange_names(shape, known, is_told=bool(expected)):
            if not any(is_spelling_of(line.text[start:end], one.payee) for one in paid):
                yield OtherPayee(line.span_of(start, end), line.text[start:end], expected if not named else ())
        if len(named) == 1 and len(expected) == 1 and named[0].value != KnownName(expected[0]).keys:
            (slot,) = named
            written = line.text[slot.start : slot.end]
            if not is_spelling_of(written, expected[0]) and not _goes_to(paid, written, line):
                yield OtherPayee(line.span_of(slot.start, slot.end), written, expected)


def _paid(decision: Decision, language: str) -> Iterator[_Paid]:
    for payment in decision.payments:
        if payment.payee and (name := payment.payee.text(language)):
            yield _Paid(payment.amount, name)
    for bill in decision.self_payments:
        if name := bill.payee.text(language):
            yield _Paid(bill.amount, name)
    for commitment in decision.payment_commitments:
        if name := commitment.seller.text(language):
            yield _Paid(commitment.max, name)


def _has_amount(line: Line) -> bool:
    return any(figure.sort == "amount" for figure in line.figures)


def _by_amount(line: Line, paid: Sequence[_Paid]) -> tuple[str, ...]:
    """Those who get the only amount of a line; nobody where it is also somebody else's, such as the client's."""
    amounts = {figure.value for figure in line.figures if figure.sort == "amount"}
    if len(amounts) != 1:
        return ()
    return tuple(dict.fromkeys(one.payee for one in paid if one.amount in amounts))


def _goes_to(paid: Sequence[_Paid], written: str, line: Line) -> bool:
    """Whether the payee that a line names gets its amount."""
    amounts = {figure.value for figure in line.figures if figure.sort == "amount"}
    return any(one.amount in amounts and is_spelling_of(written, one.payee) for one in paid)


def names_in(facts: object) -> Iterator[KnownName]:
    """Every name of some facts, and every text in which one may stand."""
    from letterkit.decision.model.base import Facts  # loads pydantic
    from letterkit.decision.model.worded import Worded

    if isinstance(facts, Worded):
        for language in ("sv", "fi", "en", "se"):
            if text := facts.text(language):
                yield KnownName(text)
    elif isinstance(facts, Facts):
        for name in type(facts).model_fields:
            yield from names_in(getattr(facts, name))
    elif isinstance(facts, tuple | list):
        for one in facts:
            yield from names_in(one)
    elif type(facts) is str:
        yield KnownName(facts)


def _strange_names(shape: Shape, known: Sequence[KnownName], *, is_told: bool) -> Iterator[tuple[int, int]]:
    """The names of a line that the facts do not know: companies, and others that money is said to go to."""
    line, tokens = shape.line, shape.tokens
    words = {key for name in known for key in name.keys}
    for first, last in _runs(line.text, tokens, shape):
        held = tokens[first:last]
        start, end = held[0].start, held[-1].end
        own = [token for token in held if token.key not in LEGAL_FORMS]
        if not own:
            continue
        if len(own) < len(held):
            if not _is_in_facts(line.text[start:end], known):
                yield start, end
        elif is_told and not all(_is_known(token.key, words) for token in own) and _is_receiver(line, held):
            yield start, end


def _is_in_facts(name: str, known: Sequence[KnownName]) -> bool:
    """Whether a company's name stands in some name or text of the facts."""
    own = KnownName(name)
    return any(True for one in known for _ in own.places(tokens_of(one.text)))


def _is_known(word: str, words: set[str]) -> bool:
    return any(word == one or (len(one) > 3 and word.startswith(one)) for one in words)


def _runs(text: str, tokens: Sequence[Token], shape: Shape) -> Iterator[tuple[int, int]]:
    """Words with capitals in a row, apart from figures and known payees; a sentence's first word only in a company."""
    first = 0
    while first < len(tokens):
        last = first
        while last < len(tokens) and _is_capital(text, tokens[last], shape) and _is_near(text, tokens, first, last):
            last += 1
        if last > first:
            yield first, min(last, first + _LONGEST)
        first = max(last, first + 1)


def _is_capital(text: str, token: Token, shape: Shape) -> bool:
    is_free = not any(slot.start < token.end and token.start < slot.end for slot in shape.slots)
    return is_free and text[token.start].isupper()


def _is_near(text: str, tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether only a space stands between a word and the one before it."""
    return last == first or text[tokens[last - 1].end : tokens[last].start].strip() == ""


def _is_receiver(line: Line, held: Sequence[Token]) -> bool:
    """Whether a word such as "till" stands before a name, an ending such as -lle on it, or it fills a table's cell."""
    start, end = held[0].start, held[-1].end
    if line.is_row:
        return len(held) > 1 and any((start, end) == (first, first + length) for first, _, _, length in line.parts)
    if not line.text[:start].strip(' "”*-'):
        return False
    before = re.search(rf"(?:{_words(line.language, 'to').pattern})\W*$", line.text[:start], re.IGNORECASE)
    endings = beginnings(_cell(line.language, "ending"))
    return before is not None or any(held[-1].key.endswith(ending) for ending in endings)


@cache
def _words(language: str, kind: str) -> re.Pattern[str]:
    return re.compile("|".join(rf"\b{form}" for form in beginnings(_cell(language, kind))), re.IGNORECASE)


def _cell(language: str, kind: str) -> str:
    return next(row["words"] for row in table(language, "payto.tsv") if row["kind"] == kind)
