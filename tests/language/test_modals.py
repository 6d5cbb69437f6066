"""What must, may and can be done, as letters say it."""

from __future__ import annotations

import pytest

from letterkit.language.grammar.modals import find_modals


@pytest.mark.parametrize(
    ("language", "text", "kinds"),
    [
        ("sv", "Du måste lämna in intyget och kan ringa oss.", ["must", "can"]),
        ("sv", "Du får inte lyfta mer än så.", ["may"]),
        ("sv", "Du får 400 euro i utkomststöd, och vi har fått alla räkningarna.", []),
        ("sv", "Du ska visa intyget, och vi bör svara.", ["shall", "should"]),
        ("fi", "Sinun pitää hakea tukea, ja voit soittaa.", ["must", "can"]),
        ("fi", "Sinun tulisi hakea asumistukea.", ["should"]),
        ("fi", "Päätös tulee postiin.", []),
        ("fi", "Liite on toimitettava heti.", ["must"]),
        ("en", "You must reply, you cannot wait, and you may call.", ["must", "can", "may"]),
        ("en", "You are entitled to appeal and need to pay.", ["may", "must"]),
    ],
)
def test_modals_are_found_by_what_they_say(language: str, text: str, kinds: list[str]) -> None:
    assert [kind for _, _, kind in find_modals(text, language)] == kinds
