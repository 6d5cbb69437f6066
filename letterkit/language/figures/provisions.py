"""References to the law: sections ("7 a § 2 mom.", "section 7a(1)") and acts ("1412/1997", "förvaltningslagen")."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from letterkit.language.memory import for_texts

_ONE: Final = r"\d{1,4}(?:\.\d{1,4})?(?:\s?[a-h]\b)?"
_MANY: Final = rf"(?<![\d.,])(?:{_ONE}(?:\s?[-–]\s?|,\s|\s(?:och|ja|sekä|samt|eller|tai|and|or)\s)){{0,9}}{_ONE}\s?§"
_SIGN_FIRST: Final = r"(?<!\d{4}\s)§+\s?\d+(?:\s?[a-h]\b)?"
_ORDINALS: Final = r"\d+\.?(?:(?:\s?[-–]\s?|,\s|\s(?:och|ja|sekä|samt|eller|tai)\s)\d+\.?){0,9}"
_SECTION: Final = {
    "sv": rf"{_MANY}(?::\w+)?(?:\s*{_ORDINALS}\s?mom(?:\.|entet)?)?"
    rf"(?:\s*(?:{_ORDINALS}\s?punkt(?:en)?\b|punkt(?:en)?\s\d+))?|{_SIGN_FIRST}",
    "fi": rf"{_MANY}(?::\w+)?(?:\s*{_ORDINALS}\s?mom(?:\.|ent\w*)?)?(?:\s*{_ORDINALS}\s?(?:kohda\w*|kohta\w*))?"
    rf"|{_SIGN_FIRST}",
    "en": r"(?>\b[Ss]ections?\s\d+(?:\s?[a-h]\b)?(?:\(\w+\))*"
    r"(?:(?:,\s|,?\sand\s|\sor\s|[-–])\d+(?:\s?[a-h]\b)?(?:\(\w+\))*){0,9})"
    r"(?!\s(?:of|in|on)\s(?:this|the|your|our)\s(?:letter|form|application|decision|guide|page|leaflet)\b)"
    rf"|\b(?:[Ss]{{1,2}}|[Ss]ecs?|[Ss]ects?)\.\s?\d+(?:\s?[a-h]\b)?(?:\(\w+\))*|{_SIGN_FIRST}(?:\(\w+\))*|{_MANY}",
}
_SECTIONS: Final = {language: re.compile(pattern) for language, pattern in _SECTION.items()}
_NUMBER: Final = re.compile(r"(?<![\w/.-])(?:\d{1,4}/(?:18|19|20)\d{2}|(?<=\) )(?:19|20)\d{2}/\d{1,4})(?![\w/])")
_LAW: Final = re.compile(
    r"\b(?:lag(?:en|ens)?|\w+slag(?:en|ens)?|förordning\w*|FFS|SFS|FörfS|RP|lakia?|\w*lain|laissa|laista|asetu\w+|SäädK|HE"
    r"|[Aa]cts?|[Dd]ecrees?|[Rr]egulations?|[Dd]irectives?|EU|EG|EY|EEC)\b[^.;]{0,60}$"
)
_ACT: Final = {
    "sv": re.compile(
        r"\b(?:lag(?:en|ens)?|förordning(?:en|ens)?)\s(?:om|angående)\s\w+"
        r"|\b\w*(?:stöds|bidrags|vårds|avgifts|förvaltnings|process|försäkrings|hyres|grund|språk|klient|offentlighets"
        r"|behandlings|jämställdhets|diskriminerings|penning|tjänst|service|pensions|pedagogik|utbildnings)"
        r"lag(?:en|ens)?\b",
        re.IGNORECASE,
    ),
    "fi": re.compile(
        r"\b\w*(?:tuki|tuen|hallinto|huolto|maksu|vuokra|turva|menettely|perus|eläke|kieli|julkisuus|vakuutus|palvelu"
        r"|kasvatus|opetus|hyvitys|päiväraha|toimi|käyttö|suoja|velvollisuus)(?:laki|lain|lakia|laissa|laista|lakiin|lailla)\b"
        r"|\b(?:laki|lain|laissa|lakia)\s\w+sta\b|\b\w+sta\sannet\w+\s(?:laki|lain|laissa|lakia|laista)\b",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"\b(?:the\s)?(?:[A-Z][\w’'-]+\s(?:(?:and|of|in|on)\s(?=[A-Z]))?){1,8}Act\b(?:\son(?:\s[A-Z]\w+){1,8})?"
        r"|\bAct\son(?:\s[A-Z]\w+){1,8}"
    ),
}


@for_texts
def find_provisions(text: str, language: str) -> Iterator[tuple[int, int]]:
    """The characters, first and past the last, of each reference to a section or to an act by its number."""
    found = [match.span() for match in _SECTIONS[language].finditer(text)]
    found += [match.span() for match in _NUMBER.finditer(text) if _is_of_act(text, match)]
    yield from _in_order(found)


@for_texts
def find_laws(text: str, language: str) -> Iterator[tuple[int, int]]:
    """The references of `find_provisions` and the acts that are called by their names, in order."""
    named = [match.span() for match in _ACT[language].finditer(text)]
    yield from _in_order([*find_provisions(text, language), *named])


def _in_order(found: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    last = 0
    for start, end in sorted(found):
        if start >= last:
            yield start, end
            last = end


def _is_of_act(text: str, match: re.Match[str]) -> bool:
    """Whether 1412/1997 is an act's number, not a case's or a month's: brackets or a word of law say so."""
    head = text[max(0, match.start() - 80) : match.start()]
    is_in_brackets = head.endswith("(") and text[match.end() : match.end() + 1] == ")"
    return (is_in_brackets and int(match[0].split("/")[0]) > 12) or bool(_LAW.search(head))
