"""How machines name a draft: its path from the folder worked in, and the same as a URI."""

from __future__ import annotations

import ntpath
import posixpath
from pathlib import Path, PurePath, PureWindowsPath
from typing import Final
from urllib.parse import quote

STDIN: Final = "stdin"
"""What machines call the draft on standard input."""
_PLAIN: Final = "/!$&'()*+,;=@~"
"""Characters, beside letters and digits of ASCII and -._, that stand as they are in the path of a URI."""


def path_of(path: str) -> str:
    """A draft's path from the folder worked in, with forward slashes; the whole path where it lies elsewhere."""
    return STDIN if path == "-" else slashed(PurePath(path), Path.cwd())


def uri_of(path: str) -> str:
    """A draft's URI, relative to the folder worked in; absolute where it lies elsewhere."""
    return STDIN if path == "-" else uri(PurePath(path), Path.cwd())


def slashed(path: PurePath, folder: PurePath) -> str:
    """`path`, which may start from `folder`, as `path_of` has it, by the rules of its own system."""
    rules = ntpath if isinstance(path, PureWindowsPath) else posixpath
    whole = type(path)(rules.normpath(folder / path))
    return (whole.relative_to(folder) if whole.is_relative_to(folder) else whole).as_posix()


def uri(path: PurePath, folder: PurePath) -> str:
    """`path`, which may start from `folder`, as `uri_of` has it, by the rules of its own system."""
    name = slashed(path, folder)
    if not type(path)(name).is_absolute():
        return _quoted(name)
    if name.startswith("//"):
        return f"file:{_quoted(name)}"
    return f"file:///{_quoted(name.removeprefix('/'), ':')}"


def _quoted(name: str, more: str = "") -> str:
    """A name as addresses have it; bytes that are no text stay the bytes that they are."""
    return quote(name, safe=_PLAIN + more, errors="surrogateescape")
