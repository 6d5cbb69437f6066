"""What handlers' edits teach about the phrases, as text for people and as JSON. Neither holds anything of a client."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

from letterkit.catalogue.catalogue import Catalogue
from letterkit.compose.learning.patch import Suggestion, patch, suggestions
from letterkit.compose.learning.tally import Counted, PhraseTally, Tally
from letterkit.compose.parts import below
from letterkit.ui import Text

VERSION: Final = 1
"""The version of the JSON; it changes when what is written before can't be read any more."""

_LETTERS = Text(
    sv="Brev som letterkit har byggt: {letters}. Ändrade efteråt: {edited}.",
    fi="letterkitin muodostamia kirjeitä: {letters}. Jälkeenpäin muokattuja: {edited}.",
    en="Letters that letterkit built: {letters}. Edited afterwards: {edited}.",
)
_EDITED = Text(
    sv="ändrad i {edited} av {letters} brev ({share} %)",
    fi="muokattu {edited} kirjeessä, kirjeitä {letters} ({share} %)",
    en="edited in {edited} of {letters} letters ({share}%)",
)
_ADDED_ONLY = Text(
    sv="inte ändrad, finns i {letters} brev",
    fi="ei muokattu, kirjeitä {letters}",
    en="not edited, stands in {letters} letters",
)
_HOW: Final = {
    "removed": Text(sv="borttagen i {count}", fi="poistettu {count} kirjeestä", en="taken out of {count}"),
    "values": Text(
        sv="bara värden ändrade i {count}",
        fi="muutettu vain tiedoista tulevia arvoja {count} kirjeessä",
        en="only values changed in {count}",
    ),
    "rewritten": Text(
        sv="helt omskriven i {count}", fi="kirjoitettu uudelleen {count} kirjeessä", en="written anew in {count}"
    ),
    "added": Text(
        sv="ett stycke tillagt efter den i {count}",
        fi="lisätty kappale sen jälkeen {count} kirjeessä",
        en="a paragraph added after it in {count}",
    ),
    "outdated": Text(
        sv="ändrad i {count} brev där katalogen hade en annan version (ändringarna kan inte visas)",
        fi="muokattu {count} kirjeessä, joissa fraasin versio oli toinen kuin fraasistossa (muutoksia ei voi näyttää)",
        en="edited in {count} letters built from another version of it (the changes cannot be shown)",
    ),
}
_IN = Text(sv="{count} brev", fi="{count} kirjettä", en="{count} letters")
_PUT_IN = Text(
    sv="efter ”{after}” tillagt ”{new}”",
    fi="kohdan ”{after}” jälkeen lisätty ”{new}”",
    en="after “{after}” put in “{new}”",
)
_AT_START = Text(sv="i början tillagt ”{new}”", fi="alkuun lisätty ”{new}”", en="at the beginning put in “{new}”")
_TAKEN_OUT = Text(sv="”{old}” struket", fi="”{old}” poistettu", en="“{old}” taken out")
_BECAME = Text(sv="”{old}” → ”{new}”", fi="”{old}” → ”{new}”", en="“{old}” → “{new}”")
_PARAGRAPH = Text(sv="tillagt stycke: ”{new}”", fi="lisätty kappale: ”{new}”", en="added paragraph: “{new}”")
_ANEW = Text(sv="ny text: ”{new}”", fi="uusi teksti: ”{new}”", en="new text: “{new}”")
_BESIDE = Text(
    sv="osäkert: ett värde står intill",
    fi="epävarma: vieressä on tiedoista tuleva arvo",
    en="uncertain: a value stands beside it",
)
_RARE = Text(
    sv="Sällsynta ändringar som inte visas, för att inget ärende ska kännas igen: {count}.",
    fi="Harvinaisia muutoksia, joita ei näytetä, jotta mitään asiaa ei tunnisteta: {count}.",
    en="Rare changes that are not shown, so that no case can be recognised: {count}.",
)
_PATCH = Text(
    sv="Förslag till ändring av katalogen. Inget har ändrats: granska förslaget och alla språk. I katalogens mapp "
    "läser git apply rapporten som den är.",
    fi="Ehdotus fraasiston muuttamiseksi. Mitään ei ole muutettu. Tarkista ehdotus ja kaikki kielet. Fraasiston "
    "kansiossa git apply lukee raportin sellaisenaan.",
    en="Suggested changes to the catalogue. Nothing has been changed: review them, and all languages. In the "
    "catalogue's folder, git apply reads this report as it is.",
)
_MASKS: Final = {
    "⟨amount⟩": Text(sv="⟨belopp⟩", fi="⟨summa⟩", en="⟨amount⟩"),
    "⟨date⟩": Text(sv="⟨datum⟩", fi="⟨päivä⟩", en="⟨date⟩"),
    "⟨number⟩": Text(sv="⟨tal⟩", fi="⟨luku⟩", en="⟨number⟩"),
    "⟨address⟩": Text(sv="⟨adress⟩", fi="⟨osoite⟩", en="⟨address⟩"),
    "⟨name⟩": Text(sv="⟨namn⟩", fi="⟨nimi⟩", en="⟨name⟩"),
    "⟨fact⟩": Text(sv="⟨uppgift⟩", fi="⟨tieto⟩", en="⟨fact⟩"),
}


