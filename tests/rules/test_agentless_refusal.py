"""How grave it is that nobody says a no: an error where the client's outcome is refused without a ground."""

from __future__ import annotations

import pytest

from letterkit.document import read_text
from letterkit.linter.engine import check
from letterkit.rules.grammar.agentless_refusal import AgentlessRefusal


def severities(text: str, language: str) -> list[str]:
    return [one.severity for one in check(read_text(text, "a.md", "markdown"), [AgentlessRefusal()], language).findings]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("sv", "Ansökan avslås."),
        ("sv", "Grunddelen sänks med 20 procent."),
        ("fi", "Laskua ei hyväksytä."),
        ("fi", "Perusosaa pienennetään 20 prosenttia."),
        ("en", "Your application has been refused."),
        ("en", "The basic amount is lowered by 20 per cent."),
    ],
)
def test_a_refusal_or_cut_with_neither_decider_nor_ground_is_an_error(language: str, text: str) -> None:
    assert severities(text, language) == ["error"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("sv", "Ansökan avslås, eftersom hyran redan är betald."),
        ("sv", "Ansökan avslås. Orsaken är att hyran redan är betald."),
        ("sv", "## Beslut\n\nAnsökan avslås.\n\n## Motivering\n\nHyran är redan betald."),
        ("fi", "Vuokra on jo maksettu, joten hakemus hylätään."),
        ("fi", "Vuokra on jo maksettu. Siksi hakemus hylätään."),
        ("en", "The application is rejected because the rent has already been paid."),
        ("en", "If the documents do not come, the application is rejected."),
        ("sv", "Grunddelen kan sänkas."),
        ("sv", "Din ansökan avslogs den 3 mars 2025."),
    ],
)
def test_one_with_a_ground_or_that_only_may_come_or_came_long_ago_is_a_warning(language: str, text: str) -> None:
    assert severities(text, language) == ["warning"]
