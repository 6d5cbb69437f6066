"""The rules of wording, on drafts as handlers write them."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from letterkit.document import read_text
from letterkit.language.data import LANGUAGES, table
from letterkit.linter.engine import check
from letterkit.rules import Finding
from letterkit.rules.registry import all_rules
from letterkit.rules.wording.lexicon import Entry, Lexicon, entries_of
from letterkit.rules.wording.officialese import Officialese, lexicon_of


def officialese(language: str) -> Lexicon:
    rule = all_rules()["officialese"]
    assert isinstance(rule, Officialese)
    return lexicon_of(rule, language)


def findings(rule: str, text: str, language: str) -> list[Finding]:
    return list(check(read_text(text, "draft.md", "markdown"), [all_rules()[rule]], language).findings)


def excerpts(rule: str, text: str, language: str) -> list[str]:
    seen = read_text(text, "draft.md", "markdown").text
    return [seen[found.span.start : found.span.end] for found in findings(rule, text, language)]


def mended(text: str, language: str, rule: str = "officialese") -> str:
    """The draft with every fix of the rule applied."""
    seen = read_text(text, "draft.md", "markdown").text
    for found in reversed(findings(rule, text, language)):
        if found.fix:
            seen = seen[: found.fix.span.start] + found.fix.replacement + seen[found.fix.span.end :]
    return seen


def safe(rule: str, text: str, language: str) -> list[bool]:
    return [found.fix.is_safe for found in findings(rule, text, language) if found.fix]


class TestOfficialese:
    def test_the_longest_expression_is_reported_once(self) -> None:
        assert excerpts("officialese", "Vi gör det i enlighet med beslutet.", "sv") == ["i enlighet med"]

    def test_a_line_end_or_a_hard_space_parts_words_like_a_space(self) -> None:
        assert excerpts("officialese", "Vi gör det i enlighet\nmed beslutet, i\u00a0enlighet med lagen.", "sv") == [
            "i enlighet med",
            "i enlighet med",
        ]

    def test_a_fix_keeps_the_capital_of_the_sentence(self) -> None:
        assert mended("Därest du flyttar, berätta det.", "sv") == "Om du flyttar, berätta det."
        assert mended("In the event that you move, tell us.", "en") == "If you move, tell us."

    def test_words_that_add_nothing_are_left_out_with_their_space(self) -> None:
        assert mended("Benäget skicka kvittot.", "sv") == "Skicka kvittot."
        assert mended("Skicka benäget kvittot.", "sv") == "Skicka kvittot."
        assert mended("Skicka kvittot benäget.", "sv") == "Skicka kvittot."

    def test_an_abbreviation_before_a_blank_is_left_to_a_person(self) -> None:
        assert safe("abbreviation", "Stödet gäller fr.o.m.", "sv") == [False]
        assert safe("abbreviation", "Stödet gäller fr.o.m.______ tills vidare.", "sv") == [False]
        assert mended("Vi räknar med hyra m.m.", "sv", "abbreviation") == "Vi räknar med hyra med mera."

    def test_a_fix_that_needs_a_person_is_not_safe(self) -> None:
        assert safe("officialese", "Vi erhåller dem.", "sv") == [True]
        assert safe("officialese", "Du åtnjuter stöd.", "sv") == [False]

    def test_a_phrase_in_which_the_word_is_no_fault_silences_it(self) -> None:
        assert excerpts("officialese", "I och för sig är hyran hög.", "sv") == []

    def test_assistance_that_is_paid_is_no_help(self) -> None:
        assert excerpts("officialese", "Any assistance paid in April is shown below.", "en") == []
        assert excerpts("officialese", "Call us if you need any assistance.", "en") == ["any assistance"]

    def test_part_of_a_compound_or_of_an_address_is_no_officialese(self) -> None:
        assert excerpts("officialese", "Samtliga-kortet finns på www.fpa.fi/samtliga och samtliga@fpa.fi.", "sv") == []

    def test_the_provisions_and_the_names_of_acts_are_left_alone(self) -> None:
        draft = "# Tillämpade bestämmelser\n\nStödet fastställs i enlighet med 7 §."
        assert excerpts("officialese", draft, "sv") == []
        assert excerpts("officialese", "# Lagen om samtliga stöd (1412/1997)\n\nVi betalar.", "sv") == []

    def test_cells_are_read_too(self) -> None:
        draft = "| Utgift | Grund |\n|---|---|\n| Hyra | Samtliga månader |"
        assert excerpts("officialese", draft, "sv") == ["Samtliga"]

    def test_the_advice_says_what_to_write_in_the_handlers_language(self) -> None:
        found = findings("officialese", "Därest du flyttar.", "sv")[0]
        assert found.advise("sv").startswith("Skriv ”Om”")
        assert found.advise("fi").startswith("Kirjoita ”Om”")
        assert "Därest" in found.say("en")


class TestTheLists:
    @pytest.mark.parametrize("language", LANGUAGES)
    def test_every_row_has_its_plain_words_form_by_form(self, language: str) -> None:
        for row in table(language, "officialese.tsv"):
            assert list(entries_of(row)), row["words"]
            assert row["fix"] in ("safe", "review", "none"), row["words"]
            assert row["plain"] or row["note"] or row["fix"] != "none", row["words"]

    @pytest.mark.parametrize("language", LANGUAGES)
    def test_no_form_stands_twice(self, language: str) -> None:
        forms = [entry.form.lower() for row in table(language, "officialese.tsv") for entry in entries_of(row)]
        assert {form for form in forms if forms.count(form) > 1} == set()

    @pytest.mark.parametrize("language", LANGUAGES)
    def test_every_form_of_the_list_is_found_in_a_text(self, language: str) -> None:
        for row in table(language, "officialese.tsv"):
            for entry in entries_of(row):
                text = f"– {entry.form.replace('*', '')} –"
                assert [match.end for match in officialese(language).find(text)] in ([len(text) - 2], []), entry.form
                assert entry.pattern.search(text), entry.form

    @pytest.mark.parametrize("language", LANGUAGES)
    def test_what_is_safe_to_write_is_not_officialese_itself(self, language: str) -> None:
        for row in table(language, "officialese.tsv"):
            for entry in entries_of(row):
                if entry.plain and entry.fix == "safe":
                    again = [match.entry.fix for match in officialese(language).find(entry.plain)]
                    assert "safe" not in again, (entry.form, entry.plain)


class TestLexicon:
    def test_a_star_stands_for_any_letters(self) -> None:
        lexicon = Lexicon([Entry("erhåll*", None, "none"), Entry("lämna in* brev", None, "none")])
        text = "Erhållandet, erhåll, och lämna inte brev; lämna in brev, brevlämna."
        assert [text[match.start : match.end] for match in lexicon.find(text)] == [
            "Erhållandet",
            "erhåll",
            "lämna inte brev",
            "lämna in brev",
        ]

    @settings(max_examples=60)
    @given(st.text(alphabet="abåä -\n.", max_size=40), st.lists(st.text("abåä", min_size=1, max_size=4), max_size=6))
    def test_matches_stand_in_order_and_never_overlap(self, text: str, forms: list[str]) -> None:
        position = 0
        for match in Lexicon(Entry(form, None, "none") for form in forms).find(text):
            assert position <= match.start < match.end <= len(text)
            assert text[match.start : match.end].lower() == match.entry.form
            position = match.end

    def test_every_occurrence_in_a_long_text_is_found(self) -> None:
        text = "Vi betalar hyran i enlighet med beslutet den första varje månad. " * 4000
        assert sum(1 for _ in officialese("sv").find(text)) == 4000


class TestAbbreviation:
    def test_what_bends_in_no_sentence_can_be_written_out_safely(self) -> None:
        assert mended("Du får stöd fr.o.m. april.", "sv", "abbreviation") == "Du får stöd från och med april."
        assert safe("abbreviation", "Du får stöd fr.o.m. april, dvs. resp. stöd.", "sv") == [True, False]

    def test_the_full_stop_of_the_sentence_stays(self) -> None:
        assert mended("Vi räknar med el m.m. Du får stöd.", "sv", "abbreviation") == (
            "Vi räknar med el med mera. Du får stöd."
        )

    def test_a_word_before_a_full_stop_is_no_abbreviation(self) -> None:
        assert excerpts("abbreviation", "Du har en bil. Den är min. Vi betalar.", "sv") == []

    def test_a_name_is_no_abbreviation(self) -> None:
        assert excerpts("abbreviation", "Max Lind betalar max 50 euro.", "sv") == ["max"]

    def test_a_letter_before_a_date_of_birth_is_no_page(self) -> None:
        assert excerpts("abbreviation", "Aada Exempel (s. 3.3.1990) får stöd. Se s. 3.", "sv") == ["s."]

    def test_an_amounts_sign_is_the_amounts_matter(self) -> None:
        assert excerpts("abbreviation", "You get EUR 650.", "en") == []

    def test_an_unknown_one_is_reported_where_it_first_stands(self) -> None:
        draft = "KBVX svarade. Vi frågade KBVX igen."
        assert [found.span.start for found in findings("abbreviation", draft, "sv")] == [0]

    @pytest.mark.parametrize(
        "draft",
        [
            "Kommunernas verk (KBVX) svarade. KBVX sade nej.",
            "KBVX (Kommunernas bostadsverk) svarade.",
            "65100 VASA",
            "Du får INTE stöd.",
            "BESLUT OM STÖD",
            "Ärende EX 1188/2026 och KBVX-12",
            "Kung Karl XII och avsnitt IV",
            "Konto FI12 3456 7890 1234 56",
            "Skriv till ABCD@fpa.fi",
        ],
    )
    def test_capitals_that_are_explained_or_no_abbreviations_are_left_alone(self, draft: str) -> None:
        assert excerpts("abbreviation", draft, "sv") == []


class TestDateFormat:
    def test_both_readings_of_a_date_with_slashes_are_said(self) -> None:
        found = findings("date-format", "Senast 3/4/2026.", "fi")[0]
        assert "3. huhtikuuta" in found.say("fi") and "4. maaliskuuta" in found.say("fi")
        assert "3 april" in found.say("sv") and "4 March" in found.say("en")
        assert found.advise("fi") == "Kirjoita 3.4.2026."

    def test_the_right_form_is_that_of_the_letters_language_whatever_the_interface(self) -> None:
        assert findings("date-format", "By 9.4.2026.", "en")[0].advise("sv") == "Skriv 9 April 2026."
        assert findings("date-format", "Senast 2026-04-09.", "sv")[0].advise("fi") == (
            "Kirjoita 9.4.2026 tai 9 april 2026."
        )

    @pytest.mark.parametrize(
        ("language", "draft", "right"),
        [
            ("sv", "Senast 2026-04-09.", "Senast 9.4.2026."),
            ("sv", "Senast den 2026-04-09.", "Senast den 9 april 2026."),
            ("sv", "Vi betalar 03.03.2026 och 31/3/2026.", "Vi betalar 3.3.2026 och 31.3.2026."),
            ("fi", "Viimeistään 2026-04-09.", "Viimeistään 9.4.2026."),
            ("en", "By 2026-04-09.", "By 9 April 2026."),
            ("en", "We got it on March 3, 2026, and 31.3.2026.", "We got it on 3 March 2026, and 31 March 2026."),
        ],
    )
    def test_a_date_that_can_be_read_in_one_way_only_is_mended(self, language: str, draft: str, right: str) -> None:
        assert mended(draft, language, "date-format") == right
        assert set(safe("date-format", draft, language)) == {True}

    @pytest.mark.parametrize(
        ("language", "draft"),
        [
            ("sv", "Senast 3/4/2026."),
            ("sv", "Född 3.4.62."),
            ("sv", "Tiden 2026-03-01–2026-03-31."),
            ("sv", "Skicka Kvitto_2026-03-01.pdf och 2026-03-02.pdf."),
            ("fi", "Päätös 2026-04-09:stä alkaen."),
            ("en", "By 03.04.2026 or March 5."),
        ],
    )
    def test_a_date_that_can_be_meant_otherwise_or_hangs_together_is_left_to_a_person(
        self, language: str, draft: str
    ) -> None:
        assert True not in safe("date-format", draft, language)

    @given(st.dates(), st.sampled_from(LANGUAGES))
    @settings(max_examples=80)
    def test_the_advice_is_never_reported_itself(self, day: object, language: str) -> None:
        for found in findings("date-format", f"Senast {day}.", language):
            right = found.advise(language).split(" ", 1)[1].rstrip(".")
            assert excerpts("date-format", f"Senast {right}.", language) == []


class TestAmountFormat:
    def test_finnish_keeps_its_case(self) -> None:
        assert findings("amount-format", "Vähennämme 1470,32 eurosta.", "fi")[0].advise("fi") == (
            "Kirjoita 1\u00a0470,32 eurosta."
        )
        assert findings("amount-format", "Vähennämme 50 €:sta.", "fi")[0].advise("fi") == "Kirjoita 50 eurosta."

    @pytest.mark.parametrize(
        ("language", "draft", "right"),
        [
            ("sv", "Du får 650€.", "Du får 650\u00a0euro."),
            ("sv", "Du får €12 och 1.470,32 €.", "Du får 12\u00a0euro och 1\u00a0470,32\u00a0euro."),
            ("sv", "Du får 63,5 euro.", "Du får 63,50 euro."),
            ("fi", "Vähennämme 1470,32 eurosta.", "Vähennämme 1\u00a0470,32 eurosta."),
            ("fi", "Vähennämme 50 €:sta ja 650eurosta.", "Vähennämme 50\u00a0eurosta ja 650\u00a0eurosta."),
            ("en", "You get €650 for March.", "You get 650\u00a0euros for March."),
            ("en", "You get 1470.32 euros.", "You get 1,470.32 euros."),
        ],
    )
    def test_an_amount_keeps_its_value_and_its_form_in_the_sentence(
        self, language: str, draft: str, right: str
    ) -> None:
        assert mended(draft, language, "amount-format") == right
        assert set(safe("amount-format", draft, language)) == {True}

    @pytest.mark.parametrize(
        ("language", "draft"),
        [
            ("sv", "Du får 1.470 euro."),
            ("sv", "Hyran är 650 €/mån."),
            ("fi", "Saat 650 € tukea."),
            ("en", "We pay the €650 fee."),
            ("en", "Your €650 is here."),
        ],
    )
    def test_an_amount_that_can_be_meant_otherwise_or_needs_another_form_is_left_to_a_person(
        self, language: str, draft: str
    ) -> None:
        assert True not in safe("amount-format", draft, language)

    @given(st.integers(1, 99_999_999), st.sampled_from(LANGUAGES), st.sampled_from(["{} €", "{}", "EUR {}", "{}euro"]))
    @settings(max_examples=80)
    def test_the_advice_is_never_reported_itself(self, cents: int, language: str, shape: str) -> None:
        text = "Summa " + shape.format(f"{cents // 100}.{cents % 100:02}") + " i mars."
        for found in findings("amount-format", text, language):
            right = found.advise(language).split(" ", 1)[1].rstrip(".")
            assert excerpts("amount-format", f"Summa {right} i mars.", language) == []


class TestStatuteInText:
    def test_one_sentence_with_three_references_is_one(self) -> None:
        assert excerpts("statute-in-text", "Se 7 §, 7 a § och 7 b § i lagen om utkomststöd.", "sv") == []

    def test_from_the_second_sentence_on_each_is_reported_with_its_number(self) -> None:
        found = findings("statute-in-text", "Se 7 §. Se 8 §. Se 9 §.", "sv")
        assert [one.values["number"] for one in found] == [2, 3]

    def test_the_rectification_instructions_may_name_the_law(self) -> None:
        draft = "Se 7 §.\n\n# Begäran om omprövning\n\nEnligt 24 § får du begära omprövning. Se också 49 c §."
        assert excerpts("statute-in-text", draft, "sv") == []
