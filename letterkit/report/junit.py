"""Findings as JUnit XML, which every build server shows: a suite a draft, a case a finding.

What fails the run is a failure, by the draft's own limits; the rest passes, and is told in the case's output.
"""

from __future__ import annotations

import re
from typing import Final
from xml.etree import ElementTree as ET

from letterkit.linter.result import Result
from letterkit.linter.verdict import is_grave
from letterkit.report.addresses import path_of
from letterkit.report.messages import Messages, called_line
from letterkit.report.model import Failure, Limits, Report
from letterkit.report.places import place_of
from letterkit.rules.contract import Finding
from letterkit.ui import shown

_DECLARATION: Final = '<?xml version="1.0" encoding="UTF-8"?>\n'
_FORBIDDEN: Final = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What no XML file may hold."""


def as_junit(report: Report) -> str:
    """The report as JUnit XML."""
    root = ET.Element("testsuites", name="letterkit")
    for result, limits in report.limited():
        root.append(_suite(result, limits, report.language_for(result)))
    for failure in report.failures:
        root.append(_unread(failure, report.language))
    _count(root)
    ET.indent(root)
    return f"{_DECLARATION}{ET.tostring(root, encoding='unicode')}\n"


def _suite(result: Result, limits: Limits, ui: str) -> ET.Element:
    path = path_of(result.document.path)
    suite = ET.Element("testsuite", name=_clean(path))
    suite.append(_score(result, limits, path, ui))
    for finding in result.findings:
        place = place_of(result.locate(finding), ui)
        case = _case(suite, f"{finding.rule}: {place}", path)
        said = _said(finding, result, place, ui)
        if is_grave(finding, limits.fail_on):
            _add(case, "failure", said, type=f"{finding.severity}: {finding.rule}", message=finding.say(ui))
        else:
            _add(case, "system-out", said)
    return suite


def _score(result: Result, limits: Limits, path: str, ui: str) -> ET.Element:
    """The case that holds where the score is not below the least that is asked."""
    score = result.ledger.score
    case = ET.Element("testcase", name="score", classname=_clean(path))
    if limits.min_score is not None and score < limits.min_score:
        _add(case, "failure", _ledger(result, ui), type="score", message=f"{score} < {limits.min_score}")
    else:
        _add(case, "system-out", f"{score} / 100")
    return case


def _ledger(result: Result, ui: str) -> str:
    lines = (f"−{shown(line.points, ui)}  {called_line(line, result.titles, ui)}" for line in result.ledger.lines)
    return "\n".join([Messages.LEDGER.say(ui, score=result.ledger.score), *lines])


def _said(finding: Finding, result: Result, place: str, ui: str) -> str:
    excerpt = " ".join(result.document.text[finding.span.start : finding.span.end].split())
    return f"{place}: {Messages.QUOTED.say(ui, words=excerpt)}\n{finding.say(ui)}\n→ {finding.advise(ui)}"


def _unread(failure: Failure, ui: str) -> ET.Element:
    path = path_of(failure.path)
    suite = ET.Element("testsuite", name=_clean(path))
    what = failure.error.what(ui)
    _add(_case(suite, "unreadable-draft", path), "error", what, type="unreadable-draft", message=what)
    return suite


def _case(suite: ET.Element, name: str, path: str) -> ET.Element:
    return ET.SubElement(suite, "testcase", name=_clean(name), classname=_clean(path))


def _add(case: ET.Element, tag: str, text: str, **attributes: str) -> None:
    element = ET.SubElement(case, tag, {name: _clean(value) for name, value in attributes.items()})
    element.text = _clean(text)


def _count(root: ET.Element) -> None:
    """Gives each suite, and the whole, the numbers of its cases."""
    for element in (*root, root):
        for name, tag in (("tests", "testcase"), ("failures", "failure"), ("errors", "error")):
            element.set(name, str(sum(1 for _ in element.iter(tag))))


def _clean(text: str) -> str:
    return _FORBIDDEN.sub("\N{REPLACEMENT CHARACTER}", text)
