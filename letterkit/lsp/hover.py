"""What is shown of a place when one points at it: of a finding its rule's card, of a name what it is the name of."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, Any, Final

from letterkit.lsp.drafts import Checked, stretch_of
from letterkit.lsp.lines import Stretch
from letterkit.lsp.messages import EditorMessages
from letterkit.lsp.names import Name, matching, references, shape_at
from letterkit.report import cardwords
from letterkit.report.messages import SEVERITIES
from letterkit.rules.cards import card_of

if TYPE_CHECKING:
    from letterkit.catalogue.catalogue import Catalogue
    from letterkit.catalogue.entries.phrases import Phrase
    from letterkit.linter.result import Result
    from letterkit.rules.contract import Finding

_SPECIAL: Final = re.compile(r"([\\`*_\[\]<>#|])")
_MOST: Final = 3
"""So many phrases of a pattern are shown with their texts."""


def finding_hover(checked: Checked, offset: int) -> tuple[str, Stretch] | None:
    """The cards of the findings at a character, in Markdown, and the stretch of the narrowest."""
    if checked.result is None:
        return None
    places = [(stretch_of(one, checked.result, checked.lines), one) for one in checked.result.findings]
    held = sorted(
        (place for place in places if place[0][0] <= offset <= place[0][1]), key=lambda one: one[0][1] - one[0][0]
    )
    if not held:
        return None
    cards = ("\n\n".join(_card(finding, checked.result, checked.ui)) for _, finding in held)
    return "\n\n---\n\n".join(cards), checked.lines.stretch(*held[0][0])


def _card(finding: Finding, result: Result, ui: str) -> Iterator[str]:
    rule = result.rules[finding.rule]
    severity = SEVERITIES[finding.severity].say(ui)
    yield f"**{_plain(rule.title.say(ui))}** · {severity} · `{rule.name}`"
    yield _plain(finding.say(ui))
    yield f"**{EditorMessages.WRITE.say(ui)}:** {_plain(finding.advise(ui))}"
    if words := result.instead(finding):
        yield f"**{EditorMessages.PHRASE.say(ui)}:** {_plain(words)}"
    card = card_of(rule)
    if card.why != rule.message and (why := card.why.say(ui)):
        yield f"**{cardwords.WHY.say(ui)}:** {_plain(why)}"
    if source := card.source.say(ui):
        yield f"**{cardwords.SOURCE.say(ui)}:** {_plain(source)}"


def name_hover(name: Name, catalogue: Catalogue, ui: str) -> str:
    """What a name of a catalogue stands for, in Markdown."""
    match name.kind:
        case "phrase":
            phrases = [catalogue.phrases[id] for id in matching(name, catalogue)]
            lines = ["\n\n".join(_phrase(phrase, catalogue, ui)) for phrase in phrases[:_MOST]]
            lines += [f"- `{phrase.id}`: {_plain(phrase.purpose)}" for phrase in phrases[_MOST:]]
            return "\n\n".join(lines)
        case "table":
            table = catalogue.tables[name.full]
            return f"**{EditorMessages.TABLE.say(ui)}** `{table.id}`\n\n{_plain(table.purpose)}"
        case "term":
            return "\n\n".join(_term(name.full, catalogue, ui))
        case "provision":
            one = catalogue.provisions[name.full]
            act = f"{_plain(one.act.names.get(ui, ''))} ({one.act.number}) {one.section} §"
            return f"**{EditorMessages.PROVISION.say(ui)}** `{one.id}`\n\n{act}\n\n{_plain(one.about)}"
    return "\n\n".join(_fact(name.full, len(references(name, catalogue)), ui))


def _phrase(phrase: Phrase, catalogue: Catalogue, ui: str) -> Iterator[str]:
    from letterkit.catalogue.upkeep.usage import used_in

    yield f"**`{phrase.id}`**"
    yield f"{EditorMessages.PURPOSE.say(ui)}: {_plain(phrase.purpose)}"
    states = ", ".join(f"{language}: {review.state}" for language, review in phrase.review.items())
    yield f"{EditorMessages.STATUS.say(ui)}: {phrase.status}. {EditorMessages.REVIEW.say(ui)}: {states}."
    if phrase.when:
        yield f"{EditorMessages.WHEN.say(ui)}: `{phrase.when.text}`"
    if used := used_in([phrase.id], catalogue)[phrase.id]:
        yield f"{EditorMessages.USED_IN.say(ui)}: {', '.join(used)}"
    for language, wording in phrase.text.items():
        yield f"{language}\n```jinja\n{wording.source.text.rstrip()}\n```"


def _term(id: str, catalogue: Catalogue, ui: str) -> Iterator[str]:
    term = catalogue.words.terms[id]
    yield f"**{EditorMessages.TERM.say(ui)}** `{id}`: {_plain(term.concept)}"
    yield "\n".join(
        f"- {language}: {', '.join(dict.fromkeys(map(_plain, forms.values())))}"
        for language, forms in term.forms.items()
    )
    if term.review:
        yield f"{EditorMessages.REVIEW.say(ui)}: {term.review}"


def _fact(path: str, uses: int, ui: str) -> Iterator[str]:
    yield f"**{EditorMessages.FACT.say(ui)}** `{path}`"
    if said := described(path):
        yield _plain(said)
    if values := choices(path):
        yield f"{EditorMessages.VALUES.say(ui)}: {', '.join(f'`{value}`' for value in values)}"
    yield EditorMessages.USES.say(ui, count=uses)


def described(path: str) -> str:
    """What the schema of the facts, or letterkit itself for what it works out, says of a fact."""
    return " ".join(str(_schema_at(path).get("description") or _docstring(path)).split())


def choices(path: str) -> list[str]:
    """The values that a fact may have, where they are few."""
    schema = _schema_at(path)
    held = [schema, schema.get("items") or {}, *schema.get("anyOf", ())]
    return [str(value) for one in held for value in one.get("enum", ())]


def _docstring(path: str) -> str:
    head, _, name = path.rpartition(".")
    shape = shape_at(head) if head else None
    if shape is None:
        return ""
    for model in (shape.items or shape).models:
        member = getattr(model, name, None)
        found = getattr(member, "__doc__", None) or getattr(getattr(member, "func", None), "__doc__", None)
        if found:
            return str(found)
    return ""


def _schema_at(path: str) -> dict[str, Any]:
    """The schema at a path of facts; empty where the schema has nothing there."""
    head, *rest = path.split(".")
    at: dict[str, Any] = _schema() if head in ("facts", "previous") else {}
    for name in rest:
        at = next((one["properties"][name] for one in _models(at) if name in one.get("properties", ())), {})
    return at


def _models(schema: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """The groups of facts that a schema allows."""
    yield schema
    if reference := schema.get("$ref"):
        yield from _models(_schema()["$defs"][str(reference).rpartition("/")[2]])
    for one in (*schema.get("anyOf", ()), *([schema["items"]] if "items" in schema else ())):
        yield from _models(one)


@cache
def _schema() -> dict[str, Any]:
    from letterkit.decision.schema import facts_schema

    return facts_schema()


def _plain(text: str) -> str:
    """A text with nothing that Markdown would read as more."""
    return _SPECIAL.sub(r"\\\1", text)
