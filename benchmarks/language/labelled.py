"""How rules and sentence boundaries do on the labelled sets: `python -m benchmarks.language.labelled [--errors]`.

The sets were written apart from the rules (sets/README.md). A rule is right in a text where both it and the set mark
something and the two overlap; sentences are right where both ends agree.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from benchmarks.language.score import Score, add
from letterkit.document import read_text
from letterkit.language.data import LANGUAGES
from letterkit.language.text.sentences import split
from letterkit.linter.engine import check
from letterkit.linter.selection import choose

SETS = Path(__file__).parent / "sets"
RULES = ("nominalisation", "nested-clauses", "indirect-address", "double-negation")


def labelled(name: str, language: str) -> Iterator[dict[str, Any]]:
    """The texts of a set with their labels."""
    for line in (SETS / f"{name}.{language}.jsonl").read_text(encoding="utf-8").splitlines():
        yield json.loads(line)


def measure_rule(name: str, language: str) -> Score:
    """Precision and recall of a rule, text by text."""
    score = Score()
    rules = choose((name,))
    for number, entry in enumerate(labelled(name, language)):
        document = read_text(entry["text"])
        found = [document.text[one.span.start : one.span.end] for one in check(document, rules, language).findings]
        bad = [" ".join(words.split()) for words in entry["bad"]]
        is_hit = any(set(one.split()) & set(words.split()) for one in found for words in bad)
        reported = {number: f"{found} in: {entry['text']}"} if found and (is_hit or not bad) else {}
        add(score, reported, {number: f"{bad} in: {entry['text']}"} if bad else {})
    return score


def measure_sentences(language: str) -> Score:
    """Precision and recall of sentences; a soft line break is read as a space."""
    score = Score()
    for entry in labelled("sentences", language):
        text = entry["text"].replace("\n", " ")
        gold: dict[int, str] = {}
        position = 0
        for sentence in (one.replace("\n", " ") for one in entry["sentences"]):
            position = text.index(sentence, position)
            gold[_key(position, position + len(sentence))] = sentence
            position += len(sentence)
        add(score, {_key(start, end): text[start:end] for start, end in split(text, language)}, gold)
    return score


def _key(start: int, end: int) -> int:
    """One number for both ends of a sentence."""
    return start * 1_000_000 + end


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.language.labelled", description=__doc__)
    parser.add_argument("--errors", action="store_true", help="also what was wrong (-) and missed (+)")
    errors = parser.parse_args().errors
    for name in ("sentences", *RULES):
        for language in LANGUAGES:
            score = measure_sentences(language) if name == "sentences" else measure_rule(name, language)
            print(f"{name:<18} {language}  {score}  F {100 * score.f:.1f}")
            if errors:
                for sign, shown in (("-", score.wrong), ("+", score.missed)):
                    for words in shown:
                        print(f"      {sign} {words}")


if __name__ == "__main__":
    main()
