"""Letters that letterkit built: their sums are right, and a digit that is changed is found."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

import letterkit
from letterkit.decision.cases.numbered import numbered
from letterkit.document import Document
from letterkit.language.data import LANGUAGES
from letterkit.language.figures.amounts import find_amounts
from letterkit.linter.engine import check
from letterkit.rules.registry import all_rules
from tests.compose.facts import FOLDER

IN_SUMS = (
    "table.calculation",
    "table.items",
    "table.payments",
    "table.correction",
    "table.recovery",
    "self-pay.heading",
    "self-pay.bill",
    "outcome.grant-heading",
    "outcome.partial-heading",
    "outcome.item",
    "reasons.result",
    "reasons.item-accepted",
    "notice.effect",
)
"""What tells amounts that add up, or that are told twice."""


def built(name: str, language: str) -> Document:
    return letterkit.build(FOLDER / f"{name}.json", language=language).document


def with_one_digit_changed(letter: Document) -> Iterator[tuple[str, Document]]:
    """The letter with one amount changed at a time, by its last digit but one, and what was changed."""
    for index, block in enumerate(letter.blocks):
        if not block.tag.startswith(IN_SUMS):
            continue
        for amount in find_amounts(block.text, bare=block.kind == "cell"):
            place = block.text.index(amount.number, amount.start) + len(amount.number) - 2
            digit = str((int(block.text[place]) + 1) % 10)
            text = f"{block.text[:place]}{digit}{block.text[place + 1 :]}"
            blocks = [*letter.blocks[:index], replace(block, text=text, pieces=()), *letter.blocks[index + 1 :]]
            yield f"{block.tag}: {text}", Document.assemble("", "letter", blocks, language=letter.language)


EXAMPLES = sorted(path.stem for path in FOLDER.glob("*.json"))
RULE = [all_rules()["sum-mismatch"]]


class TestBuiltLetters:
    @pytest.mark.parametrize("language", LANGUAGES)
    def test_nothing_is_reported_in_a_letter_as_it_was_built(self, language: str) -> None:
        random = [letterkit.build(numbered(kind, 3), language=language).document for kind in ("partial", "correction")]
        for letter in [*(built(name, language) for name in EXAMPLES), *random]:
            assert list(check(letter, RULE, language).findings) == []

    @pytest.mark.parametrize("language", LANGUAGES)
    def test_nine_of_ten_broken_sums_are_reported(self, language: str) -> None:
        broken = [case for name in EXAMPLES for case in with_one_digit_changed(built(name, language))][::2]
        missed = [what for what, letter in broken if not check(letter, RULE, language).findings]
        assert len(broken) > 60
        assert len(missed) <= len(broken) / 10, missed
