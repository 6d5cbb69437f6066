"""Where letters come from: folders, zip files, Parquet files and JSON Lines, each read as it is worked through."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final, Protocol

from letterkit.audit.letters import Entry
from letterkit.audit.sources.asked import Asked
from letterkit.errors import UsageError
from letterkit.paths import is_folder, is_there
from letterkit.ui import Text

_MISSING: Final = Text(
    sv="Arkivet finns inte. Kontrollera namnet.",
    fi="Arkistoa ei ole. Tarkista nimi.",
    en="There is no such archive. Check the name.",
)
_UNKNOWN: Final = Text(
    sv="Det här är inget arkiv. Ange en mapp, en .zip-, .parquet-, .jsonl- eller .jsonl.gz-fil.",
    fi="Tämä ei ole arkisto. Anna kansio tai .zip-, .parquet-, .jsonl- tai .jsonl.gz-tiedosto.",
    en="This is no archive. Give a folder, or a .zip, .parquet, .jsonl or .jsonl.gz file.",
)


class Source(Protocol):
    """An archive: its letters in an order that stays, what tells it from others, and how many files were left out."""

    def entries(self) -> Iterator[Entry]: ...
    def fingerprint(self) -> str: ...
    def count(self) -> int: ...


def open_sources(paths: Sequence[Path], asked: Asked) -> list[Source]:
    """The archives at paths. Letters of several are told apart by the archives' names. Raises LetterkitError."""
    return [_open(path, f"{path.name}/" if len(paths) > 1 else "", asked) for path in paths]


def _open(path: Path, before: str, asked: Asked) -> Source:
    from letterkit.audit.sources import folder, lines, table, zipped

    if not is_there(path):
        raise UsageError(_MISSING, str(path))
    if is_folder(path):
        return folder.Folder(path, before, asked)
    name = path.name.lower()
    if name.endswith(".zip"):
        return zipped.Zipped(path, before, asked)
    if name.endswith(table.ENDINGS):
        return table.Table(path, before, asked)
    if name.endswith(lines.ENDINGS):
        return lines.Lines(path, before, asked)
    raise UsageError(_UNKNOWN, str(path))
