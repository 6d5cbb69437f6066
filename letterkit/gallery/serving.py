"""Shows the gallery on this computer, and builds it anew when its sources change.

It is served from memory, so nothing but its pages can be asked for; only this computer is answered, and only under its
own names, so that no page from elsewhere can read it through the browser.
"""

from __future__ import annotations

import json
import os
import threading
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from socketserver import BaseServer
from typing import Final
from urllib.parse import unquote, urlsplit

from letterkit.errors import LetterkitError, UsageError
from letterkit.ui import Text

HOST: Final = "127.0.0.1"
STATE: Final = "state.json"
EVERY: Final = 0.5
"""Seconds between two looks at the sources."""

_PORT = Text(
    sv="Port {port} är upptagen. Välj en annan med --port, eller --port 0 för en ledig.",
    fi="Portti {port} on varattu. Valitse toinen valinnalla --port; --port 0 ottaa vapaan.",
    en="Port {port} is taken. Choose another with --port, or --port 0 for a free one.",
)

Files = Mapping[str, bytes]
Seen = Mapping[Path, tuple[int, int]]


@dataclass
class Showing:
    """The pages as they are, how often they have been built, and why the last build failed, if it did."""

    build: Callable[[], Files]
    watched: Callable[[], Iterable[Path]]
    ui: str
    files: Files = field(default_factory=dict)
    version: int = 0
    fault: str = ""
    _seen: Seen = field(default_factory=dict)

    def start(self) -> None:
        """Build the pages for the first time. Raises LetterkitError where that can't be done."""
        self._seen = self._look()
        self.files, self.version = self.build(), 1

    def refresh(self) -> bool:
        """Build the pages anew if their sources have changed; whether they had. A fault leaves them as they were."""
        now = self._look()
        if now == self._seen:
            return False
        self._seen = now
        try:
            self.files, self.fault = self.build(), ""
        except LetterkitError as error:
            self.fault = error.say(self.ui)
        else:
            self.version += 1
        return True

    @property
    def state(self) -> bytes:
        """What a page asks for, to know whether to reload itself."""
        return json.dumps({"version": self.version, "fault": self.fault}, ensure_ascii=False).encode()

    def _look(self) -> Seen:
        """When each source was changed, and how large it is."""
        found = {}
        for path in self.watched():
            try:
                about = path.stat()
            except OSError:
                continue
            found[path] = (about.st_mtime_ns, about.st_size)
        return found


def serve(showing: Showing, port: int, ready: Callable[[str], None], changed: Callable[[Showing], None]) -> None:
    """Serve the pages until Ctrl-C: `ready` is told the address, `changed` of each build.

    Raises UsageError where the port is taken.
    """
    try:
        made = _Server((HOST, port), _handler(showing))
    except OSError:
        raise UsageError(_PORT, port=port) from None
    with made as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        ready(f"http://{HOST}:{server.server_port}/")
        try:
            while not threading.Event().wait(EVERY):
                if showing.refresh():
                    changed(showing)
        except KeyboardInterrupt:
            pass
        finally:
            server.shutdown()
            thread.join()


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    allow_reuse_address = os.name != "nt"


def _names(server: BaseServer) -> tuple[str, str]:
    """What a browser on this computer calls the server."""
    assert isinstance(server, _Server)
    return f"{HOST}:{server.server_port}", f"localhost:{server.server_port}"


def _handler(showing: Showing) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        """Answers GET and HEAD for the pages, and nothing else."""

        def do_GET(self) -> None:
            self._answer(with_body=True)

        def do_HEAD(self) -> None:
            self._answer(with_body=False)

        def _answer(self, *, with_body: bool) -> None:
            if self.headers.get("Host") not in _names(self.server):
                self._send(HTTPStatus.FORBIDDEN, b"", "text/plain", with_body=with_body)
                return
            name = unquote(urlsplit(self.path).path).removeprefix("/") or "index.html"
            if name == STATE:
                self._send(HTTPStatus.OK, showing.state, "application/json", with_body=with_body)
            elif name in showing.files:
                self._send(HTTPStatus.OK, showing.files[name], "text/html; charset=utf-8", with_body=with_body)
            else:
                self._send(HTTPStatus.NOT_FOUND, b"", "text/plain", with_body=with_body)

        def _send(self, status: HTTPStatus, content: bytes, type: str, *, with_body: bool) -> None:
            body = content or f"{status.value} {status.phrase}\n".encode()
            self.send_response(status)
            self.send_header("Content-Type", type)
            self.send_header("Content-Length", str(len(body)))
            self.send_header("Cache-Control", "no-store")
            self.send_header("X-Content-Type-Options", "nosniff")
            self.end_headers()
            if with_body:
                self.wfile.write(body)

        def log_message(self, format: str, *args: object) -> None:
            """Say nothing: what is read is nobody's matter."""

    return Handler
