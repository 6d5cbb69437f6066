"""What is downloaded of a draft: the reviewed Word file, the text as it is now, or a Word file of it."""

from __future__ import annotations

from codecs import BOM_UTF8
from dataclasses import replace
from datetime import datetime
from typing import Final

from letterkit.document import Span
from letterkit.report.telling import is_open
from letterkit.rules.contract import Fix
from letterkit.ui import Text
from letterkit.web.sent import Form
from letterkit.web.setup import Setup
from letterkit.web.sources import Source

_LETTER: Final = Text(sv="brev", fi="kirje", en="letter")
_REVIEWED: Final = Text(sv="granskad", fi="tarkistettu", en="reviewed")


def reviewed(setup: Setup, form: Form, ui: str) -> tuple[bytes, str]:
    """The Word file with its changes tracked and the rest of its findings as comments, and a name for it."""
    from letterkit.report.word import annotate

    work = form.work()
    result = form.plan(setup).check(work.source.document())
    fixes = [Fix(Span(one.start, one.end), one.words) for one in work.changes]
    rest = tuple(
        one for one in result.findings if is_open(one) or not any(one.span.overlaps(fix.span) for fix in fixes)
    )
    made = annotate(work.source.data, replace(result, findings=rest), ui, fixes=fixes, moment=datetime.now())
    return made.data, _renamed(work.source.name, ui, f"{_REVIEWED.say(ui)}.docx", "-")


def as_it_is(source: Source, ui: str) -> tuple[bytes, str, str]:
    """A draft of text as it is now, its name and its format."""
    endings = {"markdown": "md", "html": "html", "text": "txt"}
    data = source.data
    if source.format == "html":  # the mark beats an older encoding that the text may still name
        data = BOM_UTF8 + data.removeprefix(BOM_UTF8)
    return data, _renamed(source.name, ui, endings[source.format]), source.format


def as_word(source: Source, ui: str) -> tuple[bytes, str, str]:
    """The same as a Word file."""
    from letterkit.document.writers import to_bytes

    return to_bytes(source.document(), "word"), _renamed(source.name, ui, "docx"), "word"


def _renamed(name: str, ui: str, ending: str, before: str = ".") -> str:
    stem = name.rpartition(".")[0] or ("" if name == "-" else name) or _LETTER.say(ui)
    return f"{stem}{before}{ending}"
