"""What a file can be told of words that stay as they are: that they are a heading, or in which language they are."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

MarkingKind = Literal["heading", "header-row", "language"]


@dataclass(frozen=True, slots=True)
class Marking:
    """What the words are to be marked as.

    heading: a heading of the level `value`, from 1. header-row: the header of their table; the words are its first row.
    language: the whole file is in the language `value` (a tag such as sv-FI), where it says `instead_of` now (a
    language without a country, "" where it says none).
    """

    kind: MarkingKind
    value: str = ""
    instead_of: str = ""


def primary(tag: str | None) -> str:
    """The language of a tag, without country and script; "" where there is none."""
    return (tag or "").replace("_", "-").split("-")[0].strip().lower()
