"""Parts texts into words and signs by spaCy's rules for a language, written down in its folder (training/tokens.py)."""

from __future__ import annotations

import json
import re
from functools import cache, cached_property
from pathlib import Path
from typing import Any, Final

_KEPT: Final = 1 << 15
"""So many stretches without white space are remembered with their tokens."""
_LONGEST: Final = 500
"""A longer stretch is no word: it is taken as one token, for parting it sign by sign takes the square of its length."""
_SIGNED: Final = re.compile(r"([^\W\d_]+)([,;:!?])|([a-zåäö]{2,})(\.)")
"""A word with a sign after it that no rule keeps together."""
_ALONE: Final = frozenset('()[]{}"“”«»,;:!?')
"""Signs that are prefixes and suffixes by themselves, whatever stands beside them."""
_HYPHENED: Final = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)+")
LATIN_END: Final = 0x100
"""Where the letters of western Europe end, as Unicode numbers them (Latin-1)."""
LATIN_SIGNS: Final = (0x2010, 0x20AD)
"""The dashes, quotation marks and signs of money that stand in Latin text."""
_NOT_LATIN: Final = re.compile(rf"[^\0-{chr(LATIN_END - 1)}{chr(LATIN_SIGNS[0])}-{chr(LATIN_SIGNS[1] - 1)}]")
_STRETCH: Final = re.compile(r"\s+|\S+")


def rules_file(language: str) -> Path:
    """Where the rules of a language are written down."""
    return Path(__file__).parent.parent.parent / language / "tokens.json"


@cache
def load_tokenizer(language: str) -> Tokenizer:
    """The rules of sv, fi or en, kept for the life of the process."""
    return Tokenizer(json.loads(rules_file(language).read_text(encoding="utf-8")))


class Tokenizer:
    """The rules of one language: stretches between white space lose prefixes and suffixes, then part at infixes."""

    def __init__(self, rules: dict[str, Any]) -> None:
        self._rules = rules
        self._special: dict[str, list[str]] = rules["special"]
        self._apart: dict[str, list[list[str]]] = {}
        for text, parts in rules["apart"].items():
            if len(parts) > 1 or parts != self._special[text]:
                self._apart.setdefault(parts[0], []).append(parts)
        self._known: dict[str, tuple[str, ...]] = {}
        self._expressions: dict[tuple[str, bool], re.Pattern[str]] = {}

    def places(self, text: str) -> list[tuple[int, int]]:
        """Where the tokens of a text begin and end, in order; one space between two of them is none."""
        found: list[tuple[int, int]] = []
        for match in _STRETCH.finditer(text):
            at, stretch = match.start(), match[0]
            if at and stretch[0] == " ":  # it belongs to the token before; more white space is a token
                at, stretch = at + 1, stretch[1:]
            for token in self._of_stretch(stretch) if stretch else ():
                found.append((at, at + len(token)))
                at += len(token)
        return self._specially(text, found)

    def _specially(self, text: str, places: list[tuple[int, int]]) -> list[tuple[int, int]]:
        """The tokens with those that together make a special word parted as it is; of two such words the longer one."""
        words = [text[start:end] for start, end in places]
        found = [
            (len(parts), at)
            for at, word in enumerate(words)
            for parts in self._apart.get(word, ())
            if words[at : at + len(parts)] == parts
        ]
        seen: set[int] = set()
        changed: dict[int, tuple[int, list[str]]] = {}
        for size, at in sorted(found, key=lambda one: (-one[0], one[1])):
            special = self._special.get(text[places[at][0] : places[at + size - 1][1]])
            if special and at not in seen and at + size - 1 not in seen:
                changed[at] = size, special
            seen.update(range(at, at + size))
        made: list[tuple[int, int]] = []
        number = 0
        while number < len(places):
            size, parts = changed.get(number, (1, None))
            start = places[number][0]
            for part in parts or [words[number]]:
                made.append((start, start + len(part)))
                start += len(part)
            number += size
        return made

    def _of_stretch(self, stretch: str) -> tuple[str, ...]:
        found = self._known.get(stretch)
        if found is None:
            if len(self._known) > _KEPT:
                self._known.clear()
            found = self._known[stretch] = tuple(self._split(stretch))
        return found

    def _split(self, stretch: str) -> list[str]:
        if special := self._special.get(stretch):
            return special
        if stretch.isalpha() or len(stretch) > _LONGEST:
            return [stretch]
        if signed := _SIGNED.fullmatch(stretch):
            word, sign = signed[1] or signed[3], signed[2] or signed[4]
            return [*self._special.get(word, [word]), sign]
        before, core, after = self._without_affixes(stretch)
        return [*before, *self._of_core(core), *reversed(after)]

    def _without_affixes(self, text: str) -> tuple[list[str], str, list[str]]:
        """The prefixes, what is left, and the suffixes, the last first."""
        before: list[str] = []
        after: list[str] = []
        size = 0
        while text and len(text) != size and text not in self._special:
            size = len(text)
            prefix, rest = self._prefix(text)
            if prefix and rest in self._special:
                before.append(prefix)
                return before, rest, after
            suffix = self._suffix(rest)
            shorter = text[: len(text) - len(suffix)]
            if suffix and shorter in self._special:
                after.append(suffix)
                return before, shorter, after
            if prefix:
                before.append(prefix)
            if suffix:
                after.append(suffix)
            text = rest[: len(rest) - len(suffix)]
        return before, text, after

    def _prefix(self, text: str) -> tuple[str, str]:
        if text[0] in _ALONE:
            return text[0], text[1:]
        if text.isalpha() or _HYPHENED.fullmatch(text):
            return "", text
        match = self._expression("prefix", text).search(text)
        size = match.end() - match.start() if match else 0
        return text[:size], text[size:]

    def _suffix(self, text: str) -> str:
        if text[-1:] in _ALONE:
            return text[-1:]
        if text.isalpha() or _HYPHENED.fullmatch(text):
            return ""
        match = self._expression("suffix", text).search(text)
        return text[len(text) - (match.end() - match.start()) :] if match else ""

    def _of_core(self, text: str) -> list[str]:
        """What is left between prefixes and suffixes, parted at its infixes."""
        if not text:
            return []
        if special := self._special.get(text):
            return special
        if text.isalnum() or ("." in text and self._url.match(text)):
            return [text]
        if _HYPHENED.fullmatch(text):
            return text.replace("-", " - ").split() if self._rules["hyphens"] else [text]
        found: list[str] = []
        start = 0
        for match in self._expression("infix", text).finditer(text):
            if match.start() == 0:
                continue
            if match.start() != start:
                found.append(text[start : match.start()])
            if match[0]:
                found.append(match[0])
            start = match.end()
        return [*found, text[start:]] if text[start:] else found

    def _expression(self, name: str, text: str) -> re.Pattern[str]:
        """What finds the affixes of a text: where it is Latin, without the letters of all other scripts, which take
        thirty milliseconds to compile.
        """
        is_latin = _NOT_LATIN.search(text) is None
        found = self._expressions.get((name, is_latin))
        if found is None:
            rules = self._rules["latin"] if is_latin else self._rules
            found = self._expressions[name, is_latin] = re.compile(rules[name])
        return found

    @cached_property
    def _url(self) -> re.Pattern[str]:
        return re.compile(self._rules["url"])
