"""A long stretch of text without a heading to find one's way by."""

from __future__ import annotations

from collections.abc import Iterator

from letterkit.document import Block
from letterkit.language.letter import Letter
from letterkit.rules import Finding, PerLanguage, Rule, Text

_RUNNING = 6
"""A block of fewer words is an address, a reference or a label."""


class MissingHeadings(Rule):
    name = "missing-headings"
    severity = "warning"
    limits = ("limit",)
    limit = PerLanguage(sv=150, fi=115, en=150)  # words between headings; ours (see the card)
    message = Text(
        sv="Här börjar en text på {words} ord utan rubriker.",
        fi="Tästä alkaa {words} sanaa ilman otsikkoa.",
        en="From here on, {words} words follow without a heading.",
    )
    advice = Text(
        sv="Lägg till rubriker som säger det viktigaste, till exempel ”Du får 412,30 euro för december”.",
        fi="Lisää otsikoita, jotka kertovat asian, esimerkiksi ”Saat 412,30 euroa joulukuulle”.",
        en='Add headings that tell the reader the answer, such as "You get 412.30 euros for December".',
    )

    def check(self, letter: Letter) -> Iterator[Finding]:
        for stretch in _stretches(letter):
            sentences = (one for block in stretch for one in letter.sentences_of(block))
            words = sum(one.words for one in sentences if one.text.endswith((".", "!", "?", ":")))
            if words > self.limit[letter.language]:
                yield self.at(_beginning(letter, stretch), words=words)


def _beginning(letter: Letter, stretch: list[Block]) -> Block:
    """The first paragraph of running text: an address or a reference before it needs no heading."""
    running = (block for block in stretch if sum(one.words for one in letter.sentences_of(block)) >= _RUNNING)
    return next(running, stretch[0])


def _stretches(letter: Letter) -> Iterator[list[Block]]:
    """The prose between one heading and the next; lists and tables break no stretch."""
    held: list[Block] = []
    for block in letter.blocks:
        if block.kind == "heading" and block.area == "body":
            if held:
                yield held
            held = []
        elif block.kind in ("paragraph", "item") and block.area == "body":
            held.append(block)
    if held:
        yield held
