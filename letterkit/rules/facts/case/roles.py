"""What a date of a draft is (a payment date, a last day …) by the words about it, and what it is by the facts."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import TYPE_CHECKING, Final, TypeVar

from letterkit.document import Span
from letterkit.language.data import beginnings, table
from letterkit.language.letter import Letter
from letterkit.rules.facts.case.compared import open_shapes
from letterkit.rules.facts.case.figures import Figure, is_same_day
from letterkit.rules.facts.case.known import days_by_path
from letterkit.rules.facts.case.lines import Line
from letterkit.rules.facts.case.names import KnownName, tokens_of
from letterkit.rules.facts.case.reference import payees_of

if TYPE_CHECKING:
    from letterkit.decision.model.decision import Decision
    from letterkit.decision.model.payments import Payment, SelfPayment

_AROUND: Final = 24
"""So many characters before a date, or just after it, may say that it is a last day."""
_CUES: Final = ("deadline", "earliest", "law")
"""Rows of the table that are no roles: what stands at a last or a first day, and in sentences on the law."""
_LAST_DAYS: Final = frozenset(
    "due post_by by explain_by reply_by decided_by decide_by last_date valid_to latest decided_on last".split()
)
_DECIDED_BY: Final = frozenset("decided_by decide_by decided_on".split())
_FIRST_DAYS: Final = frozenset("earliest valid_from first date decided_on start month first_month".split())
_TOP: Final = 8
"""A date that stands alone in so many first blocks, or in a page header, is the letter's own."""


@dataclass(frozen=True, slots=True)
class OtherDay:
    """A day at `span` that is said to be something whose days in the facts are `expected`."""

    span: Span
    written: str
    expected: tuple[date, ...]


@dataclass(frozen=True)
class _Role:
    name: str
    words: re.Pattern[str]
    also: re.Pattern[str] | None
    without: re.Pattern[str] | None
    at_cue: str

    def is_told_in(self, text: str) -> bool:
        if not self.words.search(text) or (self.also and not self.also.search(text)):
            return False
        return not (self.without and self.without.search(text))


@cache
def _roles(language: str) -> tuple[_Role, ...]:
    rows = table(language, "daysaid.tsv")
    return tuple(
        _Role(row["role"], _any(row["words"]), _some(row["also"]), _some(row["without"]), row["before"])
        for row in rows
        if row["role"] not in _CUES
    )


@cache
def _cue(kind: str, language: str) -> re.Pattern[str]:
    return next(_any(row["words"]) for row in table(language, "daysaid.tsv") if row["role"] == kind)


def _some(cell: str) -> re.Pattern[str] | None:
    return _any(cell) if cell.strip() else None


def _any(cell: str) -> re.Pattern[str]:
    forms = (form if form.startswith("^") else rf"\b{form}" for form in beginnings(cell))
    return re.compile("|".join(forms), re.IGNORECASE)


def last_days(decision: Decision) -> Iterator[date]:
    """Every last day of the facts, those of their texts included."""
    for path, value in days_by_path(decision):
        if path in _LAST_DAYS or not path:
            yield value


def first_days(decision: Decision) -> Iterator[date]:
    """Every first day of the facts, those of their texts and of months included."""
    for path, value in days_by_path(decision):
        if path in _FIRST_DAYS or not path:
            yield value


def other_days(letter: Letter) -> Iterator[OtherDay]:
    """The days that are said to be what they are not, by the facts."""
    for _, shape in open_shapes(letter):
        line = shape.line
        days = [figure for figure in line.figures if figure.sort == "date"]
        if not days:
            continue
        for role in _roles_of(letter, line):
            expected = _days_of(role.name, letter, line)
            said = [day for day in days if not role.at_cue or stands_at(role.at_cue, line, day)]
            if not expected or not said:
                continue
            if not role.at_cue and (len(said) > 2 or any(_is_any(day, expected) for day in said)):
                break
            for day in said if role.at_cue else said[:1]:
                if not _is_any(day, expected):
                    yield OtherDay(line.span_of(day.start, day.end), line.text[day.start : day.end], expected)
            break


