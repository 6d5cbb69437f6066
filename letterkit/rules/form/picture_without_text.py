"""A picture that says nothing to those who don't see it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from letterkit.document import Span
from letterkit.language.letter import Letter
from letterkit.rules import Finding, Rule, Text

_EMPTY = re.compile(
    r"(?:[\w-]+\.(?:png|jpe?g|gif|svg|bmp|tiff?|webp|emf|wmf)|(?:bild|kuva|picture|image|img|grafik)[ _-]?\d*)?",
    re.IGNORECASE,
)
"""What programs write by themselves: the name of the file, or "Picture 1"."""


class PictureWithoutText(Rule):
    name = "picture-without-text"
    title = Text(sv="Bild utan text", fi="Kuva ilman tekstiä", en="Picture without text")
    severity = "warning"
    message = Text(
        sv="Bilden vid de här orden saknar alternativtext. Den som inte ser bilden får inte veta vad den visar.",
        fi="Näiden sanojen kohdalla olevalta kuvalta puuttuu vaihtoehtoinen teksti. Se, joka ei näe kuvaa, ei saa "
        "tietää, mitä siinä on.",
        en="The picture at these words has no text alternative. Those who cannot see it are not told what it shows.",
    )
    advice = Text(
        sv="Skriv i en mening vad bilden säger (i Word: högerklicka på bilden, Visa alternativtext; alt i html), "
        "eller märk den som dekorativ.",
        fi="Kirjoita yhdellä virkkeellä, mitä kuva kertoo (Wordissa: napsauta kuvaa hiiren kakkospainikkeella, "
        "Näytä vaihtoehtoinen teksti; html:ssä alt), tai merkitse se koristeelliseksi.",
        en="Write in one sentence what the picture says (in Word: right-click the picture, View Alt Text; alt in "
        "HTML), or mark it as decorative.",
    )

    def check(self, letter: Letter) -> Iterator[Finding]:
        places = Counter(one.at for one in letter.document.pictures if _EMPTY.fullmatch(one.words))
        for place in sorted(places):
            yield self.at(_words_at(letter, place))


def _words_at(letter: Letter, place: int) -> Span:
    """The first sentence of the block that a picture stands in or before; of the last one for a picture at the end."""
    block = letter.document.block_at(place)
    sentences = letter.sentences_of(block)
    return sentences[0].span if sentences else block.span
