"""Reads a configuration file: all that is wrong with it at once, each fault with its line and column."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from letterkit.catalogue.folder import shown
from letterkit.errors import UsageError
from letterkit.linter.config.faults import ConfigError, Fault
from letterkit.linter.config.find import PYPROJECT
from letterkit.linter.config.remembering import kept_or_read
from letterkit.linter.config.settings import Layer
from letterkit.ui import Text

_INSIDE: Final = ("tool", "letterkit")
"""The table of pyproject.toml that is ours."""

_UNREADABLE: Final = Text(
    sv="Konfigurationen kan inte läsas. Kontrollera namnet, och spara filen som UTF-8-text.",
    fi="Asetuksia ei voi lukea. Tarkista nimi ja tallenna tiedosto UTF-8-tekstinä.",
    en="The configuration cannot be read. Check the name, and save the file as UTF-8 text.",
)
_BROKEN: Final = Text(
    sv="Filen är inte giltig TOML: {problem}.",
    fi="Tiedosto ei ole kelvollista TOMLia: {problem}.",
    en="The file is not valid TOML: {problem}.",
)
_NO_TABLE: Final = Text(
    sv="Filen har ingen tabell [tool.letterkit].",
    fi="Tiedostossa ei ole taulukkoa [tool.letterkit].",
    en="The file has no table [tool.letterkit].",
)
_AT: Final = re.compile(r"\s*\(at (?:line (\d+), column (\d+)|end of document)\)$")


@dataclass(frozen=True, slots=True)
class ConfigFile:
    """What a file sets: for all drafts, and for those whose path below its folder a pattern matches, in order."""

    path: Path
    top: Layer
    sections: tuple[tuple[str, Layer], ...]


def read_config(path: Path, is_asked_for: bool = False) -> ConfigFile | None:
    """The configuration in a file; None for a pyproject.toml without one, unless it `is_asked_for`.

    Raises ConfigError with all that is wrong, UsageError for a file that can't be read.
    """
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except (OSError, UnicodeDecodeError):
        raise UsageError(_UNREADABLE, shown(path)) from None
    inside = _INSIDE if path.name == PYPROJECT else ()
    if inside and not is_asked_for and _INSIDE[-1] not in text:
        return None
    data = _parsed(text, path)
    for name in inside:
        data = data.get(name) if isinstance(data, dict) else None
    if isinstance(data, dict):
        return kept_or_read(path, data, text, lambda: _read(path, text, inside, data))
    if is_asked_for:
        raise UsageError(_NO_TABLE, shown(path))
    return None


def _parsed(text: str, path: Path) -> Any:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        problem = str(error)
        at = _AT.search(problem)
        place = f":{at[1]}:{at[2]}" if at and at[1] else ""
        fault = Fault(f"{shown(path)}{place}", _BROKEN, {"problem": _AT.sub("", problem)})
    except RecursionError:
        fault = Fault(shown(path), _BROKEN, {"problem": "nested too deeply"})
    raise ConfigError([fault])


def _read(path: Path, text: str, inside: tuple[str, ...], data: dict[str, Any]) -> ConfigFile:
    from letterkit.linter.config.reading import settings_of  # loads the rules
    from letterkit.linter.config.table import TomlText

    return ConfigFile(path, *settings_of(TomlText(path, text), inside, data))
