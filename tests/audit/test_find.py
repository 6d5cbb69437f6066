"""letterkit audit find: a wording of the results, in one's own archive."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pyarrow.parquet
import pytest
from click.testing import CliRunner

from letterkit.cli import cli
from tests.conftest import Ran

REFERRAL = "Du kan också ansöka om kompletterande utkomststöd hos välfärdsområdet."
LETTER = "# Beslut om grundläggande utkomststöd\n\nVi beviljar dig stöd.\n\n{words}\n"


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path, str]:
    """An archive of two letters, the results of its run, and the hash of the sentence that misleads in one of them."""
    top = tmp_path_factory.mktemp("archive")
    folder, results = top / "brev", top / "results"
    folder.mkdir()
    for name, words in (("ett.md", REFERRAL), ("två.md", "Pengarna finns på ditt konto den 7 maj 2026.")):
        (folder / name).write_text(LETTER.format(words=words), encoding="utf-8")
    ran = CliRunner().invoke(cli, ["audit", str(folder), "--out", str(results), "--jobs", "1"])
    assert ran.exit_code == 0, ran.output
    rows = [row for path in (results / "findings").iterdir() for row in pyarrow.parquet.read_table(path).to_pylist()]
    (wording,) = {row["wording"] for row in rows if row["rule"] == "blanket-referral"}
    return folder, results, wording


def test_the_letter_and_its_sentence_are_shown(archive: tuple[Path, Path, str], letterkit: Callable[..., Ran]) -> None:
    folder, results, wording = archive
    ran = letterkit("audit", "find", results, wording, folder)
    assert (ran.status, ran.output, ran.errors) == (0, f"ett.md: {REFERRAL}\n", "")


def test_the_beginning_of_a_wordings_name_is_enough(
    archive: tuple[Path, Path, str], letterkit: Callable[..., Ran]
) -> None:
    folder, results, wording = archive
    assert letterkit("audit", "find", results, wording[:8].upper(), folder).output.startswith("ett.md: ")


def test_a_wording_that_is_nowhere_is_told_so(archive: tuple[Path, Path, str], letterkit: Callable[..., Ran]) -> None:
    folder, results, _ = archive
    ran = letterkit("audit", "find", results, "0" * 32, folder)
    assert (ran.status, ran.output) == (1, "") and "The wording is not in the archive." in ran.errors


def test_what_cannot_be_looked_for_is_said_in_one_line_and_no_key_is_made(
    archive: tuple[Path, Path, str], letterkit: Callable[..., Ran], tmp_path: Path
) -> None:
    folder, results, wording = archive
    other, none = tmp_path / "other.key", tmp_path / "no.key"
    other.write_text("another key of enough length")
    asked: tuple[tuple[tuple[str | Path, ...], str], ...] = (
        ((results, wording, folder, "--key-file", other), "made with another key"),
        ((results, wording, folder, "--key-file", none), "There is no such key file."),
        ((results, wording[:7], folder), "Write at least 8 characters"),
        ((folder, wording, folder), "holds no results of letterkit audit"),
        ((results, wording, tmp_path / "nothing"), "There is no such archive."),
    )
    for arguments, told in asked:
        ran = letterkit("audit", "find", *arguments)
        assert (ran.status, ran.output) == (2, "") and told in ran.errors and ran.errors.count("\n") == 1
    assert not none.exists()
