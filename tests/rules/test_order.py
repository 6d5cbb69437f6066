"""Where a letter says its outcome, and what a request for information must not say."""

from __future__ import annotations

import pytest

from letterkit.document import read_text
from letterkit.linter.engine import check
from letterkit.rules import Finding
from letterkit.rules.registry import all_rules

OUTCOME = {
    "sv": "Vi beviljar dig 412,60 euro i utkomststöd för maj 2026.",
    "fi": "Myönnämme sinulle 412,60 euroa toimeentulotukea toukokuulle 2026.",
    "en": "We grant you 412.60 euros of social assistance for May 2026.",
}
FILLER = {"sv": "Stödet ges i sista hand.", "fi": "Tuki on aina viimesijaista.", "en": "This is a last resort."}
APPEAL = {
    "sv": "Du kan begära omprövning hos omprövningsenheten senast den 4 maj 2026.",
    "fi": "Voit vaatia oikaisua oikaisuyksiköltä viimeistään 4.5.2026.",
    "en": "You can request a rectification from the Rectification Unit by 4 May 2026.",
}
ASKED = {
    "sv": "Skicka lönebeskedet för mars senast den 20 april 2026.",
    "fi": "Lähetä maaliskuun palkkalaskelma viimeistään 20.4.2026.",
    "en": "Send the pay slip for March by 20 April 2026.",
}
LANGUAGES = ("sv", "fi", "en")


def found(rule: str, draft: str, language: str, kind: str) -> list[Finding]:
    document = read_text(draft, "draft.md", "markdown")
    return list(check(document, [all_rules()[rule]], language, type=kind).findings)


def opened_with(words: int, language: str) -> str:
    """A draft whose outcome comes after so many words."""
    filler = FILLER[language]
    each = len(filler.split())
    return " ".join([filler] * (words // each) + ["x"] * (words % each)) + f"\n\n{OUTCOME[language]}"


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_outcome_after_sixty_words_is_late_and_the_message_counts_them(language: str) -> None:
    [late] = found("outcome-not-first", opened_with(64, language), language, "grant")
    assert late.values["words"] == 64
    assert "64" in late.say("sv") and "64" in late.say("fi") and "64" in late.say("en")


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_outcome_within_sixty_words_comes_first_enough(language: str) -> None:
    assert found("outcome-not-first", opened_with(60, language), language, "grant") == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_request_for_information_has_no_outcome_to_put_first(language: str) -> None:
    assert found("outcome-not-first", opened_with(90, language), language, "info_request") == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_request_for_information_that_tells_how_to_appeal_is_reported_once(language: str) -> None:
    draft = f"{ASKED[language]}\n\n{APPEAL[language]} {APPEAL[language]}"
    assert len(found("appeal-in-request", draft, language, "info_request")) == 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_decision_may_tell_how_to_appeal(language: str) -> None:
    assert found("appeal-in-request", f"{OUTCOME[language]}\n\n{APPEAL[language]}", language, "grant") == []
