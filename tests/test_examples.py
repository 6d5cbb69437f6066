"""The example letters: every position leads to the words it names, and poor letters score below good ones."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

import letterkit
from letterkit.document import FileOrigin
from letterkit.linter.result import Result
from letterkit.report import Report
from letterkit.report.json import as_json
from letterkit.report.schema import schema_text
from tests.conftest import EXAMPLES

LETTERS = sorted(path for path in EXAMPLES.iterdir() if path.suffix != ".json")
POOR = [path for path in LETTERS if path.name.startswith("poor-")]


@cache
def linted(path: Path) -> Result:
    """What the linter finds in a letter; several tests look at each."""
    return letterkit.lint(path)


def test_there_are_good_and_poor_letters_in_each_language_in_word_and_markdown() -> None:
    found = {(path.name.split("-")[0], path.suffixes[-2].strip(".")) for path in LETTERS}
    assert found == {(quality, language) for quality in ("good", "poor") for language in ("sv", "fi", "en")}
    assert {path.suffix for path in LETTERS} >= {".docx", ".md"}


@pytest.mark.parametrize("path", LETTERS, ids=lambda path: path.name)
def test_each_finding_of_the_json_is_the_slice_of_the_text_that_it_says(path: Path) -> None:
    result = linted(path)
    data = json.loads(as_json(Report((result,))))
    Draft202012Validator(json.loads(schema_text("finding"))).validate(data)
    for finding in data["documents"][0]["findings"]:
        assert result.document.text[finding["start"] : finding["end"]] == finding["excerpt"]
        assert finding["excerpt"].strip() == finding["excerpt"] != ""


@pytest.mark.parametrize("path", [path for path in LETTERS if path.suffix != ".docx"], ids=lambda path: path.name)
def test_line_and_column_of_a_finding_lead_to_its_first_word_in_the_file(path: Path) -> None:
    result = linted(path)
    lines = path.read_text(encoding="utf-8").splitlines()
    for finding in result.findings:
        place = result.document.locate(finding.span)
        assert place.line is not None and place.column is not None
        word = result.document.text[finding.span.start : finding.span.end].split()[0]
        assert lines[place.line - 1][place.column - 1 :].replace("\u00a0", " ").startswith(word)


@pytest.mark.parametrize("path", [path for path in LETTERS if path.suffix != ".docx"], ids=lambda path: path.name)
def test_every_exact_piece_of_a_text_file_is_the_same_characters_of_the_file(path: Path) -> None:
    source = path.read_bytes().decode("utf-8")
    for block in linted(path).document.blocks:
        for piece in block.pieces:
            assert isinstance(piece.origin, FileOrigin)
            if piece.is_exact:
                written = source[piece.origin.offset : piece.origin.offset + piece.width]
                assert block.text[piece.start : piece.end].split() == written.split()


@pytest.mark.parametrize("poor", POOR, ids=lambda path: path.name)
def test_a_poor_letter_scores_well_below_its_rewrite(poor: Path) -> None:
    good = poor.with_name(poor.name.replace("poor-", "good-"))
    assert linted(poor).ledger.score <= linted(good).ledger.score - 30


@pytest.mark.parametrize("good", [path for path in LETTERS if path not in POOR], ids=lambda path: path.name)
def test_a_good_letter_has_no_error(good: Path) -> None:
    assert [finding.rule for finding in linted(good).findings if finding.severity == "error"] == []
