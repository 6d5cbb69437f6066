"""Checks what a configuration file says against the rules that there are."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, Final

from letterkit.linter.config.faults import ConfigError
from letterkit.linter.config.keys import OF_DRAFTS, OF_RUNS
from letterkit.linter.config.settings import Layer
from letterkit.linter.config.table import Table, TomlText
from letterkit.rules.registry import rules_of
from letterkit.ui import Text

PER_PATH: Final = "per-path"
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


Sections = tuple[tuple[str, Layer], ...]


def settings_of(file: TomlText, inside: tuple[str, ...], data: dict[str, Any]) -> tuple[Layer, Sections]:
    """What a file sets for all drafts, and for those that patterns match. Raises ConfigError with all that is wrong."""
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
    return {**of_run, **of_drafts}, sections


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
    except (ValueError, re.error):
        return False
    return True
