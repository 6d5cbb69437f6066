"""The files of a catalogue as an editor has them open: what is not saved yet stands for what is on the disk."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from pathlib import Path
from types import MappingProxyType
from typing import Final

_NONE: Final[Mapping[Path, str]] = MappingProxyType({})
_UNSAVED: Final[ContextVar[Mapping[Path, str]]] = ContextVar("unsaved", default=_NONE)


@contextmanager
def unsaved(texts: Mapping[Path, str]) -> Iterator[None]:
    """Within this, files of a catalogue say what stands here; what was kept of them before knows nothing of it."""
    token = _UNSAVED.set(texts)
    try:
        yield
    finally:
        _UNSAVED.reset(token)


def said_in(path: Path) -> str:
    """What a file says. Raises OSError, UnicodeDecodeError."""
    text = _UNSAVED.get().get(path)
    return path.read_text(encoding="utf-8") if text is None else text.replace("\r\n", "\n")
