"""What the server itself says, in each language of the interface."""

from __future__ import annotations

from typing import Final

from letterkit.ui import Text


class EditorMessages:
    """Titles of actions, labels of what is shown, and messages."""

    FIX: Final = Text(sv="Skriv ”{words}”", fi="Kirjoita ”{words}”", en='Write "{words}"')
    MARK: Final = Text(sv="Märk som {title} åtgärdar", fi="Merkitse rakenne ({title})", en="Mark it up ({title})")
    JUDGE: Final = Text(
        sv="Skriv ”{words}” (läs meningen efteråt)",
        fi="Kirjoita ”{words}” (lue virke lopuksi)",
        en='Write "{words}" (read the sentence afterwards)',
    )
    INSTEAD: Final = Text(
        sv="Använd den godkända frasen: {words}",
        fi="Käytä hyväksyttyä fraasia: {words}",
        en="Use the approved phrase: {words}",
    )
    INSERT: Final = Text(
        sv="Lägg till den godkända frasen: {words}",
        fi="Lisää hyväksytty fraasi: {words}",
        en="Add the approved phrase: {words}",
    )
    ALLOW: Final = Text(
        sv="Tillåt {rule} här, med en motivering",
        fi="Salli {rule} tässä ja kirjoita perustelu",
        en="Allow {rule} here, with a reason",
    )
    REMARK: Final = Text(
        sv="letterkit: tillåt {rule} eftersom …",
        fi="letterkit: salli {rule} koska …",
        en="letterkit: allow {rule} because …",
    )
    FIX_ALL: Final = Text(
        sv="Gör alla säkra rättelser", fi="Tee kaikki turvalliset korjaukset", en="Make all safe fixes"
    )
    FAILED: Final = Text(
        sv="Filen kunde inte granskas ({reason}). Det är ett fel i letterkit; andra filer granskas som vanligt.",
        fi="Tiedostoa ei voitu tarkistaa ({reason}). Vika on letterkitissä; muut tiedostot tarkistetaan tavalliseen"
        " tapaan.",
        en="The file could not be checked ({reason}). This is a fault in letterkit; other files are checked as usual.",
    )
    SERVER_FAILED: Final = Text(
        sv="letterkit kunde inte svara editorn ({reason}). Det fortsätter att arbeta.",
        fi="letterkit ei pystynyt vastaamaan editorille ({reason}). Se jatkaa työtä.",
        en="letterkit could not answer the editor ({reason}). It goes on working.",
    )
    WRITE: Final = Text(sv="Skriv i stället", fi="Kirjoita näin", en="Write instead")
    PHRASE: Final = Text(sv="Godkänd fras", fi="Hyväksytty fraasi", en="Approved phrase")
    PURPOSE: Final = Text(sv="Syfte", fi="Tarkoitus", en="Purpose")
    STATUS: Final = Text(sv="Status", fi="Tila", en="Status")
    REVIEW: Final = Text(sv="Granskning", fi="Tarkastus", en="Review")
    WHEN: Final = Text(sv="Villkor", fi="Ehto", en="Condition")
    USED_IN: Final = Text(sv="Används i", fi="Käytetään kirjeissä", en="Used in")
    FACT: Final = Text(sv="Faktum", fi="Tieto", en="Fact")
    VALUES: Final = Text(sv="Värden", fi="Arvot", en="Values")
    TERM: Final = Text(sv="Term", fi="Termi", en="Term")
    TABLE: Final = Text(sv="Tabell", fi="Taulukko", en="Table")
    PROVISION: Final = Text(sv="Bestämmelse", fi="Säännös", en="Provision")
    USES: Final = Text(sv="Används på {count} ställen", fi="Käytetään {count} paikassa", en="Used in {count} places")
