"""The small language in which a template author writes words to recognise.

    ansöka om              these words, whatever the case and the white space between them
    ansök*                 any word that begins so; *stöd any word that ends so; *stöd* any that holds it
    få | beviljas          either (also between longer patterns)
    hör* ~ till            up to three words may stand where ~ stands, up to eight where ~~ does
    inte ~- brådskande     up to eight with no comma or colon among them
    inom <number> dagar    a figure or a numeral; <date>, <amount>, <percent> and <provision> stand for those
    till <Name>            a word with a capital letter
    för <period>           a month with no day ("mars 2026", "3/2026"), or from one day to another ("1.3.–31.3.2026")
    <county> beslutar      any of the words of the group "county"
    om <!county>           any one word at which no words of that group begin
    inte <!stop>~ godkänn* up to eight such words
    (<date>)               slots and groups may have signs and letters around them

Everything else is taken as written.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Final

from letterkit.catalogue.patterns.line import WORD, Line, Piece
from letterkit.catalogue.patterns.wordmatch import (
    GAPS,
    Words,
    any_of,
    capital,
    gap,
    gap_without,
    letters,
    none_of,
    one_of_regex,
    space,
    star,
)
from letterkit.language.data import words
from letterkit.language.figures.dates import months

_SLOTS: Final = {
    "<amount>": r"(?:(?:€|EUR)\s?\d(?:[\d\s.,]{,30}\d)?|\d(?:[\d\s.,]{,30}\d)?\s?(?:euro\w*|EUR\b|€|e\b))",
    "<Name>": r"(?-i:[A-ZÅÄÖ])[\w’'-]*",
    "<percent>": r"\d+(?:[.,]\d+)?\s?(?:%|procent\w*|prosent\w*|per\s?cent)",
    "<provision>": r"(?:\d+\s?[a-h]?\s?§(?::\w+)?|[Ss]ections?\s\d+\s?[a-h]?|\d+/\d{4})",
}

_PLAIN: Final = re.compile(r"[\w ]+")
"""An alternative with nothing in it but words."""
_FILLED: Final = (*_SLOTS, "<number>", "<date>", "<period>")
_DAYS: Final = (
    r"\d{1,2}/\d{1,2}-(?:\d{4}|\d{2}\b)|\d{1,2}[./]\s?\d{1,2}(?:[./]\s?(?:\d{4}|\d{2}\b))?|\d{4}-\d{1,2}-\d{1,2}"
)
_WORDED_DAYS: Final = {
    "sv": r"\d{{1,2}}(?::[ae])?\s(?:{months})(?:\s\d{{4}})?",
    "fi": r"\d{{1,2}}\.?\s?(?:päivänä\s)?(?:{months})kuu(?:ta|n|ssa)?(?:\s\d{{4}})?",
    "en": r"\d{{1,2}}(?:st|nd|rd|th)?\s(?:of\s)?(?:{months})(?:,?\s\d{{4}})?"
    r"|(?:{months})\s\d{{1,2}}(?!\d)(?:st|nd|rd|th)?(?:,?\s\d{{4}})?",
}
_NO_DAY_BEFORE: Final = (
    "".join(
        rf"(?<!{day})"
        for day in (
            r"\d\s",
            r"\d\.",
            r"\d\.\s",
            r"\d:[ae]\s",
            r"\d(?:st|nd|rd|th)\s",
            r"\d\sof\s",
            r"\d(?:st|nd|rd|th)\sof\s",
            r"päivänä\s",
        )
    )
    + r"(?<!end\sof\s)(?<!slutet\sav\s)(?<!utgången\sav\s)"
)
_MONTH_FIGURES: Final = r"(?<![\d./])(?:0?[1-9]|1[0-2])/(?:20)?\d\d"
_FIRST_DAY: Final = r"\d{1,2}\.?(?:\s?\d{1,2}\.?(?:\s?\d{4})?|\s[^\W\d]+(?:\s\d{4})?)?"
_NO_SHARE: Final = r"(?!\s?(?:%|procent|prosent|per\s?cent))"
"""A figure after a month is no day where it is a share: "in June 20 per cent less"."""
_BEFORE_DATE: Final = {"sv": r"(?:den\s)?", "fi": "", "en": r"(?:the\s)?"}


def groups_named(patterns: tuple[str, ...]) -> Iterator[str]:
    """The names of the groups that patterns speak of."""
    for pattern in (pattern for pattern in patterns if "<" in pattern):
        yield from (name for name in re.findall(r"<!?([\w-]+)>", pattern) if f"<{name}>" not in _FILLED)


def alternatives(patterns: tuple[str, ...]) -> list[str]:
    """Each of the patterns that " | " parts."""
    return [part.strip() for pattern in patterns for part in pattern.split(" | ")]


def fixed(alternative: str) -> list[str]:
    """The words of an alternative, up to their first star, in small letters; of "don't", its two parts."""
    low = alternative.lower()
    return low.split() if _PLAIN.fullmatch(low) else list(_fixed(low))


def _fixed(low: str) -> Iterator[str]:
    for word in low.split():
        if word not in GAPS and "<" not in word:
            for part in re.split(r"[^\w*-]+", word):
                if part[:1] not in ("", "*", "-"):
                    yield part[: part.find("*") + 1 or None]


def _slot(part: str, language: str) -> str:
    """The expression of a slot."""
    match part:
        case "<number>":
            return _number(language)
        case "<date>":
            return _date(language)
        case "<period>":
            return _period(language)
    return _SLOTS[part]


def _is_gap(word: str) -> bool:
    return word in GAPS or word[:2] + word[-2:] == "<!>~"


@cache
def _number(language: str) -> str:
    numerals = "|".join(sorted(map(re.escape, words(language, "numerals.txt")), key=len, reverse=True))
    return rf"(?:\d+|{numerals})"


@cache
def _date(language: str) -> str:
    """A calendar day, in figures or with its month in words, with or without its year."""
    worded = _WORDED_DAYS[language].format(months="|".join(map(re.escape, months(language))))
    return rf"{_BEFORE_DATE[language]}(?:{_DAYS}|{worded})"


@cache
def _period(language: str) -> str:
    """Months that no day stands by and that end no time limit, or the time from one day to another."""
    name, day = "|".join(map(re.escape, months(language))), _date(language)
    name = {
        "sv": rf"(?:{name})",
        "fi": rf"(?:(?:{name})(?:kuu\w*)?\s?[-–]\s?)?(?:{name})kuu\w*",
        "en": rf"(?-i:{name})",
    }[language]
    alone = rf"{_NO_DAY_BEFORE}{name}(?!\s\d{{1,2}}(?![\d/]){_NO_SHARE})(?!\s(?:loppu|aikana\b))(?:\s\d{{4}})?"
    return rf"(?:{alone}|{_MONTH_FIGURES}|{_FIRST_DAY}\s?[-–—]\s?{day}|{day}\s(?:to|till|och|until)\s{day})"


@dataclass(frozen=True, eq=False)
class Pattern:
    """One alternative of a group: its words in small letters, and the pieces that it is matched by.

    `words` and `beginnings` are those that a text must hold; `first` is the word that it opens with, if any
    (the beginning of a word where `opens_with_beginning`), `inside` what its first word holds after a star, and
    `named` the groups whose words it holds.
    """

    text: str
    words: frozenset[str]
    beginnings: frozenset[str]
    first: str
    opens_with_beginning: bool
    inside: str
    named: frozenset[str]
    is_word: bool
    """Whether it is one word as it is written."""

    def pieces(self, language: str, groups: Mapping[str, Words]) -> tuple[Piece, ...]:
        """What it is matched by."""
        found: list[Piece] = []
        words = self.text.split()
        for word, after in zip(words, [*words[1:], ""], strict=True):
            if word in GAPS:
                found.append(gap(word))
            elif _is_gap(word):
                found.append(gap_without(groups[word[2:-2]]))
            else:
                found += _pieces(word, language, groups)
                if after:
                    found.append(space(after_comma=after in ("~", "~~")))
        return tuple(found)


_SIGN: Final = re.compile(r"[^\s*~]")
"""What is more than stars and gaps, which stand in any text."""
_NAMED: Final = re.compile(r"<([\w-]+)>")
_INSIDE: Final = re.compile(r"\*([\w-]*)")


@cache
def parse(text: str) -> Pattern:
    """One alternative, as far as it takes to know where it can stand."""
    words = fixed(text)
    opening = WORD.match(text.lower())
    inside = _INSIDE.match(text.lower())
    rest = text[opening.end() : opening.end() + 1] if opening else ""
    return Pattern(
        text,
        frozenset(word for word in words if not word.endswith("*")),
        frozenset(word[:-1] for word in words if word.endswith("*")),
        opening[0] if opening else "",
        rest in ("*", "<"),
        inside[1] if inside else "",
        frozenset(name for name in _NAMED.findall(text) if f"<{name}>" not in _FILLED),
        WORD.fullmatch(text) is not None,
    )


def _pieces(word: str, language: str, groups: Mapping[str, Words]) -> Iterator[Piece]:
    """The pieces of a word of a pattern: slots, groups, letters and stars."""
    for part in re.split(r"(<!?[\w-]+>)", word):
        if part[:2] == "<!" and part[2:-1] in groups:
            yield none_of(groups[part[2:-1]])
        elif part[:1] == "<" and part[1:-1] in groups:
            yield any_of(groups[part[1:-1]])
        elif part == "<Name>":
            yield capital
        elif part in _FILLED:
            yield one_of_regex(_slot_regex(part, language))
        else:
            for run in re.split(r"(\*)", part):
                if run:
                    yield star if run == "*" else letters(run)


def may_hold(pattern: Pattern, line: Line) -> bool:
    """Whether a line holds all words of a pattern, and beginnings of words."""
    return pattern.words <= line.words.keys() and pattern.beginnings <= line.beginnings


def starts_of(pattern: Pattern, line: Line, opening: Piece) -> Iterable[int]:
    """Where in a line a pattern may begin; `opening` is its first piece."""
    if pattern.inside:
        return [start for word, starts in line.words.items() if pattern.inside in word for start in starts]
    if not pattern.first:
        return line.opened_by(opening, pattern.text[:1] in "*<~")
    if not pattern.opens_with_beginning:
        return line.words.get(pattern.first, ())
    return line.begun_by(pattern.first)


@cache
def _slot_regex(part: str, language: str) -> re.Pattern[str]:
    return re.compile(_slot(part, language), re.IGNORECASE)


def is_pattern(text: str) -> bool:
    """Whether a text has anything to match: a letter, a figure or a slot, and a sign at least in each alternative."""
    return re.search(r"\w", text) is not None and all(map(_SIGN.search, alternatives((text,))))
