"""letterkit phrases impact: what a change of the catalogue does to its letters."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Final

import click

from letterkit.cli import speaking
from letterkit.cli.options.common import CATALOGUE, CATALOGUE_HERE, PATH, cases_option, ui_option
from letterkit.cli.options.reporting import output_option
from letterkit.cli.screen import echo
from letterkit.cli.speaking import argument, option
from letterkit.language.data import LETTER_LANGUAGES
from letterkit.ui import Text, guess_ui_language

_HELP: Final = Text(
    sv="""Visa varje brev som en ändring av katalogen ändrar, före och efter.

    Det som står där nu jämförs med det som git har i REVISION. Breven är de i exempelfallen i katalogens mapp golden,
    på alla språk; där inget av dem visar ändringen visas brev i påhittade fall. Slutstatus: 0 klart, 1 något brev kan
    inte längre byggas, 2 det gick inte.
    """,
    fi="""Näytä jokainen kirje, jota fraasiston muutos muuttaa, ennen ja jälkeen.

    Nykyistä sisältöä verrataan siihen, mitä gitissä on kohdassa REVISIO. Kirjeet ovat fraasiston golden-kansion
    esimerkkitapausten kirjeitä kaikilla kielillä; jos mikään niistä ei näytä muutosta, näytetään keksittyjen
    tapausten kirjeitä. Paluuarvo: 0 valmis, 1 jotakin kirjettä ei voi enää muodostaa, 2 ei onnistunut.
    """,
    en="""Show each letter that a change of the catalogue changes, before and after.

    What stands there now is compared with what git has at REVISION. The letters are those of the cases in the
    catalogue's folder golden, in every language; where none of them shows the change, letters of invented cases do.
    Exit status: 0 done, 1 a letter can no longer be built, 2 it could not be done.
    """,
)


@speaking.command("impact", _HELP)
@argument("catalogue", CATALOGUE, CATALOGUE_HERE, required=False, type=PATH)
@option(
    "--since",
    metavar=Text(sv="REVISION", fi="REVISIO", en="REVISION"),
    default="HEAD",
    show_default=True,
    help=Text(sv="Revisionen att jämföra med.", fi="Revisio, johon verrataan.", en="The revision to compare with."),
)
@cases_option
@option(
    "--lang",
    multiple=True,
    type=click.Choice(LETTER_LANGUAGES),
    help=Text(
        sv="Bara brev på det här språket.", fi="Vain tämänkieliset kirjeet.", en="Only letters in this language."
    ),
)
@option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "html"]),
    default="text",
    show_default=True,
    help=Text(sv="Rapportens format.", fi="Raportin muoto.", en="Format of the report."),
)
@output_option
@option(
    "--no-lint",
    is_flag=True,
    help=Text(
        sv="Lämna bort poäng och anmärkningar.",
        fi="Jätä pisteet ja huomautukset pois.",
        en="Leave out scores and findings.",
    ),
)
@option(
    "--no-invented",
    is_flag=True,
    help=Text(
        sv="Lämna bort brev i påhittade fall.",
        fi="Jätä keksittyjen tapausten kirjeet pois.",
        en="Leave out the letters of invented cases.",
    ),
)
@ui_option
def command(
    catalogue: Path | None,
    since: str,
    cases: tuple[Path, ...],
    lang: tuple[str, ...],
    form: str,
    output: Path | None,
    no_lint: bool,
    no_invented: bool,
    ui: str | None,
) -> None:
    """Show each letter that a change of the catalogue changes, before and after."""
    from letterkit.catalogue.files.cases import need_cases
    from letterkit.catalogue.files.folder import working_catalogue
    from letterkit.impact.formats import FORMATS
    from letterkit.impact.impact import impact_since

    folder = working_catalogue(catalogue)
    own, languages = need_cases(folder, cases), lang or LETTER_LANGUAGES
    found = impact_since(folder, since, own, languages, lints=not no_lint, invents=not no_invented)
    report = FORMATS[form](found, ui or guess_ui_language())
    if output:
        from letterkit.document.writers.place import put

        put(report, output)
    else:
        echo(report, nl=False)
    sys.exit(1 if found.having("broken") else 0)
