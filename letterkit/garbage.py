"""How often Python looks for garbage: what a process has loaded stays, and need not be gone through for each letter."""

from __future__ import annotations

import gc
from typing import Final

_OBJECTS: Final = 50_000
"""So many new objects before Python looks for garbage: loading makes hundreds of thousands that stay, a letter some
hundred thousand that go by themselves.
"""


def look_seldom() -> None:
    """Look for garbage seldom in this process."""
    gc.set_threshold(_OBJECTS)


def keep_loaded() -> None:
    """Leave all that is there now out of it: it stays as long as the process."""
    gc.collect()
    gc.freeze()
