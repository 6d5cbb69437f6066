"""What the server answers with: problems, JSON, files; and the language to answer in."""

from __future__ import annotations

import json
from typing import Any
from urllib.parse import quote

from starlette.datastructures import Headers
from starlette.responses import Response

from letterkit.ui import UI_LANGUAGES, UiLanguage
from letterkit.web.problems import MEDIA_TYPE, RefusedError


def problem(refused: RefusedError, ui: str, *, closes: bool = False) -> Response:
    """A problem as JSON; one that `closes` ends the connection, for the rest of the request is not read."""
    headers = {**refused.headers, **({"Connection": "close"} if closes else {})}
    return Response(dumped(refused.told(ui)), refused.kind.status, headers, MEDIA_TYPE)


def as_json(value: Any) -> Response:
    """An answer in JSON."""
    return Response(dumped(value), media_type="application/json")


def as_file(data: bytes, name: str, media_type: str) -> Response:
    """A file to download."""
    plain = "".join(sign if sign.isascii() and (sign.isalnum() or sign in "-_. ") else "_" for sign in name)
    disposition = f"attachment; filename=\"{plain}\"; filename*=UTF-8''{quote(name, safe='')}"
    return Response(data, headers={"Content-Disposition": disposition}, media_type=media_type)


def ui_of(headers: Headers) -> UiLanguage:
    """The language of the interface that a browser asks for; English where it is none of ours."""
    wishes = []
    for place, part in enumerate(headers.get("accept-language", "")[:200].split(",")):
        name, _, quality = part.partition(";")
        wishes.append((-_weight(quality), place, name.strip().lower()[:2]))
    names = [name for weight, _, name in sorted(wishes) if weight]
    return next((ui for name in names for ui in UI_LANGUAGES if ui == name), "en")


def _weight(quality: str) -> float:
    try:
        return float(quality.strip().removeprefix("q=")) if quality.strip() else 1.0
    except ValueError:
        return 0.0


def dumped(value: Any) -> bytes:
    """JSON in UTF-8."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
