"""All that was found, rule by rule."""

from __future__ import annotations

from letterkit.audit.report.sections.telling import Telling
from letterkit.audit.report.view import Grid, Panel, Section
from letterkit.audit.report.words.page import Words
from letterkit.report.sayings import SEVERITIES


def rules(told: Telling) -> Section:
    """Every rule that reports anything."""
    ui = told.ui
    head = (*told.say(Words.RULE, Words.LETTERS, Words.SHARE), *told.compared_head())
    severities: dict[str, str] = {name: text.say(ui) for name, text in SEVERITIES.items()}
    rows = tuple(
        told.counted(told.names.rule(one.rule), f"{one.rule} · {severities.get(one.severity, one.severity)}", counted)
        for one, counted in told.content.rules
    )
    title = Words.RULES.say(ui)
    return Section("rules", title, (), (Panel("", Grid(title, head, rows)),), is_folded=True)
