"""Inputs near to what people write: a sample with some words, lines or stretches out, doubled, moved or replaced.

Changes of words and lines mostly leave a file readable, so that what reads its meaning is tried too; changes of bytes
try what reads its signs.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import accumulate
from typing import Final

from hypothesis import strategies as st

_MOST_CHANGES: Final = 4
_LONGEST: Final = 60
"""A changed stretch has at most so many bytes."""
_ODD: Final = (
    b"", b"\0", b"\n", b"\t", b" ", b"\xff", b"\xef\xbb\xbf", b"\xed\xa0\x80", "\u00e5\u2028\u202e".encode(), b"-1",
    b"0", b"1e999", b"9" * 400, b"null", b"true", b"{", b"}", b"[", b"]", b'"', b"'", b":", b"%", b"#", b"&a", b"*a",
)  # fmt: skip
_ODD_WORDS: Final = (b"0", b"-1", b"1e999", b"9" * 400, b"null", b"true", b"a", b"2026-02-30", b"\xc3\xa5\xe2\x80\xae")
_WORD: Final = re.compile(rb"([\w\x80-\xff]+(?:[.-][\w\x80-\xff]+)*)")


@st.composite
def inputs(draw: st.DrawFn, samples: Sequence[bytes], words: Sequence[bytes]) -> bytes:
    """A sample, changed at some places; `words` are put in as they are."""
    data = draw(st.sampled_from(samples))
    changed = draw(st.sampled_from((_other_words, _other_words, _other_words, _other_lines, _other_bytes)))
    for _ in range(draw(st.integers(0, _MOST_CHANGES))):
        data = changed(draw, data, samples, words)
    return data


def _other_words(draw: st.DrawFn, data: bytes, samples: Sequence[bytes], words: Sequence[bytes]) -> bytes:
    """A word as another one, from any sample; signs and spaces stay."""
    parts = _WORD.split(data)
    if len(parts) < 2:
        return data
    at = draw(st.integers(0, len(parts) // 2 - 1)) * 2 + 1
    parts[at] = draw(_words_of(tuple(samples), tuple(words)))
    return b"".join(parts)


def _other_lines(draw: st.DrawFn, data: bytes, samples: Sequence[bytes], words: Sequence[bytes]) -> bytes:
    """A line out, twice or elsewhere, or one of any sample more."""
    edges = [0, *accumulate(map(len, data.splitlines(keepends=True)))]
    return _rearranged(draw, data, edges, _lines_of(tuple(samples)), 1)


def _other_bytes(draw: st.DrawFn, data: bytes, samples: Sequence[bytes], words: Sequence[bytes]) -> bytes:
    """A stretch out, more than once, elsewhere, or as something odd."""
    return _rearranged(draw, data, range(len(data) + 1), _bytes_of(tuple(words)), _LONGEST)


@lru_cache
def _words_of(samples: tuple[bytes, ...], words: tuple[bytes, ...]) -> st.SearchStrategy[bytes]:
    known = sorted({word for text in samples for word in _WORD.findall(text)}) or [b""]
    return st.one_of(st.sampled_from(known), st.sampled_from([*_ODD_WORDS, *words]))


@lru_cache
def _lines_of(samples: tuple[bytes, ...]) -> st.SearchStrategy[bytes]:
    return st.sampled_from(sorted({line for text in samples for line in text.splitlines(keepends=True)}) or [b""])


@lru_cache
def _bytes_of(words: tuple[bytes, ...]) -> st.SearchStrategy[bytes]:
    return st.one_of(st.sampled_from([*_ODD, *words]), st.binary(max_size=4))


def _rearranged(
    draw: st.DrawFn, data: bytes, edges: Sequence[int], others: st.SearchStrategy[bytes], most: int
) -> bytes:
    """Data of which a stretch between two of its `edges`, with at most so many others between, is changed."""
    start = draw(st.integers(0, len(edges) - 1))
    end = min(len(edges) - 1, start + draw(st.integers(1, most)))
    before, some, after = data[: edges[start]], data[edges[start] : edges[end]], data[edges[end] :]
    match draw(st.sampled_from(("out", "in", "instead", "more", "move"))):
        case "out":
            return before + after
        case "in":
            return before + draw(others) + some + after
        case "instead":
            return before + draw(others) + after
        case "more":
            return before + some * draw(st.integers(2, 3)) + after
    to = edges[draw(st.integers(0, len(edges) - 1))]
    if to < len(before):
        return data[:to] + some + data[to : edges[start]] + after
    to = max(to, edges[end])
    return before + data[edges[end] : to] + some + data[to:]
