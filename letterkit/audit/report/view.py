"""What the page is made of: sections with notes, pictures, and a table beside each picture."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell: a figure or words, and what stands small below."""

    text: str
    small: str = ""
    sign: str = ""


@dataclass(frozen=True, slots=True)
class Grid:
    """A table. The first column names the rows; `worded` columns hold words rather than figures."""

    caption: str
    head: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    worded: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Panel:
    """A picture and its table; either may be missing."""

    picture: str = ""
    grid: Grid | None = None


@dataclass(frozen=True)
class Section:
    """A part of the page. `command` is something to write into a terminal, told after the notes."""

    id: str
    title: str
    notes: tuple[str, ...] = ()
    panels: tuple[Panel, ...] = ()
    command: str = ""
    is_folded: bool = False


@dataclass(frozen=True)
class Point:
    """A line of a short list: what it is, its words or name below it, and the figures."""

    title: str
    words: str
    figures: str


@dataclass(frozen=True)
class Front:
    """The first screen: the question, its answer, what it hangs on, and what to do first."""

    title: str
    about: tuple[str, ...]
    answer: str
    verdict: str
    details: tuple[str, ...]
    warning: tuple[str, ...] = ()
    first: str = ""
    phrases: tuple[Point, ...] = ()
    missing: str = ""
    questions: tuple[Point, ...] = ()


@dataclass(frozen=True)
class Page:
    """The whole page."""

    ui: str
    front: Front
    sections: Sequence[Section] = field(default_factory=tuple)
