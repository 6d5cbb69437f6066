"""Results hold figures and the names of rules: no words of a letter, and letters are called by keyed hashes."""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from pyarrow import parquet

from tests.audit.archives import LANGUAGE, PROMISE, SHORT, rows
from tests.conftest import Ran

Letterkit = Callable[..., Ran]

SECRET = "Hej Aava Alanko! Din hyra på Modellgatan är 731,45 euro. Zebrafinken är sjuk."


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    folder = tmp_path / "letters"
    folder.mkdir()
    for number in range(3):
        (folder / f"Alanko Aava {number}.txt").write_text(f"{SHORT}\n{PROMISE}\n{SECRET}\n", encoding="utf-8")
    return folder


def test_no_word_of_a_letter_and_no_name_of_a_file_is_in_the_results(
    letterkit: Letterkit, archive: Path, tmp_path: Path
) -> None:
    assert letterkit("audit", archive, "--out", tmp_path / "r", *LANGUAGE).status == 0
    held = b""
    for path in (tmp_path / "r").rglob("*"):
        if path.is_file():
            held += path.read_bytes()
    for path in (tmp_path / "r").rglob("*.parquet"):  # what is packed in them too
        held += repr(parquet.read_table(path).to_pydict()).encode()
    names = {"Alanko", "Aava", "Modellgatan", "731,45"}
    words = names | set(re.findall(r"\w{6,}", SHORT + PROMISE + SECRET))
    low = held.lower()
    assert not [word for word in words if word.lower().encode() in low]
    assert rows(tmp_path / "r", "findings")


def test_the_same_key_gives_letters_and_wordings_the_same_hashes_and_another_key_others(
    letterkit: Letterkit, archive: Path, tmp_path: Path
) -> None:
    for name, key in (("a", "one.key"), ("b", "one.key"), ("c", "two.key")):
        letterkit("audit", archive, "--out", tmp_path / name, "--key-file", tmp_path / key, *LANGUAGE)
    a, b, c = (rows(tmp_path / name, "findings") for name in "abc")
    assert a == b
    for column in ("letter", "wording"):
        held, other = ({row[column] for row in found if row[column]} for found in (a, c))
        assert held and not held & other
    assert len({row["wording"] for row in a if row["rule"] == "blanket-referral"}) == 1


@pytest.mark.skipif(os.name == "nt", reason="on Windows the folder's own rights decide")
def test_the_key_is_readable_for_its_user_alone(letterkit: Letterkit, archive: Path, tmp_path: Path) -> None:
    assert letterkit("audit", archive, "--out", tmp_path / "r", *LANGUAGE).status == 0
    (key,) = tmp_path.glob("r*.key")
    assert key.stat().st_mode & 0o777 == 0o600


def test_a_key_that_can_be_guessed_is_refused(letterkit: Letterkit, archive: Path, tmp_path: Path) -> None:
    (tmp_path / "k").write_text("secret", encoding="utf-8")
    ran = letterkit("audit", archive, "--out", tmp_path / "r", "--key-file", tmp_path / "k")
    assert (ran.status, "can be guessed" in ran.errors) == (2, True)
