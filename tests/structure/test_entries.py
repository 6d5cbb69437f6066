"""The files of phrases/answers/: what they say of a letter's kind, of parts and of the phrases that say them."""

from __future__ import annotations

from fnmatch import fnmatchcase

import pytest

import letterkit
from letterkit.document import read_text
from letterkit.structure.entries import Answer, load_answers

ANSWERS = [pytest.param(answer, id=answer.id) for answer in load_answers()]
VOUCHER = "Vi beviljar dig utkomststöd som en betalningsförbindelse för mat, högst 60,00 euro."


@pytest.mark.parametrize("answer", ANSWERS)
def test_what_says_a_part_is_in_the_catalogue(answer: Answer) -> None:
    catalogue = letterkit.load_catalogue()
    known = {*catalogue.phrases, *(f"table.{name}" for name in catalogue.tables), "recipient", "provisions"}
    patterns = {pattern for part in answer.parts for pattern in part.phrases}
    assert [pattern for pattern in patterns if not any(fnmatchcase(name, pattern) for name in known)] == []


@pytest.mark.parametrize("answer", ANSWERS)
def test_each_language_has_three_letters_that_say_it_and_three_that_do_not(answer: Answer) -> None:
    for language in ("sv", "fi", "en"):
        assert len(answer.found[language]) >= 3
        assert len(answer.missing[language]) >= 3


def missing(text: str, type: str) -> set[str]:
    """The rules that report a draft of a kind."""
    document = read_text(text, "draft.md", "markdown")
    return {one.rule for one in letterkit.lint(document, language="sv", type=type, select=("answers",)).findings}


def test_a_part_is_asked_of_the_kinds_that_owe_it() -> None:
    assert "missing-payment-date" in missing("Vi beviljar dig 60,00 euro i utkomststöd.", "grant")
    assert "missing-payment-date" not in missing(VOUCHER, "payment_commitment")


def test_a_part_that_is_owed_in_some_cases_is_asked_where_the_words_call_for_it() -> None:
    assert "missing-self-pay" not in missing("Vi beviljar dig 60,00 euro i utkomststöd.", "grant")
    assert "missing-self-pay" in missing("Vi beviljar dig 60,00 euro. Resten betalar du själv.", "grant")


def test_a_correction_may_show_the_old_and_the_new_sum_in_place_of_a_calculation() -> None:
    assert "missing-calculation" in missing("Vi har rättat ett fel i beslutet av den 3 mars 2026.", "correction")
    assert "missing-calculation" not in missing("Stödet är nu 408,20 euro, tidigare 318,20 euro.", "correction")


def test_supplementary_assistance_owes_only_what_is_said_of_the_means() -> None:
    bed = "Vi beviljar dig 220 euro i kompletterande utkomststöd för en säng. Lag: 7 c § i lagen om utkomststöd."
    assert "missing-calculation" in missing(bed, "grant")
    assert "missing-calculation" not in missing(f"{bed} Du har inga besparingar.", "grant")


def test_the_list_under_a_heading_says_what_the_client_pays() -> None:
    list_item = "## Det här betalar du själv\n\n- Hyran: 70 euro"
    assert "missing-self-pay" not in missing(f"{list_item} till Bostads Ab Ek, senast 16.3.2026", "partial")
    assert "missing-self-pay" in missing(list_item, "partial")


def test_a_letter_of_no_known_kind_owes_nothing() -> None:
    assert missing("Avgiften för dagvården är 60,00 euro i månaden.", "unknown") == set()
