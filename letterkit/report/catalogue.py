"""The problems of a catalogue as a report: each of its files is a document, so that every format can show them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from itertools import accumulate
from pathlib import Path
from typing import Final

from letterkit.catalogue.files.folder import shown
from letterkit.catalogue.files.problems import NOTHING, Problem
from letterkit.checking.registry import card_of_check
from letterkit.decision.kinds import UNKNOWN
from letterkit.document import Document, Span
from letterkit.document.model import Block
from letterkit.document.origin import FileOrigin, Piece
from letterkit.language.letter import Letter
from letterkit.linter.result import Result
from letterkit.linter.score import Ledger, score
from letterkit.report.model import Report
from letterkit.rules.contract import Finding, Rule
from letterkit.structure.kinds import called
from letterkit.structure.minute import Answers
from letterkit.structure.parts import Parts
from letterkit.structure.told import Told
from letterkit.ui import Text

_LANGUAGE: Final = "en"
"""In which the files are read: they hold all languages, so none fits."""
_MEND: Final = Text(sv="Rätta det i filen.", fi="Korjaa se tiedostossa.", en="Mend it in the file.")


@dataclass(frozen=True)
class _AboutFile:
    """What is known about a file of a catalogue: no letter, it has no kind and no parts, and answers nothing."""

    letter: Letter
    rules: Mapping[str, Rule]
    language: str = _LANGUAGE
    told: Told = field(default_factory=lambda: Told(UNKNOWN, ()))
    called: Text = field(default_factory=lambda: called(UNKNOWN))
    parts: Parts = field(default_factory=dict)
    answers: Answers = field(default_factory=dict)
    asked_answers: Answers = field(default_factory=dict)

    @property
    def titles(self) -> Mapping[str, Text]:
        """What people call the checks, by name."""
        return {name: rule.title for name, rule in self.rules.items()}

    @property
    def measures(self) -> dict[str, float | None]:
        return self.letter.measures

    def ledger(self, findings: tuple[Finding, ...]) -> Ledger:
        """The score of the file, by its findings alone."""
        return score(findings, None, self.rules)

    def instead(self, finding: Finding) -> str:
        return ""


def report_of(problems: Iterable[Problem], rules: Mapping[str, Rule], ui: str) -> Report:
    """The report of a catalogue's problems; `rules` are the linter's, for what they found in its letters."""
    by_file: dict[Path, list[Problem]] = defaultdict(list)
    for problem in problems:
        by_file[problem.file].append(problem)
    results = (_result(file, found, rules) for file, found in by_file.items())
    return Report(tuple(results), ui=ui)


def _result(file: Path, problems: list[Problem], rules: Mapping[str, Rule]) -> Result:
    document = _document(file)
    findings = tuple(sorted((_finding(one, document) for one in problems), key=lambda one: (one.span, one.rule)))
    named = {one.name: rules.get(one.name) or CheckRule(one) for one in problems}
    return Result(document, _AboutFile(Letter(document, _LANGUAGE), named), findings)


class CheckRule(Rule):
    """A check of the catalogue as a rule, so that reports can describe it."""

    def __init__(self, problem: Problem) -> None:
        self.name, self.severity = problem.name, problem.severity
        self.title = Text(*(problem.name.replace("-", " "),) * 3)
        self.message, self.advice = problem.message, problem.advice
        self.card = card_of_check(problem.name)


def _finding(problem: Problem, document: Document) -> Finding:
    advice = _MEND if problem.advice == NOTHING else problem.advice
    span = _span(problem, document)
    made = Finding(problem.name, problem.severity, span, problem.message, advice, problem.values, language=_LANGUAGE)
    return replace(made, shown_by=problem.facts)


def _document(file: Path) -> Document:
    """A file line by line; a folder, or a file that cannot be read, as its name."""
    try:
        text = file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        text = shown(file)
    lines = text.split("\n")
    starts = tuple(accumulate((len(line) + 1 for line in lines[:-1]), initial=0))
    blocks = (
        Block("paragraph", line, (Piece(0, len(line), FileOrigin(start), len(line)),))
        for line, start in zip(lines, starts, strict=True)
    )
    return Document.assemble(shown(file), "text", blocks, line_starts=starts)


def _span(problem: Problem, document: Document) -> Span:
    """The characters of a problem, at least one."""
    start = _position(document, problem.line, problem.column)
    end = _position(document, problem.end_line, problem.end_column)
    return Span(start, max(end, start + 1))


def _position(document: Document, line: int, column: int) -> int:
    """The place in the text of a line and column of the file; in the next line with words, where the line has none."""
    offset = document.line_starts[min(line, len(document.line_starts)) - 1]
    for block in document.blocks:
        origin = block.pieces[0].origin
        assert isinstance(origin, FileOrigin)
        if origin.offset >= offset:
            within = min(column - 1, len(block.text)) if origin.offset == offset else 0
            return block.start + within
    return document.blocks[-1].end - 1 if document.blocks else 0
