"""Why the sections of a letter stand where they do, in words for those who handle cases."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import Final

from letterkit.catalogue.catalogue import Catalogue
from letterkit.catalogue.entries.templates import Section
from letterkit.checking.inwords import clause
from letterkit.compose import explanation
from letterkit.compose.explanation import Explanation, SectionNote
from letterkit.ui import Text
from letterkit.web.form.labels import labels

_FIRST: Final = Text(
    sv="Hör alltid till brevets början.",
    fi="Kuuluu aina kirjeen alkuun.",
    en="Always belongs at the beginning of the letter.",
)
_LATE: Final = Text(
    sv="Kommer alltid efter de övriga avsnitten.",
    fi="Tulee aina muiden osien jälkeen.",
    en="Always comes after the other sections.",
)
_LAST: Final = Text(
    sv="Hör alltid till brevets slut.",
    fi="Kuuluu aina kirjeen loppuun.",
    en="Always belongs at the end of the letter.",
)
_IN_TURN: Final = Text(
    sv="Följer mallens ordning.", fi="Noudattaa mallin järjestystä.", en="Follows the template's order."
)
_RAISED: Final = Text(
    sv="Har flyttats upp, eftersom {clause}.",
    fi="Siirretty ylemmäs, koska {clause}.",
    en="Moved up, because {clause}.",
)
_NOT_RAISED: Final = Text(
    sv="Följer mallens ordning. Flyttas upp om {clause}.",
    fi="Noudattaa mallin järjestystä. Siirretään ylemmäs, jos {clause}.",
    en="Follows the template's order. Moves up if {clause}.",
)
_BY_FACTS: Final = Text(
    sv="Har flyttats upp på grund av uppgifterna i ärendet.",
    fi="Siirretty ylemmäs asian tietojen vuoksi.",
    en="Moved up because of the facts of the case.",
)
_ORDERED: Final = Text(sv="Du satte det här.", fi="Sinä siirsit sen tähän.", en="You put it here.")
_AFTER: Final = Text(sv="Kommer efter: {names}.", fi="Tulee näiden jälkeen: {names}.", en="Comes after: {names}.")
_SAID: Final = {
    explanation.FIRST: _FIRST,
    explanation.LATE: _LATE,
    explanation.LAST: _LAST,
    explanation.ORDERED: _ORDERED,
    explanation.IN_TURN: _IN_TURN,
    explanation.RAISED: _RAISED,
    explanation.NOT_RAISED: _NOT_RAISED,
}
_MOVES: Final = (explanation.ORDERED, explanation.IN_TURN, explanation.RAISED, explanation.NOT_RAISED)


@dataclass(frozen=True, slots=True)
class Placed:
    """A section of the letter, and why it stands there. `order` is what asking to move it up asks for, by names."""

    name: str
    label: str
    why: str
    order: str = ""


@dataclass(frozen=True, slots=True)
class Placing:
    """The sections in their order, and what is left out."""

    sections: tuple[Placed, ...]
    left_out: tuple[str, ...]


def placing(told: Explanation, template: str, catalogue: Catalogue, ui: str) -> Placing:
    """Why the sections stand where they do."""
    known = {section.name: section for section in catalogue.templates[template].sections}
    shown = [note for note in told.sections if not note.is_empty]
    names = {note.name for note in shown}
    movable = [note.name for note in shown if _moves(note, known)]
    return Placing(
        tuple(
            Placed(
                note.name, called(note.name, ui), _why(note, known[note.name], names, ui), _raised(note.name, movable)
            )
            for note in shown
        ),
        tuple(called(note.name, ui) for note in told.sections if note.is_empty),
    )


def called(section: str, ui: str) -> str:
    """What a section is called; its own name where the catalogue is one with other sections."""
    found = labels().get(f"section.{section}")
    return found.say(ui) if found else section


def _moves(note: SectionNote, known: dict[str, Section]) -> bool:
    return known[note.name].place not in ("first", "late", "last") and note.grounds[0].message in _MOVES


def _raised(name: str, movable: list[str]) -> str:
    """The order in which a section stands one step higher; empty where it can't."""
    if name not in movable or movable.index(name) == 0:
        return ""
    place = movable.index(name)
    order = [*movable[: place - 1], name, movable[place - 1], *movable[place + 1 :]]
    return ",".join(order)


def _why(note: SectionNote, section: Section, shown: Collection[str], ui: str) -> str:
    said = []
    for ground in note.grounds:
        if ground.message == explanation.AFTER:
            before = ", ".join(called(name, ui) for name in section.after if name in shown)
            said += [_AFTER.say(ui, names=before)] if before else []
        else:
            said.append(_placed(ground.message, section, ui))
    return " ".join(said)


def _placed(message: Text, section: Section, ui: str) -> str:
    """Why a section stands there; a condition that has no words in the catalogue is not spelt out."""
    condition = clause(section.when, ui) if section.when else ""
    if "facts." in condition:
        return (_BY_FACTS if message == explanation.RAISED else _IN_TURN).say(ui)
    return _SAID[message].say(ui, clause=condition)
