"""The place that an error of the catalogue names, as file, line and column."""

from __future__ import annotations

from pathlib import Path


def place_in(folder: Path, place: str) -> tuple[Path, int, int]:
    """The file, line and column of a place ("phrases/x.yaml:3:7"); the start of the file, or the folder, without."""
    path, _, column = place.rpartition(":")
    path, _, line = path.rpartition(":")
    is_exact = bool(path) and line.isdigit() and column.isdigit()
    file = Path(path if is_exact else place)
    if not file.is_absolute() and not file.exists():
        file = folder / file
    return (file, int(line), int(column)) if is_exact else (file, 1, 1)
