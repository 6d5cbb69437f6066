"""Words between quotation marks, and whether a text says that they are somebody else's."""

from __future__ import annotations

import pytest

from letterkit.language.text.quotations import is_quoted, is_reported

WORDS = {"sv": "avgiften kan strykas", "fi": "maksun voi poistaa", "en": "the fee can be waived"}


@pytest.mark.parametrize(
    ("language", "text", "is_anothers"),
    [
        ("sv", "Du skriver: ”På mottagningen hörde jag att avgiften kan strykas.” Räkningen är betald.", True),
        ("sv", "”Det lovades att avgiften kan strykas”, skrev du den 3 mars.", True),
        ("sv", "Du skriver att du är missnöjd. I beslutet står: ”Vi meddelar att avgiften kan strykas.”", False),
        ("sv", "Du skriver att avgiften kan strykas.", False),
        ("fi", "Hakemuksessasi lukee: ”minulle sanottiin, että maksun voi poistaa”.", True),
        ("fi", "Päätöksessä lukee: ”Ilmoitamme, että maksun voi poistaa.”", False),
        ("en", "In your appeal you say: “They told me that the fee can be waived.”", True),
        ("en", 'Translator\'s version: "It is observed that the fee can be waived."', False),
    ],
)
def test_quoted_words_are_anothers_where_the_text_says_who_wrote_or_said_them(
    language: str, text: str, is_anothers: bool
) -> None:
    start = text.index(WORDS[language])
    assert is_reported(text, start, start + len(WORDS[language]), language) == is_anothers


@pytest.mark.parametrize(("text", "is_between"), [("Det står ”vi ses i morgon kväll”.", True), ("Vi ses.", False)])
def test_words_are_quoted_between_quotation_marks(text: str, is_between: bool) -> None:
    start = text.lower().index("vi ses")
    assert is_quoted(text, start, start + len("vi ses")) == is_between
