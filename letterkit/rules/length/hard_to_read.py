"""A letter whose sentences and words are, taken together, too heavy."""

from __future__ import annotations

from collections.abc import Iterator

from letterkit.document import Block
from letterkit.language import measures
from letterkit.language.letter import Letter
from letterkit.rules import Finding, PerLanguage, Rule, Text

_RUNNING = 12
"""A block of fewer words is no paragraph to start with."""


class HardToRead(Rule):
    name = "hard-to-read"
    title = Text(sv="Svårläst brev", fi="Vaikealukuinen kirje", en="Hard to read")
    severity = "warning"
    limits = ("limit", "least")
    limit = PerLanguage(sv=45, fi=66, en=43)  # LIX; ours (see the card)
    least, sure, margin = 40, 100, 10  # words, words, LIX: a short text says little by its LIX; ours
    message = Text(
        sv="Brevets löpande text har LIX {lix}, ett mått på hur svår den är att läsa. Högst {limit} vore bra. Det här "
        "stycket är tyngst: {own}.",
        fi="Kirjeen leipätekstin LIX on {lix}. Se mittaa, kuinka vaikea teksti on lukea, ja sen pitäisi olla enintään "
        "{limit}. Tämä kappale on raskain: {own}.",
        en="The running text of the letter has LIX {lix}, a measure of how hard it is to read. It should have {limit} "
        "at most. This paragraph has the most: {own}.",
    )
    advice = Text(
        sv="Börja här: kortare meningar, och vanliga ord i stället för långa.",
        fi="Aloita tästä: lyhyempiä virkkeitä ja tavallisia sanoja pitkien sijaan.",
        en="Start here: shorter sentences, and common words instead of long ones.",
    )

    def check(self, letter: Letter) -> Iterator[Finding]:
        limit = self.limit[letter.language]
        counts = measures.Counts.of(one.tokens for one in letter.sentences if one.text.endswith((".", "!", "?")))
        lix = measures.lix(counts)
        if counts.words < self.least or round(lix) <= limit + (self.margin if counts.words < self.sure else 0):
            return
        running = [block for block in letter.prose if _counts(letter, block).words >= _RUNNING]
        heaviest = max(running, key=lambda block: measures.lix(_counts(letter, block)), default=None)
        if heaviest is not None:
            own = round(measures.lix(_counts(letter, heaviest)))
            yield self.at(heaviest, lix=round(lix), limit=limit, own=own)


def _counts(letter: Letter, block: Block) -> measures.Counts:
    """The counts of a block's sentences; labels and signatures, which have no full stop, are left out."""
    return measures.Counts.of(one.tokens for one in letter.sentences_of(block) if one.text.endswith((".", "!", "?")))
