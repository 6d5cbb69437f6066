"""letterkit phrases feedback: write down what fails in a phrase."""

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

_NOTED = Text(
    sv="Responsen om {id} står i {file}.",
    fi="Palaute fraasista {id} on tiedostossa {file}.",
    en="The feedback on {id} is in {file}.",
)
_HELP: Final = Text(
    sv="""Anteckna i en fil bredvid frasen vad som inte fungerar i den; letterkit phrases show visar det.

    Belopp, datum, nummer och adresser godtas inte: inget om en klient får stå där.
    """,
    fi="""Merkitse fraasin viereen tiedostoon, mikä siinä ei toimi; letterkit phrases show näyttää sen.

    Rahamääriä, päivämääriä, numeroita ja osoitteita ei hyväksytä: asiakkaasta siinä ei saa olla mitään.
    """,
    en="""Note in a file beside the phrase what fails in it; letterkit phrases show shows it.

    Amounts, dates, numbers and addresses are refused: nothing of a client may stand there.
    """,
)


@speaking.command("feedback", _HELP)
@id_argument
@option(
    "--text",
    required=True,
    help=Text(
        sv="Vad som inte fungerar i frasen; inget om en klient.",
        fi="Mikä fraasissa ei toimi; asiakkaasta ei mitään.",
        en="What fails in the phrase; nothing of a client.",
    ),
)
@option(
    "--lang",
    type=click.Choice(LETTER_LANGUAGES),
    help=Text(sv="Språket som det gäller.", fi="Kieli, jota palaute koskee.", en="The language that it is about."),
)
@on_option
@catalogue_option
@ui_option
def command(id: str, text: str, lang: str | None, on: date, catalogue: Path | None, ui: str | None) -> None:
    """Note in a file beside the phrase what fails in it."""
    from letterkit.catalogue.files.folder import shown
    from letterkit.catalogue.upkeep.feedback import feedback_file, with_feedback
    from letterkit.document.writers.place import put

    phrase = phrase_of(id, loaded(catalogue))
    path = feedback_file(phrase)
    put(with_feedback(phrase, lang or "", text, on), path)
    echo(_NOTED.say(ui or guess_ui_language(), id=id, file=shown(path)))
