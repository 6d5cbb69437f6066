"""letterkit rules: every rule with its severity and what it reports."""

from __future__ import annotations

import shutil
import textwrap

import click

from letterkit.linter.config.find import HERE, Configurations
from letterkit.rules.cards import card_of
from letterkit.rules.registry import group_of


@click.command("rules")
def command() -> None:
    """List the rules by group, with the misleading phrases of this folder's configuration."""
    width = min(100, shutil.get_terminal_size((80, 24)).columns)
    group = ""
    for rule in Configurations().plan_for(HERE).known.values():
        if group_of(rule) != group:
            click.echo(f"{'' if not group else chr(10)}{group_of(rule)}")
            group = group_of(rule)
        summary = " ".join(card_of(rule).summary.split())
        head = f"  {rule.name:<22} {rule.severity:<8} "
        click.echo(textwrap.fill(summary, width, initial_indent=head, subsequent_indent=" " * len(head)))
