"""How a server checks and builds, as its processes are told; what they load is kept from one request to the next."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from letterkit.linter.config.find import HERE, Configurations
from letterkit.linter.config.plan import Plan
from letterkit.linter.config.settings import layer_of

if TYPE_CHECKING:
    from letterkit.catalogue.catalogue import Catalogue


@dataclass(frozen=True, slots=True)
class Setup:
    """The configuration of a server: the file named, or that of the folder it was started in, or none."""

    config: Path | None = None
    is_isolated: bool = False

    def plan(
        self,
        language: str | None = None,
        type: str | None = None,
        select: tuple[str, ...] = (),
        ignore: tuple[str, ...] = (),
    ) -> Plan:
        """How a draft is checked. Raises LetterkitError for a configuration at fault."""
        return _plan(self, language, type, select, ignore)

    def catalogue(self) -> Catalogue:
        """The catalogue that letters are built from. Raises CatalogueError."""
        from letterkit.catalogue.catalogue import load_catalogue

        return load_catalogue(self.plan().settings["catalogue"])


@lru_cache(maxsize=64)
def _plan(
    setup: Setup, language: str | None, type: str | None, select: tuple[str, ...], ignore: tuple[str, ...]
) -> Plan:
    asked = layer_of(lang=language, type=type, select=select, ignore=ignore, models={})
    return Configurations(asked, setup.config, setup.is_isolated).plan_for(HERE)
