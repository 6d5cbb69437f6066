"""What a check looks at: a loaded catalogue, and what is worked out of it once for all checks."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path

from letterkit.catalogue.catalogue import Catalogue
from letterkit.catalogue.files.folder import default_catalogue
from letterkit.checking.chosen import Chosen, owners_of
from letterkit.checking.coverage import Coverage, cover
from letterkit.checking.letters import Letters


@dataclass(frozen=True)
class Subject:
    """A catalogue to be checked as of a day, as a whole or what is chosen of it."""

    catalogue: Catalogue
    today: date
    only: Chosen | None = None

    def asks_for(self, path: Path) -> bool:
        """Whether a file of the catalogue is to be checked."""
        return self.only is None or self.only.holds(path)

    @cached_property
    def coverage(self) -> Coverage:
        """The branches of the catalogue, and the cases that take them."""
        return cover(self.catalogue, self.only)

    @cached_property
    def letters(self) -> Letters:
        """The letters of the cases that take all branches."""
        return Letters(self.catalogue, self.coverage)

    @cached_property
    def used(self) -> frozenset[str]:
        """The ids of the phrases that a template may use, the names of the tables, and of the templates themselves."""
        templates = self.catalogue.templates.values()
        return frozenset(owner for template in templates for owner in owners_of(template, self.catalogue))


def linted_with(catalogue: Catalogue) -> Path | None:
    """The folder of a catalogue as the linter wants it: None for the default one."""
    return None if catalogue.folder == default_catalogue() else catalogue.folder
