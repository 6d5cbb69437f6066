"""Tokens for grammar: spaCy's own rules for each language, around the stretches that hold together."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from letterkit.language.models.doc import Doc
from letterkit.language.models.network.tokenizer import load_tokenizer
from letterkit.language.text.masks import hold_together
from letterkit.language.text.sentences import split

Place = tuple[int, int]
"""Characters of a text, first and past the last."""
Rules = Callable[[str], list[Place]]
"""Where the tokens of a text stand."""


def tokenize(text: str, language: str, rules: Rules | None = None) -> Doc:
    """The words and signs of one block: figures, numeric dates, addresses and placeholders are one each, sentences are
    ours.

    `rules` part the rest, spaCy's for the language unless others are given.
    """
    rules = rules or load_tokenizer(language).places
    places = tuple(_places(text, language, rules))
    return Doc(text, language, places, frozenset(start for start, _ in split(text, language)))


def _places(text: str, language: str, rules: Rules) -> Iterator[Place]:
    masks = hold_together(text, language)
    position = 0
    for start, end in [*zip(masks.starts, masks.ends, strict=True), (len(text), len(text))]:
        yield from ((position + first, position + last) for first, last in rules(text[position:start]))
        if start < end:
            yield start, end
            end += text[end : end + 1] == " "
        position = end
