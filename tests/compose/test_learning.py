"""Paragraphs of built letters laid along the wordings that they were printed from."""

from __future__ import annotations

import pytest

from letterkit.catalogue.catalogue import load_catalogue
from letterkit.compose.composition import compose
from letterkit.compose.learning.aligning import align
from letterkit.compose.learning.routes import routes_of
from letterkit.compose.learning.tokens import tokens_of
from letterkit.compose.receipt import read_tag
from tests.compose.facts import FOLDER, decision_of


@pytest.mark.parametrize("language", ["sv", "fi", "en"])
@pytest.mark.parametrize("name", sorted(path.stem for path in FOLDER.glob("*.json")))
def test_each_word_of_a_built_paragraph_is_one_of_its_wording_or_of_a_value(name: str, language: str) -> None:
    catalogue = load_catalogue()
    for block in compose(decision_of(name), language, catalogue).document.blocks:
        tag = read_tag(block.tag)
        if tag and tag.phrase in catalogue.phrases:
            found = align(routes_of(catalogue.phrases[tag.phrase].text[language]), tokens_of(block.text))
            assert found
            over = [
                step for step in found.steps if not step.is_kept and not (step.place and step.place.kind == "value")
            ]
            assert not over, block.text
