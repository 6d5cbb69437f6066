"""Finds the runs that characters of the document stand in, and cuts runs so that exactly those characters are whole."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from copy import deepcopy
from dataclasses import dataclass
from itertools import islice, takewhile
from typing import Final

from lxml import etree

from letterkit.document import Document, Span, WordOrigin
from letterkit.document.readers.word.characters import SHOWING, shown
from letterkit.document.readers.word.counting import PARAGRAPH, RUNS, counted
from letterkit.document.readers.word.namespaces import Element, W
from letterkit.document.readers.word.visible import visible
from letterkit.report.word.marks import ID, Numbers, blank, set_text

_TEXT: Final = W("t")
_PROPERTIES: Final = W("rPr")


@dataclass(frozen=True, slots=True)
class Stretch:
    """Characters `first` to `last` of a run, as WordOrigin counts them."""

    part: str
    paragraph: int
    run: int
    first: int
    last: int


def stretches(document: Document, span: Span) -> list[Stretch]:
    """Where `span` stands in the file: one stretch for each run, with the invisible characters in its middle."""
    found: list[Stretch] = []
    for block in document.blocks_in(span):
        for first, last in block.origins(span):
            if not isinstance(first, WordOrigin) or not isinstance(last, WordOrigin):
                continue
            new = Stretch(first.part, first.paragraph, first.run, first.offset, last.offset)
            before = found[-1] if found else None
            if before and (before.part, before.paragraph, before.run) == (new.part, new.paragraph, new.run):
                found[-1] = Stretch(new.part, new.paragraph, new.run, before.first, new.last)
            else:
                found.append(new)
    return found


@dataclass(frozen=True, slots=True)
class Fragment:
    """A run, or what was cut from one: it shows the characters `first` to `last` of what was one run."""

    first: int
    last: int
    run: Element


class Runs:
    """The runs of a part, as its paragraphs and runs are counted below `story`."""

    def __init__(self, story: Element, numbers: Numbers) -> None:
        self._numbers = numbers
        counts = counted(story)
        self._runs = {
            (counts[paragraph], number): run
            for run, number in counts.items()
            if run.tag != PARAGRAPH and (paragraph := next(run.iterancestors(PARAGRAPH), None)) is not None
        }
        self._paragraphs = {number: element for element, number in counts.items() if element.tag == PARAGRAPH}
        self._fragments: dict[tuple[int, int], list[Fragment]] = {}

    def paragraph(self, stretch: Stretch) -> Element:
        """The paragraph that a stretch stands in."""
        return self._paragraphs[stretch.paragraph]

    def run(self, stretch: Stretch) -> Element:
        """The run that a stretch stands in, as long as it has not been cut."""
        return self._runs[stretch.paragraph, stretch.run]

    def cut(self, places: Iterable[Stretch]) -> None:
        """Cut the runs at both ends of each place."""
        edges: dict[tuple[int, int], set[int]] = defaultdict(set)
        for place in places:
            edges[place.paragraph, place.run] |= {place.first, place.last}
        for key, offsets in edges.items():
            self._fragments[key] = list(_cut(self._runs[key], offsets, self._numbers))

    def fragments(self, place: Stretch) -> list[Fragment]:
        """The fragments that show the characters of a place; where a run can't be cut, also those beside them."""
        fragments = self._fragments[place.paragraph, place.run]
        first = bisect_right(fragments, place.first, key=lambda fragment: fragment.last)
        return list(takewhile(lambda fragment: fragment.first < place.last, islice(fragments, first, None)))


def width(child: Element) -> int:
    """How many characters a child of a run shows; runs inside it show their own."""
    total = depth = 0
    for event, element in visible(child):
        if element.tag in RUNS:
            depth += 1 if event == "start" else -1
        elif event == "start" and not depth and element.tag in SHOWING:
            total += len(shown(element))
    return total


def split_off(run: Element, children: Iterable[Element], numbers: Numbers) -> Element:
    """Move the last children of a run into a new run of the same look, straight after it."""
    new = blank(run)
    properties = looks(run, numbers)
    if properties is not None:
        new.append(properties)
    for child in children:
        new.append(child)
    run.addnext(new)
    return new


def looks(run: Element, numbers: Numbers | None = None) -> Element | None:
    """A copy of a run's properties; the tracked changes in it get numbers of their own, or are left out."""
    properties = run.find(_PROPERTIES)
    if properties is None:
        return None
    copied = deepcopy(properties)
    copied.tail = None
    for change in [child for child in copied.iter(etree.Element) if child.get(W("author")) is not None]:
        if numbers:
            change.set(ID, numbers.next())
        else:
            parent = change.getparent()
            assert parent is not None
            parent.remove(change)
    return copied


def _cut(run: Element, offsets: Collection[int], numbers: Numbers) -> Iterator[Fragment]:
    """The fragments of a run, which is cut at the offsets; a run of mathematics stays whole."""
    groups = list(_groups(run, offsets if run.tag == W("r") else ()))
    start = 0
    for index, (end, children) in enumerate(groups):
        run = split_off(run, children, numbers) if index else run
        yield Fragment(start, end, run)
        start = end


def _groups(run: Element, offsets: Collection[int]) -> Iterator[tuple[int, list[Element]]]:
    """The children of a run but for its properties, parted at the offsets, with the offset where each group ends.

    What shows nothing stays with what stands before it.
    """
    position, group = 0, list[Element]()
    edges = sorted(offsets)
    for child in list(run):
        if child.tag == _PROPERTIES:
            continue
        inside = edges[bisect_right(edges, position) : bisect_left(edges, position + width(child))]
        for piece in _pieces(child, [edge - position for edge in inside]):
            size = width(piece)
            if size and position in offsets and position:
                yield position, group
                group = []
            group.append(piece)
            position += size
    yield position, group


def _pieces(child: Element, inside: list[int]) -> Iterator[Element]:
    """A child of a run, a w:t parted at the offsets `inside` it."""
    if not inside or child.tag != _TEXT:
        yield child
        return
    text = shown(child)
    written = child.text or ""
    lead = 0 if len(written) == len(text) else len(written) - len(written.lstrip(" \t\n\r"))
    for start, end in reversed(list(zip([0, *inside], [*inside, len(text)], strict=True))):
        if start:
            piece = blank(child)
            child.addnext(piece)
        set_text(piece if start else child, written[lead + start : lead + end])
    yield from [child, *_next(child, len(inside))]


def _next(element: Element, count: int) -> Iterator[Element]:
    for _ in range(count):
        after = element.getnext()
        assert after is not None
        element = after
        yield element
