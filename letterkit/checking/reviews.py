"""Reviews that no longer hold: an approved text has changed, or another language that it was compared with has."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from letterkit.catalogue.entries.phrases import Phrase
from letterkit.catalogue.entries.reviews import Review, is_changed, is_waiting
from letterkit.catalogue.files.problems import Problem
from letterkit.ui import Text

if TYPE_CHECKING:
    from letterkit.checking.subject import Subject

_CHANGED = Text(
    sv="{id}: texten på {language} har ändrats sedan den godkändes den {on}.",
    fi="{id}: kielen {language} teksti on muuttunut sen jälkeen, kun se hyväksyttiin {on}.",
    en="{id}: the text in {language} has changed since it was approved on {on}.",
)
_WAITING = Text(
    sv="{id}: texten på {language} väntar på granskning, för en annan språkversion har ändrats sedan {on}.",
    fi="{id}: kielen {language} teksti odottaa tarkastusta, sillä toinen kieliversio on muuttunut {on} jälkeen.",
    en="{id}: the text in {language} is waiting for review, since another language has changed after {on}.",
)
_BEHIND = Text(
    sv="{id}: texten på {language} väntar på granskning ({state}); de andra språken är godkända.",
    fi="{id}: kielen {language} teksti odottaa tarkastusta ({state}); muut kielet on hyväksytty.",
    en="{id}: the text in {language} is waiting for review ({state}); the other languages are approved.",
)
_ADVICE = Text(
    sv="Granska texten och skriv: letterkit phrases review {id} --lang {language} --state approved --by ROLL",
    fi="Tarkasta teksti ja kirjoita: letterkit phrases review {id} --lang {language} --state approved --by ROOLI",
    en="Review the text and write: letterkit phrases review {id} --lang {language} --state approved --by ROLE",
)


def check(subject: Subject) -> Iterator[Problem]:
    """The texts that somebody has to look at again before they are approved."""
    for phrase in subject.catalogue.phrases.values():
        if phrase.status != "retired":
            for language in phrase.text:
                yield from _of_text(phrase, language)


def _of_text(phrase: Phrase, language: str) -> Iterator[Problem]:
    review, wording = phrase.review[language], phrase.text[language]
    values = {"id": phrase.id, "language": language, "on": str(review.on), "state": review.state}
    first = (wording.source.text.split("\n") or [""])[0]
    if is_changed(review, wording):
        place = (wording.source, 0, max(1, len(first)))
        yield Problem.in_source(*place, "changed-since-approval", "warning", _CHANGED, _ADVICE, **values)
    elif review.node is not None and is_waiting(review, phrase.text, language, phrase.review):
        yield Problem.at(review.node, "waiting-for-review", "warning", _WAITING, _ADVICE, **values)
    elif review.node is not None and _is_behind(review, phrase, language):
        yield Problem.at(review.node, "waiting-for-review", "hint", _BEHIND, _ADVICE, **values)


def _is_behind(review: Review, phrase: Phrase, language: str) -> bool:
    """Whether a text is still a draft or in review, and all the others are approved."""
    others = [one for name, one in phrase.review.items() if name not in (language, "se")]
    return language != "se" and review.state in ("draft", "in review") and all(one.is_approved for one in others)
