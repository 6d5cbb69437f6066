"""Why a PDF can't be read, said to the person who has it before them."""

from __future__ import annotations

from letterkit.ui import Text

NOT_PDF = Text(
    sv="Filen är inte en pdf, fast namnet slutar på .pdf. Kontrollera att du har valt rätt fil.",
    fi="Tiedosto ei ole pdf, vaikka nimen lopussa on .pdf. Tarkista, että valitsit oikean tiedoston.",
    en="The file is not a PDF, though its name ends in .pdf. Check that it is the right file.",
)
DAMAGED = Text(
    sv="Filen är skadad eller ofullständig. Hämta den på nytt, eller spara brevet som pdf en gång till.",
    fi="Tiedosto on vioittunut tai vajaa. Hae se uudelleen tai tallenna kirje pdf-muotoon vielä kerran.",
    en="The file is damaged or incomplete. Copy or download it again, or save the letter as a PDF once more.",
)
ENCRYPTED = Text(
    sv="Filen är krypterad. Ta bort lösenordet, eller använd utkastet så som det sparades i ordbehandlaren.",
    fi="Tiedosto on salattu. Poista salasana tai anna luonnos tekstinkäsittelyohjelman tiedostona.",
    en="The file is encrypted. Remove the password, or use the draft as it was saved in the word processor.",
)
TOO_LARGE = Text(
    sv="Filen innehåller mer än ett brev kan innehålla och läses inte. Spara bara brevets sidor som pdf.",
    fi="Tiedostossa on enemmän sisältöä kuin kirjeessä voi olla, joten sitä ei lueta. Tallenna pdf:ksi vain kirjeen "
    "sivut.",
    en="The file contains far more than a letter can, and was not read. Save only the pages of the letter as a PDF.",
)
ONLY_PICTURES = Text(
    sv="Filen innehåller bara bilder av text, till exempel skannade sidor. Använd utkastet så som det sparades i "
    "ordbehandlaren, eller låt ett program känna igen texten (OCR).",
    fi="Tiedostossa on vain kuvia tekstistä, esimerkiksi skannattuja sivuja. Anna luonnos tekstinkäsittelyohjelman "
    "tiedostona tai tunnista teksti ensin (OCR).",
    en="The file contains only pictures of text, such as scanned pages. Use the draft as it was saved in the word "
    "processor, or have a program recognise the text first (OCR).",
)
UNMAPPED = Text(
    sv="Texten i filen är ritad med teckensnitt som inte säger vilka bokstäver det är. Använd utkastet så som det "
    "sparades i ordbehandlaren, eller spara brevet som pdf en gång till.",
    fi="Tiedoston teksti on piirretty fonteilla, joista ei selviä, mitä kirjaimia ne ovat. Anna luonnos "
    "tekstinkäsittelyohjelman tiedostona tai tallenna kirje pdf-muotoon vielä kerran.",
    en="The text in the file is drawn with fonts that do not say which letters they show. Use the draft as it was "
    "saved in the word processor, or save the letter as a PDF once more.",
)
FORM = Text(
    sv="Filen är ett dynamiskt pdf-formulär (XFA), som bara Adobes program kan visa. Skriv ut det till pdf och använd "
    "den nya filen.",
    fi="Tiedosto on dynaaminen pdf-lomake (XFA), jonka vain Adoben ohjelmat näyttävät. Tulosta se pdf-muotoon ja käytä "
    "uutta tiedostoa.",
    en="The file is a dynamic PDF form (XFA), which only programs by Adobe can show. Print it to a PDF and use the new "
    "file.",
)
