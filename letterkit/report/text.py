"""Findings for a handler's terminal: what to mend first, each with its place, its words, why, and what to write."""

from __future__ import annotations

import textwrap
from collections.abc import Callable, Iterable, Iterator
from itertools import groupby
from typing import TYPE_CHECKING, Final, cast

import click

from letterkit.decision.kinds import UNKNOWN
from letterkit.document import Span
from letterkit.report.messages import FORMATS, LANGUAGES, Messages, called_line
from letterkit.report.model import Report
from letterkit.report.places import place_of
from letterkit.report.telling import Answer, answers, excerpt, gist, is_open
from letterkit.report.unlisted import unlisted
from letterkit.report.unread import unread
from letterkit.ui import Text, shown

if TYPE_CHECKING:
    from letterkit.linter.result import Result
    from letterkit.rules.contract import Finding, Severity

WIDTH: Final = 80
_LEAST: Final = 0.5
"""What took fewer points is not told one by one in the ledger."""
_COLOUR: Final[dict[Severity, str]] = {"error": "red", "warning": "yellow", "hint": "cyan"}
_GROUPS: Final[tuple[tuple[Severity, Text], ...]] = (
    ("error", Messages.FIRST),
    ("warning", Messages.THEN),
    ("hint", Messages.LAST),
)


def as_text(report: Report) -> str:
    """The report at 80 columns, a part a draft, coloured only where the report says so."""
    parts = [_draft(result, report.language_for(result), report.colours) for result in report.results]
    if len(report.results) > 1:
        parts.append(_summary(report))
    return "\n\n\n".join(parts) + "\n" if parts else ""


def _draft(result: Result, ui: str, colours: bool) -> str:
    lines = [*_head(result, ui, colours), *_measures(result, ui), *_minute(result, ui, colours), *_nothing(result, ui)]
    lines += _open(result, ui, colours)
    for severity, title in _GROUPS:
        found = [one for one in result.findings if one.severity == severity and not is_open(one)]
        if found:
            heading = f"{title.say(ui)} ({len(found)})"
            lines += ["", _styled(heading, colours, fg=_COLOUR[severity], bold=True)]
            for _, same in groupby(sorted(found, key=_by_rule(found)), key=lambda finding: finding.rule):
                lines += _rule(list(same), result, ui, colours)
    lines += ["", *_ledger(result, ui), *_unlisted([result], ui)]
    if said := unread(result.document, ui):
        lines += _wrapped(said, "", "   ")
    return "\n".join(lines)


def _by_rule(found: list[Finding]) -> Callable[[Finding], tuple[Span, str, Span]]:
    """Orders findings so that the rule that comes first in the letter stands first, and its other findings with it."""
    first = {finding.rule: finding.span for finding in reversed(found)}
    return lambda finding: (first[finding.rule], finding.rule, finding.span)


def _head(result: Result, ui: str, colours: bool) -> Iterator[str]:
    document = result.document
    name = Messages.STDIN.say(ui) if document.path == "-" else document.path
    about = f"{FORMATS[document.format].say(ui)} · {LANGUAGES[result.language].say(ui)}"
    if result.kind != UNKNOWN:
        about += f" · {result.called.say(ui)}"
    score = f"{result.ledger.score} / 100"
    left = f"{name} · {about}"
    if len(left) + len(score) + 2 > WIDTH:
        yield _styled(name, colours, bold=True)
        left = about
    yield _styled(left + score.rjust(WIDTH - len(left)), colours, bold=True)
    yield "─" * WIDTH


def _measures(result: Result, ui: str) -> Iterator[str]:
    measures = result.measures
    yield Messages.MEASURES.say(
        ui,
        words=int(measures["words"] or 0),
        sentences=int(measures["sentences"] or 0),
        average=round(measures["words_per_sentence"] or 0.0, 1),
        lix=round(measures["lix"] or 0),
    )


def _minute(result: Result, ui: str, colours: bool) -> Iterator[str]:
    """What the reader finds in the first minute, where the letter is a decision, in two columns where they fit."""
    if result.kind == UNKNOWN:
        return
    yield ""
    yield _styled(Messages.MINUTE.say(ui), colours, bold=True)
    cells = answers(result, ui)
    half = len(cells) // 2
    left, right = _column(cells[:half]), _column(cells[half:])
    rows = [f"  {one}{other}".rstrip() for one, other in zip(left, right, strict=True)]
    one_column = [f"  {cell}".rstrip() for cell in _column(cells)]
    yield from rows if max(map(len, rows)) <= WIDTH else one_column


def _column(cells: list[Answer]) -> list[str]:
    """The cells below each other, their signs aligned, all equally wide."""
    widest = max(len(question) for question, _, _ in cells)
    lines = [f"{question:<{widest}} {sign} {said}" for question, sign, said in cells]
    width = max(map(len, lines)) + 2
    return [f"{line:<{width}}" for line in lines]


