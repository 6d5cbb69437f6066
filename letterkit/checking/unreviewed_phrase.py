"""A phrase that letters use and nobody has approved, in a catalogue whose other phrases are approved."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from letterkit.catalogue.entries.phrases import Phrase
from letterkit.catalogue.files.problems import Problem
from letterkit.checking.subject import Subject
from letterkit.ui import Text

_UNREVIEWED: Final = Text(
    sv="Breven använder frasen {id}, men den är inte granskad ({languages}).",
    fi="Kirjeissä on fraasi {id}, mutta sitä ei ole tarkastettu ({languages}).",
    en="Letters use the phrase {id}, but it has not been reviewed ({languages}).",
)
_REVIEW: Final = Text(
    sv="Låt granska den, och anteckna dagen: approved ÅÅÅÅ-MM-DD.",
    fi="Tarkastuta se ja merkitse päivä: approved VVVV-KK-PP.",
    en="Have it reviewed, and note the day: approved YYYY-MM-DD.",
)
_APPROVED: Final = "approved"


def check(subject: Subject) -> Iterator[Problem]:
    """The phrases without review; none where the whole catalogue is a draft."""
    used = [phrase for phrase in subject.catalogue.phrases.values() if phrase.id in subject.used]
    if not any(phrase.status == _APPROVED for phrase in used):
        return
    for phrase in used:
        if phrase.status != "retired" and (missing := _unreviewed(phrase)):
            node = phrase.node.mapping()["review"]
            values = {"id": phrase.id, "languages": ", ".join(missing)}
            yield Problem.at(node, "unreviewed-phrase", "warning", _UNREVIEWED, _REVIEW, **values)


def _unreviewed(phrase: Phrase) -> list[str]:
    return [language for language, review in phrase.review.items() if not review.is_approved]
