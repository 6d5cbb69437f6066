"""Findings as JSON: version 1 of a format that is kept stable; its schema is finding.schema.json."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from letterkit.document import Document, Location, Span, Unread
from letterkit.linter.result import Allowed, Result
from letterkit.report.messages import called_line
from letterkit.report.model import Report
from letterkit.report.statistics import statistics
from letterkit.report.timing import timing
from letterkit.rules.cards import card_of
from letterkit.rules.contract import Finding

VERSION = 1


def as_json(report: Report) -> str:
    """The report as indented JSON."""
    data: dict[str, Any] = {
        "version": VERSION,
        "documents": [_document(result, report.language_for(result)) for result in report.results],
        "errors": [
            {"path": failure.path, "message": failure.error.what(report.ui or "en")} for failure in report.failures
        ],
    }
    if report.statistics:
        data["statistics"] = statistics(report)
    if report.timing is not None:
        data["timing"] = timing(report.timing)
    return json.dumps(data, ensure_ascii=False, indent=2)


def _document(result: Result, ui: str) -> dict[str, Any]:
    document = result.document
    return {
        "path": document.path,
        "format": document.format,
        "language": result.language,
        "type": _type(result, ui),
        "parts": {part: _places(result, spans) for part, spans in result.parts.items()},
        "score": result.ledger.score,
        "ledger": [
            {
                "rule": line.rule,
                "severity": line.severity,
                "count": line.count,
                "points": round(line.points, 1),
                "question": line.question,
                "called": called_line(line, result.titles, ui),
            }
            for line in result.ledger.lines
        ],
        "measures": result.measures,
        "answers": _answers(result),
        "findings": [_finding(finding, result, ui) for finding in result.findings],
        "unread": [_unread(one, document) for one in document.unread],
        "baseline": result.covered and {"hidden": len(result.covered.hidden), "gone": result.covered.gone},
        "allowed": [_allowed(one, result) for one in result.allowed],
    }


def _type(result: Result, ui: str) -> dict[str, Any]:
    """The kind of letter, what it is called, and the words that told it."""
    told = result.told
    return {"kind": told.kind, "called": result.called.say(ui), "because": _places(result, told.words)}


def _places(result: Result, spans: Iterable[Span]) -> list[dict[str, Any]]:
    """Places of the text with their words."""
    text = result.document.text
    return [{"text": text[span.start : span.end], "start": span.start, "end": span.end} for span in spans]


def _answers(result: Result) -> dict[str, Any]:
    return {
        question: found
        and {
            "text": found.text,
            "start": found.span.start,
            "end": found.span.end,
            "words_before": found.words_before,
            "unclear": question in result.unclear_answers,
        }
        for question, found in result.answers.items()
    }


def _finding(finding: Finding, result: Result, ui: str) -> dict[str, Any]:
    document = result.document
    place = result.locate(finding)
    return {
        "rule": finding.rule,
        "title": result.titles[finding.rule].say(ui),
        "severity": finding.severity,
        "message": finding.say(ui),
        "advice": finding.advise(ui),
        "language": finding.language,
        "excerpt": document.text[finding.span.start : finding.span.end],
        "start": finding.span.start,
        "end": finding.span.end,
        "line": place.line,
        "column": place.column,
        "end_line": place.end_line,
        "end_column": place.end_column,
        "location": _location(place),
        "fix": _fix(finding),
        "instead": result.instead(finding) or None,
        "why": _why(finding),
        "source": card_of(result.rules[finding.rule]).source.say(ui),
        **({"facts": finding.shown_by} if finding.shown_by is not None else {}),
    }


def _unread(one: Unread, document: Document) -> dict[str, Any]:
    """What the draft shows and no reader reads, and the block that it stands before or in."""
    place = document.locate(Span(one.at, one.at + 1)) if document.blocks else None
    where = {"area": place.area, "paragraph": place.paragraph} if place else {"area": "body", "paragraph": 1}
    return {"kind": one.kind, "at": one.at, **where, "page": one.page}


def _allowed(allowed: Allowed, result: Result) -> dict[str, Any]:
    """A finding that a remark in the draft allows, and why."""
    finding = allowed.finding
    place = result.locate(finding)
    return {
        "rule": finding.rule,
        "severity": finding.severity,
        "reason": allowed.reason,
        "excerpt": result.document.text[finding.span.start : finding.span.end],
        "start": finding.span.start,
        "end": finding.span.end,
        "line": place.line,
        "column": place.column,
    }


def _location(place: Location) -> dict[str, Any]:
    cell = place.cell and {"table": place.cell.table, "row": place.cell.row, "column": place.cell.column}
    runs = [
        {"paragraph": paragraph, "run": run, "start": start, "end": end} for paragraph, run, start, end in place.runs
    ]
    return {
        "area": place.area,
        "paragraph": place.paragraph,
        "cell": cell,
        "part": place.part,
        "runs": runs,
        "page": place.page,
        "box": place.box,
    }


def _why(finding: Finding) -> dict[str, Any] | None:
    why = finding.why
    if why is None:
        return None
    missing = [{"release": release, "lacks": list(lacks)} for release, lacks in why.missing.items()]
    return {"words": dict(why.words), "missing": missing}


def _fix(finding: Finding) -> dict[str, Any] | None:
    fix = finding.fix
    if fix is None:
        return None
    marking = fix.marking and {"kind": fix.marking.kind, "value": fix.marking.value or None}
    return {
        "start": fix.span.start,
        "end": fix.span.end,
        "replacement": fix.replacement,
        "safe": fix.is_safe,
        "marking": marking,
    }
