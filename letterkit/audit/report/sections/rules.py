"""All that was found, rule by rule."""

from __future__ import annotations

from letterkit.audit.report.messages.page import Messages
from letterkit.audit.report.sections.telling import Telling
from letterkit.audit.report.view import Grid, Panel, Section
from letterkit.report.messages import SEVERITIES


def rules(told: Telling) -> Section:
    """Every rule that reports anything."""
    ui = told.ui
    head = (*told.say(Messages.RULE, Messages.LETTERS, Messages.SHARE), *told.compared_head())
    severities: dict[str, str] = {name: text.say(ui) for name, text in SEVERITIES.items()}
    rows = tuple(
        told.counted(told.names.rule(one.rule), f"{one.rule} · {severities.get(one.severity, one.severity)}", counted)
        for one, counted in told.content.rules
    )
    title = Messages.RULES.say(ui)
    return Section("rules", title, (), (Panel("", Grid(title, head, rows)),), is_folded=True)
