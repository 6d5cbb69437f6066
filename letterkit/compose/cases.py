"""The letters of golden cases: facts read once, letters built in any language, from any version of a catalogue."""

from __future__ import annotations

from dataclasses import dataclass

from letterkit.catalogue.catalogue import Catalogue
from letterkit.catalogue.files.cases import Case
from letterkit.compose.composition import CHANGE_TEMPLATE, compose
from letterkit.decision import Decision, read_facts
from letterkit.document import Document
from letterkit.errors import LetterkitError


@dataclass(frozen=True)
class ReadCase:
    """A case whose facts have been read."""

    case: Case
    decision: Decision
    previous: Decision | None

    @property
    def is_change(self) -> bool:
        """Whether its letter tells only what changed."""
        return self.previous is not None

    @property
    def letter(self) -> str:
        """The name of its letter's template: that of its folder, or that of the kind of decision."""
        return CHANGE_TEMPLATE if self.is_change else self.case.template or self.decision.kind

    def build(self, language: str, catalogue: Catalogue) -> Document | LetterkitError:
        """Its letter in a language, or why there is none."""
        own = self.case.template if self.case.template in catalogue.templates else None
        try:
            return compose(self.decision, language, catalogue, previous=self.previous, template=own).document
        except LetterkitError as error:
            return error


def read_case(case: Case) -> ReadCase:
    """The case with its facts. Raises FactsError."""
    return ReadCase(case, read_facts(case.path), read_facts(case.previous) if case.previous else None)
