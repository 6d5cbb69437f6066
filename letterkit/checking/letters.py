"""The letters of the covering cases in each language, built once; and what could not be built."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from letterkit.catalogue.catalogue import Catalogue
from letterkit.checking.covering.cases import Case
from letterkit.checking.covering.coverage import Coverage
from letterkit.compose import compose
from letterkit.document import Document
from letterkit.errors import LetterkitError
from letterkit.language.data import LANGUAGES


@dataclass(frozen=True)
class Built:
    """A letter of a case."""

    case: Case
    language: str
    document: Document


@dataclass(frozen=True)
class Unbuilt:
    """A letter that cannot be built, and why."""

    case: Case
    language: str
    error: LetterkitError


@dataclass(frozen=True)
class Letters:
    """The letters of a catalogue's covering cases."""

    catalogue: Catalogue
    coverage: Coverage

    @cached_property
    def _all(self) -> tuple[Built | Unbuilt, ...]:
        cases = [case for case in self.coverage.cases if not case.is_foreign]
        return tuple(build(case, language, self.catalogue) for case in cases for language in LANGUAGES)

    @property
    def built(self) -> Iterator[Built]:
        """Those that could be built."""
        return (letter for letter in self._all if isinstance(letter, Built))

    @property
    def unbuilt(self) -> Iterator[Unbuilt]:
        """Those that could not."""
        return (letter for letter in self._all if isinstance(letter, Unbuilt))


def build(case: Case, language: str, catalogue: Catalogue) -> Built | Unbuilt:
    """The letter of a case in a language."""
    try:
        made = compose(case.decision, language, catalogue, previous=case.before, template=case.template)
    except LetterkitError as error:
        return Unbuilt(case, language, error)
    return Built(case, language, made.document)
