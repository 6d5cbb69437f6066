"""What the taggers see of a word: its form, its endings of several lengths, its beginning and its shape."""

from __future__ import annotations


def word_parts(text: str) -> tuple[str, ...]:
    """The features of one word; the shape knows capitals, digits and signs."""
    norm = "".join("0" if char.isdigit() else char for char in text.lower())
    return norm, norm[:3], norm[-2:], norm[-3:], norm[-4:], norm[-6:], _shape(text)


def _shape(text: str) -> str:
    marks = ("X" if char.isupper() else "x" if char.isalpha() else "0" if char.isdigit() else char for char in text)
    out: list[str] = []
    for mark in marks:
        if out[-2:] != [mark, mark]:
            out.append(mark)
    return "".join(out)
