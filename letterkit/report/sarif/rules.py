"""SARIF's description of the rules that have reported: what their cards say."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, Final

from letterkit.report import cardwords
from letterkit.report.model import Report
from letterkit.rules.cards import Card, Example, card_of
from letterkit.rules.contract import Rule, Severity
from letterkit.rules.registry import group_of
from letterkit.ui import Text

LEVELS: Final[dict[Severity, str]] = {"error": "error", "warning": "warning", "hint": "note"}
_PROBLEMS: Final[dict[Severity, str]] = {"error": "error", "warning": "warning", "hint": "recommendation"}
"""What GitHub calls the severities."""
_EXAMPLES: Final = {
    "sv": Text(sv="Exempel på svenska", fi="Esimerkkejä ruotsiksi", en="Examples in Swedish"),
    "fi": Text(sv="Exempel på finska", fi="Esimerkkejä suomeksi", en="Examples in Finnish"),
    "en": Text(sv="Exempel på engelska", fi="Esimerkkejä englanniksi", en="Examples in English"),
}
_SENTENCE_END: Final = re.compile(r"(?<=[.:])\s(?=[A-ZÅÄÖ])")
_SPECIAL: Final = re.compile(r"([\\`*_<>\[\]#|])")


def rules(report: Report) -> list[dict[str, Any]]:
    """The rules with findings, by name, described in the language of the report."""
    named = {one.rule: result.rules[one.rule] for result in report.results for one in result.findings}
    return [_described(named[name], report.language) for name in sorted(named)]


def _described(rule: Rule, ui: str) -> dict[str, Any]:
    card = card_of(rule)
    summary = card.summary.say(ui)
    return {
        "id": rule.name,
        "shortDescription": {"text": _SENTENCE_END.split(summary)[0]},
        "fullDescription": {"text": summary},
        "help": {"text": _plain(card, ui), "markdown": "\n".join(_markdown(card, ui)).strip()},
        "defaultConfiguration": {"level": LEVELS[rule.severity]},
        "properties": {"tags": [group_of(rule)], "problem.severity": _PROBLEMS[rule.severity]},
    }


def _plain(card: Card, ui: str) -> str:
    named = ((cardwords.KNOWN_LIMITS, card.known_limits), (cardwords.SOURCE, card.source))
    parts = [card.summary.say(ui), card.why.say(ui)]
    parts += [f"{heading.say(ui)}: {text.say(ui)}" for heading, text in named if text.say(ui)]
    return "\n\n".join(part for part in parts if part)


def _markdown(card: Card, ui: str) -> Iterator[str]:
    yield f"{card.summary.say(ui)}\n"
    parts = {cardwords.WHY: card.why, cardwords.KNOWN_LIMITS: card.known_limits, cardwords.SOURCE: card.source}
    for heading, text in parts.items():
        if said := text.say(ui):
            yield f"## {heading.say(ui)}\n\n{said}\n"
    for language, heading in _EXAMPLES.items():
        examples = [example for example in card.examples if example.language == language]
        if examples:
            yield f"## {heading.say(ui)}\n"
            rewrites = {example.better for example in examples}
            yield from (_example(example, ui) for example in examples if example.marks or example.text not in rewrites)
            yield ""


def _example(example: Example, ui: str) -> str:
    """A draft on one line, what is at fault in it bold."""
    parts, position = [], 0
    for start, end in example.marks:
        parts += [_literal(example.text[position:start]), f"**{_literal(example.text[start:end]).strip()}**"]
        position = end
    said = " ".join("".join([*parts, _literal(example.text[position:])]).split())
    kind = cardwords.BAD if example.marks else cardwords.GOOD
    better = f" **{cardwords.BETTER.say(ui)}:** {_literal(' '.join(example.better.split()))}" if example.better else ""
    return f"- {kind.say(ui)}: {said}{better}"


def _literal(text: str) -> str:
    return _SPECIAL.sub(r"\\\1", text)
