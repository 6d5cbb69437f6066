"""Amounts that are written so that they can be misread."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from letterkit.document import Block
from letterkit.language.figures.amounts import SPACES, Amount, find_amounts
from letterkit.language.letter import PROSE_AREAS, Letter
from letterkit.rules import Finding, Fix, Rule, Text

_DOT_DECIMAL: Final = Text(
    sv="Punkten i {figure} läses lätt fel: på svenska står komma före centen.",
    fi="Piste luvussa {figure} luetaan helposti väärin: Suomessa sentit erotetaan pilkulla.",
    en="The full stop in {figure} is easily misread: in this language a comma comes before the cents.",
)
_DOT_THOUSANDS: Final = Text(
    sv="Punkten i {figure} kan läsas som ett decimaltecken: tusental skiljs åt med mellanslag.",
    fi="Pisteen luvussa {figure} voi lukea desimaalipilkuksi: tuhannet erotetaan välilyönnillä.",
    en="The full stop in {figure} can be read as a decimal mark: in this language a space separates the thousands.",
)
_COMMA_DECIMAL: Final = Text(
    sv="Kommat i {figure} läses på engelska som tusentalstecken: det ska stå punkt före centen.",
    fi="Pilkku luvussa {figure} erottaa englannissa tuhannet: sentit erotetaan pisteellä.",
    en="In English the comma in {figure} separates thousands, so the figure is easily misread.",
)
_ODD_THOUSANDS: Final = Text(
    sv="På brevets språk skiljs tusental inte åt som i {figure}: beloppet kan läsas fel.",
    fi="Luvun {figure} tuhansia ei eroteta näin kirjeen kielessä: summan voi lukea väärin.",
    en="The thousands in {figure} are not separated like this in the letter's language: the amount can be misread.",
)
_UNIT_FIRST: Final = Text(
    sv="I {words} står valutan före beloppet: läsaren väntar sig ordet efter.",
    fi="Ilmauksessa {words} valuutta on ennen summaa: lukija odottaa sitä summan jälkeen.",
    en="In {words} the currency comes before the figure: in running text the word comes after it.",
)
_ONE_DECIMAL: Final = Text(
    sv="{figure} har bara en decimal: läsaren undrar om en siffra saknas.",
    fi="Luvussa {figure} on vain yksi desimaali: lukija miettii, puuttuuko numero.",
    en="{figure} has only one decimal: the reader wonders whether a digit is missing.",
)
_DASH: Final = Text(
    sv="Strecket i {words} hör hemma på prislappar, inte i ett beslut.",
    fi="Viiva ilmauksessa {words} kuuluu hintalappuun, ei päätökseen.",
    en="The dash in {words} belongs on price tags, not in a decision.",
)
_TOGETHER: Final = Text(
    sv="Tusentalen flyter ihop i {figure}: läsaren får räkna siffrorna.",
    fi="Luvun {figure} tuhannet sulautuvat yhteen: lukija joutuu laskemaan numerot.",
    en="The thousands run together in {figure}: the reader has to count the digits.",
)
_SIGN: Final = Text(
    sv="I löpande text är ordet ”euro” lättare att läsa än tecknet i {words}.",
    fi="Juoksevassa tekstissä sana ”euro” on helpompi lukea kuin merkki ilmauksessa {words}.",
    en='In running text the word "euros" is easier to read than the sign in {words}.',
)
_NO_SPACE: Final = Text(
    sv="Det saknas ett mellanslag i {words}: siffran och ordet flyter ihop.",
    fi="Ilmauksesta {words} puuttuu välilyönti: luku ja sana sulautuvat yhteen.",
    en="A space is missing in {words}: the figure and the word run together.",
)
_ENDING: Final = re.compile(r"[:’'](?P<case>[a-zäö]+)")
_TIED: Final = re.compile(r"[\w/:’'-]|\s?[–−]\s?\d")
"""What ties an amount to what follows it: an ending, "per month", a range."""
_A_OR_THE: Final = re.compile(
    r"\b(?:an?|the|this|that|your|our|their|his|her|each|every|no)\s(?:\w+\s)?$", re.IGNORECASE
)
_GOES_ON: Final = re.compile(
    r"\s?(?:[.,;)]|$)|\s(?:and|or|but|to|for|from|per|a|is|was|are|were|will|on|at|of|by|each|every|into|if|when|because|as"
    r"|we|you|that|which|more|less)\b"
)
"""What follows an amount that is not bound to a noun: "a €650 fee" is no "650 euros fee"."""

NO_BREAK: Final = "\u00a0"
"""Stands between a figure and its word, so that no line ends there."""
_LABEL: Final = 7
"""A line of at most so many words without a full stop is a label with its amount, as in a table."""


class AmountFormat(Rule):
    name = "amount-format"
    title = Text(sv="Beloppets skrivsätt", fi="Summan kirjoitusasu", en="Form of the amount")
    severity = "hint"
    is_local = True
    message = _ODD_THOUSANDS
    advice = Text(sv="Skriv {right}.", fi="Kirjoita {right}.", en="Write {right}.")

    def check(self, letter: Letter) -> Iterator[Finding]:
        for block in letter.blocks:
            if block.area not in PROSE_AREAS:
                continue
            language, is_cell = letter.language_of(block), block.kind == "cell" or _is_label(block)
            for amount in find_amounts(block.text, bare=is_cell):
                fault = _in_figure(amount.number, language) or (None if is_cell else _in_words(amount))
                if fault:
                    yield self._finding(block, amount, fault, language, is_cell)

    def _finding(self, block: Block, amount: Amount, fault: Text, language: str, is_cell: bool) -> Finding:
        span = block.span_of(amount.start, amount.end)
        words = block.text[amount.start : amount.end]
        figure = figure_of(amount, language)
        right = figure if block.kind == "cell" else f"{figure} {_unit(amount, block.text, language)}"
        is_figure = is_cell or _in_words(amount) is None
        fix = _figure_fix(block, amount, language) if is_figure else _fix(block, amount, language)
        return self.at(span, message=fault, fix=fix, words=words, figure=amount.number, right=right)


def _is_label(block: Block) -> bool:
    """Whether a block is a line like "Betalning 120,00 €": few words and no sentence."""
    return len(block.text.split()) <= _LABEL and not block.text.rstrip().endswith((".", "!", "?"))


def figure_of(amount: Amount, language: str) -> str:
    """The figure as the language writes it: 1 470,32 or 1,470.32; whole euros stay whole."""
    has_cents = bool(re.search(r"[.,]\d{1,2}$", amount.number))
    written = f"{abs(amount.value):,.2f}" if has_cents else f"{abs(amount.value):,.0f}"
    if language != "en":
        written = written.replace(",", "\u00a0").replace(".", ",")
    return f"−{written}" if amount.value < 0 else written


def _figure_fix(block: Block, amount: Amount, language: str) -> Fix:
    """The figure alone written anew: its sign and the words around it stay."""
    start = block.text.index(amount.number, amount.start)
    figure = figure_of(amount, language).removeprefix("−")
    return Fix(block.span_of(start, start + len(amount.number)), figure, not _is_doubtful(amount.number))


def _fix(block: Block, amount: Amount, language: str) -> Fix:
    """The figure and the word euro; safe where the word needs no other form in its sentence."""
    before, after = block.text[: amount.start], block.text[amount.end :]
    ending = _ENDING.match(after) if language == "fi" else None
    end = amount.end + (ending.end() if ending else 0)
    words = f"{figure_of(amount, language)}{NO_BREAK}{_unit(amount, block.text, language)}"
    fits = {
        "sv": not _TIED.match(after),
        "fi": bool(ending) or (_is_word(amount.unit) and not _TIED.match(after)),
        "en": not _A_OR_THE.search(before) and bool(_GOES_ON.match(after)),
    }
    is_safe = fits[language] and amount.value >= 0 and not _is_doubtful(amount.number)
    return Fix(block.span_of(amount.start, end), words, is_safe)


def _is_word(unit: str) -> bool:
    return len(unit) > 3 and unit.lower().startswith("euro")


def _is_doubtful(number: str) -> bool:
    """Whether a figure can be meant in two ways: 1.470 may be a thousand euros, or one with three decimals."""
    return bool(re.fullmatch(r"\d{1,3}[.,]\d{3}", number))


def _in_figure(number: str, language: str) -> Text | None:
    """What is wrong with the figure itself."""
    decimals = re.search(r"(?P<mark>[.,])(?P<cents>\d{1,2})$", number)
    whole = number[: decimals.start()] if decimals else number
    marks = set(re.sub(r"\d", "", whole))
    if language == "en":
        if decimals and decimals["mark"] == ",":
            return _COMMA_DECIMAL
        if marks - {","}:
            return _ODD_THOUSANDS
    else:
        if decimals and decimals["mark"] == ".":
            return _DOT_DECIMAL
        if "." in marks:
            return _DOT_THOUSANDS
        if marks - set(SPACES):
            return _ODD_THOUSANDS
    if decimals and len(decimals["cents"]) == 1:
        return _ONE_DECIMAL
    run_together = not marks and len(whole) >= (4 if decimals else 5)  # 1500 is common and clear, 1500,20 is not
    return _TOGETHER if run_together else None


def _in_words(amount: Amount) -> Text | None:
    """What is wrong with the words and signs around the figure, in running text."""
    if amount.unit_first:
        return _UNIT_FIRST
    if amount.has_dash:
        return _DASH
    if not amount.unit.lower().startswith("euro"):
        return _SIGN
    return None if amount.gap else _NO_SPACE


def _unit(amount: Amount, text: str, language: str) -> str:
    """The word euro as the sentence needs it; in Finnish in the case that was written, or else the partitive."""
    if language == "sv":
        return "euro"
    if language == "en":
        return "euro" if amount.value == Decimal(1) else "euros"
    if _is_word(amount.unit):
        return amount.unit.lower()
    ending = _ENDING.match(text, amount.end)
    return f"euro{ending['case']}" if ending else "euro" if amount.value == Decimal(1) else "euroa"
