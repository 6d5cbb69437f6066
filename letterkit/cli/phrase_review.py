"""letterkit phrases review and feedback: write down what people said of a phrase."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

import click

from letterkit.cli.phrase_list import CATALOGUE, UI, loaded, phrase_of
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


_ON = click.option("--on", type=click.DateTime(["%Y-%m-%d"]), callback=_day, help="The day (default: today).")


@click.command("review")
@click.argument("id")
@click.option(
    "--lang", "languages", type=click.Choice(["sv", "fi", "en", "se"]), multiple=True, required=True, help="Which text."
)
@click.option(
    "--state", type=click.Choice(["draft", "in review", "approved", "retired"]), required=True, help="Its new state."
)
@click.option("--by", required=True, metavar="ROLE", help="The role of whoever looked at it; no name.")
@_ON
@CATALOGUE
@UI
def review(
    id: str, languages: tuple[str, ...], state: str, by: str, on: date, catalogue: Path | None, ui: str | None
) -> None:
    """Write the review of a phrase's text into its file, with a hash of the text.

    Only the review changes in the file: comments and layout stay.
    """
    from letterkit.catalogue.catalogue import load_catalogue
    from letterkit.catalogue.folder import shown
    from letterkit.catalogue.phrases import phrases_in
    from letterkit.catalogue.reviewing import reviewed
    from letterkit.document.writers.place import put

    phrase = phrase_of(id, loaded(catalogue))
    for language in dict.fromkeys(languages):
        put(reviewed(phrase, language, state, by, on).encode(), phrase.path)
        click.echo(
            _REVIEWED.say(ui or guess_ui_language(), id=id, language=language, state=state, file=shown(phrase.path))
        )
        phrase = next(one for one in phrases_in(phrase.path) if one.id == id)
    load_catalogue.cache_clear()


@click.command("feedback")
@click.argument("id")
@click.option("--text", required=True, help="What fails in the phrase; nothing of a client.")
@click.option("--lang", type=click.Choice(["sv", "fi", "en", "se"]), help="The language that it is about.")
@_ON
@CATALOGUE
@UI
def feedback(id: str, text: str, lang: str | None, on: date, catalogue: Path | None, ui: str | None) -> None:
    """Note in a file beside the phrase what fails in it; `letterkit phrases show` shows it.

    Amounts, dates, numbers and addresses are refused: nothing of a client may stand there.
    """
    from letterkit.catalogue.feedback import feedback_file, with_feedback
    from letterkit.catalogue.folder import shown
    from letterkit.document.writers.place import put

    phrase = phrase_of(id, loaded(catalogue))
    path = feedback_file(phrase)
    put(with_feedback(phrase, lang or "", text, on).encode(), path)
    click.echo(_NOTED.say(ui or guess_ui_language(), id=id, file=shown(path)))
