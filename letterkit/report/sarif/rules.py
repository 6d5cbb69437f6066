"""SARIF's description of the rules that have reported: what their cards say."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, Final

from letterkit.report.model import Report
from letterkit.rules.cards import Card, Example, card_of
from letterkit.rules.contract import Rule, Severity
from letterkit.rules.registry import group_of

LEVELS: Final[dict[Severity, str]] = {"error": "error", "warning": "warning", "hint": "note"}
_PROBLEMS: Final[dict[Severity, str]] = {"error": "error", "warning": "warning", "hint": "recommendation"}
"""What GitHub calls the severities."""
_NAMES: Final = {"sv": "Swedish", "fi": "Finnish", "en": "English"}
_SENTENCE_END: Final = re.compile(r"(?<=[.:])\s(?=[A-Z])")
_SPECIAL: Final = re.compile(r"([\\`*_<>\[\]#|])")


def rules(report: Report) -> list[dict[str, Any]]:
    """The rules with findings, by name."""
    named = {one.rule: result.rules[one.rule] for result in report.results for one in result.findings}
    return [_described(named[name]) for name in sorted(named)]


def _described(rule: Rule) -> dict[str, Any]:
    card = card_of(rule)
    summary = " ".join(card.summary.split())
    return {
        "id": rule.name,
        "shortDescription": {"text": _SENTENCE_END.split(summary)[0]},
        "fullDescription": {"text": summary},
        "help": {"text": _plain(card), "markdown": "\n".join(_markdown(card)).strip()},
        "defaultConfiguration": {"level": LEVELS[rule.severity]},
        "properties": {"tags": [group_of(rule)], "problem.severity": _PROBLEMS[rule.severity]},
    }


def _plain(card: Card) -> str:
    parts = [card.summary, card.why, card.source and f"Source: {card.source}"]
    return "\n\n".join(" ".join(part.split()) for part in parts if part)


def _markdown(card: Card) -> Iterator[str]:
    yield f"{card.summary}\n"
    if card.why:
        yield f"## Why it hurts\n\n{card.why}\n"
    if card.source:
        yield f"## Source\n\n{card.source}\n"
    for language, name in _NAMES.items():
        examples = [example for example in card.examples if example.language == language]
        if examples:
            yield f"## Examples in {name}\n"
            yield from map(_example, examples)
            yield ""


def _example(example: Example) -> str:
    """A draft on one line, what is at fault in it bold."""
    parts, position = [], 0
    for start, end in example.marks:
        parts += [_literal(example.text[position:start]), f"**{_literal(example.text[start:end]).strip()}**"]
        position = end
    said = " ".join("".join([*parts, _literal(example.text[position:])]).split())
    return f"- {'Reported' if example.marks else 'Fine'}: {said}"


def _literal(text: str) -> str:
    return _SPECIAL.sub(r"\\\1", text)
