"""A file that doesn't say in which language it is, or says another."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from letterkit.document import Block
from letterkit.language.letter import Letter
from letterkit.rules import Finding, Rule, Text

_DECLARES = frozenset({"word", "odt", "html", "pdf"})
"""Formats whose files should say their language; in Markdown it may stand in front matter."""
_CALLED = {
    "sv": Text(sv="svenska", fi="ruotsi", en="Swedish"),
    "fi": Text(sv="finska", fi="suomi", en="Finnish"),
    "en": Text(sv="engelska", fi="englanti", en="English"),
}


class DocumentLanguage(Rule):
    name = "document-language"
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
        declared = _declared(letter, spoken)
        called = _CALLED.get(letter.language, letter.language)
        if declared is None:
            if letter.document.format in _DECLARES:
                yield self.at(spoken[0], message=self.missing, spoken=called)
        elif declared != letter.language:
            first = next(block for block in spoken if _tag(letter, block) == declared)
            yield self.at(first, spoken=called, declared=_CALLED.get(declared, declared))


def _declared(letter: Letter, blocks: Sequence[Block]) -> str | None:
    """The language that most of the text of these blocks is said to be in."""
    letters: Counter[str | None] = Counter()
    for block in blocks:
        letters[_tag(letter, block)] += len(block.text)
    return letters.most_common(1)[0][0]


def _tag(letter: Letter, block: Block) -> str | None:
    tag = (block.language or letter.document.language or "").replace("_", "-").split("-")[0].lower()
    return tag or None
