"""The checks of a catalogue, in the order in which they run. A new one is a module in checks/, named here."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from importlib import import_module
from typing import TYPE_CHECKING, Any, Final

from letterkit.catalogue.files.problems import Problem
from letterkit.checking import loading
from letterkit.rules.cards import Card
from letterkit.ui import Text

if TYPE_CHECKING:
    from letterkit.checking.subject import Subject

Check = Callable[["Subject"], Iterator[Problem]]
"""Looks at a loaded catalogue, with what is known of its letters, and yields what is wrong."""

CHECKS: Final[Mapping[str, tuple[str, ...]]] = {
    "unused_phrase": ("unused-phrase",),
    "unreachable": ("unreachable", "always-true", "uncovered"),
    "unbuildable": ("unbuildable",),
    "near_duplicate": ("near-duplicate",),
    "wrong_form": ("wrong-form",),
    "amount_case": ("amount-case",),
    "wrong_gender": ("wrong-gender",),
    "examples": ("example",),
    "outdated_phrase": ("outdated-phrase",),
    "unreviewed_phrase": ("unreviewed-phrase",),
    "parity": (
        "parity-fact", "parity-order", "parity-amount", "parity-date", "parity-number", "parity-time",
        "parity-provision", "parity-negation", "parity-must", "parity-can", "parity-condition", "parity-limit",
        "parity-actor", "parity-role", "parity-block", "parity-remark",
    ),
    "reviews": ("changed-since-approval", "waiting-for-review"),
    "golden": ("golden",),
    "drafts": (),
}  # fmt: skip
"""The modules of letterkit.checking.checks, each with its function `check`, and the problems they name; what the linter
finds in letters is named after its rules."""
_PAGE: Final = "docs/checking.md"


def all_checks() -> Mapping[str, Check]:
    """The checks by name: that of their module, with hyphens."""
    return {module.replace("_", "-"): _module(module).check for module in CHECKS}


def card_of_check(name: str) -> Card:
    """What people should know of a check, by the name of its problems."""
    check = next((_module(module) for module, names in CHECKS.items() if name in names), loading)
    said = " ".join((check.__doc__ or "").split())
    return Card(name, summary=_same(said), why=_same(""), source=_same(_PAGE))


def _same(said: str) -> Text:
    """What is said in English alone, whoever reads it: authors of a catalogue read the documentation, too."""
    return Text.of(lambda _: said)


def _module(name: str) -> Any:
    return import_module(f"letterkit.checking.checks.{name}")


def problems_of(subject: Subject, jobs: int = 1) -> list[Problem]:
    """Everything that is wrong in a catalogue, in the order of its files.

    It is worked out in so many processes; 0 stands for as many as are worth it.
    """
    from letterkit.checking.checks.examples import begun

    with begun(subject, jobs) as examples:
        checks = {name: check for name, check in all_checks().items() if name != "examples"}
        found = [problem for check in checks.values() for problem in check(subject)]
        found += examples
    return sorted((one for one in found if _is_asked(one, subject)), key=lambda problem: problem.place)


def _is_asked(problem: Problem, subject: Subject) -> bool:
    """Whether a problem stands in what is to be checked; a golden letter that reads otherwise always does."""
    return problem.name == "golden" or subject.asks_for(problem.file)
