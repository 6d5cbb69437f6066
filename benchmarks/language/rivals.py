"""English passives side by side with the npm packages retext-passive and write-good, on the same sentences.

All are judged alike: a passive in gold is found if the token of its participle lies inside a reported stretch, and a
reported stretch that holds no such token is a false alarm. Needs node and npm; the packages are put into
benchmarks/language/node_modules, at the versions that package.json names.
"""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterable
from pathlib import Path

from benchmarks.language.gold import ends_of, passive_verbs, text_of
from benchmarks.language.score import Score
from letterkit.language.en.grammar import passives
from letterkit.language.models.pipeline import load
from training.treebank import Sentence

Stretch = tuple[int, int]
HERE = Path(__file__).parent


def report(sentences: list[Sentence]) -> None:
    """Print precision and recall of each tool."""
    texts = [text_of(sentence) for sentence in sentences]
    found = {"letterkit": ours(texts, False), "letterkit, with lasting states": ours(texts, True), **theirs(texts)}
    print("\nen: passives side by side (participle inside the reported stretch)")
    for name, stretches in found.items():
        score = judge(sentences, stretches)
        print(f"  {name:<32} {score}  F {100 * score.f:.1f}")


def ours(texts: list[str], states: bool) -> list[list[Stretch]]:
    """What letterkit reports in each text."""
    docs = load("en").analyse(texts)
    return [[(passive.start, passive.end) for passive in passives(doc, states)] for doc in docs]


def theirs(texts: list[str]) -> dict[str, list[list[Stretch]]]:
    """What the two packages report in each text."""
    if not (HERE / "node_modules").exists():
        subprocess.run(["npm", "install", "--no-audit", "--no-fund"], cwd=HERE, check=True, capture_output=True)
    asked = json.dumps(texts)
    done = subprocess.run(["node", "rivals.mjs"], cwd=HERE, input=asked, capture_output=True, text=True, check=True)
    return {name: [[(a, b) for a, b in spans] for spans in rows] for name, rows in json.loads(done.stdout).items()}


def judge(sentences: Iterable[Sentence], stretches: Iterable[list[Stretch]]) -> Score:
    """Count participles covered and not, and stretches that cover none."""
    score = Score()
    for sentence, reported in zip(sentences, stretches, strict=True):
        ends = ends_of(sentence)
        gold = [(ends[i] - len(sentence.words[i].form), ends[i]) for i, _ in passive_verbs(sentence, "en")]
        covered = [verb for verb in gold if any(a <= verb[0] and verb[1] <= b for a, b in reported)]
        score.hits += len(covered)
        score.missed += [text_of(sentence)[a:b] for a, b in gold if (a, b) not in covered]
        false = [(a, b) for a, b in reported if not any(a <= verb[0] and verb[1] <= b for verb in gold)]
        score.wrong += [text_of(sentence)[a:b] for a, b in false]
    return score
