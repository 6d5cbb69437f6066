"""letterkit phrases review and feedback: write down what people said of a phrase."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path
from typing import Final

import click

from letterkit.cli import speaking
from letterkit.cli.common import catalogue_option, loaded, ui_option
from letterkit.cli.phrase_list import id_argument, phrase_of
from letterkit.cli.speaking import option
from letterkit.language.data import LETTER_LANGUAGES
from letterkit.ui import Text, guess_ui_language

_REVIEWED = Text(
    sv="{id}, {language}: {state}, skrivet i {file}.",
    fi="{id}, {language}: {state}, kirjoitettu tiedostoon {file}.",
    en="{id}, {language}: {state}, written in {file}.",
)
_NOTED = Text(
    sv="Responsen om {id} står i {file}.",
    fi="Palaute fraasista {id} on tiedostossa {file}.",
    en="The feedback on {id} is in {file}.",
)


def _day(ctx: click.Context, parameter: click.Parameter, value: datetime | None) -> date:
    return value.date() if value else date.today()


_on_option: Final = option(
    "--on",
    type=click.DateTime(["%Y-%m-%d"]),
    callback=_day,
    help=Text(sv="Dagen (förvalt: i dag).", fi="Päivä (oletus: tänään).", en="The day (default: today)."),
)
_REVIEW: Final = Text(
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
_FEEDBACK: Final = Text(
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


@speaking.command("review", _REVIEW)
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
@_on_option
@catalogue_option
@ui_option
def review(
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
        click.echo(
            _REVIEWED.say(ui or guess_ui_language(), id=id, language=language, state=state, file=shown(phrase.path))
        )
        phrase = next(one for one in phrases_in(phrase.path) if one.id == id)
    load_catalogue.cache_clear()


@speaking.command("feedback", _FEEDBACK)
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
@_on_option
@catalogue_option
@ui_option
def feedback(id: str, text: str, lang: str | None, on: date, catalogue: Path | None, ui: str | None) -> None:
    """Note in a file beside the phrase what fails in it."""
    from letterkit.catalogue.files.folder import shown
    from letterkit.catalogue.upkeep.feedback import feedback_file, with_feedback
    from letterkit.document.writers.place import put

    phrase = phrase_of(id, loaded(catalogue))
    path = feedback_file(phrase)
    put(with_feedback(phrase, lang or "", text, on), path)
    click.echo(_NOTED.say(ui or guess_ui_language(), id=id, file=shown(path)))
