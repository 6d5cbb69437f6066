"""What the phrases of built letters carry, as the structure's weights learn it (training/sections.tsv)."""

from __future__ import annotations

from fnmatch import fnmatchcase

import pytest

import letterkit
from letterkit.structure.said import PARTS
from training.letters import Section, letters, sections

WITHOUT_PHRASE = {"recipient", "provisions"}
"""What templates print without a phrase."""


@pytest.mark.parametrize("section", sections(), ids=lambda section: section.phrase)
def test_each_line_tells_parts_of_phrases_that_the_catalogue_has(section: Section) -> None:
    catalogue = letterkit.load_catalogue()
    known = {*catalogue.phrases, *(f"table.{name}" for name in catalogue.tables), *WITHOUT_PHRASE}
    assert any(fnmatchcase(name, section.phrase) for name in known)
    assert {*(section.first or ()), *(section.then or ())} <= set(PARTS)


def test_built_letters_carry_every_part_and_no_unit_is_both_told_and_untold() -> None:
    held = list(letters())
    assert {part for draft, _ in held for part, spans in draft.parts.items() if spans} == set(PARTS)
    assert not any(
        span.overlaps(other) for draft, untold in held for spans in draft.parts.values() for span in spans
        for other in untold
    )  # fmt: skip


def test_the_first_sentence_of_a_refusal_tells_the_outcome_and_what_follows_the_reasons() -> None:
    draft = next(draft for draft, _ in letters() if draft.name == "built-en-rejection-2")
    said = {part: [draft.document.text[span.start : span.end] for span in draft.parts[part]] for part in PARTS}
    assert any(words.startswith("We do not grant you social assistance") for words in said["outcome"])
    assert not any(words.startswith("We do not grant you social assistance") for words in said["reasons"])
