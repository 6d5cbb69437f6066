"""The language of a letter, and of a block that differs from it."""

from __future__ import annotations

import pytest

from letterkit.document import read_text
from letterkit.language.letter import Letter
from letterkit.language.text.detect import detect, detect_letter

SV = "Vi betalar hyran direkt till din hyresvärd den första varje månad."
FI = "Maksamme vuokran suoraan vuokranantajallesi joka kuukauden ensimmäisenä päivänä."
EN = "We pay the rent directly to your landlord on the first of each month."


@pytest.mark.parametrize(("text", "language"), [(SV, "sv"), (FI, "fi"), (EN, "en")])
def test_a_letter_is_in_the_language_of_most_of_its_text(text: str, language: str) -> None:
    assert detect_letter([text, "Exempelgatan 1, 00100 Helsingfors"]) == language


def test_a_letter_without_telling_words_takes_the_language_that_the_file_declares() -> None:
    assert detect_letter(["12345"], declared="fi-FI") == "fi"
    assert detect_letter(["12345"], declared="de-DE") == "sv"


def test_a_block_in_another_language_is_known_and_a_name_is_not_mistaken_for_one() -> None:
    letter = Letter(read_text(f"{SV}\n\n{FI}\n\n{EN}\n\n{SV}\n\nAsunto Oy Lehmus", "brev.md", "markdown"))
    assert [letter.language_of(block) for block in letter.blocks] == ["sv", "fi", "en", "sv", "sv"]


def test_the_language_given_holds_for_every_block() -> None:
    letter = Letter(read_text(f"{SV}\n\n{FI}", "brev.md", "markdown"), "en")
    assert {letter.language_of(block) for block in letter.blocks} == {"en"}


def test_text_that_says_nothing_keeps_the_language_around_it() -> None:
    assert detect("00100 Helsinki", otherwise="en") == "en"
