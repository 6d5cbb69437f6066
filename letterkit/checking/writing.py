"""Writes the covering cases as files of facts, and the letters of golden cases."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, Final

from letterkit.catalogue.catalogue import Catalogue
from letterkit.checking.checks.golden import as_markdown
from letterkit.checking.covering.cases import Case
from letterkit.checking.covering.goldencases import golden_case, golden_files
from letterkit.checking.letters import Built, build
from letterkit.decision import FactsError
from letterkit.errors import UnwritableError
from letterkit.language.data import LANGUAGES
from letterkit.ui import Text

PREVIOUS: Final = ".previous.json"
_NOT_WRITTEN: Final = Text(
    sv="Filen kunde inte skrivas ({reason}).",
    fi="Tiedostoa ei voitu kirjoittaa ({reason}).",
    en="The file could not be written ({reason}).",
)


def write_cases(cases: Iterable[Case], folder: Path) -> int:
    """Write cases below a folder, in one of its template each; gives their number. Raises UnwritableError.

    A file that says something else is left as it is: the case gets another name.
    """
    count = 0
    for case in cases:
        texts = {".json": _json(case.facts)}
        if case.previous is not None:
            texts[PREVIOUS] = _json(case.previous)
        place = _free(folder / case.letter / case.name, texts)
        for ending, text in texts.items():
            _write(place.with_name(place.name + ending), text)
        count += 1
    return count


def _free(place: Path, texts: Mapping[str, str]) -> Path:
    """The place without its ending, or one like it, where no other case stands."""
    number, free = 1, place
    while any(_differs(free.with_name(free.name + ending), texts.get(ending)) for ending in (".json", PREVIOUS)):
        number += 1
        free = place.with_name(f"{place.name}-{number}")
    return free


def _differs(path: Path, text: str | None) -> bool:
    """Whether a file is there that says something else."""
    return path.exists() and (text is None or path.read_bytes().split() != text.encode().split())


def write_letters(catalogue: Catalogue) -> int:
    """Write the letters of a catalogue's golden cases anew; gives their number. Raises LetterkitError.

    Facts that do not hold, and letters that cannot be built, are left to the check, which tells them.
    """
    count = 0
    for file in golden_files(catalogue):
        try:
            golden = golden_case(file, catalogue)
        except FactsError:
            continue
        for language in LANGUAGES:
            letter = build(golden.case, language, catalogue)
            if isinstance(letter, Built):
                _write(golden.letter(language), as_markdown(letter.document))
                count += 1
    return count


def _json(facts: Mapping[str, Any]) -> str:
    return json.dumps(facts, ensure_ascii=False, indent=2) + "\n"


def _write(path: Path, text: str) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
    except OSError as error:
        raise UnwritableError(_NOT_WRITTEN, str(path), reason=error.strerror or type(error).__name__) from None
