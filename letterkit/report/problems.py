"""The problems of a catalogue for a terminal: a line for each place, what to do, and the facts that show it."""

from __future__ import annotations

import json
import textwrap
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from letterkit.catalogue.files.folder import shown
from letterkit.catalogue.files.problems import Problem
from letterkit.ui import Text

_WIDTH: Final = 100
_NONE: Final = Text(
    sv="Katalogen har inga fel.", fi="Luettelossa ei ole vikoja.", en="Nothing is wrong in the catalogue."
)
_COUNTS: Final = Text(
    sv="{errors} fel, {warnings} varningar, {hints} tips.",
    fi="{errors} virhettä, {warnings} varoitusta, {hints} vinkkiä.",
    en="{errors} errors, {warnings} warnings, {hints} hints.",
)
_COVERAGE: Final = Text(
    sv="{taken} av {every} grenar går att nå, med {cases} fall.",
    fi="{taken} haaraa {every} haarasta voidaan saavuttaa, tapauksia {cases}.",
    en="{taken} of {every} branches can be reached, with {cases} cases.",
)
_SHOWN_BY: Final = Text(
    sv="Visas av fakta av typen {kind} ({size} tecken); --format json skriver ut dem.",
    fi="Näkyy tiedoissa, joiden laji on {kind} ({size} merkkiä); --format json tulostaa ne.",
    en="Shown by facts of the kind {kind} ({size} characters); --format json prints them.",
)


def problems_text(problems: Sequence[Problem], counts: tuple[int, int, int] | None, ui: str) -> str:
    """The problems in order, then how many there are; `counts` are the branches taken, all of them, and the cases."""
    lines = [line for problem in problems for line in _problem(problem, ui)]
    lines.append(_sum(problems).say(ui, **_numbers(problems)))
    if counts:
        lines.append(_COVERAGE.say(ui, taken=counts[0], every=counts[1], cases=counts[2]))
    return "\n".join(lines) + "\n"


def _problem(problem: Problem, ui: str) -> Iterator[str]:
    yield f"{shown(problem.file)}:{problem.line}:{problem.column}: {problem.severity} {problem.name}"
    yield from _wrapped(problem.say(ui), "  ")
    if advice := problem.advise(ui):
        yield from _wrapped(f"→ {advice}", "  ")
    if problem.facts is not None:
        size = len(json.dumps(problem.facts, ensure_ascii=False))
        yield from _wrapped(_SHOWN_BY.say(ui, kind=str(problem.facts.get("kind", "")), size=size), "  ")
    yield ""


def _wrapped(text: str, indent: str) -> list[str]:
    return textwrap.wrap(
        text, _WIDTH, initial_indent=indent, subsequent_indent=indent + "  ", break_long_words=False,
        break_on_hyphens=False,
    )  # fmt: skip


def _sum(problems: Sequence[Problem]) -> Text:
    return _COUNTS if problems else _NONE


def _numbers(problems: Iterable[Problem]) -> dict[str, int]:
    found = [problem.severity for problem in problems]
    return {f"{severity}s": found.count(severity) for severity in ("error", "warning", "hint")}
