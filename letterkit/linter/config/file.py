"""Reads a configuration file: all that is wrong with it at once, each fault with its line and column."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from letterkit.catalogue.files.folder import shown
from letterkit.errors import UsageError
from letterkit.linter.config.faults import ConfigError, Fault
from letterkit.linter.config.find import PYPROJECT
from letterkit.linter.config.remembering import kept_or_read
from letterkit.linter.config.settings import Layer
from letterkit.ui import Text

_MOST_NESTED: Final = 40
"""Deeper tables and lists than any configuration needs are refused."""
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
        data = tomllib.loads(text)
        if _depth(data) > _MOST_NESTED:
            raise RecursionError
        return data
    except tomllib.TOMLDecodeError as error:
        problem = str(error)
        at = _AT.search(problem)
        place = f":{at[1]}:{at[2]}" if at and at[1] else ""
        fault = Fault(f"{shown(path)}{place}", _BROKEN, {"problem": _AT.sub("", problem)})
    except RecursionError:
        fault = Fault(shown(path), _BROKEN, {"problem": "nested too deeply"})
    except ValueError:  # Python reads no number of thousands of digits
        fault = Fault(shown(path), _BROKEN, {"problem": "a number is too large"})
    raise ConfigError([fault])


def _depth(data: Any) -> int:
    """How many tables and lists stand in each other, counted to one more than is allowed."""
    level, depth = [data], 0
    while level and depth <= _MOST_NESTED:
        held = [one for one in level if isinstance(one, dict | list)]
        level = [value for one in held for value in (one.values() if isinstance(one, dict) else one)]
        depth += 1
    return depth


def _read(path: Path, text: str, inside: tuple[str, ...], data: dict[str, Any]) -> ConfigFile:
    from letterkit.linter.config.reading import settings_of  # loads the rules
    from letterkit.linter.config.table import TomlText

    return ConfigFile(path, *settings_of(TomlText(path, text), inside, data))
