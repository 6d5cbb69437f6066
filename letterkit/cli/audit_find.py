"""letterkit audit find: where a wording of the results stands in one's own archive."""

from __future__ import annotations

import sys
from itertools import islice
from pathlib import Path
from typing import Final

import click

from letterkit.audit.extra import needed
from letterkit.document.readers import FORMATS
from letterkit.errors import UsageError
from letterkit.ui import UI_LANGUAGES, Text, guess_ui_language

_SHORT: Final = Text(
    sv="Skriv minst {least} tecken av ordalydelsens namn, som det står i rapporten.",
    fi="Kirjoita sanamuodon nimestä vähintään {least} merkkiä, niin kuin se on raportissa.",
    en="Write at least {least} characters of the wording's name, as it stands in the report.",
)
_NO_KEY: Final = Text(
    sv="Nyckelfilen finns inte. Ange den nyckel som granskningen gjordes med: --key-file.",
    fi="Avaintiedostoa ei ole. Anna avain, jolla tarkistus tehtiin: --key-file.",
    en="There is no such key file. Name the key that the run was made with: --key-file.",
)
_OTHER_KEY: Final = Text(
    sv="Granskningen är gjord med en annan nyckel. Ange den med --key-file.",
    fi="Tarkistus on tehty toisella avaimella. Anna se valinnalla --key-file.",
    en="The run was made with another key. Name it with --key-file.",
)
_NOWHERE: Final = Text(
    sv="Ordalydelsen finns inte i arkivet. Kontrollera att det är det arkiv som granskades.",
    fi="Sanamuotoa ei ole arkistossa. Tarkista, että arkisto on se, joka tarkistettiin.",
    en="The wording is not in the archive. Check that it is the archive that was checked.",
)


@click.command("find")
@click.argument("results", type=click.Path(path_type=Path))
@click.argument("wording")
@click.argument("paths", nargs=-1, required=True, metavar="PATH...", type=click.Path(path_type=Path))
@click.option("--key-file", type=click.Path(path_type=Path), help="The key of the hashes (default: beside RESULTS).")
@click.option("--most", type=click.IntRange(1), default=5, show_default=True, help="Stop after so many letters.")
@click.option("--text", metavar="COLUMN", help="In a table: the column of the letters' text.")
@click.option("--bytes", "bytes_", metavar="COLUMN", help="In a table: the column of their files (JSON Lines: base64).")
@click.option("--format", "form", type=click.Choice(sorted(set(FORMATS.values()))), help="In a table: their format.")
@click.option("--id", "id_", metavar="COLUMN", help="In a table: the column that names a letter.")
@click.option("--ui", type=click.Choice(UI_LANGUAGES), help="Language of the messages.")
def command(
    results: Path,
    wording: str,
    paths: tuple[Path, ...],
    key_file: Path | None,
    most: int,
    text: str | None,
    bytes_: str | None,
    form: str | None,
    id_: str | None,
    ui: str | None,
) -> None:
    """Show letters of an archive that hold a wording, with the sentence.

    WORDING is what the report calls it, or how that begins. PATH is the archive that was checked. What is shown is text
    of letters: handle it as such. Exit status: 0 found, 1 not found, 2 it could not be done.
    """
    needed("pyarrow")
    from letterkit.audit.finding import SHORTEST, places
    from letterkit.audit.how import How
    from letterkit.audit.keys import keyed, load_key
    from letterkit.audit.report.opening import read_run
    from letterkit.audit.sources.asked import Asked

    if len(wording) < SHORTEST:
        raise UsageError(_SHORT, wording, least=SHORTEST)
    run, path = read_run(results), key_file or results.with_name(f"{results.name}.key")
    if not path.is_file():  # loading one that is not there would make a new one
        raise UsageError(_NO_KEY, str(path))
    key = load_key(path)
    if run.key is not None and run.key != keyed(key, "key", ""):
        raise UsageError(_OTHER_KEY, str(path))
    found = 0
    for place in islice(places(paths, Asked(text, bytes_, form, id_), How(key), wording.lower()), most):
        click.echo(f"{place.letter}: {' '.join(place.words.split())}")
        found += 1
    if not found:
        click.echo(_NOWHERE.say(ui or guess_ui_language()), err=True)
        sys.exit(1)
