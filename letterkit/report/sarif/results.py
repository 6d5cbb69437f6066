"""SARIF's results: each finding with its place, its fingerprint and, where one is safe, its fix."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import pairwise
from typing import Any, Final

from letterkit.document import Document, Location, Span
from letterkit.document.origin import FileOrigin
from letterkit.linter.result import Result
from letterkit.report.addresses import STDIN, uri_of
from letterkit.report.fingerprint import fingerprints
from letterkit.report.places import place_of
from letterkit.report.sarif.rules import LEVELS
from letterkit.rules.contract import Finding, Fix

BASE: Final = "%SRCROOT%"
"""What URIs are relative to: the folder that letterkit was run in."""
_FINGERPRINT: Final = "letterkitRuleAndSentence/v1"


def results(result: Result, ui: str, artifact: int, rules: Mapping[str, int]) -> Iterator[dict[str, Any]]:
    """The results of one draft; `artifact` and `rules` say where it and the rules stand in the run."""
    for finding, fingerprint in zip(result.findings, fingerprints(result), strict=True):
        found: dict[str, Any] = {
            "ruleId": finding.rule,
            "ruleIndex": rules[finding.rule],
            "level": LEVELS[finding.severity],
            "message": {"text": _literal(f"{finding.say(ui)} {finding.advise(ui)}")},
            "locations": [_location(result, finding, ui, artifact)],
            "partialFingerprints": {_FINGERPRINT: fingerprint},
        }
        if finding.fix and (fix := _fix(result.document, finding, finding.fix, ui, artifact)):
            found["fixes"] = [fix]
        yield found


def artifact_location(path: str) -> dict[str, Any]:
    """Where a draft lies: relative to BASE, or absolute where it lies elsewhere."""
    uri = uri_of(path)
    return {"uri": uri} if uri.startswith("file:") or uri == STDIN else {"uri": uri, "uriBaseId": BASE}


def _literal(text: str) -> str:
    """Text in which SARIF sees no links and no places to fill in."""
    return text.replace("[", "\\[").replace("]", "\\]") if "](" in text else text


def _location(result: Result, finding: Finding, ui: str, artifact: int) -> dict[str, Any]:
    document, place = result.document, result.locate(finding)
    physical: dict[str, Any] = {"artifactLocation": artifact_location(document.path) | {"index": artifact}}
    if region := _region(document, place):
        physical["region"] = region | {"snippet": {"text": document.text[finding.span.start : finding.span.end]}}
    return {
        "physicalLocation": physical,
        "logicalLocations": [_logical(place)],
        "message": {"text": place_of(place, ui)},
    }


def _region(document: Document, place: Location) -> dict[str, Any]:
    """The place in a text file; nothing for Word, whose characters no editor counts."""
    if not document.line_starts or place.line is None or place.source:
        return {}
    assert place.column and place.end_line and place.end_column
    start = document.line_starts[place.line - 1] + place.column - 1
    end = document.line_starts[place.end_line - 1] + place.end_column - 1
    return {
        "startLine": place.line,
        "startColumn": place.column,
        "endLine": place.end_line,
        "endColumn": place.end_column,
        "charOffset": start,
        "charLength": end - start,
    }


def _logical(place: Location) -> dict[str, Any]:
    """The part, and in it the table's cell or the paragraph of its area, all counted from 1."""
    names = [place.part] if place.part else []
    names.append(place.area)
    if place.cell:
        cell = place.cell
        name, kind = f"cell[{cell.column}]", "cell"
        names += [f"table[{cell.table}]", f"row[{cell.row}]"]
    else:
        name, kind = f"paragraph[{place.paragraph}]", "paragraph"
    return {"name": name, "fullyQualifiedName": "/".join([*names, name]), "kind": kind}


def _fix(document: Document, finding: Finding, fix: Fix, ui: str, artifact: int) -> dict[str, Any] | None:
    """A fix that is safe to make; none where markup stands between the words that it replaces, or is what changes."""
    if fix.marking:
        return None
    region = _region(document, document.locate(fix.span))
    if not fix.is_safe or not region or not _is_unbroken(document, fix.span):
        return None
    replacement = {"deletedRegion": region, "insertedContent": {"text": fix.replacement}}
    change = {
        "artifactLocation": artifact_location(document.path) | {"index": artifact},
        "replacements": [replacement],
    }
    return {"description": {"text": finding.advise(ui)}, "artifactChanges": [change]}


def _is_unbroken(document: Document, span: Span) -> bool:
    """Whether the words of `span` stand in the file one after another, character by character."""
    edges = list(document.block_at(span.start).origins(span))
    follows = all(before[1] == after[0] for before, after in pairwise(edges))
    first, last = edges[0][0], edges[-1][1]
    assert isinstance(first, FileOrigin) and isinstance(last, FileOrigin)
    return follows and last.offset - first.offset == span.end - span.start
