"""The letters of the examples, in every language, as they should read (golden/).

After a change that is meant, write them anew and read the difference:  LETTERKIT_GOLDEN=write pytest tests/compose
"""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import pytest

import letterkit
from letterkit.compose import Composition
from letterkit.decision import read_facts
from letterkit.document import Document
from letterkit.document.writers import to_bytes
from tests.compose.facts import FOLDER
from tests.compose.holds import faults

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
def test_figures_totals_the_opening_and_the_box_hold(example: str, language: str) -> None:
    facts = read_facts(next(FOLDER.glob(f"{example}.*.json")))
    assert [*faults(facts, built(example, language).document, language)] == []


def test_the_same_facts_give_the_same_letter() -> None:
    first, second = (built("partial", "sv") for _ in range(2))
    assert first.document == second.document
    assert first.explanation == second.explanation
