"""What was found in a draft is kept, says the same again, and can't be read without the draft."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from letterkit.catalogue.patterns.prepared import FOLDER
from letterkit.linter.kept.cache import prune
from tests.conftest import EXAMPLES, Ran

Run = Callable[..., Ran]

LONG = (
    "Vi betalar hyran för mars, april och maj till din hyresvärd den 3 december 2026, eftersom du har visat oss det "
    "nya avtalet och Kvarnåsens Bostäder har bekräftat uppgifterna."
)
LENGTH = ("--select", "length", "--isolated")
HEAVY = {
    "spacy",
    "numpy",
    "pydantic",
    "jinja2",
    "yaml",
    "letterkit.rules.registry",
    "letterkit.catalogue.misleading.recognise",
}


@pytest.fixture
def folder(letterkit: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of the cache, which is in use."""
    monkeypatch.delenv("LETTERKIT_NO_CACHE")
    monkeypatch.setenv("LETTERKIT_CACHE_DIR", str(tmp_path / "cache å"))
    return tmp_path / "cache å"


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    path = tmp_path / "utkast.md"
    path.write_text(f"# Beslut\n\n{LONG}\n", encoding="utf-8")
    return path


def entries(folder: Path) -> list[Path]:
    """What is kept of drafts; the catalogue lies beside it."""
    return sorted(path for path in folder.iterdir() if path.name != FOLDER) if folder.is_dir() else []


@pytest.mark.parametrize("format", ["text", "json", "sarif", "html", "junit"])
def test_what_is_kept_says_the_same_in_every_format(letterkit: Run, folder: Path, draft: Path, format: str) -> None:
    first = letterkit("lint", *LENGTH, "--format", format, draft)
    assert len(entries(folder)) == 1
    assert letterkit("lint", *LENGTH, "--format", format, draft) == first
    assert letterkit("lint", *LENGTH, "--format", format, "--no-cache", draft) == first


def test_a_whole_letter_with_phrases_to_write_instead_says_the_same(letterkit: Run, folder: Path) -> None:
    letter = EXAMPLES / "poor-transfer.sv.md"
    first = letterkit("lint", "--isolated", "--format", "json", letter)
    assert any(finding["instead"] for finding in json.loads(first.output)["documents"][0]["findings"])
    assert letterkit("lint", "--isolated", "--format", "json", letter) == first


def test_a_draft_that_is_known_loads_neither_rules_nor_grammar(letterkit: Run, folder: Path, draft: Path) -> None:
    letterkit("lint", *LENGTH, draft)
    code = (
        "import sys; from letterkit.cli import cli\n"
        f"cli({['lint', *LENGTH, '--fail-on', 'never', str(draft)]!r}, standalone_mode=False)\n"
        "print(*sorted(sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, encoding="utf-8", check=True)
    assert not HEAVY & set(done.stdout.splitlines()[-1].split())


def test_no_word_of_the_draft_stands_in_the_cache(letterkit: Run, folder: Path, draft: Path) -> None:
    letterkit("lint", *LENGTH, draft)
    (entry,) = entries(folder)
    held = entry.read_bytes() + entry.name.encode()
    assert not any(word.encode() in held for word in ("hyran", "Kvarnåsens", "long-sentence", "utkast", "words"))


@pytest.mark.skipif(os.name == "nt", reason="on Windows the user's folder itself is private")
def test_only_the_user_can_read_the_cache(letterkit: Run, folder: Path, draft: Path) -> None:
    letterkit("lint", *LENGTH, draft)
    assert folder.stat().st_mode & 0o777 == 0o700
    assert entries(folder)[0].stat().st_mode & 0o777 == 0o600


def test_another_text_other_rules_and_another_limit_are_checked_anew(
    letterkit: Run, folder: Path, draft: Path, tmp_path: Path
) -> None:
    assert "long-sentence" in letterkit("lint", *LENGTH, draft).output
    assert "long-sentence" not in letterkit("lint", *LENGTH, "--ignore", "long-sentence", draft).output
    config = tmp_path / "letterkit.toml"
    config.write_text("[limits]\nlong-sentence.sv = 90\n", encoding="utf-8")
    assert "long-sentence" not in letterkit("lint", "--select", "length", "--config", config, draft).output
    draft.write_text("# Beslut\n\nVi betalar hyran.\n", encoding="utf-8")
    assert "long-sentence" not in letterkit("lint", *LENGTH, draft).output
    assert len(entries(folder)) == 4


def test_what_fails_a_run_is_asked_anew(letterkit: Run, folder: Path, draft: Path) -> None:
    assert letterkit("lint", *LENGTH, draft).status == 0
    assert letterkit("lint", *LENGTH, "--fail-on", "warning", draft).status == 1
    assert len(entries(folder)) == 1


def test_a_baseline_hides_what_was_kept(letterkit: Run, folder: Path, draft: Path, tmp_path: Path) -> None:
    letterkit("lint", *LENGTH, draft)
    baseline = tmp_path / "baseline.json"
    letterkit("lint", *LENGTH, "--baseline", baseline, "--write-baseline", draft)
    assert letterkit("lint", *LENGTH, "--baseline", baseline, "--fail-on", "hint", draft).status == 0


@pytest.mark.parametrize("damage", [b"", b"\0" * 900, b"short"])
def test_a_damaged_entry_is_as_if_it_were_not_there(letterkit: Run, folder: Path, draft: Path, damage: bytes) -> None:
    first = letterkit("lint", *LENGTH, draft)
    (entry,) = entries(folder)
    whole = entry.read_bytes()
    entry.write_bytes(damage or whole[:-3])
    assert letterkit("lint", *LENGTH, draft) == first
    assert entry.read_bytes() != (damage or whole[:-3])


def test_a_cache_that_cannot_be_written_keeps_nobody_from_working(letterkit: Run, folder: Path, draft: Path) -> None:
    folder.write_text("a file in the way", encoding="utf-8")
    ran = letterkit("lint", *LENGTH, draft)
    assert ran.status == 0 and "long-sentence" in ran.output and not ran.errors


def test_nothing_is_kept_where_it_is_not_wanted_or_tells_of_facts(letterkit: Run, folder: Path, draft: Path) -> None:
    letterkit("lint", *LENGTH, "--no-cache", draft)
    letterkit("lint", *LENGTH, "--facts", EXAMPLES.parent / "facts" / "partial.sv.json", draft)
    assert not entries(folder)


def test_a_cache_that_has_grown_loses_what_was_not_asked_for_longest(letterkit: Run, folder: Path, draft: Path) -> None:
    for number in range(4):
        draft.write_text(f"# Beslut {number}\n\n{LONG}\n", encoding="utf-8")
        letterkit("lint", *LENGTH, draft)
    kept = entries(folder)
    for age, path in enumerate(kept):
        os.utime(path, (1_000_000 - age, 1_000_000 - age))
    size = sum(path.stat().st_size for path in kept)
    prune(folder, most=size)
    assert entries(folder) == kept
    prune(folder, most=size - 1)
    assert entries(folder) == kept[:3] or entries(folder) == kept[:2]
