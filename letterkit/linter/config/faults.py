"""What is wrong in a configuration: every fault at once, each with its file, line and column."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from letterkit.errors import LetterkitError
from letterkit.ui import Text


@dataclass(frozen=True, slots=True)
class Fault:
    """One fault and its place, such as letterkit.toml:3:7."""

    place: str
    message: Text
    values: Mapping[str, object] = field(default_factory=dict)

    def say(self, language: str) -> str:
        """The place and what is wrong there, on one line."""
        return f"{self.place}: {' '.join(self.message.say(language, **self.values).split())}"


class ConfigError(LetterkitError):
    """A configuration that can't be used. `faults` holds all that is wrong, in the order of the file."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults = tuple(faults)
        first = self.faults[0]
        super().__init__(first.message, first.place, **first.values)

    def what(self, language: str) -> str:
        return "; ".join(fault.say(language) for fault in self.faults)

    def say(self, language: str) -> str:
        """Every fault with its place, a line each."""
        return "\n".join(fault.say(language) for fault in self.faults)
