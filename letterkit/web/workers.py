"""Work is done in processes of its own: one that dies or takes too long costs its own request, and no other.

anyio keeps the processes: they are started when they are first needed, and a killed one is replaced.
"""

from __future__ import annotations

import signal
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from math import inf
from typing import Final, TypeVar

from anyio import BrokenWorkerProcess, CapacityLimiter, Semaphore, WouldBlock, create_task_group, fail_after, to_process

from letterkit.errors import LetterkitError
from letterkit.garbage import look_seldom
from letterkit.ui import Text
from letterkit.web.limits import Limits
from letterkit.web.problems import BROKEN, BUSY, DIED, TOO_LONG, RefusedError, refusal

Made = TypeVar("Made")

_RETRY: Final = {"Retry-After": "5"}
_BUSY: Final = Text(
    sv="Försök igen om en stund. Inget har gått förlorat.",
    fi="Yritä hetken kuluttua uudelleen. Mitään ei ole kadonnut.",
    en="Try again in a moment. Nothing has been lost.",
)
_TOO_LONG: Final = Text(
    sv="Arbetet avbröts efter {seconds} sekunder. Dela brevet eller korta det, och försök igen.",
    fi="Työ keskeytettiin {seconds} sekunnin jälkeen. Jaa kirje tai lyhennä sitä ja yritä uudelleen.",
    en="The work was stopped after {seconds} seconds. Split or shorten the letter and try again.",
)
_DIED: Final = Text(
    sv="Försök igen. Om det händer på nytt kan utkastet inte behandlas: spara det i ett annat format.",
    fi="Yritä uudelleen. Jos sama toistuu, luonnosta ei voi käsitellä: tallenna se toisessa muodossa.",
    en="Try again. If it happens once more the draft cannot be handled: save it in another format.",
)
_BROKEN: Final = Text(
    sv="Felet är letterkits eget ({place}). Utkastet finns kvar hos dig.",
    fi="Virhe on letterkitin oma ({place}). Luonnos on edelleen sinulla.",
    en="The fault is letterkit's own ({place}). You still have your draft.",
)


class MishapError(Exception):
    """A fault of ours in a process: its kind and the line of our code, and nothing of what it worked on."""

    def __init__(self, kind: str, place: str) -> None:
        super().__init__(kind, place)
        self.kind = kind
        self.place = place


def _guarded(job: Callable[..., Made], arguments: tuple[object, ...]) -> Made:
    """Do a job in a process: what goes wrong is told without its words, and Ctrl-C is for the server."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    look_seldom()
    try:
        return job(*arguments)
    except (LetterkitError, RefusedError):
        raise
    except Exception as error:
        raise MishapError(type(error).__name__, where(error)) from None


def where(error: BaseException) -> str:
    """The file and line of letterkit in which an error arose."""
    place = "?"
    step = error.__traceback__
    while step is not None:
        file = step.tb_frame.f_code.co_filename.replace("\\", "/")
        if "/letterkit/" in file:
            place = f"{file.rpartition('/letterkit/')[2]}:{step.tb_lineno}"
        step = step.tb_next
    return place


@dataclass
class Workers:
    """The processes of a server. `note` is told of faults of ours, in words that hold nothing of a letter."""

    limits: Limits
    note: Callable[[str], None]
    ready: int = 0
    """How many have been started and know their trade."""
    busy: int = 0
    _waiting: int = 0
    _places: Semaphore = field(init=False)
    _limiter: CapacityLimiter = field(init=False)

    def __post_init__(self) -> None:
        self._places = Semaphore(self.limits.processes)
        self._limiter = CapacityLimiter(inf)

    async def warm(self, job: Callable[..., object], *arguments: object) -> None:
        """Start all processes, each with a job that loads what it will need."""
        async with create_task_group() as group:
            for _ in range(self.limits.processes):
                group.start_soon(self._warm, job, arguments)

    async def do(self, job: Callable[..., Made], *arguments: object) -> Made:
        """What a job makes; both have to be picklable. Raises RefusedError."""
        await self._place()
        try:
            self.busy += 1
            with fail_after(self.limits.work):
                try:
                    return await self._run(job, arguments)
                except BrokenWorkerProcess:  # it may have died before, of something else
                    return await self._run(job, arguments)
        except TimeoutError:
            raise RefusedError(TOO_LONG, _TOO_LONG, {"seconds": round(self.limits.work)}, headers=_RETRY) from None
        except BrokenWorkerProcess:
            raise RefusedError(DIED, _DIED, headers=_RETRY) from None
        except LetterkitError as error:
            raise refusal(error) from None
        except MishapError as error:
            self.note(f"{error.kind} at {error.place}")
            raise RefusedError(BROKEN, _BROKEN, {"place": f"{error.kind}, {error.place}"}) from None
        finally:
            self.busy -= 1
            self._places.release()

    async def _place(self) -> None:
        """Wait for a process to be free; not for ever, and not too many at a time."""
        with suppress(WouldBlock):
            return self._places.acquire_nowait()
        if self._waiting >= self.limits.waiting:
            raise RefusedError(BUSY, _BUSY, headers=_RETRY)
        self._waiting += 1
        try:
            with fail_after(self.limits.patience):
                await self._places.acquire()
        except TimeoutError:
            raise RefusedError(BUSY, _BUSY, headers=_RETRY) from None
        finally:
            self._waiting -= 1

    async def _warm(self, job: Callable[..., object], arguments: tuple[object, ...]) -> None:
        async with self._places:
            try:
                await self._run(job, arguments)
            except (LetterkitError, MishapError, BrokenWorkerProcess) as error:
                self.note(f"while starting: {_why(error)}")
            self.ready += 1

    async def _run(self, job: Callable[..., Made], arguments: tuple[object, ...]) -> Made:
        return await to_process.run_sync(_guarded, job, arguments, cancellable=True, limiter=self._limiter)


def _why(error: Exception) -> str:
    """What is said of a process that could not start; nothing of a letter was in it."""
    if isinstance(error, MishapError):
        return f"{error.kind} at {error.place}"
    return error.say("en") if isinstance(error, LetterkitError) else type(error).__name__
