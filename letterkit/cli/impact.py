"""letterkit phrases impact: what a change of the catalogue does to its letters."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from letterkit.ui import guess_ui_language


@click.command("impact")
@click.argument("catalogue", required=False, type=click.Path(path_type=Path))
@click.option("--since", metavar="REV", default="HEAD", help="The revision to compare with (default: HEAD).")
@click.option("--cases", multiple=True, type=click.Path(path_type=Path), help="A folder with more cases (facts, JSON).")
@click.option(
    "--lang", multiple=True, type=click.Choice(["sv", "fi", "en", "se"]), help="Only letters in this language."
)
@click.option("--format", "form", type=click.Choice(["text", "json", "html"]), default="text", help="Format.")
@click.option("-o", "--output", type=click.Path(path_type=Path), help="Write to a file.")
@click.option("--no-lint", is_flag=True, help="Leave out scores and findings.")
@click.option("--no-invented", is_flag=True, help="Leave out the letters of invented cases.")
@click.option("--ui", type=click.Choice(["sv", "fi", "en"]), help="Language of the report.")
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
    """Show each letter that a change of the catalogue changes, before and after.

    CATALOGUE is the folder with phrases and templates (default: this folder, if it has them). What stands there now is
    compared with what git has at REV. The letters are those of the cases in the catalogue's folder golden, in every
    language; where none of them shows what a change does, letters of invented cases do. Exit status: 0 done, 1 a letter
    can no longer be built, 2 it could not be done.
    """
    from letterkit.catalogue.cases import need_cases
    from letterkit.catalogue.folder import working_catalogue
    from letterkit.impact.formats import FORMATS
    from letterkit.impact.impact import LETTER_LANGUAGES, impact_since

    folder = working_catalogue(catalogue)
    own, languages = need_cases(folder, cases), lang or LETTER_LANGUAGES
    found = impact_since(folder, since, own, languages, lints=not no_lint, invents=not no_invented)
    report = FORMATS[form](found, ui or guess_ui_language())
    if output:
        from letterkit.document.writers.place import put

        put(report.encode(), output)
    else:
        click.echo(report, nl=False)
    sys.exit(1 if found.having("broken") else 0)
