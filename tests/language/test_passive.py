"""Passives in sentences as letters have them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from letterkit.language.fi import grammar as finnish
from letterkit.language.grammar.passives import Passive, passives
from letterkit.language.models.pipeline import load


def found(language: str, text: str) -> list[tuple[str, Passive]]:
    doc = next(load(language).analyse([text]))
    return [(doc.text[passive.start : passive.end], passive) for passive in passives(doc)]


def shown(language: str, text: str) -> list[str]:
    return [words for words, _ in found(language, text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Din ansökan avslogs den 3 november.", ["avslogs"]),
        ("Hyran betalas direkt till hyresvärden.", ["betalas"]),
        ("Utkomststöd har beviljats för mars.", ["beviljats"]),
        ("Beslutet kan överklagas.", ["överklagas"]),
        ("Din ansökan blev inte beviljad.", ["blev inte beviljad"]),
        ("Beslutet blir utskickat per post.", ["blir utskickat"]),
        ("Vi betalar hyran till hyresvärden.", []),
        ("Det finns inget att betala.", []),
        ("Vi hoppas att du trivs i din nya bostad.", []),
        ("Du blir säkert besviken på beslutet.", []),
        ("Du är beviljad utkomststöd till slutet av maj.", []),
    ],
)
def test_swedish_passives_are_s_forms_and_bli_with_a_participle(text: str, expected: list[str]) -> None:
    assert shown("sv", text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Hakemuksesi hylätään.", ["hylätään"]),
        ("Toimeentulotuki myönnettiin maaliskuulle.", ["myönnettiin"]),
        ("Asia ratkaistaan saatujen tietojen perusteella.", ["ratkaistaan"]),
        ("Liikaa maksettu tuki peritään takaisin.", ["peritään"]),
        ("Tukea ei myönnetä.", ["myönnetä"]),
        ("Asiaa ei enää oteta käsittelyyn.", ["oteta"]),
        ("Hakemus on hylätty.", ["on hylätty"]),
        ("Päätöstä ei ole vielä tehty.", ["ole vielä tehty"]),
        ("Laskua onkin hieman korjattu.", ["onkin hieman korjattu"]),
        ("Uusia liitteitä ei enempää selvitystä tarvita.", ["tarvita"]),
        ("Me maksetaan vuokra.", []),
        ("Kerroit ajatuksistaan ja välineillään tehdystä työstä.", []),
        ("Olet oikeutettu tukeen.", []),
        ("Maksamme vuokran vuokranantajalle.", []),
        ("Lähetä tiliotteet kotiin.", []),
        ("Hän kertoi hakemuksestaan ja perheestään.", []),
        ("Liitä hakemukseen vähintään yksi tiliote.", []),
        ("Et noudata ohjetta.", []),
    ],
)
def test_finnish_passives_are_told_by_their_endings(text: str, expected: list[str]) -> None:
    assert shown("fi", text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Your application was refused.", ["was refused"]),
        ("The rent is paid directly to your landlord.", ["is paid"]),
        ("The decision has not yet been made.", ["been made"]),
        ("When will the decision be sent to me?", ["be sent"]),
        ("Is the benefit paid to my account?", ["Is the benefit paid"]),
        ("The application was read and approved.", ["was read", "approved"]),
        ("An error was committed in the first decision.", ["was committed"]),
        ("The claim has been opposed by the landlord.", ["been opposed"]),
        ("The price cannot be beat.", ["be beat"]),
        ("We are committed to helping you.", []),
        ("The office is farther away than before.", []),
        ("We refused your application.", []),
        ("You are entitled to social assistance.", []),
        ("We are interested in your situation.", []),
        ("The calculation is attached to this decision.", []),
    ],
)
def test_english_passives_leave_adjectives_out(text: str, expected: list[str]) -> None:
    assert shown("en", text) == expected


@pytest.mark.parametrize(
    ("language", "text", "has_agent"),
    [
        ("sv", "Ansökan avgörs av kommunen.", True),
        ("sv", "Ansökan avgörs i mars.", False),
        ("fi", "Vuokra maksetaan Kelan toimesta.", True),
        ("fi", "Vuokra maksetaan ajoissa.", False),
        ("en", "The application was read by a case worker.", True),
        ("en", "The application was read in March.", False),
    ],
)
def test_a_passive_knows_whether_somebody_is_said_to_act(language: str, text: str, has_agent: bool) -> None:
    ((_, passive),) = found(language, text)
    assert passive.has_agent is has_agent


@pytest.mark.parametrize(
    ("language", "text", "finite"),
    [
        ("sv", "Stödet ska betalas ut i dag.", True),
        ("sv", "Stödet kommer att betalas ut i dag.", True),
        ("sv", "Du ska lämna in ansökan för att beviljas stöd.", False),
        ("en", "The benefit will be paid today.", True),
        ("en", "You have bills to be paid by us.", False),
    ],
)
def test_a_passive_knows_whether_it_makes_a_clause(language: str, text: str, finite: bool) -> None:
    ((_, passive),) = found(language, text)
    assert passive.finite is finite


def test_a_passive_gives_the_verb_that_an_active_sentence_would_use() -> None:
    assert [passive.lemma for _, passive in found("sv", "Stödet betalas i mars.")] == ["betala"]
    assert [passive.lemma for _, passive in found("fi", "Tuki maksetaan maaliskuussa.")] == ["maksaa"]
    assert [passive.lemma for _, passive in found("en", "The benefit is paid in March.")] == ["pay"]


@pytest.mark.parametrize("analyser", [finnish.from_endings, finnish.from_voikko])
def test_finnish_works_with_and_without_voikko(analyser: Callable[[str, bool], finnish.Guess]) -> None:
    doc = next(load("fi").analyse(["Tukea ei myönnetä, koska hakemus jätettiin myöhässä."]))
    assert [doc.text[passive.start : passive.end] for passive in finnish.passives(doc, analyser)] == [
        "myönnetä",
        "jätettiin",
    ]
