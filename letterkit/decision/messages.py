"""What is said about a fact that does not have the form it should have, by the type of the fault."""

from __future__ import annotations

from typing import Final

from letterkit.decision.model.values import (
    ACCOUNT_END_PATTERN,
    LINE_PATTERN,
    SLUG_PATTERN,
    TIME_PATTERN,
)
from letterkit.ui import Text

FORMS: Final = {
    "missing": Text(sv="Uppgiften saknas.", fi="Tieto puuttuu.", en="This fact is missing."),
    "model_type": Text(
        sv="Här ska det stå namn och värden inom klamrar: {{ … }}.",
        fi="Tässä pitää olla nimiä ja arvoja aaltosulkeissa: {{ … }}.",
        en="Names and values in braces are expected here: {{ … }}.",
    ),
    "tuple_type": Text(
        sv="Här ska det stå en lista inom hakparenteser: [ … ].",
        fi="Tässä pitää olla luettelo hakasulkeissa: [ … ].",
        en="A list in square brackets is expected here: [ … ].",
    ),
    "too_short": Text(
        sv="Listan behöver minst en uppgift.",
        fi="Luettelossa pitää olla vähintään yksi tieto.",
        en="The list needs at least one entry.",
    ),
    "string_type": Text(
        sv="Här ska det stå en text inom citattecken.",
        fi="Tässä pitää olla teksti lainausmerkeissä.",
        en="A text in double quotes is expected here.",
    ),
    "string_too_short": Text(sv="Texten är tom.", fi="Teksti on tyhjä.", en="The text is empty."),
    "string_too_long": Text(
        sv="Texten får ha högst {max_length} tecken.",
        fi="Tekstissä saa olla enintään {max_length} merkkiä.",
        en="The text may have at most {max_length} characters.",
    ),
    "bool_type": Text(
        sv="Här ska det stå true eller false, utan citattecken.",
        fi="Tässä pitää olla true tai false ilman lainausmerkkejä.",
        en="true or false, without quotes, is expected here.",
    ),
    "int_type": Text(
        sv="Här ska det stå ett heltal, utan citattecken.",
        fi="Tässä pitää olla kokonaisluku ilman lainausmerkkejä.",
        en="A whole number, without quotes, is expected here.",
    ),
    "greater_than_equal": Text(
        sv="Talet ska vara minst {ge}.",
        fi="Luvun pitää olla vähintään {ge}.",
        en="The number must be at least {ge}.",
    ),
    "less_than_equal": Text(
        sv="Talet får vara högst {le}.",
        fi="Luku saa olla enintään {le}.",
        en="The number may be at most {le}.",
    ),
    "amount_not_text": Text(
        sv='Skriv beloppet som text med två decimaler, till exempel "412.30". Tal utan citattecken kan avrundas.',
        fi='Kirjoita rahamäärä tekstinä kahdella desimaalilla, esimerkiksi "412.30". Luku ilman lainausmerkkejä voi '
        "pyöristyä.",
        en='Write the amount as a text with two decimals, for example "412.30". Numbers without quotes may be rounded.',
    ),
    "amount_comma": Text(
        sv='Skriv beloppet med punkt, till exempel "412.30".',
        fi='Kirjoita rahamäärään pilkun sijaan piste, esimerkiksi "412.30".',
        en='Write the amount with a point, for example "412.30".',
    ),
    "amount_decimals": Text(
        sv='Beloppet ska ha exakt två decimaler, till exempel "412.30".',
        fi='Rahamäärässä pitää olla tasan kaksi desimaalia, esimerkiksi "412.30".',
        en='The amount must have exactly two decimals, for example "412.30".',
    ),
    "amount_rounding": Text(
        sv="Beloppet har fler än två decimaler. Letterkit avrundar inte: skriv beloppet så som det betalas.",
        fi="Rahamäärässä on enemmän kuin kaksi desimaalia. Letterkit ei pyöristä: kirjoita maksettava rahamäärä.",
        en="The amount has more than two decimals. Letterkit does not round: write the amount as it is paid.",
    ),
    "amount_negative": Text(
        sv="Belopp skrivs utan minustecken. Vad beloppet är framgår av fältet.",
        fi="Rahamäärät kirjoitetaan ilman miinusmerkkiä. Kenttä kertoo, mistä määrästä on kyse.",
        en="Amounts are written without a minus sign. The field says what the amount is.",
    ),
    "amount_form": Text(
        sv='Här ska det stå ett belopp i euro, bara siffror och två decimaler: "1234.50".',
        fi='Tässä pitää olla rahamäärä euroina, vain numeroita ja kaksi desimaalia: "1234.50".',
        en='An amount in euros is expected here, digits and two decimals only: "1234.50".',
    ),
    "day_form": Text(
        sv='Skriv dagen så här: "2026-03-31".',
        fi='Kirjoita päivä näin: "2026-03-31".',
        en='Write the day like this: "2026-03-31".',
    ),
    "day_unknown": Text(
        sv="Det finns ingen sådan dag i kalendern.",
        fi="Tällaista päivää ei ole kalenterissa.",
        en="There is no such day in the calendar.",
    ),
    "month_form": Text(
        sv='Skriv månaden så här: "2026-03".',
        fi='Kirjoita kuukausi näin: "2026-03".',
        en='Write the month like this: "2026-03".',
    ),
    "year_range": Text(
        sv="Året kan inte stämma. Skriv ett år från 1900 till 2199.",
        fi="Vuosi ei voi pitää paikkaansa. Kirjoita vuosi väliltä 1900–2199.",
        en="The year cannot be right. Write a year from 1900 to 2199.",
    ),
    "no_language": Text(
        sv="Texten saknas på alla språk: skriv åtminstone ett av sv, fi, en och se.",
        fi="Tekstiä ei ole millään kielellä. Kirjoita se ainakin yhdellä näistä: sv, fi, en, se.",
        en="The text is missing in every language: give at least one of sv, fi, en and se.",
    ),
    "not_a_sentence": Text(
        sv="Skriv hela meningar, med stor bokstav först och punkt sist (språk: {spoken}).",
        fi="Kirjoita kokonaisia virkkeitä: iso alkukirjain ja piste loppuun (kieli: {spoken}).",
        en="Write full sentences: begin with a capital letter and end with a full stop (language: {spoken}).",
    ),
}

