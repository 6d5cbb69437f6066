"""A draft that is being worked on: what it says now, and what a fix or a handler's words make of it.

Nothing of it is kept here: the page carries the draft, and what was changed in it, from one request to the next.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import pairwise
from typing import Final

from letterkit.document import Block, Document, Span
from letterkit.document.origin import FileOrigin
from letterkit.document.patching import Edit, patch
from letterkit.document.readers.source import Source as Lines
from letterkit.document.writers.markdown import escaped
from letterkit.errors import LetterkitError, UsageError
from letterkit.linter.fixes.fixing import chosen_fixes
from letterkit.linter.fixes.mending import mend
from letterkit.linter.result import Result
from letterkit.rules.contract import Fix
from letterkit.ui import Text
from letterkit.web.changes import Change, Changes, added, applied
from letterkit.web.sources import TEXTUAL, Source

WORD: Final = "word"

_STALE: Final = Text(
    sv="Texten hade ändrats sedan sidan visades. Inget byttes ut; här är brevet som det är nu.",
    fi="Teksti oli muuttunut sen jälkeen, kun sivu näytettiin. Mitään ei vaihdettu; tässä on kirje nykyisellään.",
    en="The text had changed since the page was shown. Nothing was replaced; this is the letter as it is now.",
)
_FIXED_IN_PLACE: Final = Text(
    sv="Det stället kan inte ändras här, för formateringen skulle gå sönder. Ändra det i filen själv.",
    fi="Tätä kohtaa ei voi muuttaa täällä, koska muotoilu rikkoutuisi. Muuta se itse tiedostossa.",
    en="These words cannot be changed here, for the formatting would break. Change them in the file itself.",
)
_NO_LINES: Final = Text(
    sv="Skriv meningen på en rad.", fi="Kirjoita virke yhdelle riville.", en="Write the sentence on one line."
)


@dataclass(frozen=True, slots=True)
class Work:
    """A draft and, for a Word file, what has been changed in it."""

    source: Source
    changes: Changes = ()

    @property
    def is_text(self) -> bool:
        """Whether the draft is a text that can be edited as it stands."""
        return self.source.format in TEXTUAL

    @property
    def can_change(self) -> bool:
        """Whether its words can be changed: a PDF or an OpenDocument file is only read."""
        return self.is_text or self.source.format == WORD

    @property
    def text(self) -> str:
        """The text of a draft in a format of text, whatever its encoding."""
        return Lines(self.source.data, self.source.name).text

    def current(self) -> Source:
        """The draft with its changes: in a Word file they are tracked. Raises UsageError."""
        if not self.changes:
            return self.source
        from letterkit.report.word import change

        document = self.source.document()
        if not all(_is_within_one_block(document, one) for one in self.changes):
            raise UsageError(_STALE)
        fixes = [Fix(Span(one.start, one.end), one.words) for one in self.changes]
        data, made = change(self.source.data, document, fixes, datetime.now())
        if made != len(fixes):
            raise UsageError(_FIXED_IN_PLACE)
        return replace(self.source, data=data)


def opened(source: Source) -> Work:
    """A draft as it is taken in: a Word file without what letterkit wrote into it before. Raises UnreadableError."""
    if source.format != WORD:
        return Work(source)
    from letterkit.report.word import cleaned

    return Work(replace(source, data=cleaned(source.data, source.name)))


def edited(work: Work, span: Span, was: str, words: str) -> Work:
    """The draft with other words at a place of its text, where `was` should stand. Raises UsageError."""
    current = work.current()
    document = current.document()
    if not was or document.text[span.start : span.end] != was:
        raise UsageError(_STALE)
    if "\n" in words:
        raise UsageError(_NO_LINES)
    if work.is_text:
        data, made = patch(current.data, document, [Edit(span, words)])
        if not made:
            raise UsageError(_FIXED_IN_PLACE)
        return Work(replace(current, data=data))
    return _checked(replace(work, changes=added(work.changes, span.start, span.end, words)))


def inserted(work: Work, after: Span, words: str) -> Work:
    """The draft with a phrase after a paragraph: as one of its own in plain text and Markdown, else at its end."""
    current = work.current()
    document = current.document()
    if after.start >= len(document.text):
        raise UsageError(_STALE)
    block = document.block_at(after.start)
    end = _end_in_file(block)
    if work.source.format in ("text", "markdown") and end is not None:
        text = work.text
        own = escaped(words) if work.source.format == "markdown" else words
        return Work(replace(current, data=f"{text[:end]}\n\n{own}{text[end:]}".encode()))
    last = block.text.rstrip().rpartition(" ")[2]
    start = block.start + len(block.text.rstrip()) - len(last)
    return edited(work, Span(start, start + len(last)), last, f"{last} {words}")


def fixed(work: Work, result: Result, check: Callable[[Document], Result]) -> Work:
    """The draft with all its safe fixes made; `check` finds what is at fault."""
    if work.is_text:
        source = work.source
        return Work(replace(source, data=mend(source.data, source.name, source.format, check).data))
    made = work
    for fix in reversed(fixes_of(work, result)):
        tried = replace(made, changes=added(made.changes, fix.span.start, fix.span.end, fix.replacement))
        try:
            made = _checked(tried)
        except LetterkitError:
            continue
    return made


def fixes_of(work: Work, result: Result) -> list[Fix]:
    """The safe fixes that can be made to a draft: in a Word file, those of words."""
    return [fix for fix in chosen_fixes(result) if work.is_text or not fix.marking]


def as_text(work: Work) -> Work:
    """A copy of the draft as Markdown, to be edited as text."""
    from letterkit.document.writers import to_bytes

    document = replace(work.current().document(), properties={})
    name = work.source.name.rpartition(".")[0] or work.source.name
    return Work(Source(to_bytes(document, "markdown"), f"{name}.md", "markdown"))


def _checked(work: Work) -> Work:
    """The same, where the changed file reads as the changed text. Raises UsageError."""
    meant = applied(work.source.document().text, work.changes)
    if work.current().document().text != meant:
        raise UsageError(_FIXED_IN_PLACE)
    return work


def _is_within_one_block(document: Document, change: Change) -> bool:
    """Whether a change that a page tells can be one of the document's."""
    if not change.start < change.end <= len(document.text):
        return False
    return change.end <= document.block_at(change.start).end


def _end_in_file(block: Block) -> int | None:
    """The character of the file at which a block ends."""
    if not block.pieces:
        return None
    last = block.pieces[-1]
    return last.origin.offset + last.width if isinstance(last.origin, FileOrigin) else None


def told(changes: Changes) -> str:
    """Changes as the page carries them."""
    return json.dumps([[one.start, one.end, one.words] for one in changes])


def changes_of(held: object) -> Changes:
    """The changes that a page carries; none where they are not ours."""
    if not isinstance(held, list):
        return ()
    made = []
    for one in held:
        if not (isinstance(one, list) and len(one) == 3 and isinstance(one[2], str)):
            return ()
        start, end, words = one
        if not (isinstance(start, int) and isinstance(end, int) and 0 <= start <= end):
            return ()
        made.append(Change(start, end, words))
    in_order = all(before.end <= after.start for before, after in pairwise(made))
    return tuple(made) if in_order else ()
