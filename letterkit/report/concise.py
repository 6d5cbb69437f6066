"""A line a finding, as compilers write them, so that editors and people can jump to its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from letterkit.report.messages import SEVERITIES, Messages
from letterkit.report.model import Report
from letterkit.report.places import place_of

if TYPE_CHECKING:
    from letterkit.linter.result import Result
    from letterkit.rules.contract import Finding


def as_concise(report: Report) -> str:
    """The findings in the order of the text, each with its place, gravity, rule and message."""
    lines = (
        _line(finding, result, report.language_for(result)) for result in report.results for finding in result.findings
    )
    return "".join(f"{line}\n" for line in lines)


def _line(finding: Finding, result: Result, ui: str) -> str:
    path, place = result.document.path, result.locate(finding)
    name = Messages.STDIN.say(ui) if path == "-" else path
    at = place_of(place, ui) if place.line is None else f"{place.line}:{place.column}"
    severity = SEVERITIES[finding.severity].say(ui).lower()
    return f"{name}:{at}: {severity}: {' '.join(finding.say(ui).split())} [{finding.rule}]"
