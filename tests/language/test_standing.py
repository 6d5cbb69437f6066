"""How words stand in their clause: possible only, under a condition, and who acts."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from letterkit.language.grammar.standing import is_conditional, is_modal, is_ours, is_readers

Test = Callable[[str, int, int, str], bool]


def stands(test: Test, text: str, words: str, language: str) -> bool:
    start = text.index(words)
    return test(text, start, start + len(words), language)


@pytest.mark.parametrize(
    ("text", "words", "language"),
    [
        ("Stöd kan beviljas, men vi betalar hyran.", "beviljas", "sv"),
        ("Tukea voidaan myöntää, mutta maksamme vuokran.", "myöntää", "fi"),
        ("Support may be granted, but we pay the rent.", "granted", "en"),
    ],
)
def test_what_may_be_is_told_from_what_is(text: str, words: str, language: str) -> None:
    assert stands(is_modal, text, words, language)
    other = {"sv": "betalar", "fi": "maksamme", "en": "pay"}[language]
    assert not stands(is_modal, text, other, language)


@pytest.mark.parametrize(
    ("text", "inside", "outside", "language"),
    [
        ("Om du flyttar, meddela oss.", "flyttar", "meddela", "sv"),
        ("Jos muutat, ilmoita meille.", "muutat", "ilmoita", "fi"),
        ("If you move, tell us.", "move", "tell", "en"),
    ],
)
def test_an_if_clause_is_told_from_the_main_clause(text: str, inside: str, outside: str, language: str) -> None:
    assert stands(is_conditional, text, inside, language)
    assert not stands(is_conditional, text, outside, language)


@pytest.mark.parametrize(
    ("text", "ours", "readers", "language"),
    [
        ("Vi betalar hyran, och du betalar elen.", "hyran", "elen", "sv"),
        ("Maksamme vuokran, ja sinä maksat sähkön.", "vuokran", "sähkön", "fi"),
        ("We pay the rent, and you pay the electricity.", "rent", "electricity", "en"),
    ],
)
def test_the_authority_and_the_reader_are_told_apart(text: str, ours: str, readers: str, language: str) -> None:
    assert stands(is_ours, text, ours, language) and not stands(is_readers, text, ours, language)
    assert stands(is_readers, text, readers, language) and not stands(is_ours, text, readers, language)
