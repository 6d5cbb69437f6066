"""What a draft shows and letterkit does not read: people are told, so that they look at it themselves."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Final

from letterkit.document import Span
from letterkit.report.messages import Messages
from letterkit.report.places import place_of
from letterkit.ui import Text

if TYPE_CHECKING:
    from letterkit.document import Document
    from letterkit.document.block import Unread

_MOST: Final = 6
"""So many places of a kind are named: who has found these looks for the others."""
_OF_THE_WHOLE: Final = ("attachment", "damaged")
"""What belongs to the letter as a whole, not to one of its places."""
_UNREAD: Final = Text(
    sv="Det här läser letterkit inte, så granska det själv: {things}.",
    fi="Tätä letterkit ei lue, joten tarkista se itse: {things}.",
    en="letterkit does not read this, so check it yourself: {things}.",
)
_CALLED: Final[Mapping[str, Text]] = {
    "attachment": Text(sv="en bifogad fil", fi="liitetiedosto", en="an attached file"),
    "characters": Text(
        sv="tecken som inte går att läsa", fi="merkkejä, joita ei voi lukea", en="characters that cannot be read"
    ),
    "chart": Text(sv="ett diagram", fi="kaavio", en="a chart"),
    "control": Text(sv="en formulärkontroll", fi="lomakkeen ohjausobjekti", en="a form control"),
    "damaged": Text(
        sv="en del av filen som är skadad eller saknas",
        fi="tiedoston osa, joka on vioittunut tai puuttuu",
        en="a part of the file that is damaged or missing",
    ),
    "drawing": Text(sv="ett ritobjekt med text", fi="piirros, jossa on tekstiä", en="a drawing with text"),
    "frame": Text(sv="en inbäddad sida", fi="upotettu sivu", en="an embedded page"),
    "inserted": Text(sv="en infogad fil", fi="lisätty tiedosto", en="an inserted file"),
    "media": Text(sv="ljud eller video", fi="ääni tai video", en="sound or video"),
    "object": Text(sv="ett inbäddat objekt", fi="upotettu objekti", en="an embedded object"),
    "page": Text(sv="en sida som är en bild", fi="sivu, joka on kuva", en="a page that is a picture"),
    "picture": Text(sv="en SmartArt-bild", fi="SmartArt-kuva", en="a SmartArt picture"),
    "stamp": Text(sv="en stämpel", fi="leima", en="a stamp"),
    "subdocument": Text(sv="ett underdokument", fi="alidokumentti", en="a subdocument"),
    "turned": Text(sv="vriden text", fi="käännettyä tekstiä", en="turned text"),
}


def unread(document: Document, ui: str) -> str:
    """A sentence that names what is not read, each kind once with its places; "" where all is read."""
    places: dict[str, dict[str, None]] = {}
    for one in document.unread:
        places.setdefault(one.kind, {})[_place(one, document, ui)] = None
    things = [_CALLED[kind].say(ui) + _told(list(filter(None, where))) for kind, where in places.items()]
    return _UNREAD.say(ui, things=", ".join(things)) if things else ""


def _told(places: Sequence[str]) -> str:
    """The places in brackets; of very many the first."""
    shown = [*places[:_MOST], *(["…"] if len(places) > _MOST else [])]
    return f" ({'; '.join(shown)})" if shown else ""


def _place(one: Unread, document: Document, ui: str) -> str:
    """Where it stands: its page, where there are pages; "" for what belongs to the letter as a whole."""
    if one.page is not None:
        return Messages.PAGE.say(ui, page=one.page)
    is_somewhere = document.blocks and one.kind not in _OF_THE_WHOLE
    return place_of(document.locate(Span(one.at, one.at + 1)), ui) if is_somewhere else ""
