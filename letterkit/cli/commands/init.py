"""letterkit init DIR: a repository of phrases and templates of one's own."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from letterkit.cli import speaking
from letterkit.cli.options.common import PATH, ui_option
from letterkit.cli.screen import echo
from letterkit.cli.speaking import FOLDER, argument
from letterkit.ui import Text, guess_ui_language

_MADE = Text(
    sv="Arkivet ligger i {folder}. Läs README.md där, och se alla fraser och brev: letterkit preview {folder} --serve",
    fi="Varasto on kansiossa {folder}. Lue sen README.md ja katso kaikki fraasit ja kirjeet: "
    "letterkit preview {folder} --serve",
    en="The repository is in {folder}. Read its README.md, and see all phrases and letters: "
    "letterkit preview {folder} --serve",
)


_HELP: Final = Text(
    sv="""Skapa ett eget arkiv med fraser och mallar.

    Arkivet får en kopia av exempelkatalogen, exempelfall med sina brev, konfigurationen, krokar för pre-commit och
    exempel för CI i GitHub och GitLab. Brev kan byggas genast.
    """,
    fi="""Aloita oma fraasien ja mallien varasto.

    Varastoon tulee kopio esimerkkifraasistosta, esimerkkitapaukset kirjeineen, asetukset, pre-commit-koukut sekä
    esimerkit GitHubin ja GitLabin CI:tä varten. Kirjeitä voi muodostaa heti.
    """,
    en="""Start a repository of phrases and templates of your own.

    It holds a copy of the sample catalogue, golden cases, the configuration, hooks for pre-commit, and examples for CI
    on GitHub and GitLab. Its letters can be built at once.
    """,
)


@speaking.command("init", _HELP)
@argument(
    "folder",
    FOLDER,
    Text(sv="En ny eller tom mapp.", fi="Uusi tai tyhjä kansio.", en="A new or empty folder."),
    type=PATH,
)
@ui_option
def command(folder: Path, ui: str | None) -> None:
    """Start a repository of phrases and templates in a new or empty folder."""
    from letterkit.catalogue.files.starting import start_repository

    start_repository(folder)
    echo(_MADE.say(ui or guess_ui_language(), folder=folder))
