"""What every writer does to text: keeps amounts and references on one line, takes out what no file may hold."""

from __future__ import annotations

import re
from typing import Final

NO_BREAK: Final = "\u00a0"

_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
"""Characters that XML doesn't know, or that show nothing anywhere."""
_LINE_END = re.compile(r"\r\n?|\u2028|\u2029")

_MONTH: Final = (
    r"(?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec|may|oct|tammi|helmi|maalis|huhti|touko|kesä|heinä|elo|syys|loka"
    r"|marras|joulu)"
)
_TOGETHER = re.compile(
    rf"(?<=\d) (?=\d|€|%|§|euro|eur\b|momen|mom\.|kap\.|luvu|luku|{_MONTH})"  # 1 234 euro, 09 000 0101, 3 mars, 7 §
    r"|(?<=[a-z]) (?=(?:19|20)\d\d\b)"  # mars 2026
    r"|(?<=\d [a-z]) (?=§)|(?<=\d) (?=[a-z] §)"  # 7 a §
    r"|(?<=§) (?=\d)|(?<=[−–-]) (?=\d)",
    re.IGNORECASE,
)

_NUMBER: Final = r"[+−–-]?\s?\d{1,3}(?:[\s.,’']?\d{3})*(?:[.,]\d{1,2})?"
_FIGURE = re.compile(rf"(?:€\s?)?{_NUMBER}\s?(?:€|%|euroa?s?\b|eur\b)?", re.IGNORECASE)
_BARE: Final = 7
"""A row of as many digits is the number of something, not a figure."""
_NOTHING: Final = frozenset({"", "-", "–", "—", "−"})
"""What stands in a column of figures where there is none."""


def clean(text: str) -> str:
    """The text without control characters and broken halves of characters, its line ends as \\n."""
    return _CONTROL.sub("", _LINE_END.sub("\n", text))


def keep_together(text: str) -> str:
    """No-break spaces where a line must not end: "1 234,50 euro", "7 a §", "3 mars". Readers fold them back."""
    return _TOGETHER.sub(NO_BREAK, text)


def is_figure(text: str) -> bool:
    """Whether the whole of a text is a number, perhaps with its unit; a date or an invoice number is none."""
    text = text.strip()
    return bool(_FIGURE.fullmatch(text)) and not (text.isdigit() and len(text) >= _BARE)


def are_figures(texts: list[str]) -> bool:
    """Whether the cells of a column hold figures and nothing else; at least one of them does."""
    filled = [text for text in texts if text.strip() not in _NOTHING]
    return bool(filled) and all(map(is_figure, filled))
