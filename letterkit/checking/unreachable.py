"""Text that no facts can bring into a letter, and conditions that always hold: one of the two is not what was meant."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from letterkit.catalogue.files.problems import Problem, Severity
from letterkit.checking.branches import Branch
from letterkit.checking.subject import Subject
from letterkit.checking.ways import FAILS, HOLDS, MANY, NONE, ONE, PRINTED
from letterkit.ui import Text

_SAID: Final[dict[str, tuple[str, Severity, Text]]] = {
    HOLDS: (
        "unreachable",
        "error",
        Text(
            sv="Villkoret ”{condition}” är aldrig uppfyllt: det som står under det kommer aldrig med i ett brev.",
            fi="Ehto ”{condition}” ei toteudu koskaan: sen alla oleva ei tule mihinkään kirjeeseen.",
            en='The condition "{condition}" never holds: what stands under it comes into no letter.',
        ),
    ),
    FAILS: (
        "always-true",
        "warning",
        Text(
            sv="Villkoret ”{condition}” är alltid uppfyllt.",
            fi="Ehto ”{condition}” toteutuu aina.",
            en='The condition "{condition}" always holds.',
        ),
    ),
    NONE: (
        "uncovered",
        "hint",
        Text(
            sv="Inga fakta hittades där listan ”{condition}” är tom.",
            fi="Ei löytynyt tietoja, joissa luettelo ”{condition}” on tyhjä.",
            en='No facts were found in which the list "{condition}" is empty.',
        ),
    ),
    ONE: (
        "uncovered",
        "hint",
        Text(
            sv="Inga fakta hittades där listan ”{condition}” har ett enda värde.",
            fi="Ei löytynyt tietoja, joissa luettelossa ”{condition}” on yksi arvo.",
            en='No facts were found in which the list "{condition}" has one value.',
        ),
    ),
    MANY: (
        "uncovered",
        "hint",
        Text(
            sv="Inga fakta hittades där listan ”{condition}” har flera värden.",
            fi="Ei löytynyt tietoja, joissa luettelossa ”{condition}” on useita arvoja.",
            en='No facts were found in which the list "{condition}" has several values.',
        ),
    ),
    PRINTED: (
        "unreachable",
        "error",
        Text(
            sv="Texten kommer aldrig med i ett brev.",
            fi="Teksti ei tule mihinkään kirjeeseen.",
            en="The text comes into no letter.",
        ),
    ),
}
_UNREACHABLE: Final = Text(
    sv="Rätta villkoret, eller ta bort det som står under det.",
    fi="Korjaa ehto tai poista se, mikä on sen alla.",
    en="Mend the condition, or remove what stands under it.",
)
_ALWAYS: Final = Text(
    sv="Rätta villkoret, eller ta bort det.", fi="Korjaa ehto tai poista se.", en="Mend the condition, or remove it."
)
_LOOK: Final = Text(
    sv="Kontrollera villkoret runt listan.", fi="Tarkista luettelon ehto.", en="Check the condition around the list."
)
_ADVICE: Final = {"unreachable": _UNREACHABLE, "always-true": _ALWAYS, "uncovered": _LOOK}


def check(subject: Subject) -> Iterator[Problem]:
    """The branches that no case takes: the outermost of those that follow from each other, and each place once."""
    missing = subject.coverage.missing
    dead = {branch.point.owner for branch in missing if branch.way == HOLDS and branch.point.start == 0}
    seen: set[tuple[object, ...]] = set()
    for branch in missing:
        if (branch.way == PRINTED and branch.point.owner in dead) or _is_inside(branch, missing):
            continue
        problem = _problem(branch)
        if problem.place not in seen:
            seen.add(problem.place)
            yield problem


def _is_inside(branch: Branch, missing: tuple[Branch, ...]) -> bool:
    """Whether a branch is missing only because its text as a whole, or something around it, is."""
    point = branch.point
    return branch.way != PRINTED and any(
        other.way == PRINTED and other.point.source == point.source for other in missing
    )


def _problem(branch: Branch) -> Problem:
    name, severity, message = _SAID[branch.way]
    point = branch.point
    end = point.start + len(point.source.text[point.start : point.end].split("\n")[0])
    return Problem.in_source(
        point.source, point.start, end, name, severity, message, _ADVICE[name], condition=point.condition
    )
