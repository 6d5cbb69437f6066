"""Clauses that make a sentence hard to follow: in the middle of another, or deep in others."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from letterkit.language.grammar.clauses import Clause, clauses
from letterkit.language.grammar.finite import YOURS
from letterkit.language.grammar.openers import opener_at

if TYPE_CHECKING:
    from letterkit.language.models.doc import Span, Token

_NAMING = frozenset({"NOUN", "PROPN", "PRON", "NUM", "ADJ"})
"""A clause with none of these before it opens the sentence, be it after "However" or "To confirm"."""
_FRAME = 3
"""So many words more may stand after a pronoun that waits for them ("den som …", "those who …")."""


def inserted(sentence: Span, *, in_main: int, in_clause: int) -> Iterator[Clause]:
    """The clauses that stand in the middle of another, between its beginning and its verb.

    One of at least `in_main` words in the main clause, or of at least `in_clause` words in a subordinate one.
    """
    words = list(sentence)
    found = clauses(sentence)
    for clause in found:
        least = in_clause if clause.level else in_main
        least += _FRAME if _waits_for_clause(words[clause.start]) and not clause.level else 0
        begun = sum(_is_word(word) for word in words[clause.start + bool(clause.level) : clause.verb or 0])
        for inner in clause.inside:
            inside = sum(_is_word(word) for word in words[inner.start : inner.end + 1])
            is_fronted = not clause.level and not any(map(_names, words[: inner.start]))
            if inner.level != clause.level + 1 or inside < least or is_fronted or not begun:
                continue
            if words[0].doc.lang_ != "fi" or _is_closed_by_comma(words, inner):
                yield inner
    yield from _after_auxiliary(words, found, in_main, in_clause)
    yield from _between_commas(words, found, in_main)


def _waits_for_clause(word: Token) -> bool:
    """Whether a pronoun can wait for its clause ("those who …"); one that tells whose the noun is doesn't."""
    return word.pos_ == "PRON" and "Poss=Yes" not in word.morph


def _names(word: Token) -> bool:
    """Whether a word names something; a Finnish noun that is yours is often tagged as a verb."""
    return word.pos_ in _NAMING or (word.doc.lang_ == "fi" and YOURS.search(word.lower_) is not None)


def deep(sentence: Span, levels: int) -> Iterator[Clause]:
    """The clauses that stand `levels` deep in others, each ended at the first comma or bracket after its verb.

    In Swedish and English a comma between them gives the reader a rest once the main clause has its verb; in Finnish it
    stands everywhere. The innermost is first.
    """
    words = list(sentence)
    found = clauses(sentence)
    for clause in sorted(found, key=lambda one: -one.level):
        outer = next((one for one in found if one.level == 1 and one.start < clause.start), clause)
        is_chain = words[0].doc.lang_ == "fi" or not any(word.is_punct for word in words[outer.start : clause.start])
        is_chain |= found[0].verb is not None and found[0].verb > clause.start
        if clause.level >= levels and is_chain:
            after = range((clause.verb or clause.start) + 1, clause.end + 1)
            end = next((index - 1 for index in after if words[index].is_punct), clause.end)
            yield Clause(clause.start, clause.level, clause.kind, clause.verb, end)


def _between_commas(words: list[Token], found: list[Clause], least: int) -> Iterator[Clause]:
    """Clauses that commas show to stand in the middle of the main clause, its verb unknown or just before.

    "The invoice, which …, [a verb that the tagger missed]" and "You must, if …, call us".
    """
    main = found[0]
    if words and words[0].pos_ in ("ADP", "SCONJ", "ADV", "CCONJ"):
        return
    for clause in found[1:]:
        if clause.level != 1 or clause.start == 0 or words[clause.start - 1].text != ",":
            continue
        comma = next((index for index in range(clause.verb or 0, len(words)) if words[index].text == ","), None)
        breaks_in = main.verb is not None and clause.start - main.verb == 2
        if comma is None or not any(map(_is_word, words[: clause.start])):
            continue
        if not (breaks_in and any(map(_is_word, words[comma + 1 :]))) and not _goes_on(words[comma + 1 :]):
            continue
        if (main.verb is None or breaks_in) and sum(map(_is_word, words[clause.start : comma])) >= least:
            yield Clause(clause.start, 1, clause.kind, clause.verb, comma - 1)


def _after_auxiliary(words: list[Token], found: list[Clause], in_main: int, in_clause: int) -> Iterator[Clause]:
    """Clauses between an auxiliary and its verb: "koska et, kun …, vastannut", "you must, if …, pay"."""
    for clause in found:
        outer, before = clause.outer, words[clause.start - 1]
        if outer is None or outer.verb is None or outer.verb >= clause.start or before.text != ",":
            continue
        if any(word.pos_ == "VERB" for word in words[outer.verb : clause.start]):
            continue
        comma = next((index for index in range(clause.verb or 0, len(words) - 1) if words[index].text == ","), None)
        least = in_clause if outer.level else in_main
        if comma and _waits(words[comma + 1]) and sum(map(_is_word, words[clause.start : comma])) >= least:
            yield Clause(clause.start, clause.level, clause.kind, clause.verb, comma - 1)


def _waits(word: Token) -> bool:
    """Whether a word is a verb that needs an auxiliary."""
    return word.pos_ == "VERB" and ("VerbForm=Fin" not in word.morph or "Connegative=Yes" in word.morph)


def _goes_on(words: list[Token]) -> bool:
    """Whether the main clause goes on in these words: a verb stands in them, and they open no clause of their own."""
    if not words or words[0].pos_ in ("SCONJ", "CCONJ") or "PronType=Rel" in words[0].morph:
        return False
    if opener_at([word.lower_ for word in words[:3]], 0, words[0].doc.lang_)[0]:
        return False
    return any(word.pos_ in ("VERB", "AUX") for word in words)


def _is_closed_by_comma(words: list[Token], clause: Clause) -> bool:
    """Whether a comma ends a clause, as Finnish writes it, and "tai jos" or "ja jos" doesn't go on with another.

    A sentence in a hurry that has no comma at all is believed.
    """
    if not any(word.text == "," for word in words):
        return True
    after = words[clause.end + 1] if clause.end + 1 < len(words) else None
    joined = any(
        one.pos_ == "CCONJ" and one.i + 1 in {w.i for w in words} and one.nbor().pos_ == "SCONJ" for one in words
    )
    return after is not None and after.text == "," and not joined


def _is_word(word: Token) -> bool:
    return any(character.isalnum() for character in word.text)
