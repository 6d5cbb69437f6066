"""The rules of wording know the glossary: a term that the catalogue prescribes is no trouble."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from letterkit.catalogue.values.words import load_words
from letterkit.document import read_text
from letterkit.language.data import LANGUAGES
from letterkit.linter.engine import check
from letterkit.linter.selection import choose

PHRASES = Path(__file__).parents[2] / "phrases"


def terms(language: str) -> Iterator[str]:
    for entry in load_words(PHRASES).terms.values():
        yield from entry.forms[language].values()


@pytest.mark.parametrize("rule", ["long-compound", "term-inconsistency", "officialese", "abbreviation"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_term_of_the_glossary_is_not_reported(language: str, rule: str) -> None:
    rules = choose((rule,))
    reported = [term for term in terms(language) if check(read_text(f"({term})"), rules, language).findings]
    assert reported == []
