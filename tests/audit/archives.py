"""Small archives for tests, and results as rows."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from pyarrow import parquet

SHORT = "Vi beviljar dig utkomststöd för mars. Vi betalar 300,00 euro till ditt konto den 3 mars 2026.\n"
PROMISE = "Du kan också ansöka om kompletterande utkomststöd hos välfärdsområdet.\n"
LANGUAGE = ("--lang", "sv")
ONE_PROCESS = ("--jobs", "1")
"""For many letters where processes are not what is tested: each takes seconds to start."""


def letters(folder: Path, count: int, text: str = SHORT) -> Path:
    """A folder with so many short letters, in two units."""
    for number in range(count):
        path = folder / ("norra", "östra")[number % 2] / f"{number:04}.txt"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"{text}\nÄrende {number}.\n", encoding="utf-8")
    return folder


def rows(results: Path, table: str) -> list[dict[str, Any]]:
    """The rows of a table of results in an order of their own, without what work took."""
    found = [
        row for file in sorted((results / table).glob("*.parquet")) for row in parquet.read_table(file).to_pylist()
    ]
    return sorted(({key: value for key, value in row.items() if key != "milliseconds"} for row in found), key=repr)


def by_letter(results: Path) -> dict[str, dict[str, Any]]:
    """The rows of letters by their names."""
    return {row["letter"]: row for row in rows(results, "letters")}
