"""How the letters of an archive are judged: the same for all of them, whoever does the work."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from letterkit.audit.keys import keyed
from letterkit.linter.config.find import Configurations
from letterkit.linter.config.plan import Plan
from letterkit.linter.config.settings import Layer


@dataclass(frozen=True)
class How:
    """Settings as a command line and a configuration file give them, and the key of the hashes.

    With `has_names` a letter is called as in its archive, and not by its hash. It is sent to the processes that work.
    """

    key: bytes = field(repr=False)
    asked: Layer = field(default_factory=dict)
    config: Path | None = None
    has_names: bool = False

    def plan(self) -> Plan:
        """The plan of every letter. Raises LetterkitError for settings at fault."""
        return Configurations(self.asked, self.config, is_isolated=True).plan_for("-")

    def name(self, letter: str) -> str:
        """What a letter of the archive is called in the results."""
        return letter if self.has_names else keyed(self.key, "letter", letter)

    def wording(self, words: str) -> str:
        """The hash of a wording."""
        return keyed(self.key, "wording", words)
