"""Letters into files: by their ending, whole or not at all."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from letterkit.document import read
from letterkit.document.writers import FORMATS, format_of, write
from letterkit.errors import UnwritableError
from tests.document.letters import block, essence, letter, whole


@pytest.mark.parametrize("ending", [ending for ending, format in FORMATS.items() if format != "pdf"])
def test_a_letter_is_written_in_the_format_of_its_ending(tmp_path: Path, ending: str) -> None:
    path = tmp_path / f"brev{ending.upper()}"
    write(whole(), path)
    assert path.stat().st_size > 500
    assert [one.name for one in tmp_path.iterdir()] == [path.name]
    if ending in (".docx", ".html", ".md"):
        assert essence(read(path)) == essence(whole())


@pytest.mark.parametrize("name", ["brev.odt", "brev"])
def test_an_unknown_ending_is_an_error_in_words(name: str) -> None:
    with pytest.raises(UnwritableError, match="docx"):
        format_of(name)
    with pytest.raises(UnwritableError) as error:
        write(whole(), name)
    assert "kan inte skrivas" in error.value.say("sv")


def test_a_letter_takes_the_place_of_the_one_before(tmp_path: Path) -> None:
    path = tmp_path / "brev.txt"
    write(letter(block("Förut")), path)
    write(letter(block("Nu")), path)
    assert path.read_text(encoding="utf-8") == "Nu\n"


@pytest.mark.parametrize("step", ["fsync", "replace"])
def test_what_was_there_stays_when_writing_fails(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str) -> None:
    path = tmp_path / "brev.txt"
    write(letter(block("Förut")), path)

    def fail(*_: object) -> None:
        raise OSError("full")

    monkeypatch.setattr(*(os, "fsync", fail) if step == "fsync" else (Path, "replace", fail))
    with pytest.raises(UnwritableError, match="written"):
        write(letter(block("Nu")), path)
    assert path.read_text(encoding="utf-8") == "Förut\n"
    assert [one.name for one in tmp_path.iterdir()] == ["brev.txt"]


def test_a_letter_that_cannot_be_drawn_leaves_the_file_alone(tmp_path: Path) -> None:
    path = tmp_path / "brev.docx"
    path.write_bytes(b"before")
    with pytest.raises(ValueError, match="64"):
        write(letter(block("Text", tag="x" * 65)), path)
    assert path.read_bytes() == b"before"


def test_a_missing_folder_and_a_folder_in_the_way_are_errors_in_words(tmp_path: Path) -> None:
    with pytest.raises(UnwritableError, match="folder"):
        write(whole(), tmp_path / "nowhere" / "brev.txt")
    (tmp_path / "brev.txt").mkdir()
    with pytest.raises(UnwritableError, match="folder"):
        write(whole(), tmp_path / "brev.txt")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such rights")
def test_a_file_keeps_its_rights(tmp_path: Path) -> None:
    path = tmp_path / "brev.txt"
    write(whole(), path)
    new = path.stat().st_mode
    other = tmp_path / "plain.txt"
    other.write_text("")
    assert new == other.stat().st_mode, "a new letter has the rights of any new file"
    path.chmod(0o640)
    write(whole(), path)
    assert path.stat().st_mode & 0o777 == 0o640


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights on Windows")
def test_a_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "real.txt").write_text("")
    link = tmp_path / "brev.txt"
    link.symlink_to(tmp_path / "real.txt")
    write(letter(block("Nu")), link)
    assert link.is_symlink()
    assert (tmp_path / "real.txt").read_text(encoding="utf-8") == "Nu\n"


def test_what_a_killed_process_left_beside_a_letter_is_removed_when_the_letter_is_written_again(tmp_path: Path) -> None:
    killed, running, other = (
        tmp_path / name
        for name in (".brev.txt.0123456789ab.tmp", ".brev.txt.ba9876543210.tmp", ".annat.txt.0123456789ab.tmp")
    )
    for path in (killed, running, other):
        path.write_text("halvt", encoding="utf-8")
    for path in (killed, other):
        os.utime(path, (0, 0))
    write(letter(block("Nu")), tmp_path / "brev.txt")
    assert not killed.exists()
    assert running.exists()
    assert other.exists()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows protects files in another way")
def test_nobody_else_reads_a_letter_while_it_is_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    seen = []
    real = os.fsync

    def look(number: int) -> None:
        seen.append(os.stat(number).st_mode & 0o777)
        real(number)

    monkeypatch.setattr(os, "fsync", look)
    write(letter(block("Nu")), tmp_path / "brev.txt")
    (tmp_path / "by-hand.txt").touch()
    assert seen == [0o600]
    assert (tmp_path / "brev.txt").stat().st_mode == (tmp_path / "by-hand.txt").stat().st_mode
