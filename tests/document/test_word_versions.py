"""A Word letter with its tracked changes made, and as it was before them."""

from __future__ import annotations

from pathlib import Path

import pytest

from letterkit.document.versions import read_versions
from tests.document.word import docx

BY = 'w:id="1" w:author="{}" w:date="2026-03-03T12:00:00Z"'
ANNA = BY.format("Anna")
RUN = "<w:r><w:t>{}</w:t></w:r>"
GONE = "<w:r><w:delText>{}</w:delText></w:r>"


def said(text: str, kind: str = "ins", by: str = ANNA) -> str:
    return f"<w:{kind} {by}>{(GONE if kind == 'del' else RUN).format(text)}</w:{kind}>"


def paragraph(content: str, mark: str = "") -> str:
    properties = f"<w:pPr><w:rPr><w:{mark} {ANNA}/></w:rPr></w:pPr>" if mark else ""
    return f"<w:p>{properties}{content}</w:p>"


def row(content: str, mark: str = "") -> str:
    properties = f"<w:trPr><w:{mark} {ANNA}/></w:trPr>" if mark else ""
    return f"<w:tr>{properties}<w:tc><w:p>{RUN.format(content)}</w:p></w:tc></w:tr>"


def versions(folder: Path, *body: str) -> tuple[str, str]:
    path = folder / "brev åäö.docx"
    path.write_bytes(docx(*body))
    found = read_versions(str(path), "letterkit")
    return found.before.text, found.now.text


@pytest.mark.parametrize(
    ("body", "before", "now"),
    [
        ([paragraph(RUN.format("Vi ") + said("betalar", "del") + said("avslår"))], "Vi betalar", "Vi avslår"),
        ([paragraph(said("ut", "moveFrom") + RUN.format("in") + said("ut", "moveTo"))], "utin", "inut"),
        ([paragraph(RUN.format("ett"), "ins"), paragraph(RUN.format("två"))], "etttvå", "ett\n\ntvå"),
        ([paragraph(RUN.format("ett"), "del"), paragraph(RUN.format("två"))], "ett\n\ntvå", "etttvå"),
        ([f"<w:tbl>{row('ny', 'ins')}{row('kvar')}{row('bort', 'del')}</w:tbl>"], "kvar\nbort", "ny\nkvar"),
        ([paragraph(f"<w:ins {ANNA}>{said('av', 'del')}</w:ins>" + RUN.format("på"))], "på", "på"),
    ],
)
def test_before_the_changes_and_with_them(tmp_path: Path, body: list[str], before: str, now: str) -> None:
    assert versions(tmp_path, *body) == (before, now)


def test_what_a_program_proposed_stands_in_neither(tmp_path: Path) -> None:
    ours = BY.format("letterkit")
    body = paragraph(RUN.format("Vi ") + said("betalar", "del", ours) + said("avslår", "ins", ours) + said(" nu"))
    assert versions(tmp_path, body) == ("Vi betalar", "Vi betalar nu")
