"""Files made to hurt end in a text or in one line that says what to do, and reach nothing outside of themselves.

How long they take is measured by hand (benchmarks/hostile.py).
"""

from __future__ import annotations

import errno
import subprocess
import sys
from pathlib import Path

import pytest

from letterkit.document import read
from letterkit.document.readers import source
from letterkit.errors import UnreadableError
from tests.document.hostile import FILES, SECRET, forms, stream_bomb, word

REFUSED = {
    "laughs.docx", "laughs.odt", "external.docx", "external.odt", "parameter.docx", "deep.docx", "deep.odt",
    "lying.docx", "entries.docx", "entries.odt", "comments.html", "too much.txt", "forms.pdf",
}  # fmt: skip
"""What is refused; the others are read."""


@pytest.mark.parametrize("name", FILES)
def test_a_hostile_file_is_read_or_refused_and_reaches_nothing_else(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("SECRET").write_text(SECRET, encoding="utf-8")
    path = Path(name)
    path.write_bytes(FILES[name](1))
    try:
        text = read(path).text
    except UnreadableError as error:
        assert name in REFUSED or name.startswith("bomb")
        assert error.say("en").startswith(name)
    else:
        assert name not in REFUSED
        assert text and SECRET not in text
    assert sorted(one.name for one in tmp_path.iterdir()) == sorted(["SECRET", name])


def test_a_letter_with_a_picture_inside_its_html_is_not_too_long(tmp_path: Path) -> None:
    path = tmp_path / "brev.html"
    path.write_text(f'<p>Beslut</p><img alt="" src="data:image/png;base64,{"A" * source.LONGEST}">', encoding="utf-8")
    assert read(path).text == "Beslut"


def test_a_word_file_with_macros_is_not_opened_under_its_own_ending_and_runs_nothing(tmp_path: Path) -> None:
    path = tmp_path / "brev.docm"
    path.write_bytes(word("<w:p><w:r><w:t>Beslut</w:t></w:r></w:p>"))
    with pytest.raises(UnreadableError, match="Word file with macros"):
        read(path)
    assert read(path.rename(tmp_path / "brev.docx")).text == "Beslut"


def test_a_pdf_that_unpacks_without_end_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "bomb.pdf"
    for data in (stream_bomb(400 * 1024 * 1024), forms(12)):
        path.write_bytes(data)
        with pytest.raises(UnreadableError, match="more than a letter"):
            read(path)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows can't limit a process like this")
def test_once_it_has_the_file_the_process_that_takes_a_pdf_apart_can_open_nothing_else() -> None:
    code = """
import socket, subprocess
from letterkit.document.readers.pdf.engine import limit, shut_in
limit()
shut_in()
for attempt in (lambda: open("/etc/hosts"), lambda: open("out", "w"), socket.socket, lambda: subprocess.run(["true"])):
    try:
        attempt()
    except OSError as error:
        print(error.errno)
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, encoding="utf-8")
    assert done.stdout.split() == [str(errno.EMFILE)] * 4, done.stderr
