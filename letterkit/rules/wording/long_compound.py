"""A compound too long to take in at once: too many parts or letters, or too many nouns on top of each other."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from letterkit.document import Block
from letterkit.language.data import words
from letterkit.language.letter import Letter
from letterkit.language.text.compounds import take_apart
from letterkit.language.text.words import letters
from letterkit.rules import Finding, PerLanguage, Rule, Text
from letterkit.rules.wording.places import is_in_address, own_words

_WORD: Final = re.compile(r"(?<![\w./@-])[^\W\d_]+(?:-[^\W\d_]+)*(?![\w/@-])")
_SPACE: Final = re.compile(r"\s+")
_UNKNOWN_ENDING: Final = 3  # letters taken off a word that can't be taken apart, for its ending

_START_WITH = Text(
    sv="Dela upp det: börja med ”{head}” och säg resten med småord som ”för”, ”om” och ”av”.",
    fi="Pura se: aloita sanasta ”{head}” ja kerro muut osat erillisillä sanoilla.",
    en='Break it up: start with "{head}" and say the rest with small words such as "for", "of" and "about".',
)


class LongCompound(Rule):
    name = "long-compound"
    title = Text(sv="Långt sammansatt ord", fi="Pitkä yhdyssana", en="Long compound")
    severity = "hint"
    limits = ("longest", "parts", "least")
    parts = PerLanguage(sv=3, fi=4, en=4)  # an established term is one part; ours
    least = PerLanguage(sv=20, fi=20, en=0)  # letters; a shorter word is no trouble however many its parts; ours
    longest = PerLanguage(sv=28, fi=28, en=0)  # letters without the ending, established terms left out; ours
    spares_terms = True
    message = Text(
        sv="”{words}” är för långt för att uppfattas på en gång.",
        fi="”{words}” on liian pitkä hahmotettavaksi yhdellä silmäyksellä.",
        en='"{words}" is too long to take in at once.',
    )
    advice = Text(
        sv="Dela upp det i flera ord med småord emellan.",
        fi="Pura se useammaksi sanaksi.",
        en="Break it up, with small words in between.",
    )

    def check(self, letter: Letter) -> Iterator[Finding]:
        seen: set[str] = set()
        for block in own_words(letter):
            language = letter.language_of(block)
            found = _stacks(block.text, self.parts.en) if language == "en" else self._long(block.text, language)
            for start, end, head in found:
                words_found = " ".join(block.text[start:end].split())
                if words_found.lower() not in seen and not is_in_address(block.text, start, end):
                    seen.add(words_found.lower())
                    yield self._finding(block, start, end, words_found, head)

    def _finding(self, block: Block, start: int, end: int, found: str, head: str) -> Finding:
        advice = _START_WITH if head else None
        return self.at(block.span_of(start, end), advice=advice, words=found, head=head)

    def _long(self, text: str, language: str) -> Iterator[tuple[int, int, str]]:
        """The long compounds of a Swedish or Finnish text, with their last part where it is known."""
        for match in _WORD.finditer(text):
            size = letters(match[0])
            if size < self.least[language] or match[0][1:] != match[0][1:].lower():
                continue
            compound = take_apart(match[0], language)
            if "-" in match[0] or (compound and len(compound.parts) == 1):
                continue
            own = compound.letters if compound else size - _UNKNOWN_ENDING
            is_heavy = compound is not None and len(compound.parts) >= self.parts[language]
            if is_heavy or own > self.longest[language]:
                yield match.start(), match.end(), compound.parts[-1] if compound and language == "sv" else ""


def _stacks(text: str, least: int) -> Iterator[tuple[int, int, str]]:
    """Hyphen chains of `least` parts or more, and as many nouns in a row, in an English text."""
    known, nouns = _known_en(), words("en", "nouns.txt")
    stack: list[tuple[int, int]] = []
    matches = list(_WORD.finditer(text))
    i = 0
    while i < len(matches):
        match = matches[i]
        low = match[0].lower()
        if low.count("-") >= least - 1 and low not in words("en", "known_compounds.txt"):
            yield match.start(), match.end(), ""
        size = _known_at(text, matches, i, known)
        is_noun = size > 0 or low in nouns
        joined = bool(stack) and _SPACE.fullmatch(text, stack[-1][1], match.start()) is not None
        if stack and not (is_noun and joined):
            yield from _whole(text, stack, least)
            stack = []
        if is_noun:
            last = matches[i + max(size, 1) - 1]
            stack.append((match.start(), last.end()))
        i += max(size, 1)
    yield from _whole(text, stack, least)


def _whole(text: str, stack: list[tuple[int, int]], least: int) -> Iterator[tuple[int, int, str]]:
    if len(stack) >= least and text[stack[-1][0] :][:1].islower():
        yield stack[0][0], stack[-1][1], text[slice(*stack[-1])]


@cache
def _known_en() -> dict[str, tuple[tuple[str, ...], ...]]:
    """The established English terms of several words, by their first word, longest first."""
    known: dict[str, list[tuple[str, ...]]] = {}
    for term in words("en", "known_compounds.txt"):
        parts = tuple(term.split("_"))
        if len(parts) > 1:
            known.setdefault(parts[0], []).append(parts)
    return {first: tuple(sorted(terms, key=len, reverse=True)) for first, terms in known.items()}


def _known_at(text: str, matches: list[re.Match[str]], i: int, known: dict[str, tuple[tuple[str, ...], ...]]) -> int:
    """How many words from the `i`th on make an established term; 0 where they make none."""
    for term in known.get(matches[i][0].lower(), ()):
        if tuple(match[0].lower() for match in matches[i : i + len(term)]) == term:
            return len(term)
    return 0
