"""The data files of a language: plain lists and tables, read once."""

from __future__ import annotations

import csv
from functools import cache
from importlib.resources import files
from typing import Final

LANGUAGES: Final = ("sv", "fi", "en")
"""The languages that letters are judged in, and that every phrase has."""
LETTER_LANGUAGES: Final = (*LANGUAGES, "se")
"""The languages that letters are written in."""


def _lines(language: str, name: str) -> list[str]:
    text = (files("letterkit.language") / language / name).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line.strip() and not line.startswith("#")]


@cache
def words(language: str, name: str) -> frozenset[str]:
    """The words of a list: any white space between them, lines that start with # left out."""
    return frozenset(word for line in _lines(language, name) for word in line.split())


@cache
def table(language: str, name: str) -> tuple[dict[str, str], ...]:
    """The rows of a tab-separated table by the names in its first line; short rows are filled with empty strings."""
    rows = csv.DictReader(_lines(language, name), delimiter="\t", quoting=csv.QUOTE_NONE, restval="")
    return tuple({key: value or "" for key, value in row.items() if key} for row in rows)


def alternatives(cell: str) -> tuple[str, ...]:
    """The forms in a table's cell, which ` | ` separates."""
    return tuple(form.strip() for form in cell.split("|") if form.strip())


def beginnings(cell: str) -> tuple[str, ...]:
    """The regular expressions in a table's cell, which `| ` separates: a bar without a space belongs to one of them."""
    return tuple(form.strip() for form in cell.split("| ") if form.strip())
