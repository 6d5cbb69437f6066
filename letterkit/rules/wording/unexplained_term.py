"""A term that not every reader knows, used without an explanation where it first stands."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from letterkit.language.data import alternatives, words
from letterkit.language.figures.provisions import find_laws
from letterkit.language.letter import Letter, Sentence
from letterkit.rules import Finding, Text
from letterkit.rules.wording.lexicon import Entry, Lexicon, Match
from letterkit.rules.wording.listed import Listed
from letterkit.rules.wording.places import is_in_address

_MARKERS: Final = {
    "sv": re.compile(
        r"\b(?:det vill säga|dvs\b|d\.\s?v\.\s?s|med andra ord|betyder|innebär|menas|avses|alltså)", re.IGNORECASE
    ),
    "fi": re.compile(r"\b(?:eli|tarkoittaa|tarkoitetaan|toisin sanoen|ts\b|kutsutaan)", re.IGNORECASE),
    "en": re.compile(r"\b(?:that is|i\.e\.|means?|meaning|in other words|is called|refers to|in plain)", re.IGNORECASE),
}
_SKIPPED: Final = ("provisions", "contact")
_LABEL_WORDS: Final = 8  # a shorter stretch without a full stop is a label or part of a form; ours
_WORD: Final = re.compile(r"[^\W\d_]{5,}")
_STEM: Final = 5  # letters by which words are compared, so that endings don't matter; ours
_SHARE: Final = 0.4  # of the explanation's stems that must stand near the term; ours
_LEAST: Final = 2


class UnexplainedTerm(Listed):
    name = "unexplained-term"
    title = Text(sv="Oförklarad fackterm", fi="Selittämätön termi", en="Unexplained term")
    severity = "hint"
    table = "explained.tsv"
    columns = ("term", "forms", "explain")
    message = Text(
        sv="”{words}” är en fackterm som brevet inte förklarar när den nämns första gången.",
        fi="”{words}” on termi, jota ei selitetä siinä, missä se mainitaan ensimmäisen kerran.",
        en='"{words}" is a term that the letter does not explain when it first uses it.',
    )
    advice = Text(
        sv="Förklara den här, till exempel så: ”{explain}”",
        fi="Selitä se tässä, esimerkiksi näin: ”{explain}”",
        en='Explain it here, for example: "{explain}"',
    )

    def check(self, letter: Letter) -> Iterator[Finding]:
        seen = set()
        sentences = [
            sentence for sentence in letter.sentences if letter.section_of(sentence.block).kind not in _SKIPPED
        ]
        for i, sentence in enumerate(sentences):
            for match in _terms(self, sentence.language).find(sentence.text):
                term = (sentence.language, match.entry.plain)
                if term in seen or _is_name_or_label(sentence, match):
                    continue
                seen.add(term)
                if match.entry.note and not _is_explained(sentences, i, match):
                    place = sentence.span_of(match.start, match.end)
                    found = " ".join(sentence.text[match.start : match.end].split())
                    yield self.at(place, words=found, explain=match.entry.note)


@cache
def _terms(rule: UnexplainedTerm, language: str) -> Lexicon:
    """The terms in all their forms; `plain` is the term, `note` its explanation (none where all readers know it)."""
    return Lexicon(
        Entry(form, row["term"], "none", note=row["explain"])
        for row in rule.rows(language)
        for form in alternatives(row["forms"] or row["term"])
    )


def _is_name_or_label(sentence: Sentence, match: Match) -> bool:
    """Whether the term stands in a label, an address, the name of an act, or a name with capitals."""
    text = sentence.text
    if sentence.words < _LABEL_WORDS and not text.rstrip().endswith((".", "!", "?")):
        return True
    if match.start == 0 and text[match.end : match.end + 1] == ":":
        return True
    if match.start and text[match.start].isupper() and not (match.entry.plain or "")[:1].isupper():
        return True
    if is_in_address(text, match.start, match.end):
        return True
    return any(start <= match.start and match.end <= end for start, end in find_laws(text, sentence.language))


def _is_explained(sentences: list[Sentence], i: int, match: Match) -> bool:
    """Whether a term is explained: in brackets, after "that is", or with the words that explain it close by."""
    sentence = sentences[i]
    before, after = sentence.text[: match.start], sentence.text[match.end :]
    if re.match(r"\W{0,2}\s*\(\D", after) or (re.search(r"\(\W*(?:\w+\s){0,2}$", before) and ")" in after):
        return True
    following = sentences[i + 1] if i + 1 < len(sentences) else None
    markers = _MARKERS[sentence.language]
    if markers.search(after) or (re.search(r"\W$", before.strip()) and markers.search(before[-40:])):
        return True
    if following is not None and markers.search(following.text[:80]):
        return True
    near = [other.text for other in sentences[max(0, i - 1) : i + 2] if other.language == sentence.language]
    keys = _keys(match.entry.note, match.entry.plain or "", sentence.language)
    met = keys & {stem for text in near for stem in _stems(text)}
    return len(met) >= max(_LEAST, _SHARE * len(keys))


@cache
def _keys(explanation: str, term: str, language: str) -> frozenset[str]:
    """The beginnings of the words that carry an explanation."""
    common = {word[:_STEM] for word in words(language, "common.txt") if len(word) < _STEM + 1}
    return _stems(explanation) - _stems(term) - common


def _stems(text: str) -> frozenset[str]:
    return frozenset(word[:_STEM].lower() for word in _WORD.findall(text))
