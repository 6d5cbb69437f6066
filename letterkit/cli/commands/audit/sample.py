"""letterkit audit sample: an archive of invented letters with known faults."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import click

from letterkit.audit.extra import needed
from letterkit.cli import speaking
from letterkit.cli.options.archives import ARCHIVE
from letterkit.cli.options.common import PATH, catalogue_option, loaded, ui_option
from letterkit.cli.screen import echo
from letterkit.cli.speaking import option
from letterkit.ui import Text, guess_ui_language

_MADE: Final = Text(
    sv="{count} påhittade brev: {out}. Vad som är fel i dem: {truth}.",
    fi="{count} keksittyä kirjettä: {out}. Mitä niissä on vialla: {truth}.",
    en="{count} invented letters: {out}. What is wrong in them: {truth}.",
)
_FORMATS: Final = ("html", "markdown", "text", "word")


_HELP: Final = Text(
    sv="""Skapa ett arkiv med påhittade brev och kända fel, som en mätning kan prövas med.

    Breven byggs ur katalogen, och fel sätts in så ofta som filen --faults säger (letterkits egen visar hur den skrivs:
    letterkit/audit/sample/rates.yaml). Samma frö ger samma brev.
    """,
    fi="""Luo arkisto, jossa on keksittyjä kirjeitä ja tunnettuja virheitä, mittauksen kokeilemiseen.

    Kirjeet muodostetaan fraasistosta, ja niihin pannaan virheitä niin usein kuin tiedosto --faults määrää (mallina on
    letterkitin oma tiedosto letterkit/audit/sample/rates.yaml). Sama siemenluku tuottaa samat kirjeet.
    """,
    en="""Make an archive of invented letters with known faults, to check an audit by.

    The letters are built from the catalogue, and faults are put in as often as the file --faults says (letterkit's own
    shows how it is written: letterkit/audit/sample/rates.yaml). The same seed makes the same letters.
    """,
)


@speaking.command("sample", _HELP)
@option(
    "--letters",
    type=click.IntRange(1),
    default=1000,
    show_default=True,
    help=Text(sv="Så många brev.", fi="Kirjeiden määrä.", en="How many letters."),
)
@option(
    "--faults",
    type=PATH,
    help=Text(
        sv="Hur ofta vilket fel sätts in (YAML).",
        fi="Kuinka usein mikin virhe tehdään (YAML).",
        en="How often which fault is made (YAML).",
    ),
)
@option(
    "--out",
    type=PATH,
    required=True,
    metavar=ARCHIVE,
    help=Text(
        sv="Det nya arkivet: en mapp, eller en fil .zip, .parquet, .jsonl eller .jsonl.gz.",
        fi="Uusi arkisto: kansio tai .zip-, .parquet-, .jsonl- tai .jsonl.gz-tiedosto.",
        en="The new archive: a folder, or a file .zip, .parquet, .jsonl or .jsonl.gz.",
    ),
)
@option(
    "--truth",
    type=PATH,
    help=Text(
        sv="Filen med felen som sattes in (förvalt: arkivets namn och .truth.parquet).",
        fi="Tiedosto, johon tehdyt virheet kirjataan (oletus: arkiston nimi ja .truth.parquet).",
        en="The file of the faults put in (default: the archive's name and .truth.parquet).",
    ),
)
@option(
    "--format",
    "form",
    type=click.Choice(_FORMATS),
    default="html",
    show_default=True,
    help=Text(sv="Brevens format.", fi="Kirjeiden muoto.", en="Format of the letters."),
)
@option(
    "--seed",
    type=click.IntRange(0),
    default=0,
    show_default=True,
    help=Text(
        sv="Ett annat frö ger andra brev.",
        fi="Toinen siemenluku tuottaa toiset kirjeet.",
        en="Another seed makes other letters.",
    ),
)
@catalogue_option
@ui_option
def command(
    letters: int,
    faults: Path | None,
    out: Path,
    truth: Path | None,
    form: str,
    seed: int,
    catalogue: Path | None,
    ui: str | None,
) -> None:
    """Make an archive of invented letters with known faults, to check an audit by."""
    needed("pyarrow")
    from letterkit.audit.sample.letters import samples
    from letterkit.audit.sample.rates import read_rates
    from letterkit.audit.sample.writing import write_archive

    beside = truth or out.with_name(f"{out.name}.truth.parquet")
    made = samples(letters, read_rates(faults), loaded(catalogue), seed)
    count = write_archive(made, out, form, beside)
    echo(_MADE.say(ui or guess_ui_language(), count=count, out=out, truth=beside))
