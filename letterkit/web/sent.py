"""What the page of a draft sends."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final, Literal

from letterkit.document import Span
from letterkit.linter.config.plan import Plan
from letterkit.web.changes import Changes
from letterkit.web.setup import Setup
from letterkit.web.sources import Source
from letterkit.web.working import WORD, Work, opened

Action = Literal["check", "fix", "edit", "insert", "undo", "text"]
_NOWHERE: Final = Span(0, 0)


@dataclass(frozen=True, slots=True)
class Form:
    """What a page sends: the draft, what was changed, and what to do. `before` is what undoing goes back to."""

    source: Source | None
    changes: Changes = ()
    before: str = ""
    language: str = ""
    type: str = ""
    action: Action = "check"
    span: Span = _NOWHERE
    was: str = ""
    words: str = ""
    is_new: bool = False
    """Whether the draft was just taken in, from a file."""
    open: int = 0
    """The note whose sentence is to be written anew."""

    def __repr__(self) -> str:
        return f"Form({self.action})"

    def work(self) -> Work:
        """The draft with its changes. Raises UnreadableError for a file that was just taken in and is no draft."""
        assert self.source is not None
        if self.is_new or self.source.format != WORD:
            return replace(opened(self.source), changes=self.changes)
        return Work(self.source, self.changes)

    def plan(self, setup: Setup) -> Plan:
        """How the draft is checked: as the server is set up, in the language and as the kind that the page says."""
        return setup.plan(self.language or None, self.type or None)
