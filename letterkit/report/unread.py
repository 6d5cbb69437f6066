"""What a draft shows and letterkit does not read: people are told, so that they look at it themselves."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from letterkit.document import Span
from letterkit.report.places import place_of
from letterkit.ui import Text

if TYPE_CHECKING:
    from letterkit.document import Document

_UNREAD: Final = Text(
    sv="Det här läser letterkit inte, så granska det själv: {things}.",
    fi="Tätä letterkit ei lue, joten tarkista se itse: {things}.",
    en="letterkit does not read this, so check it yourself: {things}.",
)
_CALLED: Final[Mapping[str, Text]] = {
    "chart": Text(sv="ett diagram", fi="kaavio", en="a chart"),
    "control": Text(sv="en formulärkontroll", fi="lomakkeen ohjausobjekti", en="a form control"),
    "object": Text(sv="ett inbäddat objekt", fi="upotettu objekti", en="an embedded object"),
    "picture": Text(sv="en SmartArt-bild", fi="SmartArt-kuva", en="a SmartArt picture"),
    "subdocument": Text(sv="ett underdokument", fi="alidokumentti", en="a subdocument"),
}


def unread(document: Document, ui: str) -> str:
    """A sentence that names what is not read and where it stands; "" where all is read."""
    if not document.unread:
        return ""
    things = []
    for one in document.unread:
        place = place_of(document.locate(Span(one.at, one.at + 1)), ui) if document.blocks else ""
        things.append(_CALLED[one.kind].say(ui) + (f" ({place})" if place else ""))
    return _UNREAD.say(ui, things=", ".join(dict.fromkeys(things)))
