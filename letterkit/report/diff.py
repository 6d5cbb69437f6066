"""What fixes would change in a file, as a unified diff."""

from __future__ import annotations

import difflib
import re
from typing import Final

from letterkit.document.readers.source import Source

_LINE: Final = re.compile(r"[^\n]*\n|[^\n]+")
_NO_END: Final = "\n\\ No newline at end of file\n"


def as_diff(before: bytes, after: bytes, path: str) -> str:
    """The lines that differ, with those around them, as `patch` and `git apply` read them; empty where none do."""
    old, new = (_LINE.findall(Source(data, path).text) for data in (before, after))
    lines = difflib.unified_diff(old, new, path, path)
    return "".join(line if line.endswith("\n") else line + _NO_END for line in lines)
