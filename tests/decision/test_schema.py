"""The JSON Schema of facts says what the models say."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from letterkit.decision import facts_schema
from letterkit.decision.kinds import KINDS
from tests.decision.faulty import EXAMPLES, changed, example

SCHEMA = facts_schema()
VALID = Draft202012Validator(SCHEMA)
NAMES = [file.stem for file in sorted(EXAMPLES.glob("*.json"))]


def test_it_is_a_schema_and_the_command_line_prints_it(letterkit: Callable[..., Any]) -> None:
    Draft202012Validator.check_schema(SCHEMA)
    assert json.loads(letterkit("schema", "facts").output) == SCHEMA


@pytest.mark.parametrize("name", NAMES)
def test_every_example_follows_it(name: str) -> None:
    VALID.validate(example(name))


@pytest.mark.parametrize(
    "data",
    [
        changed("grant.en", granted=448.13),
        changed("grant.en", granted="448.1"),
        changed("grant.en", kind="bifall"),
        changed("grant.en", grantd="448.13"),
        changed("grant.en", payments__0__account_end="12345"),
        changed("grant.en", items__0__fact="Text."),
        changed("grant.en", application__months=[]),
    ],
)
def test_it_refuses_what_the_models_refuse(data: dict[str, Any]) -> None:
    assert not VALID.is_valid(data)


def _fields(schema: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    for name, part in {"Decision": schema, **schema["$defs"]}.items():
        for choice in (part, *part.get("anyOf", ())):
            for field, what in choice.get("properties", {}).items():
                yield f"{name}.{field}", what


def test_every_field_and_group_has_its_meaning() -> None:
    assert not [name for name, what in _fields(SCHEMA) if not what.get("description")]
    assert not [name for name, part in SCHEMA["$defs"].items() if not part.get("description")]


def test_amounts_are_texts_with_a_pattern_and_say_their_unit() -> None:
    amounts = {name: what for name, what in _fields(SCHEMA) if "412.30" in json.dumps(what)}
    assert len(amounts) > 20
    for name, what in amounts.items():
        assert '"type": "number"' not in json.dumps(what), name
        assert "euro" in what["description"] or "same in" in what["description"], name


def test_no_field_takes_a_fraction() -> None:
    assert '"type": "number"' not in json.dumps(SCHEMA)


def test_the_examples_are_all_kinds_and_one_that_is_urgent() -> None:
    assert {example(name)["kind"] for name in NAMES} == set(KINDS)
    assert any(example(name).get("urgency", {}).get("is_urgent") for name in NAMES)
