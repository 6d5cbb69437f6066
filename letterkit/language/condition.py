"""A condition found in a sentence."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Condition:
    """A condition at characters `start` to `end` of a sentence.

    `opens_clause` tells that a clause of its own follows; `is_sure` that no past verb makes it a report;
    `is_unmistakable` that words in this order are nothing else.
    """

    start: int
    end: int
    opens_clause: bool = False
    is_sure: bool = False
    is_unmistakable: bool = False
