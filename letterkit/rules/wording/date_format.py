"""Dates that the reader has to work out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from letterkit.document import Block
from letterkit.language.figures.dates import Style, WrittenDate, find_dates, months
from letterkit.language.letter import PROSE_AREAS, Letter
from letterkit.rules import Finding, Fix, Rule, Text
from letterkit.rules.wording.places import is_in_address

_FAULTS: Final[dict[Style, Text]] = {
    "iso": Text(
        sv="{words} är skrivet för datorer: läsaren får vända på det för att se vilken dag det är.",
        fi="{words} on kirjoitettu tietokoneelle: lukija joutuu kääntämään sen nähdäkseen päivän.",
        en="{words} is written for computers: the reader has to turn it round to see the day.",
    ),
    "padded": Text(
        sv="Nollorna i {words} säger ingenting och gör dagen svårare att se.",
        fi="Päivämäärän {words} etunollat ovat turhia, ja päivän erottaa niiden takia huonommin.",
        en="The zeros in {words} mean nothing and make the day harder to see.",
    ),
    "short-year": Text(
        sv="Året är förkortat i {words}, och siffrorna kan blandas ihop.",
        fi="Vuosi on lyhennetty päivämäärässä {words}, ja luvut voivat sekoittua.",
        en="The year is shortened in {words}, and its digits can be taken for the day or the month.",
    ),
    "numeric": Text(
        sv="På engelska skrivs månaden med bokstäver: läsaren får räkna ut vilken dag {words} är.",
        fi="Englannissa kuukausi kirjoitetaan sanana: päivämäärän {words} lukija joutuu päättelemään.",
        en="In English the month is written as a word: {words} leaves the reader to work it out.",
    ),
    "month-first": Text(
        sv="I {words} står månaden först; i Finland står dagen först, och läsaren snubblar.",
        fi="Päivämäärässä {words} kuukausi on ensin. Suomessa päivä on ensin, ja lukija kompastuu.",
        en="In {words} the month comes first; in Finland the day does, and the reader stumbles.",
    ),
}
_AMBIGUOUS: Final = Text(
    sv="{words} kan läsas både som {one} och som {other}: läsaren kan missa dagen.",
    fi="Päivämäärän {words} voi lukea kahdella tavalla, {one} tai {other}. Lukija voi erehtyä päivästä.",
    en="{words} can be read as {one} or as {other}: the reader may miss the day.",
)
_UNUSUAL: Final = Text(
    sv="Datum skrivs inte som {words} i Finland: läsaren får stanna och räkna ut dagen.",
    fi="Suomessa päivämäärää ei kirjoiteta muotoon {words}. Lukija joutuu pysähtymään ja päättelemään päivän.",
    en="Dates are not written as {words} in Finland: the reader has to stop and work out the day.",
)
_AFTER_DAY: Final = re.compile(r"(?:st|nd|rd|th)$|\s*(?:[.,;:)–-]|$|(?:and|or|to|at|by|for|if|the|we|you)\b)")

_BOUND_BEFORE: Final = re.compile(r"[\w/:’'.-]$|\d\.?\s?[–−-]\s?$")
_BOUND_AFTER: Final = re.compile(r"[\w/:’'-]|\.\w|\s?[–−]\s?\d|T\d")
"""What ties a date to its neighbours: a range, an ending ("2026-03-03:sta"), a time. A person must see it whole."""


class DateFormat(Rule):
    name = "date-format"
    title = Text(sv="Datumets skrivsätt", fi="Päivämäärän kirjoitusasu", en="Form of the date")
    severity = "warning"
    is_local = True
    message = _UNUSUAL
    advice = Text(sv="Skriv {right}.", fi="Kirjoita {right}.", en="Write {right}.")

    def check(self, letter: Letter) -> Iterator[Finding]:
        for block in letter.blocks:
            if block.area not in PROSE_AREAS:
                continue
            language = letter.language_of(block)
            for written in find_dates(block.text, language):
                if _is_faulty(written, block.text, language):
                    yield self._finding(block, written, language)

    def _finding(self, block: Block, written: WrittenDate, language: str) -> Finding:
        can_be_swapped = written.in_month <= 12 and written.in_month != written.month
        is_ambiguous = written.is_ambiguous or (written.style == "numeric" and can_be_swapped)
        return self.at(
            block.span_of(written.start, written.end),
            message=_AMBIGUOUS if is_ambiguous else _FAULTS.get(written.style, _UNUSUAL),
            words=block.text[written.start : written.end],
            right=_right(written, language),
            fix=_fix(block, written, language, is_ambiguous),
            one=_everywhere(written.in_month, written.month),
            other=_everywhere(written.month, written.in_month) if is_ambiguous else "",
        )


def _is_faulty(written: WrittenDate, text: str, language: str) -> bool:
    if is_in_address(text, written.start, written.end):
        return False
    match written.style:
        case "words":
            return False
        case "numeric":
            return language == "en" and written.day is not None
        case "month-first":
            is_whole = written.day is not None or bool(_AFTER_DAY.match(text, written.end))
            return is_whole or text[: written.end].endswith(("st", "nd", "rd", "th"))
    return True


def _right(written: WrittenDate, language: str) -> Text:
    """The date as the letter's language writes it: 3.3.2026 or 3 mars 2026; 3.3.2026; 3 March 2026."""
    numeric, worded = _forms(written, language)
    if language == "sv":
        return Text(sv=f"{numeric} eller {worded}", fi=f"{numeric} tai {worded}", en=f"{numeric} or {worded}")
    right = worded if language == "en" else numeric
    return Text(sv=right, fi=right, en=right)


def _forms(written: WrittenDate, language: str) -> tuple[str, str]:
    """The date in figures, and with its month in words."""
    year = str(written.day.year) if written.day else ""
    numeric = f"{written.in_month}.{written.month}.{year}"
    return numeric, f"{_in_words(written.in_month, written.month, language)} {year}".strip()


def _fix(block: Block, written: WrittenDate, language: str, is_ambiguous: bool) -> Fix:
    """The date in the form that fits its place: in Swedish as 3.3.2026, but after "den" as 3 mars 2026."""
    numeric, worded = _forms(written, language)
    before, after = block.text[: written.start], block.text[written.end :]
    is_worded = language == "en" or (language == "sv" and before.lower().endswith("den "))
    is_bound = bool(_BOUND_BEFORE.search(before) or _BOUND_AFTER.match(after))
    is_whole = written.day is not None and written.style != "short-year"
    can_be_swapped = language == "en" and written.in_month <= 12 and written.style == "padded"
    is_safe = is_whole and not (is_ambiguous or can_be_swapped or is_bound)
    return Fix(block.span_of(written.start, written.end), worded if is_worded else numeric, is_safe)


def _everywhere(day: int, month: int) -> Text:
    """A day and its month in each language of the interface."""
    return Text(*(_in_words(day, month, language) for language in ("sv", "fi", "en")))


def _in_words(day: int, month: int, language: str) -> str:
    name = months(language)[month - 1]
    return f"{day}. {name}kuuta" if language == "fi" else f"{day} {name}"
