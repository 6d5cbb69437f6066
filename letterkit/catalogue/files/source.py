"""A piece of Jinja in a file: knows which line and column of the file each of its characters has."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from letterkit.catalogue.files.folder import shown
from letterkit.catalogue.files.strict_yaml import Yaml
from letterkit.errors import CatalogueError
from letterkit.ui import Text

_NOT_LITERAL = Text(
    sv="Skriv texten under ett lodstreck (|), så att varje tecken har sin plats i filen.",
    fi="Kirjoita teksti pystyviivan (|) alle, jotta jokaisella merkillä on paikkansa tiedostossa.",
    en="Write the text as a block after a bar (|), so that each character keeps its place in the file.",
)


@dataclass(frozen=True)
class Source:
    """Text from a file. Its first character stands at `line` and `column`; every other line begins at `column`, too."""

    text: str
    path: Path
    line: int = 1
    column: int = 1

    @classmethod
    def of(cls, node: Yaml) -> Source:
        """The text of a node. Raises CatalogueError where it is folded or escaped and so has no places."""
        text = node.text()
        if not node.is_literal():
            raise node.error(_NOT_LITERAL)
        return cls(text, node.path, *node.text_place())

    @cached_property
    def _lines(self) -> list[str]:
        return self.text.split("\n")

    def place(self, offset: int) -> tuple[int, int]:
        """The line and column in the file of the character at `offset`."""
        before = self.text[:offset]
        return self.line + before.count("\n"), self.column + offset - (before.rfind("\n") + 1)

    def error(self, message: Text, line: int, needle: str = "", /, **values: object) -> CatalogueError:
        """An error at a line of the text (from 1), at the words `needle` where the line has them."""
        content = self._lines[line - 1] if 0 < line <= len(self._lines) else ""
        column = self.column + max(0, content.find(needle))
        return CatalogueError(message, f"{shown(self.path)}:{self.line + max(line, 1) - 1}:{column}", **values)
