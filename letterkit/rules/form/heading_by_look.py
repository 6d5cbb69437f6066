"""A line that looks like a heading and isn't one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise

from letterkit.document import Block, Marking
from letterkit.language.letter import Letter
from letterkit.rules import Finding, Rule, Text
from letterkit.rules.marking import marked

_AREAS = ("body", "box")
_LARGER = 1.15
_LONGEST = 80
_LABELS = frozenset({"Caption", "Subtitle"})
_ENDS = (".", ",", ";", ":", "!")


class HeadingByLook(Rule):
    name = "heading-by-look"
    title = Text(sv="Rubrik bara till utseendet", fi="Otsikko vain ulkonäöltään", en="Heading by look only")
    severity = "warning"
    words = 12  # more is a sentence that someone stresses; ours
    message = Text(
        sv="Raden ser ut som en rubrik men är inte märkt som rubrik. En skärmläsare hittar den inte.",
        fi="Rivi näyttää otsikolta, mutta sitä ei ole merkitty otsikoksi. Ruudunlukija ei löydä sitä.",
        en="This line looks like a heading but is not marked as one. A screen reader cannot find it.",
    )
    advice = Text(
        sv="Märk den som rubrik: välj formatmallen Rubrik 2 i Word (## i Markdown, h2 i html).",
        fi="Merkitse se otsikoksi: valitse Wordissa tyyli Otsikko 2 (Markdownissa ##, html:ssä h2).",
        en="Mark it as a heading: choose the style Heading 2 in Word (## in Markdown, h2 in HTML).",
    )

    def check(self, letter: Letter) -> Iterator[Finding]:
        blocks = [block for block in letter.blocks if block.area in _AREAS]
        usual = _usual_size(blocks)
        found = [
            block
            for block, following in pairwise(blocks)
            if self._stands_out(block, usual) and following.kind != "heading" and not self._stands_out(following, usual)
        ]
        levels = {block.level for block in blocks if block.kind == "heading"}
        for block, level, is_plain in _levels(found, levels):
            marking = Marking("heading", str(level))
            yield self.at(block, fix=marked(letter, block.span, marking, is_safe=is_plain))

    def _stands_out(self, block: Block, usual: float) -> bool:
        """Whether a paragraph is bold or large, and as short as a heading."""
        if block.kind != "paragraph" or block.style in _LABELS or not (block.is_bold or block.size > usual * _LARGER):
            return False
        is_short = len(block.text) <= _LONGEST and len(block.text.split()) <= self.words and "\n" not in block.text
        has_words = sum(letter.isalpha() for letter in block.text) > len(block.text) / 2
        return is_short and has_words and not block.text.endswith(_ENDS)


def _look(block: Block) -> tuple[float, bool]:
    """How much a line stands out: by its size, then by capitals."""
    return block.size, block.text.isupper()


def _usual_size(blocks: list[Block]) -> float:
    """The size of most of the letter's text; without an end where the format doesn't tell sizes."""
    letters: Counter[float] = Counter()
    for block in blocks:
        letters[block.size] += len(block.text)
    usual = letters.most_common(1)[0][0] if letters else 0.0
    return usual or float("inf")


def _levels(found: Sequence[Block], marked: Collection[int]) -> Iterator[tuple[Block, int, bool]]:
    """The level of each line as a heading, and whether that is plain, `marked` being the levels of the real headings.

    A larger line (or one in capitals) that comes first and is alone is the title; the largest of the others are what
    parts the letter. Smaller ones may stand below these, and all of them below or beside real headings: a person sees
    that.
    """
    looks = sorted({_look(block) for block in found}, reverse=True)
    has_title = len(looks) > 1 and not marked and [one for one in found if _look(one) == looks[0]] == found[:1]
    for block in found:
        depth = looks.index(_look(block)) + (0 if has_title else 1)
        level = min(depth + 1, 6)
        yield block, level, level <= 2 and not any(one > 1 for one in marked)
