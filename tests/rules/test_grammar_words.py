"""Packed actions, double negations, the reader in the third person, hidden conditions, terms and compounds."""

from __future__ import annotations

import time

import pytest

from letterkit.document import read_text
from letterkit.linter.engine import check
from letterkit.rules.contract import Finding
from letterkit.rules.registry import all_rules


def findings(rule: str, language: str, text: str) -> tuple[Finding, ...]:
    return check(read_text(text, "brev.txt"), [all_rules()[rule]], language).findings


def found(rule: str, language: str, text: str) -> list[str]:
    """The words that a rule reports in a text."""
    document = read_text(text, "brev.txt")
    result = check(document, [all_rules()[rule]], language)
    return [document.text[finding.span.start : finding.span.end] for finding in result.findings]


@pytest.mark.parametrize(
    ("language", "sentence", "verb"),
    [
        ("sv", "I juni fattar socialarbetaren ett nytt beslut om planen.", "besluta"),
        ("sv", "Betalningen verkställs den 4 juni.", "betala"),
        ("sv", "Återbetalning av stödet sker månadsvis.", "betala tillbaka"),
        ("sv", "Vi gör en helhetsbedömning av läget.", "bedöma"),
        ("fi", "Suoritamme sinulle erillisen maksun torstaina.", "maksaa"),
        ("fi", "Päätös tehdään kesäkuussa.", "päättää"),
        ("fi", "Tulotietojen tarkistus on tehty toukokuussa.", "tarkistaa"),
        ("fi", "Teemme tilanteestasi kokonaisarvion.", "arvioida"),
        ("en", "Payment of the rent will be made on 4 June.", "pay"),
        ("en", "We have taken your costs into consideration.", "consider"),
        ("en", "The county will undertake an investigation of your needs.", "investigate"),
    ],
)
def test_the_advice_gives_the_verb_to_use(language: str, sentence: str, verb: str) -> None:
    (finding,) = findings("nominalisation", language, sentence)
    assert f"”{verb}”" in finding.advise("sv")


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("sv", "Du kan göra en skriftlig begäran om omprövning hos oss."),
        ("sv", "Ta emot beslutet och ta del av bedömningen."),
        ("sv", "De redan fattade besluten gäller."),
        ("sv", "Du får göra en polisanmälan."),
        ("fi", "Oikaisuvaatimus on tehtävä 14 päivän kuluessa päätöksen tiedoksisaannista."),
        ("fi", "Tehdyssä päätöksessä on laskelma."),
        ("fi", "Tee rikosilmoitus poliisille."),
        ("en", "You did not review the decision."),
        ("en", "We provide social assistance to those who need it."),
        ("en", "Make a payment plan with your landlord."),
    ],
)
def test_fixed_terms_and_things_are_no_packed_actions(language: str, sentence: str) -> None:
    assert not found("nominalisation", language, sentence)


@pytest.mark.parametrize(
    ("language", "sentence", "words"),
    [
        ("sv", "Ingen får stöd utan att ansöka.", "Ingen får stöd utan att"),
        ("sv", "Vi kan inte låta bli att påpeka felet.", "inte låta bli"),
        ("sv", "Ansökan saknar inte grund.", "saknar inte"),
        ("fi", "Emme voi olla huomauttamatta virheestä.", "Emme voi olla huomauttamatta"),
        ("fi", "Ilman valtakirjaa emme anna tietoja.", "Ilman valtakirjaa emme"),
        ("en", "Without a receipt, we cannot pay you.", "Without a receipt, we cannot"),
        ("en", "You won't get it without a receipt.", "won't get it without"),
    ],
)
def test_two_negations_are_reported_from_the_first_to_the_last(language: str, sentence: str, words: str) -> None:
    assert found("double-negation", language, sentence) == [words]


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("sv", "Hyran betalas inte till dig utan direkt till hyresvärden."),
        ("sv", "Det är inte bara onödigt utan också dyrt."),
        ("sv", "Om vi inte får svar kan vi inte betala."),
        ("fi", "Et voi saada tukea, jos et hae sitä."),
        ("fi", "Päätös ei välttämättä muutu."),
        ("fi", "Et ole työtön."),
        ("en", "We cannot pay you, and we will do so without delay later."),
        ("en", "You are not unemployed."),
        ("en", "We do not pay unnecessary costs."),
    ],
)
def test_one_negation_a_clause_is_no_double_one(language: str, sentence: str) -> None:
    assert not found("double-negation", language, sentence)


