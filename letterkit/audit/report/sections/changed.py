"""What changed since the older run: as it is, and with the same mix."""

from __future__ import annotations

from letterkit.audit.report import pictures
from letterkit.audit.report.content import Level
from letterkit.audit.report.measures import SCORE
from letterkit.audit.report.messages.page import Messages
from letterkit.audit.report.messages.pictured import Pictured
from letterkit.audit.report.numbers import difference, interval, percent, value
from letterkit.audit.report.sections.telling import Telling
from letterkit.audit.report.view import Cell, Grid, Panel, Section


def changed(told: Telling) -> Section:
    """What changed."""
    ui, compared = told.ui, told.content.comparison
    assert compared is not None
    notes = [Messages.CHANGED_NOTE.say(ui)]
    if min(compared.strata.covered) < 1:
        older, newer = (percent(share, ui) for share in compared.strata.covered)
        notes.append(Messages.COVERED.say(ui, older=older, newer=newer))
    notes.append(Messages.IN_POINTS.say(ui))
    head = told.say(Messages.MEASURE, Messages.BEFORE, Messages.NOW, Messages.RAW, Messages.HELD)
    rows = tuple(_level(told, level) for level in told.content.levels if level.change)
    grid = Grid(Messages.CHANGED.say(ui), head, rows)
    return Section("changed", grid.caption, tuple(notes), (Panel(_change_picture(told), grid),))


def _change_picture(told: Telling) -> str:
    ui, change = told.ui, told.content.level(SCORE).change
    if change is None or change.held is None:
        return ""
    pairs = ((Messages.RAW, change.raw), (Messages.HELD, change.held))
    rows = [
        pictures.Row(
            f"{text.say(ui)}: {difference(one.value, 'points', ui)}"
            f" ({interval(one, 'points', ui, is_change=True)})",
            one.value, "", one.low, one.high,
        )
        for text, one in pairs
    ]  # fmt: skip
    text = Pictured.CHANGE.say(ui, **{
        name: difference(one.value, "points", ui) for name, one in (("raw", change.raw), ("held", change.held))
    })  # fmt: skip
    ticks = told.ticks(is_signed=True)
    return pictures.dots(rows, pictures.Legend(""), ticks, "change", text, zero=True)


def _level(told: Telling, level: Level) -> tuple[Cell, ...]:
    ui, measure, change = told.ui, level.measure, level.change
    assert change is not None
    before, now = (Cell(value(one, measure.unit, ui, measure.digits)) for one in (change.older, change.newer))
    held = told.change(change.held, measure.unit, measure.better)
    return Cell(measure.title.say(ui)), before, now, told.change(change.raw, measure.unit, None), held
