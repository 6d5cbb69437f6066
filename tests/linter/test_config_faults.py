"""Whatever stands under the keys of a configuration, it is read or said to be wrong: it never ends in a traceback."""

from __future__ import annotations

import json
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from letterkit.errors import LetterkitError
from letterkit.linter.config.faults import ConfigError
from letterkit.linter.config.find import Configurations
from letterkit.linter.config.keys import OF_DRAFTS, OF_RUNS
from letterkit.linter.config.reading import PER_PATH

NAMES = st.sampled_from(
    [
        "sv",
        "en",
        "limit",
        "words",
        "long-sentence",
        "long-paragraph",
        "officialese",
        "passive",
        "in-main",
        "x",
        "",
        "**",
    ]
)
VALUES: st.SearchStrategy[Any] = st.recursive(
    st.one_of(st.integers(-5, 200), st.booleans(), st.floats(0, 9), NAMES),
    lambda inner: st.one_of(st.lists(inner, max_size=2), st.dictionaries(NAMES, inner, max_size=3)),
    max_leaves=6,
)
KEYS = st.sampled_from([*OF_DRAFTS, *OF_RUNS, PER_PATH, "langg"])
SECTIONS = st.dictionaries(
    st.sampled_from(["**", "brev/*", "!", "a[", "\\"]), st.dictionaries(KEYS, VALUES), max_size=2
)


def toml(value: object) -> str:
    """A value as TOML writes it on one line."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{json.dumps(name)} = {toml(held)}" for name, held in value.items()) + "}"
    return "[" + ", ".join(map(toml, value)) + "]" if isinstance(value, list) else json.dumps(value)


@settings(max_examples=150, deadline=None)
@given(st.dictionaries(KEYS, VALUES, max_size=4), SECTIONS)
def test_a_configuration_is_read_or_its_faults_are_said_with_their_places(
    data: dict[str, Any], sections: dict[str, Any]
) -> None:
    with TemporaryDirectory() as folder:
        file = Path(folder) / "letterkit.toml"
        whole = {**data, PER_PATH: sections} if sections else data
        lines = [f"{json.dumps(name)} = {toml(value)}\n" for name, value in whole.items()]
        file.write_text("".join(lines), encoding="utf-8")
        try:
            plan = Configurations().plan_for(Path(folder) / "brev" / "x.md")
        except LetterkitError as error:
            assert isinstance(error, ConfigError), error.say("en")
            for fault in error.faults:
                number, column = map(int, fault.place.removeprefix(f"{file.resolve()}:").split(":"))
                assert 0 < column <= len(lines[number - 1])
                assert all(fault.say(ui) for ui in ("sv", "fi", "en"))
        else:
            assert plan.rules is not None
