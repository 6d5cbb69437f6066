"""Where the tags of a Jinja text stand, and which conditions a place of the text stands under."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from letterkit.catalogue.jinja.sandbox import sandbox

CONDITIONS: Final = ("if", "elif")
_OPENING: Final = ("if", "for")
_CLOSING: Final = ("endif", "endfor")


@dataclass(frozen=True, slots=True)
class Tag:
    """A tag of a text, such as ``{% if bill.due %}``: its keyword, what follows it, and where both stand."""

    keyword: str
    said: str
    start: int
    end: int
    said_start: int

    @property
    def said_end(self) -> int:
        """Where what follows the keyword ends."""
        return self.said_start + len(self.said)


@dataclass(frozen=True, slots=True)
class Stretch:
    """The stretch of a text between two tags that is printed under a condition."""

    start: int
    end: int
    condition: str


@lru_cache(maxsize=8192)
def tags_of(text: str) -> tuple[Tag, ...]:
    """The tags of a text, in order."""
    return tuple(_tags(text))


def _tags(text: str) -> Iterator[Tag]:
    position = start = 0
    for _, kind, value in sandbox().lex(text):
        position = text.index(value, position)
        if kind == "block_begin":
            start = position
        position += len(value)
        if kind == "block_end":
            yield _tag(text, start, position)


def _tag(text: str, start: int, end: int) -> Tag:
    inner_start = start + 2 + (text[start + 2] in "-+")
    inner = text[inner_start : end - 2].rstrip("-+ \n\t")
    keyword = inner.split(None, 1)[0] if inner.strip() else ""
    said = inner.partition(keyword)[2].strip()
    said_start = text.find(said, inner_start + inner.find(keyword) + len(keyword)) if said else end
    return Tag(keyword, said, start, end, said_start)


@lru_cache(maxsize=8192)
def stretches_of(text: str) -> tuple[Stretch, ...]:
    """The stretches of a text that stand under a condition, the outer ones first."""
    return tuple(sorted(_stretches(text), key=lambda one: (one.start, -one.end)))


def _stretches(text: str) -> Iterator[Stretch]:
    open_tags: list[tuple[int, list[str], str]] = []
    for tag in tags_of(text):
        if tag.keyword in _OPENING:
            before = [tag.said] if tag.keyword == "if" else []
            open_tags.append((tag.end, before, tag.said if before else ""))
            continue
        if not open_tags or tag.keyword not in (*CONDITIONS, "else", *_CLOSING):
            continue
        start, before, condition = open_tags.pop()
        if condition:
            yield Stretch(start, tag.start, condition)
        if tag.keyword not in _CLOSING:
            refused = [f"not ({one})" if " " in one else f"not {one}" for one in before]
            said = [tag.said] if tag.keyword in CONDITIONS else []
            open_tags.append((tag.end, before + said, " and ".join([*refused, *said])))


def conditions_at(text: str, offset: int) -> list[str]:
    """The conditions under which a place of a text is printed, the outer ones first."""
    return [one.condition for one in stretches_of(text) if one.start <= offset < one.end]
