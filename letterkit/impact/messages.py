"""The fixed words of what a change does to letters."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from letterkit.impact.paragraphs import How
from letterkit.rules.contract import Severity
from letterkit.ui import Text

HOW: Final[Mapping[How, Text]] = {
    "same": Text(sv="oförändrat", fi="ennallaan", en="unchanged"),
    "changed": Text(sv="ändrat", fi="muuttunut", en="changed"),
    "form": Text(sv="samma ord i annan form", fi="samat sanat toisessa muodossa", en="same words in another form"),
    "added": Text(sv="tillagt", fi="lisätty", en="added"),
    "removed": Text(sv="borttaget", fi="poistettu", en="removed"),
    "moved": Text(sv="flyttat hit", fi="siirretty tähän", en="moved here"),
}
SEVERITIES: Final[Mapping[Severity, Text]] = {
    "error": Text(sv="fel", fi="virhe", en="error"),
    "warning": Text(sv="varning", fi="varoitus", en="warning"),
    "hint": Text(sv="tips", fi="vihje", en="hint"),
}


class Messages:
    """Headings and sentences."""

    TITLE: Final = Text(
        sv="Ändringens verkan sedan {revision}",
        fi="Muutoksen vaikutus versiosta {revision}",
        en="Impact of the change since {revision}",
    )
    SUMMARY: Final = Text(
        sv="Fall som berörs: {cases} av {all_cases}. Brev som ändras: {letters} av {all_letters}.",
        fi="Muutos vaikuttaa tapauksiin: {cases}/{all_cases}. Kirjeitä muuttuu: {letters}/{all_letters}.",
        en="Cases touched: {cases} of {all_cases}. Letters that change: {letters} of {all_letters}.",
    )
    NOTHING: Final = Text(
        sv="Inget brev ändras i något av fallen ({all_cases}).",
        fi="Yksikään kirje ei muutu missään tapauksessa ({all_cases}).",
        en="No letter changes in any of the cases ({all_cases}).",
    )
    INVENTED: Final = Text(
        sv="Brev av påhittade fall, för det som inget av katalogens fall visar: {count}.",
        fi="Keksittyjen tapausten kirjeitä, koska mikään fraasiston tapaus ei näytä näitä muutoksia: {count}.",
        en="Letters of invented cases, for what no case of the catalogue shows: {count}.",
    )
    IS_INVENTED: Final = Text(sv="påhittat", fi="keksitty", en="invented")
    BROKEN: Final = Text(
        sv="Går inte längre att bygga ({count})",
        fi="Ei voi enää muodostaa ({count})",
        en="Can no longer be built ({count})",
    )
    MENDED: Final = Text(
        sv="Går nu att bygga ({count})", fi="Voi nyt muodostaa ({count})", en="Can be built now ({count})"
    )
    FAILING: Final = Text(
        sv="Gick inte att bygga förut och går inte nu ({count})",
        fi="Ei voitu muodostaa ennen eikä nyt ({count})",
        en="Could not be built before, and cannot now ({count})",
    )
    UNREAD: Final = Text(
        sv="Fakta som inte kan läsas ({count})",
        fi="Tiedot, joita ei voi lukea ({count})",
        en="Facts that cannot be read ({count})",
    )
    CHANGED: Final = Text(sv="Brev som ändras", fi="Muuttuvat kirjeet", en="Letters that change")
    CASE: Final = Text(sv="Fall", fi="Tapaus", en="Case")
    LANGUAGE: Final = Text(sv="Språk", fi="Kieli", en="Language")
    PARAGRAPHS: Final = Text(sv="Ändrade stycken", fi="Muuttuneita kappaleita", en="Changed paragraphs")
    SCORE: Final = Text(sv="Poäng", fi="Pisteet", en="Score")
    SCORES: Final = Text(sv="poäng {before} → {after}", fi="pisteet {before} → {after}", en="score {before} → {after}")
    STEADY: Final = Text(sv="poäng {after}", fi="pisteet {after}", en="score {after}")
    NEW: Final = Text(sv="Nya anmärkningar", fi="Uudet huomautukset", en="New findings")
    GONE: Final = Text(sv="Försvunna anmärkningar", fi="Poistuneet huomautukset", en="Findings that are gone")
    BEFORE: Final = Text(sv="Före", fi="Ennen", en="Before")
    AFTER: Final = Text(sv="Efter", fi="Jälkeen", en="After")
    PLACE: Final = Text(sv="stycke {number}", fi="kappale {number}", en="paragraph {number}")
    OUT: Final = Text(sv="struket: ", fi="poistettu: ", en="taken out: ")
    IN: Final = Text(sv="nytt: ", fi="uusi: ", en="put in: ")
    END: Final = Text(sv=" (slut)", fi=" (loppuu)", en=" (end)")
    LEFT_OUT: Final = Text(
        sv="oförändrade stycken: {count}", fi="muuttumattomia kappaleita: {count}", en="unchanged paragraphs: {count}"
    )
    NO_SCORE: Final = Text(sv="granskas inte", fi="ei tarkisteta", en="not linted")
    TO_INDEX: Final = Text(sv="Alla brev", fi="Kaikki kirjeet", en="All letters")
    MADE: Final = Text(
        sv="Jämfört med letterkit {version}. Sidan innehåller brevens text: hantera den som breven.",
        fi="Verrattu letterkitin versiolla {version}. Sivulla on kirjeiden teksti: käsittele sitä kuin kirjeitä.",
        en="Compared with letterkit {version}. This page holds the text of the letters: handle it as the letters.",
    )
