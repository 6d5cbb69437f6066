"""Whether everything in words is there in the client's language."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Final

from letterkit.decision.faults import FactPath, Fault
from letterkit.decision.model.base import Facts
from letterkit.decision.model.decision import Decision
from letterkit.decision.model.worded import Worded
from letterkit.decision.naming import Name
from letterkit.ui import Text

_MISSING: Final = Text(
    sv="Texten saknas på klientens språk ({missing}).",
    fi="Tekstiä ei ole asiakkaan kielellä ({missing}).",
    en="The text is missing in the client's language ({missing}).",
)


def client_language(decision: Decision) -> Iterator[Fault]:
    """Every wording has the client's language."""
    language = decision.client.language
    for path, worded in wordings(decision):
        if worded.text(language) is None:
            yield Fault(path, _MISSING, {"missing": Name(f"Client.language={language}")})


def wordings(facts: object, path: FactPath = ()) -> Iterator[tuple[FactPath, Worded]]:
    """Everything that is said in words, and where it stands."""
    if isinstance(facts, tuple):
        for number, value in enumerate(facts):
            yield from wordings(value, (*path, number))
    elif isinstance(facts, Worded):
        yield path, facts
    elif isinstance(facts, Facts):
        for name, value in vars(facts).items():
            kind: object = type(value)
            if _may_hold_words(kind):
                yield from wordings(value, (*path, name))


@cache
def _may_hold_words(kind: object) -> bool:
    """Whether a value of this type can hold wordings. (Asking pydantic's models for each value takes long.)"""
    return isinstance(kind, type) and issubclass(kind, Facts | tuple)
