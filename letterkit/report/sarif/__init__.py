"""Findings as SARIF 2.1.0, for code scanning and the viewers of editors.

The draft's language, kind and score stand in the properties of its artifact. Fingerprints survive lines that shift.
"""

from __future__ import annotations

import json
from typing import Any, Final

from letterkit import __version__
from letterkit.report.model import Failure, Report
from letterkit.report.sarif.results import BASE, artifact_location, results
from letterkit.report.sarif.rules import rules

_SCHEMA: Final = "https://json.schemastore.org/sarif-2.1.0.json"
_TAGS: Final = {"sv": "sv-FI", "fi": "fi-FI", "en": "en-GB"}
_UNREADABLE: Final = "unreadable-draft"


def as_sarif(report: Report) -> str:
    """The report as one run of SARIF, indented."""
    log = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [_run(report)]}
    return json.dumps(log, ensure_ascii=False, indent=2)


def _run(report: Report) -> dict[str, Any]:
    described = rules(report)
    places = {rule["id"]: number for number, rule in enumerate(described)}
    return {
        "tool": {"driver": _driver(described)},
        "language": _TAGS[report.language],
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {BASE: {"description": {"text": "The folder that letterkit was run in."}}},
        "invocations": [_invocation(report)],
        "artifacts": _artifacts(report),
        "results": [
            found
            for number, result in enumerate(report.results)
            for found in results(result, report.language_for(result), number, places)
        ],
    }


def _driver(described: list[dict[str, Any]]) -> dict[str, Any]:
    unreadable = {"id": _UNREADABLE, "shortDescription": {"text": "A draft that could not be read."}}
    return {
        "name": "letterkit",
        "version": __version__,
        "semanticVersion": __version__,
        "rules": described,
        "notifications": [unreadable],
    }


def _artifacts(report: Report) -> list[dict[str, Any]]:
    drafts = [
        {
            "location": artifact_location(result.document.path),
            "roles": ["analysisTarget"],
            "properties": {
                "language": result.letter.language,
                "type": result.structure.kind,
                "score": result.ledger.score,
            },
        }
        for result in report.results
    ]
    return [*drafts, *({"location": artifact_location(failure.path)} for failure in report.failures)]


def _invocation(report: Report) -> dict[str, Any]:
    told = [_told(failure, report, len(report.results) + number) for number, failure in enumerate(report.failures)]
    return {"executionSuccessful": not report.failures, "toolExecutionNotifications": told}


def _told(failure: Failure, report: Report, artifact: int) -> dict[str, Any]:
    location = artifact_location(failure.path) | {"index": artifact}
    return {
        "descriptor": {"id": _UNREADABLE, "index": 0},
        "level": "error",
        "message": {"text": failure.error.what(report.language)},
        "locations": [{"physicalLocation": {"artifactLocation": location}}],
    }
