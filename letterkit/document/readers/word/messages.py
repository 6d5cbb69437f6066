"""Why a Word file can't be read, said to the person who has it before them."""

from __future__ import annotations

from letterkit.ui import Text

ENCRYPTED = Text(
    sv="Filen är krypterad. Öppna den i Word, ta bort lösenordet och spara den på nytt.",
    fi="Tiedosto on salattu. Avaa se Wordissa, poista salasana ja tallenna uudelleen.",
    en="The file is encrypted. Open it in Word, remove the password and save it again.",
)
OLD_OFFICE = Text(
    sv="Filen är inte ett Worddokument utan någon annan Officefil. Spara utkastet i Word som .docx.",
    fi="Tiedosto ei ole Word-asiakirja vaan jokin muu Office-tiedosto. Tallenna luonnos Wordissa muodossa .docx.",
    en="The file is not a Word document but some other Office file. Save the draft in Word as .docx.",
)
PDF = Text(
    sv="Filen är en pdf, fast namnet slutar på .docx. Ändra ändelsen till .pdf.",
    fi="Tiedosto on pdf-muotoinen, vaikka nimen lopussa on .docx. Vaihda päätteeksi .pdf.",
    en="The file is a PDF, though its name ends in .docx. Change the ending to .pdf.",
)
RTF = Text(
    sv="Filen är i formatet rtf, fast namnet slutar på .docx. Öppna den i Word och spara den som .docx.",
    fi="Tiedosto on rtf-muotoinen, vaikka nimen lopussa on .docx. Avaa se Wordissa ja tallenna muodossa .docx.",
    en="The file is in the RTF format, though its name ends in .docx. Open it in Word and save it as .docx.",
)
HTML = Text(
    sv="Filen är en webbsida, fast namnet slutar på .docx. Ändra ändelsen till .html eller spara den i Word som .docx.",
    fi="Tiedosto on verkkosivu, vaikka nimen lopussa on .docx. "
    "Vaihda päätteeksi .html tai tallenna se Wordissa muodossa .docx.",
    en="The file is a web page, though its name ends in .docx. "
    "Change the ending to .html, or save it in Word as .docx.",
)
XML = Text(
    sv="Filen är ett xml-dokument, fast namnet slutar på .docx. Öppna den i Word och spara den som .docx.",
    fi="Tiedosto on xml-asiakirja, vaikka nimen lopussa on .docx. Avaa se Wordissa ja tallenna muodossa .docx.",
    en="The file is an XML document, though its name ends in .docx. Open it in Word and save it as .docx.",
)
PLAIN = Text(
    sv="Filen är vanlig text, fast namnet slutar på .docx. Ändra ändelsen till .txt.",
    fi="Tiedosto on pelkkää tekstiä, vaikka nimen lopussa on .docx. Vaihda päätteeksi .txt.",
    en="The file is plain text, though its name ends in .docx. Change the ending to .txt.",
)
WORKBOOK = Text(
    sv="Filen är en Excelfil, fast namnet slutar på .docx. Kontrollera att du har valt rätt fil.",
    fi="Tiedosto on Excel-tiedosto, vaikka nimen lopussa on .docx. Tarkista, että valitsit oikean tiedoston.",
    en="The file is an Excel workbook, though its name ends in .docx. Check that it is the right file.",
)
SLIDES = Text(
    sv="Filen är en PowerPointfil, fast namnet slutar på .docx. Kontrollera att du har valt rätt fil.",
    fi="Tiedosto on PowerPoint-tiedosto, vaikka nimen lopussa on .docx. Tarkista, että valitsit oikean tiedoston.",
    en="The file is a PowerPoint file, though its name ends in .docx. Check that it is the right file.",
)
OPEN_DOCUMENT = Text(
    sv="Filen är i formatet OpenDocument, fast namnet slutar på .docx. Ändra ändelsen till .odt.",
    fi="Tiedosto on OpenDocument-muotoinen, vaikka nimen lopussa on .docx. Vaihda päätteeksi .odt.",
    en="The file is in the OpenDocument format, though its name ends in .docx. Change the ending to .odt.",
)
NOT_WORD = Text(
    sv="Filen är inte ett Worddokument, fast namnet slutar på .docx. Kontrollera att du har valt rätt fil.",
    fi="Tiedosto ei ole Word-asiakirja, vaikka nimen lopussa on .docx. Tarkista, että valitsit oikean tiedoston.",
    en="The file is not a Word document, though its name ends in .docx. Check that it is the right file.",
)
DAMAGED = Text(
    sv="Filen är skadad eller ofullständig. Hämta den på nytt, eller öppna den i Word och spara den som en ny fil.",
    fi="Tiedosto on vioittunut tai vajaa. Hae se uudelleen tai avaa se Wordissa ja tallenna uudeksi tiedostoksi.",
    en="The file is damaged or incomplete. Copy or download it again, or open it in Word and save it as a new file.",
)
TOO_LARGE_INSIDE = Text(
    sv="Filen innehåller mer än ett brev kan innehålla och läses inte. "
    "Kopiera brevets text till ett nytt dokument och spara det som .docx.",
    fi="Tiedostossa on enemmän sisältöä kuin kirjeessä voi olla, joten sitä ei lueta. "
    "Kopioi kirjeen teksti uuteen asiakirjaan ja tallenna se muodossa .docx.",
    en="The file contains far more than a letter can, and was not read. "
    "Copy the letter's text into a new document and save it as .docx.",
)
UNSAFE = Text(
    sv="Filen innehåller xml-definitioner som inte hör till ett Worddokument, och den läses inte. "
    "Kopiera texten till ett nytt dokument och spara det som .docx.",
    fi="Tiedostossa on xml-määrityksiä, jotka eivät kuulu Word-asiakirjaan, joten sitä ei lueta. "
    "Kopioi teksti uuteen asiakirjaan ja tallenna se muodossa .docx.",
    en="The file contains XML definitions that do not belong in a Word document, and was not read. "
    "Copy the text into a new document and save it as .docx.",
)
NOT_MERGED = Text(
    sv="Texten ligger i en infogad fil som letterkit inte kan läsa och som Word ännu inte har tagit in i dokumentet. "
    "Öppna dokumentet i Word, spara det och försök igen.",
    fi="Teksti on lisätyssä tiedostossa, jota letterkit ei voi lukea ja jota Word ei ole vielä yhdistänyt asiakirjaan. "
    "Avaa asiakirja Wordissa, tallenna se ja yritä uudelleen.",
    en="The text is in an inserted file that letterkit cannot read and Word has not yet merged into the document. "
    "Open the document in Word, save it and try again.",
)
