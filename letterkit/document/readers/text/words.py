"""Tells apart the short lines of a letter in plain text: headings, names, values, greetings."""

from __future__ import annotations

import re
from typing import Final

_LONGEST: Final = 80
"""A heading is not longer, in characters."""
_MOST_WORDS: Final = 10
"""Nor has it more words."""
_LONGEST_IN_CAPITALS: Final = 120
"""A line in capital letters may be longer, in characters, and have any number of words."""

MONTH: Final = (
    r"(?:januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december"
    r"|(?:tammi|helmi|maalis|huhti|touko|kesä|heinä|elo|syys|loka|marras|joulu)kuu\w*"
    r"|january|february|march|may|june|july|august|october)"
)
NUMBERING: Final = re.compile(r"(\d{1,2}(?:\.\d{1,2})*)[.)]?\s+(?=[^\W\d_])")
_PERIOD = re.compile(
    rf"\d{{1,2}}\.(?:\d{{1,2}}\.(?:\d{{4}})?)?\s*[–-]\s*\d{{1,2}}\.\d{{1,2}}\.(?:\d{{4}})?|{MONTH}\s+\d{{4}}", re.I
)
_AMOUNT = re.compile(r"[-–−+]?\s*\d[\d\s.,]*\s*(?:€|euroa?|eur|e|%)?(?:/\w+)?\.?", re.I)
_DATE = re.compile(r"\d{1,2}\.\d{1,2}\.(?:\d{2,4})?")
_CONTACT = re.compile(
    r"https?:|www\.|\S@\S|c/o\b|(?:tfn|tel|puh|puhelin|telefon|phone|fax|gsm|mob|e-?post|e-?mail|s-posti|sähköposti)\b"
    r"|(?:pb|pl|box)\s+\d",
    re.I,
)
_GREETING = re.compile(
    r"(?:hej|hejsan|bästa|god dag|hyvä|hei|arvoisa|terve|tervehdys|dear|hello|hi"
    r"|(?:med )?vänlig\w* hälsning\w*|med hälsning\w*|hälsning\w*|högaktningsfullt|tack"
    r"|(?:ystävälli\w+|parhain|kunnioittavin)? ?terveisi\w*|terveisin|kunnioitta(?:vasti|en)|kiitos"
    r"|(?:kind|best|warm) (?:regards|wishes)|regards|yours (?:sincerely|faithfully|truly)|thank you|thanks)\b",
    re.I,
)
_LABELLED = re.compile(r"[^:]{1,60}:\s|[^:]{1,60}\.:|\S+ ?(?:nr|nro|no)\b", re.I)
_WORDS_OF_HEADINGS = re.compile(
    r"(?:^|(?<=[\s(/]))(?:"
    r"beslut(?!sfattare|sdatum)|motiver|beräkning|uträkning|utbetalning|betalning|ändringssök|omprövning|rättelse|besvär"
    r"|bilag|kontakt|upplysning|tilläggsuppgift|mer information|vad\b|hur\b|när\b|varför\b|så här\b|lagrum|bestämmelse"
    r"|rättsgrund|rättsnorm|skäl|skyldighet|ansökan\b|utkomststöd|delgivning|anvisning|anmälningsplikt|avgörande"
    r"|päätös(?!p(?:vm|äiv))|päätöks(?!entekij)|perustelu|laskelma|maksaminen|maksu|muutoksenhaku|oikaisu|valitus|liittee"
    r"|yhteystiedo|lisätieto|lisätiedot|mitä\b|miten\b|milloin\b|miksi\b|näin\b|sovellet|säännökset|lainkohdat|oikeusohje"
    r"|ilmoitusvelvollisuus|hakemus|hakemuksesi|toimeentulotu|tiedoksianto|ohje|ratkaisu"
    r"|decision|reason|calculation|payment|appeal|what\b|how\b|when\b|why\b|next steps?\b|steps\b|contact|information\b"
    r"|details\b|costs?\b|enclosures?\b|about\b|application\b|provisions\b|timetable\b|duty\b|rights?\b"
    r")",
    re.I,
)
_SENTENCE_END = re.compile(r"[.!?:][\"”’')\]]*$")


def could_be_heading(text: str) -> bool:
    """Whether a line has the form of a heading: short, without a full stop, and no name, value or greeting."""
    numbered = NUMBERING.match(text)
    words = text[numbered.end() :] if numbered else text
    if sum(map(str.isalpha, words)) < 3 or len(text) > _LONGEST_IN_CAPITALS:
        return False
    if not is_in_capitals(words) and (len(text) > _LONGEST or len(words.split()) > _MOST_WORDS):
        return False
    if not words[0].isupper() or words[-1] in '.!:;,…-–/|"”€' or "\t" in text or "..." in text:
        return False
    if _CONTACT.search(words) or _GREETING.match(words) or _LABELLED.match(words) or is_name(words):
        return False
    if _has_digits(words):
        return speaks_of_letter(words) and len(words.split()) > 3 and not _has_digits(_PERIOD.sub("", words))
    return speaks_of_letter(words) or len(_capitalised(words)) < 3


def speaks_of_letter(text: str) -> bool:
    """Whether a line has a word that headings of decisions are made of (decision, reasons, payment, how to appeal)."""
    return bool(_WORDS_OF_HEADINGS.search(text))


def is_in_capitals(text: str) -> bool:
    """Whether a line is written in capital letters, and is more than an abbreviation."""
    return text.isupper() and sum(map(str.isalpha, text)) >= 5


def is_name(text: str) -> bool:
    """Whether a line is two to four words with a capital letter each, none of them a word of headings."""
    words = text.split()
    return 2 <= len(words) <= 4 and len(_capitalised(text)) == len(words) and not speaks_of_letter(text)


def is_amount(text: str) -> bool:
    """Whether a line is a figure, perhaps with its unit; a date is none."""
    return len(text) <= _LONGEST and bool(_AMOUNT.fullmatch(text)) and not _DATE.fullmatch(text)


def is_value(text: str) -> bool:
    """Whether a line is what stands beside a label: a date, a number, an amount, a name, an address, a contact."""
    if len(text) <= 3 or is_name(text) or _CONTACT.match(text):
        return True
    return _has_digits(text) and len(text.split()) <= 3 and not _SENTENCE_END.search(text)


def is_running_text(text: str) -> bool:
    """Whether a line is a sentence, or long enough to be the start of one."""
    return len(text) > _LONGEST or (len(text.split()) >= 4 and bool(_SENTENCE_END.search(text)))


def _has_digits(text: str) -> bool:
    return any(map(str.isdigit, text))


def _capitalised(text: str) -> list[str]:
    return [word for word in text.split() if word[0].isupper() and not word.isupper()]
