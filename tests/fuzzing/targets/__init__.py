"""The targets: each has SAMPLES that are used, WORDS to put into them, and `run`, which raises only what is a fault.

One whose inputs are made in another way names it as `inputs`; one that is slow names how FEW the tests try.
"""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from typing import Final, Protocol, cast

from hypothesis import strategies as st

from tests.fuzzing.inputs import inputs


class Target(Protocol):
    """What a module of this package has."""

    SAMPLES: Sequence[bytes]
    WORDS: Sequence[bytes]

    def run(self, data: bytes, folder: Path) -> bool:
        """Use an input, in a folder that is there for all inputs of a run; gives whether it was used, not refused."""


FEW: Final = 12
"""Inputs that the tests try, unless a target says otherwise."""


def few(target: Target) -> int:
    """How many inputs the tests try."""
    return int(getattr(target, "FEW", FEW))


def inputs_of(target: Target) -> st.SearchStrategy[bytes]:
    """What a target is given."""
    made: st.SearchStrategy[bytes] = getattr(target, "inputs", inputs)(target.SAMPLES, target.WORDS)
    return made


def names() -> list[str]:
    """The targets, in order."""
    return [module.name for module in iter_modules(__path__)]


def target(name: str) -> Target:
    """A target by name."""
    return cast(Target, import_module(f"{__name__}.{name}"))
