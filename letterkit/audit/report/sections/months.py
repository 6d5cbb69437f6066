"""Score, length and readability month by month."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from letterkit.audit.report import pictures
from letterkit.audit.report.content import Series
from letterkit.audit.report.groups import Point, Row, Table
from letterkit.audit.report.measures import OVER_TIME, Measure
from letterkit.audit.report.messages.page import Messages
from letterkit.audit.report.messages.pictured import Pictured
from letterkit.audit.report.numbers import decimal, interval, month, value, whole
from letterkit.audit.report.sections.telling import Telling
from letterkit.audit.report.view import Cell, Grid, Panel, Section

_LABELS: Final = 5
"""So many months are named below a line at most."""


def over_time(told: Telling) -> Section:
    """The months, each measure drawn by itself."""
    ui, table = told.ui, told.content.table("month")
    title = Messages.OVER_TIME.say(ui)
    if table is None:
        return Section("time", title, told.say(Messages.NO_GROUPS))
    panels = [Panel(_series(told, one)) for one in told.content.series if one.newer]
    notes = [*told.say(Messages.TIME_NOTE)]
    notes += told.say(Messages.HIDDEN, smallest=told.content.smallest) if table.hides else ()
    return Section("time", title, tuple(notes), (*panels, Panel("", _months(told, table))))


def _series(told: Telling, series: Series) -> str:
    ui, measure = told.ui, series.measure
    months = [point.month for point in (*series.older, *series.newer)]
    start = min(map(_place, months))
    wide = max(map(_place, months)) - start
    step = next(step for step in (1, 2, 3, 6, 12, 24, 60, 120, 1200) if wide // step < _LABELS)
    labels = [(at, _short(start + at)) for at in range(0, wide + 1, step)]
    first, last = series.newer[0], series.newer[-1]
    text = Pictured.TIME.say(
        ui,
        measure=measure.title.say(ui),
        first=decimal(first.mean.value, ui),
        first_month=month(first.month, ui),
        last=decimal(last.mean.value, ui),
        last_month=month(last.month, ui),
    )
    older = _line(series.older, start) if series.older else None
    name = f"time-{measure.name}"
    title = measure.title.say(ui)
    return pictures.lines(_line(series.newer, start), older, labels, told.legend, told.ticks(), name, text, title)


def _months(told: Telling, table: Table) -> Grid:
    ui = told.ui
    head = (*told.say(Messages.MONTH, Messages.LETTERS), *(measure.title.say(ui) for measure in OVER_TIME))
    rows = []
    for row in table.rows:
        for is_older in (True, False) if told.has_older else (False,):
            letters = row.older_letters if is_older else row.letters
            if letters:
                rows.append(_month(told, row, letters, is_older=is_older))
    return Grid(Messages.OVER_TIME.say(ui), head, tuple(rows))


def _month(told: Telling, row: Row, letters: int, *, is_older: bool) -> tuple[Cell, ...]:
    ui = told.ui
    if row.count > 1:
        name = Messages.TOGETHER.say(ui, count=row.count)
    else:
        name = month(row.name, ui) if row.name else Messages.NOT_TOLD.say(ui)
    run = (Messages.OLDER if is_older else Messages.NEWER).say(ui) if told.has_older else ""
    cells = [Cell(name, run), Cell(whole(letters, ui))]
    for series in told.content.series:
        points = series.older if is_older else series.newer
        point = next((one for one in points if one.month == row.name), None)
        cells.append(_measured(told, point, series.measure))
    return tuple(cells)


def _measured(told: Telling, point: Point | None, measure: Measure) -> Cell:
    if point is None:
        return Cell(Messages.NO_VALUE)
    return Cell(value(point.mean.value, measure.unit, told.ui), interval(point.mean, measure.unit, told.ui))


def _place(name: str) -> int:
    year, number = map(int, name.split("-"))
    return year * 12 + number - 1


def _short(place: int) -> str:
    return f"{place % 12 + 1}/{place // 12}"


def _line(points: Sequence[Point], start: int) -> pictures.Line:
    return pictures.Line(
        [_place(point.month) - start for point in points],
        [point.mean.value for point in points],
        [point.mean.low for point in points],
        [point.mean.high for point in points],
    )
