"""YAML read strictly: text only, no duplicate or unknown keys, and every fault with file, line and column.

Ordinary loaders turn `no:` into False, 1.10 into 1.1, and let the last of two equal keys win; a catalogue of sentences
can afford none of that. So the nodes are read as written, and each knows its place.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from difflib import get_close_matches
from pathlib import Path
from typing import Any, NamedTuple

from letterkit.catalogue.files.folder import shown
from letterkit.catalogue.files.unsaved import said_in
from letterkit.errors import CatalogueError
from letterkit.ui import Text

_BROKEN = Text(
    sv="Filen är inte giltig YAML: {problem}.",
    fi="Tiedosto ei ole kelvollista YAMLia: {problem}.",
    en="The file is not valid YAML: {problem}.",
)
_UNREADABLE = Text(
    sv="Filen kan inte läsas. Kontrollera namnet, och spara den som UTF-8-text.",
    fi="Tiedostoa ei voi lukea. Tarkista nimi ja tallenna se UTF-8-tekstinä.",
    en="The file cannot be read. Check its name, and save it as UTF-8 text.",
)
_EMPTY = Text(sv="Filen är tom.", fi="Tiedosto on tyhjä.", en="The file is empty.")
_EXPECTED = Text(
    sv="Här ska det stå {kind}.",
    fi="Tässä pitää olla {kind}.",
    en="{kind} is expected here.",
)
_TEXT = Text(sv="en text", fi="teksti", en="A text")
_LIST = Text(sv="en lista", fi="luettelo", en="A list")
_MAPPING = Text(sv="namn och värden", fi="nimiä ja arvoja", en="A mapping of names and values")
_TWICE = Text(
    sv="”{key}” står två gånger.",
    fi="”{key}” on kahteen kertaan.",
    en='"{key}" appears here twice.',
)
_UNKNOWN = Text(
    sv="”{key}” känns inte igen. Möjliga namn: {known}.",
    fi="Nimeä ”{key}” ei tunneta. Mahdolliset nimet: {known}.",
    en='"{key}" is not known here. Possible names: {known}.',
)
_CLOSE = Text(
    sv="”{key}” känns inte igen. Menade du ”{close}”?",
    fi="Nimeä ”{key}” ei tunneta. Tarkoititko ”{close}”?",
    en='"{key}" is not known here. Did you mean "{close}"?',
)
_NOT_ONE_OF = Text(
    sv="”{text}” är inget av: {known}.",
    fi="”{text}” ei ole mikään näistä: {known}.",
    en='"{text}" is not one of: {known}.',
)
_MISSING = Text(sv="”{key}” saknas.", fi="”{key}” puuttuu.", en='"{key}" is missing.')


_TEXT_ID, _LIST_ID, _MAPPING_ID = "scalar", "sequence", "mapping"
"""What PyYAML calls its nodes."""


class _Mark(NamedTuple):
    line: int
    column: int


class _Scalar(NamedTuple):
    """A node of PyYAML's that was kept."""

    value: str
    style: str | None
    start_mark: _Mark
    end_mark: _Mark
    id: str = _TEXT_ID


