"""letterkit init DIR: a repository of phrases and templates of one's own."""

from __future__ import annotations

from pathlib import Path

import click

from letterkit.ui import Text, guess_ui_language

_MADE = Text(
    sv="Arkivet ligger i {folder}. Läs README.md där, och se alla fraser och brev: letterkit preview {folder} --serve",
    fi="Varasto on kansiossa {folder}. Lue sen README.md ja katso kaikki fraasit ja kirjeet: "
    "letterkit preview {folder} --serve",
    en="The repository is in {folder}. Read its README.md, and see all phrases and letters: "
    "letterkit preview {folder} --serve",
)


@click.command("init")
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("--ui", type=click.Choice(["sv", "fi", "en"]), help="Language of the messages.")
def command(folder: Path, ui: str | None) -> None:
    """Start a repository of phrases and templates in a new or empty folder.

    It holds a copy of the sample catalogue, golden cases, the configuration, hooks for pre-commit, and examples for CI
    on GitHub and GitLab. Its letters can be built at once.
    """
    from letterkit.catalogue.starting import start_repository

    start_repository(folder)
    click.echo(_MADE.say(ui or guess_ui_language(), folder=folder))
