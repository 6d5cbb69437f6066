"""What the learned judgement proposes and vetoes, by wordings of which it is sure one way or the other."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from letterkit.catalogue.misleading.entry import Misleading, load_misleading
from letterkit.catalogue.misleading.recognise import recognise
from letterkit.document import read_text
from letterkit.language.letter import Letter
from tests.catalogue.test_misleading import ENTRY

LIKELY = "Vi återkommer snarast möjligt i ärendet vid behov."
"""What the judgement takes for the phrase vague-next-step, whichever words trigger it."""
HARMLESS = "Hyran betalas till hyresvärden den 3 mars 2026."
OTHER_FIELD = "Det var en solig dag i byn, och alla var på stranden. " * 12
WORDS = '      benefit: [stöd]\n      act: ["ansök* | söka"]'
FIELD = """\
sv: {field: ["utkomststöd*"]}
fi: {field: ["toimeentulotu*"]}
en: {field: [social assistance]}
"""

Entry = Callable[..., Misleading]


@pytest.fixture
def entry(tmp_path: Path) -> Entry:
    """A phrase that the judgement knows by its id, and that some words trigger: none of those here, unless said.

    Released by "beslutade" in the next sentence, and by an amount and a day in the one before.
    """

    def written(
        benefit: str = "stöd",
        act: str = "söka",
        named: str = "vague-next-step",
        trigger: str = "[benefit, act]",
        after: str = "within: after",
    ) -> Misleading:
        words = WORDS.replace("[stöd]", f"[{benefit}]").replace('["ansök* | söka"]', f"[{act}]")
        text = ENTRY.replace("id: sample-phrase", f"id: {named}").replace(WORDS, words).replace("within: after", after)
        folder = tmp_path / "phrases" / "misleading"
        folder.mkdir(parents=True)
        (folder.parent / "wordgroups.yaml").write_text(FIELD, "utf-8")
        (folder / f"{named}.yaml").write_text(text.replace("[benefit, act]", trigger), "utf-8")
        (read,) = load_misleading(tmp_path)
        return read

    return written


def found(phrase: Misleading, text: str) -> list[str]:
    """The words that are reported in a Swedish text."""
    document = read_text(text, format="markdown")
    return [document.text[one.span.start : one.span.end] for one in recognise(Letter(document, "sv"), phrase)]


def test_a_likely_sentence_that_nothing_triggers_is_reported_in_an_extract(entry: Entry) -> None:
    (words,) = found(entry(), LIKELY)
    assert words in LIKELY


def test_a_harmless_sentence_is_not(entry: Entry) -> None:
    assert not found(entry(), HARMLESS)


@pytest.mark.parametrize(
    ("before", "is_found"), [(OTHER_FIELD, False), (f"Du har sökt utkomststöd. {OTHER_FIELD}", True)]
)
def test_a_long_text_is_judged_where_it_names_social_assistance(entry: Entry, before: str, is_found: bool) -> None:
    assert bool(found(entry(), f"{before}\n\n{LIKELY}")) == is_found


TABLE = "| Fråga | Svar |\n|---|---|\n| Nästa steg | vid behov, snarast |"


@pytest.mark.parametrize(("before", "is_found"), [("Utkomststöd.", True), (f"Utkomststöd. {OTHER_FIELD}", False)])
def test_a_cell_of_few_words_is_reported_in_an_extract_alone(entry: Entry, before: str, is_found: bool) -> None:
    assert bool(found(entry(), f"{before}\n\n{TABLE}")) == is_found


@pytest.mark.parametrize("trigger", ["stöd, söka", "behov, återkommer"], ids=["no trigger", "a trigger"])
def test_what_words_release_is_reported_all_the_same_where_the_judgement_is_certain(entry: Entry, trigger: str) -> None:
    benefit, act = trigger.split(", ")
    phrase = entry(benefit, act)
    assert found(phrase, f"{LIKELY} Vi beslutade det.")
    assert not found(phrase, f"{LIKELY} Vi beslutade det. {'Du har utkomststöd för mars, och hyran är betald. ' * 12}")


@pytest.mark.parametrize("trigger", ["stöd, söka", "behov, återkommer"], ids=["no trigger", "a trigger"])
def test_a_whole_set_releases_however_certain_the_judgement_is(entry: Entry, trigger: str) -> None:
    phrase = entry(*trigger.split(", "))
    assert found(phrase, f"Vi betalade 240 euro. {LIKELY}")
    assert not found(phrase, f"Vi betalade 240 euro den 3 mars 2026. {LIKELY}")


@pytest.mark.parametrize("trigger", ["stöd, söka", "behov, återkommer"], ids=["no trigger", "a trigger"])
def test_words_release_however_certain_the_judgement_is_where_they_are_final(entry: Entry, trigger: str) -> None:
    assert not found(entry(*trigger.split(", "), after="within: after, final: yes"), f"{LIKELY} Vi beslutade det.")


def test_a_trigger_does_not_count_in_what_the_judgement_finds_harmless(entry: Entry) -> None:
    assert not found(entry("hyran", "betalas"), HARMLESS)


DOUBTFUL = "Vi ser på din ansökan efter helgen."
"""What the judgement finds unlikely, and not impossible, for the phrase vague-next-step."""


@pytest.mark.parametrize(("sure", "is_found"), [("", False), (", sure: yes", True)])
def test_a_sure_trigger_counts_in_what_the_judgement_finds_unlikely(entry: Entry, sure: str, is_found: bool) -> None:
    phrase = entry("ansökan", "ser", trigger=f"{{all: [benefit, act]{sure}}}")
    assert bool(found(phrase, DOUBTFUL)) == is_found


def test_a_sure_trigger_does_not_count_in_what_the_judgement_finds_all_but_impossible(entry: Entry) -> None:
    assert not found(entry("hyran", "betalas", trigger="{all: [benefit, act], sure: yes}"), HARMLESS)


def test_a_trigger_counts_for_a_phrase_that_the_judgement_does_not_know(entry: Entry) -> None:
    assert found(entry("hyran", "betalas", named="sample-phrase"), HARMLESS)


def test_what_the_reader_wrote_is_not_what_the_letter_says(entry: Entry) -> None:
    phrase = entry("stöd", "söka", named="sample-phrase")
    assert found(phrase, "Du kan söka stöd där.")
    assert not found(phrase, "Du skriver: ”De sade att jag kan söka stöd där.”")
