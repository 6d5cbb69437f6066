"""Finds the configuration of each draft: the nearest file above it, and the sections that match its path."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import Final

from letterkit.linter.config.excluding import USUAL, Patterns
from letterkit.linter.config.plan import Plan
from letterkit.linter.config.settings import IGNORE, PYPROJECT, SELECT, ConfigFile, Layer, Settings
from letterkit.paths import is_file

HERE: Final = "-"
"""Stands for a draft in the folder where the user is."""
NAMES: Final = ("letterkit.toml", PYPROJECT)
"""The files that are looked for in each folder; the first beats the second."""


class Configurations:
    """The plans of a run's drafts, each file read once.

    `asked` is what the command line says, which beats all files. `file` is used for all drafts, and none is looked for;
    nor is any where `is_isolated`.
    """

    def __init__(self, asked: Layer | None = None, file: Path | None = None, is_isolated: bool = False) -> None:
        self._asked = asked or {}
        self._given = _read(_resolved(file), is_asked_for=True) if file else None
        self._is_isolated = is_isolated
        self._by_folder: dict[Path, ConfigFile | None] = {}
        self._runs: dict[Path | None, Settings] = {}
        self._plans: dict[tuple[Path | None, tuple[str, ...]], Plan] = {}

    def plan_for(self, draft: str | Path) -> Plan:
        """How a draft is checked; one on standard input (HERE) as a file in the folder where the user stands."""
        path = _resolved(draft)
        found = self._file_for(path.parent)
        sections = [one for one in found.sections if _matches(one[0], path, found)] if found else []
        key = (found.path if found else None, tuple(pattern for pattern, _ in sections))
        if key not in self._plans:
            layers = [*([found.top] if found else []), *(layer for _, layer in sections)]
            self._plans[key] = Plan(self._settings(layers))
        return self._plans[key]

    def is_excluded(self, path: str | Path, *, is_folder: bool = False, is_named: bool = False) -> bool:
        """Whether a draft, or a folder on the way to drafts, is left out; one `is_named` by the user rarely is."""
        resolved = _resolved(path)
        settings = self._of_runs(self._file_for(resolved.parent))
        if is_named and not settings["force-exclude"]:
            return False
        patterns: tuple[Patterns, ...] = (*settings["exclude"], *settings["extend-exclude"])
        if any(one.match(resolved, is_folder=is_folder) for one in patterns):
            return True
        return is_folder and not settings["exclude"] and resolved.name in USUAL

    def _of_runs(self, file: ConfigFile | None) -> Settings:
        """What a file and the command line say of all drafts."""
        path = file.path if file else None
        if path not in self._runs:
            self._runs[path] = self._settings([file.top] if file else [])
        return self._runs[path]

    def _settings(self, layers: list[Layer]) -> Settings:
        """The settings of a file's layers and the command line: rules selected there are run whatever files ignore."""
        if SELECT in self._asked:
            layers = [{key: setting for key, setting in layer.items() if key != IGNORE} for layer in layers]
        return Settings([*layers, self._asked])

    def _file_for(self, folder: Path) -> ConfigFile | None:
        """The nearest configuration, from a folder upwards."""
        if self._given or self._is_isolated:
            return self._given
        if folder not in self._by_folder:
            found = next(filter(None, (_read(path) for name in NAMES if is_file(path := folder / name))), None)
            is_top = folder.parent == folder
            self._by_folder[folder] = found or (None if is_top else self._file_for(folder.parent))
        return self._by_folder[folder]


def _matches(pattern: str, draft: Path, file: ConfigFile) -> bool:
    """Whether a pattern, written as in .gitignore, matches a draft below the file's folder."""
    return Patterns(file.path.parent, (pattern,)).match(draft)


def _read(path: Path, is_asked_for: bool = False) -> ConfigFile | None:
    """The configuration in a file; what reads it is loaded only where there is one."""
    with suppress(OSError):
        if path.name == PYPROJECT and not is_asked_for and b"letterkit" not in path.read_bytes():
            return None
    from letterkit.linter.config.file import read_config

    return read_config(path, is_asked_for)


def _resolved(path: str | Path) -> Path:
    """A path without links; as it is where links lead in a circle, which is for the reader to say."""
    try:
        return Path(path).resolve()
    except (OSError, RuntimeError):
        return Path(path).absolute()
