"""A web page that is saved as one file (MHT): an e-mail whose parts are the page and its pictures."""

from __future__ import annotations

from email import message_from_bytes
from email.message import Message

_BEFORE = b"\xef\xbb\xbf \t\r\n"
"""What careless programs write before the first line: a byte order mark, white space."""
_BEYOND = (LookupError, ValueError, TypeError, AttributeError, RecursionError)
"""What Python's reader of e-mails raises for some that are no e-mails."""


def page_of(data: bytes) -> bytes | None:
    """The page, in UTF-8; None where there is none."""
    try:
        message = message_from_bytes(data.lstrip(_BEFORE))
        parts = (part for part in message.walk() if part.get_content_type() == "text/html")
        page = next(parts, None)
        return None if page is None else _written(page).encode()
    except _BEYOND:
        return None


def _written(page: Message) -> str:
    content = page.get_payload(decode=True)
    assert isinstance(content, bytes)
    try:
        return content.decode(page.get_content_charset() or "utf-8")
    except (LookupError, UnicodeDecodeError):
        return content.decode("cp1252", errors="replace")
