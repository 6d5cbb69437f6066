"""Runs the server on a socket of this computer, until Ctrl-C or a signal to stop."""

from __future__ import annotations

import asyncio
import os
import signal
import socket
from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import Any, Final

import h11
import uvicorn
from uvicorn.protocols.http.h11_impl import H11Protocol

from letterkit.errors import UsageError
from letterkit.ui import Text
from letterkit.web.app import application
from letterkit.web.limits import Limits
from letterkit.web.setup import Setup

LOOPBACK: Final = "127.0.0.1"
_NAMES: Final = ("127.0.0.1", "localhost", "[::1]")
"""What a browser on this computer calls it."""
_CONNECTIONS: Final = 128
"""So many connections at a time; more are turned away."""
_LEAVE: Final = 2
"""Seconds beyond the longest work that requests have to end in when the server is told to stop."""

_PORT: Final = Text(
    sv="Port {port} på {host} är upptagen eller kan inte användas. Välj en annan med --port, eller --port 0 för en"
    " ledig.",
    fi="Osoitteen {host} portti {port} on varattu tai sitä ei voi käyttää. Valitse toinen valinnalla --port;"
    " --port 0 ottaa vapaan.",
    en="Port {port} on {host} is taken or cannot be used. Choose another with --port, or --port 0 for a free one.",
)


def serve(
    setup: Setup,
    ready: Callable[[str], None],
    *,
    host: str = LOOPBACK,
    ports: Sequence[int] = (0,),
    names: tuple[str, ...] = (),
    limits: Limits,
) -> None:
    """Serve until told to stop; `ready` is told the address.

    It listens on the first of `ports` that is free; 0 is a port that is. `names` are more names (with a port, where it
    is not the server's own) that it is called by. Raises UsageError where none can be used.
    """
    held = _first_bound(host, ports)
    number = held.getsockname()[1]
    hosts = {f"{name}:{number}" for name in _NAMES} | {name if ":" in name else f"{name}:{number}" for name in names}
    hosts |= {name for name in names if ":" not in name}  # behind a proxy, on the usual port
    config = uvicorn.Config(
        application(setup, hosts, limits),
        http=_patient(limits.head, limits.taking),
        ws="none",
        lifespan="on",
        log_config=None,
        access_log=False,
        proxy_headers=False,
        server_header=False,
        limit_concurrency=_CONNECTIONS,
        timeout_keep_alive=5,
        timeout_graceful_shutdown=round(limits.work) + _LEAVE,
    )
    server = _Server(config, lambda: ready(f"http://{_shown(host)}:{number}/"))
    try:
        server.run(sockets=[held])
    finally:
        held.close()


class _Server(uvicorn.Server):
    """A server that says when it listens, and ends quietly when it is told to."""

    def __init__(self, config: uvicorn.Config, ready: Callable[[], None]) -> None:
        super().__init__(config)
        self._ready = ready

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Begin to listen."""
        await super().startup(sockets)
        self._ready()

    def run(self, sockets: list[socket.socket] | None = None) -> None:
        """Run until told to stop: uvicorn raises the signal again when it is done, which would end in a traceback."""
        with suppress(KeyboardInterrupt):
            before = signal.signal(signal.SIGTERM, lambda *_: None)
            try:
                super().run(sockets)
            finally:
                signal.signal(signal.SIGTERM, before)


def _patient(head: float, taking: float) -> type[asyncio.Protocol]:
    """HTTP whose patience ends: the head of a request has to come within so many seconds of its first byte, and an
    answer that waits to be taken is dropped after so many.
    """

    class Patient(H11Protocol):
        _timer: asyncio.TimerHandle | None = None
        _taker: asyncio.TimerHandle | None = None

        def connection_made(self, transport: Any) -> None:
            super().connection_made(transport)
            self._start()

        def data_received(self, data: bytes) -> None:
            super().data_received(data)
            if self.conn.their_state is not h11.IDLE:
                self._stop()
            elif self._timer is None:
                self._start()

        def connection_lost(self, exc: Exception | None) -> None:
            self._stop()
            self._taken()
            super().connection_lost(exc)

        def pause_writing(self) -> None:
            super().pause_writing()
            self._taken()
            self._taker = self.loop.call_later(taking, self.transport.abort)

        def resume_writing(self) -> None:
            super().resume_writing()
            self._taken()

        def on_response_complete(self) -> None:
            super().on_response_complete()
            if self.conn.their_state is h11.IDLE and self.conn.trailing_data[0]:
                self._start()

        def _start(self) -> None:
            self._stop()
            self._timer = self.loop.call_later(head, self._end)

        def _stop(self) -> None:
            if self._timer is not None:
                self._timer.cancel()
                self._timer = None

        def _taken(self) -> None:
            if self._taker is not None:
                self._taker.cancel()
                self._taker = None

        def _end(self) -> None:
            if not self.transport.is_closing() and self.conn.their_state is h11.IDLE:
                self.transport.write(b"HTTP/1.1 408 Request Timeout\r\nConnection: close\r\nContent-Length: 0\r\n\r\n")
                self.transport.close()

    return Patient


def _first_bound(host: str, ports: Sequence[int]) -> socket.socket:
    """A socket that is bound to the first port that can be used. Raises UsageError."""
    for port in ports[:-1]:
        with suppress(UsageError):
            return _bound(host, port)
    return _bound(host, ports[-1])


def _bound(host: str, port: int) -> socket.socket:
    """A socket that is bound to a port, 0 for a free one. Raises UsageError."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    held = socket.socket(family, socket.SOCK_STREAM)
    try:
        if os.name != "nt":  # there it would let another program take the port
            held.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        held.bind((host, port))
    except (OSError, OverflowError):
        held.close()
        raise UsageError(_PORT, host=host, port=port) from None
    return held


def _shown(host: str) -> str:
    return f"[{host}]" if ":" in host else host
