"""Writes the covering cases as files of facts, and the letters of golden cases."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, Final

from letterkit.catalogue.catalogue import Catalogue
from letterkit.checking.cases import Case
from letterkit.checking.golden import PREVIOUS, as_markdown, golden_case, golden_files
from letterkit.checking.letters import Built, build
from letterkit.checking.tracer import LETTER_LANGUAGES
from letterkit.errors import UnwritableError
from letterkit.ui import Text

_NOT_WRITTEN: Final = Text(
    sv="Filen kunde inte skrivas ({reason}).",
    fi="Tiedostoa ei voitu kirjoittaa ({reason}).",
    en="The file could not be written ({reason}).",
)


def write_cases(cases: Iterable[Case], folder: Path) -> int:
    """Write cases below a folder, in one of its template each; gives their number. Raises UnwritableError."""
    count = 0
    for case in cases:
        path = folder / case.letter / f"{case.name}.json"
        _write(path, _json(case.facts))
        if case.previous is not None:
            _write(path.with_name(path.stem + PREVIOUS), _json(case.previous))
        count += 1
    return count


def write_letters(catalogue: Catalogue) -> int:
    """Write the letters of a catalogue's golden cases anew; gives their number. Raises LetterkitError."""
    count = 0
    for path in golden_files(catalogue):
        golden = golden_case(path)
        for language in LETTER_LANGUAGES:
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
