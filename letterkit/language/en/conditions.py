"""English conditions without "if": fixed phrases, words turned round, what an opening noun or participle demands."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final

from letterkit.language.condition import Condition
from letterkit.language.listed import any_of
from letterkit.language.tense import Word, says_something

_OPENING: Final = r"[\s\"“•–-]{,40}(?:[\w' ]{1,24}:\s+)?"
_NEAR: Final = 20  # characters before a word that tell whether it is a verb
_VERBS: Final = ("provid", "assum")
"""How the words begin that are conjunctions or verbs."""
_PAID: Final = "".join(rf"(?<!{word}\s)(?<!{word}\sthe\s)" for word in ("to", "by", "from", "with", "of", "for"))
"""Looks back for no preposition: "we pay to the landlord provided that …" says nothing of what he provided."""
_PARTICIPLE: Final = r"(?:\w{3,}(?:ed|ing)|sent|made|given|paid|shown|left|found|held|kept|lost|taken|written)"


def _any(kind: str) -> str:
    return any_of("en", "conditions.tsv", kind)


def find(text: str, words: Sequence[Word]) -> Iterator[Condition]:
    """The hidden conditions of a sentence."""
    for match in _phrases().finditer(text):
        is_verb = match[0].lower().startswith(_VERBS) and _verb_before().search(
            text, max(0, match.start() - _NEAR), match.start()
        )
        if not is_verb:
            yield Condition(*match.span(), opens_clause=True)
    is_question = text.rstrip().endswith("?")
    if not is_question:
        for match in _forms().finditer(text):
            starts = (match.start(part) for part in ("without", "requires") if match[part])
            yield Condition(next(starts, match.start()), match.end(), opens_clause=True)
        if turned := _turned().match(text):
            yield Condition(*turned.span("hidden"), is_sure=True, is_unmistakable=True)
        opening = None if _is_fragment(text) else _openings().match(text)
        if opening and _is_statement(text, words) and not _says_what_was(words, *opening.span("hidden")):
            yield Condition(*opening.span("hidden"))


def _says_what_was(words: Sequence[Word], start: int, end: int) -> bool:
    """Whether what looks like a participle is a verb of the past ("Kela paid the support within …").

    It is none where the sentence's own verb comes after it ("Documents submitted after 3 March are …").
    """
    is_past = any(start < word.start < end and word.is_finite and "Tense=Past" in word.features for word in words)
    has_verb = any(word.start >= end and word.is_finite and "Tense=Past" not in word.features for word in words)
    return is_past and not has_verb


def _is_fragment(text: str) -> bool:
    """Whether words go on where a list began: they open with a small letter."""
    return text.lstrip(" •–-")[:1].islower()


def _is_statement(text: str, words: Sequence[Word]) -> bool:
    """Whether words are a sentence: a verb that the tagger may miss tells too."""
    return says_something(words) or bool(re.search(rf"\b{_any('effect')}\b", text))


@cache
def _phrases() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?!if\s+any\s+of\b){_any('phrase')}(?![\w-])", re.IGNORECASE)


@cache
def _verb_before() -> re.Pattern[str]:
    """A word, at the very end, after which "provided" is a verb."""
    return re.compile(rf"(?<!\w){_PAID}{_any('before')}\s+\Z", re.IGNORECASE)


@cache
def _forms() -> re.Pattern[str]:
    """What hides a condition wherever it stands in the sentence."""
    actor, subject = _any("actor"), _any("subject")
    return re.compile(
        rf"(?<![\w-]){_any('giving')}\b[^.;:]{{0,60}}?\s(?P<requires>requires?\s+(?:an?|your)\b)"
        rf"|\bsubject\s+to\b(?!\s+(?:(?:an?|the|its|any|all)\s+)?(?:[\w-]+\s+){{0,2}}?{_any('not_dependent')}\b)"
        rf"|(?:(?<=[,;:]\s)|(?<=[–-]\s))should\s+{subject}\b"
        rf"|\b(?:unless|in\s+case|except\s+(?:if|when))\b(?!\s+{actor}\b)(?:\s+(?:of|otherwise))?"
        rf"|(?<!\bis\s)(?<!\bare\s)(?<!\bwas\s)\b(?:as|so)\s+long\s+as\b(?!\s+(?:you|we|i)\b)(?!\s+\d)"
        rf"|\b(?:only|solely|except|save|but)\s+(?:where|when|once|after|upon|on)\b(?!\s+{actor}\b)(?!\s+(?:\w+\s+)?\d)"
        rf"|(?:(?<=\bnot)|(?<=\bcannot)|(?<=n't)|(?<=n’t)|(?<=\bno))\s(?:[^.,;]{{0,60}}?\s)?(?P<without>without\s+(?!{_any('pointing')}\b)(?:{_any('article')}\s+)?\w+)"
        rf"|\bagainst\s+(?:an?\s+|the\s+|your\s+)?(?:[\w-]+\s+){{0,2}}?{_any('proof')}\b"
        rf"|\b(?!request\b)\w+\s+(?:that|which)\s+(?:arrive|arrives|reach|reaches|are\s+sent|are\s+submitted|are\s+received|is\s+received)\s+(?:\w+\s+){{0,2}}?{_any('late')}\b"
        rf"|\bonce\b(?!\s+{actor}\b)(?=[^.,;]*\b(?:has|have)\b)"
        r"|\bonly\s+(?!then\b|now\b|here\b)(?:those\s+|such\s+)?\w+\s+(?:who|that|which)\b"
        r"|\bno\s+[\w-]+(?:\s+[\w-]+)?,\s+no\b"
        rf"|(?:(?<=[,(–]\s)|(?<=[,(–])|(?<=\bok\s))provided\s+(?!{_any('no_clause')}\b)\w+"
        rf"|^\W*provided\s+(?!{_any('no_clause')}\b)\w+(?=[^.]*,)"
        r"|\b(?:upon|on)\s+(?:non-\w+|failure|demand|expiry|proof)\b"
        r"|\bwhoever\s+(?:fails|refuses|neglects|does\s+not|is\s+not|has\s+not)\b"
        rf"|\b(?:anyone|anybody|those|persons?|{_any('party')})\s+(?:who|that|which)\s+(?:(?:do|does|is|are|has|have)\s+not|fails?|refuses?|neglects?)\b"
        rf"|\b(?:any|an?|every)?\s*{_any('party')}\s+(?:not\s+\w+ing|failing|refusing|neglecting|declining|lacking)\b",
        re.IGNORECASE,
    )


@cache
def _turned() -> re.Pattern[str]:
    """ "Should", "were" and "had" at the beginning."""
    return re.compile(rf"{_OPENING}(?P<hidden>(?:should|were|had)\s+(?!not\b|is\b|are\b|was\b)\w+)", re.IGNORECASE)


@cache
def _openings() -> re.Pattern[str]:
    """What hides a condition at the beginning of a sentence."""
    subject, late, article, clause_word = _any("subject"), _any("late"), _any("article"), _any("clause_word")
    options = (
        rf"(?:{article}\s+)?(?:(?!{clause_word}\b)[\w-]+\s+){{1,2}}?without\s+\w+",
        rf"{_any('everyone')}\s+(?:who\s+)?\w+",
        rf"(?:{article}\s+)?[\w-]+\s+{_PARTICIPLE}\s+(?={_any('effect')}\b)",
        rf"where\s+(?!you\s+live\b){subject}\b(?=[^.?]*,)",
        rf"(?:(?:any|an?|every|such)\s+)?(?:{_any('again')}\s+)?{_any('neglect')}\b(?![^.]*\bis\s+(?:the\s+reason|shown|due|explained|described))",
        rf"{_any('opener')}\b",
        rf"without\s+(?!{_any('pointing')}\b)(?!your\s+[\w’']+\s+help\b)(?:{article}\s+)?\w+(?![^.]*\b(?:cannot|can't|can’t|not)\s+(?:see|know|tell)\b)",
        r"by\s+\w+ing\b(?![^.]*\b(?:you|we)\b)",
        rf"(?!(?:(?:the|that|this|there)\s+)being\b)[^,.]{{3,80}}\bbeing\s+{_PARTICIPLE}(?=\s*(?:[^,]{{0,30}}),)",
        r"there\s+being\b",
        rf"with\s+{article}\s+(?:[\w-]+\s+){{1,3}}?{_PARTICIPLE}(?=,)",
        rf"with\s+{article}\s+(?:[\w'’-]+\s+){{0,2}}?{_any('consent')}\b",
        rf"(?:(?:any|all|such|the|an?|every|only)\s+)?(?:(?!{clause_word}\b)[\w-]+\s+){{1,3}}?(?:not\s+)?(?!wellbeing\b){_PARTICIPLE}\s+(?:(?:in|out|over|up|back)\s+)?(?:(?!{clause_word}\b)[\w'’-]+\s+){{0,4}}?(?:{late}\b|by\s+(?:the\s+)?\d)",
        rf"(?:(?:any|all|such|an?|every)\s+)?(?:(?!{clause_word}\b)[\w-]+\s+){{1,3}}?not\s+{_PARTICIPLE}\b",
        rf"(?:(?:any|all|such|an?|every)\s+)?(?:(?!{clause_word}\b)[\w-]+\s+){{1,2}}?{_any('demand')}\b",
        rf"\w{{3,}}ing\s+[^,.]{{2,60}}\s(?={_any('effect')}\b)",
    )
    return re.compile(rf"{_OPENING}(?P<hidden>(?:{'|'.join(options)}))", re.IGNORECASE)
