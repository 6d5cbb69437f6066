"""Drafts that are open in an editor: what is wrong in them, with what earlier versions had worked out."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, Final

from letterkit.document.patching import FORMATS as TEXTUAL
from letterkit.document.readers import FORMATS, read_bytes
from letterkit.errors import LetterkitError
from letterkit.language.memory import Memory
from letterkit.lsp.failing import CODE, failed
from letterkit.lsp.lines import Lines, utf16
from letterkit.lsp.note import Note
from letterkit.report.messages import Messages

if TYPE_CHECKING:
    from letterkit.document import Document
    from letterkit.linter.config.plan import Plan
    from letterkit.linter.result import Result
    from letterkit.rules.contract import Finding

BY_LANGUAGE: Final = {"markdown": "markdown", "plaintext": "text", "html": "html"}
"""The formats of files without an ending of ours, by what editors call them."""


def format_of(path: str, language: str) -> str | None:
    """The format in which an open file is read as a draft; None for one that is none."""
    ending = PurePath(path).suffix.lower()
    found = FORMATS.get(ending) if ending else BY_LANGUAGE.get(language)
    return found if found in TEXTUAL else None


@dataclass(frozen=True)
class Checked:
    """A version of a draft and what was found in it, or why it can't be checked."""

    lines: Lines
    version: int | None
    ui: str
    result: Result | None = None
    notes: tuple[Note, ...] = ()

    @property
    def data(self) -> bytes:
        """The file as it would be saved."""
        return _bytes(self.lines.text)


@dataclass
class Draft:
    """An open draft. `memory` and `plan` are those by which it was checked last."""

    path: str
    format: str
    text: str
    version: int | None
    memory: Memory = field(default_factory=Memory)
    plan: Plan | None = None
    checked: Checked | None = None

    def check(self, plan: Plan, ui: str, units: Callable[[str], int] = utf16) -> Checked:
        """What is wrong in the draft as it is now. Raises StoppedError where it changes meanwhile."""
        if plan is not self.plan:
            self.plan, self.memory = plan, Memory()
        lines, version = Lines(self.text, units), self.version
        if not self.text.strip():
            return Checked(lines, version, ui)
        try:
            document = read_bytes(_bytes(lines.text), self.path, self.format)
            result = _uncovered(plan, plan.check(document, memory=self.memory))
        except LetterkitError as error:
            return Checked(lines, version, ui, None, (failed(lines, error.what(ui)),))
        self.memory.turn()
        notes = tuple(_note(finding, result, lines, ui) for finding in result.findings)
        return Checked(lines, version, ui, result, (*notes, *_renamed(plan, document, lines, ui)))


def stretch_of(finding: Finding, result: Result, lines: Lines) -> tuple[int, int]:
    """The characters of the file at which a finding stands; of one about the whole letter, its first line."""
    place = result.locate(finding)
    if place.line is None or place.column is None:
        return 0, len(lines.line_of(0))
    start = lines.at(place.line, place.column)
    end = lines.at(place.end_line or place.line, place.end_column or place.column)
    return start, max(start, end)


def _note(finding: Finding, result: Result, lines: Lines, ui: str) -> Note:
    start, end = stretch_of(finding, result, lines)
    message = f"{finding.say(ui)}\n{finding.advise(ui)}".strip()
    return Note(lines.stretch(start, end), finding.severity, finding.rule, message)


def _renamed(plan: Plan, document: Document, lines: Lines, ui: str) -> Iterator[Note]:
    """Rules that the configuration (told at the first line) or a remark of the draft calls by a former name."""
    from letterkit.linter.suppression import former_in

    used = [(0, old, new) for old, new in plan.former.items()]
    for directive, old, new in former_in(document, plan.known) if document.directives else ():
        place = document.locate_directive(directive)
        used.append((lines.at(place.line or 1, place.column or 1), old, new))
    for at, old, new in used:
        stretch = lines.stretch(at, at + len(lines.line_of(at)))
        yield Note(stretch, "hint", CODE, Messages.RENAMED.say(ui, old=old, new=new))


def _uncovered(plan: Plan, result: Result) -> Result:
    """The result without what the baseline of the configuration knows."""
    path: Path | None = plan.settings["baseline"]
    if path is None:
        return result
    from letterkit.linter.baseline import read_baseline

    return read_baseline(path).cover(result)


def _bytes(text: str) -> bytes:
    """The text as it is saved; half a pair of UTF-16, which no file can hold, as a question mark."""
    return text.encode("utf-8", "replace")
