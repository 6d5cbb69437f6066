"""Where sentences end: layout first, then rules over what protects a full stop (dates, amounts, abbreviations)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Final

from letterkit.language.data import table, words
from letterkit.language.text.masks import Masks, protect

_STOP: Final = re.compile(r"(?P<stop>[.!?…]+)(?P<close>[\"”’»)\]]*)(?P<gap>\s*)")
_LAST_WORD: Final = re.compile(r"(?:[^\W_]|[.:'’/-])+$")
_INITIALS: Final = re.compile(r"^[A-ZÅÄÖ](?:\.-?[A-ZÅÄÖ])*$")
_STREET: Final = re.compile(r"^(?:[A-ZÅÄÖ]\w+(?:v|g|t|k|int|gat)|.{1,2})$")
"""What is shortened before a number: a street ("Mannerheimv. 10"), a word of one or two letters ("to. 12.3.")."""
_LABELS: Final = {
    "sv": {"bilaga", "tabell", "figur", "bild", "punkt", "avsnitt", "sida", "nr", "mom"},
    "fi": {"liite", "taulukko", "kuva", "kohta", "sivu", "nro"},
    "en": {"annex", "appendix", "enclosure", "attachment", "table", "figure", "item", "page", "no", "part"},
}
_LETTERED: Final = {
    "sv": {"grupp", "typ", "klass", "alternativ", "trappa", "hus", "del", "linje", "zon"},
    "fi": {"ryhmä", "ryhmään", "ryhmässä", "luokka", "vaihtoehto", "vaihtoehdon", "rappu", "talo", "osa", "linja"},
    "en": {"group", "type", "class", "option", "stairway", "building", "part", "zone"},
}
"""Words that a letter of the alphabet names, so that "grupp B." ends a sentence and "A. Lind" does not."""
_QUOTES: Final = {'"': '"', "”": "”", "“": "”", "«": "»", "»": "»", "(": ")", "[": "]"}
_QUOTATION: Final = 2000
"""A quotation has fewer characters; a bound, so that a text full of brackets takes no time by its square."""
_OPENERS: Final = "\"”“‘'»«([{–—-•"


@cache
def _abbreviations(language: str) -> dict[str, str]:
    """Each abbreviation with a full stop, in lower case without white space, and whether it may end a sentence."""
    rows = table(language, "abbreviations.tsv")
    return {
        "".join(row["abbreviation"].lower().split()): row["ends"]
        for row in rows
        if row["abbreviation"].rstrip().endswith(".")
    }


def split(text: str, language: str) -> list[tuple[int, int]]:
    """The sentences of one block, as characters first and past the last, white space left out."""
    return list(_split(text, language))


@lru_cache(maxsize=1024)
def _split(text: str, language: str) -> tuple[tuple[int, int], ...]:
    """The same, kept: rules and grammar ask for the sentences of the same blocks."""
    masks = protect(text, language)
    sentences: list[tuple[int, int]] = []
    start = 0
    for end in [*_ends(text, language, masks), len(text)]:
        stretch = text[start:end]
        first = start + len(stretch) - len(stretch.lstrip())
        last = start + len(stretch.rstrip())
        if first < last:
            sentences.append((first, last))
        start = end
    return tuple(sentences)


def _ends(text: str, language: str, masks: Masks) -> Iterator[int]:
    """The positions after which a new sentence starts, in order."""
    stops = {match.end(): match for match in _STOP.finditer(text)}
    lines = {match.end(): match for match in re.finditer(r"\n\s*", text)}
    sentence_start = 0
    for end in sorted(stops.keys() | lines.keys()):
        if end >= len(text) or end <= sentence_start:
            continue
        stop = stops.get(end)
        ends = (stop is not None and _stops(text, stop, sentence_start, language, masks)) or (
            end in lines and _breaks(text, lines[end].start(), end)
        )
        if ends:
            yield end
            sentence_start = end


def _breaks(text: str, before: int, after: int) -> bool:
    """Whether a line end of the layout parts two sentences: not where the next line goes on in lower case."""
    if text[before - 1 : before] in (",", "-", "–"):
        return False
    return not text[after].islower()


def _stops(text: str, match: re.Match[str], sentence_start: int, language: str, masks: Masks) -> bool:
    """Whether the full stop, question or exclamation mark of `match` ends its sentence."""
    stop_at, after = match.start("stop"), match.end()
    mask = masks.covering(stop_at)
    if mask and mask[1] > match.end("stop"):
        return False
    following = text[after:]
    if _is_quoted(text, sentence_start, stop_at):
        return False
    if not match["gap"]:
        return _is_missing_space(text, match, following)
    if match["stop"] != ".":
        return not following[0].islower() or ("?" in match["stop"] and not match["close"])
    word = _word_before(text, stop_at)
    if _INITIALS.match(word):
        named = _word_before(text, text.rfind(word, 0, stop_at) - 1).lower() in _LETTERED[language]
        return following[0].isupper() and (named or _opens_clause(following.lower(), language))
    if word in ("No", "no") and not following[0].isdigit():
        return True
    if may_end := _abbreviation(text, stop_at, language):
        return may_end == "maybe" and following.lstrip(_OPENERS)[:1].isupper()
    starts = _starts_sentence(following, language)
    if mask or word.isdigit():
        return starts and not _is_label(text, sentence_start, stop_at, language) and not _goes_on(following)
    if following[0].isdigit():
        return not _STREET.search(word)
    if following[0].islower():
        return len(word) > 3 and (text[sentence_start:].lstrip()[:1].islower() or _opens_clause(following, language))
    return True


def _is_quoted(text: str, start: int, stop_at: int) -> bool:
    """Whether a full stop stands inside quotes or brackets that opened in its sentence and close later in the block."""
    closing = ""
    for character in text[max(start, stop_at - _QUOTATION) : stop_at]:
        if closing:
            closing = "" if character == closing else closing
        elif character in _QUOTES:
            closing = _QUOTES[character]
    if not closing or text[start] in _QUOTES:
        return False
    end = text.find(closing, stop_at, stop_at + _QUOTATION)
    return end > 0 and "\n" not in text[stop_at:end] and not text[end + 1 :].lstrip()[:1].isupper()


def _word_before(text: str, position: int) -> str:
    match = _LAST_WORD.search(text, max(0, position - 40), position)
    return match[0] if match else ""


def _abbreviation(text: str, stop_at: int, language: str) -> str | None:
    """Whether the abbreviation that the full stop at `stop_at` belongs to may end a sentence; None where it is none."""
    known = _abbreviations(language)
    head = text[max(0, stop_at - 24) : stop_at + 1].lower()
    for match in re.finditer(r"(?<![^\s(\"”'/–-])\S", head):
        candidate = "".join(head[match.start() :].split())
        if candidate in known:
            return known[candidate]
    return None


def _starts_sentence(following: str, language: str) -> bool:
    """Whether the text after a full stop looks like a new sentence."""
    head = following.lstrip(_OPENERS)
    return bool(head) and (not head[0].islower() or _opens_clause(head, language))


def _opens_clause(following: str, language: str) -> bool:
    """Whether lower-case text opens a clause of its own all the same (a hurried "vi betalar", iPhone, e-faktura)."""
    first = re.match(r"e-\w|[^\W\d_]+", following)
    if not first:
        return False
    opens = first[0].startswith("e-") or first[0] in words(language, "openers.txt")
    return opens or any(letter.isupper() for letter in first[0])


def _is_label(text: str, start: int, stop_at: int, language: str) -> bool:
    """Whether "1." or "Liite 1." only numbers what follows: nothing but the number, or a label word, stands before."""
    before = text[start:stop_at].split()
    return len(before) == 1 or (len(before) == 2 and before[0].lower() in _LABELS[language])


def _goes_on(following: str) -> bool:
    """Whether a number with a full stop goes on: "1. momentti", "3.–5.3."."""
    return following[0] in "–—-" or following[0].islower()


def _is_missing_space(text: str, match: re.Match[str], following: str) -> bool:
    """Whether a sentence ends although no space follows: "beslutet.Vi betalar", "avgiften.50 euro"."""
    before = _word_before(text, match.start())
    if len(before) < 2 or not before[-2:].islower() or match["close"]:
        return False
    return following[0].isdigit() or (following[0].isupper() and not following[1:2].isupper())
