"""The network that reads sentences: words in pieces, and the same words mean other things in other company."""

from __future__ import annotations

import numpy
import pytest
from hypothesis import given
from hypothesis import strategies as st

from letterkit.catalogue.judgement.window import MOST, Windows
from letterkit.document import read_text
from letterkit.language.letter import Letter
from letterkit.language.meaning.network import load_network
from letterkit.language.meaning.pieces import BEGIN, BEGINS, ENDS, FIRST, UNKNOWN, Pieces

SMALL = Pieces({f"{BEGIN}hem": (4, -2.0), "bud": (5, -3.0), "et": (6, -2.0), "budet": (7, -6.0), f"{BEGIN}": (8, -4.0)})


def test_a_word_is_cut_where_that_is_likeliest() -> None:
    assert SMALL.of_word(f"{BEGIN}hembudet") == (4, 5, 6)  # -3 and -2 are more than -6


def test_what_no_piece_stands_for_is_unknown_and_the_rest_is_read() -> None:
    assert SMALL.of("hemxbud") == [4, UNKNOWN, 5]


def test_a_text_of_nothing_has_no_pieces() -> None:
    assert SMALL.of(" \n\t ") == []


@given(st.text(max_size=300))
def test_any_text_is_cut_into_pieces_that_the_network_knows(text: str) -> None:
    network = load_network()
    numbers = network.pieces.of(text)
    assert all(number == UNKNOWN or number >= FIRST for number in numbers)
    assert len(network.read([BEGINS, *numbers[:20], ENDS])) == len(numbers[:20]) + 2


def _alike(one: str, other: str) -> float:
    """How near two sentences are, from -1 to 1, by the mean of what their pieces mean."""
    network = load_network()
    first, second = (network.read([0, *network.pieces.of(text), 2]).mean(axis=0) for text in (one, other))
    return float(first @ second / (numpy.linalg.norm(first) * numpy.linalg.norm(second)))


def test_what_says_the_same_in_other_words_is_nearer_than_what_does_not() -> None:
    """In three languages: the network was taught on all of them together."""
    said = "Du kan få kompletterande utkomststöd från välfärdsområdet."
    assert _alike(said, "You can get supplementary social assistance from the county.") > _alike(
        said, "We pay the rent of 540 euros to your landlord on 3 March."
    )


def test_a_piece_means_other_things_in_other_company() -> None:
    network = load_network()
    word = network.pieces.of("stöd")
    alone, beside = network.read(word), network.read([*word, *network.pieces.of("beviljas inte")])
    assert not numpy.allclose(alone[0], beside[0])


LETTER = (
    "# Beslut\n\nVi betalar hyran.\n\n- till hyresvärden\n- den 3 mars\n\n| Vad | Euro |\n|---|---|\n| Hyra | 540 |"
)


def test_a_short_text_is_read_whole_around_each_of_its_sentences() -> None:
    letter = Letter(read_text(LETTER, format="markdown"), "sv")
    windows = Windows(letter, load_network().pieces)
    held = [windows.around(one) for one in letter.statements]
    assert len({window.numbers for window in held}) == 1
    assert len({window.place for window in held}) == len(letter.statements)


@pytest.mark.parametrize("words", [5, 50, 500])
@pytest.mark.parametrize("paragraphs", [1, 8])
def test_a_window_is_never_too_large_and_holds_its_sentence(words: int, paragraphs: int) -> None:
    text = "\n\n".join([" ".join(["utkomststödsbeslutet"] * words) + "."] * paragraphs)
    letter = Letter(read_text(text), "sv")
    windows = Windows(letter, load_network().pieces)
    for sentence in letter.statements[:3]:
        window = windows.around(sentence)
        first, last = window.place
        assert len(window.numbers) <= MOST
        assert 0 < last - first <= MOST
