"""Why an OpenDocument file can't be read, said to the person who has it before them."""

from __future__ import annotations

from letterkit.ui import Text

DAMAGED = Text(
    sv="Filen är skadad eller ofullständig. Hämta den på nytt, eller öppna den i ordbehandlaren och spara den som en "
    "ny .odt-fil.",
    fi="Tiedosto on vioittunut tai vajaa. Hae se uudelleen tai avaa se tekstinkäsittelyohjelmassa ja tallenna uudeksi "
    ".odt-tiedostoksi.",
    en="The file is damaged or incomplete. Copy or download it again, or open it in the word processor and save it as "
    "a new .odt file.",
)
NOT_TEXT = Text(
    sv="Filen är inte ett textdokument i formatet OpenDocument, fast namnet slutar på .odt. Kontrollera att du har "
    "valt rätt fil.",
    fi="Tiedosto ei ole OpenDocument-tekstiasiakirja, vaikka nimen lopussa on .odt. Tarkista, että valitsit oikean "
    "tiedoston.",
    en="The file is not an OpenDocument text, though its name ends in .odt. Check that it is the right file.",
)
WORD = Text(
    sv="Filen är ett Worddokument, fast namnet slutar på .odt. Ändra ändelsen till .docx.",
    fi="Tiedosto on Word-asiakirja, vaikka nimen lopussa on .odt. Vaihda päätteeksi .docx.",
    en="The file is a Word document, though its name ends in .odt. Change the ending to .docx.",
)
ENCRYPTED = Text(
    sv="Filen är krypterad. Öppna den i ordbehandlaren, ta bort lösenordet och spara den på nytt.",
    fi="Tiedosto on salattu. Avaa se tekstinkäsittelyohjelmassa, poista salasana ja tallenna uudelleen.",
    en="The file is encrypted. Open it in the word processor, remove the password and save it again.",
)
TOO_LARGE_INSIDE = Text(
    sv="Filen innehåller mer än ett brev kan innehålla och läses inte. "
    "Kopiera brevets text till ett nytt dokument och spara det som .odt.",
    fi="Tiedostossa on enemmän sisältöä kuin kirjeessä voi olla, joten sitä ei lueta. "
    "Kopioi kirjeen teksti uuteen asiakirjaan ja tallenna se muodossa .odt.",
    en="The file contains far more than a letter can, and was not read. "
    "Copy the letter's text into a new document and save it as .odt.",
)
UNSAFE = Text(
    sv="Filen innehåller xml-definitioner som inte hör till ett textdokument, och den läses inte. "
    "Kopiera texten till ett nytt dokument och spara det som .odt.",
    fi="Tiedostossa on xml-määrityksiä, jotka eivät kuulu tekstiasiakirjaan, joten sitä ei lueta. "
    "Kopioi teksti uuteen asiakirjaan ja tallenna se muodossa .odt.",
    en="The file contains XML definitions that do not belong in a text document, and was not read. "
    "Copy the text into a new document and save it as .odt.",
)
