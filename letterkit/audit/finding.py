"""Where a wording of the results stands in the archive that they come from: only who has the archive and the key can
tell."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from letterkit.audit.how import How
from letterkit.audit.letters import Entry
from letterkit.audit.sources import open_sources
from letterkit.audit.sources.asked import Asked
from letterkit.audit.wordings import words_of
from letterkit.document.readers import read_bytes
from letterkit.document.sniff import sniff
from letterkit.errors import UnreadableError
from letterkit.linter.config.plan import Plan

SHORTEST: Final = 8
"""So many digits of a wording tell it from others."""
_NAME: Final = "-"


@dataclass(frozen=True, slots=True)
class Place:
    """A letter, by its name in the archive, and its sentence with the wording."""

    letter: str
    words: str


def places(paths: Sequence[Path], asked: Asked, how: How, wording: str) -> Iterator[Place]:
    """The letters of archives that hold a wording, given by its hash or how that begins, each with its first sentence.

    Letters that can't be read are passed over. Raises LetterkitError for an archive that is none.
    """
    plan = how.plan()
    for source in open_sources(paths, asked):
        for entry in source.entries():
            words = _words(entry, how, plan, wording)
            if words is not None:
                yield Place(entry.name, words)


def _words(entry: Entry, how: How, plan: Plan, wording: str) -> str | None:
    content = entry.load()
    if content.data is None:
        return None
    try:
        letter = plan.letter(read_bytes(content.data, _NAME, content.format or sniff(content.data)))
    except UnreadableError:
        return None
    for block in letter.blocks:
        for sentence in letter.sentences_of(block):
            if how.wording(words_of(sentence)).startswith(wording):
                return sentence.text
    return None
