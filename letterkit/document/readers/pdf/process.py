"""Runs the engine in a process of its own, within limits, and turns what it tells into pages."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any, Final

from letterkit.document.readers.pdf import messages
from letterkit.document.readers.pdf.page import File, page_of
from letterkit.document.readers.source import EMPTY, Source
from letterkit.errors import UnreadableError

LONGEST: Final = 15
"""Seconds to wait where the system can't limit the engine's own time; a letter takes less than one."""
_ENGINE: Final = Path(__file__).with_name("engine.py")
_REFUSED: Final = {
    "encrypted": messages.ENCRYPTED,
    "damaged": messages.DAMAGED,
    "form": messages.FORM,
    "too_large": messages.TOO_LARGE,
}


def taken_apart(source: Source) -> File:
    """The pages of a PDF. Raises UnreadableError where it is none, or one that can't be read within the limits."""
    if not source.data:
        raise UnreadableError(EMPTY, source.path)
    if b"%PDF-" not in source.data[:1024]:
        raise UnreadableError(messages.NOT_PDF, source.path)
    told = _told(source)
    if "refused" in told:
        raise UnreadableError(_REFUSED[told["refused"]], source.path)
    pages = tuple(page_of(page, number) for number, page in enumerate(told["pages"], start=1))
    if not any(page.runs or page.added for page in pages):
        if any("characters" in page.unread for page in pages):
            raise UnreadableError(messages.UNMAPPED, source.path)
        if any(page.is_picture for page in pages):
            raise UnreadableError(messages.ONLY_PICTURES, source.path)
    about = told["is_tagged"], told["title"].strip(), told["author"].strip(), told["language"] or None
    return File(pages, *about, told["attachments"])


def _told(source: Source) -> dict[str, Any]:
    """What the engine says. A file that it doesn't come through is too large, or harms it."""
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
    try:
        ran = subprocess.run(
            [sys.executable, "-P", str(_ENGINE)],
            input=source.data,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=LONGEST,
            env=environment,
            check=False,
        )
        told: dict[str, Any] = json.loads(ran.stdout)
    except (subprocess.TimeoutExpired, OSError, ValueError):
        raise UnreadableError(messages.TOO_LARGE, source.path) from None
    return told
