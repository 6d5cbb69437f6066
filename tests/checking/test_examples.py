"""The examples of misleading phrases and answers are tried with the words of the catalogue that is checked."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.checking.copies import change, copied
from tests.conftest import Ran

Command = Callable[..., Ran]
REDUCED = "misleading/reduced-fee.yaml"
URGENT = "misleading/urgency-bounce.yaml"
CHANGES = [
    (REDUCED, "==Klientavgiften kan sänkas== om den", "==Klientavgiften kan stanna här== om den"),
    (REDUCED, "Sjukhuset kan helt eller delvis ==avstå från", "Sjukhuset kan helt eller delvis avstå ==från"),
    (URGENT, "Din sak får stanna i ==den vanliga högen==.", "Din sak får ligga i ==den stora traven==."),
]


@pytest.mark.parametrize("jobs", [1, 3])
def test_examples_that_do_not_hold_are_told_at_their_lines_whatever_the_processes(
    letterkit: Command, tmp_path: Path, jobs: int
) -> None:
    folder = copied(tmp_path / "års katalog")
    lines = [(file, str(change(folder, file, old, new))) for file, old, new in CHANGES]
    only = [option for name in (REDUCED, URGENT) for option in ("--only", f"phrases/{name}")]
    ran = letterkit("check", folder, *only, "--jobs", jobs, "--ui", "en")
    assert re.findall(r"phrases/(\S+):(\d+):\d+: error example", ran.output.replace("\\", "/")) == lines


@pytest.mark.parametrize(
    ("file", "old", "new", "said"),
    [
        (REDUCED, "==Klientavgiften kan sänkas== om", "Klientavgiften kan sänkas om", "Write == on both sides"),
        (REDUCED, "==Klientavgiften kan sänkas== om", "==Klientavgiften kan sänkas om", "Write == on both sides"),
        (REDUCED, "- ==Klientavgiften kan sänkas== om den äventyrar din försörjning.", '- ""', "example is empty"),
        ("answers/missing-payee.yaml", "- Vi betalar 239,91 euro", "- Vi betalar ==239,91 euro==", "Nothing may be"),
        ("answers/missing-payee.yaml", "  kind: grant", "  kind: grannt", "grannt"),
    ],
)
def test_an_example_that_cannot_be_one_is_told_at_its_line(
    letterkit: Command, tmp_path: Path, file: str, old: str, new: str, said: str
) -> None:
    folder = copied(tmp_path / "katalog")
    line = change(folder, file, old, new)
    ran = letterkit("check", folder, "--ui", "en")
    assert re.search(rf"{Path(file).name}:{line}:\d+: error unloadable\n.*{said}", ran.output), ran.output
