"""How much one request may ask of the server; figures of our own, far above what a letter needs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

MEGABYTE: Final = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Limits:
    """Limits of a server.

    `size` is that of a request in bytes, and `fields` how many fields a form may have; `head`, `body` and `work` are
    the seconds in which the head of a request has to come, its body, and its answer; `taking` those in which an answer
    has to be taken in; `processes` work at a time, `waiting` requests may stand in line for them and wait for
    `patience` seconds.
    """

    size: int = 12 * MEGABYTE
    fields: int = 5000
    head: float = 10.0
    body: float = 20.0
    work: float = 30.0
    taking: float = 60.0
    processes: int = 2
    waiting: int = 64
    patience: float = 60.0
