"""Which phrase of the catalogue a paragraph of a letter was written with, also where some words were changed."""

from __future__ import annotations

import re
from collections import Counter
from functools import cached_property
from pathlib import Path
from typing import Final

from letterkit.catalogue.catalogue import Catalogue, load_catalogue
from letterkit.compose.learning.aligning import Alignment, align
from letterkit.compose.learning.routes import Routes, routes_of
from letterkit.compose.learning.tokens import tokens_of
from letterkit.document import Block
from letterkit.language.letter import Sentence

_WORD: Final = re.compile(r"[^\W\d_]{3,}")
_TRIED: Final = 3
"""So many phrases that share most words are laid along a paragraph."""
_SHARED: Final = 0.2
"""They share this much of its words at least."""
_OTHER: Final = 0.25
"""So much of a paragraph may be other than a phrase says. Our own figure."""
_LEAST: Final = 3
"""So many words of it must be the phrase's own."""
_LONGEST: Final = 150
"""Longer paragraphs are no phrase's: words."""
_KEPT: Final = 20_000
"""So many paragraphs are remembered: letters share most of theirs."""


class Wordings:
    """The phrases of a catalogue (the default one where it is None), by their words."""

    def __init__(self, folder: Path | None) -> None:
        self._folder = folder
        self._known: dict[tuple[str, str], str | None] = {}

    def phrase_of(self, block: Block, language: str) -> str | None:
        """The phrase that a paragraph comes from; None where it is none of the catalogue's."""
        if block.tag in self._catalogue.phrases:
            return block.tag
        key = block.text, language
        if key not in self._known:
            if len(self._known) >= _KEPT:
                self._known.clear()
            self._known[key] = self._found(*key) if block.cell is None else None
        return self._known[key]

    @cached_property
    def _catalogue(self) -> Catalogue:
        return load_catalogue(self._folder)

    @cached_property
    def _by_word(self) -> dict[tuple[str, str], list[str]]:
        """The phrases that hold a word, by language and word."""
        held: dict[tuple[str, str], list[str]] = {}
        for name, phrase in self._catalogue.phrases.items():
            for language, wording in phrase.text.items():
                for word in _words(" ".join(wording.literal_texts())):
                    held.setdefault((language, word), []).append(name)
        return held

    def _routes(self, name: str, language: str) -> Routes:
        key = name, language
        if key not in self._ways:
            self._ways[key] = routes_of(self._catalogue.phrases[name].text[language])
        return self._ways[key]

    @cached_property
    def _ways(self) -> dict[tuple[str, str], Routes]:
        return {}

    def _found(self, text: str, language: str) -> str | None:
        words, tokens = _words(text), tokens_of(text)
        if not words or len(tokens) > _LONGEST:
            return None
        shared = Counter(name for word in words for name in self._by_word.get((language, word), ()))
        likely = [name for name, count in shared.most_common(_TRIED) if count >= _SHARED * len(words)]
        best, least = None, _OTHER * len(tokens)
        for name in likely:
            found = align(self._routes(name, language), tokens)
            if found and found.cost <= least and _said(found) >= _LEAST:
                best, least = name, found.cost
        return best


def words_of(sentence: Sentence) -> str:
    """What tells a wording from others: the words of a sentence without its figures and signs."""
    return " ".join(sentence.tokens).lower()


def _said(found: Alignment) -> int:
    """How many words of a paragraph are the phrase's own."""
    return sum(
        step.place.kind == "word" and _WORD.match(step.place.text) is not None
        for step in found.steps
        if step.is_kept and step.place
    )


def _words(text: str) -> set[str]:
    return {word.lower() for word in _WORD.findall(text)}
