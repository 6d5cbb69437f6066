"""The ways that conditions and loops can go."""

from __future__ import annotations

from typing import Final

HOLDS: Final = "holds"
FAILS: Final = "fails"
NONE: Final = "none"
ONE: Final = "one"
MANY: Final = "many"
PRINTED: Final = "printed"
"""A text without a condition is printed at all."""
STOPPED: Final = "stopped"
"""A text that cannot be printed with these facts. No branch that is wanted."""
IF: Final = (HOLDS, FAILS)
FOR: Final = (NONE, ONE, MANY)
