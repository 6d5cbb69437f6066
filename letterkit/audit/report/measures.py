"""What is measured of letters: how it is worked out from a row, and which way is better."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, Literal

from letterkit.audit.report.mix import Sample, Stratum
from letterkit.audit.report.opening import Results
from letterkit.ui import Text

Unit = Literal["points", "share", "number"]


@dataclass(frozen=True, slots=True)
class Measure:
    """A measure; `value` is its SQL over a letter's row, null where the letter has none.

    `better` is 1 where more is better, -1 where less is, 0 where neither is better by itself. Shares and means
    are rounded as they are told, so that not every letter has a value of its own.
    """

    name: str
    title: Text
    value: str
    unit: Unit
    better: int = 0
    digits: int = 1


SCORE: Final = Measure("score", Text(sv="Poäng", fi="Pisteet", en="Score"), "score", "points", 1)
CLEAN: Final = Measure(
    "clean",
    Text(sv="Brev utan allvarliga fel", fi="Kirjeet ilman vakavia virheitä", en="Letters with no serious error"),
    "CASE WHEN errors = 0 THEN 1 WHEN errors > 0 THEN 0 END",
    "share",
    1,
)
OPEN: Final = Measure(
    "open",
    Text(
        sv="Första frågor utan svar, per brev",
        fi="Ensimmäisiä kysymyksiä vailla vastausta, kirjettä kohti",
        en="First questions left open, per letter",
    ),
    "len(open_answers)",
    "number",
    -1,
    2,
)
FIRST: Final = Measure(
    "first",
    Text(
        sv="Ord före beslutet",
        fi="Sanoja ennen ratkaisua",
        en="Words before the outcome",
    ),
    "first_answer_words",
    "number",
    -1,
)
WORDS: Final = Measure(
    "words", Text(sv="Ord per brev", fi="Sanoja kirjeessä", en="Words per letter"), "words", "number"
)
SENTENCE: Final = Measure(
    "words_per_sentence",
    Text(sv="Ord per mening", fi="Sanoja virkkeessä", en="Words per sentence"),
    "round(words_per_sentence, 1)",
    "number",
    -1,
)
LIX: Final = Measure("lix", Text(sv="LIX", fi="LIX", en="LIX"), "round(lix, 1)", "number", -1)
PASSIVE: Final = Measure(
    "passive",
    Text(sv="Meningar i passiv", fi="Passiivivirkkeet", en="Passive sentences"),
    "round(passive_share, 3)",
    "share",
    -1,
)
MEASURES: Final = (SCORE, CLEAN, OPEN, FIRST, WORDS, SENTENCE, LIX, PASSIVE)
"""In the order in which they are told. LIX: Björnsson, Läsbarhet (1968); compared within a language only."""
OVER_TIME: Final = (SCORE, WORDS, SENTENCE, LIX)
"""What is drawn month by month."""


def sample(results: Results, measure: Measure) -> Sample:
    """How many letters of each stratum have each value."""
    rows = results.rows(
        f"""
        SELECT kind, language, CAST({measure.value} AS DOUBLE) AS value, count(*)
        FROM letters WHERE isfinite(value) GROUP BY ALL ORDER BY ALL
        """
    )
    found: dict[Stratum, dict[float, int]] = {}
    for kind, language, value, count in rows:
        found.setdefault((kind, language), {})[value] = count
    return found


def letters_by_stratum(results: Results) -> Mapping[Stratum, int]:
    """How many letters of each kind and language were linted."""
    rows = results.rows("SELECT kind, language, count(*) FROM letters GROUP BY ALL ORDER BY ALL")
    return {(kind, language): count for kind, language, count in rows}
