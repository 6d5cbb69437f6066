"""Decides which lines of a plain text are headings. When in doubt, none: a wrong heading breaks a sentence."""

from __future__ import annotations

from dataclasses import replace

from letterkit.document.readers.text.parts import Part
from letterkit.document.readers.text.words import (
    NUMBERING,
    could_be_heading,
    is_in_capitals,
    is_running_text,
    is_value,
    speaks_of_letter,
)


def mark(parts: list[Part]) -> list[Part]:
    """The parts, with the headings marked; a heading directly above its paragraph becomes a part of its own."""
    parts = [new for part in parts for new in _split(part)]
    for index in range(len(parts) - 2, -1, -1):
        if _is_heading(parts[index], parts[index + 1], is_first=index == 0):
            parts[index] = _as_heading(parts[index], is_first=index == 0)
    return parts


def _split(part: Part) -> list[Part]:
    """A paragraph whose first line is a heading, cut in two."""
    if part.kind != "text" or len(part.lines) < 2 or len(part.lines[0]) > 1:
        return [part]
    text, following = part.first_text(), part.lines[1][0].text
    if len(text.split()) > 8 or not could_be_heading(text) or text.endswith("?"):
        return [part]
    below = replace(part, lines=part.lines[1:])
    if not is_running_text(below.first_text()) or not following[0].isupper():
        return [part]
    return [replace(part, lines=part.lines[:1]), below]


def _is_heading(part: Part, following: Part, is_first: bool) -> bool:
    if part.kind not in ("text", "item") or len(part.lines) > 1 or len(part.lines[0]) > 1:
        return False
    text = part.first_text()
    if not could_be_heading(text):
        return False
    if part.kind == "item":
        return part.number[:1].isdigit() and following.kind == "text" and _is_running(following)
    if following.kind == "row":
        return True
    below = following.first_text()
    if following.kind == "item":
        return following.number.startswith("1") if following.number else below[0].isupper()
    if following.kind == "heading":
        return is_first or speaks_of_letter(text) or is_in_capitals(text)
    if is_in_capitals(text):
        return True
    if text.endswith("?"):
        return _is_running(following)
    if _is_running(following):
        return below[0].isupper() or not below[0].isalpha()
    if not speaks_of_letter(text):
        return False
    return is_first or (not is_value(below) and (len(following.lines) > 1 or not could_be_heading(below)))


def _is_running(part: Part) -> bool:
    """Whether the part is made of sentences."""
    whole = part.whole_text()
    return is_running_text(part.first_text()) or (len(whole.split()) >= 8 and whole.endswith((".", "!", "?", ":")))


def _as_heading(part: Part, is_first: bool) -> Part:
    if part.numbered:
        part = replace(part, lines=[[part.numbered]])
    text = part.first_text()
    numbered = NUMBERING.match(text)
    unnumbered = 1 if is_first or is_in_capitals(text) else 2
    level = 2 + numbered[1].count(".") if numbered else unnumbered
    return replace(part, kind="heading", level=level)