class Yaml:
    """One node of a file, with its place; asked for what it should be, it gives that or says what is wrong."""

    def __init__(self, node: Any, path: Path, lines: Sequence[str]) -> None:
        self._node = node
        self._lines = lines
        self.path = path

    def __getstate__(self) -> tuple[str, str | None, tuple[int, int], tuple[int, int], Path, list[str]]:
        """A text with its place can be kept (prepared.py); lists and mappings can't."""
        if not self.is_text():
            raise TypeError("only texts are kept")
        start, end = self._node.start_mark, self._node.end_mark
        lines = [""] * start.line + list(self._lines[start.line : end.line + 1])
        places = (start.line, start.column), (end.line, end.column)
        return self._node.value, self._node.style, *places, self.path, lines

    def __setstate__(self, state: tuple[str, str | None, tuple[int, int], tuple[int, int], Path, list[str]]) -> None:
        value, style, start, end, self.path, self._lines = state
        self._node = _Scalar(value, style, _Mark(*start), _Mark(*end))

    @property
    def line(self) -> int:
        """The line of the file, from 1."""
        return int(self._node.start_mark.line) + 1

    @property
    def column(self) -> int:
        """The column of the line, from 1."""
        return int(self._node.start_mark.column) + 1

    def error(self, message: Text, **values: object) -> CatalogueError:
        """An error at this node's place, to be raised."""
        return CatalogueError(message, f"{shown(self.path)}:{self.line}:{self.column}", **values)

    def text(self) -> str:
        """The text of a scalar, as written (`no` is "no", 1.10 is "1.10")."""
        if self._node.id != _TEXT_ID:
            raise self.error(_EXPECTED, kind=_TEXT)
        return str(self._node.value)

    def one_of(self, known: Sequence[str]) -> str:
        """The text, which has to be one of those known."""
        if self.text() not in known:
            raise self.error(_NOT_ONE_OF, text=self.text(), known=", ".join(known))
        return self.text()

    def several(self) -> list[Yaml]:
        """The nodes of a list, or a single text as a list of one."""
        return [self] if self.is_text() else self.items()

    def items(self) -> list[Yaml]:
        """The nodes of a list."""
        if self._node.id != _LIST_ID:
            raise self.error(_EXPECTED, kind=_LIST)
        return [Yaml(node, self.path, self._lines) for node in self._node.value]

    def texts(self) -> tuple[str, ...]:
        """The texts of a list."""
        nodes = self._node.value if self._node.id == _LIST_ID else ()
        if nodes and all(node.id == _TEXT_ID for node in nodes):
            return tuple([node.value for node in nodes])  # catalogues have tens of thousands of them
        return tuple(item.text() for item in self.items())

    def mapping(self, required: Iterable[str] = (), optional: Iterable[str] = ()) -> dict[str, Yaml]:
        """The values by name; with `required` or `optional` names, any other is an error, and so is a missing one."""
        if self._node.id != _MAPPING_ID:
            raise self.error(_EXPECTED, kind=_MAPPING)
        known = [*required, *optional]
        found: dict[str, Yaml] = {}
        for key_node, value_node in self._node.value:
            key = Yaml(key_node, self.path, self._lines)
            name = key.text()
            if name in found:
                raise key.error(_TWICE, key=name)
            if known and name not in known:
                close = get_close_matches(name, known, n=1)
                raise (
                    key.error(_CLOSE, key=name, close=close[0])
                    if close
                    else key.error(_UNKNOWN, key=name, known=", ".join(known))
                )
            found[name] = Yaml(value_node, self.path, self._lines)
        for name in required:
            if name not in found:
                raise self.error(_MISSING, key=name)
        return found

    def is_text(self) -> bool:
        """Whether the node is a text."""
        return bool(self._node.id == _TEXT_ID)

    def is_literal(self) -> bool:
        """Whether the node is a text that stands in the file as it is: below a `|`, or on one line."""
        if self._node.id != _TEXT_ID:
            return False
        if self._node.style == "|":
            return True
        start, end = self._node.start_mark, self._node.end_mark
        quotes = 2 if self._node.style in ("'", '"') else 0
        return bool(start.line == end.line) and end.column - start.column == len(self._node.value) + quotes

    def text_place(self) -> tuple[int, int]:
        """The line and column of a text's first character, from 1: of a block scalar that of its first line."""
        if self._node.id == _TEXT_ID and self._node.style in ("|", ">"):
            return self.line + 1, self._indent() + 1
        return self.line, self.column + (1 if getattr(self._node, "style", None) in ("'", '"') else 0)

    def span(self) -> tuple[tuple[int, int], tuple[int, int]]:
        """Where the node begins and ends in the file, as lines and columns from 0."""
        start, end = self._node.start_mark, self._node.end_mark
        return (int(start.line), int(start.column)), (int(end.line), int(end.column))

    def is_flow(self) -> bool:
        """Whether a mapping is written in braces."""
        return bool(getattr(self._node, "flow_style", False))

    def written(self) -> str:
        """The lines of the file that the node stands on, without white space at their ends."""
        start, end = self._node.start_mark, self._node.end_mark
        lines = self._lines[start.line : end.line + (1 if end.column else 0)]
        return "\n".join(line.rstrip() for line in lines).strip()

    def _indent(self) -> int:
        """How far the first line of a block scalar is indented, in characters."""
        first = next((line for line in self._lines[self.line :] if line.strip()), "")
        return len(first) - len(first.lstrip(" "))

    def is_list(self) -> bool:
        """Whether the node is a list."""
        return bool(self._node.id == _LIST_ID)

    def said(self) -> Text:
        """A message in the three languages of the interface: a mapping with sv, fi and en."""
        values = self.mapping(required=("sv", "fi", "en"))
        return Text(**{language: " ".join(value.text().split()) for language, value in values.items()})

    def said_or_text(self) -> Text:
        """A message in the three languages of the interface, or a text in one of them, said to all as it is."""
        if not self.is_text():
            return self.said()
        text = " ".join(self.text().split())
        return Text.of(lambda _: text)


def load(path: Path) -> Yaml:
    """The root of a YAML file. Raises CatalogueError with the place of what is wrong."""
    try:
        text = said_in(path)
    except (OSError, UnicodeDecodeError):
        raise CatalogueError(_UNREADABLE, shown(path)) from None
    return parse(text, path)


def parse(text: str, path: Path) -> Yaml:
    """The root of what a YAML file says, or would say. Raises CatalogueError with the place of what is wrong."""
    import yaml  # what was read before is kept (prepared.py)

    try:
        node = yaml.compose(text, Loader=getattr(yaml, "CBaseLoader", yaml.BaseLoader))
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        place = f"{shown(path)}:{mark.line + 1}:{mark.column + 1}" if mark else shown(path)
        raise CatalogueError(_BROKEN, place, problem=error.problem or error.context or "?") from None
    except yaml.YAMLError as error:
        raise CatalogueError(_BROKEN, shown(path), problem=str(error).splitlines()[0]) from None
    if node is None:
        raise CatalogueError(_EMPTY, shown(path))
    return Yaml(node, path, text.split("\n"))
