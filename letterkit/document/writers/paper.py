"""The style sheet of one letter on paper: what stands above and below the text of its pages."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from letterkit.document.model import Document
from letterkit.document.writers.layout import Part, layout, plain

_LOOK: Final = 'font: 8pt/1.25 Arial, "Liberation Sans", sans-serif; color: #4d5a63; white-space: pre-line'


def margins(document: Document) -> str:
    """CSS that repeats the letter's footer on every page, and its header, in one line, on all pages but the first."""
    drawn = layout(document)
    rules = []
    if drawn.header:
        line = " · ".join(_lines(drawn.header))
        rules.append(f"@page {{ @top-left {{ content: {_string(line)}; width: 100%; {_LOOK} }} }}")
        rules.append("@page :first { @top-left { content: none } }")
    if drawn.footer:
        lines = _string("\n".join(_lines(drawn.footer)))
        rules.append(f"@page {{ @bottom-left {{ content: {lines}; width: 85%; {_LOOK} }} }} footer {{ display: none }}")
    return "\n".join(rules)


def _lines(parts: Sequence[Part]) -> list[str]:
    return [line for block in plain(parts) for line in block.text.split("\n")]


def _string(text: str) -> str:
    """A string of CSS; the space after an escaped sign belongs to it."""
    return '"' + re.sub(r"[^\w .,:;·–−()-]", lambda found: f"\\{ord(found[0]):X} ", text) + '"'
