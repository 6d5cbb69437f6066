"""Faults of some seventy kinds, made in the sample catalogue: check reports each at the right file and line."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.checking.seeded import MISSED, Fault, Told, faults, prepared, told

LOADING = ("reading", "fitting")
"""What is told at once, so that nothing has to be chosen."""


@dataclass(frozen=True)
class Broken:
    """A catalogue with all the faults of a kind, and what check says of the files that have one."""

    folder: Path
    told: Told


@pytest.fixture(scope="module")
def broken(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Broken]:
    made = {}
    for when in dict.fromkeys(fault.when for fault in faults()):
        folder = prepared(tmp_path_factory.mktemp(when) / "katalog åäö", when)
        own = [fault for fault in faults() if fault.when == when]
        for fault in own:
            fault.make(folder)
        files = () if when in LOADING else sorted({fault.file for fault in own})
        made[when] = Broken(folder, told(folder, files))
    return made


def names(fault: Fault, broken: dict[str, Broken]) -> set[str]:
    """The problems that are reported where a fault is."""
    one = broken[fault.when]
    return set(one.told.get(fault.place(one.folder), {}))


@pytest.mark.parametrize("fault", [one for one in faults() if one.told != MISSED], ids=lambda fault: fault.what)
def test_a_fault_is_reported_at_its_file_and_line(fault: Fault, broken: dict[str, Broken]) -> None:
    assert fault.told in names(fault, broken)


def test_what_no_check_sees_is_known_and_little(broken: dict[str, Broken]) -> None:
    missed = [fault for fault in faults() if fault.told == MISSED]
    assert [fault.what for fault in missed if names(fault, broken)] == []
    assert len(missed) * 20 <= len(faults())
    page = (Path(__file__).parents[2] / "docs" / "checking.md").read_text(encoding="utf-8")
    assert [fault.what for fault in missed if fault.what not in page] == []


def test_nothing_is_reported_in_files_without_a_fault(broken: dict[str, Broken]) -> None:
    for when, one in broken.items():
        files = {name for fault in faults() if fault.when == when for name in (fault.file, fault.there)}
        assert {file for file, _ in one.told} <= files, when
