"""Abbreviations that not everyone knows."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from types import MappingProxyType
from typing import Final

from letterkit.document import Block
from letterkit.language.figures.amounts import find_amounts
from letterkit.language.figures.provisions import find_provisions
from letterkit.language.letter import Letter
from letterkit.rules import Finding, Fix, PerLanguage, Text
from letterkit.rules.wording.capitals import Capitals, find_capitals, is_common, is_explained
from letterkit.rules.wording.lexicon import Entry, Lexicon, Match
from letterkit.rules.wording.listed import Listed
from letterkit.rules.wording.places import is_in_address, running_text
from letterkit.rules.wording.rewrite import cased_like

_FITS_ANYWHERE: Final = PerLanguage(
    sv=frozenset(
        {
            "bland annat",
            "det vill säga",
            "eller liknande",
            "enligt",
            "från och med",
            "före detta",
            "för närvarande",
            "för övrigt",
            "i stället för",
            "jämför",
            "med andra ord",
            "med flera",
            "med hjälp av",
            "med mera",
            "med tanke på",
            "och annat",
            "och liknande",
            "och så vidare",
            "på grund av",
            "så att säga",
            "särskilt",
            "till exempel",
            "till och med",
            "ungefär",
            "även",
        }
    ),
    fi=frozenset(
        {
            "alkaen",
            "enintään",
            "erityisesti",
            "esimerkiksi",
            "henkilölle",
            "henkilön",
            "ja muuta",
            "ja muuta sellaista",
            "ja niin edelleen",
            "katso",
            "kuukaudelta",
            "kuukauden",
            "kuukaudessa",
            "mukaan luettuna",
            "mukaan lukien",
            "muun muassa",
            "noin",
            "tai muuta sellaista",
            "tarvittaessa",
            "todennäköisesti",
            "toisin sanoen",
            "viikon",
            "viimeistään",
            "vuoden",
            "vuodesta",
            "vähintään",
            "yhteensä",
        }
    ),
    en=frozenset(
        {
            "about",
            "also known as",
            "and others",
            "as soon as possible",
            "excluding",
            "for example",
            "including",
            "namely",
            "that is",
        }
    ),
)
"""Full forms that don't bend, or that have the ending of their abbreviation ("kk:n"): they fit wherever it stood."""

_DATE: Final = re.compile(r"\s*\d{1,2}\.\d{1,2}\.\d{2,4}")
_BORN: Final = ("född", "syntynyt", "born")

_UNKNOWN: Final = Text(
    sv="Förkortningen {words} förklaras inte i brevet, och många läsare vet inte vad den står för.",
    fi="Lyhennettä {words} ei selitetä kirjeessä, eivätkä kaikki lukijat tiedä, mitä se tarkoittaa.",
    en="The abbreviation {words} is not explained in the letter, and not every reader knows what it stands for.",
)
_EXPLAIN: Final = Text(
    sv="Skriv ut namnet, eller sätt förkortningen inom parentes efter det första gången: Folkpensionsanstalten (FPA).",
    fi="Kirjoita nimi kokonaan tai lisää ensimmäisellä kerralla lyhenne nimen perään: Kansaneläkelaitos (Kela).",
    en="Write the name out, or put the abbreviation in brackets after it the first time: "
    "the Digital and Population Data Services Agency (DVV).",
)


_AFTER_POSTCODE: Final = re.compile(r"\b\d{5}\s$")
"""What stands before the postal town of a large receiver ("13035 AVI")."""
_PHONE: Final = re.compile(r"\s*:?\s*(?:\+358|\(?0\d)")
"""A telephone number, before which everyone knows "p." and "tfn"."""


