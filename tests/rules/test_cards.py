"""Every example of every rule card and misleading phrase: the marked words are reported, and nothing else."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest

from letterkit.decision import read_facts
from letterkit.document import read_text
from letterkit.document.origin import FileOrigin
from letterkit.linter.engine import check
from letterkit.linter.selection import choose
from letterkit.rules import Rule
from letterkit.rules.answers.missing import MissingAnswer
from letterkit.rules.cards import Example, card_of
from letterkit.rules.misleading.phrase import MisleadingPhrase
from letterkit.rules.registry import all_rules, group_of
from letterkit.ui import UI_LANGUAGES

FACTS = Path(__file__).parent.parent.parent / "examples" / "facts"
LANGUAGES = ("sv", "fi", "en")

WITHOUT_PHRASE = [
    rule
    for rule in all_rules().values()
    if not (isinstance(rule, MissingAnswer) or (isinstance(rule, MisleadingPhrase) and rule.phrase.instead))
]
"""The rules that no phrase of the catalogue is an answer to."""


def reported(rule: Rule, example: Example) -> list[str]:
    """The source text of each finding of the rule in the example."""
    document = read_text(example.text, "example.md", "markdown")
    found = []
    facts = read_facts(FACTS / f"{example.facts}.json") if example.facts else None
    type = example.type or None
    rules = choose(("suppression", "length")) if group_of(rule) == "suppression" else [rule]
    for finding in check(document, rules, example.language, facts=facts, type=type).findings:
        if finding.rule != rule.name:
            continue
        edges = [edge for block in document.blocks for edge in block.origins(finding.span)]
        first, last = edges[0][0], edges[-1][1]
        assert isinstance(first, FileOrigin) and isinstance(last, FileOrigin)
        found.append(example.text[first.offset : last.offset])
    return found


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("rule", all_rules().values(), ids=all_rules())
def test_the_marked_words_and_nothing_else_are_reported(rule: Rule, language: str) -> None:
    """All examples of a card in a language at once: there are thousands, and each takes a few milliseconds."""
    examples = [example for example in card_of(rule).examples if example.language == language]
    found = {example: reported(rule, example) for example in examples}
    assert found == {one: [one.text[start:end] for start, end in one.marks] for one in examples}


@pytest.mark.parametrize("rule", all_rules().values(), ids=all_rules())
def test_a_card_says_why_and_on_what_ground_and_shows_both_kinds_in_each_language(rule: Rule) -> None:
    card = card_of(rule)
    assert card.name == rule.name
    for ui in UI_LANGUAGES:
        assert card.summary.say(ui) and card.why.say(ui) and card.source.say(ui), ui
    shown = {(example.language, bool(example.marks)) for example in card.examples}
    assert shown == {(language, is_bad) for language in LANGUAGES for is_bad in (True, False)}


@pytest.mark.parametrize("rule", WITHOUT_PHRASE, ids=lambda rule: rule.name)
def test_a_card_pairs_a_bad_example_with_a_better_one_in_each_language(rule: Rule) -> None:
    examples = card_of(rule).examples
    assert {example.language for example in examples if example.better} == {"sv", "fi", "en"}
    for bad, better in pairwise(examples):
        if bad.better:
            assert (better.text, better.marks, better.facts, better.type) == (bad.better, (), bad.facts, bad.type)


@pytest.mark.parametrize("rule", all_rules().values(), ids=all_rules())
def test_a_card_says_the_same_parts_in_each_language_and_in_words_of_its_own(rule: Rule) -> None:
    card = card_of(rule)
    for part in (card.summary, card.why, card.known_limits, card.fix):
        said = [part.say(ui) for ui in UI_LANGUAGES]
        assert len(set(said)) == (len(UI_LANGUAGES) if any(said) else 1)


@pytest.mark.parametrize("rule", all_rules().values(), ids=all_rules())
def test_messages_hold_the_same_values_in_each_language(rule: Rule) -> None:
    from string import Formatter

    for text in (rule.message, rule.advice):
        names = {ui: {name for _, name, _, _ in Formatter().parse(getattr(text, ui)) if name} for ui in LANGUAGES}
        assert names["sv"] == names["fi"] == names["en"]
