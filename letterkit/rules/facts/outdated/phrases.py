"""Phrases of the catalogue that are not valid on a day: known by the letter's receipt, or by their own words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

from letterkit.catalogue.files.folder import default_catalogue, phrase_files
from letterkit.compose.receipt import read_tag
from letterkit.document import Block
from letterkit.language.letter import Letter

if TYPE_CHECKING:
    from letterkit.catalogue.entries.phrases import Phrase

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
    paths = [file.path for file in _files(folder) if file.ends or file.begins > day]
    return tuple(phrase for path in paths for phrase in _phrases(path) if not phrase.is_valid(day))


@dataclass(frozen=True, slots=True)
class _File:
    """A file of phrases: the day from which all are valid, and whether any ends or is retired."""

    path: Path
    begins: date
    ends: bool


@cache
def _files(folder: Path) -> tuple[_File, ...]:
    texts = ((path, path.read_text(encoding="utf-8")) for path in phrase_files(folder))
    return tuple(
        _File(path, max(map(date.fromisoformat, _FROM.findall(text)), default=date.min), bool(_ENDS.search(text)))
        for path, text in texts
    )


@cache
def _phrases(path: Path) -> tuple[Phrase, ...]:
    from letterkit.catalogue.entries.phrases import phrases_in  # loads Jinja and pydantic

    return tuple(phrases_in(path))


def _known_again(letter: Letter, block: Block, phrases: tuple[Phrase, ...]) -> Phrase | None:
    """The phrase whose words a block without a tag holds."""
    text = f" {_plain(block.text)} "
    language = letter.language_of(block)
    held = (_runs(one.text[language].source.text) if language in one.text else () for one in phrases)
    return next((one for one, runs in zip(phrases, held, strict=True) if any(f" {run} " in text for run in runs)), None)


@cache
def _runs(source: str) -> tuple[str, ...]:
    """The longer stretches of a phrase's own words, between what the facts give."""
    return tuple(run for run in map(_plain, _VALUE.split(source)) if len(run.split()) >= _LEAST)


def _plain(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))
