"""What is reported: the results of a run, and the drafts that could not be read."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from letterkit.errors import LetterkitError

if TYPE_CHECKING:
    from letterkit.linter.result import Result
    from letterkit.linter.timing import Timing


@dataclass(frozen=True, slots=True)
class Failure:
    """A draft that could not be read, and why."""

    path: str
    error: LetterkitError


@dataclass(frozen=True, slots=True)
class Limits:
    """What makes a draft fail the run (letterkit.linter.verdict)."""

    fail_on: str = "error"
    min_score: int | None = None


@dataclass(frozen=True, slots=True)
class Report:
    """What a run found.

    `ui` is the language of the report; where it is None, each draft's own is used. `limits` are those of each result,
    in their order (the usual ones where there are none). With `statistics` the findings are counted, and `timing` is
    what the run took, where that was measured.
    """

    results: tuple[Result, ...]
    failures: tuple[Failure, ...] = ()
    ui: str | None = None
    colours: bool = False
    limits: tuple[Limits, ...] = ()
    statistics: bool = False
    timing: Timing | None = None

    def language_for(self, result: Result) -> str:
        """The language in which to report a result."""
        return self.ui or result.language

    @property
    def language(self) -> str:
        """The language in which to say what concerns all drafts."""
        return self.ui or (self.results[0].language if self.results else "en")

    def with_findings(self) -> Report:
        """The report without the drafts that nothing was found in."""
        kept = [(result, limits) for result, limits in self.limited() if result.findings]
        return replace(self, results=tuple(one for one, _ in kept), limits=tuple(limits for _, limits in kept))

    def limited(self) -> tuple[tuple[Result, Limits], ...]:
        """The results, each with its limits."""
        limits = self.limits or (Limits(),) * len(self.results)
        return tuple(zip(self.results, limits, strict=True))
