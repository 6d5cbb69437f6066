"""What is read from a catalogue is kept, never stale, and trusted with nothing but letterkit's own classes."""

from __future__ import annotations

import os
import pickle
from collections.abc import Callable
from pathlib import Path

import pytest

from letterkit.catalogue.files.folder import copy_parts, default_catalogue
from letterkit.catalogue.files.prepared import prepared
from letterkit.catalogue.files.strict_yaml import load
from letterkit.catalogue.misleading.entry import load_misleading
from letterkit.catalogue.patterns.wordgroups import Groups, WordGroup, read_groups
from letterkit.keeping.objects import FOLDER, kept


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.delenv("LETTERKIT_NO_CACHE", raising=False)
    monkeypatch.setenv("LETTERKIT_CACHE_DIR", str(tmp_path / "cache"))
    return tmp_path / "cache" / FOLDER


class Reader:
    """Reads the default catalogue's groups of words, and counts how often."""

    def __init__(self) -> None:
        self.times = 0

    def __call__(self) -> Groups:
        self.times += 1
        nodes = load(default_catalogue() / "phrases" / "wordgroups.yaml").mapping()
        return read_groups(nodes["sv"], "sv")


def asked(read: Callable[[], Groups]) -> Groups:
    return prepared("groups", default_catalogue() / "phrases", {}, read)


def test_what_was_read_once_is_the_same_when_it_is_taken_from_the_cache(folder: Path) -> None:
    read = Reader()
    first, second = asked(read), asked(read)
    assert read.times == 1 and len(list(folder.iterdir())) == 1
    text = "Välfärdsområdet beslutar om utkomststöd."
    assert {name: group.is_in(text) for name, group in first.items()} == {
        name: group.is_in(text) for name, group in second.items()
    }


def test_a_copy_of_a_catalogue_is_served_by_what_was_read_from_another_with_places_of_its_own(
    folder: Path, tmp_path: Path
) -> None:
    made, kept_files = [], []
    for name in ("one", "two"):
        copy_parts(tmp_path / name)
        made.append(load_misleading(tmp_path / name))
        kept_files.append({path.name for path in folder.iterdir()})
    assert [one.id for one in made[0]] == [one.id for one in made[1]]
    assert kept_files[0] == kept_files[1] != set()
    for name, phrases in zip(("one", "two"), made, strict=True):
        assert {phrase.path.parent for phrase in phrases} == {tmp_path / name / "phrases" / "misleading"}


def test_a_copy_with_another_word_is_read_by_itself(folder: Path, tmp_path: Path) -> None:
    for name in ("one", "two"):
        copy_parts(tmp_path / name)
    path = tmp_path / "two" / "phrases" / "misleading" / "blanket-referral.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("severity: error", "severity: hint", 1), encoding="utf-8", newline="\n")
    severities = [
        {phrase.id: phrase.severity for phrase in load_misleading(tmp_path / name)}["blanket-referral"]
        for name in ("one", "two")
    ]
    assert severities == ["error", "hint"]


@pytest.mark.parametrize("damage", [b"", b"x", b"\x80\x05."])
def test_a_damaged_file_is_read_anew_and_put_right(folder: Path, damage: bytes) -> None:
    read = Reader()
    asked(read)
    (path,) = folder.iterdir()
    path.write_bytes(damage)
    asked(read)
    asked(read)
    assert read.times == 2


class Trap:
    """Runs a command where it is taken from a file in good faith."""

    def __init__(self, command: str) -> None:
        self.command = command

    def __reduce__(self) -> tuple[object, ...]:
        return os.system, (self.command,)


def test_a_file_can_run_nothing(folder: Path, tmp_path: Path) -> None:
    read = Reader()
    asked(read)
    (path,) = folder.iterdir()
    path.write_bytes(pickle.dumps(Trap(f'echo > "{tmp_path / "run"}"')))
    asked(read)
    assert read.times == 2 and not (tmp_path / "run").exists()


def test_a_class_that_a_module_of_ours_only_borrows_is_not_made_from_a_file(folder: Path) -> None:
    read = Reader()
    asked(read)
    (path,) = folder.iterdir()
    path.write_bytes(b"cletterkit.gallery.serving\nThreadingHTTPServer\n.")  # would listen to whatever it is told to
    asked(read)
    assert read.times == 2


def test_groups_that_are_shared_stay_the_same_objects(folder: Path) -> None:
    shared = {"sv": {"county": WordGroup("county", "sv", ("välfärdsområde*",))}}
    phrases = default_catalogue() / "phrases"
    for _ in range(2):
        made = prepared("pair", phrases, shared, lambda: WordGroup("decides", "sv", (), (shared["sv"]["county"],)))
        assert made.named[0] is shared["sv"]["county"]


def test_another_text_is_another_entry(folder: Path) -> None:
    assert [kept(told.encode(), lambda told=told: (told,)) for told in ("a", "b", "a")] == [("a",), ("b",), ("a",)]
    assert len(list(folder.iterdir())) == 2


def test_nothing_is_kept_where_that_is_not_wanted(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LETTERKIT_NO_CACHE", "1")
    read = Reader()
    asked(read)
    asked(read)
    assert read.times == 2 and not folder.exists()


def test_a_folder_that_cannot_be_written_keeps_nobody_from_working(folder: Path) -> None:
    folder.parent.write_text("a file in the way", encoding="utf-8")
    assert asked(Reader())
