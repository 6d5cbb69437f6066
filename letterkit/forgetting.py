"""Forgets what was read of catalogues, once their files have changed."""

from __future__ import annotations

import sys
from typing import Final

_ROOMS: Final = ("catalogue", "structure", "compose", "rules", "checking")
"""The parts of letterkit that keep what they read of a catalogue."""


def forget_catalogues() -> None:
    """Whatever is asked of a catalogue next is read anew."""
    for name, module in list(sys.modules.items()):
        if name.startswith(tuple(f"letterkit.{room}." for room in _ROOMS)):
            for value in list(vars(module).values()):
                clear = getattr(value, "cache_clear", None)
                if callable(clear):
                    clear()
