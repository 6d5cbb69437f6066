"""What is wrong in how a catalogue is written: all of it at once, each at its place, with what was meant."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.checking.faulty import FILES, phrase, write
from tests.conftest import Ran

Command = Callable[..., Ran]
SOUND = {name: text for name, text in FILES.items() if name.endswith(("granted.yaml", ".j2"))}


def with_files(folder: Path, **texts: str) -> Path:
    return write(folder, SOUND | {f"phrases/reasons/{name}.yaml": text for name, text in texts.items()})


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        (phrase("reasons.a", "Du får {{ facts.grantd|euro }}."), 10, "Did you mean granted?"),
        (phrase("reasons.a", "Du får {{ facts.granted|eur }}."), 10, "Did you mean euro?"),
        (phrase("reasons.a", "Ja.", more="wehn: facts.granted\n"), 8, 'Did you mean "when"?'),
        (phrase("reasons.a", "Ja.", more="when: facts.itmes\n"), 8, "Did you mean items?"),
        (phrase("reasons.a", "{% set a = 1 %}Ja."), 10, "cannot stand in a phrase"),
        (phrase("reasons.a", "{% macro a() %}Ja.{% endmacro %}"), 10, "cannot stand in a phrase"),
        (phrase("reasons.a", "{% if facts.granted %}Ja."), 10, "cannot be read"),
    ],
)
def test_a_fault_is_said_with_its_place_and_what_was_meant(
    letterkit: Command, tmp_path: Path, text: str, line: int, said: str
) -> None:
    ran = letterkit("check", str(with_files(tmp_path, a=text)), "--ui", "en")
    assert ran.status == 1
    assert f"a.yaml:{line}:" in ran.output
    assert said in " ".join(ran.output.split())


def test_the_faults_of_several_files_come_at_once(letterkit: Command, tmp_path: Path) -> None:
    files = {"a": phrase("reasons.a", "{{ facts.grantd }}"), "b": phrase("reasons.b", "{{ facts.itmes }}")}
    ran = letterkit("check", str(with_files(tmp_path, **files)), "--ui", "en")
    assert "a.yaml:10:" in ran.output and "b.yaml:10:" in ran.output
    assert "2 errors" in ran.output


def test_blanks_that_cannot_be_read_are_told(letterkit: Command, tmp_path: Path) -> None:
    folder = write(tmp_path, SOUND | {"phrases/blanks.yaml": "- label: {sv: belopp, fi: summa}\n  filters: [euro]\n"})
    ran = letterkit("check", str(folder), "--ui", "en")
    assert ran.status == 1
    assert "blanks.yaml:1:" in ran.output


def test_a_folder_that_is_no_catalogue_is_one_line_and_status_2(letterkit: Command, tmp_path: Path) -> None:
    ran = letterkit("check", str(tmp_path))
    assert ran.status == 2
