"""Serves an editor over standard input and output."""

from __future__ import annotations

import logging
import sys
from typing import BinaryIO, cast

from letterkit.lsp import onactions, onfiles, onquestions
from letterkit.lsp.server import Server


def make_server() -> Server:
    """A server with all that it can do."""
    server = Server()
    for part in (onfiles, onquestions, onactions):
        part.listen(server)
    return server


def serve() -> None:
    """Serve one editor over standard input and output, until it says that it is done."""
    quiet = logging.getLogger("pygls")  # it logs messages, with the letters in them
    quiet.addHandler(logging.NullHandler())
    quiet.propagate = False
    quiet.setLevel(logging.CRITICAL + 1)
    logging.getLogger("asyncio").setLevel(logging.CRITICAL + 1)
    output = cast(BinaryIO, sys.stdout.buffer)
    sys.stdout = sys.stderr  # nothing but the protocol may be written to standard output
    make_server().start_io(sys.stdin.buffer, output)
