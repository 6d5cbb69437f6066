"""The golden cases of a catalogue: facts to build its letters from, so that authors see what a change does to them.

They are the JSON files of the catalogue's folder `golden`. NAME.previous.json beside NAME.json holds the facts before:
the two make a letter of what changed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from letterkit.catalogue.folder import shown
from letterkit.errors import UsageError
from letterkit.ui import Text

GOLDEN: Final = "golden"
_EXAMPLES: Final = ("examples", "facts")
"""Where a checkout of letterkit itself keeps the cases of its sample catalogue."""
_PREVIOUS: Final = ".previous"

_NONE = Text(
    sv="Här finns inga fall. Lägg faktafiler (.json) i katalogens mapp {golden}, eller ange en mapp med --cases.",
    fi="Täällä ei ole tapauksia. Lisää tietotiedostoja (.json) luettelon kansioon {golden} tai anna kansio valinnalla "
    "--cases.",
    en="There are no cases here. Put facts files (.json) into the catalogue's folder {golden}, or name a folder with "
    "--cases.",
)


@dataclass(frozen=True, slots=True)
class Case:
    """Facts by name; with `previous`, the facts before them."""

    name: str
    path: Path
    previous: Path | None = None


def golden_folder(catalogue: Path) -> Path | None:
    """The folder with the golden cases of a catalogue, where it has one."""
    folders = (catalogue / GOLDEN, catalogue.joinpath(*_EXAMPLES))
    return next((folder for folder in folders if folder.is_dir()), None)


def find_cases(catalogue: Path, others: Iterable[Path] = ()) -> list[Case]:
    """The golden cases of a catalogue and the cases of other folders, each name once. Raises UsageError for none."""
    golden = golden_folder(catalogue)
    found: dict[str, Case] = {}
    for folder in (*([golden] if golden else ()), *others):
        cases = list(_cases(folder))
        if not cases:
            raise UsageError(_NONE, shown(folder), golden=GOLDEN)
        for case in cases:
            name = _free(case.name, found)
            found[name] = Case(name, case.path, case.previous)
    if not found:
        raise UsageError(_NONE, shown(catalogue), golden=GOLDEN)
    return list(found.values())


def _cases(folder: Path) -> Iterator[Case]:
    for path in sorted(folder.glob("*.json")):
        if path.stem.endswith(_PREVIOUS) or not path.is_file():
            continue
        previous = path.with_name(f"{path.stem}{_PREVIOUS}.json")
        yield Case(path.stem, path, previous if previous.is_file() else None)


def _free(name: str, taken: Iterable[str]) -> str:
    """The name, or one like it where it is taken: partial, partial-2 …"""
    number, free = 1, name
    while free in taken:
        number += 1
        free = f"{name}-{number}"
    return free
