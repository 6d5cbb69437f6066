"""The nine kinds of decision."""

from __future__ import annotations

from typing import Final, Literal, get_args

Kind = Literal[
    "grant",
    "partial",
    "rejection",
    "transfer",
    "info_request",
    "correction",
    "recovery",
    "payment_commitment",
    "notice_2026",
]
"""What kind of letter it is: grant, partial grant, rejection, transfer of the application, request for information,
correction of an error, hearing on recovery, payment commitment (voucher), notice to act under the reform of 2026."""

KINDS: Final[tuple[Kind, ...]] = get_args(Kind)

STATEMENT: Final = "statement"
"""A statement of a social-care professional to the authority that decides."""

TYPES: Final = (*KINDS, STATEMENT)
"""All kinds of letters: those of decisions, and the statement."""

UNKNOWN: Final = "unknown"
"""The kind of a letter that names nothing of social assistance."""
