"""Findings as GitLab's Code Quality report: a JSON list, each finding with a fingerprint of its own."""

from __future__ import annotations

import json
from collections.abc import Iterator
from hashlib import sha256
from typing import Any, Final

from letterkit.linter.result import Result
from letterkit.report.addresses import path_of
from letterkit.report.fingerprint import fingerprints
from letterkit.report.model import Failure, Report
from letterkit.report.places import place_of
from letterkit.rules.contract import Severity

_SEVERITIES: Final[dict[Severity, str]] = {"error": "critical", "warning": "minor", "hint": "info"}


def as_gitlab(report: Report) -> str:
    """The report as GitLab's JSON."""
    found = [_unread(failure, report.language) for failure in report.failures]
    found += [one for result in report.results for one in _findings(result, report.language_for(result))]
    return json.dumps(found, ensure_ascii=False, indent=2)


def _unread(failure: Failure, ui: str) -> dict[str, Any]:
    path = path_of(failure.path)
    return _entry("unreadable-draft", failure.error.what(ui), "blocker", path, 1, "unreadable")


def _findings(result: Result, ui: str) -> Iterator[dict[str, Any]]:
    path = path_of(result.document.path)
    for finding, fingerprint in zip(result.findings, fingerprints(result), strict=True):
        place = result.locate(finding)
        message = f"{finding.say(ui)} {finding.advise(ui)}"
        if place.line is None:
            message = f"{place_of(place, ui)}: {message}"
        yield _entry(finding.rule, message, _SEVERITIES[finding.severity], path, place.line or 1, fingerprint)


def _entry(rule: str, message: str, severity: str, path: str, line: int, fingerprint: str) -> dict[str, Any]:
    return {
        "description": " ".join(message.split()),
        "check_name": rule,
        "fingerprint": sha256(f"{path}\n{fingerprint}".encode(errors="surrogateescape")).hexdigest(),
        "severity": severity,
        "location": {"path": path, "lines": {"begin": line}},
    }
