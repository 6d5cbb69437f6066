"""The pages for handlers: their addresses, and what is sent back for what their forms send."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Final

from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.routing import Route

from letterkit.decision.kinds import KINDS
from letterkit.ui import UI_LANGUAGES, Text
from letterkit.web import building, checking, downloads
from letterkit.web.answers import as_file, ui_of
from letterkit.web.body import read_form
from letterkit.web.drawing import page, static
from letterkit.web.limits import MEGABYTE, Limits
from letterkit.web.media import MEDIA_TYPES
from letterkit.web.messages import WebMessages
from letterkit.web.posted import form_of, text_of
from letterkit.web.problems import MALFORMED, NOT_FOUND, RefusedError
from letterkit.web.sent import Form
from letterkit.web.setup import Setup
from letterkit.web.workers import Workers

_LONG: Final = "public, max-age=31536000, immutable"
_NOWHERE: Final = Text(
    sv="Kontrollera adressen, eller börja från startsidan.",
    fi="Tarkista osoite tai aloita etusivulta.",
    en="Check the address, or begin from the front page.",
)
Handler = Callable[[Request], Awaitable[Response]]


class Pages:
    """The pages of a server."""

    def __init__(self, setup: Setup, limits: Limits, workers: Workers) -> None:
        self._setup = setup
        self._limits = limits
        self._workers = workers
        self._megabytes = limits.size // MEGABYTE * 2 // 3 or 1
        """A file may have so many: the page carries it in base64, which takes a third more."""

    def routes(self) -> list[Route]:
        """Their addresses."""
        return [
            Route("/", self.front, methods=["GET"]),
            Route("/static/{version}/{name}", self.static, methods=["GET"]),
            *(route for ui in UI_LANGUAGES for route in self._routes(ui)),
        ]

    def _routes(self, ui: str) -> list[Route]:
        return [
            Route(f"/{ui}", self.slash, methods=["GET"]),
            Route(f"/{ui}/", self.empty, methods=["GET"]),
            Route(f"/{ui}/", self.check, methods=["POST"]),
            Route(f"/{ui}/reviewed", self.reviewed, methods=["POST"]),
            Route(f"/{ui}/download", self.download, methods=["POST"]),
            Route(f"/{ui}/build", self.choose, methods=["GET"]),
            Route(f"/{ui}/build", self.build, methods=["POST"]),
            Route(f"/{ui}/build/{{kind}}", self.fill, methods=["GET"]),
            Route(f"/{ui}/letter", self.letter, methods=["POST"]),
        ]

    async def front(self, request: Request) -> Response:
        """On to the page in the reader's language."""
        return RedirectResponse(f"/{ui_of(request.headers)}/", 303, {"Vary": "Accept-Language"})

    async def slash(self, request: Request) -> Response:
        """On to the page, whose address ends in a slash."""
        return RedirectResponse(f"/{_ui(request)}/", 303)

    async def static(self, request: Request) -> Response:
        """A file that pages load."""
        found = static(request.path_params["name"])
        if found is None:
            raise RefusedError(NOT_FOUND, _NOWHERE)
        return Response(found[0], headers={"Cache-Control": _LONG}, media_type=found[1])

    async def empty(self, request: Request) -> Response:
        """The view that checks, without a draft."""
        ui = _ui(request)
        shown = page(
            "check.html.j2",
            ui,
            view=None,
            form=Form(None),
            said="",
            fault="",
            text="",
            name="",
            megabytes=self._megabytes,
        )
        return HTMLResponse(shown)

    async def check(self, request: Request) -> Response:
        """The view that checks, with a draft."""
        ui = _ui(request)
        form = await form_of(await read_form(request, self._limits))
        status, shown = await self._workers.do(checking.check, self._setup, form, ui, self._megabytes)
        return HTMLResponse(shown, status)

    async def reviewed(self, request: Request) -> Response:
        """The draft's Word file with comments."""
        ui = _ui(request)
        form = await form_of(await read_form(request, self._limits))
        if form.source is None or form.source.format != "word":
            raise RefusedError(MALFORMED, WebMessages.NO_DRAFT)
        data, name = await self._workers.do(downloads.reviewed, self._setup, form, ui)
        return as_file(data, name, MEDIA_TYPES["word"])

    async def download(self, request: Request) -> Response:
        """The draft's text, or that as a Word file."""
        ui = _ui(request)
        held = await read_form(request, self._limits)
        form = await form_of(held)
        if form.source is None or form.source.format not in ("text", "markdown", "html"):
            raise RefusedError(MALFORMED, WebMessages.NO_DRAFT)
        job = downloads.as_word if text_of(held, "as") == "word" else downloads.as_it_is
        data, name, format = await self._workers.do(job, form.source, ui)
        return as_file(data, name, MEDIA_TYPES[format])

    async def choose(self, request: Request) -> Response:
        """The view that builds: which kind of letter."""
        return HTMLResponse(page("choose.html.j2", _ui(request), fault=""))

    async def fill(self, request: Request) -> Response:
        """The form for a kind of letter, empty or with an example."""
        ui, kind = _ui(request), request.path_params["kind"]
        if kind not in KINDS:
            raise RefusedError(NOT_FOUND, _NOWHERE)
        is_example = "example" in request.query_params
        return HTMLResponse(await self._workers.do(building.begun, self._setup, kind, ui, is_example))

    async def build(self, request: Request) -> Response:
        """The form as it was sent, and the letter in all languages where its facts hold."""
        ui = _ui(request)
        asked = await building.asked_of(await read_form(request, self._limits))
        status, shown = await self._workers.do(building.built, self._setup, asked, ui)
        return HTMLResponse(shown, status)

    async def letter(self, request: Request) -> Response:
        """A letter as a file, or the facts themselves."""
        ui = _ui(request)
        asked = await building.asked_of(await read_form(request, self._limits))
        data, name, media_type = await self._workers.do(building.letter, self._setup, asked, ui)
        return as_file(data, name, media_type)


def wants_page(request: Request) -> bool:
    """Whether a problem is to be shown to a person: their browser asks for HTML below a page's address."""
    first = request.url.path.split("/")[1]
    return first in UI_LANGUAGES or "text/html" in request.headers.get("accept", "")


def shown_problem(request: Request, refused: RefusedError) -> Response:
    """A problem as a page."""
    first = request.url.path.split("/")[1]
    ui = first if first in UI_LANGUAGES else ui_of(request.headers)
    told = refused.told(ui)
    headers = {**refused.headers, **({"Connection": "close"} if request.method == "POST" else {})}
    return HTMLResponse(
        page("problem.html.j2", ui, title=told["title"], detail=told["detail"]), refused.kind.status, headers
    )


def _ui(request: Request) -> str:
    """The language of the interface, with which the address of a page begins."""
    return request.url.path.split("/")[1]
