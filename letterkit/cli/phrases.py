"""letterkit phrases: look into the catalogue, review it, and ask why a draft's words are reported."""

from __future__ import annotations

import click

from letterkit.cli import impact
from letterkit.cli.drafts import read_draft
from letterkit.cli.learning import learn
from letterkit.cli.phrase_list import list_phrases, search, show
from letterkit.cli.phrase_review import feedback, review
from letterkit.cli.phrase_use import due, where_used
from letterkit.errors import UsageError
from letterkit.linter.config.find import Configurations
from letterkit.linter.config.settings import layer_of
from letterkit.report.why import explain
from letterkit.ui import Text, guess_ui_language

_PLACE = Text(
    sv="Skriv utkastet och raden, till exempel: letterkit phrases why utkast.md:12 (i Word: stycket).",
    fi="Anna luonnos ja rivi, esimerkiksi: letterkit phrases why luonnos.md:12 (Wordissa kappale).",
    en="Give the draft and the line, such as: letterkit phrases why draft.md:12 (in Word: the paragraph).",
)


@click.group("phrases")
def command() -> None:
    """Look into the catalogue of phrases, review it, and learn from letters how it could be better."""


command.add_command(impact.command)
command.add_command(learn)


@command.command("why")
@click.argument("place", metavar="FILE[:LINE]", type=click.Path())
@click.option("--lang", type=click.Choice(["auto", "sv", "fi", "en"]), default="auto", help="Language of the draft.")
@click.option("--ui", type=click.Choice(["sv", "fi", "en"]), help="Language of the explanation.")
def why(place: str, lang: str, ui: str | None) -> None:
    """Say why misleading phrases are reported: which words triggered them, and what each release lacked.

    LINE is the line of a text format, the paragraph of a Word file; without it, the whole draft is explained.
    """
    path, line = _split(place)
    plan = Configurations(layer_of(lang=lang, select=("misleading",), models={})).plan_for(path)
    result = plan.check(read_draft(path))
    click.echo(explain(result, line, ui or guess_ui_language()))


def _split(place: str) -> tuple[str, int | None]:
    path, colon, line = place.rpartition(":")
    if not colon or not line.isdigit():
        return place, None
    if not path:
        raise UsageError(_PLACE)
    return path, int(line)


for one in (list_phrases, show, search, where_used, due, review, feedback):
    command.add_command(one)
