"""What is said of a misleading phrase that was found: why it is reported, and what to write instead."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Why:
    """Why a phrase is reported: the words of each group that triggered it, and what is missing of each release."""

    words: Mapping[str, str]
    missing: Mapping[str, tuple[str, ...]]


@dataclass(frozen=True)
class Instead:
    """What to write instead: the id of a phrase, and where that has branches, the facts that choose one."""

    phrase: str
    where: dict[str, str]
