"""Findings as workflow commands of GitHub Actions, which shows them beside the lines of a pull request.

The gravest come first, since GitHub shows ten of a kind. Plain lines with the scores follow.
"""

from __future__ import annotations

from typing import Final

from letterkit.linter.result import Result
from letterkit.report.addresses import STDIN, path_of
from letterkit.report.messages import Messages
from letterkit.report.model import Failure, Report
from letterkit.report.places import place_of
from letterkit.rules.contract import SEVERITIES, Finding, Severity

_COMMANDS: Final[dict[Severity, str]] = {"error": "error", "warning": "warning", "hint": "notice"}


def as_github(report: Report) -> str:
    """The report as a workflow command a line, then a line a draft."""
    lines = [_unread(failure, report.language) for failure in report.failures]
    found = [(finding, result) for result in report.results for finding in result.findings]
    found.sort(key=lambda one: SEVERITIES.index(one[0].severity))
    lines += [_command(finding, result, report.language_for(result)) for finding, result in found]
    lines += [_sum(result, report.language_for(result)) for result in report.results]
    return "\n".join(lines) + "\n" if lines else ""


def _unread(failure: Failure, ui: str) -> str:
    return _written("error", {**_file(failure.path), "title": "letterkit"}, failure.error.what(ui))


def _command(finding: Finding, result: Result, ui: str) -> str:
    message = f"{finding.say(ui)} {finding.advise(ui)}"
    place = result.locate(finding)
    if place.line is None:
        excerpt = " ".join(result.document.text[finding.span.start : finding.span.end].split())
        message = f"{place_of(place, ui)}: {Messages.QUOTED.say(ui, words=excerpt)}\n{message}"
    values = {**_file(result.document.path), **_lines(finding, result), "title": finding.rule}
    return _written(_COMMANDS[finding.severity], values, message)


def _lines(finding: Finding, result: Result) -> dict[str, str]:
    place = result.locate(finding)
    if place.line is None:
        return {}
    lines = {"line": str(place.line), "endLine": str(place.end_line)}
    if place.line == place.end_line:  # GitHub takes columns for one line only
        lines |= {"col": str(place.column), "endColumn": str(place.end_column)}
    return lines


def _file(path: str) -> dict[str, str]:
    name = path_of(path)
    return {} if name == STDIN else {"file": name}


def _sum(result: Result, ui: str) -> str:
    counts = [sum(finding.severity == severity for finding in result.findings) for severity in SEVERITIES]
    said = Messages.COUNTS.say(ui, errors=counts[0], warnings=counts[1], hints=counts[2])
    return " ".join(f"{result.ledger.score}/100 {path_of(result.document.path)} ({said})".split())


def _written(command: str, values: dict[str, str], message: str) -> str:
    told = ",".join(f"{name}={_value(value)}" for name, value in values.items())
    return f"::{command} {told}::{_data(message)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _value(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
