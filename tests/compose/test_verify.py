"""The receipt of a letter, and what verifying it says."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

import letterkit
from letterkit.compose.receipt import read_tag
from tests.compose.facts import FOLDER
from tests.conftest import Ran

FACTS = FOLDER / "partial.sv.json"
FORMATS = ["docx", "html", "md", "json"]


@pytest.fixture
def letter(tmp_path: Path, letterkit: Callable[..., Ran]) -> Callable[[str], Path]:
    def build(format: str) -> Path:
        path = tmp_path / f"letter.{format}"
        assert letterkit("build", FACTS, "-o", path).status == 0
        return path

    return build


@pytest.mark.parametrize("format", FORMATS)
def test_a_letter_is_unchanged_in_every_format_that_carries_a_receipt(
    letter: Callable[[str], Path], letterkit: Callable[..., Ran], format: str
) -> None:
    alone = letterkit("verify", letter(format))
    with_facts = letterkit("verify", letter(format), "--facts", FACTS)
    assert (alone.status, with_facts.status) == (0, 0)
    assert alone.output.startswith("Unchanged")
    assert "The facts are those" in with_facts.output


def edited(path: Path, old: str, new: str) -> Path:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    return path


@pytest.mark.parametrize("format", ["html", "md", "json"])
def test_an_edited_paragraph_is_named_with_its_phrase(
    letter: Callable[[str], Path], letterkit: Callable[..., Ran], format: str
) -> None:
    path = letter(format)
    text = path.read_text(encoding="utf-8")
    found = re.search(r"239,91(.)euro", text)
    assert found
    ran = letterkit("verify", edited(path, found[0], found[0].replace("239", "339")))
    assert ran.status == 1
    assert "(outcome." in ran.output


def test_an_edit_is_shown_word_by_word_where_the_facts_are_at_hand(
    letter: Callable[[str], Path], letterkit: Callable[..., Ran]
) -> None:
    path = edited(letter("md"), "Bestämmelser som vi har tillämpat", "Bestämmelser som vi tillämpade")
    ran = letterkit("verify", path, "--facts", FACTS)
    assert ran.status == 1
    assert "Bestämmelser som vi [-har tillämpat-] {+tillämpade+}" in ran.output


def test_a_paragraph_taken_out_and_one_put_in_are_seen(
    letter: Callable[[str], Path], letterkit: Callable[..., Ran]
) -> None:
    path = letter("md")
    text = path.read_text(encoding="utf-8")
    lines = [line for line in text.split("\n") if "provisions.heading" not in line or line.startswith("letterkit")]
    path.write_text("\n".join(lines) + "\nEn rad till.\n", encoding="utf-8")
    ran = letterkit("verify", path, "--facts", FACTS)
    assert "(provisions.heading), removed: [-Bestämmelser" in ran.output
    assert "added: {+En rad till.+}" in ran.output


def test_a_paragraph_taken_out_is_noticed_without_the_facts(
    letter: Callable[[str], Path], letterkit: Callable[..., Ran]
) -> None:
    path = letter("md")
    text = path.read_text(encoding="utf-8")
    lines = [line for line in text.split("\n") if "provisions.heading" not in line or line.startswith("letterkit")]
    path.write_text("\n".join(lines), encoding="utf-8")
    ran = letterkit("verify", path)
    assert (ran.status, "removed or moved" in ran.output) == (1, True)


def test_a_letter_without_a_receipt_is_not_ours(tmp_path: Path, letterkit: Callable[..., Ran]) -> None:
    path = tmp_path / "draft.md"
    path.write_text("# Hej\n\nEtt brev.\n", encoding="utf-8")
    ran = letterkit("verify", path)
    assert (ran.status, ran.output) == (2, "Not ours: the letter carries no receipt from letterkit.\n")


def test_other_facts_are_told_apart(
    letter: Callable[[str], Path], tmp_path: Path, letterkit: Callable[..., Ran]
) -> None:
    other = tmp_path / "other.json"
    other.write_text(FACTS.read_text(encoding="utf-8").replace("EX 1047/2026", "EX 1048/2026"), encoding="utf-8")
    ran = letterkit("verify", letter("docx"), "--facts", other)
    assert ran.status == 1
    assert "The facts are not those" in ran.output
    assert "EX [-1048/2026-] {+1047/2026+}" in ran.output


def test_every_paragraph_carries_the_phrase_its_version_and_a_hash() -> None:
    made = letterkit.build(FACTS)
    catalogue = letterkit.load_catalogue()
    for block in made.document.blocks:
        tag = read_tag(block.tag)
        assert tag is not None
        assert len(block.tag) <= 64
        if tag.phrase in catalogue.phrases:
            assert tag.version == catalogue.phrases[tag.phrase].version


def test_the_receipt_names_the_version_the_facts_the_template_and_the_phrases() -> None:
    said = letterkit.build(FACTS).document.properties
    assert said["version"] == letterkit.__version__
    assert said["template"].startswith("partial@")
    assert "contact." in " ".join(value for name, value in said.items() if name.startswith("phrases-"))
    assert all(len(value) <= 255 for value in said.values())
