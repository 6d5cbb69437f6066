"""Rules that look at the same words do not all report them."""

from __future__ import annotations

import pytest

import letterkit
from letterkit.document import read_text


@pytest.mark.parametrize(
    ("language", "text", "said", "silent"),
    [
        ("sv", "Din ansökan avslås. Stödet beviljas inte.", "agentless-refusal", "passive"),
        ("fi", "Hakemuksesi hylätään. Tukea ei myönnetä.", "agentless-refusal", "passive"),
        ("en", "Your application is rejected. The benefit is not granted.", "agentless-refusal", "passive"),
        (
            "fi",
            "Mikäli selvityksiä ei toimiteta ajoissa, päätämme asian ilman niitä.",
            "hidden-condition",
            "officialese",
        ),
    ],
)
def test_the_graver_rule_reports_and_the_other_is_silent(language: str, text: str, said: str, silent: str) -> None:
    names = [finding.rule for finding in letterkit.lint(read_text(text), language=language).findings]
    assert said in names
    assert silent not in names


def test_a_rule_that_yields_reports_when_it_is_alone() -> None:
    draft = read_text("Mikäli selvityksiä ei toimiteta ajoissa, päätämme asian ilman niitä.")
    assert letterkit.lint(draft, language="fi", select=("officialese",)).findings
