"""How a sum changed: the old amount and the new one, or the difference between them, as running text tells it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import Final

from letterkit.language.figures.amounts import find_amounts, read_figure, value_of
from letterkit.language.listed import any_of

_STOP: Final = re.compile(r"[.!?]\s|[\n\t]")
_PAIR: Final = re.compile(
    r"(?<![\w.,])(\d{1,3}(?:[ .,\u00a0]?\d{3})*(?:[.,]\d\d)?)\s?"
    r"(?:(?:to|till|→|->|=>)\s?(?=\d[\d\s.,]*\s?(?:€|e))"
    r"|(?:instead of|rather than|in place of|i stället för|istället för|eikä)"
    r"\s(?=\d[\d\s]*(?:[.,]\d\d)?\s?(?:€|e|$|[.,;])))",
    re.IGNORECASE,
)
"""Two figures with one "euros" between them, or none: 530,00 till 450,00 euro."""
_FINNISH_CASES: Final = {"before": ("eurosta",), "now": ("euroon", "euroksi"), "by": ("eurolla",)}
"""What the case of a Finnish "euro" tells: 480 eurosta 520 euroon."""
_AFTER: Final = 16
"""So many characters after an amount may hold the word that tells which it is ("512 euros before")."""


_BETWEEN: Final = 7
"""So many words at the most stand between an old amount and a new one that tells it ("210 euro har ... till 233")."""
_SHORT: Final = 4
"""So many words at the most stand in a cell that is a label or a figure."""
_ROLES: Final = ("before", "now", "by")


@dataclass(frozen=True, slots=True)
class _Sum:
    """An amount with the words before it, back to the last amount or sentence, and just after it."""

    value: Decimal
    before: str
    after: str
    written: str
    is_same_sentence: bool


def find_changes(text: str, language: str) -> set[tuple[Decimal, ...]]:
    """The changes of assistance that a text tells: pairs of an old and a new amount, and differences alone."""
    sums = list(_sums(text, language))
    roles = _roles(sums, language)
    old, new, differences = (_with_role(kind, sums, roles) for kind in _ROLES)
    changes: set[tuple[Decimal, ...]] = {(before, now) for before in old for now in new if before != now}
    changes |= {(difference,) for difference in differences}
    return changes | _in_table(text, language) | set(_with_one_unit(text, language))


def _with_role(kind: str, sums: list[_Sum], roles: list[str]) -> list[Decimal]:
    return [one.value for one, role in zip(sums, roles, strict=True) if role == kind]


def _roles(sums: list[_Sum], language: str) -> list[str]:
    """The role of each amount; one with none right before a new one ("300 euroa → 260 euroa") is the old one."""
    roles = [_role(one, language) for one in sums]
    for number, one in enumerate(sums[1:], 1):
        if (
            roles[number] == "now"
            and not roles[number - 1]
            and one.is_same_sentence
            and len(one.before.split()) <= _BETWEEN
        ):
            roles[number - 1] = "" if _is_of_something_else(sums[number - 1].before, language) else "before"
    return roles


def _with_one_unit(text: str, language: str) -> Iterator[tuple[Decimal, ...]]:
    for match in _PAIR.finditer(text):
        if not _is_of_something_else(text[_sentence_start(text, match.start()) : match.start()], language):
            yield (value_of(match[1]),)


def _sentence_start(text: str, position: int) -> int:
    stops = [match.end() for match in _STOP.finditer(text, 0, position)]
    return stops[-1] if stops else 0


def _sums(text: str, language: str) -> Iterator[_Sum]:
    last = 0
    found = list(find_amounts(text))
    for number, amount in enumerate(found):
        stops = [match.end() for match in _STOP.finditer(text, last, amount.start)]
        start = stops[-1] if stops else last
        following = found[number + 1].start if number + 1 < len(found) else len(text)
        stop = _STOP.search(text, amount.end, following)
        end = min(stop.start() if stop else following, amount.end + _AFTER)
        yield _Sum(
            amount.value, text[start : amount.start], text[amount.end : end], text[amount.start : amount.end], not stops
        )
        last = amount.end


def _role(one: _Sum, language: str) -> str:
    """Whether an amount is what was before, what is now, or the difference; "" where it is none of these."""
    if _is_of_something_else(one.before, language):
        return ""
    if language == "fi":
        for role, endings in _FINNISH_CASES.items():
            if one.written.endswith(endings):
                return role
    after = one.after.lstrip(" (")
    for role in ("before", "by", "now"):
        if _words(language, f"{role}-after").match(after):
            return role
    if _words(language, "difference").search(one.before):
        return "by"
    matches = ((match, role) for role in _ROLES for match in _words(language, role).finditer(one.before))
    found = [(match.end(), -match.start(), role) for match, role in matches]
    return max(found)[2] if found else ""


def _is_of_something_else(before: str, language: str) -> bool:
    """Whether the words before an amount speak last of an income or an expense, not of the assistance."""
    other = [match.end() for match in _words(language, "other").finditer(before)]
    own = [match.end() for match in _words(language, "own").finditer(before)]
    return bool(other) and (not own or max(other) > max(own))


def _in_table(text: str, language: str) -> set[tuple[Decimal, ...]]:
    """The old and new amounts of a table whose head tells which is which, or of a list of labels and amounts."""
    rows = [[cell.strip() for cell in line.split("\t")] for line in text.split("\n")]
    cells = [cell for row in rows for cell in row if cell and len(cell.split()) <= _SHORT]
    labels = [cell for cell in cells if not _figure(cell)]
    known = [any(_words(language, role).search(label) for label in labels) for role in ("before", "now")]
    rows = [row for row in rows if not _is_of_something_else(" ".join(row), language)]
    for row in rows:
        figures = [figure for cell in row if (figure := _figure(cell)) is not None]
        if len(set(figures)) > 1 and any(known):
            return {(figures[0], figures[1])}
    listed = [figure for row in rows for cell in row if (figure := _figure(cell)) is not None]
    return {(listed[0], listed[1])} if len(set(listed)) > 1 and all(known) else set()


def _figure(cell: str) -> Decimal | None:
    """The amount of a cell that holds little else."""
    amount = read_figure(cell) or (next(find_amounts(cell), None) if len(cell.split()) <= _SHORT else None)
    return amount.value if amount else None


@cache
def _words(language: str, kind: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){any_of(language, 'changes.tsv', kind)}(?!\w)", re.IGNORECASE)
