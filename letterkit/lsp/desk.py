"""The thread in which all work is done, one piece after another: what is kept between pieces is not made for several.

Of work for the same thing only the newest counts: what waits is left out, what is going on is stopped where it can be.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Final, TypeVar

T = TypeVar("T")

_LONGEST: Final = 0.5
"""Seconds that work waits at the most for more changes to come."""
_AT_ONCE: Final = 0.15
"""Work that takes fewer seconds doesn't wait."""


def pause_after(seconds: float) -> float:
    """How long to wait for more changes before work that took so many seconds the last time."""
    return 0.0 if seconds < _AT_ONCE else min(seconds, _LONGEST)


class Desk:
    """Does pieces of work in order, in one thread."""

    def __init__(self) -> None:
        self._thread = ThreadPoolExecutor(1, "letterkit")

    async def do(self, work: Callable[[], T]) -> T:
        """What `work` gives, when its turn has come."""
        return await asyncio.get_running_loop().run_in_executor(self._thread, work)

    def close(self) -> None:
        """Take no more work."""
        self._thread.shutdown(wait=False, cancel_futures=True)
