"""The server's application: its addresses, who is answered, and what is said of what goes wrong."""

from __future__ import annotations

import logging
from collections.abc import AsyncIterator, Collection
from contextlib import asynccontextmanager
from typing import Final

from anyio import create_task_group
from starlette.applications import Starlette
from starlette.datastructures import Headers
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from letterkit.installed import only_installed
from letterkit.ui import Text
from letterkit.web import jobs
from letterkit.web.answers import problem, ui_of
from letterkit.web.api import Api
from letterkit.web.guard import Guard
from letterkit.web.limits import Limits
from letterkit.web.pages import Pages
from letterkit.web.problems import BROKEN, MALFORMED, NOT_ALLOWED, NOT_FOUND, RefusedError
from letterkit.web.setup import Setup
from letterkit.web.workers import Workers, where

LOG: Final = logging.getLogger("letterkit.web")
"""Told of faults of ours: their kind and the line of our code, never what a request held."""
_NOT_FOUND: Final = Text(
    sv="Gå till startsidan (/), eller se /openapi.json.",
    fi="Siirry etusivulle (/) tai katso /openapi.json.",
    en="Go to the front page (/), or see /openapi.json.",
)
_NOT_ALLOWED: Final = Text(
    sv="Tillåtet här: {allowed}.", fi="Tässä sallittu: {allowed}.", en="Allowed here: {allowed}."
)
_BROKEN: Final = Text(
    sv="Felet är letterkits eget. Utkastet finns kvar hos dig.",
    fi="Virhe on letterkitin oma. Luonnos on edelleen sinulla.",
    en="The fault is letterkit's own. You still have your draft.",
)


def application(setup: Setup, hosts: Collection[str], limits: Limits) -> Starlette:
    """The application. It answers to `hosts` (names with their ports) and does its work in processes of its own."""
    workers = Workers(limits, LOG.error)

    @asynccontextmanager
    async def lifespan(app: Starlette) -> AsyncIterator[None]:
        with only_installed():  # processes are started, and replaced, as long as it runs
            async with create_task_group() as group:
                group.start_soon(workers.warm, jobs.warm, setup)
                yield
                group.cancel_scope.cancel()

    return Starlette(
        routes=[*Api(setup, limits, workers).routes(), *Pages(setup, limits, workers).routes()],
        middleware=[Middleware(Guard, hosts=hosts), Middleware(Calm)],
        exception_handlers={RefusedError: _refused, HTTPException: _http},
        lifespan=lifespan,
    )


class Calm:
    """Answers a fault of ours with a problem, and notes it in words that hold nothing of a letter."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request."""
        is_begun = False

        async def noting(message: Message) -> None:
            nonlocal is_begun
            is_begun = is_begun or message["type"] == "http.response.start"
            await send(message)

        try:
            await self._app(scope, receive, noting)
        except Exception as error:
            LOG.error("%s at %s", type(error).__name__, where(error))
            if not is_begun and scope["type"] == "http":
                refused = RefusedError(BROKEN, _BROKEN)
                await problem(refused, ui_of(Headers(scope=scope)), closes=True)(scope, receive, send)


async def _refused(request: Request, error: Exception) -> Response:
    assert isinstance(error, RefusedError)
    return _told(request, error)


async def _http(request: Request, error: Exception) -> Response:
    """What Starlette itself refuses: an address that is none, a method that it does not take."""
    assert isinstance(error, HTTPException)
    headers = dict(error.headers or {})
    if error.status_code == NOT_ALLOWED.status:
        allowed = headers.get("Allow", "")
        return _told(request, RefusedError(NOT_ALLOWED, _NOT_ALLOWED, {"allowed": allowed}, headers=headers))
    return _told(request, RefusedError(NOT_FOUND if error.status_code == NOT_FOUND.status else MALFORMED, _NOT_FOUND))


def _told(request: Request, refused: RefusedError) -> Response:
    """A problem, as JSON to programs and as a page to people; the connection ends where the body may not be read."""
    from letterkit.web.pages import shown_problem, wants_page

    if wants_page(request):
        return shown_problem(request, refused)
    is_unread = request.method == "POST" and refused.kind.status in (400, 403, 404, 405, 408, 413, 415)
    return problem(refused, refused.ui or ui_of(request.headers), closes=is_unread)
