"""Findings out: one module a format, each a function from a Report to text."""

from __future__ import annotations

from importlib import import_module
from types import MappingProxyType
from typing import Final

from letterkit.report.model import Failure, Limits, Report

FORMATS: Final = MappingProxyType(
    {
        "text": "as_text",
        "concise": "as_concise",
        "json": "as_json",
        "sarif": "as_sarif",
        "junit": "as_junit",
        "github": "as_github",
        "gitlab": "as_gitlab",
        "html": "as_html",
    }
)
"""The formats, each with the function of the module of its name, which is loaded when the format is asked for."""


def written(report: Report, format: str) -> str:
    """The report in a format; as text, the counts where those are asked for, else the findings."""
    if format == "text" and report.statistics:
        from letterkit.report.statistics import statistics_text

        return statistics_text(report)
    said: str = getattr(import_module(f"{__name__}.{format}"), FORMATS[format])(report)
    return said


def beside(report: Report, format: str) -> str:
    """What the report's format does not hold of the counts and times that were asked for: lines for stderr."""
    lines = []
    if report.statistics and format not in ("text", "json"):
        from letterkit.report.statistics import statistics_text

        lines.append(statistics_text(report))
    if report.timing is not None and format != "json":
        from letterkit.report.timing import timing_text

        lines.append(timing_text(report.timing, report.language))
    return "\n".join(filter(None, lines))


__all__ = ["FORMATS", "Failure", "Limits", "Report", "beside", "written"]
