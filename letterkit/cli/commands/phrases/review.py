"""letterkit phrases review: write down what a reviewer decided of a phrase."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Final

import click

from letterkit.cli import speaking
from letterkit.cli.options.common import catalogue_option, loaded, ui_option
from letterkit.cli.phrases import id_argument, on_option, phrase_of
from letterkit.cli.screen import echo
from letterkit.cli.speaking import option
from letterkit.language.data import LETTER_LANGUAGES
from letterkit.ui import Text, guess_ui_language

_REVIEWED = Text(
    sv="{id}, {language}: {state}, skrivet i {file}.",
    fi="{id}, {language}: {state}, kirjoitettu tiedostoon {file}.",
    en="{id}, {language}: {state}, written in {file}.",
)
_HELP: Final = Text(
    sv="""Skriv in granskningen av en fras text i dess fil, med en kontrollsumma av texten.

    Bara granskningen ändras i filen: kommentarer och radbrytning blir kvar.
    """,
    fi="""Kirjaa fraasin tekstin tarkastus sen tiedostoon tekstin tarkistussumman kanssa.

    Tiedostossa muuttuu vain tarkastus: kommentit ja asettelu säilyvät.
    """,
    en="""Write the review of a phrase's text into its file, with a hash of the text.

    Only the review changes in the file: comments and layout stay.
    """,
)


@speaking.command("review", _HELP)
@id_argument
@option(
    "--lang",
    "languages",
    type=click.Choice(LETTER_LANGUAGES),
    multiple=True,
    required=True,
    help=Text(sv="Vilken text.", fi="Mikä teksti.", en="Which text."),
)
@option(
    "--state",
    type=click.Choice(["draft", "in review", "approved", "retired"]),
    required=True,
    help=Text(sv="Dess nya status.", fi="Sen uusi tila.", en="Its new state."),
)
@option(
    "--by",
    required=True,
    metavar=Text(sv="ROLL", fi="ROOLI", en="ROLE"),
    help=Text(
        sv="Rollen hos den som granskade; inget namn.",
        fi="Tarkastajan rooli, ei nimeä.",
        en="The role of whoever looked at it; no name.",
    ),
)
@on_option
@catalogue_option
@ui_option
def command(
    id: str, languages: tuple[str, ...], state: str, by: str, on: date, catalogue: Path | None, ui: str | None
) -> None:
    """Write the review of a phrase's text into its file, with a hash of the text."""
    from letterkit.catalogue.catalogue import load_catalogue
    from letterkit.catalogue.entries.phrases import phrases_in
    from letterkit.catalogue.files.folder import shown
    from letterkit.catalogue.upkeep.reviewing import reviewed
    from letterkit.document.writers.place import put

    phrase = phrase_of(id, loaded(catalogue))
    for language in dict.fromkeys(languages):
        put(reviewed(phrase, language, state, by, on), phrase.path)
        echo(_REVIEWED.say(ui or guess_ui_language(), id=id, language=language, state=state, file=shown(phrase.path)))
        phrase = next(one for one in phrases_in(phrase.path) if one.id == id)
    load_catalogue.cache_clear()
