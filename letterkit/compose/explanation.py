"""Why a letter is as it is: where each section stands, and which phrases were chosen or left out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

from letterkit.ui import Text

_SECTIONS = Text(sv="Avdelningarnas ordning", fi="Osioiden järjestys", en="The order of the sections")
_PHRASES = Text(sv="Fraser", fi="Fraasit", en="Phrases")
_EMPTY = Text(
    sv="utelämnad: inget i den är relevant",
    fi="jätetty pois: mikään siinä ei ole olennaista",
    en="left out: nothing in it is relevant",
)

FIRST = Text(sv="mallen sätter den först", fi="malli sijoittaa sen ensimmäiseksi", en="the template puts it first")
LATE = Text(
    sv="mallen sätter den efter de andra",
    fi="malli sijoittaa sen muiden jälkeen",
    en="the template puts it after the others",
)
LAST = Text(sv="mallen sätter den sist", fi="malli sijoittaa sen viimeiseksi", en="the template puts it last")
IN_TURN = Text(sv="i mallens ordning", fi="mallin järjestyksessä", en="in the template's order")
RAISED = Text(
    sv="lyft upp, eftersom {condition} gäller",
    fi="nostettu ylös, koska {condition} pitää paikkansa",
    en="moved up, because {condition} holds",
)
NOT_RAISED = Text(
    sv="i mallens ordning; den lyfts först när {condition} gäller",
    fi="mallin järjestyksessä; se nousee vasta, kun {condition} pitää paikkansa",
    en="in the template's order; it moves up only when {condition} holds",
)
ORDERED = Text(sv="handläggaren satte den här", fi="käsittelijä sijoitti sen tähän", en="the case handler put it here")
AFTER = Text(sv="; efter {names}", fi="; sitä ennen: {names}", en="; after {names}")

ALWAYS = Text(sv="alltid relevant", fi="aina olennainen", en="always relevant")
HOLDS = Text(sv="{condition} gäller", fi="{condition} pitää paikkansa", en="{condition} holds")
EACH = Text(
    sv="en gång för var och en av {count} i {condition}",
    fi="kerran jokaisesta, {count} kpl: {condition}",
    en="once for each of {count} in {condition}",
)
HOLDS_NOT = Text(sv="{condition} gäller inte", fi="{condition} ei pidä paikkaansa", en="{condition} does not hold")
NONE = Text(sv="{condition} är tom", fi="{condition} on tyhjä", en="{condition} is empty")
NOT_VALID = Text(
    sv="gäller inte på beslutsdagen ({first}–{last})",
    fi="ei voimassa päätöspäivänä ({first}–{last})",
    en="not valid on the day of the decision ({first}–{last})",
)
RETIRED = Text(sv="tagen ur bruk", fi="poistettu käytöstä", en="retired")
BLANK = Text(sv="texten blev tom", fi="teksti jäi tyhjäksi", en="the text came out empty")
FALLBACK = Text(
    sv="{ground}; på {language}, eftersom texten saknas på brevets språk",
    fi="{ground}; kielellä {language}, koska tekstiä ei ole kirjeen kielellä",
    en="{ground}; in {language}, because the text is missing in the letter's language",
)


@dataclass(frozen=True)
class Ground:
    """Why something was done, in the words of the one who reads it."""

    message: Text
    values: Mapping[str, object] = field(default_factory=dict)

    def say(self, language: str) -> str:
        """The ground in a language."""
        return self.message.say(language, **self.values)


@dataclass(frozen=True)
class SectionNote:
    """Why a section stands where it does. `is_empty`: nothing in it was relevant, so it is not in the letter."""

    name: str
    grounds: tuple[Ground, ...]
    is_empty: bool = False


@dataclass(frozen=True)
class PhraseNote:
    """Why a phrase (or table) is in the letter or not."""

    id: str
    section: str
    is_chosen: bool
    ground: Ground


@dataclass(frozen=True)
class Explanation:
    """Why a letter is as it is. It names conditions and phrases, never what the facts hold."""

    sections: tuple[SectionNote, ...]
    phrases: tuple[PhraseNote, ...]

    def say(self, language: str) -> str:
        """The explanation as text, for the command line."""
        return "\n".join(self._lines(language))

    def _lines(self, language: str) -> Iterator[str]:
        yield _SECTIONS.say(language)
        shown = [note for note in self.sections if not note.is_empty]
        width = max((len(note.name) for note in self.sections), default=0)
        for number, note in enumerate(shown, 1):
            yield f"{number:>3}  {note.name:<{width}}  {''.join(ground.say(language) for ground in note.grounds)}"
        for note in self.sections:
            if note.is_empty:
                yield f"  –  {note.name:<{width}}  {_EMPTY.say(language)}"
        yield ""
        yield _PHRASES.say(language)
        wide = max((len(note.id) for note in self.phrases), default=0)
        for phrase in self.phrases:
            yield f"  {_SIGN[phrase.is_chosen]}  {phrase.id:<{wide}}  {phrase.ground.say(language)}"


_SIGN: Final = {True: "+", False: "–"}
