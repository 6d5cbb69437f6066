"""What a run was made with: a run that was broken off may only go on with the same."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any, Final

import letterkit
from letterkit.audit.how import How
from letterkit.audit.keys import keyed
from letterkit.audit.sources import Source
from letterkit.catalogue.files.edition import edition
from letterkit.catalogue.files.folder import default_catalogue
from letterkit.errors import UsageError
from letterkit.linter.kept.stamp import of_folder, stamp
from letterkit.ui import Text

_NO_MATTER: Final = ("baseline", "fail-on", "min-score", "ui")
"""Settings that change nothing of what is kept."""
VERSION: Final = 1
"""Of the manifest and of how letters are parted into batches."""

_OTHER: Final = Text(
    sv="Mappen har resultat av en annan mätning: {what}. Ange en ny mapp med --out, eller ta bort den här och börja"
    " om.",
    fi="Kansiossa on toisen mittauksen tuloksia: {what}. Anna uusi kansio valinnalla --out tai poista tämä ja aloita"
    " alusta.",
    en="The folder holds the results of another run: {what}. Give a new folder with --out, or remove this one and begin"
    " anew.",
)
_WHAT: Final[Mapping[str, Text]] = {
    "version": Text(sv="ett annat format", fi="toinen muoto", en="another format"),
    "letterkit": Text(sv="en annan version av letterkit", fi="toinen letterkitin versio", en="another letterkit"),
    "catalogue": Text(sv="en annan katalog", fi="toinen luettelo", en="another catalogue"),
    "settings": Text(sv="andra inställningar", fi="toiset asetukset", en="other settings"),
    "sources": Text(
        sv="andra brev, eller brev som har ändrats", fi="toiset tai muuttuneet kirjeet", en="other or changed letters"
    ),
    "key": Text(sv="en annan nyckel", fi="toinen avain", en="another key"),
    "program": Text(
        sv="letterkit eller dess bibliotek har ändrats",
        fi="letterkit tai sen kirjastot ovat muuttuneet",
        en="letterkit or its libraries have changed",
    ),
}


def manifest_of(
    how: How, sources: Sequence[Source], names: Sequence[str], columns: Mapping[str, str | None], count: int
) -> dict[str, Any]:
    """What a run over these sources is made with; `columns` tells what was said of them."""
    plan = how.plan()
    settings = plan.settings
    held = {".".join(key): setting.value for key, setting in settings.items() if key[0] not in _NO_MATTER}
    catalogue = settings["catalogue"] or default_catalogue()
    return {
        "version": VERSION,
        "letterkit": letterkit.__version__,
        "catalogue": edition(catalogue),
        "settings": {name: _said(value) for name, value in sorted(held.items())} | {"columns": dict(columns)},
        "sources": [
            {"name": name, "fingerprint": source.fingerprint()} for name, source in zip(names, sources, strict=True)
        ],
        "key": keyed(how.key, "key", ""),
        "names": how.has_names,
        "rules": sorted(rule.name for rule in plan.rules),
        "date": date.today().isoformat(),
        "program": stamp(settings).hex(),
        "letters": count,
        "is_complete": False,
    }


def check_same(known: Mapping[str, Any], asked: Mapping[str, Any], folder: Path) -> None:
    """Raise UsageError, which says what differs, where a run can't go on as it is asked for."""
    for name, what in _WHAT.items():
        if known.get(name) != asked[name] or (name == "settings" and known.get("names") != asked["names"]):
            raise UsageError(_OTHER, str(folder), what=what)


def _said(value: object) -> str:
    """A setting as it is compared: of a file or folder, what it holds."""
    if isinstance(value, Path):
        return of_folder(value) if value.is_dir() else repr(value.name)
    return repr(value)
