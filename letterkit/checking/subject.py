"""What a check looks at: a loaded catalogue, and what is worked out of it once for all checks."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cached_property

from letterkit.catalogue.catalogue import Catalogue
from letterkit.checking.coverage import Coverage, cover
from letterkit.checking.letters import Letters


@dataclass(frozen=True)
class Subject:
    """A catalogue to be checked as of a day."""

    catalogue: Catalogue
    today: date

    @cached_property
    def coverage(self) -> Coverage:
        """The branches of the catalogue, and the cases that take them."""
        return cover(self.catalogue)

    @cached_property
    def letters(self) -> Letters:
        """The letters of the cases that take all branches."""
        return Letters(self.catalogue, self.coverage)

    @cached_property
    def used(self) -> frozenset[str]:
        """The ids of the phrases that a template may use."""
        tracer, templates = self.coverage.tracer, self.catalogue.templates.values()
        return frozenset(id for template in templates for id in tracer.phrases_of(template))
