"""What is said of a place in an open file: a finding of the linter, or a fault of a catalogue."""

from __future__ import annotations

from dataclasses import dataclass

from letterkit.lsp.lines import Stretch
from letterkit.rules.contract import Severity


@dataclass(frozen=True, slots=True)
class Note:
    """A message at a stretch of a file; `code` names the rule or the check that says it."""

    stretch: Stretch
    severity: Severity
    code: str
    message: str
