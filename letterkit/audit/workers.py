"""Processes that judge batches: a letter that kills or stops one costs itself, and no other letter.

A process tells which letter it begins, so that it is known of which one it died or over which it takes too long. The
letters before and after that one are judged again in pieces of their own; the letter itself is tried once more, alone,
for the process may have died of something else. Processes are started anew ("spawn") on every system, for Arrow has
threads, and a copy of a process that has is not whole.
"""

from __future__ import annotations

import os
import signal
import time
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from multiprocessing import get_context
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from typing import Any, Final

import pyarrow

from letterkit.audit.how import How
from letterkit.audit.judging import unjudged
from letterkit.audit.linting import Tables, joined, lint_batch, packed, table_of, unpacked
from letterkit.audit.results import FINDINGS, KILLED, LETTERS, SLOW
from letterkit.errors import LetterkitError
from letterkit.garbage import look_seldom
from letterkit.installed import only_installed
from letterkit.ui import Text

Lint = Callable[[pyarrow.RecordBatch, How, Callable[[int], Any]], Tables]

MOST: Final = 61
"""Windows can't wait for more processes."""
_AHEAD: Final = 64
"""So many batches may be done while an earlier one is not."""
_STARTS: Final = 3
"""So many processes may die, one after the other, before any has judged a letter."""
_START: Final = 600.0
"""So many seconds a process may take to begin its first letter."""
_MEMORY: Final = 6 * 1024**3
"""What a process may take of addresses, in bytes, where the system can limit it: a letter that needs more is too
large."""
_THREADS: Final = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS")
"""Each process computes by itself: threads of the libraries would only stand in each other's way."""
_NO_START: Final = Text(
    sv="Mätningen kan inte börja: processerna avslutas genast. Kontrollera att det finns ledigt minne.",
    fi="Mittaus ei voi alkaa: prosessit päättyvät heti. Tarkista, että muistia on vapaana.",
    en="The work cannot begin: its processes end at once. Check that there is free memory.",
)


@dataclass
class _Piece:
    """Letters of a batch that are judged together, from `start` on."""

    number: int
    start: int
    letters: pyarrow.RecordBatch
    is_again: bool = False


@dataclass
class _Worker:
    """A process and what it does: the piece at hand, its letter (-1: none yet) and since when."""

    process: BaseProcess
    pipe: Connection
    piece: _Piece | None = None
    letter: int = -1
    since: float = 0.0


