"""letterkit config: the settings that drafts are checked by."""

from __future__ import annotations

import click

from letterkit.cli.options import Asked, settings_options
from letterkit.report.settings import settings_text
from letterkit.ui import guess_ui_language


@click.group("config")
def command() -> None:
    """Show the settings that drafts are checked by."""


@command.command("show")
@click.argument("path", default="-", type=click.Path())
@settings_options
def show(path: str, asked: Asked) -> None:
    """Show every setting for a draft, and the file and line that set it.

    PATH is a draft, which need not be there; without it, one in this folder is meant. letterkit.toml and pyproject.toml
    (its table [tool.letterkit]) are looked for in the draft's folder and upwards; the nearest holds.
    """
    plan = asked.configurations().plan_for(path)
    _ = plan.rules  # says so where a rule is not known
    click.echo(settings_text(plan, plan.settings["ui"] or guess_ui_language()))
