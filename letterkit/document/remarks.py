"""Remarks to letterkit that stand in a draft and are no part of the letter: "letterkit: allow long-sentence because …".

Each format has its own way to say one: a comment in HTML, Markdown, Word and OpenDocument, a line in plain text, and in
templates a comment of Jinja. Readers note what they meet, with its place; what a remark reaches is found once the
blocks are known.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from letterkit.document.origin import FileOrigin, OpenOrigin, WordOrigin

_BEGINS: Final = re.compile(r"\s*letterkit:\s*", re.IGNORECASE)
_JINJA: Final = re.compile(r"\{#-?(?=\s*letterkit:)(.*?)-?#\}", re.IGNORECASE | re.DOTALL)
_NOTHING: Final = "\u200b"
"""A character that shows nothing, and that no format takes for white space."""


@dataclass(frozen=True, slots=True)
class Remark:
    """A remark as a reader meets it. `text` is what follows "letterkit:".

    In a text file it stands at `origin`, within the block that was begun there or, where `is_inside` is False, before
    the next one. In Word it is tied to what comes after `origin`, up to and with the run `last`; in OpenDocument to the
    characters from `origin` up to `last`.
    """

    text: str
    origin: FileOrigin | WordOrigin | OpenOrigin
    is_inside: bool = False
    last: WordOrigin | OpenOrigin | None = None


def said(comment: str) -> str | None:
    """What a comment says to letterkit, on one line; None where it is not for letterkit."""
    begins = _BEGINS.match(comment)
    return " ".join(comment[begins.end() :].split()) if begins else None


def masked(text: str) -> tuple[str, list[Remark]]:
    """A text of the same length without its comments of Jinja to letterkit, and these."""
    remarks: list[Remark] = []

    def hide(comment: re.Match[str]) -> str:
        before = text[text.rfind("\n", 0, comment.start()) + 1 : comment.start()]
        after = text[comment.end() :].split("\n", 1)[0]
        remarks.append(Remark(said(comment[1]) or "", FileOrigin(comment.start()), bool(before.strip())))
        sign = _NOTHING if before.strip() or after.strip() else " "
        return re.sub(r"[^\r\n]", sign, comment[0])

    return _JINJA.sub(hide, text), remarks
