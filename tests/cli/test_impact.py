"""letterkit phrases impact: an author changes the catalogue, and sees each letter that changes."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from letterkit.catalogue.files.starting import start_repository
from tests.browser import needs_browser, violations
from tests.conftest import Ran

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="there is no git on this machine")
CASES = ("partial.sv.json", "info-request.en.json")
HEADING = "phrases/provisions/heading.yaml"


def git(folder: Path, *arguments: str) -> None:
    named = ("-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false")
    subprocess.run(["git", *named, *arguments], cwd=folder, check=True, capture_output=True)


def made(folder: Path, *arguments: str, given: str = "") -> str:
    """What git says when it is given something: the name of an object, mostly."""
    named = ("-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "core.quotePath=false")
    command = ["git", *named, *arguments]
    done = subprocess.run(command, cwd=folder, check=True, capture_output=True, input=given.encode())
    return done.stdout.decode().strip()


@pytest.fixture(scope="module")
def committed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A repository with two golden cases, all of it committed. The catalogue stands in a folder of it."""
    top = tmp_path_factory.mktemp("arkiv")
    folder = top / "våra brev"
    start_repository(folder)
    for path in (folder / "golden").glob("*/*.json"):
        if path.name not in CASES:
            path.unlink()
    git(top, "init", "-q")
    git(top, "add", "-A")
    git(top, "commit", "-qm", "first")
    return folder


@pytest.fixture
def repository(committed: Path, tmp_path: Path) -> Path:
    """A copy of it, to change."""
    shutil.copytree(committed.parent, tmp_path / "arkiv")
    return tmp_path / "arkiv" / committed.name


def change(folder: Path, name: str, old: str, new: str) -> None:
    path = folder / name
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8", newline="\n")


def told(ran: Ran) -> Any:
    assert ran.errors == ""
    return json.loads(ran.output)


def test_without_a_change_no_letter_changes(repository: Path, letterkit: Callable[..., Ran]) -> None:
    ran = letterkit("phrases", "impact", repository)
    assert (ran.status, ran.errors) == (0, "")
    assert ran.output == "No letter changes in any of the cases (2).\n"


def test_a_changed_word_shows_in_the_letters_of_its_language_alone(
    repository: Path, letterkit: Callable[..., Ran]
) -> None:
    change(repository, HEADING, "Bestämmelser som", "Lagrum som")
    ran = letterkit("phrases", "impact", repository)
    assert ran.status == 0
    assert "Cases touched: 2 of 2. Letters that change: 2 of 8." in ran.output
    assert "partial.sv, Swedish: score" in ran.output
    assert "(provisions.heading), changed: [-Bestämmelser-] {+Lagrum+} som" in ran.output
    assert "Finnish" not in ran.output


def test_a_finding_that_a_change_brings_is_told_with_the_score(repository: Path, letterkit: Callable[..., Ran]) -> None:
    bad = "for. You can also apply for supplementary social assistance from the wellbeing services county."
    change(repository, "phrases/outcome/20-partial.yaml", "that you applied for.", f"that you applied {bad}")
    found = told(letterkit("phrases", "impact", repository, "--lang", "en", "--format", "json"))
    assert found["letters"] == {"all": 2, "touched": 1}
    (letter,) = found["changes"]
    assert (letter["case"], letter["status"]) == ("partial.sv", "changed")
    assert [row["phrase"] for row in letter["paragraphs"]] == ["outcome.partial"]
    assert letter["score"]["after"] < letter["score"]["before"]
    assert any("supplementary social assistance" in one["excerpt"] for one in letter["findings"]["new"])


def test_letters_that_no_longer_build_are_told_first_and_fail_the_run(
    repository: Path, letterkit: Callable[..., Ran]
) -> None:
    change(repository, HEADING, "Provisions that", "{{ facts.transfer.sent|date }} Provisions that")
    change(repository, HEADING, "Bestämmelser som", "Lagrum som")
    ran = letterkit("phrases", "impact", repository, "--no-lint")
    assert ran.status == 1
    assert ran.output.startswith("Can no longer be built (2)\n  info-request.en, English: ")
    assert "heading.yaml:15:5" in ran.output
    assert "Letters that change: 4 of 8." in ran.output


