"""Dates that are wrong by themselves, and all those that are right."""

from __future__ import annotations

import pytest

import letterkit
from letterkit.decision.cases.numbered import numbered
from letterkit.document import Document, read_text
from letterkit.language.data import LANGUAGES
from letterkit.linter.engine import check
from letterkit.rules import Finding
from letterkit.rules.registry import all_rules
from tests.compose.facts import FOLDER, decision_of

EXAMPLES = sorted(path.stem for path in FOLDER.glob("*.json"))
HEAD = {"sv": "3 mars 2026\n\n# Beslut om utkomststöd\n\nVi beviljar dig utkomststöd för mars 2026.\n\n"}
HEAD["fi"] = "3.3.2026\n\n# Päätös toimeentulotuesta\n\nMyönnämme sinulle toimeentulotukea maaliskuulle 2026.\n\n"
HEAD["en"] = "3 March 2026\n\n# Decision on social assistance\n\nWe grant you social assistance for March 2026.\n\n"


RULE = [all_rules()["date-mismatch"]]


def findings(document: Document, language: str) -> list[Finding]:
    return list(check(document, RULE, language).findings)


def said(document: Document, language: str, ui: str = "en") -> list[tuple[str, str]]:
    """The words at fault and what is said of them."""
    return [(document.text[one.span.start : one.span.end], one.say(ui)) for one in findings(document, language)]


def wrong(draft: str, language: str = "sv", head: str | None = None) -> list[str]:
    text = (HEAD[language] if head is None else head) + draft
    return [words for words, _ in said(read_text(text, "draft.md", "markdown"), language)]


class TestBuiltLetters:
    @pytest.mark.parametrize("language", LANGUAGES)
    def test_no_date_of_a_built_letter_is_at_fault(self, language: str) -> None:
        letters = [letterkit.build(FOLDER / f"{name}.json", language=language) for name in EXAMPLES]
        letters += [letterkit.build(numbered("partial", number), language=language) for number in range(6)]
        for letter in letters:
            assert said(letter.document, language) == []

    @pytest.mark.parametrize(
        ("language", "last"), [("sv", "16 april 2026"), ("fi", "16.4.2026"), ("en", "16 April 2026")]
    )
    def test_a_last_day_to_appeal_that_does_not_follow_from_the_posting_is_reported(
        self, language: str, last: str
    ) -> None:
        built = letterkit.build(decision_of("partial.sv"), language=language).document
        text = "\n\n".join(block.text for block in built.blocks).replace(last, last.replace("16", "15", 1))
        found = said(read_text(text, "draft.txt", "text"), language)
        assert found
        assert all("16 April 2026" in message for _, message in found)


class TestCalendar:
    @pytest.mark.parametrize(
        ("draft", "language", "words"),
        [
            ("Vi fick kvittona den 31.4.2026.", "sv", "31.4.2026"),
            ("Vi fick kvittona den 30 februari 2026.", "sv", "30 februari 2026"),
            ("Saimme tositteet 29.2.2026.", "fi", "29.2.2026"),
            ("Saimme tositteet 31. kesäkuuta 2026.", "fi", "31. kesäkuuta 2026"),
            ("We received the receipts on 31 June 2026.", "en", "31 June 2026"),
            ("Vi ringde dig tisdagen den 4 mars 2026.", "sv", "tisdagen den 4 mars 2026"),
            ("Soitimme sinulle tiistaina 4.3.2026.", "fi", "tiistaina 4.3.2026"),
            ("Rahat ovat tililläsi ke 6.3.", "fi", "ke 6.3."),
            ("We called you on Tuesday 4 March 2026.", "en", "Tuesday 4 March 2026"),
        ],
    )
    def test_a_day_that_does_not_exist_or_is_another_weekday_is_reported(
        self, draft: str, language: str, words: str
    ) -> None:
        assert wrong(draft, language) == [words]

    @pytest.mark.parametrize(
        ("draft", "language"),
        [
            ("Vi ringde dig onsdagen den 4 mars 2026, och den 29.2.2024 fick du stöd.", "sv"),
            ("Soitimme sinulle keskiviikkona 4.3.2026. Liite 31.2 on mukana.", "fi"),
            ("Rahat ovat tililläsi pe 6.3.", "fi"),
            ("Call us from Monday to Thursday 9–11. In February 30 people applied.", "en"),
        ],
    )
    def test_days_that_exist_and_other_numbers_are_left_alone(self, draft: str, language: str) -> None:
        assert wrong(draft, language) == []

    @pytest.mark.parametrize(
        ("draft", "language", "words"),
        [
            ("Kalkyl för december 1.11.–30.11.2026.", "sv", "december 1.11.–30.11.2026"),
            ("Stöd för mars 2026 (1.3.–31.3.2025).", "sv", "mars 2026 (1.3.–31.3.2025"),
            ("Laskelma, joulukuu 1.11.-30.11.2026.", "fi", "joulukuu 1.11.-30.11.2026"),
            ("Calculation for March 2026: 1 April to 30 April 2026.", "en", "March 2026: 1 April to 30 April 2026"),
            ("Kontoutdrag 31.3.2026–1.3.2026.", "sv", "31.3.2026–1.3.2026"),
        ],
    )
    def test_a_month_and_a_period_that_disagree_are_reported(self, draft: str, language: str, words: str) -> None:
        assert wrong(draft, language) == [words]

    @pytest.mark.parametrize(
        ("draft", "language"),
        [
            ("Kalkyl för mars 2026 (1.3.–31.3.2026), beslut 10 mars 2026 1.4–30.4.2026.", "sv"),
            ("Stöd för december och januari 15.12.2025–14.1.2026.", "sv"),
            ("Laskelma maaliskuulle 2026, ajalta 1.3.–31.3.2026. Tiliote 15.12.–14.1.2026.", "fi"),
            ("You may 1 March to 31 March 2026 use the card.", "en"),
        ],
    )
    def test_a_month_in_its_period_is_left_alone(self, draft: str, language: str) -> None:
        assert wrong(draft, language) == []


