"""Two versions of a letter side by side: which paragraphs are the same, changed, added, removed or moved."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from typing import Literal

from letterkit.compose.receipt import in_order, read_tag
from letterkit.document.block import Block
from letterkit.document.model import Document

How = Literal["same", "changed", "form", "added", "removed", "moved"]
"""`form`: the words are the same, but what was a paragraph is a heading now, or the like."""


@dataclass(frozen=True, slots=True)
class Row:
    """A paragraph before and after; one of the two is empty where it was added, removed or moved.

    `phrase` is the id of the phrase that it comes from; `number` counts the paragraphs of the letter that it stands in
    (the one after, unless it is removed) from 1.
    """

    how: How
    phrase: str
    number: int
    before: str = ""
    after: str = ""


def rows(before: Document, after: Document) -> list[Row]:
    """The paragraphs of two versions of a letter, in order."""
    old, new = in_order(before.blocks), in_order(after.blocks)
    return list(_with_moves(list(_paired(old, new))))


def _paired(old: Sequence[Block], new: Sequence[Block]) -> Iterator[Row]:
    matcher = SequenceMatcher(None, [_whole(one) for one in old], [_whole(one) for one in new], autojunk=False)
    for kind, first, last, start, end in matcher.get_opcodes():
        if kind == "equal":
            for step in range(last - first):
                yield _both("same", old[first + step], new[start + step], start + step + 1)
        else:
            yield from _replaced(old[first:last], new[start:end], first, start)


def _replaced(old: Sequence[Block], new: Sequence[Block], before: int, after: int) -> Iterator[Row]:
    """Paragraphs that differ, those of the same phrase beside each other; the numbers are those before the first."""
    names, others = [_phrase(block) for block in old], [_phrase(block) for block in new]
    for kind, first, last, start, end in SequenceMatcher(None, names, others, autojunk=False).get_opcodes():
        if kind == "equal":
            for step in range(last - first):
                yield _changed(old[first + step], new[start + step], after + start + step + 1)
            continue
        for number in range(first, last):
            yield Row("removed", names[number], before + number + 1, before=old[number].text)
        for number in range(start, end):
            yield Row("added", others[number], after + number + 1, after=new[number].text)


def _changed(old: Block, new: Block, number: int) -> Row:
    if _words(old.text) != _words(new.text):
        return _both("changed", old, new, number)
    return _both("same" if _whole(old) == _whole(new) else "form", old, new, number)


def _both(how: How, old: Block, new: Block, number: int) -> Row:
    return Row(how, _phrase(new), number, old.text, new.text)


def _with_moves(found: list[Row]) -> Iterator[Row]:
    """The rows; what was removed at one place and added at another is moved, and stands at its new place."""
    gone = [(row.phrase, _words(row.before)) for row in found if row.how == "removed"]
    moved: list[tuple[str, str]] = []
    for row in found:
        key = (row.phrase, _words(row.after))
        if row.how == "added" and gone.count(key) > moved.count(key):
            moved.append(key)
    left, placed = list(moved), list(moved)
    for row in found:
        key = (row.phrase, _words(row.before or row.after))
        if row.how == "removed" and key in left:
            left.remove(key)
        elif row.how == "added" and key in placed:
            placed.remove(key)
            yield replace(row, how="moved")
        else:
            yield row


def _whole(block: Block) -> tuple[object, ...]:
    """What makes two paragraphs the same to their reader."""
    return block.kind, block.level, block.area, block.language, _words(block.text)


def _words(text: str) -> str:
    return " ".join(text.split())


def _phrase(block: Block) -> str:
    tag = read_tag(block.tag)
    return tag.phrase if tag else ""
