"""The checks of a catalogue, in the order in which they run. A new one is a module beside this, named here."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from importlib import import_module
from typing import TYPE_CHECKING, Final

from letterkit.catalogue.problems import Problem

if TYPE_CHECKING:
    from letterkit.checking.subject import Subject

Check = Callable[["Subject"], Iterator[Problem]]
"""Looks at a loaded catalogue, with what is known of its letters, and yields what is wrong."""

MODULES: Final = (
    "unused_phrase",
    "unreachable",
    "unbuildable",
    "near_duplicate",
    "outdated_phrase",
    "unreviewed_phrase",
    "golden",
    "drafts",
)
"""The modules of letterkit.checking that hold a check each, as the function `check`."""


def all_checks() -> Mapping[str, Check]:
    """The checks by name: that of their module, with hyphens."""
    return {name.replace("_", "-"): import_module(f"letterkit.checking.{name}").check for name in MODULES}


def problems_of(subject: Subject) -> list[Problem]:
    """Everything that is wrong in a catalogue, in the order of its files."""
    found = [problem for check in all_checks().values() for problem in check(subject)]
    return sorted(found, key=lambda problem: problem.place)
