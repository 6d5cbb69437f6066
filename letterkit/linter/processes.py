"""Spreads work over processes: in order, stopped at once by Ctrl-C, and a process that dies costs one item only."""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
import threading
from collections.abc import Callable, Generator, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import closing
from typing import Final, Generic, TypeVar

Item = TypeVar("Item")
Made = TypeVar("Made")

WORTH: Final = 8
"""A process is started for so many items at least: it takes as long to start as some of them take."""
_QUEUED: Final = 1
"""So many items beside those at work may have been handed out when a process dies."""


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
        rest = list(items)
        while rest:
            done = 0
            with closing(self._made(rest, self._jobs)) as making:
                for made in making:
                    done += 1
                    yield made
            rest = rest[done:]
            for item in rest[: self._jobs + _QUEUED]:  # one of these killed its process
                yield next(self._made([item], 1), DIED)
            rest = rest[self._jobs + _QUEUED :]

    def _made(self, items: Sequence[Item], jobs: int) -> Generator[Made, None, None]:
        """What is made of items, up to one before which a process dies."""
        context = multiprocessing.get_context("fork" if _may_fork() else "spawn")
        pool = ProcessPoolExecutor(jobs, context, _begin, (self._start, self._given))
        try:
            futures: list[Future[Made]] = [pool.submit(self._work, item) for item in items]
            for future in futures:
                yield future.result()
        except BrokenProcessPool:
            return
        except BaseException:  # Ctrl-C, or nobody wants the rest
            for process in multiprocessing.active_children():
                process.terminate()
            raise
        finally:
            pool.shutdown(wait=True, cancel_futures=True)


def _may_fork() -> bool:
    """Whether a copy of this process is whole: threads are not copied, and macOS's libraries have some of their own."""
    return sys.platform == "linux" and threading.active_count() == 1


def _begin(start: Callable[..., None], given: tuple[object, ...]) -> None:
    """Begin a process: Ctrl-C is for the one that started it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    start(*given)
