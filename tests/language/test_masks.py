"""Stretches of text that hold together."""

from __future__ import annotations

import pytest

from letterkit.language.text.masks import protect


@pytest.mark.parametrize(
    "held",
    [
        "{{ facts.client.name }}",
        "[[klient]]",
        "maria.holm@exempel.fi",
        "www.exempel.example/sida",
        "blanketter.exempel.fi/a.b",
        "beslut-3.1.docx",
        "12.3.2026",
        "1 247,03 euro",
    ],
)
def test_what_holds_together_is_protected_as_a_whole(held: str) -> None:
    text = f"Se {held} i dag."
    found = protect(text, "sv").covering(text.index(held) + len(held) // 2)
    assert found and text[found[0] : found[1]] == held


def test_brackets_that_are_too_far_apart_hold_nothing_together() -> None:
    text = f"[[{'a ' * 200}]]"
    assert protect(text, "sv").covering(20) is None
