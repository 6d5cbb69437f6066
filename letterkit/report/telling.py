"""What reports for people have in common: words cut to fit, and the answers to the reader's first questions."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from letterkit.report.messages import QUESTIONS, Messages

if TYPE_CHECKING:
    from letterkit.linter.result import Result
    from letterkit.rules.contract import Finding
    from letterkit.structure.told import Found

_EXCERPT: Final = 150
"""A longer excerpt is cut in its middle; characters."""

UNCLEAR: Final = "~"
"""The sign of an answer that is not whole."""

Answer = tuple[str, str, str]
"""A question, a sign, and where it is answered."""


def answers(result: Result, ui: str) -> list[Answer]:
    """The reader's first questions, and what the letter makes of each."""
    asked = result.asked_answers
    return [
        (QUESTIONS[question].say(ui), *_said(question in asked, found, question in result.unclear_answers, ui))
        for question, found in result.answers.items()
    ]


def is_open(finding: Finding) -> bool:
    """Whether a finding tells of a question that the letter leaves open."""
    return "question" in finding.values


def gist(message: str, result: Result, finding: Finding) -> str:
    """A message without the words at fault, to tell whether it says the same as the one before."""
    return message.replace(result.document.text[finding.span.start : finding.span.end], "…")


def excerpt(result: Result, finding: Finding) -> str:
    """The words at fault, cut in their middle where they are many."""
    text = " ".join(result.document.text[finding.span.start : finding.span.end].split())
    if len(text) <= _EXCERPT:
        return text
    half = _EXCERPT // 2
    head, tail = text[:half].rsplit(" ", 1)[0], text[-half:].split(" ", 1)[-1]
    return f"{head} … {tail}"


def where(found: Found, is_unclear: bool, ui: str) -> str:
    """After how many words a question is answered, or that the answer is not whole."""
    count = found.words_before
    if is_unclear:
        return Messages.UNCLEAR.say(ui)
    return Messages.AFTER.say(ui, count=count) if count else Messages.AT_ONCE.say(ui)


def _said(is_asked: bool, found: Found | None, is_unclear: bool, ui: str) -> tuple[str, str]:
    """A sign, and after how many words a question is answered."""
    if not is_asked:
        return Messages.NOT_NEEDED, ""
    if found is None:
        return "✗", Messages.NOT_SAID.say(ui)
    return UNCLEAR if is_unclear else "✓", where(found, is_unclear, ui)
