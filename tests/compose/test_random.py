"""Whatever facts hold, a letter can be built from them, its totals hold, and our own linter has nothing against it."""

from __future__ import annotations

import os
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import letterkit
from letterkit.catalogue.literals import figures
from letterkit.compose import compose
from letterkit.decision import Decision
from letterkit.decision.kinds import KINDS, Kind
from letterkit.document import Document, PhraseOrigin
from letterkit.language.amounts import read_figure
from letterkit.linter.engine import Result, check
from letterkit.linter.selection import choose
from tests.decision.strategies import decisions

BUILT = 300
"""Facts of each kind that a letter is built from."""
LINTED = int(os.environ.get("LETTERKIT_LINTED", "25"))
"""Letters of each kind and language that are linted, too; each costs a fifth of a second, so more only when asked."""
LANGUAGES = ("sv", "fi", "en")
QUIET = settings(deadline=None, suppress_health_check=list(HealthCheck), derandomize=True, database=None)


@pytest.mark.parametrize("kind", KINDS)
def test_every_letter_can_be_built_and_its_figures_hold(kind: Kind) -> None:
    catalogue = letterkit.load_catalogue()

    @settings(QUIET, max_examples=BUILT)
    @given(decision=decisions(kind), language=st.sampled_from(LANGUAGES))
    def holds(decision: Decision, language: str) -> None:
        document = compose(decision, language, catalogue).document
        assert_traced(document)
        assert_totals(document)

    holds()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS)
def test_every_letter_is_clean_by_our_own_rules(kind: Kind, language: str) -> None:
    catalogue, rules = letterkit.load_catalogue(), choose((), ())

    @settings(QUIET, max_examples=LINTED)
    @given(decision=decisions(kind))
    def holds(decision: Decision) -> None:
        assert_clean(check(compose(decision, language, catalogue).document, rules, language))

    holds()


def assert_traced(document: Document) -> None:
    """Every amount, date and share came from a fact."""
    for block in document.blocks:
        origins = [(piece.start, piece.end, piece.origin) for piece in block.pieces]
        for start, end in figures(block.text):
            assert any(
                first < end and start < last and isinstance(origin, PhraseOrigin) and origin.fact
                for first, last, origin in origins
            ), block.tag


def assert_totals(document: Document) -> None:
    """In every table that sums up once at its end, the last column adds up."""
    for table in ("table.items", "table.payments", "table.transfer"):
        cells = [block for block in document.blocks if block.tag.startswith(table + "@") and block.cell]
        columns = {block.cell.column for block in cells if block.cell}
        for column in columns:
            values = [
                (value.value, block.style)
                for block in cells
                if block.cell and block.cell.column == column and (value := _amount(block.text))
            ]
            totals = [value for value, style in values if style == "Table Total"]
            if totals:
                assert totals == [sum((value for value, style in values if style != "Table Total"), Decimal())]


def _amount(text: str):  # type: ignore[no-untyped-def]
    words = text.rsplit(" ", 1)
    return read_figure(words[0]) if words[-1] in ("euro", "euroa", "euros") else None


def assert_clean(result: Result) -> None:
    """No finding is an error, and the score is at least 90."""
    errors = [(finding.rule, finding.say("en")) for finding in result.findings if finding.severity == "error"]
    assert not errors
    said = [(finding.rule, result.document.text[finding.span.start : finding.span.end]) for finding in result.findings]
    assert result.ledger.score >= 90, said
