"""How the scores are distributed."""

from __future__ import annotations

from letterkit.audit.report import pictures
from letterkit.audit.report.messages.page import Messages
from letterkit.audit.report.messages.pictured import Pictured
from letterkit.audit.report.numbers import percent, whole
from letterkit.audit.report.sections.telling import Telling
from letterkit.audit.report.view import Cell, Grid, Panel, Section


def scores(told: Telling) -> Section:
    """The bands of scores."""
    ui, content = told.ui, told.content
    title = Messages.SCORES.say(ui)
    all_ = content.side.letters
    before = content.comparison.side.letters if content.comparison else 0
    head = (*told.say(Messages.BAND, Messages.LETTERS, Messages.SHARE), *(told.say(Messages.BEFORE) if before else ()))
    rows, drawn = [], []
    for band in content.bands:
        label = f"{band.first}–{band.last}"
        share = band.letters / all_
        older = None if band.older is None else band.older / before
        rows.append(
            (
                Cell(label),
                Cell(whole(band.letters, ui)),
                Cell(percent(share, ui)),
                *(() if older is None else (Cell(percent(older, ui)),)),
            )
        )
        drawn.append(pictures.Row(label, share, percent(share, ui), older=older))
    text = ""
    if drawn:
        most = max(drawn, key=lambda row: row.value or 0.0)
        text = Pictured.BANDS.say(ui, share=most.written, band=most.label)
    picture = pictures.bands(drawn, told.legend, "scores", text) if drawn else ""
    panel = Panel(picture, Grid(title, head, tuple(reversed(rows))))
    return Section("scores", title, told.say(Messages.SCORES_NOTE), (panel,))