def _roles_of(letter: Letter, line: Line) -> Iterator[_Role]:
    roles = _roles(line.language)
    if _is_letters_own(letter, line):
        yield from (role for role in roles if role.name == "decided")
        return
    in_rectification = letter.section_of(line.block).kind == "rectification"
    for role in roles:
        if role.is_told_in(line.text) or (role.name == "appeal" and in_rectification):
            yield role


def _is_letters_own(letter: Letter, line: Line) -> bool:
    """Whether a paragraph or cell at the top, or in a page header, is nothing but a date."""
    if line.block.area != "header" and line.block not in letter.blocks[:_TOP]:
        return False
    dates = [figure for figure in line.figures if figure.sort == "date"]
    return len(dates) == 1 and any(
        line.text[first : first + length].strip(" .") == line.text[dates[0].start : dates[0].end].strip(" .")
        for first, _, _, length in line.parts
    )


def stands_at(kind: str, line: Line, day: Figure) -> bool:
    """Whether a word such as "senast" stands just before a date, or a word such as "mennessä" just after it."""
    pattern = _cue(kind, line.language)
    before = line.text[max(0, day.start - _AROUND) : day.start]
    after = line.text[day.end : day.end + _AROUND]
    match = _last(pattern, before)
    is_before = match is not None and not re.search(r"[.;!?]", before[match.end() :])
    return is_before or (line.language != "sv" and pattern.match(after.lstrip()) is not None)


def is_on_the_law(line: Line) -> bool:
    """Whether a line tells of the law, whose dates are not those of the case."""
    return _cue("law", line.language).search(line.text) is not None


def _last(pattern: re.Pattern[str], text: str) -> re.Match[str] | None:
    found = list(pattern.finditer(text))
    return found[-1] if found else None


def _is_any(day: Figure, expected: tuple[date, ...]) -> bool:
    return any(is_same_day(day.value, one) for one in expected)


def _days_of(role: str, letter: Letter, line: Line) -> tuple[date, ...]:
    """The days that the facts have for a role; of payments and bills those of the payee or amount that a line names."""
    decision: Decision = letter.facts
    match role:
        case "appeal":
            found = [decision.appeal.last_date] if decision.appeal else []
        case "payment":
            found = [one.date for one in _those_named(letter, line, decision.payments)]
        case "due":
            found = [one.due for one in _those_named(letter, line, decision.self_payments)]
        case "received":
            found = [decision.application.received] if decision.application else []
        case "decide":
            found = [day for path, day in days_by_path(decision) if path in _DECIDED_BY]
        case "other-deadline":
            found = list(last_days(decision))
        case "first-day":
            found = list(first_days(decision))
        case _:
            found = [decision.dates.decision, decision.dates.mailing]
    return tuple(dict.fromkeys(found))


_Paid = TypeVar("_Paid", "Payment", "SelfPayment")


def _those_named(letter: Letter, line: Line, paid: Sequence[_Paid]) -> Sequence[_Paid]:
    """The payments or bills whose payee a line names, or else whose amount; all of them where it names neither."""
    named = {name.keys for name in payees_of(letter.facts) if any(True for _ in name.places(tokens_of(line.text)))}
    amounts = {figure.value for figure in line.figures if figure.sort == "amount"}
    by_payee = [one for one in paid if one.payee and _is_to(one.payee, named)]
    by_amount = [one for one in by_payee or paid if one.amount in amounts]
    return by_amount or by_payee or paid


def _is_to(payee: object, named: set[tuple[str, ...]]) -> bool:
    texts = [getattr(payee, language, None) for language in ("sv", "fi", "en")]
    return any(text and KnownName(text).keys in named for text in texts)
