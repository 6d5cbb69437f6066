"""How well misleading phrases are told from harmless ones, on the labelled sets (sets/README.md).

    python -m benchmarks.judgement [RULE ...] [--lang sv] [--errors] [--sets FOLDER]

A passage is right where rule and label agree that something, or nothing, is at fault. `span` is the share of the right
findings whose words overlap the labelled ones.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.language.score import Score
from letterkit.document import read_text
from letterkit.language.data import LANGUAGES
from letterkit.linter.engine import check
from letterkit.linter.selection import choose

SETS = Path(__file__).parent / "sets"
_SIGNS = ".,:;!?()[]\"”“»«'’–—-"
"""What may stand around a word."""


@dataclass
class Judged(Score):
    """A score with the passages left alone, and the right findings whose words overlap the labelled ones."""

    overlapping: int = 0
    clean: int = 0


def passages(path: Path) -> Iterator[dict[str, Any]]:
    for line in path.read_text(encoding="utf-8").splitlines():
        yield json.loads(line)


def measure(rule: str, language: str, folder: Path) -> Judged:
    """How a rule does on its set."""
    score = Judged()
    rules = choose((rule,))
    for passage in passages(folder / f"{rule}.{language}.jsonl"):
        document = read_text(passage["text"], format="markdown")
        spans = [finding.span for finding in check(document, rules, language).findings]
        found = [document.text[span.start : span.end] for span in spans]
        bad = [" ".join(words.split()) for words in passage["bad"]]
        if found and bad:
            score.hits += 1
            score.overlapping += any(_overlap(one, words) for one in found for words in bad)
        elif found:
            score.wrong.append(f"{found} in: {passage['text']}")
        elif bad:
            score.missed.append(f"{bad} in: {passage['text']}")
        else:
            score.clean += 1
    return score


def _overlap(one: str, other: str) -> bool:
    return bool(_words(one) & _words(other))


def _words(text: str) -> set[str]:
    """The words of a text in small letters, without the signs around them."""
    return {bare for word in text.lower().split() if (bare := word.strip(_SIGNS))}


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.judgement", description=__doc__)
    parser.add_argument("rules", nargs="*", help="only these rules")
    parser.add_argument("--lang", choices=LANGUAGES, help="only this language")
    parser.add_argument("--errors", action="store_true", help="also what was wrong (-) and missed (+)")
    parser.add_argument("--sets", type=Path, default=SETS, help="another folder of sets")
    options = parser.parse_args()
    print(f"{'rule':<28} lang  bad clean      P      R   span")
    for path in sorted(options.sets.glob("*.jsonl")):
        rule, language, _ = path.name.split(".")
        if (options.rules and rule not in options.rules) or options.lang not in (None, language):
            continue
        score = measure(rule, language, options.sets)
        bad, clean = score.hits + len(score.missed), score.clean + len(score.wrong)
        span = 100 * score.overlapping / score.hits if score.hits else 0
        print(
            f"{rule:<28} {language:<4} {bad:>4} {clean:>5}"
            f"  {100 * score.precision:5.1f}  {100 * score.recall:5.1f}  {span:5.1f}",
            flush=True,
        )
        if options.errors:
            for sign, shown in (("-", score.wrong), ("+", score.missed)):
                for words in shown:
                    print(f"      {sign} {words}".replace("\n", " ⏎ "))


if __name__ == "__main__":
    main()
