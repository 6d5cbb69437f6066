"""letterkit rule NAME: the card of a rule, with what it says and its examples in the user's language."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from letterkit.cli import speaking
from letterkit.cli.completion import rule_names
from letterkit.cli.drafts.former import tell_former
from letterkit.cli.options.common import ui_option
from letterkit.cli.screen import echo
from letterkit.cli.speaking import NAME, argument
from letterkit.linter.config.find import HERE, Configurations
from letterkit.linter.selection import find_rule
from letterkit.report import cardwords
from letterkit.report.messages import SEVERITIES
from letterkit.report.settings import limits_of
from letterkit.rules.cards import card_of
from letterkit.rules.contract import Rule
from letterkit.ui import Text, guess_ui_language

_SAYS: Final = Text(sv="Det här säger regeln", fi="Mitä sääntö sanoo", en="What it says")
_KINDS: Final = {"bad:": cardwords.BAD, "better:": cardwords.BETTER, "good:": cardwords.GOOD}
"""The signs of a card's examples."""
_SEVERITY: Final = Text(sv="Allvarlighetsgrad", fi="Vakavuus", en="Severity")
_LIMITS: Final = Text(
    sv="Gränser som en konfiguration kan sätta",
    fi="Rajat, jotka asetuksissa voi antaa",
    en="Limits that a configuration may set",
)
_VALUE: Final = re.compile(r"\{[^}]*\}")
"""What a message says of the words at fault."""
_SIGN: Final = re.compile(r"^(?:bad|better|good):", re.MULTILINE)


@speaking.command(
    "rule",
    Text(
        sv="Visa en regels kort: vad den rapporterar, varför, och vad man skriver i stället.",
        fi="Näytä säännön kortti: mistä se huomauttaa, miksi, ja mitä kirjoittaa sen sijaan.",
        en="Show a rule's card: what it reports, why, and what to write instead.",
    ),
)
@argument(
    "name",
    NAME,
    Text(sv="Regelns namn.", fi="Säännön nimi.", en="The name of the rule."),
    shell_complete=rule_names,
)
@ui_option
def command(name: str, ui: str | None) -> None:
    """Show a rule's card: what it reports, why, and what to write instead."""
    rule = find_rule(name, Configurations().plan_for(HERE).known)
    if name != rule.name:
        tell_former({name: rule.name}, ui or guess_ui_language())
    echo("\n\n".join(_parts(rule, ui or guess_ui_language())))


def _parts(rule: Rule, ui: str) -> Iterator[str]:
    """What people should know of a rule, in their language."""
    card = card_of(rule)
    yield f"# {rule.name}: {rule.title.say(ui)}\n{_SEVERITY.say(ui)}: {SEVERITIES[rule.severity].say(ui).lower()}"
    said = "\n".join(_VALUE.sub("…", getattr(text, ui)) for text in (rule.message, rule.advice))
    limits = "\n".join(f"- {'.'.join(key)} = {value}" for key, value in limits_of([rule]))
    parts = {
        _SAYS: said,
        cardwords.ABOUT: card.summary.say(ui),
        cardwords.WHY: "" if card.why == rule.message else card.why.say(ui),
        cardwords.KNOWN_LIMITS: card.known_limits.say(ui),
        cardwords.EXAMPLES: _SIGN.sub(lambda sign: f"{_KINDS[sign[0]].say(ui).lower()}:", card.written.get(ui, "")),
        cardwords.FIX: card.fix.say(ui),
        cardwords.SOURCE: card.source.say(ui),
        _LIMITS: limits,
    }
    yield from (f"## {heading.say(ui)}\n{text}" for heading, text in parts.items() if text)
