"""What opens a subordinate clause: a subordinator, or a pronoun right after a noun ("the person you spoke to")."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from letterkit.language.data import alternatives, table
from letterkit.language.figures.dates import months
from letterkit.language.grammar.finite import SUBJECT_PARTS

if TYPE_CHECKING:
    from letterkit.language.models.doc import Token

_PREPOSITIONS = frozenset({"innan", "sedan", "då", "såsom", "after", "before", "until", "since", "as", "like", "once"})
"""Subordinators that can stand before a mere noun, or be adverbs."""
SUBJECTS = {
    "sv": frozenset("jag du han hon den det vi ni de".split()),
    "en": frozenset("i you he she it we they".split()),
}
"""Pronouns that only a subject is; right after a noun they open a clause without "som" or "that"."""
_TIMES = frozenset("day week month year time morning night".split())
"""English nouns that tell when, so that "last week we …" is no clause about the week."""
BARE, DOUBTFUL = "bare", "doubtful"
"""Kinds of openers that open a clause only in some places."""
_ASKING = re.compile(r"k[oö]$")


def opens_bare(words: list[Token], index: int, finite: frozenset[int]) -> bool:
    """Whether a pronoun right after a noun, and before its verb, may open a clause: "the person you spoke to"."""
    word, before = words[index], words[index - 1]
    if word.lower_ not in SUBJECTS.get(word.doc.lang_, ()) or before.pos_ != "NOUN" or before.lower_ in _TIMES:
        return False
    return any(place in finite for place in range(index + 1, min(index + 4, len(words))))


def find_openers(words: list[Token], finite: frozenset[int]) -> dict[int, str]:
    """The places of the sentence's subordinators and their kinds; of one of several words, its first."""
    language = words[0].doc.lang_ if words else ""
    found: dict[int, str] = {}
    lowered = [word.lower_ for word in words]
    if language == "fi":
        asking = (index for index in finite if index and _ASKING.search(lowered[index]))
        found = {index: "complement" for index in asking if lowered[index - 1] in (",", "ja", "tai")}
    position = 0
    while position < len(words):
        length, kind = opener_at(lowered, position, language)
        if length and _has_verb(words, position, length, finite):
            if _opens(words[position], length):
                found[position] = kind
            elif _is_doubtful(words, position, finite):
                found[position] = DOUBTFUL
        position += max(1, length)
    return found


def _has_verb(words: list[Token], position: int, length: int, finite: frozenset[int]) -> bool:
    """Whether a finite verb follows; after what is a preposition too ("innan", "after"), before the next comma."""
    for index in range(position + length, len(words)):
        if index in finite:
            return True
        if words[index].text in (",", "(", ")") and words[position].lower_ in _PREPOSITIONS:
            return False
    return False


def _is_doubtful(words: list[Token], position: int, finite: frozenset[int]) -> bool:
    """Whether a subject and a verb follow what the tagger takes for a preposition."""
    if words[position].pos_ != "ADP":
        return False
    if words[position].lower_ in _PREPOSITIONS:
        return position > 0 and _opens_before_noun(words, position, finite)
    for index in range(position + 1, len(words)):
        if index in finite:
            return index > position + 1
        if words[index].pos_ not in SUBJECT_PARTS:
            return False
    return False


def _opens_before_noun(words: list[Token], position: int, finite: frozenset[int]) -> bool:
    """Whether one noun alone stands between a preposition and a verb: "before the clinic opened"."""
    if words[0].doc.lang_ != "en":
        return False
    index = position + 1
    while index < len(words) and words[index].pos_ in ("DET", "ADJ"):
        index += 1
    noun = index
    while index < len(words) and words[index].pos_ in ("NOUN", "PROPN"):
        index += 1
    return index > noun and index in finite


def opener_at(lowered: list[str], position: int, language: str) -> tuple[int, str]:
    """How many words a subordinator at a place has, and its kind; 0 where there is none."""
    for length in (3, 2, 1):
        kind = _subordinators(language).get(tuple(lowered[position : position + length]))
        if kind:
            return length, kind
    return 0, ""


def _opens(word: Token, length: int) -> bool:
    """Whether a word that can open a clause does so here, and is no preposition, infinitive mark or pointing word."""
    if word.lower_ in ("vars", "whose"):
        return True
    if length > 1:
        last = word.doc[word.i + length] if word.i + length < len(word.doc) else None
        return last is None or "VerbForm=Inf" not in last.morph
    after = word.nbor() if word.i + 1 < len(word.doc) else None
    if after is None or "PronType=Dem" in word.morph or after.lower_ in _months(word.doc.lang_):
        return False
    if word.pos_ in ("ADP", "PART", "DET", "NOUN") and word.doc.lang_ != "fi":
        return after.pos_ == "PRON" and "Case=Nom" in after.morph
    return True


@cache
def _months(language: str) -> frozenset[str]:
    return frozenset(name.lower() for name in months(language))


@cache
def _subordinators(language: str) -> dict[tuple[str, ...], str]:
    rows = table(language, "subordinators.tsv")
    return {tuple(form.split()): row["kind"] for row in rows for form in alternatives(row["words"])}
