"""What the engine tells of a page: runs of characters with their places, and tags."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

from letterkit.document.block import Unreadable

_A_LINE: Final = 80
_DRAWN: Final = 20
"""So many lines and shapes on a page without text may be its letters; a figure of our own."""
_NOTE_MARK: Final = re.compile(r"\s*(?:\d{1,2}|[*†‡]{1,3})\)?\s*")


@dataclass(frozen=True, slots=True)
class Run:
    """Characters of one font that stand together; `edges` are the left and right edge of each, in points."""

    text: str
    edges: tuple[float, ...]
    bottom: float
    top: float
    baseline: float
    size: float
    is_bold: bool
    mark: int
    opens_note: bool = False

    @property
    def left(self) -> float:
        return self.edges[0]

    @property
    def right(self) -> float:
        return self.edges[-1]


@dataclass(frozen=True, slots=True)
class Tag:
    """A tag of a page (P, H1, Table …); its children are tags, and numbers of the marked content of runs."""

    kind: str
    language: str
    words: str
    children: tuple[Tag | int, ...]

    @property
    def marks(self) -> Iterator[int]:
        """The marked content in it, in order."""
        for child in self.children:
            if isinstance(child, int):
                yield child
            else:
                yield from child.marks


@dataclass(frozen=True, slots=True)
class Added:
    """What was filled in in a field of a form, or typed on top of a page, and the rectangle in which it stands."""

    text: str
    left: float
    bottom: float
    right: float
    top: float


@dataclass(frozen=True, slots=True)
class Page:
    """A page. `is_picture` says that what it shows is no text; `unread` are kinds of what else is not read."""

    number: int
    height: float
    runs: tuple[Run, ...]
    tags: tuple[Tag, ...]
    added: tuple[Added, ...]
    is_picture: bool
    unread: tuple[Unreadable, ...]


@dataclass(frozen=True, slots=True)
class File:
    """A PDF taken apart; `attachments` counts the files that go with it."""

    pages: tuple[Page, ...]
    is_tagged: bool
    title: str
    author: str
    language: str | None
    attachments: int


def page_of(told: Mapping[str, Any], number: int) -> Page:
    """A page as the engine tells it, without the marks of notes: they are no part of the sentence."""
    runs = [
        Run(
            run["text"],
            tuple(run["edges"]),
            run["bottom"],
            run["top"],
            run["baseline"],
            run["size"] or 1.0,
            run["bold"],
            run["mark"],
        )
        for run in told["runs"]
    ]
    return Page(
        number,
        told["height"],
        tuple(_unmarked(runs)),
        tuple(map(_tag, told["tree"])),
        tuple(Added(**one) for one in told["added"]),
        _is_picture(told),
        tuple(dict.fromkeys(told["unread"])),
    )


def _is_picture(told: Mapping[str, Any]) -> bool:
    """Whether a page is scanned or drawn: it has no text but shows something, or a large picture and hardly a line."""
    letters = sum(len(run["text"].strip()) for run in told["runs"])
    if not letters:
        return bool(told["pictures"]) or told["objects"] >= _DRAWN
    return letters < _A_LINE and told["covered"] > 0.5


def _unmarked(runs: Sequence[Run]) -> Iterator[Run]:
    """The runs without the marks of notes; what follows the mark in the note itself opens it."""
    opens_note = False
    for index, run in enumerate(runs):
        before, after = (runs[other] if 0 <= other < len(runs) else None for other in (index - 1, index + 1))
        if _is_note_mark(run) and before and _towers_over(run, before) and not before.text.endswith(("m", "km")):
            continue
        if _is_note_mark(run) and after and _towers_over(run, after):
            opens_note = True
            continue
        yield replace(run, opens_note=True) if opens_note else run
        opens_note = False


def _tag(told: Mapping[str, Any]) -> Tag:
    children = tuple(child if isinstance(child, int) else _tag(child) for child in told["children"])
    return Tag(told["kind"], told["language"], told["words"], children)


def _is_note_mark(run: Run) -> bool:
    return _NOTE_MARK.fullmatch(run.text) is not None


def _towers_over(mark: Run, other: Run) -> bool:
    """Whether a mark is small and raised beside larger words."""
    is_near = min(abs(mark.left - other.right), abs(other.left - mark.right)) < other.size
    is_raised = 0.1 * other.size < mark.baseline - other.baseline < 0.7 * other.size
    return is_near and is_raised and mark.size < 0.8 * other.size