PATTERNS: Final = {
    SLUG_PATTERN: Text(
        sv="Skriv ett kort namn med små bokstäver a–z, siffror och bindestreck, till exempel rent-1.",
        fi="Kirjoita lyhyt nimi pienillä kirjaimilla a–z, numeroilla ja yhdysviivoilla, esimerkiksi rent-1.",
        en="Write a short name of small letters a-z, digits and hyphens, for example rent-1.",
    ),
    ACCOUNT_END_PATTERN: Text(
        sv="Skriv bara kontonumrets fyra sista siffror.",
        fi="Kirjoita vain tilin neljä viimeistä numeroa.",
        en="Write only the last four digits of the account.",
    ),
    TIME_PATTERN: Text(
        sv='Skriv klockslaget så här: "09:00".',
        fi='Kirjoita kellonaika näin: "09:00".',
        en='Write the time like this: "09:00".',
    ),
    LINE_PATTERN: Text(
        sv="Texten ska stå på en rad, utan radbrytningar, tabbar och andra styrtecken.",
        fi="Tekstin pitää olla yhdellä rivillä ilman rivinvaihtoja, sarkaimia ja muita ohjausmerkkejä.",
        en="The text must be one line, without line breaks, tabs or other control characters.",
    ),
}

WORDED: Final = Text(
    sv='Skriv texten språk för språk: {{"sv": "…", "fi": "…", "en": "…"}}.',
    fi='Kirjoita teksti kielittäin: {{"sv": "…", "fi": "…", "en": "…"}}.',
    en='Write the text by language: {{"sv": "…", "fi": "…", "en": "…"}}.',
)
NAMED: Final = Text(
    sv='Skriv namnet som text, eller språk för språk: {{"sv": "…", "fi": "…"}}.',
    fi='Kirjoita nimi tekstinä tai kielittäin: {{"sv": "…", "fi": "…"}}.',
    en='Write the name as a text, or by language: {{"sv": "…", "fi": "…"}}.',
)
CHOICE: Final = Text(
    sv="Här går bara: {choices}.",
    fi="Tässä kelpaa vain jokin näistä: {choices}.",
    en="This must be one of: {choices}.",
)
CLOSE_CHOICE: Final = Text(
    sv="Värdet känns inte igen. Menade du ”{close}”?",
    fi="Arvoa ei tunneta. Tarkoititko ”{close}”?",
    en='This value is not known. Did you mean "{close}"?',
)
UNKNOWN: Final = Text(
    sv="Fältet känns inte igen. Möjliga fält här: {known}.",
    fi="Kenttää ei tunneta. Mahdolliset kentät tässä: {known}.",
    en="This field is not known. Possible fields here: {known}.",
)
CLOSE_UNKNOWN: Final = Text(
    sv="Fältet känns inte igen. Menade du ”{close}”?",
    fi="Kenttää ei tunneta. Tarkoititko ”{close}”?",
    en='This field is not known. Did you mean "{close}"?',
)
OTHER: Final = Text(
    sv="Värdet går inte att använda här.",
    fi="Arvoa ei voi käyttää tässä.",
    en="This value cannot be used here.",
)
