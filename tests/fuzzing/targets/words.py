"""The files that all phrases share: glossary, names, provisions, blanks and tables. The first line names the file."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from letterkit.catalogue.files.folder import default_catalogue
from tests.fuzzing.small import use

_PLACES: Final = ("glossary.yaml", "names.yaml", "provisions.yaml", "blanks.yaml", "tables/self-pay.yaml")
SAMPLES: Final = tuple(
    name.encode() + b"\n" + (default_catalogue() / "phrases" / name).read_bytes() for name in _PLACES
)
WORDS: Final = (
    b"- ",
    b"{sv: a, fi: b, en: c}",
    b"forms:",
    b"|",
    b">-",
    b"&x ",
    b"*x",
    b"? ",
    b"2026-02-30",
    b"~",
    b"{{",
)


def run(data: bytes, folder: Path) -> bool:
    first, _, rest = data.partition(b"\n")
    named = first.decode("ascii", "replace")
    name = named if named in _PLACES else _PLACES[0]
    for other in _PLACES:
        (folder / "phrases" / other).unlink(missing_ok=True)
    return use(rest, f"phrases/{name}", folder)
