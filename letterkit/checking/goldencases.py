"""The golden cases of a catalogue, read for checking."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from letterkit.catalogue.catalogue import Catalogue
from letterkit.catalogue.files import cases as found
from letterkit.checking.cases import Case
from letterkit.checking.search import is_told
from letterkit.compose.composition import CHANGE_TEMPLATE
from letterkit.decision import FactsError, open_facts


@dataclass(frozen=True)
class GoldenCase:
    """A case in a file."""

    path: Path
    case: Case

    def letter(self, language: str) -> Path:
        """The file of its letter in a language."""
        return self.path.with_name(f"{self.path.stem}.{language}.md")


def golden_files(catalogue: Catalogue) -> list[found.Case]:
    """The golden cases of a catalogue, in order, as yet unread."""
    return sorted(found.find_cases(catalogue.folder), key=lambda case: case.path)


def golden_case(file: found.Case, catalogue: Catalogue) -> GoldenCase:
    """The case with its facts. Raises FactsError."""
    facts = _facts(file.path)
    previous = _facts(file.previous) if file.previous else None
    usual = CHANGE_TEMPLATE if previous is not None else facts["kind"]
    is_other = file.template in catalogue.templates and file.template != usual
    return GoldenCase(file.path, Case(file.name, facts, previous, file.template if is_other else None))


def golden_cases(catalogue: Catalogue) -> Iterator[Case]:
    """The golden cases whose facts hold, and whose changes a letter can tell."""
    for file in golden_files(catalogue):
        with suppress(FactsError):
            golden = golden_case(file, catalogue)
            if is_told(golden.case):
                yield golden.case


def _facts(path: Path) -> dict[str, Any]:
    open_facts(path)
    read: dict[str, Any] = json.loads(path.read_text(encoding="utf-8-sig"))
    return read
