"""What is wrong in a catalogue: one problem at a place of one of its files, said in three languages."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Final, Literal

from letterkit.catalogue.files.source import Source
from letterkit.catalogue.files.strict_yaml import Yaml
from letterkit.ui import Text

Severity = Literal["error", "warning", "hint"]
NOTHING: Final = Text("", "", "")


@dataclass(frozen=True)
class Problem:
    """A problem of a catalogue. `name` is the check's ("unused-phrase") or, for a draft, the rule's.

    The place counts from 1, and its end is the first character after it. `values` fill the message and the advice;
    `facts` are the smallest facts that show the problem, where facts show it, as a facts file has them.
    """

    name: str
    severity: Severity
    message: Text
    advice: Text
    file: Path
    line: int
    column: int
    end_line: int
    end_column: int
    values: Mapping[str, object] = field(default_factory=dict)
    facts: Mapping[str, Any] | None = None

    @classmethod
    def at(
        cls, node: Yaml, name: str, severity: Severity, message: Text, advice: Text = NOTHING, /, **values: object
    ) -> Problem:
        """A problem at a node of a file: a text's whole line, or the first line of anything longer."""
        line, column = node.text_place() if node.is_text() else (node.line, node.column)
        length = len(node.text().split("\n")[0]) if node.is_text() else 1
        return cls(name, severity, message, advice, node.path, line, column, line, column + length, values)

    @classmethod
    def in_source(
        cls,
        source: Source,
        start: int,
        end: int,
        name: str,
        severity: Severity,
        message: Text,
        advice: Text = NOTHING,
        /,
        **values: object,
    ) -> Problem:
        """A problem at the characters from `start` to `end` of a piece of Jinja."""
        return cls(name, severity, message, advice, source.path, *source.place(start), *source.place(end), values)

    def shown_by(self, facts: Mapping[str, Any] | None) -> Problem:
        """The same problem with the facts that show it."""
        return replace(self, facts=facts)

    def say(self, language: str) -> str:
        """What is wrong, in a language of the interface."""
        return self.message.say(language, **self.values)

    def advise(self, language: str) -> str:
        """What to do, in a language of the interface."""
        return self.advice.say(language, **self.values)

    @property
    def place(self) -> tuple[str, int, int, int, int]:
        """What problems are ordered by: the file and where in it."""
        return self.file.as_posix(), self.line, self.column, self.end_line, self.end_column
