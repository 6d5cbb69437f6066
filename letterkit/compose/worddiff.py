"""The difference between two texts, word by word: words taken out stand as [-so-], words put in as {+so+}."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Final, Literal

How = Literal["kept", "out", "in"]
_SIGNS: Final = {"kept": "{}", "out": "[-{}-]", "in": "{{+{}+}}"}


@dataclass(frozen=True, slots=True)
class Words:
    """Words that two texts share (kept), or that only the old (out) or the new one (in) has."""

    how: How
    text: str


def compare_words(old: str, new: str) -> Iterator[Words]:
    """What both texts say, what was taken out of `old`, and what was put in to make `new`, in order."""
    before, after = old.split(), new.split()
    for kind, first, last, start, end in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if kind == "equal":
            yield Words("kept", " ".join(before[first:last]))
            continue
        if last > first:
            yield Words("out", " ".join(before[first:last]))
        if end > start:
            yield Words("in", " ".join(after[start:end]))


def word_diff(old: str, new: str) -> str:
    """What was taken out of `old` and put in to make `new`, on one line."""
    return " ".join(_SIGNS[words.how].format(words.text) for words in compare_words(old, new))
