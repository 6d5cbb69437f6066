"""What is said where something can't be done: of the file, by its kind and place in letterkit, never by its words."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from letterkit.lsp.lines import Lines
from letterkit.lsp.note import Note

CODE: Final = "letterkit"
"""What a note is called that says that a file can't be checked."""
_PACKAGE: Final = Path(__file__).parent.parent


def failed(lines: Lines, message: str) -> Note:
    """A note on the first line of a file that can't be checked."""
    return Note(lines.stretch(0, len(lines.line_of(0))), "error", CODE, message)


def reason_of(error: BaseException) -> str:
    """The kind of an error and the line of letterkit where it came up: words of the letter may stand in its message."""
    place, trace = "", error.__traceback__
    while trace:
        file = Path(trace.tb_frame.f_code.co_filename)
        if file.is_relative_to(_PACKAGE):
            place = f", {file.relative_to(_PACKAGE).as_posix()}:{trace.tb_lineno}"
        trace = trace.tb_next
    return f"{type(error).__name__}{place}"
