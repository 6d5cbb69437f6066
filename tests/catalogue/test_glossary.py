"""The words of the catalogue: terms, names of kinds, their forms."""

from __future__ import annotations

from pathlib import Path
from typing import get_args

import pytest

from letterkit import load_catalogue
from letterkit.catalogue.values.words import CASES
from letterkit.decision.amounts import BasicAmountKind
from letterkit.decision.model.afterwards import Change
from letterkit.decision.model.authority import Weekday
from letterkit.decision.model.calculation import IncomeKind
from letterkit.decision.model.documents import Channel, DocumentKind
from letterkit.decision.model.items import ExpenseKind
from letterkit.decision.model.notice import Benefit
from letterkit.errors import CatalogueError
from tests.catalogue.small import catalogue_in

FAMILIES = {
    "expense": ExpenseKind,
    "income": IncomeKind,
    "basic_amount": BasicAmountKind,
    "document": DocumentKind,
    "benefit": Benefit,
    "channel": Channel,
    "change": Change,
    "weekday": Weekday,
}


@pytest.mark.parametrize("family", FAMILIES)
def test_every_value_that_facts_can_have_has_a_name(family: str) -> None:
    assert set(load_catalogue().words.names[family]) == set(get_args(FAMILIES[family]))


def test_every_term_has_a_basic_form_in_the_three_languages() -> None:
    for term in load_catalogue().words.terms.values():
        assert {"sv", "fi", "en"} <= set(term.forms)
        assert all(next(iter(forms)) == CASES[language][0] for language, forms in term.forms.items())


def test_a_northern_sami_term_says_whether_it_was_reviewed() -> None:
    terms = load_catalogue().words.terms.values()
    assert all((term.review in ("found", "unreviewed")) == ("se" in term.forms) for term in terms)


def test_finnish_cases_come_from_the_glossary() -> None:
    word = load_catalogue().words.terms["G02"].in_language("fi")
    assert word is not None
    assert [str(word), word.form("partitive"), word.form("elative")] == [
        "perustoimeentulotuki", "perustoimeentulotukea", "perustoimeentulotuesta",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "place", "says"),
    [
        ("G01: {concept: x, sv: a, fi: b}\n", "1:6", '"en" is missing'),
        ("G01: {concept: x, sv: a, fi: {genitive: b}, en: c}\n", "1:30", '"nominative" is missing'),
        ("G01: {concept: x, sv: a, fi: {nominative: b, genitiv: c}, en: c}\n", "1:46", "genitive"),
        ("G01: {concept: x, sv: a, fi: b, en: c, se: d}\n", "1:6", "unreviewed"),
        ("G01: {concept: x, sv: a, fi: b, en: c}\nG01: {concept: x, sv: a, fi: b, en: c}\n", "2:1", "twice"),
    ],
)
def test_a_fault_in_the_glossary_is_said_with_its_place(tmp_path: Path, text: str, place: str, says: str) -> None:
    with pytest.raises(CatalogueError) as caught:
        catalogue_in(tmp_path, {"phrases/glossary.yaml": text})
    assert caught.value.place.endswith(f"glossary.yaml:{place}")
    assert says in caught.value.what("en")
