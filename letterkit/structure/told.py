"""What is told of a letter: its kind, and its answers to the reader's first questions."""

from __future__ import annotations

from dataclasses import dataclass

from letterkit.document import Span


@dataclass(frozen=True, slots=True)
class Told:
    """The kind that a letter was taken for ("unknown" where none was found), and the words that told it."""

    kind: str
    words: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Found:
    """An answer: the heading, sentence, list item's sentence or table row that gives it.

    `words` is how many words it has, `words_before` how many the reader meets before it; `is_late`: it rightly stands
    far down, as the last day of a rectification request does.
    """

    span: Span
    text: str
    words: int
    words_before: int
    is_late: bool
