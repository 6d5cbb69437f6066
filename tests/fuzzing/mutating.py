"""Bytes like those of real files, changed in a few places: what readers meet when files are damaged or made to hurt.

How many inputs a target gets: LETTERKIT_FUZZ_INPUTS of them, each time others; without that a few, always the same.
"""

from __future__ import annotations

import io
import os
import zipfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Final

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

INPUTS: Final = int(os.environ.get("LETTERKIT_FUZZ_INPUTS", "0"))
FEW: Final = 60
_LONGEST: Final = 200_000
"""Bytes of an input; what is longer tells nothing new."""

SIGNS: Final = (
    b"\0", b"\xff", b"\xc3", b"\xed\xa0\x80", b"\xef\xbb\xbf", b"\xff\xfe", b"\r", b"\r\n", b"\t", b" ", b"\xc2\xa0",
    b"\xe2\x80\xa8", b"\xc2\xad", b"\xcc\x81", b"\xf0\x9f\x98\x80", b"-1", b"0", b"99999999999999999999", b"NaN",
)  # fmt: skip
"""What trips readers of any format."""


@dataclass(frozen=True, slots=True)
class Edit:
    """One change: at a share of the length, so many bytes are taken out or repeated, and some put in."""

    at: float
    taken: int
    repeated: int
    given: bytes


def edits(tokens: Sequence[bytes]) -> st.SearchStrategy[list[Edit]]:
    """A few changes, with words of the format among what is put in."""
    given = st.one_of(st.sampled_from([b"", *SIGNS, *tokens]), st.binary(max_size=8))
    one = st.builds(
        Edit,
        st.floats(0, 1),
        st.one_of(st.integers(0, 8), st.integers(0, 2000)),
        st.one_of(st.just(0), st.integers(0, 40)),
        given,
    )
    return st.lists(one, min_size=1, max_size=8)


def changed(data: bytes, made: Sequence[Edit]) -> bytes:
    """The bytes after these changes."""
    for edit in made:
        at = int(edit.at * len(data))
        piece = data[at : at + edit.taken]
        data = data[:at] + edit.given + piece * edit.repeated + data[at + edit.taken :]
    return data[:_LONGEST]


def mutated(seeds: Sequence[bytes], tokens: Sequence[bytes]) -> st.SearchStrategy[bytes]:
    """A real file with changes, or the beginning of one and the end of another."""
    seed = st.sampled_from(seeds)
    joined = st.builds(
        lambda one, other, at: one[: int(at * len(one))] + other[int(at * len(other)) :], seed, seed, st.floats(0, 1)
    )
    return st.builds(changed, st.one_of(seed, joined), edits(tokens))


def mutated_archives(seeds: Sequence[bytes], tokens: Sequence[bytes]) -> st.SearchStrategy[bytes]:
    """A zip file in one part of which something is changed, or the bytes of the file itself."""
    parts = [(seed, name) for seed in seeds for name in zipfile.ZipFile(io.BytesIO(seed)).namelist()]
    inside = st.builds(_with_part, st.sampled_from(parts), edits(tokens))
    return st.one_of(inside, inside, inside, mutated(seeds, [b"PK\x03\x04", b"PK\x01\x02", b"PK\x05\x06", b"\x08\0"]))


def _with_part(part: tuple[bytes, str], made: Sequence[Edit]) -> bytes:
    seed, changed_name = part
    file = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(seed)) as old, zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            data = old.read(name)
            new.writestr(name, changed(data, made) if name == changed_name else data)
    return file.getvalue()


def fuzzed(few: int = FEW) -> Callable[[Any], Any]:
    """How a target is run: the same few inputs each time, or as many new ones as are asked for."""
    return settings(
        max_examples=INPUTS or few,
        derandomize=not INPUTS,
        database=None,
        deadline=None,
        suppress_health_check=list(HealthCheck),
    )
