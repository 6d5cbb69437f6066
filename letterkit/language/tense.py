"""Whether a sentence tells what has happened: the tense of the verb that goes with a stretch of it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from letterkit.language.letter import Letter, Sentence

if TYPE_CHECKING:
    from letterkit.language.models.doc import Token

_PERFECT: Final = frozenset("har have has had hade on ovat olen olet olemme olette oli olivat".split())
"""Verbs that make the perfect with a participle after them."""
_REACH: Final = 5
"""So many words after such a verb its participle is looked for."""

_SHORT: Final = 6
"""A title or a note has no more words and signs than this."""

_NO_VERB: Final = re.compile(r"\w+(?:asi|äsi|ll[ae]si|lt[aä]si|t[uy]amme|t[uy]ämme)")
"""Finnish words with an ending of whose they are, which the tagger takes for verbs."""
_IN_A_CASE: Final = re.compile(r"\w{2,}(?:ess[aä]|ttua|ttyä)")
"""Finnish verbs that say when or after what; the noun that acts in them stands right before ("kuitin puuttuessa")."""
_PAST: Final = ("i", "imme", "it", "itte", "ivat", "ivät", "iin", "sin", "tin")
"""How Finnish verbs of the past end."""
_YOU_DID: Final = re.compile(r"\w*(?:[^aeiouyäö]|[aouyöäe])it")
"""Finnish verbs that say what "you" did ("muutit"); plural nouns look the same."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word at `start` to `end` of a sentence, in small letters, with its part of speech and features."""

    start: int
    end: int
    form: str
    kind: str
    features: str

    @property
    def is_finite(self) -> bool:
        return "VerbForm=Fin" in self.features


def tagged(letter: Letter, sentence: Sentence) -> tuple[Word, ...]:
    """The words of a sentence as the tagger reads them."""
    offset = sentence.span.start - sentence.block.start
    words = tuple(_word(token, offset) for token in letter.grammar_of(sentence))
    return _put_right(words) if sentence.language == "fi" else words


def says_something(words: Sequence[Word]) -> bool:
    """Whether words are a sentence, not a title or a note: they have a verb, or are many."""
    return len(words) > _SHORT or any(word.is_finite for word in words)


def _word(token: Token, offset: int) -> Word:
    start = token.idx - offset
    return Word(start, start + len(token.text), token.text.lower(), token.pos_, str(token.morph))


def _put_right(words: tuple[Word, ...]) -> tuple[Word, ...]:
    """Finnish words with the tagger's commonest mistakes put right."""
    words = tuple(
        replace(word, features="") if _is_no_verb(word) or _acts_in_next(words, index) else word
        for index, word in enumerate(words)
    )
    has_verb = any(word.is_finite for word in words)
    return tuple(
        replace(word, kind="VERB", features="Person=2|Tense=Past|VerbForm=Fin")
        if _YOU_DID.fullmatch(word.form) and word.form != "voit" and (word.is_finite or not has_verb)
        else word
        for word in words
    )


def _acts_in_next(words: Sequence[Word], index: int) -> bool:
    """Whether what was taken for a verb ("kuitin": I showed) is the noun that acts in the verb right after it."""
    following = words[index + 1 : index + 2]
    return words[index].form.endswith("in") and any(_IN_A_CASE.fullmatch(word.form) for word in following)


def _is_no_verb(word: Word) -> bool:
    is_past = "Tense=Past" in word.features and word.is_finite
    return bool(_NO_VERB.fullmatch(word.form)) or (is_past and not word.form.endswith(_PAST))


def is_told(words: Sequence[Word], start: int, end: int, *, opens_clause: bool = False) -> bool:
    """Whether the verb that goes with characters `start` to `end` tells of the past: the last one before them, else the
    first one after. Where a clause of its own follows them (`opens_clause`) it is the last, and "has" is no past.
    """
    first_after = next((index for index, word in enumerate(words) if word.start >= end), len(words))
    before = (index for index in range(first_after - 1, -1, -1) if words[index].end <= start)
    after = range(first_after, len(words))
    searched = (before, reversed(after) if opens_clause else after)
    which = next((index for indexes in searched for index in indexes if _carries_tense(words, index)), None)
    return which is not None and _is_past(words, which, with_perfect=not opens_clause)


def _carries_tense(words: Sequence[Word], index: int) -> bool:
    return words[index].is_finite and not _is_participle(words, index)


def _is_participle(words: Sequence[Word], index: int) -> bool:
    """Whether a past is a participle: after an article ("det anvisade"), in a note ("Rent: accepted")."""
    word = words[index]
    if "Tense=Past" not in word.features or not word.form.endswith(("ed", "de", "ta")):
        return False
    if index and words[index - 1].kind == "DET":
        return True
    before = words[:index]
    colons = [place for place, other in enumerate(before) if other.form == ":"]
    own = before[colons[-1] + 1 if colons else 0 :]
    return word.form.endswith("ed") and not any(other.kind in ("NOUN", "PROPN", "PRON") for other in own)


def _is_past(words: Sequence[Word], index: int, *, with_perfect: bool) -> bool:
    word = words[index]
    if word.form.endswith("mme"):
        return word.form.endswith("imme") and word.form != "voimme"
    if "Tense=Past" in word.features:
        return True
    following = words[index + 1 : index + 1 + _REACH]
    return (
        with_perfect
        and word.form in _PERFECT
        and any(
            "VerbForm=Sup" in other.features
            or ("VerbForm=Part" in other.features and "=Past" in other.features and "Case=Ess" not in other.features)
            for other in following
        )
    )
