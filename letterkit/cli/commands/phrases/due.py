"""letterkit phrases due: what begins or ends by a day, and what that touches."""

from __future__ import annotations

import json
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import click

from letterkit.cli import speaking
from letterkit.cli.options.common import catalogue_option, data_option, loaded, ui_option
from letterkit.cli.screen import echo
from letterkit.cli.speaking import option
from letterkit.ui import Text, guess_ui_language

if TYPE_CHECKING:
    from letterkit.catalogue.upkeep.coming import Change

_NOTHING = Text(
    sv="Inget börjar eller slutar gälla från {first} till {last}.",
    fi="Mikään ei tule voimaan eikä lakkaa olemasta voimassa {first} – {last}.",
    en="Nothing begins or ends from {first} to {last}.",
)
_BEGINS = Text(sv="börjar gälla", fi="tulee voimaan", en="begins")
_ENDS = Text(sv="sista dagen", fi="viimeinen päivä", en="last day")
_WHAT: Final = {
    "amount": Text(sv="grunddel", fi="perusosa", en="basic amount"),
    "unknown-amount": Text(sv="grunddelar", fi="perusosat", en="basic amounts"),
    "period": Text(sv="tid för omprövning", fi="oikaisuaika", en="time limit"),
    "provision": Text(sv="bestämmelse", fi="säännös", en="provision"),
    "phrase": Text(sv="fras", fi="fraasi", en="phrase"),
}
_UNKNOWN = Text(
    sv="letterkit känner inga belopp som börjar gälla det här året. Kontrollera om indexet ändrar dem.",
    fi="letterkit ei tunne määriä, jotka tulevat voimaan tänä vuonna. Tarkista, muuttaako indeksi niitä.",
    en="letterkit knows no amounts that begin in this year. Check whether the index changes them.",
)
_TOUCHES = Text(sv="berör", fi="vaikuttaa", en="touches")


def _day(ctx: click.Context, parameter: click.Parameter, value: datetime | None) -> date | None:
    return value.date() if value else None


@speaking.command(
    "due",
    Text(
        sv="Lista vad som börjar eller slutar gälla (belopp, frister, bestämmelser, fraser), och vad det berör.",
        fi="Luettele, mikä tulee voimaan tai päättyy (määrät, määräajat, säännökset, fraasit) ja mihin se vaikuttaa.",
        en="List what begins or ends by a day (amounts, time limits, provisions, phrases) and the phrases it touches.",
    ),
)
@option(
    "--on",
    "last",
    type=click.DateTime(["%Y-%m-%d"]),
    callback=_day,
    required=True,
    help=Text(sv="Senast den här dagen.", fi="Viimeistään tänä päivänä.", en="By this day."),
)
@option(
    "--from",
    "first",
    type=click.DateTime(["%Y-%m-%d"]),
    callback=_day,
    help=Text(
        sv="Från den här dagen (förvalt: i dag).",
        fi="Tästä päivästä alkaen (oletus: tänään).",
        en="From this day (default: today).",
    ),
)
@catalogue_option
@data_option
@ui_option
def command(last: date, first: date | None, catalogue: Path | None, form: str, ui: str | None) -> None:
    """List what begins or ends by a day (amounts, time limits, provisions, phrases) and the phrases it touches."""
    from letterkit.catalogue.upkeep.coming import changes_between, default_first
    from letterkit.catalogue.upkeep.usage import used_in

    whole, language = loaded(catalogue), ui or guess_ui_language()
    begin = first or default_first(last, date.today())
    found = changes_between(begin, last, whole)
    used = used_in({id for change in found for id in change.phrases}, whole)
    if form == "json":
        rows = [_row(change, used) for change in found]
        echo(json.dumps({"from": str(begin), "to": str(last), "changes": rows}, ensure_ascii=False, indent=2))
        return
    for change in found:
        how = (_UNKNOWN if change.what == "unknown-amount" else _BEGINS if change.begins else _ENDS).say(language)
        echo(f"{change.on}  {_WHAT[change.what].say(language)} {change.name}: {how}")
        for id in change.phrases:
            kinds = f" ({', '.join(used[id])})" if used[id] else ""
            echo(f"    {_TOUCHES.say(language)} {id}{kinds}")
        if change.kinds:
            echo(f"    {_TOUCHES.say(language)} {', '.join(change.kinds)}")
    if not found:
        echo(_NOTHING.say(language, first=begin, last=last))


def _row(change: Change, used: dict[str, list[str]]) -> dict[str, Any]:
    from letterkit.catalogue.files.folder import shown

    return {
        "on": str(change.on),
        "what": change.what,
        "name": change.name,
        "begins": change.begins,
        "phrases": [{"id": id, "used_in": used[id]} for id in change.phrases],
        "kinds": list(change.kinds),
        "file": shown(change.file) if change.file else None,
        "line": change.line or None,
    }
