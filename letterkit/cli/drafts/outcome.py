"""What came of the drafts of a run: results, drafts that could not be read, and fixes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, TypeAlias

from letterkit.cli.drafts.former import former_in_remarks, tell_former
from letterkit.cli.screen import echo
from letterkit.errors import LetterkitError
from letterkit.linter.result import Result
from letterkit.linter.verdict import fails
from letterkit.report import Failure, Limits

if TYPE_CHECKING:
    from letterkit.cli.drafts.baselines import Baselines
    from letterkit.cli.drafts.mending import Mending
    from letterkit.linter.config.plan import Plan
    from letterkit.linter.config.settings import Settings

    Checked: TypeAlias = tuple[str, Plan, Result | Mending | LetterkitError]
    """A draft's path, the plan that it was checked by, and what came of it."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """The results with the settings of their drafts, and beside them what failed and what was mended.

    `former` are the former names of rules that settings and remarks use, each with the present one.
    """

    results: Sequence[tuple[Result, Settings]] = ()
    failures: Sequence[Failure] = ()
    mended: Sequence[Mending] = ()
    former: dict[str, str] = field(default_factory=dict)

    @property
    def limits(self) -> tuple[Limits, ...]:
        """What each result has to hold, in the order of the results."""
        return tuple(Limits(settings["fail-on"], settings["min-score"]) for _, settings in self.results)

    def covered(self, baselines: Baselines, ui: str) -> Outcome:
        """The same without what the baselines know. Says which names in them, in settings and remarks are former."""
        results = baselines.cover(self.results, ui)
        known = {old: new for one, _ in results if one.covered for old, new in one.covered.former.items()}
        tell_former(self.former, ui, in_baseline=known)
        return replace(self, results=results)

    def tell_refused(self, ui: str | None) -> None:
        """Say of each draft that was not mended why, in its own language where none is given."""
        for one in self.mended:
            if one.refused:
                echo(f"letterkit: {one.refused.say(ui or one.result.language)}", err=True)

    def status(self, *, shows_diff: bool, exit_zero: bool) -> int:
        """The exit status: 2 where something could not be done, 1 where there is something to mend, else 0."""
        if self.failures or any(one.refused for one in self.mended):
            return 2
        if exit_zero:
            return 0
        if shows_diff:
            return int(any(one.count for one in self.mended))
        return int(any(fails(one, settings["fail-on"], settings["min-score"]) for one, settings in self.results))


def outcome_of(checked: Iterable[Checked], former: dict[str, str], ui: str) -> Outcome:
    """What came of all drafts; of one that could not be read it is said why as soon as that is known."""
    results: list[tuple[Result, Settings]] = []
    failures: list[Failure] = []
    mended: list[Mending] = []
    for path, plan, made in checked:
        if isinstance(made, LetterkitError):
            failures.append(Failure(path, made))
            echo(f"letterkit: {made.say(ui)}", err=True)
            continue
        if not isinstance(made, Result):
            mended.append(made)
            made = made.result
        results.append((made, plan.settings))
        former = former | former_in_remarks(made.document, plan)
    return Outcome(results, failures, mended, former)
