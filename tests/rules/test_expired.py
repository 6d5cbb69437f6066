"""Amounts and phrases that don't hold on the day of the decision."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

import letterkit
from letterkit.document import Document, read_text
from letterkit.language.data import LANGUAGES
from letterkit.linter.engine import check
from letterkit.rules import Finding
from letterkit.rules.facts.outdated.phrases import invalid_on
from letterkit.rules.registry import all_rules
from tests.compose.facts import FOLDER, decision_of

EXAMPLES = sorted(path.stem for path in FOLDER.glob("*.json"))
PHRASE = """id: {id}
section: outcome
purpose: To be tried.
owner: test
status: {status}
review: {{sv: draft, fi: draft, en: draft}}
valid_from: {first}
{last}text:
  sv: Så här.
  fi: Näin.
  en: Like this.
"""


def findings(document: Document, language: str) -> list[Finding]:
    return list(check(document, [all_rules()["expired-phrase"]], language).findings)


def built(name: str, language: str) -> Document:
    return letterkit.build(decision_of(name), language=language).document


class TestAmounts:
    @pytest.mark.parametrize("language", LANGUAGES)
    def test_a_built_letter_holds_what_is_in_force(self, language: str) -> None:
        for name in EXAMPLES:
            assert findings(built(name, language), language) == []

    @pytest.mark.parametrize(("language", "new", "old"), [("sv", "578,43", "596,32"), ("en", "578.43", "596.32")])
    def test_an_earlier_basic_amount_is_reported_with_the_one_in_force(self, language: str, new: str, old: str) -> None:
        text = "\n\n".join(block.text for block in built("notice-2026.fi", language).blocks).replace(new, old)
        (found,) = findings(read_text(text, "draft.txt", "text"), language)
        assert found.severity == "error"
        assert new in found.say(language)
        assert old in found.say(language)

    def test_the_facts_say_which_months_the_decision_is_about(self) -> None:
        draft = read_text("Grunddelen är 596,32 euro.", "draft.md", "markdown")
        decision = decision_of("partial.sv")
        rule = [all_rules()["expired-phrase"]]
        assert len(check(draft, rule, "sv", facts=decision).findings) == 1
        assert check(draft, rule, "sv").findings == ()


class TestPhrases:
    def test_only_phrases_that_are_not_valid_on_the_day_are_found(self, tmp_path: Path) -> None:
        folder = tmp_path / "phrases" / "outcome"
        folder.mkdir(parents=True)
        for id, status, first, last in (
            ("outcome.now", "draft", "2026-01-01", ""),
            ("outcome.later", "draft", "2027-01-01", ""),
            ("outcome.over", "draft", "2025-01-01", "valid_to: 2026-02-28\n"),
            ("outcome.gone", "retired", "2025-01-01", ""),
        ):
            text = PHRASE.format(id=id, status=status, first=first, last=last)
            (folder / f"{id}.yaml").write_text(text, encoding="utf-8")
        found = [phrase.id for phrase in invalid_on(tmp_path / "phrases", date(2026, 3, 10))]
        assert found == ["outcome.gone", "outcome.later", "outcome.over"]

    def test_a_phrase_of_the_catalogue_in_a_letter_before_its_time_is_reported(self) -> None:
        letter = built("partial.sv", "sv")
        text = "\n\n".join(block.text for block in letter.blocks).replace("10 mars 2026", "10 mars 2025")
        found = [one for one in findings(read_text(text, "draft.txt", "text"), "sv") if one.severity == "warning"]
        assert any("rectification.how" in one.say("sv") for one in found)
        assert all("gäller först från den" in one.say("sv") for one in found)

    def test_other_words_are_nobodys_phrase(self) -> None:
        draft = "10 mars 2025\n\n# Beslut\n\nDu kan begära omprövning. Vi betalar 200 euro till dig den 12 mars 2025.\n"
        assert findings(read_text(draft, "draft.md", "markdown"), "sv") == []
