"""The targets: each has SAMPLES that are used, WORDS to put into them, and `run`, which raises only what is a fault."""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from typing import Protocol, cast


class Target(Protocol):
    """What a module of this package has."""

    SAMPLES: Sequence[bytes]
    WORDS: Sequence[bytes]

    def run(self, data: bytes, folder: Path) -> bool:
        """Use an input, in a folder that is there for all inputs of a run; gives whether it was used, not refused."""


def names() -> list[str]:
    """The targets, in order."""
    return [module.name for module in iter_modules(__path__)]


def target(name: str) -> Target:
    """A target by name."""
    return cast(Target, import_module(f"{__name__}.{name}"))
