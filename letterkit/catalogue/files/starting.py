"""A new repository of an agency's phrases and templates: the sample catalogue, its cases, and what CI needs."""

from __future__ import annotations

import json
import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from letterkit import __version__
from letterkit.catalogue.files.cases import GOLDEN, golden_folder
from letterkit.catalogue.files.folder import copy_parts, default_catalogue, shown
from letterkit.errors import UnwritableError
from letterkit.paths import is_folder, is_there
from letterkit.ui import Text

_FOLDER: Final = Path(__file__).parent / "starter"
_FILES: Final[Mapping[str, str]] = {
    "README.md": "README.md",
    "letterkit.toml": "letterkit.toml",
    "gitignore": ".gitignore",
    "pre-commit-config.yaml": ".pre-commit-config.yaml",
    "github.yml": ".github/workflows/letters.yml",
    "gitlab-ci.yml": ".gitlab-ci.yml",
}
"""The files that stand around a catalogue, and where."""
_ALLOWED: Final = ".git"
"""A repository of git that holds nothing yet is as good as an empty folder."""

_TAKEN = Text(
    sv="Mappen är inte tom. Välj en tom mapp eller ett nytt namn, så att inget skrivs över.",
    fi="Kansio ei ole tyhjä. Valitse tyhjä kansio tai uusi nimi, jotta mitään ei kirjoiteta yli.",
    en="The folder is not empty. Choose an empty folder or a new name, so that nothing is overwritten.",
)
_NOT_MADE = Text(
    sv="Arkivet kan inte skrivas här ({reason}).",
    fi="Varastoa ei voi kirjoittaa tähän ({reason}).",
    en="The repository cannot be written here ({reason}).",
)


def start_repository(folder: Path) -> None:
    """Write a new repository into an empty or new folder. Raises UnwritableError."""
    try:
        if is_there(folder) and not (is_folder(folder) and {path.name for path in folder.iterdir()} <= {_ALLOWED}):
            raise UnwritableError(_TAKEN, shown(folder))
        folder.mkdir(parents=True, exist_ok=True)
        copy_parts(folder)
        _copy_cases(folder / GOLDEN)
        for name, place in _FILES.items():
            text = (_FOLDER / name).read_text(encoding="utf-8").replace("{version}", __version__)
            path = folder / place
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="\n")
    except OSError as error:
        raise UnwritableError(_NOT_MADE, shown(folder), reason=error.strerror or type(error).__name__) from None


def _copy_cases(folder: Path) -> None:
    """Copy the cases of the sample catalogue; those that stand in no folder, into one of their kind of decision."""
    golden = golden_folder(default_catalogue())
    for path in sorted(golden.rglob("*.*")) if golden else ():
        inside = path.relative_to(golden or path)
        is_loose = len(inside.parts) == 1 and path.suffix == ".json"
        place = folder / (Path(_kind(path)) / inside if is_loose else inside)
        place.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, place)


def _kind(facts: Path) -> str:
    return str(json.loads(facts.read_text(encoding="utf-8"))["kind"])
