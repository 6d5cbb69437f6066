"""The command that builds: what it writes, and what it says when it can't."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

import letterkit as package
from letterkit.catalogue.files.folder import copy_default
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


Arguments = Callable[[Path], list[str | Path]]


def broken_facts(old: str, new: str) -> Arguments:
    """The arguments of a build from facts in which one thing is wrong."""

    def write_them(folder: Path) -> list[str | Path]:
        text = FACTS.read_text(encoding="utf-8")
        assert old in text
        (folder / "broken.json").write_text(text.replace(old, new, 1), encoding="utf-8")
        return [folder / "broken.json"]

    return write_them


def broken_catalogue(name: str, old: str, new: str) -> Arguments:
    """The arguments of a build from a copy of the catalogue in which one thing is wrong."""

    def copy_it(folder: Path) -> list[str | Path]:
        copy_default(folder / "own")
        path = folder / "own" / name
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), encoding="utf-8")
        return [FACTS, "--catalogue", folder / "own"]

    return copy_it


HEADING = "phrases/provisions/heading.yaml"
PARTIAL = "templates/partial.j2"
RUNAWAY = "{% for a in facts.items %}" * 7 + "x" + "{% endfor %}" * 7


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (broken_facts('"granted": "288.51"', '"granted": "1.00"'), "broken.json:86:14: granted"),
        (broken_facts('"granted": "288.51"', '"granted": 288.51'), "two decimals"),
        (broken_facts('"granted": "288.51"', '"granted": "288.51", "colour": 1'), "colour: This field is not known"),
        (broken_catalogue(HEADING, "id: provisions.heading", "name: x"), "heading.yaml:1:1"),
        (
            broken_catalogue(HEADING, "  en: |\n    Provisions that we applied\n", ""),
            'heading.yaml:10:3: "en" is missing',
        ),
        (broken_catalogue(HEADING, "Provisions that", "{{ facts.nothing }}"), "heading.yaml:15:14: There is no fact"),
        (broken_catalogue(HEADING, "Bestämmelser som", RUNAWAY), "heading.yaml:11:5: The loop runs more than"),
        (broken_catalogue(PARTIAL, '"outcome.payments"', '"outcome.paid"'), "partial.j2:6:37: There is no phrase"),
        (
            broken_catalogue(PARTIAL, 'first after "header"', 'first after "payments"'),
            "partial.j2:5:15: The sections depend on each other in a circle: outcome, payments.",
        ),
        (lambda folder: [FACTS, "--catalogue", folder], "There is no catalogue here"),
        (lambda folder: [folder / "missing.json"], "missing.json"),
        (lambda folder: [FACTS, "--previous", FOLDER / "grant.en.json"], "another client"),
        (lambda folder: [FACTS, "--template", "nothing"], "nothing"),
        (lambda folder: [FACTS, "--order", "nothing"], "nothing"),
    ],
)
def test_what_goes_wrong_is_said_and_nothing_is_written(
    tmp_path: Path, letterkit: Callable[..., Ran], arguments: Arguments, says: str
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


def test_an_author_copies_the_catalogue_changes_a_phrase_and_sees_the_letter_change(
    tmp_path: Path, letterkit: Callable[..., Ran]
) -> None:
    own = tmp_path / "own"
    assert letterkit("catalogue", own).status == 0
    path = own / "phrases" / "provisions" / "heading.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("Bestämmelser", "Lagrum"), encoding="utf-8")
    assert "Lagrum som vi har" in letterkit("build", FACTS, "--catalogue", own).output


def test_a_catalogue_is_never_copied_over_anything(tmp_path: Path, letterkit: Callable[..., Ran]) -> None:
    ran = letterkit("catalogue", tmp_path)
    assert (ran.status, ran.output, list(tmp_path.iterdir())) == (2, "", [])
    assert "exists already" in ran.errors
