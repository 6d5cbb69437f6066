"""The order of sections: by the template, by the facts, by the handler."""

from __future__ import annotations

from pathlib import Path

import pytest

from letterkit.catalogue.catalogue import Catalogue
from letterkit.compose import compose
from letterkit.errors import UsageError
from tests.catalogue.small import PHRASE, catalogue_in
from tests.compose.facts import decision_of

NAMES = ("outcome", "reasons", "self-pay", "duty", "contact", "rectification", "provisions")
TEMPLATE = """
{% letter "partial" %}
{% section "outcome" first %} {{ phrases("outcome.x") }}
{% section "reasons" %} {{ phrases("reasons.x") }}
{% section "self-pay" rises if facts.self_payments|due_within(DAYS) %} {{ phrases("self-pay.x") }}
{% section "duty" after "contact" %} {{ phrases("duty.x") }}
{% section "contact" %} {{ phrases("contact.x") }}
{% section "rectification" late %} {{ phrases("rectification.x") }}
{% section "provisions" last %} {{ phrases("provisions.x") }}
{% endletter %}
"""


def catalogue(folder: Path, days: int = 14) -> Catalogue:
    """A catalogue whose letter has one paragraph a section."""
    return catalogue_in(folder, {**files(), "templates/partial.j2": TEMPLATE.replace("DAYS", str(days))})


def files() -> dict[str, str]:
    """A phrase for each section."""
    return {
        f"phrases/{name}/x.yaml": PHRASE.replace("outcome.granted", f"{name}.x").replace(
            "section: outcome", f"section: {name}"
        )
        for name in NAMES
    }


def order(folder: Path, asked: str = "", days: int = 14) -> list[str]:
    made = compose(decision_of(), "sv", catalogue(folder, days), asked.split(",") if asked else None)
    tags = [block.tag.split(".")[0] for block in made.document.blocks]
    assert tags == [note.name for note in made.explanation.sections]
    return tags


def test_a_bill_that_is_due_soon_comes_up(tmp_path: Path) -> None:
    assert order(tmp_path) == ["outcome", "self-pay", "reasons", "contact", "duty", "rectification", "provisions"]


def test_a_bill_that_is_due_later_stays_in_its_turn(tmp_path: Path) -> None:
    assert order(tmp_path, days=5) == [
        "outcome",
        "reasons",
        "self-pay",
        "contact",
        "duty",
        "rectification",
        "provisions",
    ]


def test_a_section_may_lead_above_those_that_rise(tmp_path: Path) -> None:
    leading = TEMPLATE.replace(
        'section "contact" %}', 'section "contact" leads if facts.payments|length > 1 %}'
    ).replace("DAYS", "14")
    made = compose(decision_of(), "sv", catalogue_in(tmp_path, {**files(), "templates/partial.j2": leading}))
    assert [note.name for note in made.explanation.sections][:4] == ["outcome", "contact", "self-pay", "reasons"]


def test_the_same_facts_give_the_same_order(tmp_path: Path) -> None:
    assert order(tmp_path / "1") == order(tmp_path / "2")


def test_a_handler_may_reorder_the_middle(tmp_path: Path) -> None:
    wanted = ["outcome", "contact", "reasons", "self-pay", "duty", "rectification", "provisions"]
    assert order(tmp_path, "contact,reasons") == wanted


@pytest.mark.parametrize(
    ("asked", "says"),
    [
        ("self-pay,outcome", 'does not let "self-pay" stand before "outcome"'),
        ("provisions,reasons", 'does not let "provisions" stand before "reasons"'),
        ("rectification,reasons", 'does not let "rectification" stand before "reasons"'),
        ("duty,contact", 'does not let "duty" stand before "contact"'),
        ("nothing", 'no section "nothing"'),
        ("duty,duty", "twice"),
    ],
)
def test_a_handler_may_not_break_the_template(tmp_path: Path, asked: str, says: str) -> None:
    with pytest.raises(UsageError) as caught:
        order(tmp_path, asked)
    assert says in caught.value.say("en")


def test_the_explanation_says_why_a_section_stands_where_it_does(tmp_path: Path) -> None:
    made = compose(decision_of(), "sv", catalogue(tmp_path), ["contact"])
    said = made.explanation.say("en")
    assert "self-pay       moved up" in said
    assert "facts.self_payments|due_within(14)" in said
    assert "outcome        the template puts it first" in said
    assert "contact        the case handler put it here" in said
    assert "690" not in said


def test_the_explanation_says_why_a_phrase_was_left_out(tmp_path: Path) -> None:
    files = {"phrases/outcome/granted.yaml": PHRASE.replace("owner: test", "owner: test\nwhen: facts.transfer")}
    made = compose(decision_of(), "sv", catalogue_in(tmp_path, files))
    assert "–  outcome.granted  facts.transfer does not hold" in made.explanation.say("en")
    assert made.document.blocks == ()


def test_a_section_with_nothing_but_its_heading_vanishes(tmp_path: Path) -> None:
    heading = PHRASE.replace("owner: test", "owner: test\nas: heading").replace("outcome", "duty")
    template = '{% letter "partial" %}{% section "outcome" %}{{ phrases("outcome.*") }}'
    template += '{% section "duty" %}{{ phrases("duty.*") }}{% endletter %}'
    files = {"phrases/duty/x.yaml": heading, "templates/partial.j2": template}
    made = compose(decision_of(), "sv", catalogue_in(tmp_path, files))
    assert [note.is_empty for note in made.explanation.sections] == [False, True]
    assert len(made.document.blocks) == 1
