"""How many letters each rule reports, and how many leave each of the reader's first questions open."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from letterkit.audit.report.mix import Change, Sample, Strata, Stratum, change
from letterkit.audit.report.opening import Results
from letterkit.audit.report.resampling import share

_REPORTED: Final = """
    WITH held AS (SELECT DISTINCT id, rule, "group", severity FROM findings)
    SELECT rule, "group", severity, kind, language, count(*)
    FROM held JOIN letters USING (id) GROUP BY ALL ORDER BY ALL
    """
_ASKED: Final = """
    WITH held AS (SELECT kind, language, open_answers, unnest(list_distinct(asked_answers)) AS question FROM letters)
    SELECT question, kind, language, count(*), count(*) FILTER (list_contains(open_answers, question))
    FROM held GROUP BY ALL ORDER BY ALL
    """


@dataclass(frozen=True)
class Tally:
    """In how many letters something is so, of how many, by stratum."""

    having: Mapping[Stratum, int]
    all: Mapping[Stratum, int]

    @property
    def count(self) -> int:
        return sum(self.having.values())

    @property
    def letters(self) -> int:
        return sum(self.all.values())

    @property
    def share(self) -> float:
        return self.count / self.letters if self.letters else 0.0

    @property
    def sample(self) -> Sample:
        """For comparing: each letter has it or has not."""
        return {one: share(self.having.get(one, 0), count) for one, count in self.all.items() if count}


@dataclass(frozen=True)
class Reported:
    """A rule as the findings tell of it: its group, and its gravest severity."""

    rule: str
    group: str
    severity: str
    tally: Tally


def reported(results: Results, letters: Mapping[Stratum, int]) -> dict[str, Reported]:
    """The rules that report anything, by name."""
    having: dict[str, dict[Stratum, int]] = {}
    about: dict[str, tuple[str, str]] = {}
    for rule, group, severity, kind, language, count in results.rows(_REPORTED):
        counts = having.setdefault(rule, {})
        stratum = (kind, language)
        counts[stratum] = min(letters[stratum], counts.get(stratum, 0) + count)  # of two severities in one letter
        before = about.get(rule, (group, "hint"))[1]
        about[rule] = (group, min(before, severity, key=_gravity))
    return {rule: Reported(rule, *about[rule], Tally(counts, letters)) for rule, counts in having.items()}


def left_open(results: Results) -> dict[str, Tally]:
    """The reader's first questions: how many letters that owe an answer leave it open."""
    asked: dict[str, dict[Stratum, int]] = {}
    having: dict[str, dict[Stratum, int]] = {}
    for question, kind, language, letters, count in results.rows(_ASKED):
        asked.setdefault(question, {})[kind, language] = letters
        having.setdefault(question, {})[kind, language] = count
    return {question: Tally(having[question], asked[question]) for question in asked}


def changed(older: Tally | None, newer: Tally, compared: Strata | None, name: str) -> Change | None:
    """What changed in a share, where there is a run to compare with."""
    if older is None or compared is None:
        return None
    return change(older.sample, newer.sample, compared, name)


def _gravity(severity: str) -> int:
    """The gravest first."""
    return {"error": 0, "warning": 1}.get(severity, 2)
