"""A letter in units that each say one thing: a heading, a sentence, a list item, a row of a table."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import groupby, pairwise
from typing import Final

from letterkit.document import Block, Span
from letterkit.language.letter import Letter, Sentence
from letterkit.language.text.words import find_words

_NUMBER: Final = r"\(?(?:\d{1,2}|[a-z]|[ivx]{2,4})\)\s"
_FURTHER: Final = r"(?:\s[^\W_A-ZÅÄÖ][\w/-]*|\s\([\w/-]+\)){0,2}:\s"
"""The further words of a label: a capital letter would open another ("Kund: Mira Lind Datum: …")."""
_GOES_ON: Final = "for of on and in by to the your own och för i av på till den ja tai sekä".split()
"""Words after which no label opens: "in July: …"."""
_MONTH: Final = r"(?!(?:January|February|March|April|May|June|July|August|September|October|November|December):)"
"""A month is no label ("until 26 June: …"), though English writes it with a capital."""
_LABEL: Final = re.compile(
    rf"(?<=\s)(?={_NUMBER}[A-ZÅÄÖ][\w/-]+{_FURTHER})"
    r"|(?<!\b\w\)\s)(?<!\b\w\w\)\s)"
    + "".join(rf"(?<!\b{word}\s)" for word in _GOES_ON)
    + rf"{_MONTH}(?:(?<=[^\s.:,;–-]\s)(?=[A-ZÅÄÖ][\w/-]+{_FURTHER})|(?<=[.:,;–-]\s)(?=[A-ZÅÄÖ][\w/-]+:\s))"
)
"""Where a label with a colon stands inside a sentence: lines of a form that were folded into one. What numbers a label
("b) Rent: …") belongs to it.
"""


@dataclass(frozen=True)
class Unit:
    """A heading, a sentence, a list item or a table row: its sentences stand in `blocks`."""

    blocks: tuple[Block, ...]
    sentences: tuple[Sentence, ...]

    @property
    def block(self) -> Block:
        """The block that it stands in, of a row the first cell."""
        return self.blocks[0]

    @property
    def span(self) -> Span:
        return Span(self.sentences[0].span.start, self.sentences[-1].span.end)

    @cached_property
    def text(self) -> str:
        """Its words, of a row those of all its cells."""
        return " ".join(sentence.text for sentence in self.sentences)

    @property
    def language(self) -> str:
        return self.sentences[0].language


def units_of(letter: Letter) -> tuple[Unit, ...]:
    """The units of a letter, page headers and boxes included, in order."""
    return tuple(unit for _, group in groupby(letter.blocks, _row_of) for unit in _units(letter, tuple(group)))


def _row_of(block: Block) -> tuple[int, ...]:
    """What the cells of one row share; other blocks have each their own."""
    return (0, block.cell.table, block.cell.row) if block.cell else (1, block.start)


def _units(letter: Letter, blocks: tuple[Block, ...]) -> Iterator[Unit]:
    sentences = tuple(sentence for block in blocks for sentence in letter.sentences_of(block))
    if not sentences:
        return
    if blocks[0].kind == "paragraph":
        yield from (Unit(blocks, (part,)) for sentence in sentences for part in _parted(sentence))
    else:
        yield Unit(blocks, sentences)


def _parted(sentence: Sentence) -> Iterator[Sentence]:
    """A sentence, parted before each label in it."""
    edges = [0, *(match.start() for match in _LABEL.finditer(sentence.text)), len(sentence.text)]
    for start, end in pairwise(edges):
        text = sentence.text[start:end].rstrip()
        if text == sentence.text:
            yield sentence
        elif text:
            span = sentence.span_of(start, start + len(text))
            yield replace(sentence, span=span, text=text, tokens=tuple(text[a:b] for a, b in find_words(text)))
