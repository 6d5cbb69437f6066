"""Drafts and folders that are left out: patterns written as in .gitignore, from a folder on."""

from __future__ import annotations

import re
import warnings
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

from letterkit.errors import UsageError
from letterkit.ui import Text

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

NO_PATTERN: Final = Text(
    sv="”{pattern}” är inget mönster för sökvägar. Skriv till exempel brev/** eller *.docx.",
    fi="”{pattern}” ei ole polkukuvio. Kirjoita esimerkiksi kirjeet/** tai *.docx.",
    en='"{pattern}" is not a pattern of paths. Write, for example, letters/** or *.docx.',
)


@dataclass(frozen=True, slots=True)
class Patterns:
    """Patterns, and the folder that they start from."""

    folder: Path
    lines: tuple[str, ...]

    def match(self, path: Path, *, is_folder: bool = False) -> bool:
        """Whether a path, or a folder that it lies in, is among those meant; nothing outside the folder is."""
        try:
            below = path.relative_to(self.folder).as_posix()
        except (ValueError, re.error):
            return False
        return _spec(self.lines).match_file(f"{below}/" if is_folder else below)

    def __str__(self) -> str:
        return ", ".join(self.lines)


USUAL: Final = ("__pycache__", "_build", "dist", "node_modules", "site-packages", "venv")
"""Folders of programs, whose texts are no drafts. What begins with a dot is left out in any case."""


def is_pattern(line: str) -> bool:
    """Whether .gitignore could hold the line."""
    try:
        _spec((line,))
    except (ValueError, re.error):
        return False
    return True


def given(folder: Path, lines: Iterable[str]) -> Patterns:
    """Patterns that a person gives. Raises UsageError for what is none."""
    for line in (held := tuple(lines)):
        if not is_pattern(line):
            raise UsageError(NO_PATTERN, pattern=line)
    return Patterns(folder.resolve(), held)


@cache
def _spec(lines: tuple[str, ...]) -> GitIgnoreSpec:
    from pathspec import GitIgnoreSpec  # loads slowly, and most runs need no patterns

    with warnings.catch_warnings():
        warnings.simplefilter("ignore", FutureWarning)  # "[[a]" is a regular expression that Python may read otherwise
        return GitIgnoreSpec.from_lines(lines)
