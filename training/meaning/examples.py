"""What the network is taught on: passages as it reads them, with which of their sentences are at fault."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

from letterkit.catalogue.judgement.window import MOST, Windows
from letterkit.language.letter import Letter
from letterkit.language.meaning.pieces import Pieces
from training.sources import PASSAGES, Labelled, golden_letters, of_cards, of_set, ordinary


@dataclass(frozen=True)
class Example:
    """A passage of the set of a phrase as numbers of pieces; for each sentence where its own begin and end, and whether
    it is at fault.
    """

    of: str
    language: str
    numbers: tuple[int, ...]
    sentences: tuple[tuple[int, int, bool], ...]

    @property
    def is_bad(self) -> bool:
        """Whether any of its sentences is at fault."""
        return any(bad for _, _, bad in self.sentences)


def examples_in(language: str, pieces: Pieces) -> Iterator[Example]:
    """All passages of a language; of the letters that the catalogue builds, a part around each of their blocks."""
    sets = chain.from_iterable(of_set(path) for path in sorted(PASSAGES.glob(f"*.{language}.jsonl")))
    for labelled in chain(sets, of_cards(language), ordinary(language)):
        yield _whole(labelled, language, pieces)
    for labelled in golden_letters(language):
        yield from _parts(labelled, language, pieces)


def _whole(labelled: Labelled, language: str, pieces: Pieces) -> Example:
    letter = Letter(labelled.document, language)
    numbers, places = Windows(letter, pieces).laid_out()
    sentences = (
        (*places[one.span], any(start < one.span.end and one.span.start < end for start, end in labelled.spans))
        for one in letter.statements
    )
    held = tuple(one for one in sentences if one[1] <= MOST)
    return Example(labelled.of, language, numbers[:MOST], held)


def _parts(labelled: Labelled, language: str, pieces: Pieces) -> Iterator[Example]:
    letter = Letter(labelled.document, language)
    windows = Windows(letter, pieces)
    for sentence in {one.block.start: one for one in letter.statements}.values():
        window = windows.around(sentence)
        yield Example(labelled.of, language, window.numbers, ((*window.place, False),))
