"""letterkit catalogue FOLDER: a copy of the sample catalogue, to be made one's own."""

from __future__ import annotations

from pathlib import Path

from letterkit.cli import speaking
from letterkit.cli.options.common import PATH, ui_option
from letterkit.cli.screen import echo
from letterkit.cli.speaking import FOLDER, argument
from letterkit.ui import Text, guess_ui_language

_COPIED = Text(
    sv="Katalogen ligger i {folder}. Ändra texterna i phrases och bygg brev med --catalogue {folder}.",
    fi="Fraasisto on kansiossa {folder}. Muuta kansion phrases tekstejä ja muodosta kirjeitä valinnalla "
    "--catalogue {folder}.",
    en="The catalogue is in {folder}. Change the texts in phrases, and build letters with --catalogue {folder}.",
)


@speaking.command(
    "catalogue",
    Text(
        sv="Kopiera exempelkatalogen till en ny mapp. Där kan du ändra fraser och mallar.",
        fi="Kopioi esimerkkifraasisto uuteen kansioon. Siellä voit muuttaa fraaseja ja malleja.",
        en="Copy the sample catalogue into a new folder. There you can change its phrases and templates.",
    ),
)
@argument("folder", FOLDER, Text(sv="Den nya mappen.", fi="Uusi kansio.", en="The new folder."), type=PATH)
@ui_option
def command(folder: Path, ui: str | None) -> None:
    """Copy the sample catalogue into a new folder, to change its phrases and templates there."""
    from letterkit.catalogue.files.folder import copy_default

    copy_default(folder)
    echo(_COPIED.say(ui or guess_ui_language(), folder=folder))
