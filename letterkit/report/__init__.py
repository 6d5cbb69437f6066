"""Findings out: one module a format, each a function from a Report to text."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from letterkit.report.github import as_github
from letterkit.report.gitlab import as_gitlab
from letterkit.report.html import as_html
from letterkit.report.json import as_json
from letterkit.report.junit import as_junit
from letterkit.report.model import Failure, Limits, Report
from letterkit.report.sarif import as_sarif
from letterkit.report.statistics import statistics_text
from letterkit.report.text import as_text
from letterkit.report.timing import timing_text


def _text(report: Report) -> str:
    """The counts where those are asked for, else the findings."""
    return statistics_text(report) if report.statistics else as_text(report)


FORMATS: Mapping[str, Callable[[Report], str]] = MappingProxyType(
    {
        "text": _text,
        "json": as_json,
        "sarif": as_sarif,
        "junit": as_junit,
        "github": as_github,
        "gitlab": as_gitlab,
        "html": as_html,
    }
)


def beside(report: Report, format: str) -> str:
    """What the report's format does not hold of the counts and times that were asked for: lines for stderr."""
    counts = statistics_text(report) if report.statistics and format not in ("text", "json") else ""
    times = timing_text(report.timing, report.language) if report.timing is not None and format != "json" else ""
    return "\n".join(filter(None, [counts, times]))


__all__ = ["FORMATS", "Failure", "Limits", "Report", "as_json", "as_text", "beside"]
