"""Finnish passives from Voikko, where the library and its dictionary are installed: better than endings alone.

The binding comes with `letterkit[voikko]`, the library and the dictionary from the system (libvoikko1, voikko-fi).
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import Any, Final

from letterkit.language.fi.passive_forms import Guess

_VERBAL: Final = ("teonsana", "kieltosana")


@cache
def _voikko() -> Any | None:
    """The dictionary, or None where the binding, the library or the dictionary is missing."""
    try:
        from libvoikko import Voikko, VoikkoException
    except ImportError:
        return None
    try:
        return Voikko("fi")
    except (OSError, VoikkoException):
        return None


def available() -> bool:
    """Whether Voikko can be used here."""
    return _voikko() is not None


@lru_cache(maxsize=1 << 14)
def passive_form(word: str, connegative: bool = False) -> Guess:
    """How sure it is that a word is a finite passive, in the form that follows "ei" if `connegative`.

    "maybe" tells that the dictionary also knows the word as another part of speech, or after "ei" as another form.
    """
    voikko = _voikko()
    readings = voikko.analyze(word) if voikko else []
    fitting = [reading for reading in readings if _is_passive(reading, connegative)]
    if not fitting:
        return "no"
    others = [reading for reading in readings if reading not in fitting]
    if connegative:
        return "maybe" if others else "sure"
    return "maybe" if any(reading.get("CLASS") not in _VERBAL for reading in others) else "sure"


def knows(word: str) -> bool:
    """Whether the dictionary has the word at all."""
    voikko = _voikko()
    return bool(voikko and voikko.analyze(word))


def _is_passive(reading: dict[str, str], connegative: bool) -> bool:
    if reading.get("PERSON") != "4" or reading.get("CLASS") not in _VERBAL:
        return False
    return reading.get("NEGATIVE") in (("true", "both") if connegative else ("false", "both", None))
