"""The golden cases of a catalogue: facts to build its letters from, so that authors see what a change does to them.

    golden/<template>/NAME.json              the facts
    golden/<template>/NAME.previous.json     the facts before, for a letter of what changed

Cases that stand in no folder of a template's name are built with the template of their kind of decision.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from letterkit.catalogue.files.folder import shown
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
    """Facts by name; with `previous`, the facts before them. `template` is the folder that they stand in."""

    name: str
    path: Path
    previous: Path | None = None
    template: str | None = None


def golden_folder(catalogue: Path) -> Path | None:
    """The folder with the golden cases of a catalogue, where it has one."""
    folders = (catalogue / GOLDEN, catalogue.joinpath(*_EXAMPLES))
    return next((folder for folder in folders if folder.is_dir()), None)


def find_cases(catalogue: Path, others: Sequence[Path] = ()) -> list[Case]:
    """The golden cases of a catalogue and the cases of other folders, each name once.

    Raises UsageError where one of the other folders holds none.
    """
    golden = golden_folder(catalogue)
    found: dict[str, Case] = {}
    for folder in (*([golden] if golden else ()), *others):
        cases = list(_cases(folder))
        if not cases and folder in others:
            raise UsageError(_NONE, shown(folder), golden=GOLDEN)
        for case in cases:
            name = _free(case.name, found)
            found[name] = replace(case, name=name)
    return list(found.values())


def need_cases(catalogue: Path, others: Sequence[Path] = ()) -> list[Case]:
    """The same; raises UsageError where there are none at all."""
    found = find_cases(catalogue, others)
    if not found:
        raise UsageError(_NONE, shown(catalogue), golden=GOLDEN)
    return found


def _cases(folder: Path) -> Iterator[Case]:
    for path in sorted(folder.rglob("*.json")):
        if path.stem.endswith(_PREVIOUS) or not path.is_file():
            continue
        previous = path.with_name(f"{path.stem}{_PREVIOUS}.json")
        template = path.parent.name if path.parent != folder else None
        yield Case(path.stem, path, previous if previous.is_file() else None, template)


def _free(name: str, taken: Iterable[str]) -> str:
    """The name, or one like it where it is taken: partial, partial-2 …"""
    number, free = 1, name
    while free in taken:
        number += 1
        free = f"{name}-{number}"
    return free
