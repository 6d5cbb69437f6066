"""Letters are taken from folders, zip files, Parquet and JSON Lines alike, and a bad one costs itself only."""

from __future__ import annotations

import base64
import gzip
import json
import zipfile
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pyarrow
import pytest
from pyarrow import parquet

from tests.audit.archives import LANGUAGE, PROMISE, SHORT, by_letter, rows
from tests.conftest import Ran

Letterkit = Callable[..., Ran]

DAY = date(2026, 3, 2)
LETTERS = {"norra/a.txt": SHORT, "norra/deep/b.md": PROMISE, "östra/c.html": f"<p>{SHORT}</p>"}


@pytest.fixture
def archives(tmp_path: Path) -> dict[str, Path]:
    """The same letters in every kind of archive, by its name, with a letter without text and a file of another kind."""
    folder = tmp_path / "letters"
    with zipfile.ZipFile(tmp_path / "letters.zip", "w", zipfile.ZIP_DEFLATED) as file:
        for name, text in {**LETTERS, "norra/empty.txt": "", "notes.xyz": "no letter"}.items():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_text(text, encoding="utf-8")
            file.writestr(name, text)
    table = [
        {"id": name, "unit": name.partition("/")[0], "date": DAY, "text": text}
        for name, text in {**LETTERS, "norra/empty.txt": ""}.items()
    ]
    parquet.write_table(pyarrow.Table.from_pylist(table), tmp_path / "letters.parquet")
    lines = [json.dumps({**row, "date": "2026-03-02"}, ensure_ascii=False).encode() for row in table]
    (tmp_path / "letters.jsonl").write_bytes(b"\n".join(lines) + b"\n")
    with gzip.open(tmp_path / "letters.jsonl.gz", "wb") as packed:
        packed.write(b"\n".join(lines))
    return {path.name: path for path in tmp_path.iterdir()}


def test_the_same_letters_give_the_same_rows_whatever_holds_them(
    letterkit: Letterkit, archives: dict[str, Path], tmp_path: Path
) -> None:
    out = tmp_path / "results"
    ran = letterkit("audit", *archives.values(), "--out", out, "--names", "--unit", "folder", *LANGUAGE)
    assert ran.status == 0, ran.errors
    assert "20 letters judged" in ran.output and "5 unreadable" in ran.output
    letters, findings = by_letter(out), rows(out, "findings")
    for inside, unit in {
        "norra/a.txt": "norra",
        "norra/deep/b.md": "norra",
        "norra/empty.txt": "norra",
        "östra/c.html": "östra",
    }.items():
        told = [{**letters[f"{name}/{inside}"], "letter": "", "date": None} for name in archives]
        assert told == [told[0]] * len(archives)
        assert told[0]["unit"] == unit
        assert told[0]["status"] == ("unreadable" if inside.endswith("empty.txt") else "linted")
        found = [
            [{**row, "letter": ""} for row in findings if row["letter"] == f"{name}/{inside}"] for name in archives
        ]
        assert found == [found[0]] * len(archives)
    assert letters["letters.jsonl/norra/a.txt"]["date"] == letters["letters.parquet/norra/a.txt"]["date"] == DAY
    assert "blanket-referral" in {row["rule"] for row in findings if "b.md" in row["letter"]}


def test_letters_that_would_hurt_are_rows_that_say_so(letterkit: Letterkit, tmp_path: Path) -> None:
    path = tmp_path / "letters.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("bomb.txt", "0" * 15_000_000)
        file.writestr("broken.docx", b"PK\x03\x04 no word file")
        file.writestr("endless.txt", "Vi beviljar dig stöd. " * 15_000)
        file.writestr("good.txt", SHORT)
    letterkit("audit", path, "--out", tmp_path / "r", "--names", *LANGUAGE)
    status = {name: row["status"] for name, row in by_letter(tmp_path / "r").items()}
    assert status == {
        "bomb.txt": "too-large",
        "broken.docx": "unreadable",
        "endless.txt": "too-large",
        "good.txt": "linted",
    }


def test_letters_as_files_in_a_column_and_lines_that_are_no_letters(letterkit: Letterkit, tmp_path: Path) -> None:
    path = tmp_path / "letters.jsonl"
    packed = base64.b64encode(SHORT.encode()).decode()
    path.write_text(
        "\n".join([json.dumps({"file": packed, "office": "norra"}), "{broken", json.dumps({"file": "no base64!"})]),
        encoding="utf-8",
    )
    letterkit("audit", path, "--bytes", "file", "--out", tmp_path / "r", "--names", *LANGUAGE)
    found = {name: (row["status"], row["unit"]) for name, row in by_letter(tmp_path / "r").items()}
    assert found == {"1": ("linted", "norra"), "2": ("unreadable", None), "3": ("unreadable", None)}


@pytest.mark.parametrize(
    ("rows_", "arguments", "said"),
    [
        ([{"a": "x", "b": "y"}], (), "It is not clear which column holds the letters"),
        ([{"text": "x"}], ("--unit", "kontor"), "There is no column kontor"),
    ],
)
def test_what_is_unclear_in_a_table_is_said_before_any_work(
    letterkit: Letterkit, tmp_path: Path, rows_: list[dict[str, str]], arguments: tuple[str, ...], said: str
) -> None:
    parquet.write_table(pyarrow.Table.from_pylist(rows_), tmp_path / "t.parquet")
    ran = letterkit("audit", tmp_path / "t.parquet", "--out", tmp_path / "r", *arguments)
    assert (ran.status, said in ran.errors) == (2, True)
    assert not (tmp_path / "r").exists()


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("no.zip", b"no zip", "The zip file is damaged"),
        ("no.parquet", b"no table", "The Parquet file is damaged"),
        ("no.jsonl.gz", b"no gzip", "damaged or incomplete"),
        ("no.jsonl", b"[1]\n", "The first line is no JSON object"),
        ("no.txt", b"a letter", "This is no archive"),
    ],
)
def test_an_archive_that_cannot_be_read_is_one_clear_line(
    letterkit: Letterkit, tmp_path: Path, name: str, content: bytes, said: str
) -> None:
    (tmp_path / name).write_bytes(content)
    ran = letterkit("audit", tmp_path / name, "--out", tmp_path / "r")
    assert ran.status == 2
    assert said in ran.errors and ran.errors.count("\n") == 1


def test_a_folder_without_letters_says_so(letterkit: Letterkit, tmp_path: Path) -> None:
    ran = letterkit("audit", tmp_path, "--out", tmp_path / "r", "--ui", "sv")
    assert (ran.status, "Arkivet innehåller inga brev" in ran.errors) == (2, True)
