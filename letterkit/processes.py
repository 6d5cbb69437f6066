"""Spreads work over processes: in order, stopped at once by Ctrl-C, and a process that dies costs one item only."""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import closing, contextmanager, suppress
from typing import Final, Generic, TypeVar

from letterkit.garbage import look_seldom
from letterkit.installed import only_installed

Item = TypeVar("Item")
Made = TypeVar("Made")

WORTH: Final = 8
"""A process is started for so many items at least: it takes as long to start as some of them take."""
_QUEUED: Final = 1
"""So many items beside those at work may have been handed out when a process dies."""
_ENDING: Final = (signal.SIGINT, signal.SIGTERM)


def cores() -> int:
    """How many processes can work at the same time."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def enough(asked: int, items: int) -> int:
    """How many processes to start for so many items; 0 asks for what is worth it."""
    return min(asked or min(cores(), items // WORTH), items)


class Died:
    """Stands for what would have been made, where the process died over the item."""


DIED: Final = Died()


class Spread(Generic[Item, Made]):
    """Makes something of each item in `jobs` processes, which are told `given` before all else.

    `work` and what it is given, takes and gives have to be picklable. On Linux processes are forked off this one, with
    all that it has loaded, as long as it has one thread; elsewhere each is started anew.
    """

    def __init__(self, work: Callable[[Item], Made], start: Callable[..., None], given: tuple[object, ...], jobs: int):
        self._work = work
        self._start = start
        self._given = given
        self._jobs = jobs

    def over(self, items: Sequence[Item]) -> Iterator[Made | Died]:
        """What is made of each item, in their order."""
        with self.ahead(items) as made:
            yield from made

    @contextmanager
    def ahead(self, items: Sequence[Item]) -> Iterator[Iterator[Made | Died]]:
        """The same, begun before it is asked for; what is not made at the end is stopped."""
        with closing(_Run(self, items, self._jobs)) as run:
            yield self._all(run, items)

    def _all(self, run: _Run[Item, Made], items: Sequence[Item]) -> Iterator[Made | Died]:
        done = 0
        for made in run.results():
            done += 1
            yield made
        suspects = items[done : done + self._jobs + _QUEUED]  # where there are any, one of them killed its process
        for item in suspects:
            with closing(_Run(self, [item], 1)) as alone:
                yield next(alone.results(), DIED)
        if rest := items[done + len(suspects) :]:
            yield from self.over(rest)

    def start(self, jobs: int) -> ProcessPoolExecutor:
        """Processes that wait for work."""
        context = multiprocessing.get_context("fork" if _may_fork() else "spawn")
        with only_installed():  # one that keeps count is started at once, the others when there is work for them
            return ProcessPoolExecutor(jobs, context, _begin, (self._start, self._given))

    def submit(self, item: Item, pool: ProcessPoolExecutor) -> Future[Made]:
        """Hand an item out. Raises BrokenProcessPool."""
        with only_installed():
            return pool.submit(self._work, item)


class _Run(Generic[Item, Made]):
    """Items at work in processes of their own, from now until it is closed."""

    def __init__(self, spread: Spread[Item, Made], items: Sequence[Item], jobs: int) -> None:
        self._pool = spread.start(jobs)
        self._futures: list[Future[Made]] = []
        # A death is told by what comes of the items before it.
        with suppress(BrokenProcessPool), _signals_wait():
            for item in items:
                self._futures.append(spread.submit(item, self._pool))

    def results(self) -> Iterator[Made]:
        """What is made of the items, up to one before which a process dies."""
        for future in self._futures:
            try:
                made = future.result()
            except BrokenProcessPool:
                return
            yield made

    def close(self) -> None:
        """Stop what is not done: Ctrl-C, or nobody wants the rest."""
        if not all(future.done() for future in self._futures):
            for process in multiprocessing.active_children():
                process.terminate()
        self._pool.shutdown(wait=True, cancel_futures=True)


def _may_fork() -> bool:
    """Whether a copy of this process is whole: threads are not copied, and macOS's libraries have some of their own."""
    return sys.platform == "linux" and threading.active_count() == 1


@contextmanager
def _signals_wait() -> Iterator[None]:
    """Start processes with signals held back until they have begun.

    A copy of this process that is told to end before that would go on as this one does, in its place in the program.
    """
    if not hasattr(signal, "pthread_sigmask"):  # where nothing is copied, nor a signal passed on
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, _ENDING)
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _begin(start: Callable[..., None], given: tuple[object, ...]) -> None:
    """Begin a process: Ctrl-C is for the one that started it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    if hasattr(signal, "pthread_sigmask"):
        signal.pthread_sigmask(signal.SIG_UNBLOCK, _ENDING)
    look_seldom()
    start(*given)
