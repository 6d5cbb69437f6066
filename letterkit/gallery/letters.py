"""The letters of a catalogue's cases in every language, and which words of them each phrase printed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from letterkit.catalogue.catalogue import Catalogue
from letterkit.catalogue.files.cases import Case
from letterkit.compose.cases import read_case
from letterkit.compose.receipt import read_tag
from letterkit.document.model import Block, Document
from letterkit.document.origin import PhraseOrigin
from letterkit.errors import LetterkitError

MOST_EXAMPLES = 2
"""So many different examples are shown of a phrase in each language."""
MOST_BLOCKS = 3
"""So many paragraphs are shown of an example."""


@dataclass(frozen=True)
class CaseLetters:
    """A case and its letters by language; an error stands for one that can't be built.

    `template` is "" where its facts can't be read.
    """

    case: Case
    template: str
    letters: Mapping[str, Document | LetterkitError]

    def built(self) -> Iterator[tuple[str, Document]]:
        """The letters that are there, by language."""
        for language, letter in self.letters.items():
            if isinstance(letter, Document):
                yield language, letter

    def failed(self) -> Iterator[tuple[str, LetterkitError]]:
        """Why the others are not, by language."""
        for language, letter in self.letters.items():
            if isinstance(letter, LetterkitError):
                yield language, letter


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words of a letter; whether they are the value of a fact."""

    text: str
    is_fact: bool


@dataclass(frozen=True)
class Example:
    """What a phrase says in the letter of a case: its paragraphs, each cut where values of facts begin and end."""

    case: str
    blocks: tuple[tuple[Stretch, ...], ...]


Examples = Mapping[tuple[str, str], Sequence[Example]]
"""By phrase and language."""


def build_letters(catalogue: Catalogue, cases: Sequence[Case], languages: Sequence[str]) -> list[CaseLetters]:
    """The letters of cases; what can't be built says why."""
    return [_letters(catalogue, case, languages) for case in cases]


def find_examples(letters: Sequence[CaseLetters]) -> Examples:
    """The first different examples of each phrase in each language."""
    found: dict[tuple[str, str], list[Example]] = defaultdict(list)
    for one in letters:
        for language, letter in one.built():
            for phrase, blocks in _by_phrase(letter).items():
                example = Example(one.case.name, tuple(map(_stretches, blocks[:MOST_BLOCKS])))
                known = found[phrase, language]
                if len(known) < MOST_EXAMPLES and all(example.blocks != other.blocks for other in known):
                    known.append(example)
    return found


def _letters(catalogue: Catalogue, case: Case, languages: Sequence[str]) -> CaseLetters:
    try:
        read = read_case(case)
    except LetterkitError as error:
        return CaseLetters(case, "", dict.fromkeys(languages[:1], error))
    return CaseLetters(case, read.letter, {language: read.build(language, catalogue) for language in languages})


def _by_phrase(letter: Document) -> dict[str, list[Block]]:
    found: dict[str, list[Block]] = defaultdict(list)
    for block in letter.blocks:
        tag = read_tag(block.tag)
        if tag:
            found[tag.phrase].append(block)
    return found


def _stretches(block: Block) -> tuple[Stretch, ...]:
    """A paragraph's words, cut where values of facts begin and end."""
    found: list[Stretch] = []
    position = 0
    for piece in block.pieces:
        if isinstance(piece.origin, PhraseOrigin) and piece.origin.fact:
            found += [Stretch(block.text[position : piece.start], False)] if piece.start > position else []
            found.append(Stretch(block.text[piece.start : piece.end], True))
            position = piece.end
    if position < len(block.text):
        found.append(Stretch(block.text[position:], False))
    return tuple(found)
