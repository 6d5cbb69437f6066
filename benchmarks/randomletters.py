"""Builds many invented cases of every kind as letters in every language, and lints them: the property test, at length.

    python -m benchmarks.randomletters [--cases 300] [--kind KIND] [--lang LANGUAGE]

Each letter has to be built, its figures need facts, its tables have to add up, its opening has to say what was decided,
and our own linter has to find no error and give at least 90 points. What doesn't hold is printed with the number of
the case, which always gives the same facts. Exit status 1 if there is any.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from statistics import mean

import letterkit
from letterkit.compose import compose
from letterkit.decision import facts_from
from letterkit.decision.cases.numbered import numbered
from letterkit.decision.kinds import KINDS, Kind
from letterkit.linter.engine import check
from letterkit.linter.selection import choose
from tests.compose.holds import faults, objections

LANGUAGES = ("sv", "fi", "en")
SHOWN = 5
"""How many of the faults of a kind and language are printed."""


def main(cases: int, kinds: Sequence[Kind], languages: Sequence[str]) -> int:
    """Print a line for each kind and language, then what the linter said; give how many letters have a fault."""
    catalogue, rules = letterkit.load_catalogue(), choose((), ())
    found: Counter[tuple[str, str, str]] = Counter()
    failed = 0
    print(f"{'kind':<20}{'lang':<6}{'letters':>8}{'faulty':>8}{'lowest':>8}{'mean':>8}{'seconds':>9}")
    for kind in kinds:
        for language in languages:
            started, scores, faulty = time.process_time(), [], []
            for number in range(cases):
                facts = facts_from(numbered(kind, number))
                document = compose(facts, language, catalogue).document
                result = check(document, rules, language)
                scores.append(result.ledger.score)
                found.update((finding.severity, finding.rule, language) for finding in result.findings)
                if said := [*faults(facts, document, language), *objections(result)]:
                    faulty.append((number, said))
            failed += len(faulty)
            took = time.process_time() - started
            print(
                f"{kind:<20}{language:<6}{cases:>8}{len(faulty):>8}{min(scores):>8}{mean(scores):>8.1f}{took:>9.1f}",
                *lines(faulty),
                sep="\n",
                flush=True,
            )
    print("\nfindings")
    for (severity, rule, language), count in sorted(found.items()):
        print(f"{severity:<10}{rule:<26}{language:<6}{count:>8}")
    return failed


def lines(faulty: Sequence[tuple[int, list[str]]]) -> Iterator[str]:
    for number, said in faulty[:SHOWN]:
        yield f"    case {number}: " + "; ".join(said)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--cases", type=int, default=300)
    parser.add_argument("--kind", choices=KINDS, action="append")
    parser.add_argument("--lang", choices=LANGUAGES, action="append")
    given = parser.parse_args()
    sys.exit(bool(main(given.cases, given.kind or KINDS, given.lang or LANGUAGES)))
