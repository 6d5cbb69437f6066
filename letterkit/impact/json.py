"""What a change does to letters, for machines; the fields are kept, and `version` counts their changes."""

from __future__ import annotations

import json
from typing import Any

from letterkit.errors import LetterkitError
from letterkit.impact.impact import Impact, Judged, Letter


def as_json(impact: Impact, ui: str) -> str:
    """The impact as JSON: the counts, and each letter that is not the same, what no longer builds first."""
    told = {
        "version": 1,
        "since": impact.revision,
        "cases": {"all": len(impact.cases), "touched": impact.touched},
        "letters": {"all": len(impact.own), "touched": len(impact.differing)},
        "unread": [{"case": case.name, "error": error.say(ui)} for case, error in impact.unread],
        "changes": [
            _letter(letter, ui)
            for status in ("broken", "changed", "mended", "failing")
            for letter in impact.having(status)
        ],
    }
    return json.dumps(told, ensure_ascii=False, indent=2) + "\n"


def _letter(letter: Letter, ui: str) -> dict[str, Any]:
    return {
        "case": letter.case.name,
        "invented": letter.is_invented,
        "language": letter.language,
        "status": letter.status,
        "error": letter.after.say(ui) if isinstance(letter.after, LetterkitError) else None,
        "paragraphs": [
            {"how": row.how, "phrase": row.phrase, "number": row.number, "before": row.before, "after": row.after}
            for row in letter.changes
        ],
        "score": {"before": letter.judged.before, "after": letter.judged.after} if letter.judged else None,
        "findings": _findings(letter.judged) if letter.judged else None,
    }


def _findings(judged: Judged) -> dict[str, list[dict[str, str]]]:
    return {
        name: [{"rule": told.rule, "severity": told.severity, "excerpt": told.excerpt} for told in found]
        for name, found in (("new", judged.new), ("gone", judged.gone))
    }
