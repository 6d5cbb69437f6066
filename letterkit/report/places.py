"""Where a finding stands, as people say it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from letterkit.report.messages import AREAS, Messages
from letterkit.ui import Text

if TYPE_CHECKING:
    from letterkit.document import Location


INSERTED: Final = Text(
    sv="{place}, i en infogad fil", fi="{place}, lisätyssä tiedostossa", en="{place}, in an inserted file"
)


def place_of(place: Location, ui: str) -> str:
    """The line where the format has lines; else the page, if there is one, and the cell or the paragraph."""
    if place.page is not None:
        return f"{Messages.PAGE.say(ui, page=place.page)}, {_spot(place, ui)}"
    if place.line is not None:
        return Messages.LINE.say(ui, line=place.line)
    return INSERTED.say(ui, place=_spot(place, ui)) if place.is_inserted else _spot(place, ui)


def _spot(place: Location, ui: str) -> str:
    if place.cell:
        return Messages.CELL.say(ui, table=place.cell.table, row=place.cell.row, column=place.cell.column)
    return AREAS[place.area].say(ui, number=place.paragraph)
