"""References to the law: what is one, where it starts and ends, and what only looks like one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from letterkit.language.figures.provisions import find_laws, find_provisions


def provisions(text: str, language: str) -> list[str]:
    return [text[start:end] for start, end in find_provisions(text, language)]


def laws(text: str, language: str) -> list[str]:
    return [text[start:end] for start, end in find_laws(text, language)]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("sv", "Enligt 7 a § 2 mom. får du stöd.", ["7 a § 2 mom."]),
        ("sv", "Enligt 7 a § 2 mom. 3 punkten får du stöd.", ["7 a § 2 mom. 3 punkten"]),
        ("sv", "Se 7 § 1 och 2 mom. i lagen.", ["7 § 1 och 2 mom."]),
        ("sv", "Se 24 och 25 § i lagen.", ["24 och 25 §"]),
        ("sv", "Se 7, 7 a och 7 b § i lagen.", ["7, 7 a och 7 b §"]),
        ("sv", "Se 7–7 c § i lagen.", ["7–7 c §"]),
        ("sv", "Se 12.2 § i lagen.", ["12.2 §"]),
        ("sv", "OffentlighetsL 24.1§ punkt 23", ["24.1§ punkt 23"]),
        ("sv", "Se § 7 och § 10 a i lagen.", ["§ 7", "§ 10 a"]),
        ("sv", "Lagen om utkomststöd (1412/1997) gäller.", ["1412/1997"]),
        ("sv", "Se RP 116/2025.", ["116/2025"]),
        ("fi", "Toimeentulotukilain 7 a §:n 2 momentin mukaan saat tukea.", ["7 a §:n 2 momentin"]),
        ("fi", "Katso 7 §:n 1 ja 2 momentti.", ["7 §:n 1 ja 2 momentti"]),
        ("fi", "Katso 24 ja 25 §.", ["24 ja 25 §"]),
        ("fi", "Katso 7 b §:n 2 momentin 3 kohta.", ["7 b §:n 2 momentin 3 kohta"]),
        ("fi", "Hallintolain (434/2003) mukaan saat päätöksen.", ["434/2003"]),
        ("en", "Under section 7a(1) you get support.", ["section 7a(1)"]),
        ("en", "Under sections 7, 7a and 10 you get support.", ["sections 7, 7a and 10"]),
        ("en", "Section 7 a of the Act says so.", ["Section 7 a"]),
        ("en", "The Act on Social Assistance (1412/1997) applies.", ["1412/1997"]),
        ("en", "Regulation (EU) 2016/679 applies.", ["2016/679"]),
    ],
)
def test_a_reference_to_a_section_or_a_numbered_act_is_found_whole(
    language: str, text: str, expected: list[str]
) -> None:
    assert provisions(text, language) == expected


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("sv", "Beslut nr 1234/2026"),
        ("sv", "Stödet för mars (3/2026)"),
        ("sv", "Vi är öppna 24/7."),
        ("sv", "Din hyra är 650 euro."),
        ("sv", "Du har avslagen ansökan."),
        ("sv", "Stadsstyrelsens beslut 16.3.2026 § 80"),
        ("fi", "Päätös nro 1234/2026"),
        ("fi", "Sellaisena ja jollain tavalla suomalaista."),
        ("en", "Fill in section 3 of the form."),
        ("en", "See sections 2 and 3 of this letter."),
        ("en", "We act on your application."),
    ],
)
def test_what_only_looks_like_a_reference_is_left_alone(language: str, text: str) -> None:
    assert laws(text, language) == []


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("sv", "Enligt lagen om utkomststöd får du stöd.", ["lagen om utkomststöd"]),
        ("sv", "Förvaltningslagen gäller.", ["Förvaltningslagen"]),
        ("fi", "Toimeentulotukilain mukaan saat tukea.", ["Toimeentulotukilain"]),
        ("fi", "Laki toimeentulotuesta koskee sinua.", ["Laki toimeentulotuesta"]),
        ("fi", "Toimeentulotuesta annetun lain mukaan saat tukea.", ["Toimeentulotuesta annetun lain"]),
        ("en", "Under the Act on Social Assistance you get support.", ["Act on Social Assistance"]),
        ("en", "The Administrative Procedure Act applies.", ["The Administrative Procedure Act"]),
    ],
)
def test_an_act_called_by_its_name_is_a_reference_to_the_law(language: str, text: str, expected: list[str]) -> None:
    assert laws(text, language) == expected


@given(st.text(alphabet="0123456789 §a-h.,:/()–lagenommntk", max_size=50), st.sampled_from(["sv", "fi", "en"]))
def test_references_stand_in_order_inside_the_text(text: str, language: str) -> None:
    position = 0
    for start, end in find_laws(text, language):
        assert position <= start < end <= len(text)
        assert text[start:end].strip() == text[start:end]
        position = end


@given(st.integers(1, 30), st.sampled_from(["", " a", " b"]), st.integers(1, 5))
def test_every_section_and_subsection_is_found(section: int, letter: str, subsection: int) -> None:
    assert provisions(f"Enligt {section}{letter} § {subsection} mom. gäller det.", "sv") == [
        f"{section}{letter} § {subsection} mom."
    ]
    assert provisions(f"Lain {section}{letter} §:n {subsection} momentin mukaan.", "fi") == [
        f"{section}{letter} §:n {subsection} momentin"
    ]