def test_the_letters_since_an_earlier_revision_count_what_was_committed_too(
    repository: Path, letterkit: Callable[..., Ran]
) -> None:
    change(repository, HEADING, "Provisions that", "Rules that")
    git(repository, "commit", "-qam", "second")
    assert "No letter changes" in letterkit("phrases", "impact", repository, "--no-lint").output
    ran = letterkit("phrases", "impact", repository, "--since", "HEAD~1", "--no-lint")
    assert "[-Provisions-] {+Rules+} that" in ran.output


def test_what_a_partial_clone_lacks_is_not_fetched(
    repository: Path, tmp_path: Path, letterkit: Callable[..., Ran]
) -> None:
    change(repository, HEADING, "Provisions that", "Rules that")
    git(repository, "commit", "-qam", "second")
    git(repository, "config", "uploadpack.allowFilter", "true")
    git(tmp_path, "clone", "-q", "--filter=blob:none", repository.parent.as_uri(), "del")
    ran = letterkit("phrases", "impact", tmp_path / "del" / repository.name, "--since", "HEAD~1", "--no-lint")
    assert ran.status == 2 and "partial clone" in ran.errors and ran.errors.count("\n") == 1


def test_a_name_in_a_revision_that_leads_elsewhere_is_refused_and_nothing_is_written_there(
    repository: Path, letterkit: Callable[..., Ran], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    held = tmp_path / "temporary"
    held.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(held))
    blob = made(repository, "hash-object", "-w", "--stdin", given="elsewhere")
    for steps in (2, 3):  # into the folder for temporary files, and above it
        tree = made(repository, "mktree", given=f"100644 blob {blob}\tstray.txt\n")
        for _ in range(steps):
            tree = made(repository, "mktree", given=f"040000 tree {tree}\t..\n")
        templates = made(repository, "rev-parse", "HEAD:./templates")
        top = f"040000 tree {tree}\tphrases\n040000 tree {templates}\ttemplates\n"
        inner = made(repository, "mktree", given=top)
        outer = made(repository, "mktree", given=f"040000 tree {inner}\t{repository.name}\n")
        commit = made(repository, "commit-tree", outer, "-m", "hostile")
        ran = letterkit("phrases", "impact", repository, "--since", commit, "--ui", "en")
        assert ran.status == 2 and "whose name cannot be used: phrases/../.." in ran.errors
        assert ran.errors.count("\n") == 1
    assert not list(tmp_path.rglob("stray.txt")) and not list(held.iterdir())


def test_a_case_of_ones_own_that_cannot_be_read_is_told_and_the_others_are_shown(
    repository: Path, tmp_path: Path, letterkit: Callable[..., Ran]
) -> None:
    own = tmp_path / "fall"
    own.mkdir()
    shutil.copy(repository / "golden" / "partial" / CASES[0], own)
    (own / "trasig.json").write_text("{", encoding="utf-8")
    change(repository, HEADING, "Bestämmelser som", "Lagrum som")
    ran = letterkit("phrases", "impact", repository, "--cases", own, "--lang", "sv", "--no-lint")
    assert ran.output.startswith("Facts that cannot be read (1)\n  trasig: ")
    assert "Cases touched: 3 of 4." in ran.output
    assert "partial.sv-2, Swedish" in ran.output


def test_a_section_that_moves_is_told_as_moved(repository: Path, letterkit: Callable[..., Ran]) -> None:
    change(repository, "templates/partial.j2", 'section "duty" %}', 'section "duty" first after "outcome" %}')
    found = told(letterkit("phrases", "impact", repository, "--lang", "fi", "--no-lint", "--format", "json"))
    (letter,) = found["changes"]
    assert {row["how"] for row in letter["paragraphs"]} == {"moved"}
    assert {row["phrase"].split(".")[0] for row in letter["paragraphs"]} == {"duty"}


