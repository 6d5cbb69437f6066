"""letterkit rules and letterkit rule."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from letterkit.rules.registry import all_rules
from tests.conftest import Ran

Run = Callable[..., Ran]


def test_every_rule_is_listed(letterkit: Run) -> None:
    output = letterkit("rules").output
    assert all(name in output for name in all_rules())


def test_a_card_is_shown_with_what_the_rule_says(letterkit: Run) -> None:
    output = letterkit("rule", "long-sentence").output
    assert "## Why it hurts" in output and "## What it says" in output


@pytest.mark.parametrize(
    ("language", "said"),
    [
        (
            "sv",
            (
                "Börja med den som gör något, och sedan verbet.",
                "## Så skadar det läsaren\nInnan verbet kommer",
                "## Det här ser den inte\nEn inledande bisats",
                "## Källa\nMyndigheternas skrivregler (8 uppl., 2014)",
                "fel: ==Ansökan om stöd",
                "\nhellre: Vi avslår ansökan om stöd",
            ),
        ),
        (
            "fi",
            (
                "Aloita tekijällä ja verbillä.",
                "## Miten se haittaa lukijaa\nEnnen verbiä",
                "## Mitä sääntö ei näe\nAlussa olevalla sivulauseella",
                "## Lähde\nKotuksen virkakielitesti",
                "väärin: ==Huhtikuun vuokraa",
                "\nmieluummin: Hakemuksesi on vielä kesken.",
            ),
        ),
    ],
)
def test_a_card_speaks_the_users_language(letterkit: Run, language: str, said: tuple[str, ...]) -> None:
    output = letterkit("rule", "late-verb", "--ui", language).output
    for words in said:
        assert words in output
    assert "The application for support" not in output and "Until the verb" not in output


def test_the_list_of_rules_says_in_the_users_language_what_they_report(letterkit: Run) -> None:
    output = " ".join(letterkit("rules", "blanket-referral", "--ui", "fi").output.split())
    assert "Huomauttaa ohjauksesta täydentävään tai ehkäisevään toimeentulotukeen" in output


def test_a_misleading_phrase_of_the_catalogue_has_a_card_too(letterkit: Run) -> None:
    assert "# blanket-referral" in letterkit("rule", "blanket-referral").output


def test_a_misspelt_rule_is_answered_with_the_nearest(letterkit: Run) -> None:
    ran = letterkit("rule", "long-sentance")
    assert ran.status == 2
    assert "long-sentence" in ran.errors
