"""Checks of what a configuration's keys hold. A check yields settings, and notes what is wrong."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from pathlib import Path
from typing import Any, Final, Protocol

from letterkit.linter.config.faults import Fault
from letterkit.linter.config.settings import Key
from letterkit.paths import is_file, is_folder
from letterkit.rules.contract import Rule
from letterkit.ui import Text

At = tuple[str | int, ...]
"""Where a value stands, from the keys that letterkit knows on."""


class Notes(Protocol):
    """The file that is being read: what a check asks it for, and where it notes faults (those of other files too)."""

    folder: Path
    rules: Mapping[str, Rule]

    @property
    def faults(self) -> list[Fault]: ...

    def wrong(self, at: At, message: Text, /, **values: object) -> None: ...

    def unknown(self, at: At, name: object, known: Collection[str], /) -> None: ...


Found = Iterator[tuple[At, Key, Any]]
"""Where a setting stands, what it is called, and its value."""
Check = Callable[[Notes, At, object], Found]

_NOT_ONE_OF: Final = Text(
    sv="”{value}” är inget av: {known}.",
    fi="”{value}” ei ole mikään näistä: {known}.",
    en='"{value}" is not one of: {known}.',
)
_TEXT: Final = Text(
    sv="Här ska det stå en text inom citattecken.",
    fi="Tässä pitää olla teksti lainausmerkeissä.",
    en="A text in quotation marks is expected here.",
)
_TABLE: Final = Text(
    sv="Här ska det stå flera namn med värden, som i en tabell [{name}].",
    fi="Tässä pitää olla nimiä ja arvoja, kuten taulukossa [{name}].",
    en="Names with values are expected here, as in a table [{name}].",
)
_WHOLE: Final = Text(
    sv="Här ska det stå ett heltal från {least} till {most}.",
    fi="Tässä pitää olla kokonaisluku väliltä {least}–{most}.",
    en="A whole number from {least} to {most} is expected here.",
)
_YES_OR_NO: Final = Text(
    sv="Här ska det stå true eller false.", fi="Tässä pitää olla true tai false.", en="true or false is expected here."
)
_NO_FOLDER: Final = Text(
    sv="Mappen ”{value}” finns inte. Sökvägen räknas från konfigurationsfilens mapp.",
    fi="Kansiota ”{value}” ei ole. Polku lasketaan asetustiedoston kansiosta.",
    en='There is no folder "{value}". The path starts from the folder of the configuration file.',
)
_NO_FILE: Final = Text(
    sv="Filen ”{value}” finns inte. Sökvägen räknas från konfigurationsfilens mapp.",
    fi="Tiedostoa ”{value}” ei ole. Polku lasketaan asetustiedoston kansiosta.",
    en='There is no file "{value}". The path starts from the folder of the configuration file.',
)


def named(at: At) -> Key:
    """The name of the setting that stands there."""
    return tuple(map(str, at))


def one_of(*known: str) -> Check:
    """A text that is one of those known."""

    def check(notes: Notes, at: At, value: object) -> Found:
        if value in known:
            yield at, named(at), value
        else:
            notes.wrong(at, _NOT_ONE_OF, value=value, known=", ".join(known))

    return check


def yes_or_no(notes: Notes, at: At, value: object) -> Found:
    """Whether something is so."""
    if isinstance(value, bool):
        yield at, named(at), value
    else:
        notes.wrong(at, _YES_OR_NO)


def whole(least: int, most: int) -> Check:
    """A whole number."""

    def check(notes: Notes, at: At, value: object) -> Found:
        if isinstance(value, int) and not isinstance(value, bool) and least <= value <= most:
            yield at, named(at), value
        else:
            notes.wrong(at, _WHOLE, least=least, most=most)

    return check


def table(known: Callable[[Notes], Collection[str]], inner: Check) -> Check:
    """Names that are known, each with a value."""

    def check(notes: Notes, at: At, value: object) -> Found:
        if not isinstance(value, dict):
            notes.wrong(at, _TABLE, name=".".join(map(str, at)))
            return
        names = known(notes)
        for name, held in value.items():
            if name in names:
                yield from inner(notes, (*at, name), held)
            else:
                notes.unknown((*at, name), name, names)

    return check


def text(notes: Notes, at: At, value: object) -> Found:
    """Any text but an empty one."""
    if isinstance(value, str) and value.strip():
        yield at, named(at), value.strip()
    else:
        notes.wrong(at, _TEXT)


def folder(notes: Notes, at: At, value: object) -> Found:
    """A folder that is there."""
    for _, key, path in text(notes, at, value):
        if is_folder(notes.folder / path):
            yield at, key, notes.folder / path
        else:
            notes.wrong(at, _NO_FOLDER, value=path)


def file(notes: Notes, at: At, value: object) -> Found:
    """A file that is there."""
    for _, key, path in text(notes, at, value):
        if is_file(notes.folder / path):
            yield at, key, notes.folder / path
        else:
            notes.wrong(at, _NO_FILE, value=path)


def new_file(notes: Notes, at: At, value: object) -> Found:
    """A file that may be there or be written."""
    for _, key, path in text(notes, at, value):
        yield at, key, notes.folder / path
