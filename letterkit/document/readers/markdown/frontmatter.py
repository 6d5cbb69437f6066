"""The lines between two rules of --- at the top of a Markdown file: words about the letter, not of it."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field

from letterkit.document.readers.html.tags import PROPERTY

_FRONT = re.compile(r"(?:---[ \t]*(?:\r\n|\r|\n))(.*?)(?:^|(?<=[\r\n]))(?:---|\.\.\.)[ \t]*(?=[\r\n]|\Z)", re.DOTALL)
_ENTRY = re.compile(r"(?:^|(?<=[\r\n]))([A-Za-z][\w.-]*)[ \t]*:(?:[ \t]+([^\r\n]*))?(?=[\r\n]|\Z)")
_COMMENT = re.compile(r"\s#.*$")
_LANGUAGE = ("lang", "language")


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """What the front matter says; `end` is where the letter starts, in characters of the file."""

    end: int
    title: str = ""
    language: str | None = None
    author: str = ""
    properties: Mapping[str, str] = field(default_factory=dict)


def read(text: str) -> FrontMatter:
    """The front matter of a file; without one, the letter starts at once (after a byte order mark)."""
    top = 1 if text.startswith("\ufeff") else 0
    front = _FRONT.match(text, top)
    if not front or not _ENTRY.match(front[1].lstrip("\r\n")):
        return FrontMatter(top)
    written = {entry[1]: _plain(entry[2] or "") for entry in _ENTRY.finditer(front[1])}
    entries = {name.lower(): value for name, value in written.items()}
    language = next((entries[name] for name in _LANGUAGE if entries.get(name)), "")
    own = {name.removeprefix(PROPERTY): value for name, value in written.items() if name.startswith(PROPERTY)}
    return FrontMatter(front.end(), entries.get("title", ""), language or None, entries.get("author", ""), own)


def language_at(text: str) -> tuple[int, int] | None:
    """Where the front matter says the language: the characters of the file that are its tag, without quotes."""
    end = read(text).end
    for entry in _ENTRY.finditer(text, 0, end):
        value = entry[2] or ""
        if entry[1].lower() in _LANGUAGE and _plain(value):
            start = entry.start(2) + value.index(_plain(value))
            return start, start + len(_plain(value))
    return None


def _plain(value: str) -> str:
    """The value of an entry without its quotes, or the comment after it."""
    value = value.strip()
    if value.startswith('"') and value.endswith('"'):
        with suppress(ValueError):
            return str(json.loads(value))
    for quote in "\"'":
        if value.startswith(quote) and value.find(quote, 1) > 0:
            return value[1 : value.find(quote, 1)]
    return _COMMENT.sub("", value).strip()
