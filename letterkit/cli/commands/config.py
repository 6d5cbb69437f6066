"""letterkit config: the settings that drafts are checked by."""

from __future__ import annotations

from typing import Final

import click

from letterkit.cli import speaking
from letterkit.cli.options.common import DRAFT
from letterkit.cli.options.settings import Asked, settings_options
from letterkit.cli.screen import echo
from letterkit.cli.speaking import argument
from letterkit.report.settings import settings_text
from letterkit.ui import Text, guess_ui_language


@speaking.group(
    "config",
    Text(
        sv="Visa inställningarna som utkast granskas med, och vilken fil som har satt var och en.",
        fi="Näytä asetukset, joilla luonnokset tarkistetaan, ja mistä tiedostosta kukin tulee.",
        en="Show the settings that drafts are checked by, and which file set each.",
    ),
)
def command() -> None:
    """Show the settings that drafts are checked by."""


_HELP: Final = Text(
    sv="""Visa varje inställning för ett utkast, och filen och raden som har satt den.

    letterkit.toml och pyproject.toml (tabellen [tool.letterkit]) söks i utkastets mapp och uppåt. Den närmaste gäller.
    """,
    fi="""Näytä luonnoksen jokainen asetus sekä tiedosto ja rivi, joista se tulee.

    Tiedostoja letterkit.toml ja pyproject.toml (taulukko [tool.letterkit]) etsitään luonnoksen kansiosta ja siitä
    ylöspäin. Lähin on voimassa.
    """,
    en="""Show every setting for a draft, and the file and line that set it.

    letterkit.toml and pyproject.toml (its table [tool.letterkit]) are looked for in the draft's folder and upwards. The
    nearest holds.
    """,
)


@command.command("show", cls=speaking.Command, said=_HELP)
@argument(
    "path",
    DRAFT,
    Text(
        sv="Ett utkast, som inte behöver finnas (förvalt: ett i den här mappen).",
        fi="Luonnos, jonka ei tarvitse olla olemassa (oletus: tässä kansiossa oleva).",
        en="A draft, which need not be there (default: one in this folder).",
    ),
    default="-",
    type=click.Path(),
)
@settings_options
def show(path: str, asked: Asked) -> None:
    """Show every setting for a draft, and the file and line that set it."""
    plan = asked.configurations().plan_for(path)
    _ = plan.rules  # says so where a rule is not known
    echo(settings_text(plan, plan.settings["ui"] or guess_ui_language()))