def test_a_letter_to_someone_else_may_speak_of_the_client() -> None:
    assert not found("indirect-address", "sv", "Bästa hyresvärd\n\nKlienten bor hos dig sedan maj 2026.")
    assert not found("indirect-address", "en", "We write about the following person.\n\nThe applicant has wages.")
    assert found("indirect-address", "sv", "Hej\n\nKlienten bor ensam sedan maj 2026.") == ["Klienten"]


@pytest.mark.parametrize(
    ("language", "sentence", "words"),
    [
        ("en", "Tell us if you know that she left before the nurse arrived.", "before the nurse arrived"),
        (
            "en",
            "Your application, which the office received on the third of May, is complete.",
            "which the office received on the third of May",
        ),
        ("en", "After the visit the nurse calls you.", None),
        ("fi", "Kerro, jos tiedät, että lapsi sairastui aikana, jolloin hoito oli kesken.", "jolloin hoito oli kesken"),
    ],
)
def test_clauses_that_a_noun_or_a_time_opens(language: str, sentence: str, words: str | None) -> None:
    assert found("nested-clauses", language, sentence) == ([words] if words else [])


@pytest.mark.parametrize(
    ("rule", "language", "sentence", "words"),
    [
        ("indirect-address", "sv", "Föraren ska betala 40 euro.", "Föraren"),
        ("indirect-address", "sv", "Föraren hjälper dig in i bilen.", None),
        ("indirect-address", "sv", "Mottagaren av det här beslutet kan ringa oss.", "Mottagaren av det här beslutet"),
        ("indirect-address", "fi", "Valittajan on toimitettava selvitys.", "Valittajan"),
        ("indirect-address", "fi", "Kunnassa asuvat hakijat ovat jonossa.", None),
        ("indirect-address", "fi", "Yhdentoista hakijan joukossa olit neljäs.", None),
        ("indirect-address", "fi", "Yleensä asiakas saa ottaa mukaan avustajan.", None),
        ("indirect-address", "fi", "Lue laki potilaan asemasta.", None),
        ("indirect-address", "en", "The driver will help you into the car.", None),
        ("indirect-address", "en", "The policyholder must pay by 3 May.", "policyholder"),
        ("indirect-address", "en", "Bring the Applicant's Guide if you have one.", None),
        ("double-negation", "sv", "Du blir inte utan stöd.", "inte utan"),
        ("double-negation", "sv", "Du ska inte ringa utan skriva.", None),
        ("double-negation", "fi", "Menosi eivät ole rajattomia.", "eivät ole rajattomia"),
        ("double-negation", "en", "No letter is left unread.", "No letter is left unread"),
        ("double-negation", "en", "We cannot pay unless you send the receipt.", "cannot pay unless"),
        ("double-negation", "en", "The bill stands unless you appeal.", None),
    ],
)
def test_words_for_the_reader_and_for_no(rule: str, language: str, sentence: str, words: str | None) -> None:
    assert found(rule, language, sentence) == ([words] if words else [])


def test_the_advice_on_address_fits_the_case() -> None:
    (finding,) = findings("indirect-address", "fi", "Päätös lähetetään hakijalle postitse.")
    assert "”sinulle”" in finding.advise("fi")
    (finding,) = findings("indirect-address", "sv", "Vi räknar med sökandens hyra i maj.")
    assert "”din”" in finding.advise("sv")


