"""Checks the drafts of a run: from the cache what was checked before, the rest here or in several processes."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import nullcontext, suppress
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

import click

from letterkit.cli.drafts.reading import document_of, is_stdin, load_draft
from letterkit.errors import LetterkitError
from letterkit.ui import Text

if TYPE_CHECKING:
    from letterkit.cli.options.settings import Asked
    from letterkit.decision import Decision
    from letterkit.document import Document
    from letterkit.linter.config.plan import Plan
    from letterkit.linter.kept.cache import Cache
    from letterkit.linter.result import Result

Checked = tuple["Document", Any] | LetterkitError | None
"""What a process says of a draft: the document and what was found, as plain data; why it can't; None: see yourself."""

_DIED: Final = Text(
    sv="Granskningen av filen avbröts oväntat ({reason}). Granska den för sig med --jobs 1 för att se varför.",
    fi="Tiedoston tarkistus keskeytyi odottamatta ({reason}). Tarkista se yksin valinnalla --jobs 1, niin näet syyn.",
    en="Checking this file ended unexpectedly ({reason}). Check it alone with --jobs 1 to see why.",
)
_PROCESS: Final = Text(sv="processen dog", fi="prosessi kaatui", en="the process died")


@dataclass
class Checking:
    """How the drafts of a run are checked.

    `asked` is what the command line says, so that other processes can make the same plans; without `is_cached` nothing
    is kept and nothing taken from the cache.
    """

    asked: Asked
    decision: Decision | None = None
    is_cached: bool = False
    _caches: dict[int, Cache] = field(default_factory=dict)

    def known(self, path: str, plan: Plan) -> tuple[bytes, str, Result | None]:
        """The bytes and the format of a draft, and what is known of it. Raises UnreadableError."""
        data, format = load_draft(path)
        cache = self.cache(plan)
        kept = cache.find(data, format) if cache else None
        return data, format, _result(kept, document_of(data, path, format), plan) if kept is not None else None

    def check(self, data: bytes, format: str, path: str, plan: Plan) -> Result:
        """What is found in a draft, which is kept. Raises UnreadableError."""
        result = plan.check(document_of(data, path, format), self.decision)
        if cache := self.cache(plan):
            from letterkit.linter.kept.known import kept
            from letterkit.linter.kept.plainly import NotPlainError

            with suppress(NotPlainError):
                cache.keep(data, format, kept(result))
        return result

    def cache(self, plan: Plan) -> Cache | None:
        """The entries of drafts with a plan; None where nothing is kept: not what the facts of a case say."""
        if not self.is_cached or self.decision is not None:
            return None
        if id(plan) not in self._caches:
            from letterkit.keeping.files import cache_folder
            from letterkit.linter.kept.cache import Cache
            from letterkit.linter.kept.stamp import stamp

            self._caches[id(plan)] = Cache(cache_folder(), stamp(plan.settings))
        return self._caches[id(plan)]


def check_drafts(
    checking: Checking, plans: Sequence[tuple[str, Plan]], jobs: int
) -> Iterator[tuple[str, Plan, Result | LetterkitError]]:
    """What is found in each draft, or why that can't be said, in their order; `jobs` 0 is as many as is worth it."""
    done: dict[int, Result | LetterkitError] = {}
    rest: list[int] = []
    for number, (path, plan) in enumerate(plans):
        try:
            data, format, result = checking.known(path, plan)
            if result is None and is_stdin(path):
                result = checking.check(data, format, path, plan)
        except LetterkitError as error:
            done[number] = error
            continue
        if result is None:
            rest.append(number)
        else:
            done[number] = result
    for plan in {id(plans[number][1]): plans[number][1] for number in rest}.values():
        _ = plan.rules  # an unknown rule is said once, before any work
    processes = _processes(jobs, len(rest))
    made = _spread(checking, plans, rest, processes) if processes > 1 else _here(checking, plans, rest)
    with _bar(made, len(rest)) as results:
        done.update(zip(rest, results, strict=True))
    if rest and checking.is_cached:
        from letterkit.keeping.files import cache_folder
        from letterkit.linter.kept.cache import prune

        prune(cache_folder())
    for number, (path, plan) in enumerate(plans):
        yield path, plan, done[number]


def _processes(asked: int, drafts: int) -> int:
    """How many processes to check so many drafts in."""
    if drafts < 2:
        return 1
    from letterkit.processes import enough  # loads what starts processes

    return enough(asked, drafts)


def _bar(made: Iterator[Result | LetterkitError], count: int) -> Any:
    """What is made, with a bar on the terminal that tells how much is done."""
    if count < 2 or not sys.stderr.isatty():
        return nullcontext(made)
    return click.progressbar(made, length=count, file=sys.stderr)


def _here(
    checking: Checking, plans: Sequence[tuple[str, Plan]], numbers: Sequence[int]
) -> Iterator[Result | LetterkitError]:
    """What is found in drafts, one after another in this process."""
    for number in numbers:
        path, plan = plans[number]
        try:
            data, format = load_draft(path)
            yield checking.check(data, format, path, plan)
        except LetterkitError as error:
            yield error


def _spread(
    checking: Checking, plans: Sequence[tuple[str, Plan]], numbers: Sequence[int], jobs: int
) -> Iterator[Result | LetterkitError]:
    """What is found in drafts, in several processes."""
    from letterkit.processes import Died, Spread

    given = (checking.asked, checking.decision, checking.is_cached)
    spread = Spread(_work, _start, given, jobs)
    for number, made in zip(numbers, spread.over([plans[number][0] for number in numbers]), strict=True):
        path, plan = plans[number]
        if isinstance(made, Died):
            yield LetterkitError(_DIED, path, reason=_PROCESS)
        elif isinstance(made, LetterkitError):
            yield made
        elif made is None:
            yield from _here(checking, plans, [number])
        else:
            document, data = made
            result = _result(data, document, plan)
            yield result if result else next(_here(checking, plans, [number]))


_own: list[tuple[Checking, Callable[[str], Plan]]] = []
"""Of a process that others' drafts are checked in: how, and the plan of each."""


def _start(asked: Asked, decision: Decision | None, is_cached: bool) -> None:
    """Begin such a process."""
    _own.append((Checking(asked, decision, is_cached), asked.configurations().plan_for))


def _work(path: str) -> Checked:
    """Check one draft in such a process."""
    from letterkit.linter.kept.known import kept
    from letterkit.linter.kept.plainly import NotPlainError

    checking, plan_for = _own[-1]
    try:
        data, format = load_draft(path)
        result = checking.check(data, format, path, plan_for(path))
        return result.document, kept(result)
    except LetterkitError as error:
        return error
    except NotPlainError:
        return None
    except Exception as error:  # a fault of ours, which must not take the other drafts' reports with it
        return LetterkitError(_DIED, path, reason=type(error).__name__)


def _result(kept: Any, document: Document, plan: Plan) -> Result | None:
    """The result that was kept of a document; None where it is none of this version's."""
    from letterkit.linter.kept.known import result_of

    try:
        return result_of(kept, document, plan)
    except (ValueError, TypeError, KeyError):
        return None
