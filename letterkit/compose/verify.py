"""Is a letter as letterkit built it? Reads its receipt, and with the facts at hand builds it again to compare."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

from letterkit.catalogue.catalogue import Catalogue
from letterkit.compose.composition import compose
from letterkit.compose.receipt import (
    FACTS,
    LANGUAGE,
    ORDER,
    PREVIOUS,
    TEMPLATE,
    TEXT,
    VERSION,
    Tag,
    facts_hash,
    fingerprint,
    in_order,
    read_tag,
    text_hash,
    used_phrases,
)
from letterkit.compose.worddiff import word_diff
from letterkit.decision.model.decision import Decision
from letterkit.document.block import Block
from letterkit.document.model import Document
from letterkit.errors import UsageError
from letterkit.ui import Text

Status = Literal["unchanged", "edited", "not-ours"]
How = Literal["changed", "added", "removed", "moved"]

_PREVIOUS = Text(
    sv="Brevet berättar om en ändring. Ange också tidigare fakta med --previous.",
    fi="Kirje kertoo muutoksesta. Anna myös aiemmat tiedot valinnalla --previous.",
    en="The letter tells of a change. Give the earlier facts, too, with --previous.",
)


@dataclass(frozen=True, slots=True)
class Edit:
    """A paragraph that is not as it was built. `number` counts the letter's paragraphs from 1; `diff` shows how, where
    the facts are at hand; `text` is what stands there now, or stood there."""

    how: How
    number: int
    phrase: str
    text: str
    diff: str = ""


@dataclass(frozen=True)
class Verdict:
    """What came out. `facts_match` is None where no facts were given; `outdated` are phrases that changed since."""

    status: Status
    edits: tuple[Edit, ...] = ()
    facts_match: bool | None = None
    outdated: tuple[str, ...] = ()
    version: str = ""


def verify(
    letter: Document,
    catalogue: Catalogue | None = None,
    decision: Decision | None = None,
    previous: Decision | None = None,
) -> Verdict:
    """Whether a letter is as it was built; with the catalogue and the facts, also against what they build now."""
    said = letter.properties
    if VERSION not in said or TEXT not in said:
        return Verdict("not-ours")
    edits = tuple(_edits(letter))
    if decision is None or catalogue is None:
        return Verdict("edited" if edits else "unchanged", edits, version=said[VERSION])
    if PREVIOUS in said and previous is None:
        raise UsageError(_PREVIOUS)
    matches = facts_hash(decision) == said.get(FACTS) and (
        previous is None or facts_hash(previous) == said.get(PREVIOUS)
    )
    rebuilt = compose(
        decision,
        said[LANGUAGE],
        catalogue,
        said[ORDER].split(",") if ORDER in said else None,
        previous=previous,
        template=said[TEMPLATE].partition("@")[0],
    ).document
    compared = tuple(_compared(in_order(rebuilt.blocks), in_order(letter.blocks)))
    outdated = tuple(_outdated(said_phrases=used_phrases(said), now=used_phrases(rebuilt.properties)))
    found = edits if edits and not compared else compared
    return Verdict("edited" if found else "unchanged", found, matches, outdated, said[VERSION])


def _edits(letter: Document) -> Iterator[Edit]:
    """The paragraphs that their own tags show to be edited; if none does, whether some are gone or moved."""
    blocks = in_order(letter.blocks)
    found = False
    for number, block in enumerate(blocks, 1):
        tag = read_tag(block.tag)
        if tag is None:
            found = True
            yield Edit("added", number, "", block.text)
        elif tag.words != fingerprint(block.text):
            found = True
            yield Edit("changed", number, tag.phrase, block.text)
    if not found and text_hash(letter.blocks) != letter.properties[TEXT]:
        yield Edit("moved", 0, "", "")


def _compared(built: Sequence[Block], found: Sequence[Block]) -> Iterator[Edit]:
    """How the paragraphs of a letter differ from those that the facts build."""
    old, new = [_words(block) for block in built], [_words(block) for block in found]
    for kind, first, last, start, end in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if kind == "equal":
            continue
        both = min(last - first, end - start)
        for step in range(both):
            yield _changed(built[first + step], found[start + step], start + step + 1)
        for block in built[first + both : last]:
            yield Edit("removed", start + both, _phrase(block), block.text, word_diff(block.text, ""))
        for number in range(start + both, end):
            yield Edit("added", number + 1, "", found[number].text, word_diff("", found[number].text))


def _changed(built: Block, found: Block, number: int) -> Edit:
    return Edit("changed", number, _phrase(built), found.text, word_diff(built.text, found.text))


def _words(block: Block) -> str:
    return " ".join(block.text.split())


def _phrase(block: Block) -> str:
    tag: Tag | None = read_tag(block.tag)
    return tag.phrase if tag else ""


def _outdated(said_phrases: Sequence[str], now: Sequence[str]) -> Iterator[str]:
    current = dict(phrase.split("@", 1) for phrase in now)
    for phrase in said_phrases:
        id, _, version = phrase.partition("@")
        if current.get(id) not in (None, version):
            yield id
