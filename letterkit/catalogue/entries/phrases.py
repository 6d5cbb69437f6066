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

In a text an empty line begins a new block, and a line that begins with "- " is a list item.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import Final

from letterkit.catalogue.entries.fields import STATUSES, one_of, review, validity, wordings
from letterkit.catalogue.entries.reviews import Review
from letterkit.catalogue.files.folder import phrase_files
from letterkit.catalogue.files.strict_yaml import Yaml, load
from letterkit.catalogue.jinja.expressions import Expression, Loop, parse_expression, parse_loop
from letterkit.catalogue.jinja.literals import check_literals
from letterkit.catalogue.jinja.wording import Wording
from letterkit.errors import CatalogueError
from letterkit.ui import Text

FORMS: Final = ("paragraph", "item", "heading", "subheading")
SECTIONS: Final = (
    "header", "outcome", "payments", "self-pay", "voucher", "notice", "request", "transfer", "correction", "recovery",
    "next-step", "urgency", "reasons", "enclosures", "statements", "calculation", "next-application", "duty", "contact",
    "automation", "rectification", "provisions", "language", "closing", "statement", "change",
)  # fmt: skip
ID_LENGTH: Final = 40
_ID: Final = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)+")

_TAKEN = Text(
    sv="Id:t {id} finns redan i {where}.",
    fi="Tunnus {id} on jo käytössä: {where}.",
    en="The id {id} is already used in {where}.",
)
_NOT_AN_ID = Text(
    sv="”{text}” är inget id. Skriv avdelning.namn med små bokstäver, högst {most} tecken: self-pay.bill.",
    fi="”{text}” ei ole tunnus. Kirjoita osio.nimi pienin kirjaimin, enintään {most} merkkiä: self-pay.bill.",
    en='"{text}" is not an id. Write section.name in small letters, at most {most} characters: self-pay.bill.',
)


@dataclass(frozen=True)
class Phrase:
    """A phrase of the catalogue. `form` is what it becomes: a paragraph, a list item, a heading."""

    id: str
    section: str
    purpose: str
    form: str
    status: str
    owner: str
    review: dict[str, Review]
    valid_from: date
    valid_to: date | None
    legal_basis: tuple[str, ...]
    when: Expression | None
    for_each: Loop | None
    text: dict[str, Wording]
    version: str
    node: Yaml = field(compare=False, repr=False)

    @property
    def path(self) -> Path:
        """The file it stands in."""
        return self.node.path

    @property
    def line(self) -> int:
        """The line that it begins at."""
        return self.node.line

    def is_valid(self, on: date) -> bool:
        """Whether the phrase may be used in a decision of this day."""
        return self.status != "retired" and self.valid_from <= on and (self.valid_to is None or on <= self.valid_to)


def load_phrases(folder: Path) -> dict[str, Phrase]:
    """The phrases of a catalogue's folder of phrases by id, in order of file. Raises CatalogueError."""
    found: dict[str, Phrase] = {}
    for path in phrase_files(folder):
        for phrase in phrases_in(path):
            if phrase.id in found:
                raise taken(phrase, found[phrase.id])
            found[phrase.id] = phrase
    return found


def taken(phrase: Phrase, earlier: Phrase) -> CatalogueError:
    """The error that a phrase has the id of an earlier one."""
    return phrase.node.error(_TAKEN, id=phrase.id, where=f"{earlier.path}:{earlier.line}")


def phrases_in(path: Path) -> Iterator[Phrase]:
    """The phrases of one file. Raises CatalogueError."""
    return phrases_of(load(path))


def find_phrase(folder: Path, id: str) -> Phrase | None:
    """One phrase of a catalogue's folder of phrases, read without the others. Raises CatalogueError."""
    paths = sorted((folder / id.partition(".")[0]).glob("*.yaml"))
    return next((phrase for path in paths for phrase in phrases_of(load(path)) if phrase.id == id), None)


def phrases_of(root: Yaml) -> Iterator[Phrase]:
    """The phrases that a file says. Raises CatalogueError."""
    for node in root.items() if root.is_list() else [root]:
        yield read_phrase(node)


def read_phrase(node: Yaml) -> Phrase:
    """The phrase at a node. Raises CatalogueError at the place of what is wrong."""
    entry = node.mapping(
        required=("id", "section", "purpose", "owner", "status", "review", "valid_from", "text"),
        optional=("as", "when", "for_each", "valid_to", "legal_basis", "examples"),
    )
    id = entry["id"].text()
    if not _ID.fullmatch(id) or len(id) > ID_LENGTH:
        raise entry["id"].error(_NOT_AN_ID, text=id, most=ID_LENGTH)
    status = one_of(entry["status"], STATUSES)
    text = wordings(entry["text"])
    for wording in text.values():
        check_literals(wording)
    valid_from, valid_to = validity(entry)
    return Phrase(
        id=id,
        section=one_of(entry["section"], SECTIONS),
        purpose=" ".join(entry["purpose"].text().split()),
        form=one_of(entry["as"], FORMS) if "as" in entry else "paragraph",
        status=status,
        owner=entry["owner"].text(),
        review=review(entry["review"], text, status),
        valid_from=valid_from,
        valid_to=valid_to,
        legal_basis=entry["legal_basis"].texts() if "legal_basis" in entry else (),
        when=parse_expression(entry["when"]) if "when" in entry else None,
        for_each=parse_loop(entry["for_each"]) if "for_each" in entry else None,
        text=text,
        version=version_of(node),
        node=node,
    )


def version_of(node: Yaml) -> str:
    """A short hash of what a file says at a node, from its first line to its last."""
    return sha256(node.written().encode()).hexdigest()[:8]
