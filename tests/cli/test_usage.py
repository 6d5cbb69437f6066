"""The command line around the commands: what is said of a line that can't be understood, versions, completion."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from letterkit import __version__
from letterkit.catalogue.files.edition import edition
from letterkit.catalogue.files.folder import default_catalogue
from letterkit.cli.commands import COMMANDS
from letterkit.document import FORMATS
from letterkit.rules.registry import all_rules
from tests.conftest import Ran
from tests.document.odt import odt
from tests.document.pdf import flow, pdf
from tests.document.word import docx

Run = Callable[..., Ran]
Draft = Callable[..., Path]
PROJECT = Path(__file__).parent.parent.parent
LETTERKIT = [sys.executable, "-c", "import sys; sys.argv[0] = 'letterkit'; from letterkit.cli import main; main()"]
"""The command as it is installed, in a process of its own."""
GOOD = "Vi betalar 412,30 euro till ditt konto den 3 december 2026."

FAULTS = [
    ("lint --bogus", "Alternativet --bogus finns inte.", "Valintaa --bogus ei ole.", "There is no option --bogus."),
    ("lint --selct x", "Menade du --select", "Tarkoititko --select", "Did you mean --select"),
    ("--bogus", "Alternativet --bogus finns inte.", "Valintaa --bogus ei ole.", "There is no option --bogus."),
    ("lnit x", "Kommandot lnit finns inte. Menade du lint", "Komentoa lnit ei ole. Tarkoititko", "no command lnit."),
    ("phrases waht", "Kommandot waht finns inte.", "Komentoa waht ei ole.", "There is no command waht."),
    ("lint x --format foo", "Välj ett av: concise, github", "Valitse jokin näistä: concise", "Choose one of: concise"),
    ("lint x --min-score 200", "heltal från 0 till 100", "kokonaisluku väliltä 0–100", "whole number from 0 to 100"),
    ("lint x --min-score ab", "heltal från 0 till 100", "kokonaisluku väliltä 0–100", "whole number from 0 to 100"),
    ("phrases learn x --least 1", "heltal, minst 2", "kokonaisluku, vähintään 2", "whole number, 2 or more"),
    ("lint -o", "Efter -o ska det stå ett värde.", "Valinnan -o jälkeen", "A value must follow -o."),
    ("lint x --fix=3", "--fix ska stå utan värde.", "--fix annetaan ilman arvoa.", "--fix stands without a value."),
    ("build", "UPPGIFTER saknas.", "TIEDOT puuttuu.", "FACTS is missing."),
    ("rule a b c", "för mycket på raden: b c.", "Rivillä on liikaa: b c.", "too much on the line: b c."),
    ("lint nofile.md", "Filen finns inte.", "Tiedostoa ei ole.", "There is no such file."),
    ("lint", "Ange utkastet", "Anna tarkistettava luonnos", "Give a draft to check"),
    ("rule nosuch", "Det finns ingen regel", "Sääntöä nosuch ei ole", "There is no rule"),
]


@pytest.mark.parametrize(("line", "sv", "fi", "en"), FAULTS, ids=[fault[0] for fault in FAULTS])
def test_a_line_that_cannot_be_carried_out_is_said_in_one_line_in_the_language_of_the_user(
    letterkit: Run, monkeypatch: pytest.MonkeyPatch, line: str, sv: str, fi: str, en: str
) -> None:
    for name, words in (("sv_FI.UTF-8", sv), ("fi_FI.UTF-8", fi), ("en_GB.UTF-8", en)):
        monkeypatch.setenv("LC_ALL", name)
        ran = letterkit(*line.split())
        assert (ran.status, ran.output) == (2, "")
        assert words in ran.errors
        assert ran.errors.startswith("letterkit: ") and ran.errors.count("\n") == 1


def test_help_is_named_for_the_command_that_was_meant(letterkit: Run) -> None:
    assert letterkit("lint", "--bogus").errors.endswith("Help: letterkit lint --help\n")
    assert letterkit("lint", "-o").errors.endswith("Help: letterkit lint --help\n")
    assert letterkit("phrases", "learn", "--bogus").errors.endswith("Help: letterkit phrases learn --help\n")
    assert letterkit("lint", "--help").status == 0


@pytest.mark.parametrize("asked", [("--ui", "sv"), ("--ui=sv",)])
def test_the_language_that_the_line_asks_for_is_that_of_its_faults(
    letterkit: Run, draft: Draft, asked: tuple[str, ...]
) -> None:
    assert "finns inte" in letterkit("lint", "--bogus", *asked).errors
    assert "Filen finns inte" in letterkit("lint", "nofile.md", *asked).errors
    assert "Det finns ingen regel" in letterkit("lint", draft(GOOD), "--select", "nosuch", *asked).errors


def test_exit_statuses_are_0_for_clean_1_for_findings_and_2_for_what_could_not_be_done(
    letterkit: Run, draft: Draft
) -> None:
    poor = draft("Du kan också ansöka om kompletterande utkomststöd hos välfärdsområdet.", "dålig.md")
    good = draft(GOOD, "god.md")
    assert letterkit("lint", good).status == 0
    assert letterkit("lint", poor).status == 1
    assert letterkit("lint", poor, "--fail-on", "never").status == 0
    assert letterkit("lint", good, "--min-score", "100", "--select", "length").status == 0
    assert letterkit("lint", poor, "--fail-on", "never", "--min-score", "90").status == 1
    assert letterkit("lint", good, draft("", "tom.md")).status == 2
    assert letterkit("lint", poor, draft("", "tom.md")).status == 2, "what could not be done goes before findings"


def test_the_version_names_letterkit_and_the_catalogue_that_it_works_with(
    letterkit: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    sample = edition(default_catalogue())
    assert letterkit("--version").output == f"letterkit {__version__}\ncatalogue {sample} (sample)\n"
    own = tmp_path / "egen katalog"
    letterkit("catalogue", own)
    monkeypatch.chdir(own)
    assert f"catalogue {sample} ({own})" in letterkit("--version").output
    phrase = next((own / "phrases").rglob("*.yaml"))
    written = phrase.read_bytes()
    phrase.write_bytes(written.replace(b"\n", b"\r\n"))
    assert edition(own) == sample, "line ends make no other edition"
    phrase.write_bytes(written + b"# \n")
    assert edition(own) != sample


@pytest.mark.parametrize("name", [f"Åsas utkast å ä ö{ending}" for ending in FORMATS])
def test_a_name_with_spaces_and_letters_of_ours_is_read_and_shown(letterkit: Run, draft: Draft, name: str) -> None:
    made = {".docx": docx(GOOD), ".odt": odt(GOOD), ".pdf": pdf(flow(GOOD))}
    path = draft(made.get(Path(name).suffix, GOOD.encode()), f"mapp med å/{name}")
    ran = letterkit("lint", path.parent, "--select", "length")
    assert ran.status == 0
    assert name in ran.output


@pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")
@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_a_diff_is_what_git_applies_with_line_ends_kept(letterkit: Run, draft: Draft, line_end: str) -> None:
    text = f"# Beslut{line_end * 2}Vi har erhållit samtliga räkningar.{line_end}**Bra**{line_end}"
    path = draft(text.encode(), "utkast.md")
    command = [*LETTERKIT, "lint", "utkast.md", "--diff", "--select", "wording"]
    env = {**os.environ, "PYTHONPATH": str(PROJECT)}
    shown = subprocess.run(command, cwd=path.parent, env=env, capture_output=True, timeout=120)
    assert shown.returncode == 1
    apply = ["git", "apply", "-p0", "--whitespace=nowarn", "-"]
    subprocess.run(apply, cwd=path.parent, input=shown.stdout, check=True, timeout=60)
    assert path.read_bytes() == text.replace("erhållit samtliga", "fått alla").encode()


def completed(shell: str, line: str, cwd: Path) -> list[str]:
    """What is offered at the end of a line."""
    words = line.split()
    word = "" if line.endswith(" ") else words[-1]
    asks = {
        "bash": {"COMP_WORDS": line, "COMP_CWORD": str(len(words) - bool(word))},
        "zsh": {"COMP_WORDS": line, "COMP_CWORD": str(len(words) - bool(word))},
        "fish": {"COMP_WORDS": line, "COMP_CWORD": word},
        "powershell": {"COMP_WORDS": line, "COMP_WORD": word},
    }
    return asked(shell, "complete", cwd, **asks[shell])


def asked(shell: str, what: str, cwd: Path, ui: str = "sv_FI", **more: str) -> list[str]:
    """What letterkit says to a shell; empty lines are none."""
    env = {**os.environ, **more, "_LETTERKIT_COMPLETE": f"{shell}_{what}", "PYTHONPATH": str(PROJECT), "LC_ALL": ui}
    done = subprocess.run(LETTERKIT, cwd=cwd, env=env, capture_output=True, text=True, encoding="utf-8", timeout=120)
    assert done.stderr == ""
    return [line for line in done.stdout.splitlines() if line]


def words(shell: str, line: str, cwd: Path) -> set[str]:
    """The words that are offered, and what stands beside them."""
    return {word for one in completed(shell, line, cwd) for word in re.split(r"[,\t]", one)}


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish", "powershell"])
def test_shells_are_offered_commands_and_rules(shell: str, tmp_path: Path) -> None:
    assert words(shell, "letterkit ", tmp_path) >= set(COMMANDS)
    assert "passive" in words(shell, "letterkit lint --select pass", tmp_path)


def test_options_their_choices_and_names_of_rules_are_offered_where_they_belong(tmp_path: Path) -> None:
    assert "--select" in words("bash", "letterkit lint --sel", tmp_path)
    assert {"json", "junit"} <= words("bash", "letterkit lint --format j", tmp_path)
    assert "heading-by-look" in words("bash", "letterkit rule heading-by", tmp_path)


def test_titles_stand_beside_rules_and_a_comma_lets_the_next_one_follow(tmp_path: Path) -> None:
    title = all_rules()["passive"].title.sv
    assert completed("powershell", "letterkit rule passive", tmp_path) == [f"passive\t{title}"]
    [line] = completed("powershell", "letterkit lint --select length,passive", tmp_path)
    assert line == f"length,passive\t{title}"


def test_files_are_left_to_the_shell(tmp_path: Path) -> None:
    assert completed("bash", "letterkit lint utk", tmp_path) == ["file,utk"]
    assert completed("powershell", "letterkit lint utk", tmp_path) == []


@pytest.mark.parametrize("shell", ["zsh", "fish", "powershell"])
def test_each_shell_gets_a_script_that_asks_for_its_own_answers(shell: str, tmp_path: Path) -> None:
    script = "\n".join(asked(shell, "source", tmp_path))
    assert f"{shell}_complete" in script and "_LETTERKIT_COMPLETE" in script and "%(" not in script


@pytest.mark.skipif(shutil.which("bash") is None, reason="bash is not installed")
def test_bash_can_load_its_script(tmp_path: Path) -> None:
    script = "\n".join(asked("bash", "source", tmp_path, ui="C"))
    (tmp_path / "complete.bash").write_text(script, encoding="utf-8")
    command = f"source '{tmp_path / 'complete.bash'}' && complete -p letterkit"
    done = subprocess.run(["bash", "-c", command], capture_output=True, text=True, timeout=60)
    assert (done.returncode, done.stderr) == (0, "")
    assert "letterkit" in done.stdout
