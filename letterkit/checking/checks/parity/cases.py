"""The cases of a text: every combination of answers that its conditions can tell apart."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations, islice, product
from typing import Any, Final

from letterkit.checking.checks.parity.terms import OTHER, Asked

Case = Mapping[str, Any]


class Above(int):
    """One more than the largest number that is asked about: it stands for all that are larger."""


class Below(int):
    """One less than the smallest number that is asked about: it stands for all that are smaller."""


MOST: Final = 1024
"""More combinations than this are not tried; then every two answers are, together with the plainest of the others."""


def cases(questions: Iterable[Asked]) -> Iterator[Case]:
    """The combinations of answers, the plainest first; none that can't be (a child without its parent)."""
    answers = {about: _answers(values) for about, values in sorted(_by_subject(questions).items())}
    yield from (case for case in _combined(answers) if _can_be(case))


def _by_subject(questions: Iterable[Asked]) -> dict[str, list[Any]]:
    """The values that each subject is compared with; None among them where its truth is asked."""
    found: dict[str, list[Any]] = {}
    for one in questions:
        held = found.setdefault(one.about, [])
        held.extend(value for value in (one.values or (None,)) if value not in held)
    return found


def _answers(values: list[Any]) -> list[Any]:
    """The answers that comparisons with these values can tell apart."""
    numbers = sorted({value for value in values if isinstance(value, int | float) and not isinstance(value, bool)})
    texts = [value for value in values if isinstance(value, str)]
    answers: list[Any] = []
    if numbers:
        near = sorted({number + step for number in numbers for step in (-1, 0, 1)})
        answers += [_as_said(number, numbers) for number in near if number >= 0 or min(numbers) <= 0]
    if texts:
        answers += [*texts, OTHER]
    if None in values:
        answers += [] if numbers or texts else [True]
        answers += [] if 0 in answers else [None]
    return answers or [True, None]


def _as_said(number: float, numbers: list[int | float]) -> int | float:
    """A number that stands for others as what it stands for."""
    if isinstance(number, int) and number > max(numbers):
        return Above(number)
    return Below(number) if isinstance(number, int) and number < min(numbers) else number


def _combined(answers: Mapping[str, list[Any]]) -> Iterator[dict[str, Any]]:
    size = 1
    for values in answers.values():
        size *= len(values)
    if size <= MOST:
        yield from (dict(zip(answers, chosen, strict=True)) for chosen in product(*answers.values()))
        return
    yield from islice(_pairs(answers), MOST)


def _pairs(answers: Mapping[str, list[Any]]) -> Iterator[dict[str, Any]]:
    """Every two answers together, the other subjects all at their first answer or all at their last."""
    for plain in (0, -1):
        base = {about: values[plain] for about, values in answers.items()}
        yield base
        for first, second in combinations(answers, 2):
            for one, other in product(answers[first], answers[second]):
                yield {**base, first: one, second: other}


def _can_be(case: Case) -> bool:
    """Whether nothing is there without what holds it: no payee without a payment."""
    missing = [about for about, value in case.items() if not value]
    return not any(
        value and about.startswith((f"{parent}.", f"{parent}|", f"{parent}[]"))
        for parent in missing
        for about, value in case.items()
    )
