"""The API against its own description: schemathesis asks what it allows, and what it does not."""

from __future__ import annotations

from typing import Any

import httpx
import pytest
from jsonschema import Draft202012Validator

from tests.web.conftest import Server

schemathesis = pytest.importorskip("schemathesis", reason="schemathesis is not installed")
OPERATIONS = [
    ("POST", "/lint"),
    ("POST", "/build"),
    ("POST", "/verify"),
    ("GET", "/rules"),
    ("GET", "/schema"),
    ("GET", "/schema/{name}"),
    ("GET", "/health"),
    ("GET", "/openapi.json"),
]


@pytest.fixture(scope="module")
def described(client: httpx.Client) -> dict[str, Any]:
    told: dict[str, Any] = client.get("/openapi.json").json()
    return told


def test_every_address_of_the_api_is_described(described: dict[str, Any]) -> None:
    told = {(method.upper(), path) for path, held in described["paths"].items() for method in held}
    assert told == set(OPERATIONS)
    for schema in described["components"]["schemas"].values():
        Draft202012Validator.check_schema(schema)


def test_every_reference_leads_somewhere(described: dict[str, Any]) -> None:
    def references(value: Any) -> Any:
        if isinstance(value, dict):
            for key, held in value.items():
                if key == "$ref":
                    yield held
                else:
                    yield from references(held)
        elif isinstance(value, list):
            for held in value:
                yield from references(held)

    found = list(references(described))
    assert len(found) > 100
    for reference in found:
        place: Any = described
        for step in reference.removeprefix("#/").split("/"):
            place = place[step]


def test_what_may_be_left_out_may_be_null_as_it_is_described(client: httpx.Client, described: dict[str, Any]) -> None:
    for path in ("/lint", "/verify"):
        schema = described["components"]["schemas"][f"{path[1:].title()}Request"]
        asked = {name: None for name in schema["properties"] if name not in ("name", "select", "ignore")}
        whole = {"$ref": f"#/components/schemas/{path[1:].title()}Request", "components": described["components"]}
        for draft, is_right in (({"text": "Hej."}, True), ({"content": "SGVq", "format": "text"}, True), ({}, False)):
            body = {**asked, **draft}
            assert Draft202012Validator(whole).is_valid(body) is is_right
            assert (client.post(path, json=body).status_code == 200) is is_right


@pytest.mark.parametrize(("method", "path"), OPERATIONS)
def test_what_is_described_is_what_happens(server: Server, described: dict[str, Any], method: str, path: str) -> None:
    from hypothesis import HealthCheck, Phase, given, seed, settings
    from schemathesis import GenerationMode
    from schemathesis.checks import CHECKS, not_a_server_error
    from schemathesis.specs.openapi.checks import (
        content_type_conformance,
        negative_data_rejection,
        response_schema_conformance,
        status_code_conformance,
    )

    operation = schemathesis.openapi.from_dict(described)[path][method]
    checks = [
        not_a_server_error,
        status_code_conformance,
        content_type_conformance,
        response_schema_conformance,
        negative_data_rejection,
    ]
    modes = [GenerationMode.POSITIVE] + ([GenerationMode.NEGATIVE] if method == "POST" else [])
    assert CHECKS
    for mode in modes:

        @seed(20260310)
        @settings(
            max_examples=15 if method == "POST" else 3,
            deadline=None,
            database=None,
            phases=[Phase.generate],
            suppress_health_check=list(HealthCheck),
        )
        @given(case=operation.as_strategy(generation_mode=mode))
        def asked(case: Any) -> None:
            case.call_and_validate(base_url=server.address, checks=checks)

        asked()
