"""letterkit audit report: what the results of an audit tell, as one page."""

from __future__ import annotations

from contextlib import ExitStack
from pathlib import Path
from typing import Final

import click

from letterkit.audit.extra import needed
from letterkit.ui import Text, guess_ui_language

_WRITTEN: Final = Text(
    sv="Rapporten finns i {file}.", fi="Raportti on tiedostossa {file}.", en="The report is in {file}."
)
_NAME: Final = "report.html"


@click.command("report")
@click.argument("results", type=click.Path(path_type=Path))
@click.option("--compare", metavar="OLDER", type=click.Path(path_type=Path), help="The results of an older run.")
@click.option(
    "-o", "--out", type=click.Path(path_type=Path), help="The page to write (default: report.html in RESULTS)."
)
@click.option("--lang", "--ui", "ui", type=click.Choice(["sv", "fi", "en"]), help="Language of the report.")
@click.option(
    "--smallest", type=click.IntRange(2), default=20, show_default=True, help="The fewest letters shown as a group."
)
@click.option("--catalogue", type=click.Path(path_type=Path), help="A catalogue of your own, for the names of phrases.")
def command(
    results: Path, compare: Path | None, out: Path | None, ui: str | None, smallest: int, catalogue: Path | None
) -> None:
    """Say on one page whether letters got better, and which phrases to rewrite first.

    RESULTS is the folder that `letterkit audit` wrote. The page holds no text of letters, and no group of letters so
    small that it would point at persons.
    """
    needed("pyarrow", "duckdb", "matplotlib")
    from letterkit.audit.report.content import content
    from letterkit.audit.report.html import as_html
    from letterkit.audit.report.naming import Names
    from letterkit.audit.report.opening import opened
    from letterkit.document.writers.place import put

    said = ui or guess_ui_language()
    with ExitStack() as stack:
        newer = stack.enter_context(opened(results))
        older = stack.enter_context(opened(compare)) if compare else None
        told = content(newer, older, smallest)
    file = out or results / _NAME
    put(as_html(told, Names(said, catalogue)).encode(), file)
    click.echo(_WRITTEN.say(said, file=file))
