"""The fixed words of the page."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from letterkit.report.messages import Messages
from letterkit.ui import Text


class PageMessages:
    """Headings and labels, beside those that all reports share."""

    REPORT: Final = Text(sv="Granskade utkast", fi="Tarkistetut luonnokset", en="Checked drafts")
    SUMMARY: Final = Messages.SUMMARY
    MINUTE: Final = Messages.MINUTE
    LETTER: Final = Text(sv="Brevet", fi="Kirje", en="The letter")
    FINDINGS: Final = Text(sv="Att rätta", fi="Korjattavaa", en="What to fix")
    SCORE: Final = Text(sv="Poäng", fi="Pisteet", en="Score")
    OF_100: Final = Text(sv="{score} av 100", fi="{score} / 100", en="{score} out of 100")
    LEDGER: Final = Text(sv="Så blev poängen", fi="Näin pisteet muodostuivat", en="How the score came about")
    POINTS: Final = Text(sv="Avdrag", fi="Vähennys", en="Points off")
    REASON: Final = Text(sv="Orsak", fi="Syy", en="Reason")
    NO_POINTS: Final = Text(sv="Inga avdrag.", fi="Ei vähennyksiä.", en="No points taken off.")
    QUESTION: Final = Text(sv="Fråga", fi="Kysymys", en="Question")
    ANSWER: Final = Text(sv="Brevets svar", fi="Kirjeen vastaus", en="The letter's answer")
    ANSWERED: Final = Text(
        sv="Klienten får svar på {count} av {all} frågor.",
        fi="Asiakkaan {all} kysymyksestä {count} saa vastauksen.",
        en="The client gets an answer to {count} of {all} questions.",
    )
    ONLY_AFTER: Final = Text(
        sv="först efter {count} ord", fi="vasta {count} sanan jälkeen", en="only after {count} words"
    )
    MORE: Final = Text(sv="Visa {count} till", fi="Näytä vielä {count}", en="Show {count} more")
    HIDDEN: Final = Text(
        sv="{count} till visas inte. Rätta det som står här och granska sedan utkastet på nytt.",
        fi="Näyttämättä jää vielä {count}. Korjaa ensin tässä mainitut ja tarkista luonnos sitten uudelleen.",
        en="{count} more are not shown. Mend what stands here, and then check the draft again.",
    )
    NOT_ASKED: Final = Text(
        sv="behövs inte i det här brevet", fi="ei tarvita tässä kirjeessä", en="not needed in this letter"
    )
    DRAFT: Final = Text(sv="Utkast", fi="Luonnos", en="Draft")
    ERRORS: Final = Text(sv="Fel", fi="Virheet", en="Errors")
    WARNINGS: Final = Text(sv="Varningar", fi="Varoitukset", en="Warnings")
    HINTS: Final = Text(sv="Tips", fi="Vihjeet", en="Hints")
    UNREAD: Final = Text(sv="Det här kunde inte läsas", fi="Näitä ei voitu lukea", en="These could not be read")
    TO_FINDINGS: Final = Text(
        sv="Hoppa till det som ska rättas", fi="Siirry korjattaviin kohtiin", en="Skip to what to fix"
    )
    TO_INDEX: Final = Text(sv="Alla utkast", fi="Kaikki luonnokset", en="All drafts")
    BACK: Final = Text(
        sv="{number}, visa i brevet: {place}", fi="{number}, näytä kirjeessä: {place}", en="{number}, show: {place}"
    )
    NOTE: Final = Text(
        sv="Anmärkning {number}: {severity}", fi="Huomautus {number}: {severity}", en="Note {number}: {severity}"
    )
    MADE: Final = Text(
        sv="Granskat med letterkit {version}. Sidan innehåller brevets text: hantera den som brevet.",
        fi="Tarkistettu letterkitin versiolla {version}. Sivulla on kirjeen teksti: käsittele sitä kuin kirjettä.",
        en="Checked with letterkit {version}. This page holds the text of the letter: handle it as the letter itself.",
    )


AREAS: Final[Mapping[str, Text]] = {
    "header": Text(sv="Sidhuvud", fi="Ylätunniste", en="Page header"),
    "footer": Text(sv="Sidfot", fi="Alatunniste", en="Page footer"),
    "notes": Text(sv="Noter", fi="Viitteet", en="Notes"),
}
"""What stands around the body of the letter."""
