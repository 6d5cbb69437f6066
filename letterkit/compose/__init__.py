"""Facts and catalogue in, a letter out: chooses phrases, orders sections, prints with origins, and proves it.

What builds is loaded when it is first used: the linter asks this package only what a letter's receipt says.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from letterkit.compose.composition import Composition, compose

__all__ = ["Composition", "compose"]


def __getattr__(name: str) -> Any:
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from letterkit.compose import composition

    return getattr(composition, name)
