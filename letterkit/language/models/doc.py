"""An analysed text as grammar sees it: words with what the taggers say of them. The names are those of spaCy."""

from __future__ import annotations

import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import cached_property, lru_cache
from typing import Any, overload


class Morph:
    """The features of a word ("Tense=Past|VerbForm=Fin"); `in` asks for one of them."""

    __slots__ = ("_held", "_text")

    def __init__(self, text: str) -> None:
        self._text = text
        named = (feature.partition("=") for feature in text.split("|") if feature)
        self._held = frozenset(f"{name}={one}" for name, _, values in named for one in values.split(","))

    def __contains__(self, feature: str) -> bool:
        return feature in self._held

    def __str__(self) -> str:
        return self._text


NO_FEATURES = Morph("")
"""Of a word of which no tagger said anything."""


@lru_cache(maxsize=1 << 14)
def _is_punctuation(text: str) -> bool:
    return all(unicodedata.category(sign).startswith("P") for sign in text)


class Token:
    """A word or sign: number `i` of its text, at character `idx`, with what the parts of the pipeline say of it."""

    __slots__ = ("dep_", "doc", "head_i", "i", "idx", "is_sent_start", "lemma_", "lower_", "morph", "pos_", "text")

    def __init__(self, doc: Doc, i: int, idx: int, text: str, is_sent_start: bool) -> None:
        self.doc = doc
        self.i = i
        self.idx = idx
        self.text = text
        self.lower_ = text.lower()
        self.is_sent_start = is_sent_start
        self.pos_ = ""
        self.morph = NO_FEATURES
        self.lemma_ = ""
        self.dep_ = ""
        self.head_i = i

    def __len__(self) -> int:
        return len(self.text)

    def __repr__(self) -> str:
        return self.text

    @property
    def is_punct(self) -> bool:
        """Whether all its characters are punctuation."""
        return _is_punctuation(self.text)

    def has_morph(self) -> bool:
        """Whether a tagger said which features it has, be it none."""
        return self.morph is not NO_FEATURES

    @property
    def is_space(self) -> bool:
        return self.text.isspace()

    @property
    def head(self) -> Token:
        """The word that it depends on; itself where it depends on none."""
        return self.doc[self.head_i]

    @property
    def lefts(self) -> list[Token]:
        """The words before it that depend on it."""
        return [child for child in self.doc.children_of(self.i) if child.i < self.i]

    @property
    def children(self) -> list[Token]:
        """The words that depend on it, in order."""
        return self.doc.children_of(self.i)

    @property
    def sent(self) -> Span:
        """The sentence that it stands in."""
        return self.doc.sentence_at(self.i)

    def nbor(self, step: int = 1) -> Token:
        """The word so many words on. Raises IndexError where there is none."""
        if self.i + step < 0:
            raise IndexError(step)
        return self.doc[self.i + step]


class Span(Sequence[Token]):
    """Words `start` to `end` of a text."""

    __slots__ = ("doc", "end", "start")

    def __init__(self, doc: Doc, start: int, end: int) -> None:
        self.doc = doc
        self.start = start
        self.end = end

    def __len__(self) -> int:
        return self.end - self.start

    def __iter__(self) -> Iterator[Token]:
        return iter(self.doc.tokens[self.start : self.end])

    @overload
    def __getitem__(self, at: int) -> Token: ...
    @overload
    def __getitem__(self, at: slice) -> Span: ...

    def __getitem__(self, at: int | slice) -> Token | Span:
        if isinstance(at, slice):
            first, last, _ = at.indices(len(self))
            return Span(self.doc, self.start + first, self.start + max(first, last))
        return self.doc.tokens[at + (self.start if at >= 0 else self.end)]

    @property
    def start_char(self) -> int:
        """The character of the text where it begins."""
        return self[0].idx if len(self) else 0

    @property
    def end_char(self) -> int:
        """The character where it has ended."""
        return self[-1].idx + len(self[-1]) if len(self) else 0

    @property
    def text(self) -> str:
        """The characters from the first to the last word."""
        return self.doc.text[self.start_char : self.end_char]


class Doc:
    """The words of a text in one language.

    `starts` are the characters where sentences begin, and `has_syntax` whether a parser said what depends on what.
    """

    def __init__(self, text: str, lang: str, places: Sequence[tuple[int, int]], starts: frozenset[int]) -> None:
        self.text = text
        self.lang_ = lang
        self.has_syntax = False
        self.user_data: dict[str, Any] = {}
        self.tokens = [
            Token(self, i, start, text[start:end], not i or start in starts) for i, (start, end) in enumerate(places)
        ]

    def __len__(self) -> int:
        return len(self.tokens)

    def __iter__(self) -> Iterator[Token]:
        return iter(self.tokens)

    @overload
    def __getitem__(self, at: int) -> Token: ...
    @overload
    def __getitem__(self, at: slice) -> Span: ...

    def __getitem__(self, at: int | slice) -> Token | Span:
        if isinstance(at, slice):
            first, last, _ = at.indices(len(self.tokens))
            return Span(self, first, max(first, last))
        return self.tokens[at]

    @cached_property
    def _ends(self) -> list[int]:
        return [token.idx + len(token) for token in self.tokens]

    def between(self, start: int, end: int) -> Span:
        """The words that stand, wholly or in part, between two characters."""
        first = bisect_right(self._ends, start)
        return Span(self, first, bisect_left(self.tokens, end, first, key=lambda token: token.idx))

    @cached_property
    def sents(self) -> list[Span]:
        """The sentences, in order."""
        starts = [token.i for token in self.tokens if token.is_sent_start]
        return [Span(self, start, end) for start, end in zip(starts, [*starts[1:], len(self)], strict=True)]

    @cached_property
    def _sentence_of(self) -> list[Span]:
        return [sentence for sentence in self.sents for _ in range(len(sentence))]

    def sentence_at(self, i: int) -> Span:
        """The sentence of a word."""
        return self._sentence_of[i]

    @cached_property
    def _children(self) -> dict[int, list[Token]]:
        held: dict[int, list[Token]] = {}
        for token in self.tokens:
            if token.head_i != token.i:
                held.setdefault(token.head_i, []).append(token)
        return held

    def children_of(self, i: int) -> list[Token]:
        """The words that depend on a word; asked only when the parser is done."""
        return self._children.get(i, [])
