"""Names of companies and people in running text: inflected, with or without their legal form, or spelt a little off."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Final
from unicodedata import normalize

LEGAL_FORMS: Final = frozenset("oy ab oyj abp ky kb ry rf ltd tmi osk asoy as bab kiint koy fab".split())
"""What stands before or after a company's name, in small letters."""
_TOKEN: Final = re.compile(r"[^\W_]+(?:[’'&.-][^\W_]+)*(?::[^\W\d_]+)?")
_LONGEST_ENDING: Final = 6
"""So many letters may an inflected word be longer than its basic form ("apteekkiinsa")."""
_CHANGED: Final = 3
"""So many last letters may change under inflection in Finnish, of a word of at least twice as many and one."""
_LEAST: Final = 4
"""A shorter word has no endings but -s."""
_LEGAL_BETWEEN: Final = 2
"""So many legal forms may stand among the words of a name."""


@dataclass(frozen=True, slots=True)
class Token:
    """A word at characters `start` to `end` of a text; `key` is how it is compared."""

    start: int
    end: int
    key: str


def tokens_of(text: str) -> list[Token]:
    """The words and numbers of a text."""
    return [Token(match.start(), match.end(), _key(match[0])) for match in _TOKEN.finditer(text)]


@lru_cache(maxsize=1 << 14)
def _key(word: str) -> str:
    """A word in small letters, without marks over its letters and without an ending after a colon ("Ab:lle")."""
    return "".join(letter for letter in normalize("NFD", word.lower().partition(":")[0]) if letter.isalnum())


@dataclass(frozen=True)
class KnownName:
    """A name of the facts, as the facts write it."""

    text: str

    @cached_property
    def keys(self) -> tuple[str, ...]:
        """Its words, without the legal form where more is left."""
        words = tuple(token.key for token in tokens_of(self.text))
        return tuple(word for word in words if word not in LEGAL_FORMS) or words

    def places(self, tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
        """Where it stands among words: the number of its first word and that past its last, legal form included."""
        own = [place for place, token in enumerate(tokens) if token.key not in LEGAL_FORMS or token.key in self.keys]
        count = len(self.keys)
        for first in range(len(own) - count + 1 if count else 0):
            held = own[first : first + count]
            is_here = all(_is_form_of(tokens[place].key, key) for place, key in zip(held, self.keys, strict=True))
            if is_here and held[-1] - held[0] < count + _LEGAL_BETWEEN:
                yield _with_legal_forms(tokens, held[0], held[-1] + 1)


def _with_legal_forms(tokens: Sequence[Token], first: int, last: int) -> tuple[int, int]:
    while first and tokens[first - 1].key in LEGAL_FORMS:
        first -= 1
    while last < len(tokens) and tokens[last].key in LEGAL_FORMS:
        last += 1
    return first, last


def _is_form_of(word: str, basic: str) -> bool:
    """Whether a word may be an inflected form of another."""
    if word == basic:
        return True
    if len(basic) < _LEAST or abs(len(word) - len(basic)) > _LONGEST_ENDING or word[0] != basic[0]:
        return len(basic) < _LEAST and word == f"{basic}s"
    if word.startswith(basic):
        return True
    kept = len(basic) - _CHANGED
    return kept > _CHANGED and word.startswith(basic[:kept])


def is_spelling_of(words: str, name: str) -> bool:
    """Whether words are a name as others would spell it: inflected, in another order, one letter off, no legal form."""
    own = [token.key for token in tokens_of(words) if token.key not in LEGAL_FORMS]
    keys = KnownName(name).keys
    if not own or len(own) != len(keys):
        return False
    return all(any(_is_form_of(word, key) or _is_one_off(word, key) for word in own) for key in keys)


def _is_one_off(word: str, other: str) -> bool:
    """Whether two longer words differ by one letter put in, left out or changed."""
    if min(len(word), len(other)) < _LEAST or abs(len(word) - len(other)) > 1:
        return False
    same = next((at for at, (a, b) in enumerate(zip(word, other, strict=False)) if a != b), min(len(word), len(other)))
    return word[same + (len(word) >= len(other)) :] == other[same + (len(other) >= len(word)) :]
