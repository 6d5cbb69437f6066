"""Checks equations in running text: "650,00 + 63,10 = 713,10 euro", "hyra 650,00 + el 63,10 = 713,10 euro"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal, DivisionByZero, InvalidOperation
from typing import Final

from letterkit.language.figures.amounts import SPACES, value_of
from letterkit.language.memory import for_texts

_FIGURE: Final = (
    rf"(?:\d{{1,3}}(?:(?:[{SPACES}]\d{{3}}){{1,3}}|(?:\.\d{{3}}){{1,3}}|(?:,\d{{3}}){{1,3}})|\d{{1,12}})"
    r"(?:[.,]\d\d)?(?![\d%]|[.,/]\d|\s?%)"
)
_UNIT: Final = r"(?:\s?(?:euro[^\W\d_]*|eur\b|€|e\b))?"
_SIGN: Final = r"\s{0,3}(?:[+−–*×x·-]|\b(?:plus|minus|miinus|gånger|kertaa|times)\b)\s{0,3}"
_EQUALS: Final = r"\s{0,3}(?:=|\b(?:är|blir|gör|on|tekee|is|equals|makes)\b)\s*"
_EQUATION: Final = re.compile(
    rf"(?<![\w.,/])(?P<left>{_FIGURE}{_UNIT}(?:{_SIGN}{_FIGURE}{_UNIT}){{1,20}})(?P<equals>{_EQUALS})"
    rf"(?P<right>(?P<minus>[-−–]\s?)?(?P<result>{_FIGURE}){_UNIT})",
    re.IGNORECASE,
)
_LABEL: Final = r"(?:[^\W\d_][^\d+=−–×*/%\n.;:]{0,40}\s)?"
_PLUS: Final = r"\s{1,3}(?:[+−–-]|\b(?:plus|minus|miinus)\b)\s{1,3}"
_LABELLED: Final = re.compile(
    rf"(?<![\w.,/])(?P<left>{_FIGURE}{_UNIT}(?:{_PLUS}{_LABEL}{_FIGURE}{_UNIT}){{1,20}})(?P<equals>\s{{0,3}}=\s{{0,3}}){_LABEL}"
    rf"(?P<right>(?P<minus>[-−–]\s?)?(?P<result>{_FIGURE}){_UNIT})",
    re.IGNORECASE,
)
"""An equation whose terms have names: "grunddel 578,43 + hyra 590,00 = 1 168,43 euro"."""
_LABELLED_PART: Final = re.compile(rf"(?P<sign>{_PLUS})?{_LABEL}(?P<figure>{_FIGURE}){_UNIT}", re.IGNORECASE)
_PART: Final = re.compile(rf"(?P<sign>{_SIGN})?(?P<figure>{_FIGURE}){_UNIT}", re.IGNORECASE)
_COMES_AFTER: Final = re.compile(r"(?:[+\-−–×*·/%=]|(?:^|[\s\d)%])x)\s*$", re.IGNORECASE)
_GOES_ON: Final = re.compile(r"\s*[+−*×·=/%-]|\s*–\s*\d|\s*x\s*\d")
_NEAR: Final = 20
"""So many characters before an equation tell whether another one goes on in it."""
_APPROXIMATE: Final = re.compile(
    r"ungefär|\bca\b|cirka|\bnoin\b|\babout\b|approximately|≈|avrunda|pyöris|rounded", re.IGNORECASE
)


@for_texts
def wrong_equations(text: str) -> Iterator[tuple[int, int, Decimal]]:
    """The results of equations that are wrong: their characters, first and past the last, and what is right."""
    if _APPROXIMATE.search(text):
        return
    for pattern, part in ((_EQUATION, _PART), (_LABELLED, _LABELLED_PART)):
        for match in pattern.finditer(text):
            before = text[max(0, match.start() - _NEAR) : match.start()]
            if _COMES_AFTER.search(before) or _GOES_ON.match(text, match.end()) or _is_span(match):
                continue
            value = _value(match["left"], part)
            result = value_of(match["result"]) * (-1 if match["minus"] else 1)
            if value is None or abs(abs(value) - abs(result)) <= _allowance(match["left"]):
                continue
            yield match.start("right"), match.end("right"), value


def _is_span(match: re.Match[str]) -> bool:
    """Whether "650–700 är" is a span from one figure to another, not a subtraction."""
    return "=" not in match["equals"] and bool(re.search(r"\d[-–]\d", match["left"]))


def _value(left: str, pattern: re.Pattern[str]) -> Decimal | None:
    """What the left side comes to: products first."""
    terms: list[Decimal] = []
    try:
        for part in pattern.finditer(left):
            sign, figure = (part["sign"] or "+").strip().lower(), value_of(part["figure"])
            if sign in ("*", "×", "x", "·", "gånger", "kertaa", "times"):
                terms[-1] *= figure
            else:
                terms.append(-figure if sign in ("-", "−", "–", "minus", "miinus") else figure)
    except (DivisionByZero, InvalidOperation):
        return None
    return sum(terms, Decimal())


def _allowance(left: str) -> Decimal:
    """How far off a result may be: a cent where a product may have been rounded."""
    return Decimal("0.01") if re.search(r"[*×·]|\dx|\bx\b|gånger|kertaa|times", left, re.IGNORECASE) else Decimal(0)
