"""Finnish passives told from the form of the word: endings, known stems, and words that only look like passives.

The analyser knows no dictionary. An ending that only verbs have is sure; where nouns share it (-itaan, -staan, -llaan)
the verb must be in a list, and words that are known not to be verbs are left out.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Final, Literal

from letterkit.language.data import words

Guess = Literal["sure", "maybe", "unlikely", "no"]
"""Sure: no other reading. Maybe: unless the tagger takes it for a noun. Unlikely: only if the tagger says passive."""

_CLITIC: Final = re.compile(r"(?:ko|kö|kin|kaan|kään|han|hän|pa|pä|kohan|köhän|pas|päs)$")
_CONSONANT_STEM: Final = re.compile(
    r"(?<![a-zåäö])(?P<stem>[a-zåäö]+)(?:t(?:aan|ään|iin|aisiin|äisiin)|d(?:aan|ään)|(?<=l)(?:laan|lään)|(?<=n)(?:naan|nään)|(?<=r)(?:raan|rään))$"
)
_ENDING: Final = re.compile(
    r"(?:[^aeiouyäö](?:[aou]taan|[äöy]tään|etaan|etään)|[aou]etaan|öetään"  # annetaan, hylätään, jaetaan
    r"|(?<![aeiouyäö])[aeiouyäö]ttiin|[aou]ettiin|[oö]ittiin"  # annettiin, jaettiin, iloittiin
    r"|(?:[aeiouyäö]{2}|l)tiin"  # saatiin, arvioitiin, tultiin
    r"|(?:[aeiouyäö]t|[aeiouyäö]{2}|[lh])t[aä]isiin"  # annettaisiin, saataisiin, tehtäisiin
    r"|[aeiouyäö]{2}(?:daan|dään)"  # saadaan, arvioidaan
    r"|(?<![aeiouyäö])(?:[eo]llaan|[eö]llään)|aillaan|äillään"  # käsitellään, tarkkaillaan
    r"|tt(?:akoon|äköön|ais|äis))$"  # kerrottakoon, vaadittais
)

_SURE_ENDING: Final = re.compile(r"[^aeiouyäö](?:et|at)aan$|[^aeiouyäö](?:et|ät)ään$")
"""Endings that no noun has beside those that are listed: jätetään, annetaan, pelätään, tavataan."""
_OWNED: Final = re.compile(r"(?:[ei]staan|[ei]stään|mastaan|mästään|[ei]llaan|[ei]llään|[uy]ttaan|[uy]ttään)$")
"""Endings of nouns that somebody owns: ajatuksistaan, välineillään, rakkauttaan."""
_ANY_ENDING: Final = re.compile(r"(?:[td](?:aan|ään)|tiin|(?:ll|nn|rr)(?:aan|ään))$")


@lru_cache(maxsize=1 << 14)
def passive_form(word: str) -> Guess:
    """How sure it is that a word is a finite passive in the affirmative ("annetaan", "annettiin", "annettaisiin")."""
    low = word.lower()
    guess = _bare(low)
    if guess == "no" and (bare := _CLITIC.sub("", low)) != low:
        return _bare(bare)
    return guess


def _bare(word: str) -> Guess:
    if len(word) < 5 or _is_known(word, _not_passive()):
        return "no"
    if word in words("fi", "passive_forms.txt"):
        return "sure"
    match = _CONSONANT_STEM.search(word)
    if match and _is_known(match["stem"], _stems()):
        return "sure"
    if _SURE_ENDING.search(word):
        return "sure"
    if _ENDING.search(word):
        return "maybe"
    return "no" if _OWNED.search(word) else "unlikely" if _ANY_ENDING.search(word) else "no"


def _is_known(word: str, known: tuple[frozenset[str], tuple[str, ...]]) -> bool:
    return word in known[0] or word.endswith(known[1])


@cache
def _not_passive() -> tuple[frozenset[str], tuple[str, ...]]:
    entries = words("fi", "passive_not.txt")
    return entries, tuple(entry[1:] for entry in entries if entry.startswith("*"))


@cache
def _stems() -> tuple[frozenset[str], tuple[str, ...]]:
    return words("fi", "passive_stems.txt"), ()
