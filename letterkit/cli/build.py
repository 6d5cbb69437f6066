"""letterkit build: facts in, a letter out."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from letterkit.ui import Text, guess_ui_language

_MISSING = Text(
    sv="{count} fraser i brevet saknar nordsamisk text och står på finska. De nordsamiska orden är inte granskade.",
    fi="Kirjeen fraaseista {count} on suomeksi, koska pohjoissaamen teksti puuttuu. "
    "Pohjoissaamen sanoja ei ole tarkastettu.",
    en="Phrases of this letter that stand in Finnish, for lack of a Northern Sami text: {count}. "
    "The Northern Sami words have not been reviewed.",
)


@click.command("build")
@click.argument("facts", type=click.Path(path_type=Path))
@click.option("--lang", type=click.Choice(["sv", "fi", "en", "se"]), help="Letter language (default: the client's).")
@click.option("-o", "--output", type=click.Path(path_type=Path), help="Where to write: .docx .pdf .html .md .txt .json")
@click.option("--order", metavar="SECTIONS", help="Sections to put first in the middle: self-pay,next-step")
@click.option("--explain", is_flag=True, help="Say why each section and phrase is there, or is not.")
@click.option("--previous", type=click.Path(path_type=Path), help="The earlier facts: write what has changed, and why.")
@click.option("--template", metavar="NAME", help="A template other than that of the kind of decision.")
@click.option("--catalogue", type=click.Path(path_type=Path), help="A catalogue of your own (phrases and templates).")
@click.option("--ui", type=click.Choice(["sv", "fi", "en"]), help="Language of the explanation.")
def command(
    facts: Path,
    lang: str | None,
    output: Path | None,
    order: str | None,
    explain: bool,
    previous: Path | None,
    template: str | None,
    catalogue: Path | None,
    ui: str | None,
) -> None:
    """Build the letter of a decision from its facts (a JSON file; see `letterkit schema facts`).

    Without -o the letter is printed as text. With --explain the reasons are printed, and the letter is written only
    with -o. Nothing is written if anything is wrong; the exit status is then 2.
    """
    from letterkit.catalogue.catalogue import load_catalogue
    from letterkit.compose.composition import compose
    from letterkit.decision import read_facts
    from letterkit.document.writers import format_of, to_bytes, write

    said = ui or guess_ui_language()
    if output:
        format_of(output)
    decision = read_facts(facts)
    made = compose(
        decision,
        lang or decision.client.language,
        load_catalogue(catalogue),
        [name.strip() for name in order.split(",") if name.strip()] if order else None,
        previous=read_facts(previous) if previous else None,
        template=template,
    )
    if made.missing:
        click.echo(f"letterkit: {_MISSING.say(said, count=len(made.missing))}", err=True)
    if output:
        write(made.document, output)
    if explain:
        click.echo(made.explanation.say(said))
    elif not output:
        sys.stdout.write(to_bytes(made.document, "text").decode())
