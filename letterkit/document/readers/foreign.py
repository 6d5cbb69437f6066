"""Files that people hand in and no reader reads: what they are and what to do, by ending or by first bytes."""

from __future__ import annotations

import re
from typing import Final

from letterkit.ui import Text

OLD_WORD: Final = Text(
    sv="Filen är i Words gamla format (.doc). Öppna den i Word och spara den som .docx.",
    fi="Tiedosto on Wordin vanhassa muodossa (.doc). Avaa se Wordissa ja tallenna muodossa .docx.",
    en="The file is in Word's old format (.doc). Open it in Word and save it as .docx.",
)
EMAIL: Final = Text(
    sv="Filen är ett e-postmeddelande. Spara brevet som är bifogat i det, eller kopiera texten till Word och spara den "
    "som .docx.",
    fi="Tiedosto on sähköpostiviesti. Tallenna siihen liitetty kirje, tai kopioi teksti Wordiin ja tallenna se "
    "muodossa .docx.",
    en="The file is an e-mail. Save the letter that is attached to it, or copy the text into Word and save it as "
    ".docx.",
)
PAGES: Final = Text(
    sv="Filen är gjord i Apples Pages. Öppna den i Pages och exportera den som Word-fil (.docx).",
    fi="Tiedosto on tehty Applen Pages-ohjelmalla. Avaa se Pagesissa ja vie se Word-tiedostoksi (.docx).",
    en="The file was made in Apple's Pages. Open it in Pages and export it as a Word file (.docx).",
)
_RTF: Final = Text(
    sv="Filen är i formatet rtf. Öppna den i Word och spara den som .docx.",
    fi="Tiedosto on rtf-muodossa. Avaa se Wordissa ja tallenna muodossa .docx.",
    en="The file is in the RTF format. Open it in Word and save it as .docx.",
)
_KIN: Final = Text(
    sv="Filen är en Word-mall eller en Word-fil med makron. Öppna den i Word och spara den som .docx.",
    fi="Tiedosto on Word-malli tai makroja sisältävä Word-tiedosto. Avaa se Wordissa ja tallenna muodossa .docx.",
    en="The file is a Word template or a Word file with macros. Open it in Word and save it as .docx.",
)
_OPEN_KIN: Final = Text(
    sv="Filen är en mall eller ett annat slags OpenDocument-fil. Öppna den i ordbehandlaren och spara den som .odt.",
    fi="Tiedosto on malli tai muu OpenDocument-tiedosto. Avaa se tekstinkäsittelyohjelmassa ja tallenna muodossa .odt.",
    en="The file is a template or another kind of OpenDocument file. Open it in the word processor and save it as "
    ".odt.",
)
_OTHER: Final = Text(
    sv="Filen är från en annan ordbehandlare. Öppna den där eller i LibreOffice och spara den som .docx eller .odt.",
    fi="Tiedosto on toisesta tekstinkäsittelyohjelmasta. Avaa se siinä tai LibreOfficessa ja tallenna muodossa .docx "
    "tai .odt.",
    en="The file is from another word processor. Open it there or in LibreOffice and save it as .docx or .odt.",
)
_SAVED_PAGE: Final = Text(
    sv="Filen är en webbsida som är sparad i en enda fil (.mht). Öppna den i Word och spara den som .docx.",
    fi="Tiedosto on yhdeksi tiedostoksi tallennettu verkkosivu (.mht). Avaa se Wordissa ja tallenna muodossa .docx.",
    en="The file is a web page saved as a single file (.mht). Open it in Word and save it as .docx.",
)
_LINK: Final = Text(
    sv="Filen är bara en länk till ett dokument i Google Dokument. Ladda ner dokumentet därifrån som .docx.",
    fi="Tiedosto on vain linkki Google Docs -asiakirjaan. Lataa asiakirja sieltä muodossa .docx.",
    en="The file is only a link to a document in Google Docs. Download the document from there as .docx.",
)
_PICTURE: Final = Text(
    sv="Filen är en bild. Använd utkastet så som det sparades i ordbehandlaren, eller låt ett program känna igen "
    "texten (OCR).",
    fi="Tiedosto on kuva. Anna luonnos tekstinkäsittelyohjelman tiedostona tai tunnista teksti ensin (OCR).",
    en="The file is a picture. Use the draft as it was saved in the word processor, or have a program recognise the "
    "text first (OCR).",
)
_NO_LETTER: Final = Text(
    sv="Filen är en kalkyltabell eller en presentation, inte ett brev. Kontrollera att du har valt rätt fil.",
    fi="Tiedosto on laskentataulukko tai esitys eikä kirje. Tarkista, että valitsit oikean tiedoston.",
    en="The file is a spreadsheet or a presentation, not a letter. Check that it is the right file.",
)
_PACKED: Final = Text(
    sv="Filen är en packad mapp. Packa upp den och välj brevet i den.",
    fi="Tiedosto on pakattu kansio. Pura se ja valitse kirje siitä.",
    en="The file is a packed folder. Unpack it and choose the letter in it.",
)

_ENDINGS: Final = {
    OLD_WORD: "doc dot",
    _KIN: "docm dotx dotm",
    _RTF: "rtf",
    PAGES: "pages",
    EMAIL: "eml emlx msg oft",
    _OPEN_KIN: "ott odm fodt oth",
    _OTHER: "wpd wps wri sxw stw abw zabw hwp lwp",
    _SAVED_PAGE: "mht mhtml",
    _LINK: "gdoc",
    _PICTURE: "png jpg jpeg jpe gif tif tiff bmp heic heif webp",
    _NO_LETTER: "xls xlsx xlsm xlsb ods csv tsv ppt pptx pptm pps ppsx odp numbers key",
    _PACKED: "zip 7z rar gz tgz tar",
}
_BY_ENDING: Final = {f".{ending}": text for text, endings in _ENDINGS.items() for ending in endings.split()}

_PICTURES: Final = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"GIF87a", b"GIF89a", b"II*\x00", b"MM\x00*")
_HEADER: Final = re.compile(rb"^(?:From|To|Subject|Date|Message-ID|MIME-Version|Received|Return-Path):", re.I | re.M)
_FIELD: Final = re.compile(rb"^[!-9;-~]+:")
_HEAD: Final = 16_384


def by_ending(ending: str) -> Text | None:
    """What a file is whose name ends so (".rtf"), and what to do; None for an ending that says nothing."""
    return _BY_ENDING.get(ending.lower())


def by_bytes(data: bytes) -> Text | None:
    """What a file is that would else be read as plain text; None for what may be plain text."""
    if data.lstrip()[:5].lower() == b"{\\rtf":
        return _RTF
    if data.startswith(_PICTURES):
        return _PICTURE
    return EMAIL if _is_email(data) else None


def _is_email(data: bytes) -> bool:
    """Whether a file begins with the lines that go before an e-mail."""
    head = data[:_HEAD].replace(b"\r\n", b"\n").partition(b"\n\n")[0]
    if not _FIELD.match(head):
        return False
    names = {name.lower() for name in _HEADER.findall(head)}
    return b"from:" in names and bool(names & {b"message-id:", b"mime-version:", b"received:"})
