"""Copies of the sample catalogue, to be broken, and what a check says of them."""

from __future__ import annotations

import shutil
from collections.abc import Iterable
from datetime import date
from pathlib import Path

from letterkit.catalogue.catalogue import load_catalogue
from letterkit.catalogue.files.folder import PARTS, default_catalogue
from letterkit.catalogue.files.problems import Problem
from letterkit.checking.registry import all_checks
from letterkit.checking.subject import Subject

TODAY = date(2026, 11, 27)


def copied(folder: Path) -> Path:
    """A copy of the sample catalogue."""
    for part in PARTS:
        shutil.copytree(default_catalogue() / part, folder / part)
    return folder


def rewrite(path: Path, text: str, newline: str = "\n") -> None:
    """Write a file of a catalogue as its author would, between two commands."""
    path.write_text(text, encoding="utf-8", newline=newline)
    load_catalogue.cache_clear()


def change(folder: Path, file: str, old: str, new: str) -> int:
    """Change the first place where a file below phrases/ says `old`, and give its line."""
    path = folder / "phrases" / file
    text = path.read_text(encoding="utf-8")
    assert old in text, f"{file} doesn't say: {old}"
    rewrite(path, text.replace(old, new, 1))
    return text[: text.index(old)].count("\n") + 1


def checked(name: str, folder: Path | None = None) -> list[Problem]:
    """What a check says of a catalogue."""
    return list(all_checks()[name](Subject(load_catalogue(folder), TODAY)))


def at(problems: Iterable[Problem], file: str, line: int) -> set[str]:
    """The names of the problems at a line of a file below phrases/."""
    return {one.name for one in problems if one.file.as_posix().endswith(f"phrases/{file}") and one.line == line}
