"""The numbers of paragraphs and runs, as WordOrigin counts them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from letterkit.document.readers.word.namespaces import Element, M, W

PARAGRAPH: Final = W("p")
RUNS: Final = frozenset({W("r"), M("r")})
"""Runs of text and, for formulas, runs of mathematics."""


def counted(root: Element) -> dict[Element, int]:
    """The number of each paragraph of a part, and of each run in its paragraph.

    Everything counts, also what isn't shown: who looks for a place again needs no more than the order of elements.
    """
    numbers: dict[Element, int] = {}
    paragraphs = 0
    runs: dict[Element, int] = {}
    for element, paragraph in _owned(root):
        if element.tag == PARAGRAPH:
            paragraphs += 1
            numbers[element] = paragraphs
        elif paragraph is not None:
            runs[paragraph] = runs.get(paragraph, 0) + 1
            numbers[element] = runs[paragraph]
    return numbers


def _owned(root: Element) -> Iterator[tuple[Element, Element | None]]:
    """Each paragraph and run in document order, with the nearest paragraph around it."""
    path: list[tuple[Iterator[Element], Element | None]] = [(iter((root,)), None)]
    while path:
        children, paragraph = path[-1]
        element = next(children, None)
        if element is None:
            path.pop()
            continue
        if element.tag == PARAGRAPH or element.tag in RUNS:
            yield element, paragraph
        path.append((iter(element), element if element.tag == PARAGRAPH else paragraph))
