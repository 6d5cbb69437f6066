"""A phrase whose last day has passed, or soon will have: letters leave it out without a word."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from typing import Final

from letterkit.catalogue.files.problems import Problem
from letterkit.checking.subject import Subject
from letterkit.ui import Text

_SOON: Final = timedelta(days=30)
_OUTDATED: Final = Text(
    sv="Frasen {id} gällde till och med {day}. Breven har den inte mer.",
    fi="Fraasi {id} oli voimassa {day} asti. Se ei tule enää kirjeisiin.",
    en="The phrase {id} was valid until {day}. Letters no longer have it.",
)
_ENDING: Final = Text(
    sv="Frasen {id} gäller bara till och med {day}.",
    fi="Fraasi {id} on voimassa vain {day} asti.",
    en="The phrase {id} is valid only until {day}.",
)
_REPLACE: Final = Text(
    sv="Skriv en ny fras för tiden efter det, eller sätt status: retired.",
    fi="Kirjoita uusi fraasi sen jälkeiselle ajalle tai merkitse status: retired.",
    en="Write a new phrase for the time after that, or set status: retired.",
)


def check(subject: Subject) -> Iterator[Problem]:
    """The phrases that letters use, and whose time is over or nearly so."""
    for phrase in subject.catalogue.phrases.values():
        if phrase.valid_to is None or phrase.status == "retired" or phrase.id not in subject.used:
            continue
        node = phrase.node.mapping()["valid_to"]
        values = {"id": phrase.id, "day": phrase.valid_to.isoformat()}
        if phrase.valid_to < subject.today:
            yield Problem.at(node, "outdated-phrase", "error", _OUTDATED, _REPLACE, **values)
        elif phrase.valid_to - subject.today < _SOON:
            yield Problem.at(node, "outdated-phrase", "hint", _ENDING, _REPLACE, **values)
