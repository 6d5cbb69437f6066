"""letterkit rule NAME: the card of a rule, and what it says in each language."""

from __future__ import annotations

from typing import Final

import click

from letterkit.cli import speaking
from letterkit.cli.common import ui_option
from letterkit.cli.completion import rule_names
from letterkit.cli.speaking import NAME, argument
from letterkit.linter.config.find import HERE, Configurations
from letterkit.linter.selection import find_rule
from letterkit.report.sayings import SEVERITIES
from letterkit.report.settings import limits_of
from letterkit.rules.cards import card_of
from letterkit.ui import UI_LANGUAGES, Text, guess_ui_language

_SAYS: Final = Text(sv="Det här säger regeln", fi="Mitä sääntö sanoo", en="What it says")
_SEVERITY: Final = Text(sv="Allvarlighetsgrad", fi="Vakavuus", en="Severity")
_LIMITS: Final = Text(
    sv="Gränser som en konfiguration kan sätta",
    fi="Rajat, jotka asetuksissa voi antaa",
    en="Limits that a configuration may set",
)


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
    spoken = ui or guess_ui_language()
    click.echo(card_of(rule).text.rstrip())
    click.echo(f"\n## {_SAYS.say(spoken)}\n{_SEVERITY.say(spoken)}: {SEVERITIES[rule.severity].say(spoken).lower()}\n")
    for language in UI_LANGUAGES:
        message, advice = getattr(rule.message, language), getattr(rule.advice, language)
        click.echo(f"- {language}: {message} {advice}")
    limits = list(limits_of([rule]))
    if limits:
        click.echo(f"\n## {_LIMITS.say(spoken)}\n")
    for key, value in limits:
        click.echo(f"- {'.'.join(key)} = {value}")
