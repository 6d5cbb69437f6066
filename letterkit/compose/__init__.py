"""Facts and catalogue in, a letter out: chooses phrases, orders sections, prints with origins, and proves it."""

from letterkit.compose.compose import Composition, compose

__all__ = ["Composition", "compose"]
