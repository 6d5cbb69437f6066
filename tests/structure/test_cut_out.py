"""What a letter owes its reader is found in the letters that the catalogue builds, and missed where it is cut out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import pytest

import letterkit
from letterkit.decision import read_facts
from letterkit.document import Document
from letterkit.language.memory import Memory
from letterkit.linter.engine import check
from letterkit.linter.result import Result
from letterkit.linter.selection import choose
from letterkit.structure.entries import Answer, Part, load_answers
from letterkit.ui import Text
from tests.structure.letters import FACTS, LETTERS, built, says, without

ENTRIES = [answer.id for answer in load_answers()]
"""The rules of what a letter owes. Those of its order have more to say of a letter without its outcome."""


@pytest.mark.parametrize(("example", "language"), LETTERS)
def test_a_built_letter_of_which_only_the_kind_is_known_lacks_nothing(example: str, language: str) -> None:
    kind = read_facts(FACTS[example]).kind
    document = built(example, language).document
    assert _by_rule(letterkit.lint(document, language=language, type=kind, select=("answers",))) == {}


@pytest.mark.parametrize(("example", "language"), LETTERS)
def test_a_built_letter_lacks_nothing_and_then_each_part_that_is_cut_out(example: str, language: str) -> None:
    document, facts, memory = built(example, language).document, read_facts(FACTS[example]), Memory()

    def looked_at(document: Document, *rules: str) -> Result:
        """As in an editor, where a part after another is taken out."""
        memory.turn()
        return check(document, choose(rules), language, facts=facts, memory=memory)

    whole, wrong = looked_at(document, "answers"), {}
    assert _by_rule(whole) == {}
    all_owed = tuple(owed(whole))
    for answer, part in all_owed:
        found = _by_rule(looked_at(without(document, part), *ENTRIES))
        expected = gone_with(part, document, all_owed)
        if found != expected:
            wrong[f"{answer.id} {part.id}"] = (found, expected)
    assert wrong == {}


def owed(letter: Result) -> Iterator[tuple[Answer, Part]]:
    """The parts that a letter has to say."""
    structure = letter.structure
    for answer in load_answers():
        if structure.needs(answer):
            yield from ((answer, part) for part in answer.parts if structure.owes(part))


def gone_with(part: Part, document: Document, owed: Iterable[tuple[Answer, Part]]) -> dict[str, str]:
    """What is to be reported where a part is cut out: the part, and those that only the same phrases say."""
    left = [block for block in document.blocks if not says(block, part)]
    gone: dict[str, list[Part]] = {}
    for answer, other in owed:
        if not any(says(block, other) for block in left):
            gone.setdefault(answer.id, []).append(other)
    return {id: ", ".join(part.name.en for part in parts) for id, parts in gone.items()}


def _by_rule(result: Result) -> dict[str, str]:
    """What is reported by rule, with the names of the parts where the rule tells them."""
    named = ((finding.rule, finding.values.get("parts")) for finding in result.findings)
    return {rule: parts.en if isinstance(parts, Text) else "" for rule, parts in named}
