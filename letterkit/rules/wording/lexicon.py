"""Finds the forms of a word list in a text: longest first, without overlaps, fast enough for long texts."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Final

from letterkit.language.data import alternatives
from letterkit.language.memory import for_texts

_WORD: Final = re.compile(r"\w+")
_NEAR: Final = 120
"""How far around a match the phrases that silence it are looked for, in characters."""


@dataclass(frozen=True)
class Entry:
    """A form to be found, such as "med beaktande av" or "erhåll*" (the star stands for any letters).

    `plain` is what to write instead: empty where the words can be left out, None where no words replace them as they
    stand. `fix` is safe, review or none; `unless` are phrases that hold the form and are no fault; `note` is advice.
    """

    form: str
    plain: str | None
    fix: str
    unless: tuple[str, ...] = ()
    note: str = ""

    @cached_property
    def words(self) -> tuple[str, ...]:
        """What a text must hold, in small letters; most forms are never looked for."""
        return tuple(_WORD.findall(self.form.lower()))

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        return _compile(self.form, r"(?<![\w-])", r"(?!\w)(?!-\w)")

    @cached_property
    def exceptions(self) -> tuple[re.Pattern[str], ...]:
        return tuple(_compile(phrase, r"(?<!\w)", r"(?!\w)") for phrase in self.unless)

    def is_silenced(self, text: str, start: int, end: int) -> bool:
        """Whether the match at `start` to `end` stands inside a phrase that is no fault."""
        near = max(0, start - _NEAR), end + _NEAR
        return any(
            found.start() <= start and end <= found.end()
            for pattern in self.exceptions
            for found in pattern.finditer(text, *near)
        )


@dataclass(frozen=True, slots=True)
class Match:
    """An entry met at characters `start` to `end` of a text."""

    start: int
    end: int
    entry: Entry


class Lexicon:
    """Entries, found by their first word: a text is gone through once, however many entries there are."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        self._whole: dict[str, list[tuple[int, Entry]]] = {}
        self._begun: dict[str, list[tuple[int, Entry]]] = {}
        for entry in entries:
            first = _WORD.search(entry.form)
            if first:
                is_begun = entry.form[first.end() : first.end() + 1] == "*"
                index = self._begun if is_begun else self._whole
                index.setdefault(first[0].lower(), []).append((first.start(), entry))
        self._lengths = sorted({len(beginning) for beginning in self._begun})
        self._known: dict[str, list[tuple[int, Entry]]] = {}
        self.find = for_texts(self._find)
        """The entries in a text, in order: at each place the longest, none over another; kept for a while."""

    def _find(self, text: str) -> Iterator[Match]:
        position = 0
        holds = cache(text.lower().__contains__)  # else each word of a long text would be a look through all of it
        for word in _WORD.finditer(text):
            candidates = self._candidates(word[0].lower())
            if not candidates or word.start() < position:
                continue
            candidates = [(lead, entry) for lead, entry in candidates if all(map(holds, entry.words))]
            match = self._longest(text, word.start(), candidates, position)
            if match:
                position = match.end
                if not match.entry.is_silenced(text, match.start, match.end):
                    yield match

    def _candidates(self, word: str) -> list[tuple[int, Entry]]:
        """The entries that may start with a word."""
        known = self._known.get(word)
        if known is None:
            known = [*self._whole.get(word, ())]
            known += [pair for length in self._lengths for pair in self._begun.get(word[:length], ())]
            self._known[word] = known
        return known

    @staticmethod
    def _longest(text: str, word: int, candidates: list[tuple[int, Entry]], after: int) -> Match | None:
        best: Match | None = None
        for lead, entry in candidates:
            found = entry.pattern.match(text, word - lead) if word - lead >= after else None
            if found and (best is None or found.end() - found.start() > best.end - best.start):
                best = Match(found.start(), found.end(), entry)
        return best


def entries_of(row: Mapping[str, str]) -> Iterator[Entry]:
    """The entries of one row: its plain words stand one for each form, or one for all of them."""
    forms = alternatives(row["words"])
    fix = row["fix"] or ("review" if row["plain"] else "none")
    plain = [words.strip() for words in row["plain"].split("|")]
    if len(plain) == 1:
        plain *= len(forms)
    if len(plain) != len(forms):
        raise ValueError(f"{len(forms)} forms and {len(plain)} plain words: {row['words']}")
    for form, words in zip(forms, plain, strict=True):
        is_without = words == "-" or (not words and fix == "none")
        yield Entry(form, None if is_without else words, fix, alternatives(row["unless"]), row["note"].strip())


def _compile(form: str, before: str, after: str) -> re.Pattern[str]:
    """The pattern of a form: any white space between its words, either apostrophe, any letters for a star."""
    words = (re.sub("['’]", "['’]", re.escape(word).replace(r"\*", r"\w*")) for word in form.split())
    ends_word = form[-1:].isalnum() or form.endswith("*")
    lead = before if form[:1].isalnum() else ""
    tail = after if ends_word else r"(?!\w)" if form.endswith(".") else ""
    return re.compile(lead + r"\s+".join(words) + tail, re.IGNORECASE)
