"""Phrases: what letters say, all languages side by side, each with the condition under which it is relevant.

id: self-pay.bill
section: self-pay
purpose: Which bill the client pays, how much, to whom, by when.
as: item
for_each: bill in facts.self_payments
owner: sample catalogue
status: draft
review: {sv: draft, fi: draft, en: draft}
valid_from: 2026-02-01
text:
  sv: |
    Betala själv {{ bill.amount|euro }} till {{ bill.payee }} senast {{ bill.due|date }}.
  fi: |
    …
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from pathlib import Path
from typing import Final

from letterkit.catalogue.expressions import Expression, Loop, parse_expression, parse_loop
from letterkit.catalogue.folder import default_catalogue
from letterkit.catalogue.strict_yaml import Yaml, load
from letterkit.ui import Text

LETTER_LANGUAGES: Final = ("sv", "fi", "en", "se")
REQUIRED_LANGUAGES: Final = ("sv", "fi", "en")
FORMS: Final = ("paragraph", "item", "heading", "subheading")
STATUSES: Final = ("draft", "approved", "retired")
SECTIONS: Final = (
    "header", "outcome", "payments", "self-pay", "voucher", "notice", "request", "transfer", "correction", "recovery",
    "next-step", "urgency", "reasons", "enclosures", "statements", "calculation", "next-application", "duty", "contact",
    "automation", "rectification", "provisions", "closing", "statement",
)  # fmt: skip

_TAKEN = Text(
    sv="Id:t {id} finns redan i {place}.",
    fi="Tunnus {id} on jo käytössä: {place}.",
    en="The id {id} is already used in {place}.",
)
_NOT_ONE_OF = Text(
    sv="”{text}” är inget av: {known}.",
    fi="”{text}” ei ole mikään näistä: {known}.",
    en='"{text}" is none of: {known}.',
)
_NOT_A_DATE = Text(
    sv="”{text}” är inget datum. Skriv till exempel 2026-02-01.",
    fi="”{text}” ei ole päivämäärä. Kirjoita esimerkiksi 2026-02-01.",
    en='"{text}" is not a date. Write it as 2026-02-01.',
)
_NO_REVIEW = Text(
    sv="Granskningsläget för {language} saknas.",
    fi="Kielen {language} tarkastustila puuttuu.",
    en="The state of review for {language} is missing.",
)


@dataclass(frozen=True, slots=True)
class Wording:
    """A phrase's text in one language, as Jinja source, and the file's line and column where it begins."""

    source: str
    line: int
    column: int


@dataclass(frozen=True)
class Phrase:
    """A phrase of the catalogue. `form` is what it becomes: a paragraph, a list item, a heading."""

    id: str
    section: str
    purpose: str
    form: str
    status: str
    owner: str
    review: dict[str, str]
    valid_from: date
    valid_to: date | None
    legal_basis: tuple[str, ...]
    when: Expression | None
    for_each: Loop | None
    text: dict[str, Wording]
    path: Path = field(compare=False)
    line: int = field(compare=False)

    def is_valid(self, on: date) -> bool:
        """Whether the phrase may be used in a decision of this day."""
        return self.status != "retired" and self.valid_from <= on and (self.valid_to is None or on <= self.valid_to)


@cache
def load_phrases(folder: Path | None = None) -> dict[str, Phrase]:
    """The phrases of a catalogue (the default one unless given) by id, in order of file. Raises CatalogueError."""
    root = (folder or default_catalogue()) / "phrases"
    found: dict[str, Phrase] = {}
    for path in sorted(root.rglob("*.yaml")):
        if path.parent.name == "misleading" or path.parent == root:
            continue
        for phrase, node in _phrases(load(path)):
            if phrase.id in found:
                raise node.error(_TAKEN, id=phrase.id, place=f"{found[phrase.id].path}:{found[phrase.id].line}")
            found[phrase.id] = phrase
    return found


def _phrases(root: Yaml) -> Iterator[tuple[Phrase, Yaml]]:
    for node in root.items() if root.is_list() else [root]:
        yield _phrase(node), node


def _phrase(node: Yaml) -> Phrase:
    entry = node.mapping(
        required=("id", "section", "purpose", "owner", "status", "review", "valid_from", "text"),
        optional=("as", "when", "for_each", "valid_to", "legal_basis", "examples"),
    )
    text = entry["text"].mapping(required=REQUIRED_LANGUAGES, optional=("se",))
    review = entry["review"].mapping(required=REQUIRED_LANGUAGES, optional=("se",))
    for language in text:
        if language not in review:
            raise entry["review"].error(_NO_REVIEW, language=language)
    return Phrase(
        id=entry["id"].text(),
        section=_one_of(entry["section"], SECTIONS),
        purpose=" ".join(entry["purpose"].text().split()),
        form=_one_of(entry["as"], FORMS) if "as" in entry else "paragraph",
        status=_one_of(entry["status"], STATUSES),
        owner=entry["owner"].text(),
        review={language: state.text() for language, state in review.items()},
        valid_from=_day(entry["valid_from"]),
        valid_to=_day(entry["valid_to"]) if "valid_to" in entry else None,
        legal_basis=entry["legal_basis"].texts() if "legal_basis" in entry else (),
        when=parse_expression(entry["when"]) if "when" in entry else None,
        for_each=parse_loop(entry["for_each"]) if "for_each" in entry else None,
        text={language: _wording(wording) for language, wording in text.items()},
        path=node.path,
        line=node.line,
    )


def _wording(node: Yaml) -> Wording:
    """The text of one language; a block scalar begins on the line below its `|`."""
    line, column = node.text_place()
    return Wording(node.text(), line, column)


def _one_of(node: Yaml, known: tuple[str, ...]) -> str:
    if node.text() not in known:
        raise node.error(_NOT_ONE_OF, text=node.text(), known=", ".join(known))
    return node.text()


def _day(node: Yaml) -> date:
    try:
        return date.fromisoformat(node.text())
    except ValueError:
        raise node.error(_NOT_A_DATE, text=node.text()) from None