@dataclass
class Workers:
    """`jobs` processes that judge batches; a letter may take `seconds`."""

    how: How
    jobs: int
    seconds: float
    lint: Lint = lint_batch
    _workers: list[_Worker] = field(default_factory=list)
    _again: deque[_Piece] = field(default_factory=deque)
    _done: dict[int, list[tuple[int, Tables]]] = field(default_factory=dict)
    _left: dict[int, int] = field(default_factory=dict)
    _deaths: int = 0

    def over(self, batches: Iterator[tuple[int, pyarrow.RecordBatch]]) -> Iterator[tuple[int, Tables]]:
        """The rows of numbered batches, as they are done. Raises LetterkitError for settings at fault."""
        try:
            while True:
                self._hand_out(batches)
                if not any(worker.piece for worker in self._workers):
                    return
                self._listen()
                for number in [one for one, left in self._left.items() if left == 0]:
                    yield number, self._whole(number)
        finally:
            self.close()

    def close(self) -> None:
        """End the processes."""
        for worker in self._workers:
            worker.process.kill()
            worker.process.join()
            worker.pipe.close()
        self._workers.clear()

    def _hand_out(self, batches: Iterator[tuple[int, pyarrow.RecordBatch]]) -> None:
        """Give every idle process a piece, as long as there are any."""
        while idle := next((one for one in self._workers if one.piece is None), len(self._workers) < self.jobs):
            piece = self._next(batches)
            if piece is None:
                return
            self._give(idle if isinstance(idle, _Worker) else self._start(), piece)

    def _next(self, batches: Iterator[tuple[int, pyarrow.RecordBatch]]) -> _Piece | None:
        """What is to be judged next: what has to be done again before the next batch; None where there is nothing."""
        if self._again:
            return self._again.popleft()
        if len(self._left) >= self.jobs + _AHEAD:
            return None
        number, letters = next(batches, (-1, None))
        if letters is None:
            return None
        self._left[number] = letters.num_rows
        return _Piece(number, 0, letters)

    def _start(self) -> _Worker:
        context = get_context("spawn")
        ours, theirs = context.Pipe()
        for name in _THREADS:
            os.environ.setdefault(name, "1")
        process = context.Process(target=_serve, args=(theirs, self.how, self.lint), daemon=True)
        with only_installed():
            process.start()
        theirs.close()
        worker = _Worker(process, ours)
        self._workers.append(worker)
        return worker

    def _give(self, worker: _Worker, piece: _Piece) -> None:
        worker.piece, worker.letter, worker.since = piece, -1, time.monotonic()
        with suppress(OSError):  # a process that has died is found when it is listened to
            worker.pipe.send_bytes(packed(piece.letters))

    def _listen(self) -> None:
        """Hear what processes say, until one has done its piece, died, or taken too long."""
        busy = [worker for worker in self._workers if worker.piece]
        patience = max(0.0, min(map(self._end, busy)) - time.monotonic())
        heard = set(map(id, wait([worker.pipe for worker in busy], patience)))
        for worker in busy:
            if id(worker.pipe) in heard:
                try:
                    self._hear(worker, worker.pipe.recv())
                except (EOFError, OSError):
                    self._mourn(worker)
            elif time.monotonic() > self._end(worker):
                if worker.letter < 0:
                    self._mourn(worker)
                else:
                    self._lose(worker, SLOW)

    def _end(self, worker: _Worker) -> float:
        """When the letter of a process has taken too long, or the process itself to begin."""
        return worker.since + (self.seconds if worker.letter >= 0 else _START)

    def _hear(self, worker: _Worker, said: Any) -> None:
        match said:
            case int():
                worker.letter, worker.since = said, time.monotonic()
                self._deaths = 0
            case LetterkitError():
                raise said
            case (letters, findings):
                assert worker.piece
                self._keep(worker.piece, (unpacked(letters), unpacked(findings)))
                worker.piece = None

    def _keep(self, piece: _Piece, tables: Tables) -> None:
        self._done.setdefault(piece.number, []).append((piece.start, tables))
        self._left[piece.number] -= piece.letters.num_rows

    def _whole(self, number: int) -> Tables:
        """The rows of a batch from its pieces, in order."""
        del self._left[number]
        pieces = [tables for _, tables in sorted(self._done.pop(number), key=lambda one: one[0])]
        return joined(pieces)

    def _mourn(self, worker: _Worker) -> None:
        """A process died by itself, was killed, or does not begin."""
        if worker.letter < 0:
            self._deaths += 1
            if self._deaths >= _STARTS:
                raise LetterkitError(_NO_START)
        self._lose(worker, KILLED)

    def _lose(self, worker: _Worker, status: str) -> None:
        """Give a process up: its piece is done again, but for the letter that is known to end it."""
        piece, letter = worker.piece, worker.letter
        worker.process.kill()
        worker.process.join()
        worker.pipe.close()
        self._workers.remove(worker)
        assert piece
        if letter < 0:
            self._again.append(piece)
            return
        size = piece.letters.num_rows
        for start, end in ((0, letter), (letter + 1, size)):
            if start < end:
                self._again.append(_Piece(piece.number, piece.start + start, piece.letters.slice(start, end - start)))
        alone = _Piece(piece.number, piece.start + letter, piece.letters.slice(letter, 1), is_again=True)
        if status == KILLED and not piece.is_again:
            self._again.append(alone)
        else:
            row = unjudged(self.how, alone.letters.to_pylist()[0], status)
            self._keep(alone, (table_of([row], LETTERS), table_of([], FINDINGS)))


def _serve(pipe: Connection, how: How, lint: Lint) -> None:
    """Judge what comes through a pipe until it is closed. Ctrl-C is for the process that started this one."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    look_seldom()
    _limit()
    with suppress(EOFError, OSError):
        while True:
            batch = unpacked(pipe.recv_bytes())
            try:
                letters, findings = lint(batch, how, pipe.send)
            except LetterkitError as error:
                pipe.send(error)
                return
            pipe.send((packed(letters), packed(findings)))


def _limit() -> None:
    """Limit the memory of this process, where the system can."""
    with suppress(ImportError, ValueError, OSError):
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
