"""Reviews of a phrase's texts, language by language: how far each has come, who said so, when, and of which text.

review: {sv: draft, fi: in review, en: approved 2026-02-01}
review:
  sv: {state: approved, by: lead writer, on: 2026-11-01, text: 0f3c…, beside: 91ab…}

`text` is a hash of the text that was approved, `beside` one of the other languages that it was compared with. So a
change in any language shows which texts somebody has to look at again.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from hashlib import sha256
from typing import Final

from letterkit.catalogue.files.strict_yaml import Yaml
from letterkit.catalogue.jinja.wording import Wording
from letterkit.ui import Text

STATES: Final = ("draft", "in review", "approved", "retired")
"""The states, in the order in which a text goes through them."""
_OTHER: Final = "unreviewed"
"""A state of Northern Sami texts that nobody could be found to look at."""
_SHORT: Final = re.compile(
    r"(?P<state>draft|in review|unreviewed|retired)|(?P<approved>approved) (?P<day>\d{4}-\d{2}-\d{2})"
)
_HASH: Final = re.compile(r"[0-9a-f]{12}")

_NOT_A_STATE = Text(
    sv="”{text}” är inget granskningsläge: draft, in review, unreviewed, retired eller approved ÅÅÅÅ-MM-DD.",
    fi="”{text}” ei ole tarkastustila: draft, in review, unreviewed, retired tai approved VVVV-KK-PP.",
    en='"{text}" is not a review status: draft, in review, unreviewed, retired or approved YYYY-MM-DD.',
)
_NOT_A_DATE = Text(
    sv="”{text}” är inget datum. Skriv till exempel 2026-02-01.",
    fi="”{text}” ei ole päivämäärä. Kirjoita esimerkiksi 2026-02-01.",
    en='"{text}" is not a date. Write it as 2026-02-01.',
)
_NOT_A_HASH = Text(
    sv="”{text}” är inget kontrollvärde. Låt letterkit phrases review skriva det.",
    fi="”{text}” ei ole tarkistusarvo. Anna komennon letterkit phrases review kirjoittaa se.",
    en='"{text}" is not a hash. Let letterkit phrases review write it.',
)


@dataclass(frozen=True)
class Review:
    """The review of a text in one language: its state, the role that gave it, the day, and what was looked at."""

    state: str
    by: str = ""
    on: date | None = None
    text: str = ""
    beside: str = ""
    node: Yaml | None = field(default=None, compare=False, repr=False)

    @property
    def is_approved(self) -> bool:
        """Whether the text was approved, be it as it is now or as it was."""
        return self.state == "approved"


def read_review(node: Yaml) -> Review:
    """The review in a node, short or long. Raises CatalogueError at what is wrong."""
    if node.is_text():
        match = _SHORT.fullmatch(node.text())
        if not match:
            raise node.error(_NOT_A_STATE, text=node.text())
        if match["approved"]:
            return Review("approved", on=_day(node, match["day"]), node=node)
        return Review(match["state"], node=node)
    entry = node.mapping(required=("state", "by", "on"), optional=("text", "beside"))
    return Review(
        entry["state"].one_of((*STATES, _OTHER)),
        entry["by"].text(),
        _day(entry["on"], entry["on"].text()),
        _hash(entry["text"]) if "text" in entry else "",
        _hash(entry["beside"]) if "beside" in entry else "",
        node,
    )


def _day(node: Yaml, text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise node.error(_NOT_A_DATE, text=text) from None


def _hash(node: Yaml) -> str:
    if not _HASH.fullmatch(node.text()):
        raise node.error(_NOT_A_HASH, text=node.text())
    return node.text()


def text_hash(wording: Wording) -> str:
    """What tells one text from another: a hash of it, without white space at the ends of its lines."""
    return _digest(_bare(wording))


def beside_hash(texts: Mapping[str, Wording], language: str) -> str:
    """A hash of a phrase's texts in the other languages."""
    return _digest("\n\n".join(f"{name}\n{_bare(text)}" for name, text in sorted(texts.items()) if name != language))


def _bare(wording: Wording) -> str:
    return "\n".join(line.rstrip() for line in wording.source.text.strip().split("\n"))


def _digest(text: str) -> str:
    return sha256(text.encode()).hexdigest()[:12]


def is_changed(review: Review, wording: Wording) -> bool:
    """Whether a text is no longer the one that was approved."""
    return review.is_approved and bool(review.text) and review.text != text_hash(wording)


def is_waiting(review: Review, texts: Mapping[str, Wording], language: str, reviews: Mapping[str, Review]) -> bool:
    """Whether an approved text is as it was, but another language has changed since it was compared with it."""
    if not review.is_approved or is_changed(review, texts[language]):
        return False
    if review.beside:
        return review.beside != beside_hash(texts, language)
    return any(is_changed(reviews[other], texts[other]) for other in texts if other != language)
