"""What a heading says of the part below it (letterkit/language/*/sections.tsv)."""

from __future__ import annotations

import pytest

from letterkit.document import read_text
from letterkit.language.letter import Letter


def kinds(text: str, language: str) -> list[str]:
    return [section.kind for section in Letter(read_text(text, "letter.md", "markdown"), language).sections]


@pytest.mark.parametrize(
    ("heading", "language", "kind"),
    [
        ("Maksu", "fi", "payments"),
        ("Maksamme tuen tilillesi", "fi", "payments"),
        ("Näin harkitsimme asiaa", "fi", "reasons"),
        ("Beslut", "sv", "outcome"),
        ("Tillämpade författningar", "sv", "provisions"),
        ("Hur FPA har bedömt saken", "sv", "reasons"),
        ("How you will get paid", "en", "payments"),
        ("Applicable legislation", "en", "provisions"),
    ],
)
def test_a_heading_opens_a_part_by_any_of_its_forms(heading: str, language: str, kind: str) -> None:
    assert kinds(f"# {heading}\n\nText.\n", language) == [kind]


@pytest.mark.parametrize(
    "heading", ["Beslutsärende", "Beslutsdatum", "Beslutsunderlag", "Beslutet gäller", "Beslutsfattare"]
)
def test_swedish_words_that_only_open_as_a_decision_does_are_no_outcome(heading: str) -> None:
    assert kinds(f"# {heading}\n\nText.\n", "sv") == [""]
