"""letterkit catalogue FOLDER: a copy of the sample catalogue, to be made one's own."""

from __future__ import annotations

from pathlib import Path

import click

from letterkit.ui import Text, guess_ui_language

_COPIED = Text(
    sv="Katalogen ligger i {folder}. Ändra texterna i phrases och bygg brev med --catalogue {folder}.",
    fi="Luettelo on kansiossa {folder}. Muuta kansion phrases tekstejä ja muodosta kirjeitä valinnalla "
    "--catalogue {folder}.",
    en="The catalogue is in {folder}. Change the texts in phrases, and build letters with --catalogue {folder}.",
)


@click.command("catalogue")
@click.argument("folder", type=click.Path(path_type=Path))
def command(folder: Path) -> None:
    """Copy the sample catalogue into a new folder, to change its phrases and templates there."""
    from letterkit.catalogue.folder import copy_default

    copy_default(folder)
    click.echo(_COPIED.say(guess_ui_language(), folder=folder))
