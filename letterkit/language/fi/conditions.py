"""Finnish conditions without "jos": verbs in -essa and -ttaessa, "mikäli" with no actor, participles and nouns."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final

from letterkit.language.condition import Condition
from letterkit.language.listed import any_of
from letterkit.language.tense import Word, says_something

_OPENING: Final = r"[\s\"”•–-]{,40}(?:[\w ]{1,24}:\s+)?"
_INFINITIVE: Final = re.compile(
    r"\w{2,}t(?:aessa|äessä)"
    r"|\w{2,}(?:[uyaäoöi]essa|[uyaäoöi]essä|[aeiouyäönshl]tessa|[aeiouyäönshl]tessä|rressa|rressä)"
    r"|\w*lle(?:ssa|ssä)"
    r"|\w*(?:lyö|syö|saa|jää|käy|tuo|vie|teh|näh|oi|öi|aa|ää|ei)(?:dessa|dessä)"
)
"""Verbs that say when or if: "toimitettaessa", "muuttuessa", "ollessa", "jäädessä"."""
_AFTERWARDS: Final = re.compile(
    r"\w{2,}(?:ttua|ttyä)|(?:\w*tul|saa|teh|men|ol|kuol|nous|pan|jää|käy|tuo|vie|myy)t(?:ua|yä)"
)
_AFTER_OURS: Final = re.compile(r"\w{2,}t(?:t?u|t?y)(?:amme|ämme|asi|äsi|aan|ään|ansa|änsä)")
"""Verbs that say after what: "muututtua"; with an ending of whose act it is: "saatuamme"."""
_STATE: Final = re.compile(
    r"\w{2,}(?:ttuna|ttynä|ttuina|ttyinä|neena|neenä|neina|neinä|ttomana|ttömänä|ttomina|ttöminä|[aeiouyäölns]tuna|[aeiouyäölns]tynä)"
)
"""Participles that say in what state: "täytettynä", "toteutuneina", "käyttämättömänä"."""


def _any(kind: str) -> str:
    return any_of("fi", "conditions.tsv", kind)


def find(text: str, words: Sequence[Word]) -> Iterator[Condition]:
    """The hidden conditions of a sentence."""
    for match in _phrases().finditer(text):
        yield Condition(*match.span(), opens_clause=True)
    if text.rstrip().endswith("?"):
        return
    yield from (Condition(*place) for place in _conjunctions(text, words))
    yield from (Condition(*place) for place in _verbs(text, words))
    if opening := _neglects().match(text):
        yield Condition(*opening.span("hidden"))
    for match in _forms().finditer(text):
        yield Condition(match.start("without") if match["without"] else match.start(), match.end())


@cache
def _phrases() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-]){_any('phrase')}(?![\w-])", re.IGNORECASE)


def _conjunctions(text: str, words: Sequence[Word]) -> Iterator[tuple[int, int]]:
    """ "Mikäli", "ellei" and the like where no "you" or "we" acts in their clause."""
    for match in re.finditer(rf"\b{_any('conjunction')}\b(?P<clause>[^,;:–]*)", text, re.IGNORECASE):
        clause = [word for word in words if match.start("clause") <= word.start < match.end("clause")]
        clause = [word for word in clause if word.kind != "PUNCT"]
        if clause and not any(_is_actor(one) for one in clause):
            yield match.start(), clause[min(len(clause), 5) - 1].end


def _is_actor(word: Word) -> bool:
    """Whether a word says "you" or "we": a verb in that person, or a pronoun."""
    person = word.is_finite and "Person=2" in word.features and word.form.endswith(("t", "tte", "te"))
    return person or word.form.endswith("mme") or re.fullmatch(_any("actor"), word.form) is not None


def _verbs(text: str, words: Sequence[Word]) -> Iterator[tuple[int, int]]:
    """Verbs turned into a case, with the noun before them."""
    is_sentence = says_something(words) or text.rstrip().endswith((".", "!"))
    for index, word in enumerate(words):
        before = words[index - 1] if index else None
        if re.fullmatch(_any("not_condition"), word.form):
            continue
        if _INFINITIVE.fullmatch(word.form):
            if not _is_time(before) and (is_sentence or _is_label(words, index)):
                yield _with(before, word)
        elif _AFTERWARDS.fullmatch(word.form):
            if (
                before
                and before.form.endswith("n")
                and before.kind in ("NOUN", "PROPN", "ADJ", "PRON")
                and not _is_time(before)
            ):
                yield _with(before, word)
        elif (_STATE.fullmatch(word.form) or _AFTER_OURS.fullmatch(word.form)) and not _is_time(before):
            yield _with(before, word)


def _is_label(words: Sequence[Word], index: int) -> bool:
    """Whether a label is a verb after the noun that does it, as in a table of what follows ("Kuitin puuttuessa").

    One that names another thing besides tells when that was ("Päiväkoti hoidon alkaessa").
    """
    return 0 < index == len(words) - 1 and all(word.form.endswith("n") for word in words[:index])


def _is_time(before: Word | None) -> bool:
    """Whether the word before a verb in a case makes it say when or how."""
    return before is not None and re.fullmatch(_any("time"), before.form) is not None


def _with(before: Word | None, word: Word) -> tuple[int, int]:
    takes = (
        before is not None
        and re.search(r"(?:n|a|ä|t)$", before.form)
        and before.kind in ("NOUN", "ADJ", "PRON", "PROPN", "ADV")
    )
    return (before.start if takes and before else word.start), word.end


@cache
def _neglects() -> re.Pattern[str]:
    """What is not done, as a noun at the beginning, and what follows."""
    effect = _any("effect")
    options = (
        rf"(?:[\w.-]+\s+){{0,3}}?{_any('neglect')}\b(?=[^.]*\b{effect}\b)",
        rf"(?:[\w-]+\s+){{1,6}}?(?={_any('leads')}\b)",
        r"ilman\s+\w+(?![^.]*\b(?:et|ette|emme)\s+\w+n(?:ut|yt|eet)\b)(?![^.]*\b(?:emme|ei)\s+(?:näe|tiedä|voi\s+tietää|voi\s+nähdä)\b)",
        rf"(?:[\w.-]+\s+){{0,2}}?{_any('in_time')}\s+(?:[\d.]+\s+){{0,3}}?{_any('delivered')}\s+[\w-]+(?=[^.]*\b{effect}\b)",
        r"[\w-]+(?:matta|mättä)\s+(?:jää|jäte)\w+\s+[\w-]+",
        r"(?:[\w.-]+\s+){0,4}?[\w-]{6,}(?:sta|stä)\s+(?:seuraa|johtuu|aiheutuu|voi\s+seurata|voi\s+aiheutua|voi\s+johtua)\b",
        r"[\w-]+\s+(?!huomioon|lukuun|ottamatta|riippumatta|katsomatta|viipymättä)\w+(?:matta|mättä)\s+[\w-]+(?=\s+(?:\w+tään|\w+taan|ei|raukeaa|päättyy|keskeytyy)\b)",
        r"(?:[\w-]+\s+){0,3}?[\w-]+[aä]\s+(?!huomioon|lukuun|ottamatta|riippumatta|katsomatta|viipymättä)\w+(?:matta|mättä)\b",
    )
    return re.compile(rf"{_OPENING}(?P<hidden>(?:{'|'.join(options)}))", re.IGNORECASE)


@cache
def _forms() -> re.Pattern[str]:
    """What hides a condition wherever it stands in the sentence."""
    return re.compile(
        r"\b(?:ei|eikä|emme|et)\s(?:[^.,;]{0,50}?\s)?(?P<without>ilman\s+(?!sitä\b|niitä\b|tätä\b)\w+)"
        rf"|\b\w+,\s+jotka\s+(?:[\w.]+\s+){{0,3}}?(?:saapuvat|toimitetaan|lähetetään|tulevat|jätetään)\s+(?:[\w.]+\s+){{0,2}}?{_any('in_time')}\b"
        r"|\b(?:hakija|asiakas|henkilö|se|hän),\s+joka\s+ei\b",
        re.IGNORECASE,
    )
