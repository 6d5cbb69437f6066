"""letterkit rule NAME: the card of a rule, and what it says in each language."""

from __future__ import annotations

import click

from letterkit.cli.completion import rule_names
from letterkit.linter.config.find import HERE, Configurations
from letterkit.linter.selection import find_rule
from letterkit.report.settings import limits_of
from letterkit.rules.cards import card_of
from letterkit.ui import UI_LANGUAGES


@click.command("rule")
@click.argument("name", shell_complete=rule_names)
def command(name: str) -> None:
    """Show a rule's card: what it reports, why, and what to write instead."""
    rule = find_rule(name, Configurations().plan_for(HERE).known)
    click.echo(card_of(rule).text.rstrip())
    click.echo(f"\n## What it says\nSeverity: {rule.severity}\n")
    for language in UI_LANGUAGES:
        message, advice = getattr(rule.message, language), getattr(rule.advice, language)
        click.echo(f"- {language}: {message} {advice}")
    limits = list(limits_of([rule]))
    if limits:
        click.echo("\n## Limits that a configuration may set\n")
    for key, value in limits:
        click.echo(f"- {'.'.join(key)} = {value}")
