"""letterkit phrases where-used: what a change of one thing would touch."""

from __future__ import annotations

import json
from pathlib import Path

from letterkit.cli import speaking
from letterkit.cli.options.common import catalogue_option, data_option, loaded, ui_option
from letterkit.cli.screen import echo
from letterkit.cli.speaking import NAME, argument
from letterkit.ui import Text, guess_ui_language

_UNUSED = Text(sv="{name} används ingenstans.", fi="{name} ei ole käytössä missään.", en="{name} is not used anywhere.")


@speaking.command(
    "where-used",
    Text(
        sv="Säg var en fras, tabell, uppgift, term, ordgrupp eller bestämmelse används.",
        fi="Kerro, missä fraasi, taulukko, tieto, termi, sanaryhmä tai säännös on käytössä.",
        en="Say where a phrase, table, fact, term, family of names or provision is used.",
    ),
)
@argument(
    "name",
    NAME,
    Text(
        sv="Ett id (self-pay.bill, G02, hl-434-2003.45) eller en uppgift (facts.self_payments.due) med dem under den.",
        fi="Tunnus (self-pay.bill, G02, hl-434-2003.45) tai tieto (facts.self_payments.due) alakohtineen.",
        en="An id (self-pay.bill, G02, hl-434-2003.45) or a fact (facts.self_payments.due) with those below it.",
    ),
)
@catalogue_option
@data_option
@ui_option
def command(name: str, catalogue: Path | None, form: str, ui: str | None) -> None:
    """Say where a phrase, table, fact, term, family of names or provision is used."""
    from letterkit.catalogue.files.folder import shown
    from letterkit.catalogue.upkeep.usage import kind_of, uses_of

    whole = loaded(catalogue)
    found = uses_of(name, whole)
    if form == "json":
        uses = [
            {
                "in": use.within,
                "id": use.id,
                "how": use.how,
                "file": shown(use.file),
                "line": use.line,
                "column": use.column,
            }
            for use in found
        ]
        echo(json.dumps({"name": name, "kind": kind_of(name, whole), "uses": uses}, ensure_ascii=False, indent=2))
        return
    for use in found:
        echo(f"{shown(use.file)}:{use.line}:{use.column}: {use.within} {use.id} ({use.how})")
    if not found:
        echo(_UNUSED.say(ui or guess_ui_language(), name=name))
