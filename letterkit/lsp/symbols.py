"""The outline of an open file: the headings of a draft, the entries of a catalogue's file."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from letterkit.document import FileOrigin
from letterkit.lsp.drafts import Checked
from letterkit.lsp.lines import Lines, Stretch

_SECTION: Final = re.compile(r"\{%-?\s*(?:letter|section)\s+\"(?P<name>[^\"]+)\"")
_KEY: Final = re.compile(r"^(?P<name>[\w.-]+):", re.MULTILINE)
_ID: Final = re.compile(r"^(?:- )?id:[ \t]*(?P<name>\S+)", re.MULTILINE)


def headings_of(checked: Checked) -> Iterator[tuple[str, Stretch]]:
    """The headings of a draft."""
    for block in checked.result.document.blocks if checked.result else ():
        if block.kind == "heading" and block.pieces:
            first, last = block.pieces[0], block.pieces[-1]
            if isinstance(first.origin, FileOrigin) and isinstance(last.origin, FileOrigin):
                yield block.text, checked.lines.stretch(first.origin.offset, last.origin.offset + last.width)


def entries_of(lines: Lines) -> Iterator[tuple[str, Stretch]]:
    """The ids, sections or first keys of a catalogue's file."""
    found = next(filter(None, (list(one.finditer(lines.text)) for one in (_SECTION, _ID, _KEY))), [])
    for match in found:
        yield match["name"], lines.stretch(*match.span("name"))
