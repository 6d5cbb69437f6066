"""letterkit build: facts in, a letter out."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import click

from letterkit.cli import speaking
from letterkit.cli.options.common import FACTS, PATH, catalogue_option, loaded, spare, ui_option
from letterkit.cli.screen import echo
from letterkit.cli.speaking import NAME, argument, option
from letterkit.language.data import LETTER_LANGUAGES
from letterkit.ui import Text, guess_ui_language

_MISSING = Text(
    sv="{count} fraser i brevet saknar nordsamisk text och står på finska. De nordsamiska orden är inte granskade.",
    fi="Kirjeen fraaseista {count} on suomeksi, koska pohjoissaamen teksti puuttuu. "
    "Pohjoissaamen sanoja ei ole tarkastettu.",
    en="Phrases of this letter that stand in Finnish, for lack of a Northern Sami text: {count}. "
    "The Northern Sami words have not been reviewed.",
)


_HELP: Final = Text(
    sv="""Bygg brevet om ett beslut av dess uppgifter.

    Utan -o skrivs brevet ut som text. Med --explain skrivs skälen ut, och brevet bara med -o. Om något är fel skrivs
    ingenting, och slutstatus är 2.
    """,
    fi="""Muodosta päätöksestä kirje sen tiedoista.

    Ilman valintaa -o kirje tulostetaan tekstinä. Valinnalla --explain tulostetaan perustelut, ja kirje kirjoitetaan
    vain valinnalla -o. Jos jotain on vialla, mitään ei kirjoiteta, ja paluuarvo on 2.
    """,
    en="""Build the letter of a decision from its facts.

    Without -o the letter is printed as text. With --explain the reasons are printed, and the letter is written only
    with -o. Nothing is written if anything is wrong; the exit status is then 2.
    """,
)


@speaking.command("build", _HELP)
@argument(
    "facts",
    FACTS,
    Text(
        sv="Beslutets uppgifter, en JSON-fil (se letterkit schema facts).",
        fi="Päätöksen tiedot JSON-tiedostona (ks. letterkit schema facts).",
        en="The facts of the decision, a JSON file (see letterkit schema facts).",
    ),
    type=PATH,
)
@option(
    "--lang",
    type=click.Choice(LETTER_LANGUAGES),
    help=Text(
        sv="Brevets språk (förvalt: klientens).",
        fi="Kirjeen kieli (oletus: asiakkaan kieli).",
        en="Language of the letter (default: the client's).",
    ),
)
@option(
    "-o",
    "--output",
    type=PATH,
    help=Text(
        sv="Vart brevet skrivs: .docx .pdf .html .md .txt .json",
        fi="Mihin kirje kirjoitetaan: .docx .pdf .html .md .txt .json",
        en="Where to write the letter: .docx .pdf .html .md .txt .json",
    ),
)
@option(
    "--order",
    metavar=Text(sv="AVSNITT", fi="OSAT", en="SECTIONS"),
    help=Text(
        sv="Avsnitt som ska komma först i mitten: self-pay,next-step",
        fi="Osat, jotka tulevat keskelle ensimmäisinä: self-pay,next-step",
        en="Sections to put first in the middle: self-pay,next-step",
    ),
)
@option(
    "--explain",
    is_flag=True,
    help=Text(
        sv="Säg varför varje avsnitt och fras är med, eller inte.",
        fi="Kerro, miksi kukin osa ja fraasi on mukana tai ei ole.",
        en="Say why each section and phrase is there, or is not.",
    ),
)
@option(
    "--previous",
    type=PATH,
    help=Text(
        sv="De tidigare uppgifterna: skriv vad som har ändrats och varför.",
        fi="Aiemmat tiedot: kirjoita, mikä on muuttunut ja miksi.",
        en="The earlier facts: write what has changed, and why.",
    ),
)
@option(
    "--template",
    metavar=NAME,
    help=Text(
        sv="En annan mall än den för beslutets slag.",
        fi="Muu malli kuin päätöksen lajin oma.",
        en="A template other than that of the kind of decision.",
    ),
)
@catalogue_option
@ui_option
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
    """Build the letter of a decision from its facts."""
    from letterkit.compose.composition import compose
    from letterkit.decision import read_facts
    from letterkit.document.writers import format_of, to_bytes, write

    said = ui or guess_ui_language()
    if output:
        format_of(output)
        spare(output, facts, previous)
    decision = read_facts(facts)
    made = compose(
        decision,
        lang or decision.client.language,
        loaded(catalogue),
        [name.strip() for name in order.split(",") if name.strip()] if order else None,
        previous=read_facts(previous) if previous else None,
        template=template,
    )
    if made.missing:
        echo(f"letterkit: {_MISSING.say(said, count=len(made.missing))}", err=True)
    if output:
        write(made.document, output)
    if explain:
        echo(made.explanation.say(said))
    elif not output:
        echo(to_bytes(made.document, "text").decode(), nl=False)
