"""The meaning guard: refuses a fix after which its sentence would say something else."""

from __future__ import annotations

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


def guarded(finding: Finding, letter: Letter) -> Finding:
    """The finding, its fix left for a person to judge where the guard refuses it."""
    fix = finding.fix
    if fix is None or not fix.is_safe or lets_pass(letter, fix, finding.rule):
        return finding
    return replace(finding, fix=replace(fix, is_safe=False))


def lets_pass(letter: Letter, fix: Fix, rule: str, others: Sequence[Fix] = ()) -> bool:
    """Whether the sentence says the same after the fix of a rule, made together with the `others` before it there."""
    place = sentence_of(letter, fix.span)
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
    held = [sentence.span for sentence in letter.sentences_of(block) if sentence.span.overlaps(span)]
    return Span(min([span.start, *(one.start for one in held)]), max([span.end, *(one.end for one in held)]))


def _moved(fix: Fix, by: int) -> Fix:
    return replace(fix, span=Span(fix.span.start + by, fix.span.end + by))
