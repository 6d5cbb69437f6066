"""Reads a configuration file: all that is wrong with it at once, each fault with its line and column."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from letterkit.catalogue.folder import shown
from letterkit.errors import UsageError
from letterkit.linter.config.faults import ConfigError, Fault
from letterkit.linter.config.keys import OF_DRAFTS, OF_RUNS
from letterkit.linter.config.settings import Layer
from letterkit.linter.config.table import Table, TomlText
from letterkit.rules.contract import Rule
from letterkit.rules.registry import rules_of
from letterkit.ui import Text

PER_PATH: Final = "per-path"
PYPROJECT: Final = "pyproject.toml"
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
_WHOLE_RUN: Final = Text(
    sv="”{key}” gäller alla utkast. Flytta den till filens början, före alla tabeller.",
    fi="”{key}” koskee kaikkia luonnoksia. Siirrä se tiedoston alkuun ennen taulukoita.",
    en='"{key}" holds for all drafts. Move it to the top of the file, before all tables.',
)
_SECTIONS: Final = Text(
    sv='Skriv en tabell för varje mönster, till exempel [per-path."brev/**"].',
    fi='Kirjoita taulukko kullekin kuviolle, esimerkiksi [per-path."kirjeet/**"].',
    en='Write a table for each pattern, such as [per-path."letters/**"].',
)
_NO_PATTERN: Final = Text(
    sv="”{pattern}” är inget mönster för sökvägar. Skriv till exempel brev/** eller *.docx.",
    fi="”{pattern}” ei ole polkukuvio. Kirjoita esimerkiksi kirjeet/** tai *.docx.",
    en='"{pattern}" is not a pattern of paths. Write, for example, letters/** or *.docx.',
)
_AT: Final = re.compile(r"\s*\(at (?:line (\d+), column (\d+)|end of document)\)$")


@dataclass(frozen=True, slots=True)
class ConfigFile:
    """What a file sets: for all drafts, and for those whose path below its folder a pattern matches, in order."""

    path: Path
    top: Layer
    sections: tuple[tuple[str, Layer], ...]
    rules: Mapping[str, Rule]
    """The rules that its catalogue and its misleading phrases make."""


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
        return _read(TomlText(path, text), inside, data)
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


def _read(file: TomlText, inside: tuple[str, ...], data: dict[str, Any]) -> ConfigFile:
    of_run = Table(file, inside).settings(data, OF_RUNS)
    catalogue, misleading = (of_run[key].value if key in of_run else None for key in (("catalogue",), ("misleading",)))
    rules = rules_of(catalogue, misleading)
    table = Table(file, inside, rules)
    of_drafts = table.settings(data, OF_DRAFTS)
    known = (*OF_RUNS, *OF_DRAFTS, PER_PATH)
    for name in data:
        if name not in known:
            table.unknown((name,), name, known)
    sections = tuple(_sections(table, data.get(PER_PATH, {})))
    if file.faults:
        raise ConfigError(file.faults)
    return ConfigFile(file.path, {**of_run, **of_drafts}, sections, rules)


def _sections(top: Table, data: object) -> Iterator[tuple[str, Layer]]:
    """What each [per-path] table sets, by its pattern."""
    if not isinstance(data, dict):
        top.wrong((PER_PATH,), _SECTIONS)
        return
    for pattern, held in data.items():
        if not isinstance(held, dict):
            top.wrong((PER_PATH, pattern), _SECTIONS)
            continue
        if not _is_pattern(pattern):
            top.misnamed((PER_PATH, pattern), _NO_PATTERN, pattern=pattern)
            continue
        table = Table(top.file, (*top.start, PER_PATH, pattern), top.rules, pattern)
        for name in held:
            if name in OF_RUNS:
                table.misnamed((name,), _WHOLE_RUN, key=name)
            elif name not in OF_DRAFTS:
                table.unknown((name,), name, OF_DRAFTS)
        yield pattern, table.settings(held, OF_DRAFTS)


def _is_pattern(pattern: str) -> bool:
    from pathspec import GitIgnoreSpec  # loads slowly, and few configurations have sections

    try:
        GitIgnoreSpec.from_lines([pattern])
    except ValueError:
        return False
    return True
