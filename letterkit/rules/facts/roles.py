"""What a date of a draft is (a payment date, a last day …) by the words about it, and what it is by the facts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import TYPE_CHECKING, Final

from letterkit.document import Span
from letterkit.language.data import alternatives, table
from letterkit.language.letter import Letter
from letterkit.rules.facts.compared import open_shapes
from letterkit.rules.facts.figures import Figure, is_same_day
from letterkit.rules.facts.lines import Line
from letterkit.rules.facts.names import KnownName, tokens_of
from letterkit.rules.facts.reference import payees_of

if TYPE_CHECKING:
    from letterkit.decision.model.decision import Decision

_AROUND: Final = 24
"""So many characters before a date, or just after it, may say that it is a last day."""
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
    is_deadline: bool

    def is_told_in(self, text: str) -> bool:
        if not self.words.search(text) or (self.also and not self.also.search(text)):
            return False
        return not (self.without and self.without.search(text))


@cache
def _roles(language: str) -> tuple[_Role, ...]:
    rows = table(language, "daysaid.tsv")
    return tuple(
        _Role(row["role"], _any(row["words"]), _some(row["also"]), _some(row["without"]), row["before"] == "deadline")
        for row in rows
        if row["role"] != "deadline"
    )


@cache
def _deadline(language: str) -> re.Pattern[str]:
    return next(_any(row["words"]) for row in table(language, "daysaid.tsv") if row["role"] == "deadline")


def _some(cell: str) -> re.Pattern[str] | None:
    return _any(cell) if cell.strip() else None


def _any(cell: str) -> re.Pattern[str]:
    forms = (form if form.startswith("^") else rf"\b{form}" for form in alternatives(cell))
    return re.compile("|".join(forms), re.IGNORECASE)


def other_days(letter: Letter) -> Iterator[OtherDay]:
    """The days that are said to be what they are not, by the facts."""
    for _, shape in open_shapes(letter):
        line = shape.line
        days = [figure for figure in line.figures if figure.sort == "date"]
        if not days:
            continue
        for role in _roles_of(letter, line):
            expected = _days_of(role.name, letter, line)
            said = [day for day in days if not role.is_deadline or is_last_day(line, day)]
            if not expected or (len(said) > 1 and any(_is_any(day, expected) for day in said)) or len(said) > 2:
                continue
            for day in said[:1]:
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
    """Whether a line at the top, or in a page header, is nothing but a date."""
    if line.block.area != "header" and line.block not in letter.blocks[:_TOP]:
        return False
    (first, *more) = line.figures
    return not more and not line.is_row and not any(map(str.isalpha, line.text[: first.start] + line.text[first.end :]))


def is_last_day(line: Line, day: Figure) -> bool:
    """Whether a word such as "senast" stands just before a date, or a word such as "mennessä" just after it."""
    pattern = _deadline(line.language)
    before = line.text[max(0, day.start - _AROUND) : day.start]
    after = line.text[day.end : day.end + _AROUND]
    is_before = re.search(r"[.;!?]", before[match.end() :]) is None if (match := _last(pattern, before)) else False
    return is_before or (line.language == "fi" and pattern.match(after.lstrip()) is not None)


def _last(pattern: re.Pattern[str], text: str) -> re.Match[str] | None:
    found = list(pattern.finditer(text))
    return found[-1] if found else None


def _is_any(day: Figure, expected: tuple[date, ...]) -> bool:
    return any(is_same_day(day.value, one) for one in expected)


def _days_of(role: str, letter: Letter, line: Line) -> tuple[date, ...]:
    """The days that the facts have for a role; of payments and bills those of the payee that the line names."""
    decision: Decision = letter.facts
    named = {name.keys for name in payees_of(decision) if any(True for _ in name.places(tokens_of(line.text)))}
    match role:
        case "appeal":
            found = [decision.appeal.last_date] if decision.appeal else []
        case "payment":
            payments = [one for one in decision.payments if not named or _is_to(one.payee, named)]
            found = [one.date for one in payments]
        case "due":
            bills = [one for one in decision.self_payments if not named or _is_to(one.payee, named)]
            found = [one.due for one in bills]
        case "received":
            found = [decision.application.received] if decision.application else []
        case "sent":
            found = [decision.dates.mailing, decision.dates.decision]
        case _:
            found = [decision.dates.decision, decision.dates.mailing]
    return tuple(dict.fromkeys(found))


def _is_to(payee: object, named: set[tuple[str, ...]]) -> bool:
    texts = [getattr(payee, language, None) for language in ("sv", "fi", "en")]
    return any(text and KnownName(text).keys in named for text in texts)
