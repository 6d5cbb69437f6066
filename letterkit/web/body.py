"""Reads what a request holds, within the limits, and keeps it in memory only."""

from __future__ import annotations

from collections.abc import AsyncGenerator
from typing import Final

from anyio import fail_after
from starlette.datastructures import FormData
from starlette.formparsers import FormParser, MultiPartException, MultiPartParser
from starlette.requests import ClientDisconnect, Request

from letterkit.ui import Text
from letterkit.web.limits import MEGABYTE, Limits
from letterkit.web.problems import MALFORMED, MEDIA, SLOW, TOO_LARGE, RefusedError

_TOO_LARGE: Final = Text(
    sv="En begäran får vara högst {megabytes} megabyte. Ta bort bilder ur utkastet eller dela det.",
    fi="Pyyntö saa olla enintään {megabytes} megatavua. Poista luonnoksesta kuvia tai jaa se.",
    en="A request may have at most {megabytes} megabytes. Take pictures out of the draft, or split it.",
)
_SLOW: Final = Text(
    sv="Hela begäran ska komma inom {seconds} sekunder.",
    fi="Koko pyynnön pitää tulla {seconds} sekunnissa.",
    en="The whole request has to come within {seconds} seconds.",
)
_BROKEN_OFF: Final = Text(sv="Begäran avbröts.", fi="Pyyntö keskeytyi.", en="The request was broken off.")
_NO_FORM: Final = Text(
    sv="Formuläret kan inte läsas. Öppna sidan på nytt och försök igen.",
    fi="Lomaketta ei voi lukea. Avaa sivu uudelleen ja yritä uudelleen.",
    en="The form cannot be read. Open the page again and try once more.",
)
_JSON: Final = Text(
    sv="Skicka JSON i UTF-8 med Content-Type: application/json.",
    fi="Lähetä JSON UTF-8-muodossa otsikolla Content-Type: application/json.",
    en="Send JSON in UTF-8 with Content-Type: application/json.",
)


async def read_json(request: Request, limits: Limits) -> bytes:
    """The body of a request that is to hold JSON. Raises RefusedError."""
    media_type = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if media_type != "application/json":
        raise RefusedError(MEDIA, _JSON)
    return await read_body(request, limits)


async def read_body(request: Request, limits: Limits) -> bytes:
    """The body of a request, in memory. Raises RefusedError where it is too large or comes too slowly."""
    too_large = RefusedError(TOO_LARGE, _TOO_LARGE, {"megabytes": limits.size // MEGABYTE or 1})
    length = request.headers.get("content-length", "")
    if length.isdecimal() and int(length) > limits.size:
        raise too_large
    parts = bytearray()
    try:
        with fail_after(limits.body):
            async for part in request.stream():
                parts += part
                if len(parts) > limits.size:
                    raise too_large
    except TimeoutError:
        raise RefusedError(SLOW, _SLOW, {"seconds": round(limits.body)}) from None
    except ClientDisconnect:
        raise RefusedError(MALFORMED, _BROKEN_OFF) from None
    return bytes(parts)


async def read_form(request: Request, limits: Limits) -> FormData:
    """The fields of a form. Raises RefusedError."""
    body = await read_body(request, limits)
    media_type = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    parser: FormParser | MultiPartParser
    if media_type == "multipart/form-data":
        parser = MultiPartParser(
            request.headers, _stream(body), max_files=4, max_fields=limits.fields, max_part_size=limits.size
        )
        parser.spool_max_size = limits.size + 1  # above all that is read: no part of a form is put into a file
    elif media_type == "application/x-www-form-urlencoded":
        parser = FormParser(request.headers, _stream(body), max_fields=limits.fields, max_part_size=limits.size)
    else:
        raise RefusedError(MEDIA, _NO_FORM)
    try:
        return await parser.parse()
    except (MultiPartException, ValueError):
        raise RefusedError(MALFORMED, _NO_FORM) from None


async def _stream(body: bytes) -> AsyncGenerator[bytes, None]:
    yield body
    yield b""
