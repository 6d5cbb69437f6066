"""The sections below the first screen: each picture with its table."""

from __future__ import annotations

from collections.abc import Iterator

from letterkit.audit.report.content import Content
from letterkit.audit.report.naming import Names
from letterkit.audit.report.sections.answers import questions
from letterkit.audit.report.sections.changed import changed
from letterkit.audit.report.sections.grouped import groups
from letterkit.audit.report.sections.method import method
from letterkit.audit.report.sections.months import over_time
from letterkit.audit.report.sections.phrases import phrases
from letterkit.audit.report.sections.rules import rules
from letterkit.audit.report.sections.scores import scores
from letterkit.audit.report.sections.telling import Telling
from letterkit.audit.report.view import Section


def sections(content: Content, names: Names) -> Iterator[Section]:
    """The sections, in order."""
    told = Telling(content, names)
    if content.has_figures:
        if content.comparison:
            yield changed(told)
        yield phrases(told)
        yield questions(told)
        yield scores(told)
        yield groups(told, "kind")
        yield groups(told, "language")
        yield groups(told, "unit")
        yield over_time(told)
        yield rules(told)
    yield method(told)
