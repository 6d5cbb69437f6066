"""Whether a fact is tied to what a sentence says, as its reason: "because you have 412 euros left".

The words that open a reason, and what counts as a fact, stand in the language's reasons.tsv.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Final

from letterkit.catalogue.statements.specifics import SPECIFICS
from letterkit.language.data import alternatives, table

_SPECIFIC: Final = ("amount", "date", "month", "percent")
_COLON: Final = re.compile(r":(?:\s|$)|\s[–—-]\s")
_BRACKETS: Final = re.compile(r"\(([^)]*)\)")
_FARTHEST: Final = 400  # characters of a reason that are looked at; ours
_LEAST: Final = 3
"""So many words a reason has at least; ours."""


@dataclass(frozen=True, slots=True)
class Statement:
    """A sentence with the words in it that want a reason, and the sentences before and after it ("" for none).

    `is_empty` tells of a text whether its words say nothing of a case; a reason made of them is none.
    """

    text: str
    place: tuple[int, int]
    before: str
    after: str
    language: str
    is_empty: Callable[[str], bool]

    @property
    def has_reason(self) -> bool:
        """Whether a fact is given as the reason: in the sentence, in the next one, or before "therefore"."""
        if any(map(self._is_reason, self._reasons())) or any(map(self._is_fact, self._details())):
            return True
        if self.text.rstrip().endswith(":"):
            return bool(self.after)
        return self._follows() or self._leads_on() or self._points_back()

    def _reasons(self) -> Iterator[str]:
        """The clauses that are given as reasons, but not the one that the place itself stands in."""
        start, end = self.place
        for marker in self._because(self.text):
            if marker[0] >= end:
                yield self._from(marker[1])
            elif marker[1] <= start:
                between = self.text[marker[1] : start][-_FARTHEST:]
                opens = not self.text[: marker[0]].strip()
                if "," in between:
                    yield between.rpartition(",")[0]
                elif opens and self._tells(between) and not self.is_empty(between):
                    yield between
        for colon in _COLON.finditer(self.text, end):
            yield self._from(colon.end())
        for colon in _COLON.finditer(self.text, 0, start):
            told = self.text[colon.end() : start]
            if self._is_fact(told) and self._has("person", told):
                yield told
        for match in self._find("named", self.text):
            if match.start() >= end and self._tells(told := self._from(match.end())):
                yield told
        for match in self._find("so", self.text):
            head = 0 if match.start() <= start else end
            told = self.text[max(head, match.start() - _FARTHEST) : match.start()]
            if self._is_fact(told) or (match.start() <= start and self._tells(told) and not self.is_empty(told)):
                yield told

    def _details(self) -> Iterator[str]:
        """What is told of the place after it: "that …", "which …", after a semicolon, and in brackets."""
        end = self.place[1]
        for match in self._find("detail", self.text):
            if match.start() >= end:
                told = self._from(match.end())
                yield told
                yield told.partition(",")[0]
        yield self.text[end:].partition(";")[2]
        for brackets in _BRACKETS.finditer(self.text, end):
            yield brackets[1]

    def _follows(self) -> bool:
        """Whether the next sentence gives the reason: it says so, or tells a fact of the person."""
        text = self.after
        if any(self._is_reason(text[marker[1] :][:_FARTHEST]) for marker in self._because(text)):
            return True
        if any(
            self._is_reason(text[: so.start()]) and not self._has("outcome", text[: so.start()])
            for so in self._find("so", text)
        ):
            return True
        if self._has("named", text) and not self.is_empty(text):
            return True
        if self._is_fact(text) and self._has("person", text):
            return True
        opening = any(not text[: match.start()].strip() for match in self._find("has", text))
        return opening and len(text.split()) > _LEAST and not self.is_empty(text) and not self._has("outcome", text)

    def _leads_on(self) -> bool:
        """Whether the next sentence opens with "therefore", and the words after the place tell a fact."""
        opening = any(len(self.after[: match.start()].split()) < _LEAST for match in self._find("so", self.after))
        return opening and self._is_fact(self.text[self.place[1] :])

    def _points_back(self) -> bool:
        """Whether the sentence says "therefore" of a sentence before it that tells a fact or a reason."""
        if not self._has("so", self.text) and not self._has("that", self.text):
            return False
        told = any(self._is_reason(self.before[marker[1] :][:_FARTHEST]) for marker in self._because(self.before))
        return told or (self._is_fact(self.before) and self._has("person", self.before))

    def _from(self, position: int) -> str:
        return self.text[position : position + _FARTHEST]

    def _because(self, text: str) -> Iterator[tuple[int, int]]:
        for match in self._find("because", text):
            yield match.span()
        for match in self._find("after-comma", text):
            if text[: match.start()].rstrip().endswith(","):
                yield match.span()

    def _is_reason(self, text: str) -> bool:
        """Whether a clause that is given as a reason says anything: a fact, or some words that are not empty."""
        if self._is_specific(text):
            return True
        if (len(text.split()) >= _LEAST or self._has("fact", text)) and not self.is_empty(text):
            return True
        return any(self._has("fact", part) and not self.is_empty(part) for part in self._parts(text))

    def _parts(self, text: str) -> list[str]:
        """A clause between the words that join two statements."""
        return _pattern(self.language, "and").split(text)

    def _is_fact(self, text: str) -> bool:
        """Whether a text tells a fact of a case, and not what was decided."""
        return self._tells(text) and not self._has("outcome", text)

    def _tells(self, text: str) -> bool:
        return self._is_specific(text) or self._has("fact", text)

    def _is_specific(self, text: str) -> bool:
        return any(SPECIFICS[name](text, self.language) for name in _SPECIFIC)

    def _has(self, kind: str, text: str) -> bool:
        return bool(_pattern(self.language, kind).search(text))

    def _find(self, kind: str, text: str) -> Iterator[re.Match[str]]:
        return _pattern(self.language, kind).finditer(text)


@cache
def _pattern(language: str, kind: str) -> re.Pattern[str]:
    rows = (row for row in table(language, "reasons.tsv") if row["kind"] == kind)
    longest = sorted((word for row in rows for word in alternatives(row["words"])), key=len, reverse=True)
    listed = "|".join(re.escape(word).replace(r"\ ", r",?\s+").replace(r"\*", r"[\w-]*") for word in longest)
    return re.compile(rf"(?<![\w-])(?:{listed})(?![\w-])", re.IGNORECASE)