class Abbreviation(Listed):
    name = "abbreviation"
    title = Text(sv="Förkortning", fi="Lyhenne", en="Abbreviation")
    severity = "warning"
    table = "abbreviations.tsv"
    columns = ("abbreviation", "full", "reader")
    choices = MappingProxyType({"reader": ("ok", "write-out")})
    limits = ("limit",)
    limit = PerLanguage(sv=0, fi=0, en=2)  # different ones in capitals without explanation; see the card
    spares_terms = True
    message = Text(
        sv="Läsaren stannar upp vid förkortningen ”{words}”, och alla vet inte vad den betyder.",
        fi="Lyhenne ”{words}” pysäyttää lukijan, eivätkä kaikki tunne sitä.",
        en='The abbreviation "{words}" makes the reader stop, and not everyone knows it.',
    )
    advice = Text(
        sv="Skriv ut den: ”{full}”.",
        fi="Kirjoita se auki: ”{full}”.",
        en='Write it out: "{full}".',
    )

    def check(self, letter: Letter) -> Iterator[Finding]:
        seen: set[str] = set()
        unknown: list[tuple[Block, Capitals]] = []
        for block in running_text(letter):
            if letter.section_of(block).kind == "provisions" or (block.kind == "heading" and block.text.isupper()):
                continue
            taken = list(find_provisions(block.text, letter.language_of(block)))
            taken += [(amount.start, amount.end) for amount in find_amounts(block.text)]
            for match in _listed(self, letter, block):
                taken.append((match.start, match.end))
                if match.entry.fix != "ok" and _is_met(letter, block, match, taken[:-1], seen):
                    yield self._finding(letter, block, match)
            unknown += [(block, found) for found in _unlisted(self, letter, block, taken)]
        yield from self._unknown(letter, unknown, seen)

    def _finding(self, letter: Letter, block: Block, match: Match) -> Finding:
        language, words = letter.language_of(block), block.text[match.start : match.end]
        full = match.entry.plain or ""
        written = full if match.entry.form.isupper() else cased_like(full, words)
        stop = "." if words.endswith(".") and _ends_sentence(letter, block, match.end) else ""
        is_blank = block.text.startswith("._", match.end)
        is_cut = is_blank or (bool(stop) and match.entry.form in _never_last(self, language))
        is_safe = full in _FITS_ANYWHERE[language] and not is_cut
        span = block.span_of(match.start, match.end)
        return self.at(span, fix=Fix(span, written + stop, is_safe), words=words, full=written)

    def _unknown(self, letter: Letter, met: list[tuple[Block, Capitals]], seen: set[str]) -> Iterator[Finding]:
        """The first place of each abbreviation that no list knows, where there are more of them than a reader holds."""
        first: dict[str, tuple[Block, Capitals]] = {}
        for block, found in met:
            if found.letters not in seen and not is_explained(found.letters, letter.text):
                first.setdefault(found.letters, (block, found))
        if len(first) > self.limit[letter.language]:
            for letters, (block, found) in first.items():
                place = block.span_of(found.start, found.end)
                yield self.at(place, message=_UNKNOWN, advice=_EXPLAIN, words=letters, full="")


@cache
def _lexicon(rule: Abbreviation, language: str) -> Lexicon:
    return Lexicon(Entry(row["abbreviation"], row["full"], row["reader"]) for row in rule.rows(language))


@cache
def _never_last(rule: Abbreviation, language: str) -> frozenset[str]:
    """The abbreviations that want words after them: at the end of a sentence something was left out."""
    return frozenset(row["abbreviation"] for row in rule.rows(language) if row["ends"] == "never")


@cache
def _harmless(rule: Abbreviation, language: str) -> frozenset[str]:
    """The abbreviations that need no explanation, in capitals."""
    return frozenset(row["abbreviation"].upper() for row in rule.rows(language) if row["reader"] == "ok")


def _listed(rule: Abbreviation, letter: Letter, block: Block) -> Iterator[Match]:
    """The abbreviations of the list in a block, written as abbreviations are."""
    text = block.text
    for match in _lexicon(rule, letter.language_of(block)).find(text):
        if is_in_address(text, match.start, match.end) or _AFTER_POSTCODE.search(text[: match.start]):
            continue
        if _is_cased(text, match) and not _PHONE.match(text, match.end):
            yield match


def _is_cased(text: str, match: Match) -> bool:
    """Whether the letters are those of the list: "Ca 50" is ca, "Max Lind" is not max, nor "fm" FM."""
    form, words = match.entry.form, text[match.start : match.end]
    if "".join(words.split()) == "".join(form.split()):
        return True
    if form != form.lower() or words[1:] != words[1:].lower() or len(form.rstrip(".")) < 2:
        return False
    return "." in form or bool(re.match(r"\s+\d", text[match.end :]))


def _is_met(letter: Letter, block: Block, match: Match, taken: list[tuple[int, int]], seen: set[str]) -> bool:
    """Whether a listed abbreviation is to be reported: in the text itself, and one in capitals only once."""
    if any(start <= match.start and match.end <= end for start, end in taken):
        return False
    form = match.entry.form
    if form.isupper():
        if form in seen or is_explained(form, letter.text):
            return False
        seen.add(form)
    if len(form) == 2 and _DATE.match(block.text, match.end):  # "s. 3.3.1990" is born, not page
        return match.entry.plain in _BORN
    if is_common(form.rstrip("."), letter.language_of(block)) and not re.match(r"\s+\d", block.text[match.end :]):
        return False
    if form.endswith(".") and _ends_sentence(letter, block, match.end):
        has_inner_stop = "." in form[:-1] or " " in form
        return has_inner_stop or bool(re.search(r"\d\s*$", block.text[: match.start]))
    return True


def _ends_sentence(letter: Letter, block: Block, end: int) -> bool:
    return any(sentence.span.end == block.start + end for sentence in letter.sentences_of(block))


def _unlisted(rule: Abbreviation, letter: Letter, block: Block, taken: list[tuple[int, int]]) -> Iterator[Capitals]:
    """The words in capitals that may be abbreviations and that no list knows."""
    language = letter.language_of(block)
    for found in find_capitals(block.text, language):
        is_taken = any(start < found.end and found.start < end for start, end in taken)
        if not is_taken and found.letters not in _harmless(rule, language):
            yield found
