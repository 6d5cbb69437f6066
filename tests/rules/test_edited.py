"""Paragraphs of the catalogue that somebody changed."""

from __future__ import annotations

from pathlib import Path

import pytest

import letterkit
from letterkit.document import read
from letterkit.language.data import LANGUAGES
from letterkit.linter.engine import check
from letterkit.rules import Finding
from letterkit.rules.registry import all_rules
from tests.compose.facts import FOLDER, decision_of

FACTS = FOLDER / "partial.sv.json"


def findings(path: Path, *, with_facts: bool = False) -> list[Finding]:
    facts = decision_of("partial.sv") if with_facts else None
    return list(check(read(path), [all_rules()["edited-phrase"]], facts=facts).findings)


def built(path: Path, old: str = "", new: str = "", language: str = "sv") -> Path:
    letterkit.build(FACTS, language=language, output=path)
    if old:
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), encoding="utf-8")
    return path


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("format", ["docx", "html", "md"])
def test_a_letter_as_it_was_built_has_nothing_to_report(tmp_path: Path, format: str, language: str) -> None:
    path = built(tmp_path / f"letter.{format}", language=language)
    assert findings(path) == findings(path, with_facts=True) == []


@pytest.mark.parametrize("format", ["html", "md"])
def test_a_change_is_shown_word_by_word_where_the_facts_are_given(tmp_path: Path, format: str) -> None:
    path = built(tmp_path / f"letter.{format}", "Bestämmelser som vi har tillämpat", "Bestämmelser som vi tillämpade")
    (found,) = findings(path, with_facts=True)
    assert found.severity == "hint"
    assert "provisions.heading" in found.say("sv")
    assert "har tillämpat → tillämpade" in found.say("en")


def test_words_put_in_and_taken_out_are_told_apart(tmp_path: Path) -> None:
    path = built(tmp_path / "letter.md", "Det kostar ingenting att begära omprövning.", "")
    (found,) = findings(path, with_facts=True)
    assert "Det kostar ingenting att begära omprövning. → (struket)" in found.say("sv")
    path = built(tmp_path / "other.md", "Läkarintyg: vi använde bilagan.", "Läkarintyg: vi använde kanske bilagan.")
    (found,) = findings(path, with_facts=True)
    assert "(lisätty) → kanske" in found.say("fi")


def test_braces_that_somebody_wrote_are_shown_as_they_are(tmp_path: Path) -> None:
    path = built(tmp_path / "letter.md", "Läkarintyg: vi använde bilagan.", "Läkarintyg: vi använde {bilaga}.")
    (found,) = findings(path, with_facts=True)
    assert "bilagan. → {bilaga}." in found.say("sv")


def test_without_the_facts_the_catalogues_wording_is_shown(tmp_path: Path) -> None:
    path = built(tmp_path / "letter.md", "Begäran ska vara skriftlig", "Begäran kan vara muntlig")
    (found,) = findings(path)
    assert "Katalogen skriver: ”Du kan begära omprövning" in found.say("sv")


def test_a_draft_without_a_receipt_is_never_reported(tmp_path: Path) -> None:
    path = tmp_path / "draft.md"
    path.write_text("# Hej\n\nBegäran kan vara muntlig. <!-- tag: rectification.how@1#2 -->\n", encoding="utf-8")
    assert findings(path, with_facts=True) == []
