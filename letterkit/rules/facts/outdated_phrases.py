"""Phrases of the catalogue that are not valid on a day: known by the letter's receipt, or by their own words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path
from typing import Final

from letterkit.catalogue.folder import default_catalogue
from letterkit.catalogue.phrases import Phrase, phrase_files, phrases_in
from letterkit.compose.receipt import read_tag
from letterkit.document import Block
from letterkit.language.letter import Letter

_LEAST: Final = 7
"""So many words in a row make a phrase known again."""
_VALUE: Final = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}|\n\s*\n", re.DOTALL)
_FROM: Final = re.compile(r"^\s*(?:- )?valid_from:\s*[\"']?(\d{4}-\d\d-\d\d)", re.MULTILINE)
_ENDS: Final = re.compile(r"^\s*(?:- )?(?:valid_to:|status:\s*retired)", re.MULTILINE)


def outdated_phrases(letter: Letter, day: date) -> Iterator[tuple[Block, Phrase]]:
    """The blocks that hold a phrase which is not valid on a day, and the phrase."""
    folder = (letter.catalogue or default_catalogue()) / "phrases"
    phrases = {phrase.id: phrase for phrase in invalid_on(folder, day)}
    if not phrases:
        return
    for block in letter.blocks:
        tag = read_tag(block.tag)
        phrase = phrases.get(tag.phrase) if tag else _known_again(letter, block, tuple(phrases.values()))
        if phrase:
            yield block, phrase


@cache
def invalid_on(folder: Path, day: date) -> tuple[Phrase, ...]:
    """The phrases of a folder that are not valid on a day. Only files with such a phrase are read whole."""
    found = []
    for path in phrase_files(folder):
        text = path.read_text(encoding="utf-8")
        is_late = any(date.fromisoformat(first) > day for first in _FROM.findall(text))
        if is_late or _ENDS.search(text):
            found += [phrase for phrase in phrases_in(path) if not phrase.is_valid(day)]
    return tuple(found)


def _known_again(letter: Letter, block: Block, phrases: tuple[Phrase, ...]) -> Phrase | None:
    """The phrase whose words a block without a tag holds."""
    text = f" {_plain(block.text)} "
    language = letter.language_of(block)
    return next((one for one in phrases if any(f" {run} " in text for run in _runs(one, language))), None)


def _runs(phrase: Phrase, language: str) -> list[str]:
    """The longer stretches of a phrase's own words, between what the facts give."""
    if language not in phrase.text:
        return []
    runs = map(_plain, _VALUE.split(phrase.text[language].source.text))
    return [run for run in runs if len(run.split()) >= _LEAST]


def _plain(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))
