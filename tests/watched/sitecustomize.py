"""Python imports this module by itself where a test puts this folder on its path.

Writes into the file that LETTERKIT_WATCH names what the process does to files and to the network and which other
programs it starts, a line each, and forbids all network but the loopback. Processes that it starts inherit both.
"""

import os
import sys

_LOG = os.open(os.environ["LETTERKIT_WATCH"], os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
_HERE = {"127.0.0.1", "::1", "localhost", None, ""}
_WRITES = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
_PROGRAMS = {"subprocess.Popen", "os.exec", "os.posix_spawn", "os.startfile", "os.system"}
_CHANGES = {"os.mkdir", "os.rename", "os.link", "os.symlink", "os.truncate"}


def _watch(event, args):
    if event in ("socket.connect", "socket.sendto", "socket.bind"):
        address = args[1]
        if isinstance(address, tuple) and address[0] not in _HERE:
            _forbid(event, address)
    elif event in ("socket.getaddrinfo", "socket.gethostbyname", "socket.gethostbyaddr"):
        if args[0] not in _HERE:
            _forbid(event, args[0])
    elif event == "open" and isinstance(args[2], int) and args[2] & _WRITES and isinstance(args[0], (str, bytes)):
        _note("write", os.fsdecode(args[0]))
    elif event in _PROGRAMS:
        program = os.fsdecode(args[0] or args[1])  # Windows tells the whole line
        if not program.lstrip('"').startswith(sys.executable):
            _note("program", program)
    elif event in _CHANGES:
        for path in args[:2]:
            if isinstance(path, (str, bytes)):
                _note("write", os.fsdecode(path))


def _forbid(event, about):
    _note("network", f"{event} {about}")
    raise PermissionError(f"{event}: no network")


def _note(kind, about):
    told = os.path.abspath(about) if kind == "write" else about  # noqa: PTH100 (nothing must be opened in here)
    os.write(_LOG, f"{kind}\t{told}\n".encode("utf-8", "replace"))


sys.addaudithook(_watch)
