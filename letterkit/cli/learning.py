"""letterkit phrases learn: what handlers' edits of built letters teach about the phrases."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Final

import click

from letterkit.cli.drafts import STDIN, expand
from letterkit.compose.learning.tally import LEAST
from letterkit.errors import LetterkitError, UsageError
from letterkit.ui import Text, guess_ui_language

_NOT_OURS: Final = Text(
    sv="Brevet har inget kvitto från letterkit och lämnas utanför.",
    fi="Kirjeessä ei ole letterkitin kuittia, joten se jätetään pois.",
    en="The letter carries no receipt from letterkit and is left out.",
)
_TWICE: Final = Text(
    sv="Samma brev som ett tidigare. Det räknas bara en gång.",
    fi="Sama kirje kuin aiempi. Se lasketaan vain kerran.",
    en="The same letter as an earlier one. It is counted once only.",
)
_NONE: Final = Text(
    sv="Inget av breven kunde användas. Ange brev som letterkit har byggt (.docx, .html, .md, .json).",
    fi="Mitään kirjeistä ei voitu käyttää. Anna letterkitin muodostamia kirjeitä (.docx, .html, .md, .json).",
    en="None of the letters could be used. Give letters that letterkit built (.docx, .html, .md, .json).",
)
_NO_STDIN: Final = Text(
    sv="Breven läses från filer. Ange deras namn eller en mapp.",
    fi="Kirjeet luetaan tiedostoista. Anna niiden nimet tai kansio.",
    en="Letters are read from files. Give their names, or a folder.",
)


@click.command("learn")
@click.argument("letters", nargs=-1, required=True, metavar="LETTER...", type=click.Path())
@click.option(
    "--least", type=click.IntRange(2), default=LEAST, show_default=True, help="Show changes of so many clients."
)
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", help="Format of the report.")
@click.option("--catalogue", type=click.Path(path_type=Path), help="The catalogue that the letters were built from.")
@click.option("--ui", type=click.Choice(["sv", "fi", "en"]), help="Language of the report.")
def learn(letters: tuple[str, ...], least: int, form: str, catalogue: Path | None, ui: str | None) -> None:
    """Report which phrases handlers change in letters that letterkit built, how often, and how; and suggest a patch.

    LETTER is a letter (.docx, .html, .md, .json) or a folder of letters. Tracked changes and plain edits count;
    changes that letterkit itself proposed don't. Nothing of a client is shown: values are named by their facts, and
    a change is told in words only where at least so many clients' letters share it (--least). Exit status: 0 reported,
    2 some letter could not be read, or none was built by letterkit.
    """
    from letterkit.catalogue.catalogue import load_catalogue
    from letterkit.compose.learning.lessons import Learner, Taught, is_ours
    from letterkit.compose.learning.tally import count
    from letterkit.document.versions import read_versions
    from letterkit.report.learning import as_json, as_text, learned
    from letterkit.report.word.marks import AUTHOR

    said = ui or guess_ui_language()
    if STDIN in letters:
        raise UsageError(_NO_STDIN)
    known = load_catalogue(catalogue)
    learner = Learner(known)
    taught: dict[str, Taught] = {}
    has_failed = False
    for path in expand(letters):
        try:
            versions = read_versions(path, AUTHOR)
        except LetterkitError as error:
            has_failed = True
            click.echo(f"letterkit: {error.say(said)}", err=True)
            continue
        if not is_ours(versions):
            click.echo(f"letterkit: {path}: {_NOT_OURS.say(said)}", err=True)
            continue
        letter = learner.learn(versions)
        if letter.letter in taught:
            click.echo(f"letterkit: {path}: {_TWICE.say(said)}", err=True)
        taught.setdefault(letter.letter, letter)
    if not taught:
        raise UsageError(_NONE)
    found = learned(count(list(taught.values()), least), known, least)
    click.echo(as_json(found) if form == "json" else as_text(found, said))
    if has_failed:
        sys.exit(2)
