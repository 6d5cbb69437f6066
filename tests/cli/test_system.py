"""What the system refuses or does in another way is said, or met: full disks, closed streams, odd names of files."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import IO

import pytest

from tests.conftest import Ran

Run = Callable[..., Ran]
Draft = Callable[..., Path]
FULL = Path("/dev/full")
LONG = "a" * 5000
GOOD = "Vi betalar 412,30 euro till ditt konto den 3 december 2026."
FACTS = Path(__file__).parents[2] / "examples" / "facts" / "partial.sv.json"


def started(*arguments: str | Path, stdout: IO[bytes]) -> subprocess.CompletedProcess[bytes]:
    """letterkit in a process of its own, in English."""
    command = [sys.executable, "-m", "letterkit", *map(str, arguments), "--ui", "en"]
    return subprocess.run(command, stdout=stdout, stderr=subprocess.PIPE, check=False)


@pytest.mark.skipif(not FULL.exists(), reason="there is no device that is always full")
@pytest.mark.parametrize("arguments", [("rules",), ("schema", "facts"), ("build", FACTS)], ids=lambda one: one[0])
def test_a_full_disk_is_told_as_one(arguments: tuple[str | Path, ...]) -> None:
    with FULL.open("wb") as full:
        ran = started(*arguments, stdout=full)
    assert (ran.returncode, ran.stderr.count(b"\n")) == (2, 1)
    assert b"No space left" in ran.stderr
    assert b"fault of letterkit" not in ran.stderr


@pytest.mark.skipif(os.name == "nt", reason="the shell of Windows closes no streams")
def test_closed_streams_do_no_harm(draft: Draft) -> None:
    path = draft(GOOD)
    command = f'exec "{sys.executable}" -m letterkit'
    ends = [
        subprocess.run(["/bin/sh", "-c", f"{command} {rest}"], stderr=subprocess.PIPE, check=False)
        for rest in (f"lint '{path}' --fail-on never --no-cache >&-", f"text '{path}' >&- 2>&-", "lint - <&- --ui en")
    ]
    assert [end.returncode for end in ends] == [0, 0, 2]
    assert b"There is no text" in ends[2].stderr


@pytest.mark.parametrize(
    "arguments",
    [
        ("lint", LONG),
        ("lint", f"{LONG}.md"),
        ("lint", "{draft}", "--config", LONG),
        ("lint", "{draft}", "--baseline", LONG),
        ("lint", "{draft}", "--facts", LONG),
        ("lint", "{draft}", "--model", f"sv={LONG}"),
        ("lint", "{draft}", "-o", LONG),
        ("text", LONG),
        ("verify", f"{LONG}.json"),
        ("build", LONG),
        ("build", "{facts}", "-o", f"{LONG}.docx"),
        ("build", "{facts}", "--catalogue", LONG),
        ("check", LONG),
        ("init", LONG),
        ("catalogue", LONG),
        ("phrases", "list", "--catalogue", LONG),
        ("preview", LONG),
        ("audit", LONG, "--out", "{folder}"),
        ("audit", "report", LONG),
    ],
    ids=lambda one: "-".join(part.partition("=")[0][:12] for part in one),
)
def test_a_name_that_no_system_can_follow_leads_nowhere(
    letterkit: Run, draft: Draft, tmp_path: Path, arguments: tuple[str, ...]
) -> None:
    names = {"{draft}": draft(GOOD), "{facts}": FACTS, "{folder}": tmp_path / "results"}
    ran = letterkit(*(names.get(one, one) for one in arguments))
    assert ran.status == 2
    assert ran.errors.startswith("letterkit: ")


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="names of files are text there")
@pytest.mark.parametrize("form", ["text", "concise", "json", "sarif", "junit", "github", "gitlab", "html"])
def test_names_that_are_no_text_are_reported(letterkit: Run, tmp_path: Path, form: str) -> None:
    path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/br\xe4v.md"))
    path.write_text("Vid behov kan du ansöka om kompletterande utkomststöd.\n", encoding="utf-8")
    report = tmp_path / "report"
    ran = letterkit("lint", path, "--format", form, "-o", report, "--fail-on", "never")
    assert (ran.status, ran.errors) == (0, "")
    assert re.search(rb"br.{1,4}v\.md", report.read_bytes())


def test_a_report_is_not_written_over_what_is_read(letterkit: Run, draft: Draft) -> None:
    path, config = draft(GOOD), draft('lang = "sv"\n', "own.toml")
    for output, others in ((path, ()), (path.parent / "." / path.name, ()), (config, ("--config", config))):
        ran = letterkit("lint", path, "-o", output, *others)
        assert (ran.status, "is read, so nothing is written over it" in ran.errors) == (2, True)
    assert path.read_text(encoding="utf-8") == GOOD


def test_a_letter_is_not_written_over_its_facts(letterkit: Run, draft: Draft) -> None:
    facts = draft(FACTS.read_bytes(), "case.json")
    ran = letterkit("build", facts, "-o", facts)
    assert ran.status == 2
    assert facts.read_bytes() == FACTS.read_bytes()


def test_changes_are_looked_for_from_the_first_day_of_the_calendar(letterkit: Run) -> None:
    assert letterkit("phrases", "due", "--on", "0001-01-01").status == 0