@dataclass(frozen=True)
class Learned:
    """A tally with what it suggests for a catalogue."""

    tally: Tally
    suggested: tuple[Suggestion, ...]
    catalogue: Catalogue

    @property
    def patch(self) -> str:
        """The suggestions as a unified diff."""
        return patch(self.suggested, self.catalogue.folder)


def learned(tally: Tally, catalogue: Catalogue, least: int) -> Learned:
    """What a tally suggests for a catalogue."""
    return Learned(tally, tuple(suggestions(tally, least)), catalogue)


def as_text(found: Learned, ui: str) -> str:
    """The report for people, the patch last."""
    tally = found.tally
    lines = [_LETTERS.say(ui, letters=tally.letters, edited=tally.edited)]
    for phrase in tally.phrases:
        lines += ["", *_phrase(phrase, found.catalogue, ui)]
    if found.suggested:
        lines += ["", _PATCH.say(ui), "", found.patch.rstrip("\n")]
    return "\n".join(lines)


def as_json(found: Learned) -> str:
    """The report for programs."""
    folder = found.catalogue.folder
    data = {
        "version": VERSION,
        "letters": found.tally.letters,
        "edited": found.tally.edited,
        "phrases": [_phrase_data(phrase, found.catalogue) for phrase in found.tally.phrases],
        "suggestions": [
            {"phrase": one.phrase, "language": one.language, "file": below(one.path, folder), "line": one.line}
            for one in found.suggested
        ],
        "patch": found.patch,
    }
    return json.dumps(data, ensure_ascii=False, indent=2)


def _phrase(phrase: PhraseTally, catalogue: Catalogue, ui: str) -> Iterator[str]:
    share = round(100 * phrase.share)
    said = [
        (_EDITED if phrase.edited else _ADDED_ONLY).say(ui, edited=phrase.edited, letters=phrase.letters, share=share)
    ]
    said += [text.say(ui, count=getattr(phrase, how)) for how, text in _HOW.items() if getattr(phrase, how)]
    place = _place(phrase.phrase, catalogue)
    yield f"{phrase.phrase}{f' ({place})' if place else ''}: {'; '.join(said)}"
    for counted in phrase.changes:
        line = _line(counted)
        where = f"{counted.language}:{line}" if line else counted.language
        yield f"  {_IN.say(ui, count=counted.letters)}, {where}: {_change(counted, ui)}"
    if phrase.rare:
        yield f"  {_RARE.say(ui, count=phrase.rare)}"


def _change(counted: Counted, ui: str) -> str:
    change = counted.change
    if counted.how != "changed":
        text = _PARAGRAPH if counted.how == "added" else _ANEW
    elif not change.old:
        text = _PUT_IN if change.after else _AT_START
    else:
        text = _BECAME if change.new else _TAKEN_OUT
    said = text.say(ui, old=_translated(change.old, ui), new=_translated(change.new, ui), after=change.after)
    return said if change.is_sure else f"{said} ({_BESIDE.say(ui)})"


def _translated(text: str, ui: str) -> str:
    for mask, name in _MASKS.items():
        text = text.replace(mask, name.say(ui))
    return text


def _place(phrase: str, catalogue: Catalogue) -> str:
    """The file and line at which a phrase or a table stands, below the catalogue's folder; "" where it is none."""
    found = catalogue.phrases.get(phrase) or catalogue.tables.get(phrase.removeprefix("table."))
    return f"{below(found.node.path, catalogue.folder)}:{found.node.line}" if found else ""


def _line(counted: Counted) -> int | None:
    """The line of the words that were changed."""
    if counted.wording is None:
        return None
    return counted.wording.source.place(counted.change.start)[0]


def _phrase_data(phrase: PhraseTally, catalogue: Catalogue) -> dict[str, Any]:
    return {
        "phrase": phrase.phrase,
        "place": _place(phrase.phrase, catalogue) or None,
        "letters": phrase.letters,
        "edited": phrase.edited,
        "share": round(phrase.share, 3),
        **{how: getattr(phrase, how) for how in _HOW},
        "letters_by_language": dict(phrase.by_language),
        "changes": [
            {
                "language": counted.language,
                "letters": counted.letters,
                "line": _line(counted),
                "how": counted.how,
                "old": counted.change.old,
                "new": counted.change.new,
                "after": counted.change.after,
                "sure": counted.change.is_sure,
            }
            for counted in phrase.changes
        ],
        "rare": phrase.rare,
    }
