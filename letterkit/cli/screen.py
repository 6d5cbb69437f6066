"""What is printed on a terminal is words only: a draft, a file's name or facts may hold what a terminal obeys.

A terminal takes some control characters for orders: to call its window something else, to fill the clipboard, to write
over what it showed. Into files and to other programs everything is printed as it is.
"""

from __future__ import annotations

import re
import sys
from typing import Final

import click

_COLOURS: Final = r"\x1b\[(?:0|1|3[1-6])m"
"""What letterkit's own colours are made of; a draft may use them."""
_CONTROLS: Final = r"\x00-\x08\x0b-\x1f\x7f-\x9f"
_DIRECTIONS: Final = r"\u202a-\u202e\u2066-\u2069"
"""Signs that have the words after them shown in another order."""
_ORDER: Final = re.compile(rf"{_COLOURS}|\r(?=\n)|([{_CONTROLS}{_DIRECTIONS}])")
_PICTURES: Final = 0x2400
"""The first of the signs that stand for the control characters of ASCII."""
_DELETE: Final = 0x7F
_OTHER: Final = "\N{REPLACEMENT CHARACTER}"


def echo(text: str = "", *, nl: bool = True, err: bool = False, color: bool | None = None) -> None:
    """Print as click does; on a terminal, what it would obey is shown."""
    stream = sys.stderr if err else sys.stdout
    click.echo(as_words(text) if stream.isatty() else text, nl=nl, err=err, color=color)


def as_words(text: str) -> str:
    """A text in which what a terminal would obey is a sign to look at, but for letterkit's own colours."""
    return _ORDER.sub(lambda found: _sign(found[1]) if found[1] else found[0], text)


def _sign(control: str) -> str:
    number = ord(control)
    if number == _DELETE:
        return "\N{SYMBOL FOR DELETE}"
    return chr(_PICTURES + number) if number < 0x20 else _OTHER
