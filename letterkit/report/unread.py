"""What a draft shows and letterkit does not read: people are told, so that they look at it themselves."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from letterkit.document import Span
from letterkit.report.messages import Messages
from letterkit.report.places import place_of
from letterkit.ui import Text

if TYPE_CHECKING:
    from letterkit.document import Document
    from letterkit.document.block import Unread

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
    "drawing": Text(sv="en ritning med text", fi="piirros, jossa on tekstiä", en="a drawing with text"),
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
    """A sentence that names what is not read and where it stands; "" where all is read."""
    if not document.unread:
        return ""
    things = []
    for one in document.unread:
        place = _place(one, document, ui)
        things.append(_CALLED[one.kind].say(ui) + (f" ({place})" if place else ""))
    return _UNREAD.say(ui, things=", ".join(dict.fromkeys(things)))


def _place(one: Unread, document: Document, ui: str) -> str:
    """Where it stands: its page, where there are pages; "" for what belongs to the letter as a whole."""
    if one.page is not None:
        return Messages.PAGE.say(ui, page=one.page)
    is_somewhere = document.blocks and one.kind != "attachment"
    return place_of(document.locate(Span(one.at, one.at + 1)), ui) if is_somewhere else ""