@pytest.mark.parametrize(
    ("language", "sentence", "words"),
    [
        ("sv", "Saknas underskrift behandlas begäran inte.", "Saknas"),
        ("sv", "Har du inte svarat senast den 4 juni, avgör vi ärendet.", "Har du"),
        ("fi", "Vuokran noustessa laskemme tuen uudelleen.", "Vuokran noustessa"),
        ("fi", "Mikäli liitteitä ei toimiteta, hylkäämme hakemuksen.", "Mikäli liitteitä ei toimiteta"),
        ("en", "Failure to reply will lead to a reduction.", "Failure"),
        ("en", "If you move, tell us. Should your rent rise, tell us too.", "Should your"),
    ],
)
def test_a_condition_without_if_is_hidden(language: str, sentence: str, words: str) -> None:
    assert found("hidden-condition", language, sentence) == [words]


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("sv", "Om underskrift saknas behandlar vi inte begäran. Har du skrivit under?"),
        ("fi", "Jos vuokra nousee, laskemme tuen uudelleen. Ellet vastaa, ratkaisemme asian."),
        ("en", "You provided that receipt. Should we call you? The benefit is subject to tax."),
    ],
)
def test_an_if_clause_or_a_question_hides_no_condition(language: str, sentence: str) -> None:
    assert not found("hidden-condition", language, sentence)


def test_a_term_is_reported_once_and_where_it_first_stands() -> None:
    text = "# Laga kraft\n\nBeslutet har vunnit laga kraft.\n\nNär beslutet vinner laga kraft kan det inte ändras."
    document = read_text(text, "brev.md", "markdown")
    result = check(document, [all_rules()["unexplained-term"]], "sv")
    assert [finding.span.start for finding in result.findings] == [document.text.index("vunnit laga kraft")]


def test_a_law_is_quoted_with_the_bracket_that_ends_its_number() -> None:
    text = "Enligt 6 § i lagen om utkomststöd (1412/1997) har den som inte har pengar rätt till stöd."
    assert found("statute-first", "sv", text) == ["Enligt 6 § i lagen om utkomststöd (1412/1997)"]


def test_the_advice_explains_the_term() -> None:
    (finding,) = findings("unexplained-term", "en", "We used set-off in April and in May.")
    assert "Set-off" in finding.advise("en")


def test_papers_that_belong_to_an_application_are_no_hearing() -> None:
    assert not found("unexplained-term", "sv", "Vi har läst din ansökan jämte därtill hörande handlingar.")
    assert found("unexplained-term", "sv", "Vi skickar ett brev om hörande till dig i nästa vecka.") == ["hörande"]


def test_an_established_term_counts_as_one_part_of_a_compound() -> None:
    assert not found("long-compound", "sv", "Läs omprövningsanvisningarna och underhållsskyldigheten.")
    assert not found("long-compound", "fi", "Haet perustoimeentulotuen ja asumistuen.")
    assert found("long-compound", "sv", "Läs bostadsbidragsåterkravsbeslutet.") == ["bostadsbidragsåterkravsbeslutet"]


def test_the_name_that_is_kept_depends_on_who_writes() -> None:
    text = "{issuer} hjälper dig. Du är kund hos oss. Varje klient får svar."
    (finding,) = findings("term-inconsistency", "sv", text.format(issuer="FPA"))
    assert "”kund”" in finding.advise("sv")
    (finding,) = findings("term-inconsistency", "sv", text.format(issuer="Österbottens välfärdsområde"))
    assert "”klient”" in finding.advise("sv")


def test_without_the_established_name_the_first_is_kept() -> None:
    (finding,) = findings("term-inconsistency", "en", "Your security deposit is due. The rent guarantee is 650 euros.")
    assert '"security deposit"' in finding.advise("en")


RULES = (
    "nominalisation",
    "double-negation",
    "indirect-address",
    "hidden-condition",
    "unexplained-term",
    "long-compound",
    "term-inconsistency",
)


@pytest.mark.parametrize("rule", RULES)
@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("sv", "enligt 7 § lagen om utkomststöd har klienten inte utan att fatta beslut om prövning av i den mån "),
        ("fi", "ei ole ilman hakijan tehdä päätös maksu suoritetaan mikäli liitteiden puuttuessa "),
        ("en", "under section 7 the applicant can not without make a payment of provided that "),
    ],
)
def test_a_sentence_without_end_takes_no_long_time(rule: str, language: str, words: str) -> None:
    began = time.process_time()
    found(rule, language, words * 400)
    assert time.process_time() - began < 20
