"""The fixed words of reports, in each language of the interface."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from letterkit.ui import Text

if TYPE_CHECKING:
    from letterkit.linter.score import LedgerLine
    from letterkit.rules.contract import Severity
    from letterkit.structure.entries import Question

LANGUAGES: Final = {
    "sv": Text(sv="svenska", fi="ruotsi", en="Swedish"),
    "fi": Text(sv="finska", fi="suomi", en="Finnish"),
    "en": Text(sv="engelska", fi="englanti", en="English"),
}
LETTER_LANGUAGES: Final = LANGUAGES | {"se": Text(sv="nordsamiska", fi="pohjoissaame", en="Northern Sami")}
FORMATS: Final = {
    "text": Text(sv="text", fi="teksti", en="text"),
    "markdown": Text(sv="Markdown", fi="Markdown", en="Markdown"),
    "html": Text(sv="HTML", fi="HTML", en="HTML"),
    "word": Text(sv="Word", fi="Word", en="Word"),
    "odt": Text(sv="OpenDocument", fi="OpenDocument", en="OpenDocument"),
    "pdf": Text(sv="pdf", fi="pdf", en="PDF"),
}
AREAS: Final = {
    "body": Text(sv="stycke {number}", fi="kappale {number}", en="paragraph {number}"),
    "box": Text(sv="ruta, stycke {number}", fi="laatikko, kappale {number}", en="box, paragraph {number}"),
    "header": Text(
        sv="sidhuvud, stycke {number}", fi="ylätunniste, kappale {number}", en="page header, paragraph {number}"
    ),
    "footer": Text(
        sv="sidfot, stycke {number}", fi="alatunniste, kappale {number}", en="page footer, paragraph {number}"
    ),
    "footnote": Text(
        sv="fotnoter, stycke {number}", fi="alaviitteet, kappale {number}", en="footnotes, paragraph {number}"
    ),
    "endnote": Text(
        sv="slutnoter, stycke {number}", fi="loppuviitteet, kappale {number}", en="endnotes, paragraph {number}"
    ),
}


QUESTIONS: Final[Mapping[Question, Text]] = {
    "outcome": Text(sv="Vad beslutades?", fi="Mitä päätettiin?", en="What was decided?"),
    "amount": Text(sv="Hur mycket?", fi="Paljonko?", en="How much?"),
    "payment_date": Text(sv="När betalas det?", fi="Milloin maksetaan?", en="When is it paid?"),
    "next_step": Text(sv="Vad ska klienten göra?", fi="Mitä pitää tehdä?", en="What must be done?"),
    "deadline": Text(sv="Senast när?", fi="Mihin mennessä?", en="By when?"),
    "contact": Text(sv="Vem svarar på frågor?", fi="Keneltä voi kysyä?", en="Who answers questions?"),
}
_FAULTS: Final = {
    "no-answer": Text(sv="inget svar", fi="vastaus puuttuu", en="no answer"),
    "late-answer": Text(sv="svaret kommer sent", fi="vastaus tulee myöhään", en="the answer comes late"),
    "hard-answer": Text(sv="svaret är svårläst", fi="vastaus on vaikea lukea", en="the answer is hard to read"),
}


def called_line(line: LedgerLine, titles: Mapping[str, Text], ui: str) -> str:
    """What took points, as a line of the ledger says it: a rule with its findings, or an answer and its fault."""
    if line.question is None:
        return f"{titles[line.rule].say(ui)} × {line.count}"
    return f"{QUESTIONS[line.question].say(ui)} – {_FAULTS[line.rule].say(ui)}"


SEVERITIES: Final[Mapping[Severity, Text]] = {
    "error": Text(sv="Fel", fi="Virhe", en="Error"),
    "warning": Text(sv="Varning", fi="Varoitus", en="Warning"),
    "hint": Text(sv="Tips", fi="Vihje", en="Hint"),
}


class Messages:
    """Sentences and labels of the text report."""

    OPEN: Final = Text(
        sv="Det här får klienten inget svar på", fi="Näihin asiakas ei saa vastausta", en="What the client is not told"
    )
    MISSING: Final = Text(sv="Saknas: {parts}", fi="Puuttuu: {parts}", en="Missing: {parts}")
    FIRST: Final = Text(
        sv="Rätta först: kan vilseleda klienten",
        fi="Korjaa ensin: voi johtaa asiakasta harhaan",
        en="Fix first: this can mislead the client",
    )
    THEN: Final = Text(sv="Rätta sedan: svårt att läsa", fi="Korjaa sitten: vaikea lukea", en="Fix next: hard to read")
    LAST: Final = Text(sv="Finslipa", fi="Viimeistele", en="Finishing touches")
    RENAMED: Final = Text(
        sv="Regeln {old} heter numera {new}. Det gamla namnet fungerar ännu, men skriv hellre {new}.",
        fi="Säännön {old} nimi on nykyään {new}. Vanha nimi toimii vielä, mutta kirjoita mieluummin {new}.",
        en="The rule {old} is now called {new}. The old name still works, but write {new} instead.",
    )
    STDIN: Final = Text(sv="(inmatad text)", fi="(syötetty teksti)", en="(standard input)")
    MEASURES: Final = Text(
        sv="{words} ord, {sentences} meningar, {average} ord per mening, LIX {lix}",
        fi="Sanoja {words}, virkkeitä {sentences}, sanoja virkkeessä {average}, LIX {lix}",
        en="{words} words, {sentences} sentences, {average} words per sentence, LIX {lix}",
    )
    NOTHING: Final = Text(sv="Inget att rätta.", fi="Ei korjattavaa.", en="Nothing to fix.")
    NOTHING_ELSE: Final = Text(
        sv="Klienten får inte svar på alla frågor ovan. Inget annat att rätta.",
        fi="Asiakas ei saa vastausta kaikkiin yllä oleviin kysymyksiin. Muuta korjattavaa ei ole.",
        en="The client does not find an answer to every question above. Nothing else to fix.",
    )
    MINUTE: Final = Text(
        sv="Det klienten behöver veta", fi="Mitä asiakkaan pitää saada tietää", en="What the client needs to know"
    )
    AFTER: Final = Text(sv="efter {count} ord", fi="{count} sanan jälkeen", en="after {count} words")
    AT_ONCE: Final = Text(sv="genast", fi="heti", en="at once")
    UNCLEAR: Final = Text(sv="sägs oklart", fi="epäselvästi", en="unclear")
    NOT_SAID: Final = Text(sv="sägs inte", fi="ei kerrota", en="not said")
    NOT_NEEDED: Final = "–"
    QUOTED: Final = Text(sv="”{words}”", fi="”{words}”", en="“{words}”")
    INSTEAD: Final = Text(
        sv="Förslag ur katalogen: ”{text}”",
        fi="Ehdotus fraasistosta: ”{text}”",
        en='A phrase from the catalogue: "{text}"',
    )
    LEDGER: Final = Text(
        sv="Poängen är {score} av 100. Avdrag:",
        fi="Pistemäärä on {score} / 100. Vähennykset:",
        en="The score is {score} out of 100. Points taken off:",
    )
    REST: Final = Text(sv="övrigt ({count})", fi="muut ({count})", en="other ({count})")
    SUMMARY: Final = Text(
        sv="{count} utkast, det sämsta först",
        fi="Luonnoksia {count}, heikoin ensin",
        en="{count} drafts, lowest score first",
    )
    COUNTS: Final = Text(
        sv="fel: {errors}, varningar: {warnings}, tips: {hints}",
        fi="{errors} virh., {warnings} varoit., {hints} vihj.",
        en="{errors} err., {warnings} warn., {hints} hints",
    )
    LINE: Final = Text(sv="rad {line}", fi="rivi {line}", en="line {line}")
    PAGE: Final = Text(sv="sida {page}", fi="sivu {page}", en="page {page}")
    CELL: Final = Text(
        sv="tabell {table}, rad {row}, kolumn {column}",
        fi="taulukko {table}, rivi {row}, sarake {column}",
        en="table {table}, row {row}, column {column}",
    )
