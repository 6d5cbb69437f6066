"""What the labels of a calculation say: a total, a result, income, a deduction, a part of the row above."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final, Literal

Role = Literal["item", "total", "result", "likely-result", "part"]
"""item: an amount of its own; total: a sum of others; result: what is left or paid; part: may or may not be counted."""
Side = Literal["", "income", "expense", "deduction"]

# The labels of all three languages stand together: a table's few words don't always tell its language.
_TOTAL: Final = re.compile(
    r"\b(?:sammanlagt|totalt|total|totalsumma\w*|delsumma\w*|slutsumma\w*|inalles|i\sallt|subtotal|altogether|in\sall"
    r"|yhteensä|yht|kaikkiaan|loppusumma|välisumma|kokonaissumma|tot)\b|^\s*(?:tillsammans|sum)\b|^\s*summan?\s*:?\s*$"
    r"|^\s*summa\s(?:av\s)?(?:utgift|inkomst|kostnad|tillgång|avgift|godkän|belopp)",
    re.IGNORECASE,
)
_RESULT: Final = re.compile(
    r"\b(?:att\s(?:be)?tala(?:s|\sut)?|(?:ut)?betalas\s*(?:ut|till\sdig|nu)?\s*:?\s*$|mellanskillnad\w*|skillnad\w*|underskott\w*"
    r"|överskott\w*|återstår|återstod\w*|resten"
    r"|maksetaan\s*(?:sinulle)?\s*:?\s*$|maksettava\w*|erotus|ero|vaje|vajaus|alijäämä|ylijäämä|jäljelle\sjää\w*|loput"
    r"|to\sbe\spaid|payable|difference|shortfall|surplus|remainder|remaining)\b",
    re.IGNORECASE,
)
_LIKELY_RESULT: Final = re.compile(
    r"^\s*(?:(?:grundläggande\s|kompletterande\s|förebyggande\s)?utkomststöd(?:et)?\b|du\sfår\b|beviljas\b|beviljat\b"
    r"|(?:täydentävä\s|ehkäisevä\s)?(?:perus)?toimeentulotu(?:ki|en)\b|saat\b|myönnetään\b|myönnetty\b"
    r"|(?:basic\s|supplementary\s|preventive\s)?social\sassistance\b|you\s(?:get|receive)\b|granted\b)",
    re.IGNORECASE,
)
_OTHER_TIME: Final = re.compile(
    r"\b(?:tidigare|föregående|förra|från|redan|betalats|aiem\w+|edelli\w+|jo|maksettu|previous|earlier|from|already|last)\b",
    re.IGNORECASE,
)
_PART: Final = re.compile(
    r"^\s*[–-]?\s*\(?(?:varav|därav|josta|joista|siitä|of\swhich|including)\b"
    r"|\bgräns|\bnorm\b|högst|verklig|faktisk|\bsökt\b|ansökt|\braja\b|normi|enintään|todelli|haettu|\blimit\b|at\smost"
    r"|maximum|actual|applied|(?:inte|ej)\s(?:godkän|beakta|räkna)|avsla|avslog|underkän|\bei\shyväks|hyväksymä(?:ttä|tön)"
    r"|hylä|ei\soteta|not\s(?:accept|approv|count)|reject|refus",
    re.IGNORECASE,
)
_INCOME: Final = re.compile(
    r"inkomst|\blön|bidrag|penning|pension|förmån|underhåll|studiestöd|ränta|tulo|palkka|tuki\b|raha|eläke|etuus|etuudet"
    r"|avustus|elatus|income|wage|salary|allowance|benefit|support|earning",
    re.IGNORECASE,
)
_EXPENSE: Final = re.compile(
    r"utgift|kostnad|meno|kulu|expens|\bcosts?\b|grunddel|perusosa|basic\samount", re.IGNORECASE
)
_DEDUCTION: Final = re.compile(
    r"avdrag|\bminus\b|självrisk|redan\sbetal|tidigare\sbetal|vähenn|omavastuu|jo\smakset|deduct|\bless\b|already\spaid",
    re.IGNORECASE,
)


@lru_cache(maxsize=1 << 10)
def role_of(label: str, note: str = "") -> Role:
    """What a row with this label, and this note beside its amount, does in its column."""
    if _PART.search(label) or _PART.search(note):
        return "part"
    if _OTHER_TIME.search(label):
        return "item"
    if _RESULT.search(label):
        return "result"
    if _TOTAL.search(label):
        return "total"
    return "likely-result" if _LIKELY_RESULT.search(label) else "item"


@lru_cache(maxsize=1 << 10)
def side_of(label: str) -> Side:
    """What a row, or the rows under a heading, are by their label."""
    if _DEDUCTION.search(label):
        return "deduction"
    if _EXPENSE.search(label):
        return "expense"
    return "income" if _INCOME.search(label) else ""
