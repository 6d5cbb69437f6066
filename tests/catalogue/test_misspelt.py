"""Misspelt words: one letter off in a long word is put right before phrases are looked for; all else is left alone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from letterkit.catalogue.patterns.misspelt import Spelling
from letterkit.catalogue.patterns.wordgroups import WordGroup

SPELLING = Spelling([WordGroup("any", "sv", ("kompletterande utkomststöd | ansökningen", "hyvinvointialue*"))])


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("kompletternde", "kompletterande"),
        ("kompleterande", "kompletterande"),
        ("komplettterande", "kompletterande"),
        ("kompletetrande", "kompletterande"),
        ("hyvinvontialueelta", "hyvinvointialueelta"),
        ("Hyvinvoitnialueen", "hyvinvointialueen"),
    ],
    ids=["left out", "single for double", "doubled", "swapped", "beginning", "swapped in a beginning"],
)
def test_one_letter_off_is_put_right(written: str, meant: str) -> None:
    assert SPELLING.put_right(f"om {written} nu").text == f"om {meant} nu"


@pytest.mark.parametrize(
    "written", ["kompletterande", "kompletterinde", "kompletterar", "ansökningar", "omplettterande", "stödet", "hyvä"]
)
def test_other_words_stay(written: str) -> None:
    assert SPELLING.put_right(written).text == written


def test_places_lead_back_to_the_text_as_written() -> None:
    text = "Sök kompletternde stöd eller komplettterande hjälp i dag."
    respelt = SPELLING.put_right(text)
    for word in ("stöd", "hjälp", "dag"):
        start = respelt.text.index(word)
        assert text[respelt.origin(start) : respelt.origin(start + len(word))] == word


@given(st.text(alphabet="abcdefghijklmnopqrstuvwxyzåäö .,\n", max_size=200))
def test_any_text_keeps_its_other_words_and_its_order(text: str) -> None:
    respelt = SPELLING.put_right(text)
    places = [respelt.origin(place) for place in range(len(respelt.text) + 1)]
    assert places[-1] == len(text)
