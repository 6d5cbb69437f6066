"""The data files of this room: tab-separated tables, the first line names the columns, lines with # are notes."""

from __future__ import annotations

import csv
from importlib.resources import files


def rows(name: str) -> list[dict[str, str]]:
    """The rows of a table by column; a short row is filled with empty strings."""
    text = (files("letterkit.decision") / name).read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if line.strip() and not line.startswith("#")]
    reader = csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE, restval="")
    return [{key: value or "" for key, value in row.items() if key} for row in reader]
