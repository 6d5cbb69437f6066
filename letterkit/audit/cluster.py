"""Batches judged by the processes of a Dask cluster: the same work as on one machine, by as many machines as there are.

Dask gives a batch to another process when one dies. A batch that several died of is parted, so that the letter that
ends them has a row that says so, and the others have theirs. What takes too long ends its own process, which Dask
starts again.
"""

from __future__ import annotations

import asyncio
import os
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

import pyarrow

import letterkit
from letterkit.audit.how import How
from letterkit.audit.judging import unjudged
from letterkit.audit.linting import Tables, joined, lint_batch, packed, table_of, unpacked
from letterkit.audit.results import FINDINGS, KILLED, LETTERS
from letterkit.catalogue.files.edition import edition
from letterkit.catalogue.files.folder import default_catalogue
from letterkit.errors import LetterkitError
from letterkit.ui import Text

if TYPE_CHECKING:
    from distributed import Client

_FOR_EACH: Final = 3
"""So many batches are handed out for each process: one at work, the next ones at hand."""
_PATIENCE: Final = 60
"""So many seconds the cluster may take to answer."""
_NO_CLUSTER: Final = Text(
    sv="Klustret svarar inte. Kontrollera adressen, till exempel tcp://10.0.0.1:8786, och att det har arbetare.",
    fi="Klusteri ei vastaa. Tarkista osoite, esimerkiksi tcp://10.0.0.1:8786, ja että klusterissa on työprosesseja.",
    en="The cluster does not answer. Check the address, such as tcp://10.0.0.1:8786, and that it has workers.",
)
_OTHER: Final = Text(
    sv="Klustrets arbetare har letterkit {theirs}, men här är det {ours}. Installera samma överallt.",
    fi="Klusterin työprosesseissa on letterkit {theirs}, mutta täällä {ours}. Asenna sama kaikkialle.",
    en="The cluster's workers have letterkit {theirs}, but here it is {ours}. Install the same everywhere.",
)


@dataclass
class Cluster:
    """The processes of the Dask cluster at an address; a letter may take `seconds`."""

    how: How
    address: str
    seconds: float

    def over(self, batches: Iterator[tuple[int, pyarrow.RecordBatch]]) -> Iterator[tuple[int, Tables]]:
        """The rows of numbered batches, as they are done. Raises LetterkitError: no cluster, settings at fault."""
        from distributed import as_completed

        with self._client() as client:
            work = _Work(client, self, as_completed(loop=client.loop))
            most = max(1, sum(client.nthreads().values())) * _FOR_EACH
            for number, letters in batches:
                work.give(number, 0, letters)
                while work.batches >= most:
                    yield from work.take()
            while work.batches:
                yield from work.take()

    def _client(self) -> Client:
        from distributed import Client

        try:
            asyncio.run(_reach(self.address))  # a client that finds nobody takes minutes more to close
            client = Client(self.address, timeout=_PATIENCE, set_as_default=False)
            try:
                client.wait_for_workers(1, timeout=_PATIENCE)
            except TimeoutError:
                client.close()
                raise
        except (OSError, ValueError, TypeError):
            raise LetterkitError(_NO_CLUSTER, self.address) from None
        return client


async def _reach(address: str) -> None:
    """Raises OSError where nobody answers; ValueError or TypeError for no address, or one that asks for keys."""
    from distributed.comm.core import connect
    from distributed.security import Security

    comm = await connect(address, timeout=_PATIENCE, **Security().get_connection_args("client"))
    await comm.close()


class _Work:
    """What is handed out: the letters of each piece, and what is there of each batch."""

    def __init__(self, client: Client, cluster: Cluster, going: Any) -> None:
        self._client = client
        self._cluster = cluster
        self._going = going
        self._pieces: dict[Any, tuple[int, int, pyarrow.RecordBatch]] = {}
        self._done: dict[int, list[tuple[int, Tables]]] = {}
        self._left: dict[int, int] = {}

    @property
    def batches(self) -> int:
        """How many batches are not done."""
        return len(self._left)

    def give(self, number: int, start: int, letters: pyarrow.RecordBatch) -> None:
        """Hand out letters of a batch, from `start` on."""
        if start == 0:
            self._left.setdefault(number, letters.num_rows)
        cluster = self._cluster
        sealed = Sealed(packed(letters))
        future = self._client.submit(judge, sealed, cluster.how, cluster.seconds, _edition(), pure=False)
        self._pieces[future.key] = number, start, letters
        self._going.add(future)

    def take(self) -> Iterator[tuple[int, Tables]]:
        """Wait for a piece; the batch that it makes whole."""
        future = next(self._going)
        number, start, letters = self._pieces.pop(future.key)
        error = future.exception()  # waits again where the process that held the tables has died since
        if error is None:
            made = future.result()
            if isinstance(made, LetterkitError):
                raise made
            self._keep(number, start, (unpacked(made[0]), unpacked(made[1])))
        else:
            self._again(error, number, start, letters)
        if self._left[number] == 0:
            del self._left[number]
            pieces = [tables for _, tables in sorted(self._done.pop(number), key=lambda one: one[0])]
            yield number, joined(pieces)

    def _again(self, error: BaseException, number: int, start: int, letters: pyarrow.RecordBatch) -> None:
        """Hand out in two pieces what processes died of; a letter alone is given up."""
        from distributed import KilledWorker

        if not isinstance(error, KilledWorker):
            raise error
        half = letters.num_rows // 2
        if half:
            self.give(number, start, letters.slice(0, half))
            self.give(number, start + half, letters.slice(half))
        else:
            row = unjudged(self._cluster.how, letters.to_pylist()[0], KILLED)
            self._keep(number, start, (table_of([row], LETTERS), table_of([], FINDINGS)))

    def _keep(self, number: int, start: int, tables: Tables) -> None:
        self._done.setdefault(number, []).append((start, tables))
        self._left[number] -= tables[0].num_rows


@dataclass(frozen=True)
class Sealed:
    """The bytes of letters: Dask writes what a function was given into its log when it fails, and these must not be."""

    data: bytes = field(repr=False)


def judge(batch: Sealed, how: How, seconds: float, ours: str) -> tuple[bytes, bytes] | LetterkitError:
    """Judge a batch in a process of the cluster, or say why not: another letterkit there, settings at fault."""
    if (theirs := _edition()) != ours:
        return LetterkitError(_OTHER, theirs=theirs, ours=ours)
    try:
        with _Watch(seconds) as watch:
            letters, findings = lint_batch(unpacked(batch.data), how, watch.begun)
    except LetterkitError as error:
        return error
    return packed(letters), packed(findings)


def _edition() -> str:
    """Which letterkit and which catalogue this is."""
    return f"{letterkit.__version__} ({edition(default_catalogue())})"


class _Watch:
    """Ends this process when a letter takes too long: nothing else stops what a letter has begun."""

    _EVERY: Final = 0.2

    def __init__(self, seconds: float) -> None:
        self._seconds = seconds
        self._since: float | None = None
        self._over = threading.Event()

    def __enter__(self) -> _Watch:
        threading.Thread(target=self._look, daemon=True).start()
        return self

    def __exit__(self, *error: object) -> None:
        self._over.set()

    def begun(self, number: int) -> None:
        """Hear that a letter begins."""
        self._since = time.monotonic()

    def _look(self) -> None:
        while not self._over.wait(self._EVERY):
            if self._since is not None and time.monotonic() - self._since > self._seconds:
                os._exit(1)
