"""The report as one page of HTML that needs nothing beside itself and runs no scripts."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

from letterkit.audit.report.content import Content
from letterkit.audit.report.front import front
from letterkit.audit.report.messages.page import Messages
from letterkit.audit.report.naming import Names
from letterkit.audit.report.sections import sections
from letterkit.audit.report.view import Page
from letterkit.report.html.shell import look, policy, templates

if TYPE_CHECKING:
    from jinja2 import Template

_FOLDER: Final = Path(__file__).parent


def as_html(content: Content, names: Names) -> str:
    """The report as a page of HTML."""
    from markupsafe import Markup

    page = Page(names.ui, front(content, names), tuple(sections(content, names)))
    style = f"\n{look()}{(_FOLDER / 'audit.css').read_text(encoding='utf-8')}\n"
    return _template().render(ui=names.ui, page=page, style=Markup(style), policy=policy(style), markup=Markup).lstrip()


@cache
def _template() -> Template:
    pages = templates(_FOLDER)
    pages.globals |= {"words": Messages}
    return pages.get_template("audit.html.j2")
