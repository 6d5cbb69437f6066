"""What one letter teaches: for each of its edited paragraphs, how its phrase was changed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import groupby
from typing import Final, Literal

from letterkit.catalogue.catalogue import Catalogue
from letterkit.catalogue.jinja.wording import Wording
from letterkit.compose.learning.aligning import Alignment, align
from letterkit.compose.learning.changes import Change, changes, shown
from letterkit.compose.learning.comparing import compared
from letterkit.compose.learning.edits import Edit, Paragraph, edits, paragraphs
from letterkit.compose.learning.privacy import Discretion, discretion
from letterkit.compose.learning.routes import Routes, routes_of
from letterkit.compose.learning.tokens import Token, tokens_of
from letterkit.compose.learning.vocabulary import vocabulary
from letterkit.compose.learning.wordings import versions_of, wordings_of
from letterkit.compose.receipt import FACTS, LANGUAGE, TEXT, VERSION, used_phrases
from letterkit.document.block import Cell
from letterkit.document.versions import Versions

How = Literal["changed", "values", "rewritten", "outdated", "removed", "added"]

RECIPIENT: Final = "recipient"
_KEPT: Final = 1 / 3
"""Where less than this share of a paragraph's words is the phrase's own, it was written anew."""
_PARAGRAPHS: Final = 2048
"""So many paragraphs are known again: most stand in many letters, and in both versions of each."""

Explained = tuple[str, Wording, Alignment]
"""The wording that explains a paragraph best, its language, and how it does."""


@dataclass(frozen=True, slots=True)
class Lesson:
    """What was done to a phrase. `wording` is what the changes are places of.

    `values`: only values were changed, and nobody can tell which. `outdated`: the catalogue holds another version, so
    that nobody can tell how it was changed.
    """

    how: How
    phrase: str
    language: str
    changes: tuple[Change, ...] = ()
    wording: Wording | None = None


@dataclass(frozen=True)
class Taught:
    """The lessons of a letter, the phrases that it was built from, and what tells its client from others: no name."""

    letter: str
    client: str
    language: str
    phrases: tuple[str, ...]
    lessons: tuple[Lesson, ...]


def is_ours(versions: Versions) -> bool:
    """Whether letterkit built a letter: it carries a receipt."""
    return all(name in versions.now.properties for name in (VERSION, TEXT, FACTS, LANGUAGE))


class Learner:
    """Learns from letters what their handlers made of a catalogue's phrases."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self._routes: dict[int, Routes] = {}
        self._vocabularies: dict[str, frozenset[str]] = {}
        self.explained = lru_cache(_PARAGRAPHS)(self._explained)
        """The wording of a phrase in a letter's language that explains a paragraph best; None where none does."""

    def learn(self, versions: Versions) -> Taught:
        """What a letter that letterkit built teaches."""
        said = versions.now.properties
        reader = _Reader(self, versions)
        return Taught(
            letter=f"{said[FACTS]} {said[TEXT]}",
            client=reader.client,
            language=said[LANGUAGE],
            phrases=tuple(dict.fromkeys(name.partition("@")[0] for name in used_phrases(said))),
            lessons=tuple(map(reader.lesson, edits(versions))),
        )

    @property
    def catalogue(self) -> Catalogue:
        """The catalogue that is learned about."""
        return self._catalogue

    def routes(self, wording: Wording) -> Routes:
        """The ways through a wording, surveyed once."""
        if id(wording) not in self._routes:
            self._routes[id(wording)] = routes_of(wording)
        return self._routes[id(wording)]

    def vocabulary(self, language: str) -> frozenset[str]:
        """The words that may be said in a language, gathered once."""
        if language not in self._vocabularies:
            self._vocabularies[language] = vocabulary(self._catalogue, language)
        return self._vocabularies[language]

    def _explained(self, phrase: str, language: str, text: str, cell: Cell | None) -> Explained | None:
        tokens = tokens_of(text)
        found = (
            (known, wording, alignment)
            for known, wording in wordings_of(self._catalogue, phrase, language, cell)
            if (alignment := align(self.routes(wording), tokens))
        )
        return min(found, key=lambda one: one[2].cost, default=None)


class _Reader:
    """Reads one letter."""

    def __init__(self, learner: Learner, versions: Versions) -> None:
        self._learner = learner
        self._versions = versions
        self._language = versions.now.properties[LANGUAGE]

    @property
    def client(self) -> str:
        """The hashes of the client's name and address as they were built; without them, that of the facts."""
        tags = (one.tag for one in paragraphs(self._versions.now.blocks))
        hashes = sorted(tag.words for tag in tags if tag and tag.phrase == RECIPIENT)
        return " ".join(hashes) or self._versions.now.properties[FACTS]

    def lesson(self, edit: Edit) -> Lesson:
        """What an edit teaches."""
        if edit.how == "removed":
            return Lesson("removed", edit.phrase, self._language)
        if edit.how == "added":
            return Lesson("added", edit.phrase, self._language, (self._whole(edit.now),))
        known = edit.now if edit.before is None else edit.before
        explained = self._learner.explained(edit.phrase, self._language, known, edit.cell)
        if explained is None:
            return Lesson("rewritten", edit.phrase, self._language, (self._whole(edit.now),))
        language, wording, alignment = explained
        is_current = edit.version in versions_of(self._learner.catalogue, edit.phrase)
        if edit.before is None and not is_current:
            return Lesson("outdated", edit.phrase, language)
        found = self._changes(edit, wording, alignment, language)
        if found is None:
            return Lesson("rewritten", edit.phrase, language, (self._whole(edit.now),))
        if not found:
            return Lesson("values", edit.phrase, language)
        return Lesson("changed", edit.phrase, language, found, wording if is_current else None)

    def _changes(self, edit: Edit, wording: Wording, alignment: Alignment, language: str) -> tuple[Change, ...] | None:
        """The changes of a paragraph; None where it was written anew."""
        now = tokens_of(edit.now)
        steps = alignment.steps if edit.before is None else compared(alignment, now)
        kept = sum(step.is_kept for step in steps)
        if kept < _KEPT * len(steps):
            return None
        masks = self._discretion.masks(edit.now, now, language)
        return tuple(changes(steps, wording.source.text, edit.now, masks, is_known=edit.before is not None))

    def _whole(self, text: str) -> Change:
        """A paragraph that nothing of the phrase is left in, or never was."""
        tokens = tokens_of(text)
        masks = self._discretion.masks(text, tokens, self._language)
        return Change("", shown(text, tokens, masks), "", 0, 0, is_literal=False, is_sure=True)

    @cached_property
    def _discretion(self) -> Discretion:
        now = paragraphs(self._versions.now.blocks)
        before = paragraphs(self._versions.before.blocks)
        as_built = [one for one in (*before, *now) if one.is_as_built]
        named = [one.text for one in (*before, *now) if one.tag and one.tag.phrase == RECIPIENT]
        values = (value for one in as_built for value in self._values(one))
        return discretion(self._learner.vocabulary(self._language), [one.text for one in as_built], named, values)

    def _values(self, built: Paragraph) -> Iterator[list[Token]]:
        """The texts of the facts in a paragraph that is as it was built."""
        tag = built.tag
        found = self._learner.explained(tag.phrase, self._language, built.text, built.cell) if tag else None
        for place, steps in groupby(found[2].steps if found else (), key=lambda step: step.place):
            if place and place.kind == "value":
                yield [step.token for step in steps if step.token]
