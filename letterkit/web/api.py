"""The HTTP API: what decision systems ask for."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from letterkit import __version__
from letterkit.report.schema import SCHEMAS
from letterkit.ui import Text
from letterkit.web import jobs
from letterkit.web.answers import as_json, ui_of
from letterkit.web.body import read_json
from letterkit.web.limits import Limits
from letterkit.web.openapi import openapi
from letterkit.web.problems import NOT_FOUND, RefusedError
from letterkit.web.requests import Body, BuildRequest, LintRequest, VerifyRequest, asked
from letterkit.web.setup import Setup
from letterkit.web.workers import Workers

_NO_SCHEMA: Final = Text(
    sv="Det finns inget schema med det namnet. Här finns: {known}.",
    fi="Tämän nimistä skeemaa ei ole. Nämä ovat: {known}.",
    en="There is no schema of that name. There are: {known}.",
)


class Api:
    """The API of a server; what never changes while it runs is worked out once."""

    def __init__(self, setup: Setup, limits: Limits, workers: Workers) -> None:
        self._setup = setup
        self._limits = limits
        self._workers = workers
        self._kept: dict[str, Any] = {}

    def routes(self) -> list[Route]:
        """Its addresses."""
        return [
            Route("/lint", self.lint, methods=["POST"]),
            Route("/build", self.build, methods=["POST"]),
            Route("/verify", self.verify, methods=["POST"]),
            Route("/rules", self.rules, methods=["GET"]),
            Route("/schema", self.schemas, methods=["GET"]),
            Route("/schema/{name:str}", self.schema, methods=["GET"]),
            Route("/health", self.health, methods=["GET"]),
            Route("/openapi.json", self.openapi, methods=["GET"]),
        ]

    async def lint(self, request: Request) -> Response:
        """The findings in a draft."""
        told = await self._asked(request, LintRequest)
        report = await self._done(told.ui, jobs.lint, self._setup, told, told.ui or ui_of(request.headers))
        return Response(report, media_type="application/json")

    async def build(self, request: Request) -> Response:
        """A letter."""
        told = await self._asked(request, BuildRequest)
        made = await self._done(told.ui, jobs.build, self._setup, told, told.ui or ui_of(request.headers))
        return as_json(made)

    async def verify(self, request: Request) -> Response:
        """Whether a letter is as it was built."""
        told = await self._asked(request, VerifyRequest)
        return as_json(await self._done(told.ui, jobs.verify, self._setup, told))

    async def rules(self, request: Request) -> Response:
        """The rules."""
        return as_json({"version": __version__, "rules": await self._once("rules", jobs.rules, self._setup)})

    async def schemas(self, request: Request) -> Response:
        """Where the schemas are."""
        return as_json({name: f"/schema/{name}" for name in SCHEMAS})

    async def schema(self, request: Request) -> Response:
        """The JSON Schema of a format."""
        name = request.path_params["name"]
        if name not in SCHEMAS:
            raise RefusedError(NOT_FOUND, _NO_SCHEMA, {"known": ", ".join(SCHEMAS)})
        return as_json(await self._once(f"schema {name}", jobs.schema, name))

    async def health(self, request: Request) -> Response:
        """Whether the server is ready, and how busy it is."""
        workers, all_of_them = self._workers, self._limits.processes
        status = "ok" if workers.ready >= all_of_them else "starting"
        counts = {"processes": all_of_them, "ready": workers.ready, "busy": workers.busy}
        return as_json({"status": status, "version": __version__, **counts})

    async def openapi(self, request: Request) -> Response:
        """What the API is, for programs."""
        if "openapi" not in self._kept:
            facts, finding = [await self._once(f"schema {name}", jobs.schema, name) for name in SCHEMAS]
            self._kept["openapi"] = as_json(openapi(facts, finding)).body
        return Response(self._kept["openapi"], media_type="application/json")

    async def _done(self, ui: str | None, job: Callable[..., Any], *arguments: object) -> Any:
        """What a job makes; a problem is told in the language that the request asks for."""
        try:
            return await self._workers.do(job, *arguments)
        except RefusedError as refused:
            refused.ui = ui
            raise

    async def _asked(self, request: Request, model: type[Body]) -> Any:
        return asked(model, await read_json(request, self._limits))

    async def _once(self, key: str, job: Callable[..., Any], *arguments: object) -> Any:
        if key not in self._kept:
            self._kept[key] = await self._workers.do(job, *arguments)
        return self._kept[key]
