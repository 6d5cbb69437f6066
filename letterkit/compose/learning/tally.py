"""Counts what many letters teach, phrase by phrase. Words that few clients' letters share are never told."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import Final, get_args

from letterkit.catalogue.jinja.wording import Wording
from letterkit.compose.learning.changes import Change
from letterkit.compose.learning.lessons import How, Lesson, Taught

LEAST: Final = 3
"""In so many clients' letters a change must have been made for its words to be told; a limit of our own."""


@dataclass(frozen=True, slots=True)
class Counted:
    """A change that was made in `letters` letters; the letters of `fit` clients show it so that the phrase itself could
    be changed by it."""

    change: Change
    language: str
    letters: int
    fit: int = 0
    how: How = "changed"
    wording: Wording | None = None


@dataclass(frozen=True, slots=True)
class PhraseTally:
    """What became of a phrase, in letters: in which it stood, was edited in any way, had only values changed, was
    written anew, taken out, in which a paragraph was added after it, and in which another version of it was changed.

    `rare` is how many changes too few clients' letters share.
    """

    phrase: str
    letters: int
    edited: int
    values: int = 0
    rewritten: int = 0
    removed: int = 0
    added: int = 0
    outdated: int = 0
    by_language: tuple[tuple[str, int], ...] = ()
    changes: tuple[Counted, ...] = ()
    rare: int = 0

    @property
    def share(self) -> float:
        """The share of the letters with the phrase in which it was edited."""
        return self.edited / self.letters


@dataclass(frozen=True)
class Tally:
    """What all letters teach: how many there are, how many were edited, and the phrases, the most edited first."""

    letters: int
    edited: int
    phrases: tuple[PhraseTally, ...]


@dataclass
class _Heap:
    """The letters and the clients that share something."""

    letters: set[str] = field(default_factory=set)
    clients: set[str] = field(default_factory=set)
    fit: set[str] = field(default_factory=set)


_Key = tuple[str, str, str, How, int, int, str]


def count(taught: Sequence[Taught], least: int = LEAST) -> Tally:
    """The tally of letters, each of which is counted once."""
    once = list({letter.letter: letter for letter in taught}.values())
    names = dict.fromkeys(
        name for letter in once for name in (*letter.phrases, *(one.phrase for one in letter.lessons))
    )
    tallies = [_phrase(name, once, least) for name in names if name]
    found = sorted(
        (one for one in tallies if one.edited or one.added), key=lambda one: (-one.share, -one.edited, one.phrase)
    )
    return Tally(len(once), sum(bool(letter.lessons) for letter in once), tuple(found))


def _phrase(name: str, letters: Sequence[Taught], least: int) -> PhraseTally:
    used = [letter for letter in letters if name in letter.phrases]
    by_how = {
        how: {letter.letter for letter in letters for one in letter.lessons if one.phrase == name and one.how == how}
        for how in get_args(How)
    }
    edited = {letter for how, found in by_how.items() if how != "added" for letter in found}
    shown, rare = _changes(name, letters, least)
    languages = sorted({letter.language for letter in used})
    return PhraseTally(
        phrase=name,
        letters=max(len(used), len(edited)) or 1,
        edited=len(edited),
        **{how: len(found) for how, found in by_how.items() if how != "changed"},
        by_language=tuple((language, sum(one.language == language for one in used)) for language in languages),
        changes=shown,
        rare=rare,
    )


def _changes(name: str, letters: Iterable[Taught], least: int) -> tuple[tuple[Counted, ...], int]:
    """The changes of a phrase that enough clients' letters share, the most frequent first, and how many others."""
    heaps: dict[_Key, _Heap] = {}
    kept: dict[_Key, Counted] = {}
    for letter in letters:
        for lesson in letter.lessons:
            for change in lesson.changes if lesson.phrase == name else ():
                key = _key(lesson, change)
                heap = heaps.setdefault(key, _Heap())
                heap.letters.add(letter.letter)
                heap.clients.add(letter.client)
                if change.is_literal and change.is_sure and lesson.wording:
                    heap.fit.add(letter.client)
                counted = Counted(change, lesson.language, 0, 0, lesson.how, lesson.wording)
                kept[key] = counted if key not in kept or lesson.wording else kept[key]
    shown = [
        replace(kept[key], letters=len(heap.letters), fit=len(heap.fit))
        for key, heap in heaps.items()
        if len(heap.clients) >= least
    ]
    return tuple(sorted(shown, key=lambda one: (-one.letters, one.language, one.change.start))), len(heaps) - len(shown)


def _key(lesson: Lesson, change: Change) -> _Key:
    return lesson.language, change.old, change.new, lesson.how, change.start, change.end, change.after
