"""Reading a facts file: everything that is wrong comes at once, each fault with its line and column."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Annotated, Any, Final

from pydantic import TypeAdapter, ValidationError

from letterkit.decision.checks import agreement_faults
from letterkit.decision.checks.unknown import Unknown
from letterkit.decision.faults import FactPath, FactsError, Fault
from letterkit.decision.forms import faulty_parts, form_faults
from letterkit.decision.jsontext import JsonText
from letterkit.decision.model.decision import Decision
from letterkit.ui import Text

LARGEST_FILE: Final = 5_000_000
"""Bytes; a facts file has some ten thousand."""

_NOT_FOUND: Final = Text(
    sv="Filen finns inte.",
    fi="Tiedostoa ei ole.",
    en="There is no such file.",
)
_UNREADABLE: Final = Text(
    sv="Filen kan inte läsas.",
    fi="Tiedostoa ei voi lukea.",
    en="The file cannot be read.",
)
_LARGE: Final = Text(
    sv="Filen är för stor för att vara en faktafil.",
    fi="Tiedosto on liian suuri tietotiedostoksi.",
    en="The file is too large for a facts file.",
)
_ENCODING: Final = Text(
    sv="Filen är inte UTF-8-text. Spara den på nytt som UTF-8.",
    fi="Tiedosto ei ole UTF-8-tekstiä. Tallenna se uudelleen UTF-8-muodossa.",
    en="The file is not UTF-8 text. Save it again as UTF-8.",
)
_EMPTY: Final = Text(sv="Filen är tom.", fi="Tiedosto on tyhjä.", en="The file is empty.")


@dataclass(frozen=True, slots=True)
class FactsFile:
    """A facts file that has been read. Printing it shows none of its facts."""

    path: Path
    decision: Decision
    _json: JsonText

    def place(self, path: FactPath) -> tuple[int, int] | None:
        """Line and column of a fact, from 1; of the nearest thing around it where the file doesn't give it."""
        return self._json.place(path)

    def __repr__(self) -> str:
        return f"FactsFile({str(self.path)!r})"


def read_facts(path: str | Path) -> Decision:
    """The decision in a JSON file. Raises FactsError, which carries everything that is wrong with it."""
    return open_facts(path).decision


def open_facts(path: str | Path) -> FactsFile:
    """The same, with the place of each fact in the file."""
    json = JsonText(_text(Path(path)), str(path))
    faults = _faults(json.value)
    if isinstance(faults, Decision):
        return FactsFile(Path(path), faults, json)
    raise FactsError([_placed(fault, json) for fault in faults], str(path))


def facts_from(data: object) -> Decision:
    """The decision in a mapping, as JSON would give it. Raises FactsError."""
    faults = _faults(data)
    if isinstance(faults, Decision):
        return faults
    raise FactsError(faults)


def _faults(data: object) -> Decision | list[Fault]:
    """The decision, or everything that is wrong."""
    try:
        decision = Decision.model_validate(data)
    except ValidationError as error:
        faults = form_faults(error)
        known = _known_part(data, faulty_parts(error)) if isinstance(data, dict) else None
        return [*faults, *agreement_faults(known)] if known else faults
    return agreement_faults(decision) or decision


def _known_part(data: dict[str, Any], faulty: set[str | int]) -> Decision:
    """A decision of the parts that have no fault; in the place of the others stands what no check can use."""
    parts: dict[str, Any] = {}
    for name in Decision.model_fields:
        if name in faulty:
            parts[name] = Unknown()
        elif name in data:
            parts[name] = _adapter(name).validate_python(data[name])
    return Decision.model_construct(**parts)


@cache
def _adapter(name: str) -> TypeAdapter[Any]:
    """Reads one part of a decision by itself. (Making one takes longer than all that it reads.)"""
    field = Decision.model_fields[name]
    whole: Any = Annotated[field.annotation, *field.metadata] if field.metadata else field.annotation
    return TypeAdapter(whole)


def _placed(fault: Fault, json: JsonText) -> Fault:
    """The fault with its place: that of the name for a field that is not known, otherwise of the value."""
    place = json.place_of_key(fault.path) if fault.is_about_name else json.place(fault.path)
    return Fault(fault.path, fault.message, fault.values, *(place or (None, None)))


def _text(path: Path) -> str:
    """The file's text; a byte order mark, as Windows writes it, is left out."""
    try:
        data = path.read_bytes() if path.stat().st_size <= LARGEST_FILE else None
    except FileNotFoundError:
        raise FactsError([Fault((), _NOT_FOUND)], str(path)) from None
    except (OSError, ValueError):
        raise FactsError([Fault((), _UNREADABLE)], str(path)) from None
    if data is None:
        raise FactsError([Fault((), _LARGE)], str(path))
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise FactsError([Fault((), _ENCODING)], str(path)) from None
    if not text.strip():
        raise FactsError([Fault((), _EMPTY)], str(path))
    return text
