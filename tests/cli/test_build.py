"""The command that builds: what it writes, and what it says when it can't."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

import letterkit as package
from tests.compose.facts import FOLDER, data_of
from tests.conftest import Ran

FACTS = FOLDER / "partial.sv.json"


def write(path: Path, data: object) -> Path:
    path.write_text(json.dumps(data, ensure_ascii=False), encoding="utf-8")
    return path


def test_a_letter_is_printed_in_the_clients_language(letterkit: Callable[..., Ran]) -> None:
    ran = letterkit("build", FACTS)
    assert (ran.status, ran.errors) == (0, "")
    assert "288,51 euro" in ran.output.replace("\u00a0", " ")


@pytest.mark.parametrize("format", ["docx", "html", "md", "txt", "json"])
def test_a_letter_is_written_in_every_format(tmp_path: Path, letterkit: Callable[..., Ran], format: str) -> None:
    ran = letterkit("build", FACTS, "--lang", "fi", "-o", tmp_path / f"letter.{format}")
    assert (ran.status, ran.output, ran.errors) == (0, "", "")
    assert (tmp_path / f"letter.{format}").stat().st_size > 500


def test_explain_says_why_and_does_not_print_the_letter(letterkit: Callable[..., Ran]) -> None:
    ran = letterkit("build", FACTS, "--explain")
    assert ran.output.startswith("The order of the sections")
    assert "Linnea" not in ran.output


def broken_facts(folder: Path) -> list[str | Path]:
    data = data_of("partial.sv")
    data["granted"] = "1.00"
    return [write(folder / "broken.json", data)]


def broken_phrase(folder: Path) -> list[str | Path]:
    root = Path(package.__file__).parent.parent
    for name in ("phrases", "templates"):
        shutil.copytree(root / name, folder / "own" / name)
    path = folder / "own" / "phrases" / "provisions" / "broken.yaml"
    path.write_text("id: provisions.broken\n", encoding="utf-8")
    return [FACTS, "--catalogue", folder / "own"]


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (broken_facts, "broken.json"),
        (broken_phrase, "broken.yaml:1:1"),
        (lambda folder: [folder / "missing.json"], "missing.json"),
        (lambda folder: [FACTS, "--template", "nothing"], "nothing"),
        (lambda folder: [FACTS, "--order", "nothing"], "nothing"),
    ],
)
def test_what_goes_wrong_is_said_and_nothing_is_written(
    tmp_path: Path, letterkit: Callable[..., Ran], arguments: Callable[[Path], list[str | Path]], says: str
) -> None:
    ran = letterkit("build", *arguments(tmp_path), "-o", tmp_path / "letter.docx")
    assert (ran.status, ran.output) == (2, "")
    assert says in ran.errors
    assert ran.errors.startswith("letterkit: ")
    assert "Traceback" not in ran.errors
    assert not (tmp_path / "letter.docx").exists()


def test_an_error_never_shows_what_the_facts_hold(tmp_path: Path, letterkit: Callable[..., Ran]) -> None:
    data = data_of("partial.sv")
    data["items"][0]["fact"] = {"fi": "Salainen seikka."}
    ran = letterkit("build", write(tmp_path / "facts.json", data))
    assert ran.status == 2
    assert "Linnea" not in ran.errors
    assert "Salainen" not in ran.errors


def test_an_unknown_format_is_refused_before_anything_is_built(tmp_path: Path, letterkit: Callable[..., Ran]) -> None:
    ran = letterkit("build", FACTS, "-o", tmp_path / "letter.odt")
    assert (ran.status, ".odt" in ran.errors) == (2, True)


def test_building_from_python_takes_a_file_a_mapping_or_a_decision(tmp_path: Path) -> None:
    from letterkit.decision import read_facts

    made = [package.build(given, language="fi") for given in (FACTS, data_of("partial.sv"), read_facts(FACTS))]
    assert made[0] == made[1] == made[2]
    package.build(FACTS, output=tmp_path / "letter.docx")
    assert (tmp_path / "letter.docx").exists()


def test_a_phrase_that_is_changed_changes_the_letter(tmp_path: Path, letterkit: Callable[..., Ran]) -> None:
    root = Path(package.__file__).parent.parent
    for name in ("phrases", "templates"):
        shutil.copytree(root / name, tmp_path / name)
    path = tmp_path / "phrases" / "provisions" / "heading.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("Bestämmelser", "Lagrum"), encoding="utf-8")
    assert "Lagrum som vi har" in letterkit("build", FACTS, "--catalogue", tmp_path).output
