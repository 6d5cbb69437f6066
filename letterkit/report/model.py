"""What is reported: the results of a run, and the drafts that could not be read."""

from __future__ import annotations

from dataclasses import dataclass

from letterkit.errors import LetterkitError
from letterkit.linter.engine import Result


@dataclass(frozen=True, slots=True)
class Failure:
    """A draft that could not be read, and why."""

    path: str
    error: LetterkitError


@dataclass(frozen=True, slots=True)
class Report:
    """What a run found. `ui` is the language of the report; where it is None, each draft's own is used."""

    results: tuple[Result, ...]
    failures: tuple[Failure, ...] = ()
    ui: str | None = None
    colours: bool = False

    def language_for(self, result: Result) -> str:
        """The language in which to report a result."""
        return self.ui or result.letter.language
