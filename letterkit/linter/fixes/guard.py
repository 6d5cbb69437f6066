"""The meaning guard: refuses a fix after which its sentence would say something else."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import takewhile
from typing import Final

from letterkit.document import Span
from letterkit.language.letter import Letter
from letterkit.linter.fixes.meaning import keeps_meaning, rewrites
from letterkit.rules.contract import Finding, Fix

FORMS: Final = {"date-format": "date", "amount-format": "amount"}
"""The rules of how a thing is written, and the kind of thing that their fixes write anew, its value the same."""
_LONGEST: Final = 1500
"""A sentence of more characters is none: a text whose stops are missing."""
_NEAR: Final = 300
"""So many characters on either side are looked at there."""


def guarded(finding: Finding, letter: Letter) -> Finding:
    """The finding, its fix left for a person to judge where the guard refuses it."""
    fix = finding.fix
    if fix is None or not fix.is_safe or lets_pass(letter, fix, finding.rule):
        return finding
    return replace(finding, fix=replace(fix, is_safe=False))


def lets_pass(letter: Letter, fix: Fix, rule: str, others: Sequence[Fix] = ()) -> bool:
    """Whether the sentence says the same after the fix of a rule, made together with the `others` before it there."""
    place = _around(letter, fix.span)
    text, language = letter.text[place.start : place.end], letter.language_of(letter.document.block_at(place.start))
    near = list(takewhile(lambda one: one.span in place, reversed(others)))
    here = [_moved(one, -place.start) for one in (*reversed(near), fix)]
    span = here[-1].span
    if rewrites(text, span.start, span.end, fix.replacement, language, FORMS.get(rule, "")):
        return False
    return keeps_meaning(text, applied(text, here), language)


def applied(text: str, fixes: Iterable[Fix]) -> str:
    """The text with fixes made that stand in order, none over another."""
    parts: list[str] = []
    position = 0
    for fix in fixes:
        parts += [text[position : fix.span.start], fix.replacement]
        position = fix.span.end
    return "".join([*parts, text[position:]])


def sentence_of(letter: Letter, span: Span) -> Span:
    """The stretch of the text that holds `span`: its sentence, or several where it goes over their border."""
    block = letter.document.block_at(span.start)
    sentences = letter.sentences_of(block)
    first = bisect_right(sentences, span.start, key=lambda sentence: sentence.span.end)
    rest = (sentences[number].span for number in range(first, len(sentences)))
    held = list(takewhile(lambda one: one.overlaps(span), rest))
    return Span(min([span.start, *(one.start for one in held)]), max([span.end, *(one.end for one in held)]))


def _around(letter: Letter, span: Span) -> Span:
    """Its sentence; of one without an end what stands near, whole words: the rest says the same before and after."""
    place = sentence_of(letter, span)
    if place.end - place.start <= _LONGEST:
        return place
    text = letter.text
    start, end = max(place.start, span.start - _NEAR), min(place.end, span.end + _NEAR)
    while start > place.start and not text[start - 1].isspace():
        start -= 1
    while end < place.end and not text[end].isspace():
        end += 1
    return Span(start, end)


def _moved(fix: Fix, by: int) -> Fix:
    return replace(fix, span=Span(fix.span.start + by, fix.span.end + by))
