"""The letters of the examples, in every language, as they should read (golden/).

After a change that is meant, write them anew and read the difference:  LETTERKIT_GOLDEN=write pytest tests/compose
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

import letterkit
from letterkit.catalogue import formats
from letterkit.compose import Composition
from letterkit.decision import Decision, read_facts
from letterkit.document import Document
from letterkit.document.writers import to_bytes
from tests.compose.facts import FOLDER

GOLDEN = Path(__file__).parent / "golden"
EXAMPLES = sorted(path.name.split(".")[0] for path in FOLDER.glob("*.json"))
CASES = [(example, language) for example in EXAMPLES for language in ("sv", "fi", "en")]


def built(example: str, language: str) -> Composition:
    return letterkit.build(next(FOLDER.glob(f"{example}.*.json")), language=language)


def as_markdown(document: Document) -> str:
    """The letter without its receipt, which changes with every version of a phrase."""
    blocks = tuple(replace(block, tag="") for block in document.blocks)
    return to_bytes(replace(document, blocks=blocks, properties={}), "markdown").decode()


@pytest.mark.parametrize(("example", "language"), CASES)
def test_the_letter_reads_as_it_should(example: str, language: str) -> None:
    path = GOLDEN / f"{example}.{language}.md"
    written = as_markdown(built(example, language).document)
    if os.environ.get("LETTERKIT_GOLDEN") == "write":
        path.write_text(written, encoding="utf-8", newline="\n")
    assert written == path.read_text(encoding="utf-8")


@pytest.mark.parametrize(("example", "language"), CASES)
def test_the_first_sixty_words_hold_what_was_decided(example: str, language: str) -> None:
    document = built(example, language).document
    title = next(block for block in document.blocks if block.kind == "heading")
    assert title.level == 1
    before = [block for block in document.blocks if block.start < title.start and block.area == "body"]
    assert all(block.style == "Address" for block in before)
    opening = " ".join(" ".join(block.text for block in document.blocks if block.start >= title.start).split()[:60])
    for said in must_open(read_facts(next(FOLDER.glob(f"{example}.*.json"))), language):
        assert said.replace("\u00a0", " ") in opening


def must_open(facts: Decision, language: str) -> Iterator[str]:
    """The amounts and dates that the opening of a letter has to hold."""
    if facts.kind in ("grant", "partial"):
        yield formats.euro(facts.granted or Decimal(), language)
        yield formats.day(facts.payments[0].date, language)
    if facts.correction and facts.payments:
        yield formats.euro(facts.payments[0].amount, language)
        yield formats.day(facts.payments[0].date, language)
    for commitment in facts.payment_commitments if facts.kind == "payment_commitment" else ():
        yield formats.euro(commitment.max, language)
        yield formats.day(commitment.valid_to, language)
    if facts.recovery:
        yield formats.euro(facts.recovery.amount, language)
        yield formats.day(facts.recovery.reply_by, language)
    if facts.info_request:
        yield formats.day(facts.info_request.due, language)
    if facts.notice_2026:
        yield formats.day(facts.notice_2026.by, language)
    if facts.kind == "transfer" and facts.transfer:
        yield facts.transfer.to.text(language) or ""


@pytest.mark.parametrize(("example", "language"), CASES)
def test_the_box_with_where_to_ask_is_on_page_one(example: str, language: str) -> None:
    """What stands above it leaves room for it: a first page holds some 2,200 characters with tables and lists."""
    document = built(example, language).document
    boxes = [block for block in document.blocks if block.area == "box"]
    assert boxes
    assert boxes[0].start < 2000


def test_the_same_facts_give_the_same_letter() -> None:
    first, second = (built("partial", "sv") for _ in range(2))
    assert first.document == second.document
    assert first.explanation == second.explanation