def _nothing(result: Result, ui: str) -> Iterator[str]:
    """What is said where no rule has found anything: not "nothing to fix" where an answer is open."""
    if not result.findings:
        is_untold = None in result.asked_answers.values()
        yield ""
        yield from _wrapped((Messages.NOTHING_ELSE if is_untold else Messages.NOTHING).say(ui), "", "")


def _open(result: Result, ui: str, colours: bool) -> Iterator[str]:
    """The questions that the letter leaves open, what is missing of each, and what to write."""
    found = sorted(filter(is_open, result.findings), key=lambda finding: finding.severity)
    if not found:
        return
    yield ""
    yield _styled(f"{Messages.OPEN.say(ui)} ({len(found)})", colours, fg=_COLOUR[found[0].severity], bold=True)
    for finding in found:
        question, parts = (cast(Text, finding.values[name]).say(ui) for name in ("question", "parts"))
        place = f" ({place_of(result.locate(finding), ui)})" if finding.values["is_begun"] else ""
        yield ""
        yield f" {question:<{WIDTH - len(finding.rule) - 2}} {finding.rule}".rstrip()
        yield from _wrapped(Messages.MISSING.say(ui, parts=parts) + place, "   ✗ ", "     ")
        yield from _wrapped(finding.advise(ui), "   → ", "     ")
        if text := result.instead(finding):
            yield from _wrapped(Messages.INSTEAD.say(ui, text=text), "     ", "     ")


def _rule(findings: list[Finding], result: Result, ui: str, colours: bool) -> Iterator[str]:
    """A rule once, then each place where it speaks; what is the same for several places is said once."""
    yield ""
    name = findings[0].rule
    title = result.titles[name].say(ui)
    yield f" {_styled(title, colours, bold=True)}{name:>{max(WIDTH - len(title) - 1, len(name) + 2)}}"
    shared = len({finding.advise(ui) for finding in findings}) == 1
    said = ""
    for finding in findings:
        place = f"{place_of(result.locate(finding), ui)}:  {Messages.QUOTED.say(ui, words=excerpt(result, finding))}"
        advice = "" if shared else f"   → {finding.advise(ui)}"
        message = finding.say(ui)
        if gist(message, result, finding) != said:
            said = gist(message, result, finding)
            yield from _wrapped(place, "   ", "     ")
            yield from _wrapped(message, "     ", "     ")
            if advice:
                yield from _wrapped(advice.strip(), "     ", "       ")
        else:
            yield from _wrapped(place + advice, "   ", "     ")
    if shared:
        yield from _wrapped(f"→ {findings[0].advise(ui)}", "   ", "     ")
    for text in dict.fromkeys(filter(None, map(result.instead, findings))):
        yield from _wrapped(Messages.INSTEAD.say(ui, text=text), "     ", "     ")


def _ledger(result: Result, ui: str) -> Iterator[str]:
    """How the score came about: 100 less what each rule took."""
    if not result.ledger.lines:
        return
    yield Messages.LEDGER.say(ui, score=result.ledger.score)
    dear = [line for line in result.ledger.lines if line.points >= _LEAST]
    rest = [line for line in result.ledger.lines if line.points < _LEAST]
    for line in dear:
        yield f"   −{shown(line.points, ui)!s:>6}  {called_line(line, result.titles, ui)}"
    if rest:
        yield f"   −{shown(sum(line.points for line in rest), ui)!s:>6}  {Messages.REST.say(ui, count=len(rest))}"


def _unlisted(results: Iterable[Result], ui: str) -> Iterator[str]:
    """What is found but not listed, wrapped."""
    for line in unlisted(results, ui):
        yield from _wrapped(line, "", "   ")


def _summary(report: Report) -> str:
    ui = report.ui or report.results[0].language
    rows = sorted(report.results, key=lambda result: result.ledger.score)
    lines = [Messages.SUMMARY.say(ui, count=len(rows)), "─" * WIDTH]
    for result in rows:
        counts = [sum(finding.severity == severity for finding in result.findings) for severity, _ in _GROUPS]
        lines.append(
            f"{result.ledger.score:>4}  {_shortened(result.document.path, 46):<46}  "
            + Messages.COUNTS.say(ui, errors=counts[0], warnings=counts[1], hints=counts[2])
        )
    lines += _unlisted(rows, ui)
    return "\n".join(lines)


def _shortened(path: str, width: int) -> str:
    return path if len(path) <= width else "…" + path[-(width - 1) :]


def _wrapped(text: str, first: str, rest: str) -> list[str]:
    return textwrap.wrap(
        text, WIDTH, initial_indent=first, subsequent_indent=rest, break_long_words=False, break_on_hyphens=False
    )


def _styled(text: str, colours: bool, *, fg: str | None = None, bold: bool = False) -> str:
    return click.style(text, fg=fg, bold=bold) if colours else text
