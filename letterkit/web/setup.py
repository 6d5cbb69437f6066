"""How a server checks and builds, as its processes are told.

What they load is kept from one request to the next, until the configuration or a file that it names has changed.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from letterkit.catalogue.files.folder import PARTS
from letterkit.forgetting import forget_catalogues
from letterkit.linter.config.find import HERE, NAMES, Configurations
from letterkit.linter.config.plan import Plan
from letterkit.linter.config.settings import layer_of
from letterkit.linter.kept.stamp import of_folder, time_of

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
        """How a draft is checked, by the files as they are now. Raises LetterkitError for a configuration at fault."""
        if _seen.get(self) != _files(self):
            _plan.cache_clear()
            forget_catalogues()
            _seen[self] = _files(self)
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


_seen: dict[Setup, tuple[object, ...]] = {}
"""What the files of a setup were like when they were read last."""


def _files(setup: Setup) -> tuple[object, ...]:
    """What tells the files that a setup is read from from what they were: the configuration's, and those it names."""
    settings = _plan(setup, None, None, (), ()).settings
    catalogue, misleading, glossary = (settings[name] for name in ("catalogue", "misleading", "glossary"))
    files = [*_configurations(setup), *([glossary.path] if glossary else []), *settings.word_files]
    folders = [*(catalogue / part for part in (PARTS if catalogue else ())), *([misleading] if misleading else [])]
    return (*map(time_of, files), *map(of_folder, folders))


def _configurations(setup: Setup) -> list[Path]:
    """The files that a setup's configuration may stand in."""
    if setup.config or setup.is_isolated:
        return [setup.config] if setup.config else []
    here = Path.cwd()
    return [folder / name for folder in (here, *here.parents) for name in NAMES]
