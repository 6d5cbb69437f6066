"""The phrases and wordings that mislead most."""

from __future__ import annotations

from typing import Final

from letterkit.audit.report import pictures
from letterkit.audit.report.costs import Cost
from letterkit.audit.report.front import code, few
from letterkit.audit.report.messages.page import Messages
from letterkit.audit.report.messages.pictured import Pictured
from letterkit.audit.report.numbers import percent, whole
from letterkit.audit.report.sections.telling import Telling
from letterkit.audit.report.view import Cell, Grid, Panel, Section

_PHRASES: Final = 10
"""So many are drawn; the table holds more."""
_SHORT: Final = 8
"""So much of a hash tells wordings apart in a picture."""


def phrases(told: Telling) -> Section:
    """What misleads most, in order of harm."""
    ui, content = told.ui, told.content
    title = Messages.PHRASES.say(ui)
    if not content.costs:
        return Section("phrases", title, told.say(Messages.NOTHING_MISLEADS, smallest=content.smallest))
    head = [*told.say(Messages.PATTERN, Messages.LETTERS, Messages.SHARE)]
    head += told.say(Messages.HELD) if told.has_older else ()
    head += told.say(Messages.SOLE, Messages.HARM)
    rows = []
    for number, (cost, counted) in enumerate(content.costs, 1):
        cells = [
            Cell(f"{number}. {told.names.cost(cost).title}", code(cost, told.names)),
            Cell(whole(cost.letters, ui)),
            Cell(percent(counted.tally.share, ui)),
        ]
        cells += [told.fair(counted)] if told.has_older else []
        cells += [Cell(few(cost.only, content.smallest, ui)), Cell(whole(round(cost.harm), ui))]
        rows.append(tuple(cells))
    drawn = [
        pictures.Row(
            _drawn_name(told, number, cost), counted.tally.share, percent(counted.tally.share, ui),
            older=told.older_share(counted),
        )
        for number, (cost, counted) in enumerate(content.costs[:_PHRASES], 1)
    ]  # fmt: skip
    text = Pictured.PHRASES.say(ui, name=told.names.cost(content.costs[0][0]).title, share=drawn[0].written)
    picture = pictures.bars(drawn, told.legend, "phrases", text)
    grid = Grid(title, tuple(head), tuple(rows))
    notes = [*told.say(Messages.PHRASES_NOTE, smallest=content.smallest)]
    is_hashed = any(cost.how == "wording" for cost, _ in content.costs)
    notes += told.say(Messages.IN_POINTS) if told.has_older else ()
    notes += told.say(Messages.FIND) if is_hashed else ()
    command = Messages.FIND_COMMAND.say(ui) if is_hashed else ""
    return Section("phrases", title, tuple(notes), (Panel(picture, grid),), command)


def _drawn_name(told: Telling, number: int, cost: Cost) -> str:
    title = f"{number}. {told.names.cost(cost).title}"
    return f"{title} · {told.names.cost(cost).code[:_SHORT]}" if cost.how == "wording" else title
