"""What words cost: which phrases and wordings mislead, in how many letters, and what each is called.

The harm of a phrase is the sum over the letters that hold it of the weight of its gravest finding there. The weights
are those by which the score counts warnings and hints (docs/score.md); that an error weighs four warnings is our own.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Literal

from letterkit.audit.report.mix import Stratum
from letterkit.audit.report.opening import Results

How = Literal["phrase", "wording", "rule"]

_GRAVITY: Final = "CASE severity WHEN 'error' THEN '0' WHEN 'warning' THEN '1' ELSE '2' END"
"""The gravest finding of a phrase gives it its name; of several as grave, the first by name, so that it is always the
same."""
_WEIGHT: Final = "CASE severity WHEN 'error' THEN 4.0 WHEN 'warning' THEN 1.0 ELSE 0.25 END"
_MISLEADING: Final = (
    """("group" = 'misleading' OR severity = 'error' AND "group" NOT IN ('answers', 'facts', 'form'))"""
)
"""The findings that say that words mislead: a missing answer or a wrong figure has no words to write anew."""
_KEYED: Final = f"""
    CREATE OR REPLACE TEMP TABLE misleading AS
    WITH told AS (
        SELECT id, coalesce(phrase, wording) AS name, if(phrase IS NULL, 'wording', 'phrase') AS sort,
               rule, severity, {_WEIGHT} AS weight, {_GRAVITY} AS gravity
        FROM findings SEMI JOIN letters USING (id) WHERE {_MISLEADING}
    ),
    often AS (SELECT name, sort FROM told GROUP BY name, sort HAVING name IS NOT NULL AND count(DISTINCT id) >= ?)
    SELECT id, if(often.name IS NULL, rule, told.name) AS key, if(often.name IS NULL, 'rule', told.sort) AS how,
           rule, severity, weight, gravity
    FROM told LEFT JOIN often ON told.name = often.name AND told.sort = often.sort
    """
"""Words that stand in too few letters to be told by themselves are told by their rule, all together."""
_COSTS: Final = """
    WITH held AS (
        SELECT id, key, how, max(weight) AS weight, count(*) AS findings,
               count(*) FILTER (severity = 'error') AS errors, min(gravity || rule) AS gravest
        FROM misleading GROUP BY id, key, how
    )
    SELECT key, how, substr(mode(gravest ORDER BY gravest), 2), count(*) AS letters, sum(findings), sum(weight) AS harm,
           count(*) FILTER (held.errors > 0 AND held.errors = letters.errors)
    FROM held JOIN letters USING (id)
    GROUP BY key, how HAVING count(*) >= ? ORDER BY harm DESC, letters DESC, key LIMIT ?
    """


@dataclass(frozen=True, slots=True)
class Cost:
    """A phrase, a wording by its hash, or (of words that differ from letter to letter) a rule.

    `only` counts the letters in which it is all that can mislead: without it they have no error.
    """

    key: str
    how: How
    rule: str
    letters: int
    findings: int
    harm: float
    only: int


def costs(results: Results, smallest: int, most: int) -> tuple[Cost, ...]:
    """What misleads most, the dearest first; what stands in fewer letters than the smallest group is left out."""
    results.rows(_KEYED, (smallest,))
    return tuple(Cost(*row) for row in results.rows(_COSTS, (smallest, most)))


def letters_with(results: Results, found: Sequence[Cost]) -> int:
    """How many letters hold any of these, after their costs were asked for."""
    keys = [one.key for one in found]
    question = "SELECT count(DISTINCT id) FROM misleading WHERE list_contains(?, key)"
    return int(results.rows(question, (keys,))[0][0]) if keys else 0


def letters_with_each(results: Results, found: Sequence[Cost]) -> dict[str, dict[Stratum, int]]:
    """How many letters of each stratum hold each of these, by key, after their costs were asked for."""
    return _by_stratum(results, found, "SELECT id, key FROM misleading")


def letters_before(results: Results, found: Sequence[Cost]) -> dict[str, dict[Stratum, int]]:
    """The same in another run, for phrases and wordings."""
    return _by_stratum(results, found, f"SELECT id, coalesce(phrase, wording) AS key FROM findings WHERE {_MISLEADING}")


def _by_stratum(results: Results, found: Sequence[Cost], source: str) -> dict[str, dict[Stratum, int]]:
    question = f"""
        WITH held AS (SELECT DISTINCT id, key FROM ({source}) WHERE list_contains(?, key))
        SELECT key, kind, language, count(*) FROM held JOIN letters USING (id) GROUP BY ALL ORDER BY ALL
        """
    counts: dict[str, dict[Stratum, int]] = {one.key: {} for one in found}
    for key, kind, language, count in results.rows(question, ([one.key for one in found],)) if found else ():
        counts[key][kind, language] = count
    return counts
