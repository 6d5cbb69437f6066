"""A phrase that no template uses, or that is retired and still there for one. It looks like something letters say."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from letterkit.catalogue.files.problems import Problem
from letterkit.checking.subject import Subject
from letterkit.ui import Text

_UNUSED: Final = Text(
    sv="Ingen mall använder frasen {id}.",
    fi="Mikään malli ei käytä fraasia {id}.",
    en="No template uses the phrase {id}.",
)
_USE: Final = Text(
    sv='Nämn den i en mall, till exempel phrases("{section}.*"), eller ta bort den.',
    fi='Mainitse se mallissa, esimerkiksi phrases("{section}.*"), tai poista se.',
    en='Name it in a template, such as phrases("{section}.*"), or remove it.',
)


def check(subject: Subject) -> Iterator[Problem]:
    """The phrases that no letter can hold."""
    for phrase in subject.catalogue.phrases.values():
        if phrase.status != "retired" and phrase.id not in subject.used:
            node = phrase.node.mapping()["id"]
            yield Problem.at(node, "unused-phrase", "warning", _UNUSED, _USE, id=phrase.id, section=phrase.section)