def test_a_change_that_no_case_shows_is_shown_by_an_invented_one_once(
    repository: Path, letterkit: Callable[..., Ran]
) -> None:
    change(repository, "phrases/self-pay/bill.yaml", "referens är {{", "referens: {{")
    ran = letterkit("phrases", "impact", repository, "--no-lint")
    assert ran.output.startswith("No letter changes in any of the cases (2). Letters of invented cases")
    assert ran.output.count("[-referens är-] {+referens:+}") == 1
    assert ran.output.count("(invented), Swedish") == 1
    ran = letterkit("phrases", "impact", repository, "--no-lint", "--no-invented")
    assert ran.output == "No letter changes in any of the cases (2).\n"


def test_what_the_cases_show_is_not_shown_again_by_invented_ones(
    repository: Path, letterkit: Callable[..., Ran]
) -> None:
    change(repository, "phrases/self-pay/bill.yaml", "The number or", "This number or")
    change(repository, HEADING, "Provisions that", "Rules that")
    found = told(letterkit("phrases", "impact", repository, "--no-lint", "--lang", "en", "--format", "json"))
    phrases = [(one["invented"], {row["phrase"] for row in one["paragraphs"]}) for one in found["changes"]]
    assert (False, {"provisions.heading"}) in phrases
    assert [shown >= {"self-pay.bill"} for is_invented, shown in phrases if is_invented] == [True]


def test_a_removed_phrase_is_shown_by_the_cases_that_had_it(repository: Path, letterkit: Callable[..., Ran]) -> None:
    (repository / "phrases" / "voucher" / "10-use.yaml").unlink()
    change(repository, "templates/payment_commitment.j2", "voucher.*", "voucher.heading")
    found = told(letterkit("phrases", "impact", repository, "--no-lint", "--lang", "fi", "--format", "json"))
    assert any(row["how"] == "removed" for one in found["changes"] for row in one["paragraphs"])


@pytest.fixture
def page(repository: Path, tmp_path: Path, letterkit: Callable[..., Ran]) -> str:
    """The page of a change in which a word is out, a word is in, and markup stands in the text."""
    change(repository, HEADING, "Bestämmelser som", "<b>Lagrum</b> som")
    change(repository, HEADING, "Provisions that", "{{ facts.transfer.sent|date }} Provisions that")
    file = tmp_path / "impact.html"
    ran = letterkit("phrases", "impact", repository, "--format", "html", "-o", file, "--ui", "sv")
    assert (ran.status, ran.output, ran.errors) == (1, "", "")
    return file.read_text(encoding="utf-8")


@needs_browser
def test_the_page_stands_alone_escapes_what_letters_say_and_pleases_axe(
    page: str, browser: Any, tmp_path: Path
) -> None:
    assert not re.search(r'(src|href)="(?!#)', page)
    assert "<b>Lagrum</b>" not in page
    assert "&lt;b&gt;Lagrum&lt;/b&gt;" in page
    assert page.index("Går inte längre att bygga (2)") < page.index("Fall som berörs: 2 av 2")
    assert violations(browser, page, tmp_path, 500) == []
    assert violations(browser, page, tmp_path, 1280, is_dark=True) == []


def test_what_git_cannot_give_is_said_on_one_line(
    repository: Path, tmp_path: Path, letterkit: Callable[..., Ran], monkeypatch: pytest.MonkeyPatch
) -> None:
    outside = tmp_path / "utanför"
    start_repository(outside)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path))
    for arguments, says in [
        ((outside,), "not in a git repository"),
        ((repository, "--since", "nowhere"), 'no revision "nowhere"'),
        ((repository, "--since", "--output=x"), 'no revision "--output=x"'),
        ((tmp_path / "nothing",), "There are no cases here"),
    ]:
        ran = letterkit("phrases", "impact", *arguments)
        assert (ran.status, ran.output) == (2, "")
        assert says in ran.errors
        assert ran.errors.count("\n") == 1
    monkeypatch.setenv("PATH", str(tmp_path))
    assert "git is not installed" in letterkit("phrases", "impact", repository).errors
