"""An outcome that the reader meets late: after many other words, or after the reasons."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from letterkit.decision.elements import need
from letterkit.decision.kinds import KINDS
from letterkit.document import Span
from letterkit.language.letter import Letter
from letterkit.rules import Finding, Rule, Text
from letterkit.structure import structure_of

_OUTCOME: Final = "E04"
"""The element that demands an outcome first."""

_AFTER_REASONS: Final = Text(
    sv="Beslutet kommer efter motiveringen. Före det läser klienten {words} ord.",
    fi="Päätös kerrotaan vasta perustelujen jälkeen. Ennen sitä asiakas lukee {words} sanaa.",
    en="The outcome comes after the reasons. Before it, the client reads {words} words.",
)


class OutcomeNotFirst(Rule):
    name = "outcome-not-first"
    severity = "error"
    limits = ("limit",)
    limit = 60  # words before the outcome; ours (see the card)
    yields_to = frozenset({"outcome-in-reasons"})
    message = Text(
        sv="Beslutet kommer sent: före det läser klienten {words} ord.",
        fi="Päätös kerrotaan myöhään: ennen sitä asiakas lukee {words} sanaa.",
        en="The outcome comes late: before it, the client reads {words} words.",
    )
    advice = Text(
        sv="Flytta beslutet till brevets början, före bakgrunden, motiveringen och bestämmelserna.",
        fi="Siirrä päätös kirjeen alkuun ennen taustaa, perusteluja ja säännöksiä.",
        en="Move the outcome to the beginning of the letter, before the background, the reasons and the provisions.",
    )

    def check(self, letter: Letter) -> Iterator[Finding]:
        structure = structure_of(letter)
        outcome = structure.answers["outcome"] if _owes_outcome(structure.kind) else None
        if outcome is None:
            return
        if _is_after_reasons(letter, outcome.span):
            yield self.at(outcome, message=_AFTER_REASONS, words=outcome.words_before)
        elif outcome.words_before > self.limit:
            yield self.at(outcome, words=outcome.words_before)


def _owes_outcome(kind: str) -> bool:
    return kind in KINDS and need(_OUTCOME, kind) == "required"


def _is_after_reasons(letter: Letter, outcome: Span) -> bool:
    """Whether a part with the reasons stands before the outcome and does not hold it."""
    return any(
        section.kind == "reasons" and section.blocks[-1].span.end <= outcome.start for section in letter.sections
    )
