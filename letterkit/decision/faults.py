"""What is wrong in a facts file: every fault at once, each with its fact and its place in the file.

No message repeats what the client wrote or who they are. Amounts, dates and the names of fields are shown; names,
addresses and sentences are not.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Final

from letterkit.errors import LetterkitError
from letterkit.ui import Text

FactPath = tuple[str | int, ...]
"""Where a fact stands: ("items", 1, "amount")."""


_FIELD: Final = re.compile(r"[a-z][a-z0-9_]{0,40}")


def shown_path(path: FactPath) -> str:
    """The path as people write it: items[1].amount. What can't be the name of a field (but a person's) is left out."""
    shown = ""
    for step in path:
        if isinstance(step, int):
            shown += f"[{step}]"
        else:
            name = step if _FIELD.fullmatch(step) else "…"
            shown += f".{name}" if shown else name
    return shown


@dataclass(frozen=True, slots=True)
class Fault:
    """One fault: the fact it is about, what is wrong with it, and its line and column in the file (from 1) if known.

    `is_about_name` tells that the name of the field is at fault, and not what stands under it.
    """

    path: FactPath
    message: Text
    values: Mapping[str, object] = field(default_factory=dict)
    line: int | None = None
    column: int | None = None
    is_about_name: bool = False

    def say(self, language: str) -> str:
        """The fact and what is wrong with it, on one line."""
        said = " ".join(self.message.say(language, **self.values).split())
        return f"{shown_path(self.path)}: {said}" if self.path else said


class FactsError(LetterkitError):
    """A facts file that can't be used. `faults` holds all that is wrong, in the order of the file."""

    def __init__(self, faults: Iterable[Fault], file: str = "") -> None:
        self.faults = tuple(sorted(faults, key=lambda fault: (fault.line or 0, fault.column or 0)))
        self.file = file
        first = self.faults[0]
        super().__init__(first.message, self._place(first), **first.values)

    def what(self, language: str) -> str:
        return "; ".join(fault.say(language) for fault in self.faults)

    def say(self, language: str) -> str:
        """Every fault with its place, a line each."""
        return "\n".join(
            f"{place}: {fault.say(language)}" if (place := self._place(fault)) else fault.say(language)
            for fault in self.faults
        )

    def _place(self, fault: Fault) -> str:
        where = f"{fault.line}:{fault.column}" if fault.line else ""
        return ":".join(part for part in (self.file, where) if part)
