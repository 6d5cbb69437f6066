"""Letters by kind, language and unit."""

from __future__ import annotations

from typing import Final

from letterkit.audit.report import pictures
from letterkit.audit.report.groups import Dimension, Row, Table
from letterkit.audit.report.messages.page import Messages
from letterkit.audit.report.messages.pictured import Pictured
from letterkit.audit.report.numbers import decimal, interval, percent, whole
from letterkit.audit.report.sections.telling import Telling
from letterkit.audit.report.view import Cell, Grid, Panel, Section

_DRAWN: Final = 25
"""So many groups fit into one picture; the table holds all."""


def groups(told: Telling, dimension: Dimension) -> Section:
    """The groups of a dimension."""
    ui = told.ui
    title, table = Messages.GROUPED[dimension].say(ui), told.content.table(dimension)
    if table is None:
        return Section(dimension, title, told.say(Messages.NO_GROUPS))
    notes = [*(told.say(Messages.UNIT_NOTE) if dimension == "unit" else ())]
    notes += told.say(Messages.HIDDEN, smallest=told.content.smallest) if table.hides else ()
    ordered = _ordered(table)
    has_expected = dimension == "unit"
    head = [*told.say(Messages.GROUP[dimension], Messages.LETTERS, Messages.SCORE, Messages.CLEAN)]
    head += told.say(Messages.EXPECTED) if has_expected else ()
    head += told.compared_head()
    rows = tuple(_group(told, row, dimension, has_expected=has_expected) for row in ordered)
    drawn = [
        pictures.Row(
            _group_name(told, row, dimension), row.score.value, "", row.score.low, row.score.high, older=row.older
        )
        for row in ordered
        if row.score
    ]
    low, high = (end(drawn, key=lambda row: row.value or 0.0) for end in (min, max))
    text = Pictured.GROUPS.say(
        ui,
        low=low.label,
        low_score=decimal(low.value or 0, ui),
        high=high.label,
        high_score=decimal(high.value or 0, ui),
    )
    picture = pictures.dots(drawn[:_DRAWN], told.legend, told.ticks(most=100), dimension, text)
    return Section(dimension, title, tuple(notes), (Panel(picture, Grid(title, tuple(head), rows)),))


def _group_name(told: Telling, row: Row, dimension: Dimension) -> str:
    if row.count > 1:
        return Messages.TOGETHER.say(told.ui, count=row.count)
    if row.name is None:
        return Messages.NOT_TOLD.say(told.ui)
    if dimension == "unit":
        return told.names.unit(row.name)
    named = (told.names.kind if dimension == "kind" else told.names.language)(row.name)
    return named[:1].upper() + named[1:]


def _group(told: Telling, row: Row, dimension: Dimension, *, has_expected: bool) -> tuple[Cell, ...]:
    ui = told.ui
    none = Cell(Messages.NO_VALUE)
    score = Cell(decimal(row.score.value, ui), interval(row.score, "points", ui)) if row.score else none
    cells = [Cell(_group_name(told, row, dimension)), Cell(whole(row.letters, ui)), score]
    cells.append(Cell(percent(row.clean, ui)) if row.letters else none)
    if has_expected:
        cells.append(Cell(decimal(row.against, ui, is_signed=True)) if row.letters else none)
    if told.has_older:
        cells += [
            none if row.older is None else Cell(decimal(row.older, ui)),
            told.change(row.change, "points", 1),
        ]
    return tuple(cells)


def _ordered(table: Table) -> list[Row]:
    """Units by their score, the lowest first, other groups by their letters; those without a name come last."""
    is_unit = table.dimension == "unit"

    def place(row: Row) -> tuple[bool, bool, float]:
        score = row.score.value if row.score else 101.0
        return row.count > 1, row.name is None, score if is_unit else -row.letters

    return sorted(table.rows, key=place)
