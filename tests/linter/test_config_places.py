"""The places of a TOML file's keys: found for all that tomllib reads, and standing where they say."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator

from hypothesis import given
from hypothesis import strategies as st

from letterkit.linter.config.places import KeyPath, key_places

TEXT = '''# "limits" in a comment
lang = "sv" # not [this]
select = [
  "wording", # and ] here
  "length",
]
"quoted key".'other' = """
ignore = 3
\\"""""
[limits.long-sentence]
sv = 25
[per-path."letters/**"]
limits = { long-sentence = { fi = 20 }, "late-verb" = {} }
[[paths]]
name = 'x'
[[paths]]
name.first = 2026-02-01 07:32:00
[paths.below]
at = -1.5e3
'''


def paths_in(value: object, path: KeyPath = ()) -> Iterator[tuple[KeyPath, object]]:
    """Every key and member of a value that was read."""
    pairs = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for name, held in pairs:
        yield (*path, name), held
        yield from paths_in(held, (*path, name))


def test_every_key_has_a_place_and_stands_there() -> None:
    places = key_places(TEXT)
    assert dict(paths_in(tomllib.loads(TEXT))).keys() == places.keys()

    def at(*path: str | int) -> tuple[int, str]:
        place = places[path]
        return TEXT.count("\n", 0, place.name) + 1, TEXT[place.value :].split("\n")[0]

    assert at("select", 1) == (5, '"length",')
    assert at("limits", "long-sentence", "sv") == (11, "25")
    assert at("per-path", "letters/**", "limits", "long-sentence", "fi")[1].startswith("20 }")
    assert at("paths", 1, "below", "at") == (19, "-1.5e3")


NAMES = st.text(st.sampled_from("ab-_1"), min_size=1, max_size=3)
STRINGS = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), max_size=8)
SCALARS = st.one_of(
    st.integers(-9, 9).map(str),
    st.sampled_from(["true", "1.5", "2026-02-01", "07:32:00", "'''a\nb'''", '"""#]"x"""', "'a\\b'"]),
    STRINGS.map(lambda text: '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'),
)
KEYS = st.one_of(NAMES, STRINGS.map(lambda text: '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'))
VALUES = st.recursive(
    SCALARS,
    lambda inner: st.one_of(
        st.lists(inner, max_size=3).map(lambda items: "[ " + " ,\n # ]\n ".join(items) + " ]"),
        st.dictionaries(KEYS, inner, max_size=3).map(
            lambda items: "{ " + ", ".join(f"{name} = {held}" for name, held in items.items()) + " }"
        ),
    ),
    max_leaves=6,
)
LINES = st.one_of(
    st.tuples(st.lists(KEYS, min_size=1, max_size=2), VALUES).map(lambda pair: f"{' . '.join(pair[0])} ={pair[1]} # x"),
    st.lists(KEYS, min_size=1, max_size=3).map(lambda names: f"[ {'.'.join(names)} ]"),
    st.lists(KEYS, min_size=1, max_size=2).map(lambda names: f"[[{'.'.join(names)}]]"),
)


@given(st.lists(LINES, max_size=6))
def test_the_keys_found_are_those_that_are_read_in_any_file(lines: list[str]) -> None:
    """Lines that don't fit together are left out, so that the file is valid."""
    kept: list[str] = []
    for line in lines:
        try:
            tomllib.loads("\n".join([*kept, line]))
        except tomllib.TOMLDecodeError:
            continue
        kept.append(line)
    text = "\n".join(kept)
    places = key_places(text)
    assert dict(paths_in(tomllib.loads(text))).keys() == places.keys()
    for path, place in places.items():
        if isinstance(path[-1], str) and path[-1].isalnum():
            assert text[place.name :].lstrip('"').startswith(path[-1])
