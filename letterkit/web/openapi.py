"""The API as OpenAPI 3.1 tells it: made from the models of requests and the schemas of facts and findings."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from letterkit import __version__
from letterkit.ui import UI_LANGUAGES
from letterkit.web.problems import KINDS, MEDIA_TYPE
from letterkit.web.requests import Body, BuildRequest, LintRequest, VerifyRequest

_REQUESTS: Final[tuple[type[Body], ...]] = (LintRequest, BuildRequest, VerifyRequest)
_SCHEMAS: Final = "#/components/schemas/"
_FACTS: Final = {"facts", "previous"}
_TEXTS: Final = {
    "type": "object",
    "required": list(UI_LANGUAGES),
    "additionalProperties": False,
    "properties": {ui: {"type": "string"} for ui in UI_LANGUAGES},
}
_POSTS: Final = (400, 403, 408, 413, 415, 422, 500, 503)
_GETS: Final = (403, 500, 503)


def openapi(facts: Mapping[str, Any], finding: Mapping[str, Any]) -> dict[str, Any]:
    """The description of the API; `facts` and `finding` are the JSON Schemas of facts and of reports."""
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "letterkit",
            "version": __version__,
            "summary": "Checks and builds decision letters on social assistance.",
            "description": "Nothing that is sent is stored or logged. Errors are problems as RFC 9457 tells them.",
            "license": {"name": "EUPL-1.2", "identifier": "EUPL-1.2"},
        },
        "paths": _paths(),
        "components": {
            "schemas": {
                **_placed(facts, "Facts", ""),
                **_placed(finding, "Report", "report_"),
                **{name: schema for model in _REQUESTS for name, schema in _request(model)},
                **_answers(),
                "Problem": _problem(),
            },
            "responses": {f"Problem{status}": _refusal(status) for status in sorted({*_POSTS, *_GETS, 404})},
        },
    }


def _paths() -> dict[str, Any]:
    return {
        "/lint": {"post": _post("lint", "Find what misleads, what is missing and what is hard to read.", "Report")},
        "/build": {"post": _post("build", "Build the letter of a decision from its facts.", "Letter")},
        "/verify": {"post": _post("verify", "Tell whether a letter is as it was built.", "Verdict")},
        "/rules": {"get": _get("rules", "The rules, with what they say.", "Rules")},
        "/schema": {"get": _get("schemas", "Where the JSON Schemas are.", "Schemas")},
        "/schema/{name}": {
            "get": {
                **_get("schema", "The JSON Schema of facts or of reports.", None, (*_GETS, 404)),
                "parameters": [
                    {"name": "name", "in": "path", "required": True, "schema": {"enum": ["facts", "finding"]}}
                ],
            }
        },
        "/health": {"get": _get("health", "Whether the server is ready.", "Health")},
        "/openapi.json": {"get": _get("openapi", "This description.", None)},
    }


def _post(name: str, summary: str, answer: str) -> dict[str, Any]:
    body = {"required": True, "content": {"application/json": {"schema": _ref(f"{name.title()}Request")}}}
    return {**_get(name, summary, answer, _POSTS), "requestBody": body}


def _get(name: str, summary: str, answer: str | None, refusals: tuple[int, ...] = _GETS) -> dict[str, Any]:
    schema = _ref(answer) if answer else {"type": "object"}
    responses: dict[str, Any] = {"200": {"description": "Done.", "content": {"application/json": {"schema": schema}}}}
    responses |= {str(status): {"$ref": f"#/components/responses/Problem{status}"} for status in refusals}
    return {"operationId": name, "summary": summary, "responses": responses}


def _refusal(status: int) -> dict[str, Any]:
    kinds = ", ".join(kind.name for kind in KINDS if kind.status == status)
    return {"description": kinds, "content": {MEDIA_TYPE: {"schema": _ref("Problem")}}}


def _ref(name: str) -> dict[str, str]:
    return {"$ref": f"{_SCHEMAS}{name}"}


def _request(model: type[Body]) -> list[tuple[str, dict[str, Any]]]:
    """The schema of a request, its facts those of /schema/facts, and a draft given once."""
    schema = model.model_json_schema(mode="validation")
    properties = schema["properties"]
    for name in _FACTS & properties.keys():
        facts = _ref("Facts")
        may_be_null = {"anyOf": [facts, {"type": "null"}]}
        told = facts if name in schema.get("required", ()) else may_be_null
        properties[name] = {**told, "description": properties[name]["description"]}
    if "text" in properties:
        schema["oneOf"] = [{"required": [one], "properties": {one: {"type": "string"}}} for one in ("text", "content")]
    return [(model.__name__, schema)]


def _placed(schema: Mapping[str, Any], name: str, prefix: str) -> dict[str, Any]:
    """A JSON Schema as a component, and its definitions beside it."""
    whole = {key: value for key, value in schema.items() if key not in ("$schema", "$defs")}
    definitions = {f"{prefix}{key}": value for key, value in schema.get("$defs", {}).items()}
    return {key: _moved(value, prefix) for key, value in {name: whole, **definitions}.items()}


def _moved(value: Any, prefix: str) -> Any:
    """A schema whose references lead to the components."""
    if isinstance(value, Mapping):
        return {
            key: f"{_SCHEMAS}{prefix}{held.removeprefix('#/$defs/')}"
            if key == "$ref" and isinstance(held, str)
            else _moved(held, prefix)
            for key, held in value.items()
        }
    return [_moved(one, prefix) for one in value] if isinstance(value, list) else value


def _object(properties: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "type": "object",
        "required": list(properties),
        "additionalProperties": False,
        "properties": dict(properties),
    }


def _answers() -> dict[str, Any]:
    text, maybe, flag = {"type": "string"}, {"type": ["string", "null"]}, {"type": "boolean"}
    count = {"type": "integer", "minimum": 0}
    section = _object({"name": text, "included": flag, "because": text})
    phrase = _object({"id": text, "section": text, "included": flag, "because": text})
    edit = {"how": {"enum": ["changed", "added", "removed", "moved"]}, "paragraph": {"type": ["integer", "null"]}}
    rule = {"name": text, "group": text, "severity": {"enum": ["error", "warning", "hint"]}}
    rule |= dict.fromkeys(("title", "message", "advice", "summary", "why", "known_limits", "source"), _TEXTS)
    return {
        "Letter": _object(
            {
                "language": text,
                "format": text,
                "media_type": text,
                "text": {**maybe, "description": "The letter, in a format of text."},
                "content": {**maybe, "contentEncoding": "base64", "description": "The letter, as Word or PDF."},
                "sections": {"type": "array", "items": section},
                "phrases": {"type": "array", "items": phrase},
                "untranslated": {"type": "array", "items": text},
            }
        ),
        "Verdict": _object(
            {
                "status": {"enum": ["unchanged", "edited", "not-ours"]},
                "version": maybe,
                "facts_match": {"type": ["boolean", "null"]},
                "edits": {
                    "type": "array",
                    "items": _object({**edit, "phrase": maybe, "text": text, "diff": maybe}),
                },
                "outdated": {"type": "array", "items": text},
            }
        ),
        "Rules": _object({"version": text, "rules": {"type": "array", "items": _object(rule)}}),
        "Schemas": {"type": "object", "additionalProperties": text},
        "Health": _object(
            {"status": {"enum": ["ok", "starting"]}, "version": text, "processes": count, "ready": count, "busy": count}
        ),
    }


def _problem() -> dict[str, Any]:
    flaw = _object({"pointer": {"type": "string"}, "detail": {"type": "string"}})
    return {
        **_object(
            {
                "type": {"enum": [f"urn:letterkit:problem:{kind.name}" for kind in KINDS]},
                "title": {"type": "string"},
                "status": {"type": "integer"},
                "detail": {"type": "string"},
                "errors": {"type": "array", "items": flaw},
            }
        ),
        "required": ["type", "title", "status", "detail"],
    }
