"""The grammar that rules ask about: passives, found by the tagger and by what is known of each language."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING, TypeVar

from letterkit.language.data import LANGUAGES

if TYPE_CHECKING:
    from letterkit.language.models.doc import Doc, Token


@dataclass(frozen=True, slots=True)
class Passive:
    """A passive in a text, characters `start` to `end`: the verb, from its auxiliary on where it has one.

    The passive verb is always the last word of the span. `finite` tells whether it stands in a verb group that makes a
    clause ("beviljas", "ska beviljas", "was refused", "on myönnetty") or not ("att beviljas", "to be paid"). `lemma` is
    the verb's dictionary form in small letters. `has_agent` tells whether the text says who acts ("av", "by").
    """

    start: int
    end: int
    finite: bool
    lemma: str
    has_agent: bool


T = TypeVar("T")


def remembered(doc: Doc, key: str, find: Callable[[], T]) -> T:
    """What `find` gives, found once for a text and kept with it, since several rules ask for the same."""
    if key not in doc.user_data:
        doc.user_data[key] = find()
    found: T = doc.user_data[key]
    return found


def passives(doc: Doc) -> tuple[Passive, ...]:
    """The passives of a tagged text in sv, fi or en, in order; none for a text in another language."""
    if doc.lang_ not in LANGUAGES:
        return ()
    find = import_module(f"letterkit.language.{doc.lang_}.grammar").passives
    return remembered(doc, "letterkit_passives", lambda: tuple(find(doc)))


def passives_between(doc: Doc, start: int, end: int) -> tuple[Passive, ...]:
    """The passives of a tagged text that begin between two of its characters, as they begin."""
    ordered = remembered(doc, "letterkit_passive_starts", lambda: sorted(passives(doc), key=_start))
    return tuple(ordered[bisect_left(ordered, start, key=_start) : bisect_left(ordered, end, key=_start)])


def before_in_sentence(token: Token, reach: int) -> Iterator[Token]:
    """So many words before one, nearest first, within its sentence."""
    current = token
    for _ in range(reach):
        if current.i == 0 or current.is_sent_start:
            return
        current = current.nbor(-1)
        yield current


def _start(passive: Passive) -> int:
    return passive.start
