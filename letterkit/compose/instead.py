"""What to write instead: a phrase of the catalogue, filled from the facts where they are given, else with blanks."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from letterkit.catalogue.files.folder import default_catalogue
from letterkit.catalogue.files.prepared import Remembered
from letterkit.errors import LetterkitError

if TYPE_CHECKING:
    from letterkit.catalogue.values.words import Words
    from letterkit.decision.model.decision import Decision

_BLANK: Final = re.compile(r"\[[^\]]*\]")
_FEWEST: Final = 2
"""A suggestion of fewer words beside its blanks tells nobody what to write."""
_ANY: Mapping[str, str] = MappingProxyType({})


def instead(
    id: str,
    language: str,
    decision: Decision | None = None,
    where: Mapping[str, str] = _ANY,
    catalogue: Path | None = None,
) -> str:
    """The phrase of an id in a language, on one line; empty where there is none, or the facts leave no room for it.

    Without a decision it is shown with blanks, as it reads `where` some facts are so. `catalogue` is the folder of the
    catalogue, where it is not the default one.
    """
    if decision:
        return _from_facts(id, language, decision, catalogue)
    folder = (catalogue or default_catalogue()) / "phrases"
    key = "\n".join([language, id, *(f"{name} {value}" for name, value in sorted(where.items()))])
    return _made_before(folder).text(key, lambda: _with_blanks(id, language, where, folder))


@cache
def _made_before(folder: Path) -> Remembered:
    return Remembered("instead", folder)


def _with_blanks(id: str, language: str, where: Mapping[str, str], folder: Path) -> str:
    """Only what this phrase needs is read: most drafts are checked without facts."""
    from letterkit.catalogue.entries.phrases import find_phrase
    from letterkit.catalogue.jinja.blanks import load_blanks, with_blanks

    phrase = find_phrase(folder, id)
    if phrase is None or language not in phrase.text:
        return ""
    said = with_blanks(phrase.text[language], language, _words_of(folder), load_blanks(folder), dict(where))
    return said if len(_BLANK.sub("", said).split()) >= _FEWEST else ""


@cache
def _words_of(folder: Path) -> Words:
    """The words of a catalogue: reading them takes longer than all else that one phrase needs."""
    from letterkit.catalogue.values.words import load_words

    return load_words(folder)


def _from_facts(id: str, language: str, decision: Decision, folder: Path | None) -> str:
    from letterkit.catalogue.catalogue import load_catalogue
    from letterkit.catalogue.jinja.variables import variables_of
    from letterkit.compose.choosing import choose_phrase

    catalogue = load_catalogue(folder)
    phrase = catalogue.phrases.get(id)
    if phrase is None or language not in phrase.text:
        return ""
    try:
        chosen = choose_phrase(phrase, variables_of(decision, language, catalogue.words), decision.dates.decision)
        printed = [phrase.text[language].render(variables).plain for variables in chosen.rounds]
    except LetterkitError:
        return ""
    return " ".join(" ".join(printed).split())
