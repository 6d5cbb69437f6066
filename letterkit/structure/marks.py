"""What is seen in a text before it is read: figures, account and telephone numbers, question marks."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Final

from letterkit.catalogue.judgement.features import tokens_of

_MARKS: Final[Mapping[str, re.Pattern[str]]] = {
    "account": re.compile(r"\b[A-Z]{2}\d{2}\s?[\d*Xx]{2,}"),
    "telephone": re.compile(r"\b0\d{1,3}[\s-]?\d{3}[\s-]?\d{3,4}\b|\b0\d{6,10}\b"),
    "mail": re.compile("@"),
    "hours": re.compile(r"(?<!/)\b\d{1,2}\s?[–-]\s?\d{1,2}\b"),  # 18/3-26 is a day
    "percent": re.compile("%"),
    "section": re.compile("§"),
    "equals": re.compile("="),
    "plus": re.compile(r"\s[+–-]\s"),
    "question": re.compile(r"\?"),
    "brackets": re.compile(r"^\("),
}
_AMOUNTS: Final = 3
"""More sums in a text are not told apart; nor are more days."""
_DAYS: Final = 2


def marks_of(text: str, language: str, shape: str) -> Iterator[str]:
    """What is seen in a text of a shape (heading, item …), as names of features."""
    yield from (f"mark {name}" for name, pattern in _MARKS.items() if pattern.search(text))
    counts = Counter(token.text for token in tokens_of(text, language))
    amounts, days = counts["<amount>"], counts["<date>"]
    yield f"amounts {min(_AMOUNTS, amounts)}"
    yield f"days {min(_DAYS, days)}"
    yield f"figures {min(1, amounts)} {min(1, days)} {shape}"
