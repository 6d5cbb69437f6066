"""What a change does to letters, as one page that needs nothing beside itself: before and after side by side."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

from letterkit.catalogue.values.formats import FORMATS
from letterkit.compose.worddiff import compare_words
from letterkit.impact.impact import Impact, Letter
from letterkit.impact.paragraphs import Row
from letterkit.impact.text import called, finding, named, scores, summary
from letterkit.impact.words import HOW, LANGUAGES, Words
from letterkit.report.html.shell import look, policy, templates

if TYPE_CHECKING:
    from jinja2 import Template

_FOLDER: Final = Path(__file__).parent
_AROUND: Final = 1
"""So many paragraphs that are the same are shown before and after those that differ."""


@dataclass(frozen=True, slots=True)
class Gap:
    """Paragraphs that are the same, and not shown."""

    count: int


def as_html(impact: Impact, ui: str) -> str:
    """The impact as a page of HTML."""
    from markupsafe import Markup

    style = f"\n{look()}{(_FOLDER / 'impact.css').read_text(encoding='utf-8')}\n"
    return _template().render(
        ui=ui, impact=impact, summary=summary(impact, ui), style=Markup(style), policy=policy(style)
    )


@cache
def _template() -> Template:
    pages = templates(_FOLDER)
    pages.globals |= {
        "words": Words,
        "how": HOW,
        "languages": LANGUAGES,
        "called": called,
        "named": named,
        "finding": finding,
    }
    pages.globals |= {"scores": scores, "shown": _shown, "tag": _tag, "compare": compare_words, "is_gap": _is_gap}
    return pages.get_template("impact.html.j2")


def _tag(letter: Letter) -> str:
    """The language of a letter, as HTML names it."""
    return FORMATS[letter.language].tag


def _is_gap(row: Row | Gap) -> bool:
    return isinstance(row, Gap)


def _shown(letter: Letter) -> Iterator[Row | Gap]:
    """The paragraphs that differ and their neighbours, with the gaps between."""
    rows = letter.rows
    differ = [number for number, row in enumerate(rows) if row.how != "same"]
    kept = sorted({near for at in differ for near in range(at - _AROUND, at + _AROUND + 1) if 0 <= near < len(rows)})
    before = -1
    for number in kept:
        if number > before + 1:
            yield Gap(number - before - 1)
        yield rows[number]
        before = number
    if before + 1 < len(rows):
        yield Gap(len(rows) - before - 1)
