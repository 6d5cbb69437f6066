"""Who is answered: requests that name this server, from its own pages or from no page; and how pages are kept in.

A page from elsewhere can send a browser here under a name of its own (DNS rebinding), which the Host header tells, or
let it send a form (cross-site request forgery), which Origin and Sec-Fetch-Site tell.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import Final

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from letterkit.ui import Text
from letterkit.web.answers import problem, ui_of
from letterkit.web.problems import FORBIDDEN, RefusedError

POLICY: Final = "; ".join(
    [
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self'",
        "connect-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
    ]
)
"""Pages may load their own script and styles, ask and send to this server, and nothing else."""
_HEADERS: Final = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}
_SAFE: Final = frozenset({"GET", "HEAD", "OPTIONS"})
_OWN_SITES: Final = frozenset({"same-origin", "none"})
_HOST: Final = Text(
    sv="Servern svarar bara under sina egna namn. Öppna adressen som letterkit serve visade.",
    fi="Palvelin vastaa vain omilla nimillään. Avaa osoite, jonka letterkit serve näytti.",
    en="The server answers under its own names only. Open the address that letterkit serve showed.",
)
_ORIGIN: Final = Text(
    sv="Servern tar bara emot det som skickas från dess egna sidor. Öppna sidan på nytt och försök igen.",
    fi="Palvelin ottaa vastaan vain sen, mikä lähetetään sen omilta sivuilta. Avaa sivu uudelleen ja yritä uudelleen.",
    en="The server takes only what its own pages send. Open the page again and try once more.",
)


class Guard:
    """Lets through what names one of `hosts` (name and port), and gives every answer the headers that keep it in."""

    def __init__(self, app: ASGIApp, hosts: Collection[str]) -> None:
        self._app = app
        self._hosts = frozenset(host.lower() for host in hosts)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return

        async def kept_in(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in _HEADERS.items():
                    headers[name] = value
                headers.setdefault("Cache-Control", "no-store")
            await send(message)

        headers = Headers(scope=scope)
        try:
            self._check(headers, scope["method"])
        except RefusedError as refused:
            await problem(refused, ui_of(headers), closes=True)(scope, receive, kept_in)
            return
        await self._app(scope, receive, kept_in)

    def _check(self, headers: Headers, method: str) -> None:
        hosts = headers.getlist("host")
        if len(hosts) != 1 or hosts[0].lower() not in self._hosts:
            raise RefusedError(FORBIDDEN, _HOST)
        if method in _SAFE:
            return
        origin = headers.get("origin")
        is_own = origin is None or origin.lower().partition("://")[2] in self._hosts
        if not is_own or headers.get("sec-fetch-site", "none") not in _OWN_SITES:
            raise RefusedError(FORBIDDEN, _ORIGIN)
