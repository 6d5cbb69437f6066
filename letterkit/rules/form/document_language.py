"""A file that doesn't say in which language it is, or says another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from letterkit.document import Block, Marking
from letterkit.language.letter import PROSE_AREAS, Letter
from letterkit.language.text.detect import detect
from letterkit.rules import Finding, Fix, Rule, Text
from letterkit.rules.marking import marked

_DECLARES = frozenset({"word", "odt", "html", "pdf"})
"""Formats whose files should say their language; in Markdown it may stand in front matter."""
_TAGS: Final = {"sv": "sv-FI", "fi": "fi-FI", "en": "en-GB"}
"""How a file says the languages that letters are judged in."""
_CALLED = {
    "sv": Text(sv="svenska", fi="ruotsi", en="Swedish"),
    "fi": Text(sv="finska", fi="suomi", en="Finnish"),
    "en": Text(sv="engelska", fi="englanti", en="English"),
}


class DocumentLanguage(Rule):
    name = "document-language"
    title = Text(sv="Filens språk", fi="Tiedoston kieli", en="Language of the file")
    severity = "warning"
    words = 6  # fewer don't tell a language surely; ours
    message = Text(
        sv="Texten är på {spoken}, men filen säger att språket är {declared}. En skärmläsare läser den med fel uttal.",
        fi="Tekstin kieli on {spoken}, mutta tiedoston mukaan se on {declared}. Ruudunlukija ääntää tekstin väärin.",
        en="The text is in {spoken}, but the file says it is in {declared}. A screen reader will mispronounce it.",
    )
    missing = Text(
        sv="Filen säger inte på vilket språk texten är. En skärmläsare kan läsa den med fel uttal.",
        fi="Tiedosto ei ilmoita tekstin kieltä. Ruudunlukija voi ääntää sen väärin.",
        en="The file does not say in which language the text is. A screen reader may mispronounce it.",
    )
    advice = Text(
        sv="Märk hela texten med språket {spoken} (Granska, Språk i Word; lang i html).",
        fi="Merkitse koko tekstin kieleksi {spoken} (Wordissa Tarkista, Kieli; html:ssä lang).",
        en="Mark the whole text as {spoken} (Review, Language in Word; lang in HTML).",
    )

    def check(self, letter: Letter) -> Iterator[Finding]:
        spoken = [
            block
            for block in letter.prose
            if letter.language_of(block) == letter.language and len(block.text.split()) >= self.words
        ]
        if not spoken:
            return
        declared = letter.document.declared(spoken)
        called = _CALLED.get(letter.language, letter.language)
        if not declared:
            if letter.document.format in _DECLARES:
                fix = _fix(letter, spoken[0], declared, spoken)
                yield self.at(spoken[0], message=self.missing, spoken=called, fix=fix)
        elif declared != letter.language:
            first = next(block for block in spoken if letter.document.declared_of(block) == declared)
            fix = _fix(letter, first, declared, spoken)
            yield self.at(first, spoken=called, declared=_CALLED.get(declared, declared), fix=fix)


def _fix(letter: Letter, place: Block, declared: str, spoken: Sequence[Block]) -> Fix | None:
    tag = _TAGS.get(letter.language)
    if tag is None:
        return None
    marking = Marking("language", tag, declared)
    return marked(letter, place.span, marking, is_safe=_is_certain(letter, declared, spoken))


def _is_certain(letter: Letter, declared: str, spoken: Sequence[Block]) -> bool:
    """Whether the words tell the language themselves, and none that the file's language counts for tell another."""
    sure = [block for block in spoken if detect(block.text, otherwise="") == letter.language]
    others = [
        block
        for block in letter.blocks
        if block.area in PROSE_AREAS
        and letter.document.declared_of(block) in ("", declared)
        and detect(block.text, otherwise=letter.language) != letter.language
    ]
    return not others and sum(len(block.text) for block in sure) * 2 > sum(len(block.text) for block in spoken)
