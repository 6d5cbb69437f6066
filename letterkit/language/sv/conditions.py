"""Swedish conditions without "om": a verb that opens its clause, "vid" with an event, participles and nouns."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final

from letterkit.language.condition import Condition
from letterkit.language.listed import any_of
from letterkit.language.tense import Word, says_something

_SUBORDINATE: Final = frozenset({"som", "att", "när", "om", "eftersom", "medan", "innan", "tills", "därför"})
_NEAR: Final = 20  # characters before "förutsatt" that tell whether it is a verb
_OPENING: Final = r"[\s\"”•–-]{,40}(?:[\w ]{1,24}:\s+)?"
_PARTICIPLE: Final = r"(?:\w{3,}(?:d|t|en|na|da|ta|ade))"


def _any(kind: str) -> str:
    return any_of("sv", "conditions.tsv", kind)


def find(text: str, words: Sequence[Word]) -> Iterator[Condition]:
    """The hidden conditions of a sentence."""
    for match in _phrases().finditer(text):
        if not _verb_before().search(text, max(0, match.start() - _NEAR), match.start()) and not _is_said(text, match):
            yield Condition(*match.span(), opens_clause=True)
    for match in _events().finditer(text):
        yield Condition(*match.span())
    if text.rstrip().endswith("?"):
        return
    for match in _forms().finditer(text):
        start = match.start("without") if match["without"] else match.start()
        yield Condition(start, match.end(), is_sure=_still_binds(words, match))
    opening = _openings().match(text)
    if opening and says_something(words):
        yield Condition(*opening.span("hidden"), is_sure=_still_binds(words, opening))
    for match in _shown().finditer(text):
        yield Condition(*match.span("hidden"))
    for match in _shown_first().finditer(text):
        if not _acts(words, match.start("shown")):
            yield Condition(*match.span("hidden"))
    yield from _verb_first(text, words)


def _still_binds(words: Sequence[Word], match: re.Match[str]) -> bool:
    """Whether what comes "only after" something is in the present: "har" before it tells what must be done first."""
    if not _only().search(match[0]) or any(word.form == "hade" for word in words):
        return False
    after = (word for word in words if word.start >= match.end() and word.form != "har")
    present = re.compile(_any("main"))
    return any((word.is_finite and "Tense=Pres" in word.features) or present.fullmatch(word.form) for word in after)


def _is_said(text: str, match: re.Match[str]) -> bool:
    """Whether the words count time ("sju dagar efter det att"), stand in a clause with "om" of its own, or tell who
    acts ("såvida du inte meddelar").
    """
    low, before = match[0].lower(), text[: match.start()]
    if low.startswith(("såvida", "försåvida")):
        return bool(re.match(r"\s+(?:inte\s+)?(?:du|ni|vi)\b", text[match.end() :], re.IGNORECASE))
    if low.startswith("efter det att"):
        return bool(re.search(rf"\b{_any('length')}\s+\Z", before, re.IGNORECASE))
    return low.startswith("förutsätt") and bool(re.search(r"\bom\s+(?:inte\s+)?[\w-]+\s+\Z", before, re.IGNORECASE))


@cache
def _phrases() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-]){_any('phrase')}(?![\w-])", re.IGNORECASE)


@cache
def _verb_before() -> re.Pattern[str]:
    """A word, at the very end, after which "förutsatt" is a verb."""
    return re.compile(rf"(?<!\w){_any('before')}\s+\Z", re.IGNORECASE)


def _verb_first(text: str, words: Sequence[Word]) -> Iterator[Condition]:
    """A clause that opens with its verb and is followed by its main clause ("Inlämnas inte avtalet avslås ansökan").

    Where the authority acts in that one, the order of the words says nothing else ("Är hyran obetald betalar vi den").
    """
    for first in _first_words(text, words):
        if first + 2 >= len(words) or _harmless().match(text, words[first].start):
            continue
        main = _main_after(words, first) if _opens_clause(words, first) else 0
        if main:
            following = words[first + 1]
            is_short = re.fullmatch(_any("subject"), following.form)
            end = (following if is_short else words[first]).end
            we_act = any(re.fullmatch(_any("we"), word.form) for word in words[main + 1 : main + 2])
            yield Condition(words[first].start, end, is_sure=True, is_unmistakable=we_act)


def _first_words(text: str, words: Sequence[Word]) -> Iterator[int]:
    """The words that open the sentence, or what stands after a greeting, a colon or a dash."""
    opens, greeting = True, _greeting().match(text)
    for index, word in enumerate(words):
        if greeting and word.start < greeting.end():
            continue
        if opens and word.kind not in ("PUNCT", "SYM"):
            yield index
        opens = (opens and word.kind in ("PUNCT", "SYM")) or text[word.start : word.end] in (":", ";")


def _opens_clause(words: Sequence[Word], first: int) -> bool:
    """Whether a word is a finite verb that is no order."""
    word, following = words[first], words[first + 1]
    if re.fullmatch(_any("not_verb"), word.form):
        return False
    if re.fullmatch(_any("verb"), word.form):
        return True
    if word.kind in ("ADP", "SCONJ", "CCONJ", "DET", "NUM", "ADV"):
        return False
    is_finite = "Tense=Pres" in word.features and word.kind in ("VERB", "AUX")
    has_subject = re.fullmatch(_any("subject"), following.form) is not None
    turned = word.form.endswith("s") and word.kind != "NOUN" and _turns_round(words, first)
    return bool(re.search(r"[rs]$", word.form)) and (is_finite or has_subject or turned)


def _turns_round(words: Sequence[Word], first: int) -> bool:
    """Whether a verb follows the first comma at once ("…, drar vi av stödet"), as it does after a clause in front."""
    commas = [index for index, word in enumerate(words) if word.form == "," and index > first]
    after = words[commas[0] + 1 : commas[0] + 3] if commas else ()
    verb = after[1:] if after and after[0].form == "så" else after
    return bool(verb) and verb[0].is_finite


def _acts(words: Sequence[Word], start: int) -> bool:
    """Whether somebody does what the word at `start` says ("lämnade du", "du skickade")."""
    near = [words[max(0, index - 1) : index + 2] for index, word in enumerate(words) if word.start == start]
    return any(word.kind == "PRON" for words in near for word in words)


def _main_after(words: Sequence[Word], first: int) -> int:
    """Where a second verb comes that opens no clause of its own, in the present, or after "hade" in the past; 0 where
    none does.
    """
    is_unreal = words[first].form in ("hade", "vore", "skulle")
    for index in range(first + 2, len(words)):
        word = words[index]
        is_verb = (word.is_finite and ("Tense=Pres" in word.features or is_unreal)) or re.fullmatch(
            _any("main"), word.form
        )
        if is_verb and words[index - 1].form not in _SUBORDINATE and words[index - 1].form not in ("att", "och"):
            return index
    return 0


@cache
def _only() -> re.Pattern[str]:
    """What makes "after" a condition: "först efter att …"."""
    return re.compile(rf"\b{_any('only')}\b", re.IGNORECASE)


@cache
def _greeting() -> re.Pattern[str]:
    """A greeting at the beginning ("Hej Elna!"), and what it calls the reader."""
    return re.compile(rf"\W{{,20}}{_any('greeting')}\b[^,.!?]{{0,30}}[,!]\s*", re.IGNORECASE)


@cache
def _harmless() -> re.Pattern[str]:
    """What only offers something: "Har du frågor …"."""
    return re.compile(rf"[^.,]{{0,30}}\b{_any('harmless')}\b", re.IGNORECASE)


@cache
def _events() -> re.Pattern[str]:
    """ "Vid" with what may happen ("vid försenad ansökan"), and "efter" with what must be done."""
    described = r"(?:[\w-]+(?:ad|at|[dt]|en|ande|ig|igt|ga)\s+){0,2}?"
    return re.compile(
        rf"\bvid\s+{described}(?:[\w-]*{_any('event')})\b|\befter\s+{_any('shown')}\s+(?:[\w-]+\s+)?[\w-]+",
        re.IGNORECASE,
    )


@cache
def _forms() -> re.Pattern[str]:
    """What hides a condition wherever it stands in the sentence."""
    return re.compile(
        rf"\b{_any('party')}\s+som\s+(?:inte|ej|underlåter|försummar|vägrar|uteblir)\b(?!\s+är\s+nöjd)"
        rf"|\b{_any('party')}\s+vars\s+[\w-]+\s+(?:inte|ej|överstiger|överskrider|understiger|saknar|saknas|uteblir|upphör|ändras|är)\b"
        rf"|\bmot\s+(?:en\s+|ett\s+)?(?:[\w-]+\s+)?{_any('proof')}\b(?:\s+{_PARTICIPLE}\b)?"
        rf"|\b(?:endast|bara|enbart|först|blott)\s+(?:mot|vid|i\s+det\s+fall|i\s+fråga\s+om|ifråga\s+om|efter\s+att|då|när)\b(?!\s+(?:du|ni|vi)\b)"
        rf"|(?:(?<=\binte)|(?<=\bej)|(?<=\bingen)|(?<=\binget)|(?<=\binga))\s(?:[^.,;]{{0,60}}?\s)?(?P<without>utan\s+(?:[\w-]+\s+)?{_any('needed')}\b)"
        r"|\bså\s+länge(?:\s+som)?\b(?!\s+(?:du|ni|vi|jag)\b)"
        r"|\bför\s+att\s+[^,.]{2,40}\s(?:ska|skall)\s+(?:kunna\s+)?(?:beviljas|godkännas|betalas|ersättas|fortsätta|utbetalas)\b"
        rf"|\b(?!begäran\b)\w+\s+som\s+(?:kommer|inkommer|lämnas|skickas|anländer|inlämnas|tas\s+emot|sänds|når\s+oss)\s+(?:in\s+)?{_any('late')}\b"
        rf"|\bi\s+fall\b(?!\s+(?:du|ni|vi|jag)\b)"
        r"|\b\w+\s+som\s+(?:inte|ej)\s[^,.]{0,40}\b(?:senast|i\s+tid|inom|före)\b",
        re.IGNORECASE,
    )


@cache
def _openings() -> re.Pattern[str]:
    """What hides a condition at the beginning of a sentence."""
    options = (
        rf"(?:(?:en|ett|varje|all|alla)\s+)?{_any('neglect')}\b",
        r"(?:(?:en|ett|varje)\s+)?[\w-]+\s+utan\s+(?!att\b)\w+",
        r"(?:den|de|var\s+och\s+en)\s+som\s+(?!är\b|inte\s+är\b)\w+",
        r"innan\s+(?!du\b|ni\b|vi\b)\w+(?=[^.]*\b(?:inte|ej|ingen|inget|inga|ingenting)\b)",
        rf"(?:[\w-]+\s+){{1,2}}?{_any('beyond')}\b",
        rf"{_any('opener')}\b",
        r"utan\s+(?!att\b|din\s+hjälp\b|förbehåll\b|dröjsmål\b|undantag\b|avdrag\b|[^.]*\b(?:ser|vet|se|veta)\b)(?:[\w-]+\s+){0,2}?[\w-]+",
        rf"(?:rätt|korrekt|felaktigt|ofullständigt|fullständigt)\s+{_PARTICIPLE}\b",
        r"(?:inget|ingen|inga)\s+[\w-]+,\s+(?:inget|ingen|inga)\b",
        r"genom\s+att\b(?![^.]*\b(?:du|vi|ni)\b)",
    )
    return re.compile(rf"{_OPENING}(?P<hidden>(?:{'|'.join(options)}))", re.IGNORECASE)


@cache
def _shown() -> re.Pattern[str]:
    """A participle at the end that must hold of a noun (", kvitton bifogade")."""
    shown = rf"(?P<shown>{_any('shown')})"
    return re.compile(rf"(?<=,\s)(?P<hidden>(?:[\w-]+\s+)?[\w-]+\s+{shown})(?=[.;]|$)", re.IGNORECASE)


@cache
def _shown_first() -> re.Pattern[str]:
    """A participle with its time or place, alone in front or after its noun ("Skickad före klockan 16 …")."""
    shown = rf"(?P<shown>{_any('shown')})"
    hurried = r"(?:rätt\s+|korrekt\s+|fullständigt?\s+|för\s+sent\s+|ej\s+|inte\s+)?"
    return re.compile(
        rf"(?P<hidden>(?:\b[\w-]+\s+)?\b{hurried}{shown}\s+(?:[\w-]+\s+){{0,2}}?{_any('late')}\b)", re.IGNORECASE
    )
