"""How many findings there are: by rule, by severity, by draft."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any, Final

from letterkit.report.messages import SEVERITIES, Messages
from letterkit.report.model import Report
from letterkit.ui import Text

_RULES: Final = Text(sv="Per regel", fi="Säännöittäin", en="By rule")
_SEVERITIES: Final = Text(sv="Per allvarlighetsgrad", fi="Vakavuuden mukaan", en="By severity")
_DRAFTS: Final = Text(sv="Per utkast", fi="Luonnoksittain", en="By draft")


def statistics(report: Report) -> dict[str, Any]:
    """The counts for machines: the rules with the most findings first, the drafts in their order."""
    findings = [finding for result in report.results for finding in result.findings]
    by_rule = Counter((finding.rule, finding.severity) for finding in findings)
    by_severity = Counter(finding.severity for finding in findings)
    ordered = sorted(by_rule.items(), key=lambda item: (-item[1], item[0]))
    return {
        "findings": len(findings),
        "by_rule": [{"rule": rule, "severity": severity, "count": count} for (rule, severity), count in ordered],
        "by_severity": {severity: by_severity[severity] for severity in SEVERITIES},
        "by_file": [{"path": result.document.path, "count": len(result.findings)} for result in report.results],
    }


def statistics_text(report: Report) -> str:
    """The counts for people."""
    return "\n".join(_lines(statistics(report), report.language)) + "\n"


def _lines(counted: dict[str, Any], ui: str) -> Iterator[str]:
    names = {severity: SEVERITIES[severity].say(ui) for severity in SEVERITIES}
    width = max(map(len, names.values()))
    yield _RULES.say(ui)
    for one in counted["by_rule"]:
        yield f"{one['count']:>6}  {names[one['severity']]:<{width}}  {one['rule']}"
    yield f"\n{_SEVERITIES.say(ui)}"
    for severity, count in counted["by_severity"].items():
        yield f"{count:>6}  {names[severity]}"
    yield f"\n{_DRAFTS.say(ui)}"
    for one in counted["by_file"]:
        yield f"{one['count']:>6}  {Messages.STDIN.say(ui) if one['path'] == '-' else one['path']}"
