"""What the commands about phrases share: a phrase by its id, and a list of phrases."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, Final

import click

from letterkit.cli.screen import echo
from letterkit.cli.speaking import argument, option
from letterkit.errors import UsageError
from letterkit.ui import Text

if TYPE_CHECKING:
    from letterkit.catalogue.catalogue import Catalogue
    from letterkit.catalogue.entries.phrases import Phrase

id_argument: Final = argument(
    "id",
    Text(sv="ID", fi="TUNNUS", en="ID"),
    Text(sv="Frasens id.", fi="Fraasin tunnus.", en="The id of the phrase."),
)


def _day(ctx: click.Context, parameter: click.Parameter, value: datetime | None) -> date:
    """The day that is given, else today."""
    return value.date() if value else date.today()


on_option: Final = option(
    "--on",
    type=click.DateTime(["%Y-%m-%d"]),
    callback=_day,
    help=Text(sv="Dagen (förvalt: i dag).", fi="Päivä (oletus: tänään).", en="The day (default: today)."),
)

_UNKNOWN = Text(
    sv="Ingen fras heter ”{id}”. {hint}",
    fi="Fraasia ”{id}” ei ole. {hint}",
    en='There is no phrase "{id}". {hint}',
)
_CLOSE = Text(sv="Menade du ”{close}”?", fi="Tarkoititko ”{close}”?", en='Did you mean "{close}"?')
_NONE = Text(sv="Inga fraser hittades.", fi="Fraaseja ei löytynyt.", en="No phrases were found.")


def phrase_of(id: str, catalogue: Catalogue) -> Phrase:
    """A phrase by its id. Raises UsageError where there is none."""
    from difflib import get_close_matches

    if id not in catalogue.phrases:
        close = get_close_matches(id, catalogue.phrases, n=1)
        hint = _CLOSE.filled(close=close[0]) if close else ""
        raise UsageError(_UNKNOWN, id=id, hint=hint)
    return catalogue.phrases[id]


def print_phrases(phrases: Iterable[Phrase], form: str, language: str) -> None:
    """A line for each phrase, or the same as JSON."""
    rows: list[dict[str, Any]] = [
        {
            "id": phrase.id,
            "status": phrase.status,
            "review": {name: review.state for name, review in phrase.review.items()},
            "purpose": phrase.purpose,
        }
        for phrase in phrases
    ]
    if form == "json":
        echo(json.dumps(rows, ensure_ascii=False, indent=2))
        return
    if not rows:
        echo(_NONE.say(language))
    width = max((len(row["id"]) for row in rows), default=0)
    for row in rows:
        states = " ".join(f"{name}: {state}" for name, state in row["review"].items())
        echo(f"{row['id']:{width}}  {row['status']}  ({states})  {row['purpose']}")
