"""The user's own word lists: tab-separated tables like letterkit's own, with every fault at its line."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from difflib import get_close_matches
from pathlib import Path
from typing import Final

from letterkit.catalogue.files.folder import shown
from letterkit.linter.config.faults import Fault
from letterkit.rules.wording.listed import Listed, Row
from letterkit.ui import Text

_UNREADABLE: Final = Text(
    sv="Ordlistan kan inte läsas. Kontrollera namnet, och spara den som UTF-8-text.",
    fi="Sanaluetteloa ei voi lukea. Tarkista nimi ja tallenna se UTF-8-tekstinä.",
    en="The word list cannot be read. Check the name, and save it as UTF-8 text.",
)
_NO_COLUMN: Final = Text(
    sv="Den första raden ska namnge kolumnerna, skilda med tabb: {columns}. {column} saknas.",
    fi="Nimeä ensimmäisellä rivillä sarakkeet sarkaimin erotettuina: {columns}. {column} puuttuu.",
    en="The first line must name the columns, separated by tabs: {columns}. {column} is missing.",
)
_UNKNOWN: Final = Text(
    sv="Kolumnen {column} känns inte igen. Möjliga namn: {columns}.{hint}",
    fi="Saraketta {column} ei tunneta. Mahdolliset nimet: {columns}.{hint}",
    en="The column {column} is not known. Possible names: {columns}.{hint}",
)
_HINT: Final = Text(sv=" Menade du {close}?", fi=" Tarkoititko {close}?", en=" Did you mean {close}?")
_TOO_MANY: Final = Text(
    sv="Raden har fler celler än den första raden har kolumner.",
    fi="Rivillä on enemmän soluja kuin ensimmäisellä rivillä sarakkeita.",
    en="The line has more cells than the first line has columns.",
)
_EMPTY: Final = Text(
    sv="Kolumnen {column} är tom på den här raden.",
    fi="Sarake {column} on tällä rivillä tyhjä.",
    en="The column {column} is empty in this line.",
)
_NOT_ONE_OF: Final = Text(
    sv="”{value}” kan inte stå i kolumnen {column}. Möjliga värden: {known}.",
    fi="Sarakkeessa {column} ei voi olla ”{value}”. Mahdolliset arvot: {known}.",
    en='"{value}" cannot stand in the column {column}. Possible values: {known}.',
)


@dataclass(frozen=True, slots=True)
class WordFile:
    """A word list that has been read."""

    path: Path
    rows: tuple[Row, ...] = field(repr=False)


def read_words(path: Path, rule: Listed, faults: list[Fault]) -> WordFile:
    """The rows of a word list for a rule; what is wrong with them is added to `faults`."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError):
        faults.append(Fault(shown(path), _UNREADABLE))
        return WordFile(path, ())
    lines = [(number, line.split("\t")) for number, line in enumerate(text.splitlines(), 1) if _says(line)]
    number, header = lines[0] if lines else (1, [])
    names = [name.strip() for name in header]
    wrong = list(_header_faults(f"{shown(path)}:{number}", names, rule.columns))
    if wrong:
        faults += wrong
        return WordFile(path, ())
    rows = [(at, cells, _row(names, cells, rule)) for at, cells in lines[1:]]
    faults += [
        fault for at, cells, row in rows for fault in _row_faults(f"{shown(path)}:{at}", row, rule, len(cells), names)
    ]
    return WordFile(path, tuple(row for _, _, row in rows))


def _says(line: str) -> bool:
    return bool(line.strip()) and not line.startswith("#")


def _row(names: list[str], cells: list[str], rule: Listed) -> Row:
    return dict.fromkeys(rule.columns, "") | {name: cell.strip() for name, cell in zip(names, cells, strict=False)}


def _header_faults(place: str, names: list[str], columns: tuple[str, ...]) -> Iterator[Fault]:
    known = ", ".join(columns)
    for name in filter(None, names):
        if name not in columns:
            close = get_close_matches(name, columns, n=1)
            hint = Text(*(_HINT.say(ui, close=close[0]) for ui in ("sv", "fi", "en"))) if close else ""
            yield Fault(place, _UNKNOWN, {"column": name, "columns": known, "hint": hint})
    if columns[0] not in names:
        yield Fault(place, _NO_COLUMN, {"column": columns[0], "columns": known})


def _row_faults(place: str, row: Row, rule: Listed, cells: int, names: list[str]) -> Iterator[Fault]:
    if cells > len(names):
        yield Fault(place, _TOO_MANY)
    if not row[rule.columns[0]]:
        yield Fault(place, _EMPTY, {"column": rule.columns[0]})
    for column, known in rule.choices.items():
        if row[column] and row[column] not in known:
            yield Fault(place, _NOT_ONE_OF, {"value": row[column], "column": column, "known": ", ".join(known)})
    if message := rule.fault_of(row):
        yield Fault(place, message)