class TestLastDays:
    @pytest.mark.parametrize(
        ("draft", "language", "words"),
        [
            ("Skicka hyresavtalet till oss senast lördagen den 14 mars 2026.", "sv", "14 mars 2026"),
            ("Vastaa meille viimeistään 3.4.2026.", "fi", "3.4.2026"),
            ("Toimita vuokrasopimus 15.3.2026 mennessä.", "fi", "15.3.2026"),
            ("Send us the lease by 14 March 2026.", "en", "14 March 2026"),
            ("Reply to us no later than 6 April 2026.", "en", "6 April 2026"),
        ],
    )
    def test_a_last_day_that_is_no_weekday_is_reported(self, draft: str, language: str, words: str) -> None:
        assert wrong(draft, language) == [words]

    @pytest.mark.parametrize(
        ("draft", "language"),
        [
            ("Skicka hyresavtalet till oss senast den 13 mars 2026.", "sv"),
            ("Betala 540 euro till hyresvärden senast den 14 mars 2026.", "sv"),
            ("Använd betalningsförbindelsen i butiken senast lördagen den 14 mars 2026.", "sv"),
            ("Hyvinvointialue päättää asiasta viimeistään 14.3.2026.", "fi"),
            ("Maksa vuokra viimeistään 15.3.2026.", "fi"),
            ("Buy the medicine by 14 March 2026.", "en"),
        ],
    )
    def test_weekdays_bills_shops_and_other_authorities_are_left_alone(self, draft: str, language: str) -> None:
        assert wrong(draft, language) == []

    def test_the_message_says_what_day_it_is_and_the_advice_which_comes_next(self) -> None:
        draft = read_text("Vastaa meille viimeistään 3.4.2026.", "draft.md", "markdown")
        (found,) = findings(draft, "fi")
        assert found.severity == "warning"
        assert "3.4.2026 on pyhäpäivä" in found.say("fi")
        assert "7.4.2026" in found.advise("fi")

    @pytest.mark.parametrize(
        ("draft", "language", "words"),
        [
            ("Betala hyran senast den 2 mars 2026.", "sv", "2 mars 2026"),
            ("Lähetä tiliote viimeistään 27.2.2026.", "fi", "27.2.2026"),
            ("Send us the lease by 2 March 2025.", "en", "2 March 2025"),
        ],
    )
    def test_a_last_day_before_the_letter_is_reported(self, draft: str, language: str, words: str) -> None:
        assert wrong(draft, language) == [words]

    @pytest.mark.parametrize(
        ("draft", "language"),
        [
            ("Vi bad dig skicka hyresavtalet senast den 27 februari 2026.", "sv"),
            ("Pyysimme tiliotetta viimeistään 27.2.2026.", "fi"),
            ("You were to send the lease by 27 February 2026.", "en"),
        ],
    )
    def test_a_last_day_that_was_is_left_alone(self, draft: str, language: str) -> None:
        assert wrong(draft, language) == []


class TestAppeal:
    @pytest.mark.parametrize(
        ("draft", "language", "words"),
        [
            ("Du kan begära omprövning inom 37 dagar från delfåendet.", "sv", "37 dagar"),
            ("Begär omprövning inom 30 dagar från det att beslutet postades.", "sv", "30 dagar"),
            ("Oikaisua voi vaatia 14 päivän kuluessa tiedoksisaannista.", "fi", "14 päivän"),
            ("You can request a rectification within 30 days from the day the decision was mailed.", "en", "30 days"),
            ("Begär omprövning senast den 16 mars 2026.", "sv", "16 mars 2026"),
            (
                "Vaadi oikaisua viimeistään 9.4.2026. Lähetimme päätöksen sähköisesti 3.3.2026.",
                "fi",
                "9.4.2026",
            ),
            ("We posted this decision on 3 March 2026. Request a rectification by 7 April 2026.", "en", "7 April 2026"),
        ],
    )
    def test_a_time_that_is_not_the_acts_is_reported(self, draft: str, language: str, words: str) -> None:
        assert wrong(draft, language) == [words]

    @pytest.mark.parametrize(
        ("draft", "language"),
        [
            ("Du kan begära omprövning inom 30 dagar från delfåendet.", "sv"),
            ("Vi postade beslutet den 3 mars 2026. Begär omprövning senast den 9 april 2026.", "sv"),
            ("Vi skickade beslutet den 3 mars 2026. Begär omprövning senast den 7 april 2026.", "sv"),
            ("Lähetimme päätöksen sähköisesti 3.3.2026. Vaadi oikaisua viimeistään 7.4.2026.", "fi"),
            ("Oikaisua voi vaatia 30 päivän kuluessa tiedoksisaannista. Seitsemän päivää on varattu postille.", "fi"),
            ("You can request a rectification within 37 days from the day the decision was mailed.", "en"),
            ("Begär omprövning senast den 9 april 2026.", "sv"),
        ],
    )
    def test_the_acts_own_times_are_left_alone(self, draft: str, language: str) -> None:
        assert wrong(draft, language) == []

    def test_letters_of_other_fields_have_times_of_their_own(self) -> None:
        assert wrong("Du kan begära omprövning inom 14 dagar från delfåendet.", head="# Bygglov\n\n") == []
