"""The fixed words of the gallery."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from letterkit.ui import Text

LANGUAGES: Final[Mapping[str, Text]] = {
    "sv": Text(sv="Svenska", fi="Ruotsi", en="Swedish"),
    "fi": Text(sv="Finska", fi="Suomi", en="Finnish"),
    "en": Text(sv="Engelska", fi="Englanti", en="English"),
    "se": Text(sv="Nordsamiska", fi="Pohjoissaame", en="Northern Sami"),
}
FORMS: Final[Mapping[str, Text]] = {
    "paragraph": Text(sv="stycke", fi="kappale", en="paragraph"),
    "item": Text(sv="listpunkt", fi="luettelon kohta", en="list item"),
    "heading": Text(sv="rubrik", fi="otsikko", en="heading"),
    "subheading": Text(sv="underrubrik", fi="väliotsikko", en="subheading"),
}
STATES: Final[Mapping[str, Text]] = {
    "draft": Text(sv="utkast", fi="luonnos", en="draft"),
    "in review": Text(sv="under granskning", fi="tarkastettavana", en="in review"),
    "unreviewed": Text(sv="inte granskad", fi="tarkastamatta", en="not reviewed"),
    "approved": Text(sv="godkänd", fi="hyväksytty", en="approved"),
    "retired": Text(sv="ur bruk", fi="poistettu käytöstä", en="retired"),
}


class Messages:
    """Headings and labels."""

    TITLE: Final = Text(sv="Fraser och brev", fi="Fraasit ja kirjeet", en="Phrases and letters")
    SUMMARY: Final = Text(
        sv="Fraser: {phrases}. Brev: {letters}, byggda av {cases} fall.",
        fi="Fraaseja: {phrases}. Kirjeitä: {letters}, muodostettu tapauksista ({cases}).",
        en="Phrases: {phrases}. Letters: {letters}, built from {cases} cases.",
    )
    SEARCH: Final = Text(sv="Sök fras", fi="Hae fraasi", en="Search for a phrase")
    HINT: Final = Text(
        sv="Ord ur texten på något språk, id eller avdelning",
        fi="Sanoja tekstistä millä tahansa kielellä, tunnus tai osio",
        en="Words of the text in any language, an id or a section",
    )
    FOUND: Final = Text(sv="Träffar: {count}", fi="Osumia: {count}", en="Found: {count}")
    FIRST: Final = Text(
        sv="Träffar: {count}. De första {most} visas.",
        fi="Osumia: {count}. Näytetään ensimmäiset {most}.",
        en="Found: {count}. The first {most} are shown.",
    )
    SECTIONS: Final = Text(sv="Avdelningar", fi="Osiot", en="Sections")
    SECTION: Final = Text(sv="Avdelning", fi="Osio", en="Section")
    PHRASES: Final = Text(sv="Fraser", fi="Fraaseja", en="Phrases")
    APPROVED: Final = Text(sv="Godkända", fi="Hyväksyttyjä", en="Approved")
    UNSEEN: Final = Text(sv="Utan exempel", fi="Ilman esimerkkiä", en="Without example")
    LETTERS: Final = Text(sv="Brev", fi="Kirjeet", en="Letters")
    CASE: Final = Text(sv="Fall", fi="Tapaus", en="Case")
    TEMPLATE: Final = Text(sv="Mall", fi="Malli", en="Template")
    FAILED: Final = Text(
        sv="Brev som inte kan byggas ({count})",
        fi="Kirjeet, joita ei voi muodostaa ({count})",
        en="Letters that cannot be built ({count})",
    )
    NO_CASES: Final = Text(
        sv="Katalogen har inga fall. Lägg faktafiler i mappen golden, så visas breven här.",
        fi="Fraasistossa ei ole tapauksia. Lisää tietotiedostoja kansioon golden, niin kirjeet näkyvät täällä.",
        en="The catalogue has no cases. Put facts files into its folder golden, and their letters are shown here.",
    )
    WHEN: Final = Text(sv="Villkor", fi="Ehto", en="Condition")
    USED: Final = Text(sv="Används i", fi="Käytössä", en="Used in")
    UNUSED: Final = Text(
        sv="Ingen mall använder frasen.", fi="Mikään malli ei käytä fraasia.", en="No template uses it."
    )
    FORM: Final = Text(sv="Form", fi="Muoto", en="Form")
    STATUS: Final = Text(sv="Läge", fi="Tila", en="Status")
    VALID: Final = Text(sv="Gäller", fi="Voimassa", en="Valid")
    OWNER: Final = Text(sv="Ägare", fi="Omistaja", en="Owner")
    BASIS: Final = Text(sv="Lagrum", fi="Säännökset", en="Legal basis")
    FILE: Final = Text(sv="Fil", fi="Tiedosto", en="File")
    SOURCE: Final = Text(sv="Frasens text", fi="Fraasin teksti", en="The phrase's text")
    EXAMPLE: Final = Text(sv="Exempel ur brev", fi="Esimerkki kirjeestä", en="Example from a letter")
    NO_EXAMPLE: Final = Text(
        sv="Inget av fallen visar frasen.", fi="Fraasi ei ole missään tapauksessa.", en="None of the cases shows it."
    )
    CHANGED: Final = Text(
        sv="Texten har ändrats sedan den godkändes.",
        fi="Teksti on muuttunut hyväksymisen jälkeen.",
        en="The text has changed since it was approved.",
    )
    WAITING: Final = Text(
        sv="Väntar på granskning: ett annat språk har ändrats.",
        fi="Odottaa tarkastusta: toinen kieliversio on muuttunut.",
        en="Waiting for review: another language has changed.",
    )
    FEEDBACK: Final = Text(sv="Respons", fi="Palaute", en="Feedback")
    WITH_FEEDBACK: Final = Text(sv="Med respons", fi="Sai palautetta", en="With feedback")
    SHOWN: Final = Text(
        sv="Understruket: värden ur fakta.",
        fi="Alleviivattu: tiedoista tulleet arvot.",
        en="Underlined: values from facts.",
    )
    HOME: Final = Text(sv="Fraser och brev", fi="Fraasit ja kirjeet", en="Phrases and letters")
    SKIP: Final = Text(sv="Hoppa till innehållet", fi="Siirry sisältöön", en="Skip to the content")
    PAGES: Final = Text(sv="Galleriets sidor", fi="Gallerian sivut", en="Pages of the gallery")
    MADE: Final = Text(
        sv="Gjort med letterkit {version} ur katalogen {name}.",
        fi="Tehty letterkitin versiolla {version} fraasistosta {name}.",
        en="Made with letterkit {version} from the catalogue {name}.",
    )
    FAULT: Final = Text(
        sv="Katalogen har ett fel. Sidorna är de senaste som gick att bygga.",
        fi="Fraasistossa on virhe. Sivut ovat viimeisimmät, jotka voitiin muodostaa.",
        en="The catalogue has a fault. These pages are the last that could be built.",
    )
