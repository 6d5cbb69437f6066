"""An icon that opens the page, for those who use no command line."""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from letterkit.errors import UnwritableError
from letterkit.ui import Text

_NO_PLACE: Final = Text(
    sv="Här kan inget läggas. Be den som sköter datorn om hjälp.",
    fi="Tähän ei voi kirjoittaa. Pyydä apua koneen ylläpitäjältä.",
    en="Nothing can be put here. Ask those who look after the computer.",
)


@dataclass(frozen=True, slots=True)
class Shortcut:
    """A file that opens the page when it is double-clicked: its place, and what it says."""

    path: Path
    text: str


def shortcut(system: str, python: str, desktop: Path, programs: Path) -> Shortcut:
    """The shortcut of a system (as sys.platform calls it). `programs` is where a Linux desktop looks for its menu.

    Each keeps a window open while the page is used: closing it ends letterkit. With `-P`, Python takes no module
    from the folder that it is started in, which is the desktop or one that downloads may land in.
    """
    if system == "win32":
        run = f'"{python}" -P -m letterkit serve --open || pause'.replace("%", "%%")
        lines = ["@echo off", "chcp 65001 >nul", "title letterkit", run]
        return Shortcut(desktop / "letterkit.cmd", "".join(f"{line}\r\n" for line in lines))
    if system == "darwin":
        quoted = "'" + python.replace("'", "'\\''") + "'"
        return Shortcut(desktop / "letterkit.command", f"#!/bin/sh\nexec {quoted} -P -m letterkit serve --open\n")
    return Shortcut(programs / "letterkit.desktop", _ENTRY.format(python=_in_entry(python)))


def placed() -> Path:
    """Put the shortcut of this computer in its place. Raises UnwritableError."""
    from platformdirs import user_data_path, user_desktop_path

    made = shortcut(sys.platform, sys.executable, user_desktop_path(), user_data_path() / "applications")
    try:
        made.path.parent.mkdir(parents=True, exist_ok=True)
        made.path.write_text(made.text, encoding="utf-8", newline="")
        if os.name != "nt":
            made.path.chmod(0o755)
    except OSError:
        raise UnwritableError(_NO_PLACE, str(made.path)) from None
    return made.path


def _in_entry(path: str) -> str:
    """A path as the command of a desktop entry writes it, whose reader undoes two rounds of escapes."""
    quoted = "".join(f"\\{sign}" if sign in '"`$\\' else sign for sign in path)
    return f'"{quoted}"'.replace("\\", "\\\\").replace("%", "%%")


_ENTRY: Final = """[Desktop Entry]
Type=Application
Name=letterkit
GenericName=Check decision letters
GenericName[sv]=Granska beslutsbrev
GenericName[fi]=Tarkista päätöskirjeitä
Exec={python} -P -m letterkit serve --open
Terminal=true
Categories=Office;
"""
