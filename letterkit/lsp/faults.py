"""What is wrong in a catalogue, as notes on its files."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Final

from letterkit.checking.loading import NAME
from letterkit.checking.places import place_in
from letterkit.errors import CatalogueError, LetterkitError
from letterkit.linter.config.find import Configurations
from letterkit.lsp.lines import Lines
from letterkit.lsp.note import Note
from letterkit.lsp.options import Options
from letterkit.lsp.phrasing import phrase_notes
from letterkit.lsp.shelf import Shelf

_WORDS: Final = re.compile(r"[\w.*/-]+|\S")
"""What a fault that names a place only is shown at."""


def notes_of(
    shelf: Shelf,
    texts: Mapping[Path, str],
    configurations: Configurations,
    options: Options,
    units: Callable[[str], int],
) -> dict[Path, list[Note]]:
    """The notes on each file of a catalogue that has any; `texts` are the open files, which may not be saved."""
    notes: dict[Path, list[Note]] = defaultdict(list)
    ui = options.ui(None)
    look = shelf.look(texts)
    for place, fault in {fault.place: fault for fault in look.faults}.items():
        file, line, column = place_in(shelf.root, place)
        file = Path.cwd() / file
        notes[file].append(_note(fault, _lines(file, texts, units), line, column, ui))
    for path, text in texts.items():
        phrases = shelf.phrases_in(path)
        if phrases:
            lines = Lines(text, units)
            try:
                rules = configurations.plan_for(path).rules
            except LetterkitError:
                continue  # a configuration at fault is told of drafts
            notes[path] += phrase_notes(phrases, rules, lines, ui)
    return {path: found for path, found in notes.items() if found}


def _note(fault: CatalogueError, lines: Lines, line: int, column: int, ui: str) -> Note:
    start = lines.at(line, column)
    words = _WORDS.match(lines.text, start)
    return Note(lines.stretch(start, words.end() if words else start + 1), "error", NAME, fault.what(ui))


def _lines(path: Path, texts: Mapping[Path, str], units: Callable[[str], int]) -> Lines:
    if path in texts:
        return Lines(texts[path], units)
    try:
        return Lines(path.read_text(encoding="utf-8"), units)
    except (OSError, UnicodeDecodeError):
        return Lines("", units)
