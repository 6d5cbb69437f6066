"""What a page's form holds, as the view that checks understands it. What is no form of ours is refused."""

from __future__ import annotations

import base64
import binascii
import json
import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from starlette.datastructures import FormData, UploadFile

from letterkit.decision.kinds import TYPES
from letterkit.document import FORMATS, Span
from letterkit.language.data import LANGUAGES
from letterkit.ui import Text
from letterkit.web.changes import Changes
from letterkit.web.problems import MALFORMED, RefusedError
from letterkit.web.sent import Action, Form
from letterkit.web.sources import TEXTUAL, Source, source_of
from letterkit.web.working import changes_of

_ACTIONS: Final[Mapping[str, Action]] = {"fix": "fix", "undo": "undo", "text": "text"}
_EDITS: Final[Mapping[str, Action]] = {"edit": "edit", "insert": "insert"}
_BROKEN: Final = Text(
    sv="Formuläret kan inte läsas. Öppna sidan på nytt och försök igen.",
    fi="Lomaketta ei voi lukea. Avaa sivu uudelleen ja yritä uudelleen.",
    en="The form cannot be read. Open the page again and try once more.",
)


async def form_of(held: FormData) -> Form:
    """What a form asks. Raises RefusedError."""
    form = Form(
        await _source(held),
        _changes(text_of(held, "changes")),
        text_of(held, "before"),
        text_of(held, "language") if text_of(held, "language") in LANGUAGES else "",
        text_of(held, "type") if text_of(held, "type") in TYPES else "",
        _ACTIONS.get(text_of(held, "do"), "check"),
        is_new=await _file(held) is not None,
    )
    if form.is_new:
        return replace(form, changes=(), before="", action="check")
    for name, action in _EDITS.items():
        if told := text_of(held, name):
            return _edited(form, told, action)
    if own := text_of(held, "own"):
        number, _, told = own.partition(" ")
        return _edited(form, told, "edit", text_of(held, f"own-{number}"))
    number = text_of(held, "open")
    return replace(form, open=int(number)) if re.fullmatch(r"[0-9]{1,6}", number) else form


def text_of(held: FormData, name: str) -> str:
    """A field's text, its line ends those of Unix; empty where there is none."""
    value = held.get(name)
    return value.replace("\r\n", "\n") if isinstance(value, str) else ""


async def _file(held: FormData) -> tuple[bytes, str] | None:
    """A file that was chosen, and its name."""
    file = held.get("file")
    if not isinstance(file, UploadFile) or not file.filename:
        return None
    await file.seek(0)
    return await file.read(), file.filename


async def _source(held: FormData) -> Source | None:
    """The draft: a file that was just chosen, one that the page carries, or a text."""
    if found := await _file(held):
        return source_of(*found)
    name, format = text_of(held, "name"), text_of(held, "format")
    if kept := text_of(held, "kept"):
        try:
            data = base64.b64decode(kept, validate=True)
        except (binascii.Error, ValueError):
            raise RefusedError(MALFORMED, _BROKEN) from None
        return source_of(data, name, format if format in FORMATS.values() else "")
    text = text_of(held, "text")
    if not text.strip():
        return None
    return source_of(text.encode("utf-8", "replace"), name, format if format in TEXTUAL else _sniffed(name))


def _sniffed(name: str) -> str:
    """A name that is none of text's says nothing of a text."""
    return "" if name in ("", "-") else "text"


def _changes(told: str) -> Changes:
    try:
        return changes_of(json.loads(told)) if told else ()
    except (ValueError, RecursionError):
        raise RefusedError(MALFORMED, _BROKEN) from None


def _edited(form: Form, told: str, action: Action, words: str | None = None) -> Form:
    """The form with the edit that its button tells."""
    try:
        held = json.loads(told)
        start, end, was, given = held
    except (ValueError, TypeError, RecursionError):
        raise RefusedError(MALFORMED, _BROKEN) from None
    is_ours = isinstance(start, int) and isinstance(end, int) and isinstance(was, str) and isinstance(given, str)
    if not is_ours or not 0 <= start <= end:
        raise RefusedError(MALFORMED, _BROKEN)
    return replace(form, action=action, span=Span(start, end), was=was, words=given if words is None else words)
