"""A condition buried in word order or a participle instead of an if-clause: "Inlämnas inte …", "subject to"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache
from typing import Final

from letterkit.language.data import alternatives, table
from letterkit.language.fi.passive_forms import passive_form
from letterkit.language.letter import Letter
from letterkit.rules import Finding, Rule, Text
from letterkit.rules.grammar.own import is_quoted, own_sentences

_SUBORDINATE: Final = re.compile(r"\b(?:som|när|om|att|eftersom|därför|och|men|medan|innan|tills)\b", re.IGNORECASE)
_VERBS: Final = ("provid", "assum", "förutsatt")
"""How the words begin that are conjunctions or verbs."""
_NEAR: Final = 20  # characters before such a word that tell which it is


class HiddenCondition(Rule):
    name = "hidden-condition"
    severity = "warning"
    message = Text(
        sv="”{words}” gömmer ett villkor: läsaren kan missa vad som krävs och vad som annars händer.",
        fi="”{words}” kätkee ehdon: lukijalta voi jäädä huomaamatta, mitä vaaditaan ja mitä muuten tapahtuu.",
        en='"{words}" hides a condition: the reader may miss what is required, and what happens otherwise.',
    )
    advice = Text(
        sv="Skriv villkoret med ”om”: ”Om du …”. Säg vem som gör vad och senast när.",
        fi="Kirjoita ehto jos-lauseeksi: ”Jos …”. Kerro, kuka tekee mitä ja mihin mennessä.",
        en='Write the condition with "if" ("If you …"), and say who does what and by when.',
    )

    def check(self, letter: Letter) -> Iterator[Finding]:
        for sentence in own_sentences(letter):
            text, position = sentence.text, 0
            for start, end in sorted(_FINDERS[sentence.language](text), key=lambda span: (span[0], -span[1])):
                if start >= position and not is_quoted(text, start, end):
                    words = " ".join(text[start:end].split())
                    yield self.at(sentence.span_of(start, end), words=words)
                    position = end


def _swedish(text: str) -> Iterator[tuple[int, int]]:
    """Fixed phrases, and a clause that opens with its verb and is followed by its main clause."""
    yield from _phrases(text, "sv")
    if text.rstrip().endswith("?"):
        return
    opening = _inverted().match(text)
    if opening is None:
        return
    rest = text[opening.end() :]
    main = re.compile(rf",\s+(?:så\s+)?{_any('sv', 'main')}\b", re.IGNORECASE).search(rest)
    if main is None:
        main = re.compile(rf"\s{_any('sv', 'main')}\b", re.IGNORECASE).search(rest)
        if main and (_SUBORDINATE.search(rest, 0, main.start()) or len(rest[: main.start()].split()) < 1):
            return
    if main:
        yield opening.span("hidden")


@cache
def _inverted() -> re.Pattern[str]:
    subject = _any("sv", "subject")
    return re.compile(
        rf"[\s•–-]*(?P<hidden>{_any('sv', 'verb')}\b(?!\s+{_any('sv', 'other')}\b)(?:\s+{subject}\b){{0,2}})",
        re.IGNORECASE,
    )


def _finnish(text: str) -> Iterator[tuple[int, int]]:
    """Fixed phrases, "mikäli" with a passive, and verbs turned into -ttaessa and -essa."""
    yield from _phrases(text, "fi")
    for match in _finnish_forms().finditer(text):
        if not match["conjunction"]:
            yield match.span()
            continue
        clause = re.compile(r"(?:(?!\b(?:ja|tai|sekä)\b)[^,.;:]){0,200}").match(text, match.end())
        passive = _passive_end(text, match.end(), clause.end() if clause else match.end())
        if passive:
            yield match.start(), passive


@cache
def _finnish_forms() -> re.Pattern[str]:
    return re.compile(
        rf"(?P<conjunction>\b{_any('fi', 'conjunction')}\b)"
        rf"|(?:(?<!\w)[\w-]+(?<!aan)(?<!ään)\s+)?\b{_any('fi', 'when')}\b"
        rf"|(?<!\w)(?!{_any('fi', 'unless')}\b)[\w-]+n\s+(?:\w+sti\s+|niin\s+)?{_any('fi', 'happening')}\b",
        re.IGNORECASE,
    )


def _passive_end(text: str, start: int, end: int) -> int | None:
    """Where the passive of a Finnish clause ends ("maksetaan", "ei toimiteta", "on maksettu"), if it has one."""
    be = False
    denied = False
    for match in re.compile(r"[^\W\d_]+").finditer(text, start, end):
        word = match[0].lower()
        if passive_form(word) != "no" or (denied and passive_form(f"{word}{word[-1]}n") != "no"):
            return match.end()
        if be and re.search(r"[^s]t[uy]$", word):
            return match.end()
        denied = denied or word == "ei"
        be = be or word in ("on", "ole", "oli", "olisi")
    return None


def _english(text: str) -> Iterator[tuple[int, int]]:
    """Fixed phrases, "should you" and its like, "where" for "if", and "subject to" what must happen first."""
    yield from _phrases(text, "en")
    is_question = text.rstrip().endswith("?")
    for match in _english_forms().finditer(text):
        if not is_question or match["subject_to"]:
            yield match.span()


@cache
def _english_forms() -> re.Pattern[str]:
    subject = _any("en", "subject")
    return re.compile(
        rf"(?P<subject_to>\bsubject\s+to(?=\s+{_any('en', 'dependent')}\b))"
        rf"|(?:^\W*|(?<=[,;]\s))(?:should\s+{subject}\b(?:\s+be\b)?|were\s+{subject}\s+to\b)"
        rf"|^\W*(?:any\s+)?failure\s+to\b|^\W*had\s+{subject}\b(?=[^.?]*\bwould\b)"
        rf"|^\W*where\s+(?!you\s+live\b){subject}\b(?=[^,.?]*,)",
        re.IGNORECASE,
    )


def _phrases(text: str, language: str) -> Iterator[tuple[int, int]]:
    for match in _phrase_pattern(language).finditer(text):
        is_verb = match[0].lower().startswith(_VERBS) and _before(language).search(
            text, max(0, match.start() - _NEAR), match.start()
        )
        if not is_verb:
            yield match.span()


@cache
def _before(language: str) -> re.Pattern[str]:
    """A word, at the very end, after which "provided" is a verb."""
    return re.compile(rf"(?<!\w){_any(language, 'before')}\s+\Z", re.IGNORECASE)


@cache
def _phrase_pattern(language: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-]){_any(language, 'phrase')}(?![\w-])", re.IGNORECASE)


@cache
def _any(language: str, kind: str) -> str:
    """A pattern for any of the words of a kind, longest first; a star stands for any letters."""
    rows = (row for row in table(language, "conditions.tsv") if row["kind"] == kind)
    longest = sorted((word for row in rows for word in alternatives(row["words"])), key=len, reverse=True)
    return "(?:" + "|".join(re.escape(word).replace(r"\ ", r"\s+").replace(r"\*", r"\w*") for word in longest) + ")"


_FINDERS: Final[dict[str, Callable[[str], Iterator[tuple[int, int]]]]] = {
    "sv": _swedish,
    "fi": _finnish,
    "en": _english,
}
