"""The commands of an audit: what is no other command's name is an archive; help and faults are said in one way."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from letterkit import build, lint
from tests.audit.archives import PROMISE, SHORT, by_letter, rows
from tests.conftest import Ran

Letterkit = Callable[..., Ran]


def test_help_names_the_commands_and_those_of_the_run_come_without_a_name(letterkit: Letterkit) -> None:
    told = letterkit("audit", "--help").output
    assert all(name in told for name in ("run", "report", "sample"))
    assert "--key-file" in letterkit("audit", "run", "--help").output


def test_an_archive_that_is_not_there_is_said(letterkit: Letterkit, tmp_path: Path) -> None:
    ran = letterkit("audit", "--out", tmp_path / "r", tmp_path / "missing")
    assert (ran.status, "There is no such archive" in ran.errors) == (2, True)


@pytest.mark.parametrize(
    "words",
    [(".",), ("run", "."), ("find", "results", "12345678", "."), ("report", "results"), ("sample", "--out", "new")],
)
def test_without_the_extra_what_to_install_is_said_in_the_language_of_the_user(
    letterkit: Letterkit, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...]
) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    for ui, said in (("sv", "Installera dem med:"), ("fi", "Asenna ne komennolla:"), ("en", "Install them with:")):
        ran = letterkit("audit", *words, "--ui", ui)
        assert (ran.status, ran.output) == (2, "")
        assert f"{said} pip install letterkit[audit]" in ran.errors


def test_a_cluster_needs_an_extra_of_its_own(
    letterkit: Letterkit, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)
    ran = letterkit("audit", tmp_path, "--scheduler", "tcp://127.0.0.1:1", "--ui", "sv")
    assert (ran.status, "pip install letterkit[dask]" in ran.errors) == (2, True)


def test_a_group_of_commands_without_words_is_explained(letterkit: Letterkit) -> None:
    assert "letterkit audit report" in letterkit("audit").errors


def test_what_is_missing_is_called_as_in_the_help(letterkit: Letterkit) -> None:
    ran = letterkit("audit", "--out", "results", "--ui", "fi")
    assert (ran.status, ran.errors) == (2, "letterkit: ARKISTO puuttuu. Ohje: letterkit audit run --help\n")


def test_a_row_says_what_the_linter_says(letterkit: Letterkit, tmp_path: Path) -> None:
    folder = tmp_path / "letters"
    folder.mkdir()
    text = f"Vasa 2.3.2026\n\n{SHORT}\n{PROMISE}"
    (folder / "a.txt").write_text(text, encoding="utf-8")
    letterkit("audit", folder, "--out", tmp_path / "r", "--names")
    result = lint(folder / "a.txt")
    row = by_letter(tmp_path / "r")["a.txt"]
    assert (row["score"], row["kind"], row["language"]) == (result.ledger.score, result.kind, "sv")
    assert str(row["date"]) == "2026-03-02"
    assert row["errors"] == sum(finding.severity == "error" for finding in result.findings)
    assert row["words"] == result.measures["words"]
    found = rows(tmp_path / "r", "findings")
    assert sorted(one["rule"] for one in found) == sorted(finding.rule for finding in result.findings)
    referral = next(one for one in found if one["rule"] == "blanket-referral")
    assert (referral["group"], referral["severity"]) == ("misleading", "error")
    before = text[: text.index("ansöka")].split()
    assert referral["words_before"] == sum(not word[0].isdigit() for word in before)  # figures are no words


def test_a_paragraph_of_the_catalogue_is_known_again(letterkit: Letterkit, tmp_path: Path) -> None:
    folder = tmp_path / "letters"
    folder.mkdir()
    facts = Path(__file__).parents[2] / "examples" / "facts" / "grant.en.json"
    built = [block.text for block in build(facts, language="en").document.blocks]
    posted = next(text for text in built if text.startswith("We posted this decision on"))
    changed = re.sub(r"\d+ \w+ 20\d\d", "25/09/26", posted, count=1)
    text = f"{changed}\n\nThe boat from the island was late on 25/09/26.\n"
    (folder / "a.txt").write_text(text, encoding="utf-8")
    letterkit("audit", folder, "--out", tmp_path / "r", "--names", "--lang", "en", "--select", "date-format")
    found = {row["words_before"]: row["phrase"] for row in rows(tmp_path / "r", "findings")}
    assert [found[place] for place in sorted(found)] == ["rectification.days-letter", None]
