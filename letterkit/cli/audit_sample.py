"""letterkit audit sample: an archive of invented letters with known faults."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import click

from letterkit.audit.extra import needed
from letterkit.ui import UI_LANGUAGES, Text, guess_ui_language

_MADE: Final = Text(
    sv="{count} påhittade brev: {out}. Vad som är fel i dem: {truth}.",
    fi="{count} keksittyä kirjettä: {out}. Mitä niissä on vialla: {truth}.",
    en="{count} invented letters: {out}. What is wrong in them: {truth}.",
)
_FORMATS: Final = ("html", "markdown", "text", "word")


@click.command("sample")
@click.option("--letters", type=click.IntRange(1), default=1000, show_default=True, help="How many letters.")
@click.option("--faults", type=click.Path(path_type=Path), help="How often which fault is made (YAML).")
@click.option("--out", type=click.Path(path_type=Path), required=True, help="A folder, or .zip, .parquet, .jsonl[.gz].")
@click.option("--truth", type=click.Path(path_type=Path), help="The faults put in (default: OUT.truth.parquet).")
@click.option(
    "--format", "form", type=click.Choice(_FORMATS), default="html", show_default=True, help="Of the letters."
)
@click.option("--seed", type=int, default=0, show_default=True, help="Another seed makes other letters.")
@click.option("--catalogue", type=click.Path(path_type=Path), help="A catalogue of your own.")
@click.option("--ui", type=click.Choice(UI_LANGUAGES), help="Language of the messages.")
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
    """Make an archive of invented letters with known faults, to check an audit by.

    The letters are built from the catalogue, and the faults are put in at the rates of the file --faults (letterkit's
    own shows how it is written: letterkit/audit/sample/rates.yaml). The same seed makes the same letters.
    """
    needed("pyarrow")
    from letterkit import load_catalogue
    from letterkit.audit.sample.letters import samples
    from letterkit.audit.sample.rates import read_rates
    from letterkit.audit.sample.writing import write_archive

    beside = truth or out.with_name(f"{out.name}.truth.parquet")
    made = samples(letters, read_rates(faults), load_catalogue(catalogue), seed)
    count = write_archive(made, out, form, beside)
    click.echo(_MADE.say(ui or guess_ui_language(), count=count, out=out, truth=beside))
