"""What readers and handlers say of a phrase that fails: one line each, in a file beside the phrase's own.

phrases/self-pay/bill.yaml has its feedback in phrases/self-pay/bill.feedback.tsv. Nothing of a client may stand there,
so amounts, dates and anything that looks like an identifier are refused.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final

from letterkit.catalogue.entries.phrases import Phrase
from letterkit.catalogue.files.folder import shown
from letterkit.catalogue.jinja.literals import figures
from letterkit.errors import CatalogueError, UsageError
from letterkit.paths import is_there
from letterkit.ui import Text

_HEADER: Final = "on\tphrase\tlanguage\ttext"
_MOST: Final = 500
_IDENTIFIER: Final = re.compile(r"\S*\d\S*\d\S*|\S+@\S+|\d\d+|https?://\S+")

_EMPTY = Text(
    sv="Skriv vad som inte fungerar i frasen: --text ”…” (högst {most} tecken).",
    fi="Kirjoita, mikä fraasissa ei toimi: --text ”…” (enintään {most} merkkiä).",
    en='Say what fails in the phrase: --text "…" (at most {most} characters).',
)
_CLIENT_DATA = Text(
    sv="”{text}” kan höra till en klient. Beskriv vad som inte fungerar utan belopp, datum, nummer och adresser.",
    fi="”{text}” voi olla asiakkaan tieto. Kuvaile, mikä ei toimi, ilman summia, päiviä, numeroita ja osoitteita.",
    en='"{text}" may belong to a client. Say what fails without amounts, dates, numbers and addresses.',
)
_BROKEN = Text(
    sv="Raden har inte fyra fält med tabbar mellan: dag, fras, språk, text.",
    fi="Rivillä ei ole neljää sarkaimella erotettua kenttää: päivä, fraasi, kieli, teksti.",
    en="The line does not have four fields with tabs between them: day, phrase, language, text.",
)


@dataclass(frozen=True, slots=True)
class Feedback:
    """One piece of feedback; `language` is empty where it is about all languages."""

    on: date
    language: str
    text: str


def feedback_file(phrase: Phrase) -> Path:
    """The file for feedback on the phrases of a file."""
    return phrase.path.with_name(f"{phrase.path.stem}.feedback.tsv")


def feedback_on(phrase: Phrase) -> list[Feedback]:
    """The feedback on a phrase, the oldest first. Raises CatalogueError at a line that can't be read."""
    path = feedback_file(phrase)
    if not is_there(path):
        return []
    found = []
    for number, line in enumerate(path.read_text(encoding="utf-8").split("\n"), 1):
        if not line.strip() or line == _HEADER:
            continue
        fields = line.split("\t")
        try:
            day, id, language, text = fields
            on = date.fromisoformat(day)
        except ValueError:
            raise CatalogueError(_BROKEN, f"{shown(path)}:{number}:1") from None
        if id == phrase.id:
            found.append(Feedback(on, language, text))
    return found


def with_feedback(phrase: Phrase, language: str, text: str, on: date) -> str:
    """What the file says with one more line. Raises UsageError for a text that can't stand there."""
    said = " ".join(text.split())
    if not said or len(said) > _MOST:
        raise UsageError(_EMPTY, most=_MOST)
    if found := _client_data(said):
        raise UsageError(_CLIENT_DATA, text=found)
    path = feedback_file(phrase)
    before = path.read_text(encoding="utf-8") if is_there(path) else _HEADER + "\n"
    return f"{before.rstrip()}\n{on}\t{phrase.id}\t{language}\t{said}\n"


def _client_data(text: str) -> str:
    """The first thing in a text that may be a client's: an amount, a date, a share, an identifier, an address."""
    spans = figures(text) or [match.span() for match in _IDENTIFIER.finditer(text)]
    return text[slice(*spans[0])] if spans else ""
