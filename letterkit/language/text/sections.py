"""The parts of a letter: what stands under which heading, and what kind of part it is."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache, lru_cache

from letterkit.document import Block
from letterkit.language.data import beginnings, table

_WITH_SUBHEADINGS = ("provisions", "rectification")
"""Parts whose own smaller headings belong to them, whatever they say."""


_COLON = re.compile(r":(?!\w)")
"""A colon after a label, not one before a Finnish ending ("12 §:n")."""


@dataclass(frozen=True)
class Section:
    """A heading (None before the first) and the blocks under it, the heading included.

    `kind` is what the heading or the first words say: provisions, rectification, reasons, contact, calculation,
    enclosures, outcome, payments, next-step; "" where they say nothing known.
    """

    kind: str
    heading: Block | None
    blocks: tuple[Block, ...]


@cache
def _kinds(language: str) -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple(
        (re.compile(rf"\b(?:{_any(beginnings(row['words']))})", re.IGNORECASE), row["kind"])
        for row in table(language, "sections.tsv")
    )


def _any(forms: Iterable[str]) -> str:
    """Any of some forms, each where a word begins; what is tried inside a word is over at once."""
    return "|".join(rf"\b{form}" for form in forms)


@lru_cache(maxsize=1 << 10)
def kind_of(words: str, language: str) -> str:
    """The kind of part that a heading, or a label before a colon, opens; "" where it is none that we know."""
    return next((kind for pattern, kind in _kinds(language) if pattern.search(words)), "")


def find_sections(blocks: Iterable[Block], language_of: Callable[[Block], str]) -> tuple[Section, ...]:
    """The sections of a letter, in order. A paragraph that opens with a known label and a colon is one of its own."""
    sections: list[Section] = []
    kind, heading, held = "", None, list[Block]()
    for block in blocks:
        label = _label(block)
        opened = kind_of(label, language_of(block)) if label else ""
        if not opened and kind in _WITH_SUBHEADINGS and heading and block.level > heading.level:
            opened = kind
        if block.kind == "heading" or opened in ("provisions", "contact"):
            if held:
                sections.append(Section(kind, heading, tuple(held)))
            kind, heading, held = opened, (block if block.kind == "heading" else heading), []
        held.append(block)
    if held:
        sections.append(Section(kind, heading, tuple(held)))
    return tuple(sections)


def _label(block: Block) -> str:
    """The words that say what a block is about: a heading whole, of a paragraph what stands before its first colon."""
    if block.kind == "heading":
        return block.text
    label, *rest = _COLON.split(block.text[:80], maxsplit=1)
    return label if rest and block.kind != "cell" and len(label.split()) <= 5 else ""
