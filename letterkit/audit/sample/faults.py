"""The faults that can be put into a letter: words of the rules' own examples, parts cut out, a figure broken.

A fault is called by the rule that reports it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from functools import cache, partial
from random import Random
from typing import Final

from letterkit.catalogue.values import formats
from letterkit.document import Block, Document, PhraseOrigin
from letterkit.language.figures.amounts import find_amounts
from letterkit.linter.engine import check
from letterkit.rules.cards import card_of
from letterkit.rules.registry import all_rules, group_of

Blocks = Sequence[Block]
Fault = Callable[[Blocks, str, Random], list[Block] | None]
"""Puts a fault into the blocks of a letter in a language; None where the letter can't have it."""

_SAID: Final = (
    "adjustment-without-difference", "blanket-referral", "empty-ground", "implied-promise", "reduced-fee",
    "relative-deadline", "transfer-as-approval", "unspecified-documents", "urgency-bounce", "vague-next-step",
    "agentless-refusal", "double-negation", "nominalisation", "passive",
)  # fmt: skip
"""Those that a sentence makes: it is taken from the examples of the rule's card."""
_OWN: Final[Mapping[str, Mapping[str, tuple[str, ...]]]] = {
    "long-sentence": {
        "sv": (
            "När du kommer till vårt kontor sitter vi i ett rum där ingen annan hör oss, och där finns det plats för"
            " en vän eller en släkting som du vill ha med dig så att det känns tryggare än att komma ensam.",
        ),
        "fi": (
            "Kun soitat meille, voit kertoa, millainen taloutesi on, mitä laskuja sinulla on ja miten perheesi voi,"
            " ja me kirjaamme kaiken, jotta sinun ei tarvitse kertoa samaa toista kertaa.",
        ),
        "en": (
            "When you call us you can tell us how your finances are, which bills you have and how your family is,"
            " and we write down all that you say so that you do not have to say it again.",
        ),
    }
}
"""Sentences for rules whose own examples break other rules too."""
_CUT: Final[Mapping[str, tuple[str, ...]]] = {
    "missing-appeal": ("rectification", "automation"),
    "missing-provisions": ("provisions",),
    "missing-contact": ("contact", "rectification", "closing"),
    "missing-duty-to-report": ("duty",),
}
"""Those that are made by leaving out the phrases of sections."""
_SUM: Final = "sum-mismatch"
_ADDED: Final = Decimal("10.00")
_HEADING: Final = {"sv": "Vad du ska göra nu", "fi": "Mitä sinun pitää tehdä nyt", "en": "What to do now"}
_WHOLE: Final = "answers"
"""The group of rules that ask for a whole letter."""
_EXAMPLES: Final = 8
"""So many examples of a rule are used in each language."""
_ADDED_HEADINGS: Final[Mapping[str, tuple[str, ...]]] = {
    "sv": ("Bra att veta", "Kom ihåg"),
    "fi": ("Hyvä tietää", "Muista myös"),
    "en": ("Good to know", "Please remember"),
}
"""What a handler may call a section that they add."""
_BEFORE: Final = ("contact", "reasons", "enclosures", "duty", "next-application")
"""The sections before which they add it."""


@cache
def sentences_of(rule: str, language: str) -> tuple[str, ...]:
    """Examples of a rule in a language, one line each, of which no other rule says anything."""
    if rule in _OWN:
        return _OWN[rule][language]
    rules = all_rules()
    found = []
    for example in card_of(rules[rule]).examples:
        if example.language != language or not example.marks or "\n" in example.text or example.type or example.facts:
            continue
        said = check(_under_heading(example.text, language), tuple(rules.values()), language).findings
        named = {one.rule for one in said if one.severity != "hint" or one.rule == rule}
        if {name for name in named if group_of(rules[name]) != _WHOLE} == {rule}:
            found.append(example.text)
        if len(found) == _EXAMPLES:
            break
    return tuple(found)


def _under_heading(text: str, language: str) -> Document:
    """A sentence where rules look most sharply: among what the client has to do."""
    blocks = [Block("heading", _HEADING[language], (), level=2), Block("paragraph", text, ())]
    return Document.assemble("-", "text", blocks)


def _said(rule: str, blocks: Blocks, language: str, random: Random) -> list[Block] | None:
    """The letter with a sentence in a section of its own, where nothing beside it can excuse it: an amount or a day of
    the letter in the sentence before would.
    """
    places = [at for at, block in enumerate(blocks) if block.level == 2 and _section(block) in _BEFORE]
    texts = sentences_of(rule, language)
    if not places or not texts:
        return None
    at = random.choice(places)
    heading = replace(blocks[at], text=random.choice(_ADDED_HEADINGS[language]), level=2, pieces=(), tag="")
    said = replace(heading, kind="paragraph", level=0, text=random.choice(texts))
    return [*blocks[:at], heading, said, *blocks[at:]]


def _cut(sections: tuple[str, ...], blocks: Blocks, language: str, random: Random) -> list[Block] | None:
    """The letter without some sections; None where it lacks the first of them anyway."""
    if not any(_section(block) == sections[0] for block in blocks):
        return None
    return [block for block in blocks if _section(block) not in sections]


def _broken(blocks: Blocks, language: str, random: Random) -> list[Block] | None:
    """The letter with ten euros more in the last row of a calculation; None where it holds none."""
    tables = [at for at, block in enumerate(blocks) if block.cell and _phrase(block) == "table.calculation"]
    for at in reversed(tables):
        amounts = list(find_amounts(blocks[at].text))
        if len(amounts) == 1:
            text = formats.euro(amounts[0].value + _ADDED, language)
            return [*blocks[:at], replace(blocks[at], text=text, pieces=()), *blocks[at + 1 :]]
    return None


def _phrase(block: Block) -> str:
    return next((piece.origin.phrase for piece in block.pieces if isinstance(piece.origin, PhraseOrigin)), block.tag)


def _section(block: Block) -> str:
    return _phrase(block).partition(".")[0]


_PUT: Final[Mapping[str, Fault]] = {
    **{rule: partial(_said, rule) for rule in (*_SAID, *_OWN)},
    **{rule: partial(_cut, sections) for rule, sections in _CUT.items()},
    _SUM: _broken,
}
FAULTS: Final = tuple(_PUT)
"""The names of the faults that can be put in."""


def put(fault: str, blocks: Blocks, language: str, random: Random) -> list[Block] | None:
    """The blocks of a letter with a fault; None where the letter can't have it."""
    return _PUT[fault](blocks, language, random)
