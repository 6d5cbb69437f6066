"""How the report was made, and what the runs tell of themselves."""

from __future__ import annotations

from collections.abc import Sequence

from letterkit.audit.report.content import Side
from letterkit.audit.report.front import period
from letterkit.audit.report.messages.page import Messages
from letterkit.audit.report.numbers import whole
from letterkit.audit.report.resampling import RESAMPLES
from letterkit.audit.report.sections.telling import Telling
from letterkit.audit.report.view import Cell, Grid, Panel, Section
from letterkit.ui import Text


def method(told: Telling) -> Section:
    """Notes on method, and a table of the runs."""
    ui, content = told.ui, told.content
    texts = [Messages.SERIOUS, Messages.NOT_PERSONS, Messages.BOOTSTRAP]
    texts += [Messages.STANDARD] if told.has_older else []
    texts += [Messages.SMALLEST]
    notes = told.say(*texts, resamples=whole(RESAMPLES, ui), smallest=content.smallest)
    sides = [content.comparison.side, content.side] if content.comparison else [content.side]
    head = ("", *(told.say(Messages.OLDER, Messages.NEWER) if len(sides) > 1 else told.say(Messages.NOW)))
    return Section("method", Messages.METHOD.say(ui), notes, (Panel("", _runs(told, sides, head)),))


def _runs(told: Telling, sides: Sequence[Side], head: tuple[str, ...]) -> Grid:
    ui = told.ui
    untold = Messages.NOT_TOLD.say(ui)
    rows: list[tuple[Text, list[str]]] = [
        (Messages.RUN_VERSION, [side.run.version or untold for side in sides]),
        (Messages.RUN_CATALOGUE, [side.run.catalogue or untold for side in sides]),
        *(
            [(Messages.RUN_DATE, [side.run.date or untold for side in sides])]
            if any(side.run.date for side in sides)
            else []
        ),
        (Messages.RUN_PERIOD, [period(side, ui) for side in sides]),
        (Messages.RUN_LETTERS, [whole(side.letters, ui) for side in sides]),
        (Messages.NOT_CHECKED, [_failed(told, side) for side in sides]),
    ]
    grid = tuple((Cell(name.say(ui)), *map(Cell, values)) for name, values in rows)
    return Grid(Messages.RUNS.say(ui), head, grid, frozenset(range(1, len(head))))


def _failed(told: Telling, side: Side) -> str:
    failed = [
        f"{whole(count, told.ui)} {Messages.FAILED[how].say(told.ui) if how in Messages.FAILED else how}"
        for how, count in side.failed.items()
    ]
    return ", ".join(failed) or "0"
