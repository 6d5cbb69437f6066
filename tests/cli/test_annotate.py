"""letterkit lint --annotate: the handler's own Word file, with the findings in its margin."""

from __future__ import annotations

import json
import os
import stat
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import EXAMPLES, Ran
from tests.document.word import docx
from tests.report.word.reviewed import anchored, parts, read, resolved, said

Run = Callable[..., Ran]
Draft = Callable[..., Path]
REFERRAL = "Du kan också ansöka om kompletterande utkomststöd hos välfärdsområdet."
QUICK = ("--select", "length")
FIXED = {
    "taikka": "tai",
    "ei voida huomioida": "ei voida ottaa huomioon",
    "tämän johdosta": "siksi",
    "Mikäli": "Jos",
    "viipymättä": "heti",
    "mm.": "muun muassa",
    "1881,30": "1 881,30",
    "1976,80": "1 976,80",
}


@pytest.fixture
def word(draft: Draft) -> Path:
    return draft(docx(f"Hej. {REFERRAL}"), "utkast åäö.docx")


def test_the_reviewed_file_holds_a_comment_for_each_finding_and_the_report_is_printed_as_always(
    letterkit: Run, word: Path, tmp_path: Path
) -> None:
    reviewed, before = tmp_path / "granskat.docx", word.read_bytes()
    plain = letterkit("lint", word, "--select", "blanket-referral")
    ran = letterkit("lint", word, "--select", "blanket-referral", "--annotate", reviewed)
    assert (ran.status, ran.output) == (plain.status, plain.output)
    assert ran.status == 1
    assert f"Written: {reviewed} (comments: 2, tracked changes: 0)" in ran.errors
    assert "löfte" in said(reviewed.read_bytes())[1]
    assert anchored(reviewed.read_bytes())[1] in REFERRAL
    assert word.read_bytes() == before
    assert sorted(path.name for path in tmp_path.iterdir()) == ["granskat.docx", "utkast åäö.docx"]


def test_comments_speak_the_language_of_the_report(letterkit: Run, word: Path, tmp_path: Path) -> None:
    reviewed = tmp_path / "granskat.docx"
    letterkit("lint", word, "--select", "blanket-referral", "--annotate", reviewed, "--ui", "fi")
    assert "Sääntö: blanket-referral" in said(reviewed.read_bytes())[1]


def test_a_finding_of_a_real_letter_stands_at_the_words_that_the_report_gives(letterkit: Run, tmp_path: Path) -> None:
    reviewed = tmp_path / "granskat.docx"
    source = EXAMPLES / "poor-rejection.fi.docx"
    letterkit("lint", source, "--select", "wording", "--comment-on", "hint", "--annotate", reviewed)
    (document,) = json.loads(letterkit("lint", source, "--select", "wording", "--format", "json").output)["documents"]
    excerpts = [finding["excerpt"] for finding in document["findings"]]
    assert sorted(words.replace("\u00a0", " ") for words in anchored(reviewed.read_bytes())[1:]) == sorted(excerpts)


def test_safe_fixes_are_tracked_changes(letterkit: Run, tmp_path: Path) -> None:
    reviewed = tmp_path / "granskat.docx"
    source = EXAMPLES / "poor-rejection.fi.docx"
    ran = letterkit("lint", source, "--select", "wording", "--fix", "--annotate", reviewed)
    assert "tracked changes: 8" in ran.errors
    data, text = reviewed.read_bytes(), read(source.read_bytes()).text
    assert read(resolved(data, accept=False)).text == text
    for old, new in FIXED.items():
        text = text.replace(old, new)
    assert read(resolved(data, accept=True)).text == text
    assert "Korjattu jäljitettävinä muutoksina: 8." in said(data)[0]
    assert not any("taikka" in words for words in said(data)[1:])


def test_reviewing_the_reviewed_file_in_place_renews_its_comments(letterkit: Run, tmp_path: Path) -> None:
    reviewed = tmp_path / "granskat.docx"
    options = ("--select", "wording", "--fix", "--annotate", reviewed)
    first = letterkit("lint", EXAMPLES / "poor-rejection.fi.docx", *options)
    once = said(reviewed.read_bytes())
    again = letterkit("lint", reviewed, *options, "--in-place")
    assert again.output.splitlines()[1:] == first.output.splitlines()[1:]
    assert said(reviewed.read_bytes()) == once


def test_the_draft_itself_is_changed_only_when_that_is_said(letterkit: Run, word: Path, tmp_path: Path) -> None:
    before = word.read_bytes()
    link = tmp_path / "länk.docx"
    link.hardlink_to(word)
    for same in (word, tmp_path / "." / word.name, link):
        ran = letterkit("lint", word, "--annotate", same)
        assert ran.status == 2 and "--in-place" in ran.errors
        assert len(ran.errors.strip().splitlines()) == 1
    assert word.read_bytes() == before
    assert letterkit("lint", word, "--annotate", word, "--in-place", *QUICK).status == 0
    assert "word/comments.xml" in parts(word.read_bytes())


@pytest.mark.parametrize("ui", ["sv_FI", "fi_FI", "en_GB"])
def test_what_cant_be_annotated_is_said_in_one_line_and_nothing_is_written(
    letterkit: Run, word: Path, draft: Draft, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, ui: str
) -> None:
    monkeypatch.setenv("LC_ALL", f"{ui}.UTF-8")
    reviewed, text = tmp_path / "granskat.docx", draft("Hej.", "utkast.md")
    broken = draft(b"PK nej", "trasig.docx")
    for arguments in (
        (word, text, "--annotate", reviewed),
        (tmp_path, "--annotate", reviewed),
        (text, "--annotate", reviewed),
        ("-", "--annotate", reviewed),
        (word, "--annotate", tmp_path / "granskat.pdf"),
        (word, "--annotate", tmp_path / "saknas" / "granskat.docx"),
        (tmp_path / "saknas.docx", "--annotate", reviewed),
        (broken, "--annotate", reviewed),
        (word, "--in-place"),
    ):
        ran = letterkit("lint", *arguments, *QUICK)
        assert ran.status == 2, arguments
        assert len(ran.errors.strip().splitlines()) == 1, arguments
    assert sorted(path.name for path in tmp_path.iterdir()) == ["trasig.docx", "utkast åäö.docx", "utkast.md"]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no permissions of this kind")
def test_the_reviewed_file_is_as_private_as_the_draft(letterkit: Run, word: Path, tmp_path: Path) -> None:
    word.chmod(0o600)
    reviewed = tmp_path / "granskat.docx"
    letterkit("lint", word, "--annotate", reviewed, *QUICK)
    assert stat.S_IMODE(reviewed.stat().st_mode) == 0o600


def test_a_file_that_cant_be_put_in_place_leaves_the_draft_and_nothing_else(
    letterkit: Run, word: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = word.read_bytes()

    def fail(*_: object) -> None:
        raise OSError("the disk is full")

    monkeypatch.setattr(os, "fsync", fail)
    ran = letterkit("lint", word, "--annotate", word, "--in-place", *QUICK)
    assert ran.status == 2
    assert "cannot be written" in ran.errors
    assert word.read_bytes() == before
    assert [path.name for path in tmp_path.iterdir()] == [word.name]
