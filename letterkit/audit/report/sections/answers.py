"""The reader's first questions that stay open, and what else letters must hold and do not."""

from __future__ import annotations

from letterkit.audit.report import pictures
from letterkit.audit.report.front import question
from letterkit.audit.report.messages.page import Messages
from letterkit.audit.report.messages.pictured import Pictured
from letterkit.audit.report.numbers import percent
from letterkit.audit.report.sections.telling import Telling
from letterkit.audit.report.view import Grid, Panel, Section


def questions(told: Telling) -> Section:
    """The first questions, and the rules that say what is missing."""
    ui, content = told.ui, told.content
    title = Messages.QUESTIONS.say(ui)
    if not content.questions:
        return Section("questions", title, told.say(Messages.NO_QUESTIONS))
    head = (*told.say(Messages.QUESTION, Messages.LEFT_OPEN, Messages.SHARE), *told.compared_head())
    rows = [told.counted(question(one.name, ui), "", one) for one in content.questions]
    drawn = [
        pictures.Row(question(one.name, ui), one.tally.share, percent(one.tally.share, ui), older=told.older_share(one))
        for one in content.questions
        if told.may_tell(one)
    ]
    picture = ""
    if drawn:
        text = Pictured.QUESTIONS.say(ui, name=drawn[0].label, share=drawn[0].written)
        picture = pictures.bars(drawn, told.legend, "questions", text)
    panels = [Panel(picture, Grid(title, head, tuple(rows)))]
    required = [(one, counted) for one, counted in content.rules if one.group == "answers"]
    if required:
        names = (*told.say(Messages.RULE, Messages.LETTERS, Messages.SHARE), *told.compared_head())
        held = tuple(told.counted(told.names.rule(one.rule), one.rule, counted) for one, counted in required)
        panels.append(Panel("", Grid(Messages.REQUIRED.say(ui), names, held)))
    notes = told.say(Messages.QUESTIONS_NOTE, *([Messages.IN_POINTS] if told.has_older else []))
    return Section("questions", title, notes, tuple(panels))
