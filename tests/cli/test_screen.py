"""A terminal shows the words of a draft and obeys none of them."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from letterkit.cli.screen import as_words
from tests.conftest import Ran
from tests.test_architecture import FILES

ORDERS = "\x1b]52;c;aGVq\x07\x1b[2J\x9b8m\r\x08\x7f\u202e"
"""Fill the clipboard, wipe the screen, hide what follows, write over it, turn it around."""


def test_what_a_terminal_obeys_is_shown_as_a_sign() -> None:
    assert as_words(f"Hyra{ORDERS}betalas") == "Hyra␛]52;c;aGVq␇␛[2J�8m␍␈␡�betalas"


def test_words_lines_and_letterkits_own_colours_stay() -> None:
    text = "\x1b[31m\x1b[1mRätta först\x1b[0m\n\tHyra – 560,00 €\u00a0…\r\n"
    assert as_words(text) == text


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no terminals of this kind")
@pytest.mark.parametrize("arguments", [("text", "{}"), ("lint", "{}", "--isolated"), ("lint", "{}-none")])
def test_neither_a_draft_nor_its_name_orders_a_terminal_about(arguments: tuple[str, ...], tmp_path: Path) -> None:
    pty = pytest.importorskip("pty")
    name = f"{tmp_path / 'utkast'}\x1b[2J.md"
    Path(name).write_text(f"Du kan{ORDERS} ansöka om kompletterande utkomststöd.", encoding="utf-8")
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "letterkit", *(one.format(name) for one in arguments)]
    with subprocess.Popen(command, stdout=theirs, stderr=theirs):
        os.close(theirs)
        shown = b"".join(iter(lambda: _read(ours), b"")).decode()
    os.close(ours)
    assert "␛" in shown
    assert not any(order in shown for order in ("\x1b]", "\x1b[2J", "\x07", "\x9b", "\x08", "\x7f", "\u202e"))


def _read(terminal: int) -> bytes:
    """What a terminal shows next; nothing when no program writes to it any more."""
    try:
        return os.read(terminal, 4096)
    except OSError:
        return b""


def test_another_program_is_given_the_text_as_it_is(letterkit: Callable[..., Ran], draft: Callable[..., Path]) -> None:
    assert "\x9b8m" in letterkit("text", draft("Hyran\x9b8m betalas."), "--ui", "en").output


def test_nothing_is_printed_past_the_screen() -> None:
    own = {"letterkit.cli.screen", "letterkit.cli.speaking"}  # help holds no word of others
    printing = {module for module, file in FILES.items() if "click.echo(" in file.read_text(encoding="utf-8")}
    assert printing == own
