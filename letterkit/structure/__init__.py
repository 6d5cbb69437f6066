"""What a letter is and what it says: its kind of decision, its answers to the reader's questions, what is missing.

What works it out is loaded when it is first used: reports ask this package only what is told.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from letterkit.structure.structure import Structure, structure_of

__all__ = ["Structure", "structure_of"]


def __getattr__(name: str) -> Any:
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from letterkit.structure import structure

    return getattr(structure, name)
