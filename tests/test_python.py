"""letterkit from Python: what docs/python.md tells programs."""

from __future__ import annotations

import re
import shutil
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Barrier, Thread
from typing import Any

import pytest

import letterkit
from letterkit.catalogue.patterns.line import Line, line_of
from letterkit.document import read
from letterkit.errors import LetterkitError, UnreadableError, UsageError
from letterkit.forgetting import forget_catalogues
from letterkit.report import Report, written

ROOT = Path(__file__).parent.parent
LETTERS = ROOT / "examples/letters"
DRAFT = "Du kan också ansöka om kompletterande utkomststöd."


def found(draft: Any, **asked: Any) -> list[str]:
    return [finding.rule for finding in letterkit.lint(draft, **asked).findings]


def test_what_the_page_on_python_shows_can_be_done(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.copy(LETTERS / "poor-partial-grant.sv.docx", tmp_path / "draft.docx")
    shutil.copy(ROOT / "examples/facts/partial.sv.json", tmp_path / "facts.json")
    monkeypatch.chdir(tmp_path)
    shown = re.findall(r"```python\n(.+?)```", (ROOT / "docs/python.md").read_text(encoding="utf-8"), re.DOTALL)
    held: dict[str, Any] = {}
    for program in shown:
        exec(program, held)
    assert len(shown) > 3
    assert held["result"].findings and held["letter"].document.text


@pytest.mark.parametrize(
    "name", ["poor-partial-grant.sv.docx", "poor-transfer.sv.md", "good-payment-commitment.sv.html"]
)
def test_the_bytes_of_a_file_tell_what_the_file_does(name: str) -> None:
    path = LETTERS / name
    data = path.read_bytes()
    assert letterkit.draft(data, name).text == read(path).text
    assert letterkit.draft(data).format == letterkit.draft(data, name).format


def test_a_text_is_a_draft_as_its_bytes_are() -> None:
    assert found(letterkit.draft(DRAFT)) == found(letterkit.draft(DRAFT.encode())) != []


def test_a_draft_that_is_none_says_what_to_do() -> None:
    for data, name in ((b"", "-"), (b"{\\rtf1 Beslut}", "-"), (b"no package", "utkast.docx"), (b" " * (21 << 20), "-")):
        with pytest.raises(UnreadableError):
            letterkit.draft(data, name)


def test_one_rule_may_be_named_as_a_text_and_several_as_a_list() -> None:
    draft = letterkit.draft(DRAFT)
    assert found(draft, select="misleading") == found(draft, select=["misleading"]) == ["blanket-referral"]
    assert "blanket-referral" not in found(draft, ignore="blanket-referral")


@pytest.mark.parametrize("asked", [{"language": "se"}, {"type": "decision"}, {"models": {"se": "x"}}])
def test_an_argument_that_is_not_known_is_told_with_those_that_are(asked: dict[str, Any]) -> None:
    with pytest.raises(UsageError, match=r"is not one of: (sv|grant), "):
        letterkit.lint(letterkit.draft(DRAFT), **asked)


def test_a_letter_in_the_place_of_a_name_is_not_repeated_by_the_error() -> None:
    with pytest.raises(UnreadableError) as raised:
        letterkit.lint(f"{DRAFT}\nHej Exempel Exempelsson!")
    assert "Exempelsson" not in str(raised.value) and "letterkit.draft" in str(raised.value)


def test_a_name_that_no_file_can_have_is_an_error_with_words() -> None:
    with pytest.raises(LetterkitError):
        letterkit.lint("brev\0.txt")


@contextmanager
def threads_that_take_turns_often() -> Iterator[None]:
    before = sys.getswitchinterval()
    sys.setswitchinterval(1e-5)
    try:
        yield
    finally:
        sys.setswitchinterval(before)


def at_once(*works: Callable[[], object]) -> list[object]:
    """What is made by each in a thread of its own, all begun together; or what it raised."""
    together, made = Barrier(len(works)), dict[int, object]()

    def run(number: int, work: Callable[[], object]) -> None:
        together.wait()
        try:
            made[number] = work()
        except Exception as error:
            made[number] = error

    threads = [Thread(target=run, args=pair) for pair in enumerate(works)]
    with threads_that_take_turns_often():
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    return [made[number] for number in range(len(works))]


def test_threads_find_what_one_alone_finds() -> None:
    names = ["poor-partial-grant.sv.docx", "poor-rejection.fi.docx"]

    def report() -> list[str]:
        return [written(Report((letterkit.lint(LETTERS / name),), ui="en"), "json") for name in names]

    told = at_once(report, report, report)
    assert told == [report()] * 3


def test_threads_do_not_share_the_lines_in_which_they_note_what_they_find() -> None:
    one, other = at_once(lambda: line_of(DRAFT), lambda: line_of(DRAFT))
    assert isinstance(one, Line) and isinstance(other, Line)
    assert one is not other
    assert line_of(DRAFT) is line_of(DRAFT)


def test_a_thread_forgets_its_lines_with_the_catalogue_that_they_were_read_by() -> None:
    before = line_of(DRAFT)
    forget_catalogues()
    assert line_of(DRAFT) is not before
