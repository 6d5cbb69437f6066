"""What could tell of a client is not shown: figures, days, addresses, names, and the words of the letter's own facts.

A word is shown only where it is known to tell nothing: it stands in the catalogue as it is written here, or it has
small letters only and is none of the words that the letter has from its facts. Everything else is masked, and so are
words that follow each other as in a text of the facts, whoever else says them one by one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from letterkit.compose.learning.shapes import is_month
from letterkit.compose.learning.tokens import Token, tokens_of
from letterkit.language.data import LANGUAGES
from letterkit.language.figures.amounts import find_amounts
from letterkit.language.figures.dates import find_dates

AMOUNT: Final = "⟨amount⟩"
DATE: Final = "⟨date⟩"
NUMBER: Final = "⟨number⟩"
ADDRESS: Final = "⟨address⟩"
NAME: Final = "⟨name⟩"
FACT: Final = "⟨fact⟩"

_STEM: Final = 4
"""So many first letters tell a name of the client's: Finnish inflects names."""
_ADDRESS: Final = re.compile(r"\S*(?:@|://|[^\W\d_][./\\_][^\W\d_])\S*")
_FIGURE: Final = re.compile(r"\S*\d(?:\S*\w)?")
_RUN: Final = 3
"""So many words and signs that follow each other as in the facts are taken for theirs. Our own figure."""
_SIGNS: Final = frozenset(".,:;!?()–-’'”“\"/…")
"""The signs that are shown."""


@dataclass(frozen=True)
class Discretion:
    """What is known of the words of one letter: those of the `vocabulary` may be said; `private` are those of its
    facts, `client` those of the client's name and address, in small letters; `runs` are those of its facts' texts."""

    vocabulary: frozenset[str]
    private: frozenset[str]
    client: frozenset[str]
    runs: frozenset[tuple[str, ...]] = frozenset()

    def masks(self, text: str, tokens: Sequence[Token], language: str) -> dict[Token, str]:
        """The masks of those words of a text that must not be shown."""
        spans = list(_spans(text, language))
        found = {token: FACT for run in _runs(tokens) if _said(run) in self.runs for token in run}
        for token in tokens:
            mask = next((mask for start, end, mask in spans if start < token.end and token.start < end), "")
            mask = mask or self._mask(token.text)
            if mask:
                found[token] = mask
        return found

    def _mask(self, word: str) -> str:
        low = word.casefold()
        if not word.isalpha():
            return "" if word in _SIGNS else NUMBER
        if low in self.client or is_month(low):
            return DATE if is_month(low) and low not in self.client else NAME
        if word in self.vocabulary:
            return ""
        if not word.islower() or any(low[:_STEM] == name[:_STEM] for name in self.client if len(name) >= _STEM):
            return NAME
        return FACT if low in self.private else ""


def discretion(
    vocabulary: frozenset[str], of_facts: Sequence[str], of_client: Sequence[str], values: Iterable[Sequence[Token]]
) -> Discretion:
    """What is known of a letter's words: texts that its facts are printed in, those that name the client, and the texts
    of the facts themselves."""
    known = {word.casefold() for word in vocabulary}
    runs = frozenset(_said(run) for value in values for run in _runs(value))
    return Discretion(vocabulary, frozenset(_words(of_facts)) - known, frozenset(_words(of_client)), runs)


def _runs(tokens: Sequence[Token]) -> Iterator[Sequence[Token]]:
    """The words that follow each other, so many at a time."""
    return (tokens[at : at + _RUN] for at in range(len(tokens) - _RUN + 1))


def _said(tokens: Sequence[Token]) -> tuple[str, ...]:
    return tuple(token.text.casefold() for token in tokens)


def _words(texts: Sequence[str]) -> Iterator[str]:
    for text in texts:
        yield from (token.text.casefold() for token in tokens_of(text) if token.text.isalpha())


def _spans(text: str, language: str) -> Iterator[tuple[int, int, str]]:
    """The stretches that are figures or addresses, whatever words they are made of; a figure goes before a part."""
    for match in _ADDRESS.finditer(text):
        yield *match.span(), ADDRESS
    for known in dict.fromkeys((language, *LANGUAGES)):
        if known in LANGUAGES:
            yield from ((date.start, date.end, DATE) for date in find_dates(text, known))
    yield from ((amount.start, amount.end, AMOUNT) for amount in find_amounts(text))
    yield from ((*match.span(), NUMBER) for match in _FIGURE.finditer(text))
