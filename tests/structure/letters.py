"""The letters of the examples, whole and with what says one thing cut out."""

from __future__ import annotations

from fnmatch import fnmatchcase
from functools import cache

import letterkit
from letterkit.compose import Composition
from letterkit.document import Block, Document, PhraseOrigin
from letterkit.structure.entries import Part
from tests.compose.facts import FOLDER

FACTS = {path.name.split(".")[0]: path for path in sorted(FOLDER.glob("*.json"))}
LETTERS = [(example, language) for example in FACTS for language in ("sv", "fi", "en")]


@cache
def built(example: str, language: str) -> Composition:
    """The letter of an example in a language."""
    return letterkit.build(FACTS[example], language=language)


def says(block: Block, part: Part) -> bool:
    """Whether a block was made from one of the phrases that say a part of an answer."""
    return any(fnmatchcase(phrase, pattern) for phrase in phrases_of(block) for pattern in part.phrases)


def phrases_of(block: Block) -> set[str]:
    """The phrases and tables that a block was made from."""
    return {piece.origin.phrase for piece in block.pieces if isinstance(piece.origin, PhraseOrigin)}


def without(document: Document, part: Part) -> Document:
    """A letter without all that says a part of an answer."""
    blocks = (block for block in document.blocks if not says(block, part))
    return Document.assemble("", "letter", blocks, language=document.language)
