"""A letter in Northern Sami is honest: it stands in Finnish, says so, and shows only words that an authority uses."""

from __future__ import annotations

import pytest

import letterkit
from letterkit.compose import Composition
from letterkit.document import Document
from tests.compose.facts import decision_of

EXAMPLES = ("partial.sv", "transfer.sv", "notice-2026.fi")


def built(example: str, language: str) -> Composition:
    return letterkit.build(decision_of(example), language=language)


def own_section(document: Document) -> list[str]:
    return [block.text for block in document.blocks if block.tag.startswith("language.")]


@pytest.mark.parametrize("example", EXAMPLES)
def test_the_letter_says_that_it_is_in_finnish(example: str) -> None:
    made = built(example, "se")
    heading, note, *words = own_section(made.document)
    assert heading == "Sanoja pohjoissaameksi"
    assert "on suomeksi" in note
    assert "Niitä ei ole tarkastettu" in note
    assert "mearrádus: päätös" in words
    assert made.missing


def test_each_block_and_the_letter_say_their_language() -> None:
    document = built("partial.sv", "se").document
    assert document.language == "fi-FI"
    assert {block.language for block in document.blocks if block.tag.startswith("language.words")} == {"se-FI"}
    title = next(block for block in document.blocks if block.kind == "heading")
    assert title.language == "fi-FI"


def test_only_words_that_were_found_in_an_authoritys_text_are_shown() -> None:
    terms = letterkit.load_catalogue().words.terms.values()
    found = {term.forms["se"]["nominative"] for term in terms if term.review == "found"}
    shown = {line.split(": ")[0] for line in own_section(built("partial.sv", "se").document)[2:]}
    assert shown <= found


@pytest.mark.parametrize("language", ["sv", "fi", "en"])
def test_other_letters_have_no_such_section(language: str) -> None:
    assert own_section(built("partial.sv", language).document) == []
