"""Check the labelled sets in this folder: exact slices, counts, no duplicates. Run: python check.py"""

from __future__ import annotations

import json
import sys
from collections import Counter
from pathlib import Path

HERE = Path(__file__).resolve().parent
LANGUAGES = ("sv", "fi", "en")
RULES = ("double-negation", "indirect-address", "nested-clauses", "nominalisation")
LEAST_SENTENCE_ROWS = 170
LEAST_RULE_ROWS = 70
LEAST_SHARE = 0.4
"""The least share of a rule set that must be clean, and that must be faulty."""


def read(path: Path) -> list[dict[str, object]]:
    """Return the rows of one JSON Lines file."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def labels(row: dict[str, object], field: str) -> list[str]:
    """Return the list of strings in a field of a row, empty if it is not a list."""
    value = row.get(field)
    return [str(item) for item in value] if isinstance(value, list) else []


def sentence_trouble(text: str, sentences: list[str]) -> str | None:
    """Say why the sentences are not slices of the text in order with nothing but white space between, or None."""
    position = 0
    for sentence in sentences:
        if not sentence or sentence != sentence.strip():
            return "an empty sentence, or white space at its edge"
        start = text.find(sentence, position)
        if start < 0 or text[position:start].strip():
            return f"not the next slice of the text: {sentence!r}"
        position = start + len(sentence)
    return "text left over at the end" if text[position:].strip() else None


def span_trouble(text: str, bad: list[str]) -> str | None:
    """Say why the words at fault are not each found exactly once in the text, or None."""
    for words in bad:
        if not words or words != words.strip():
            return "empty words at fault, or white space at their edge"
        if sum(text.startswith(words, at) for at in range(len(text))) != 1:
            return f"not found exactly once: {words!r}"
    return None


def texts_trouble(rows: list[dict[str, object]]) -> list[str]:
    """Return a complaint for each text that is written more than once, letter case aside."""
    seen = Counter(" ".join(str(row["text"]).casefold().split()) for row in rows)
    return [f"written twice: {text!r}" for text, count in seen.items() if count > 1]


def check_sentences(rows: list[dict[str, object]]) -> list[str]:
    """Return the complaints about one set of sentence boundaries."""
    troubles = texts_trouble(rows)
    for number, row in enumerate(rows, 1):
        if set(row) != {"text", "sentences"}:
            troubles.append(f"line {number}: fields {sorted(row)}")
            continue
        trouble = sentence_trouble(str(row["text"]), labels(row, "sentences"))
        if trouble:
            troubles.append(f"line {number}: {trouble}")
    if len(rows) < LEAST_SENTENCE_ROWS:
        troubles.append(f"only {len(rows)} rows")
    return troubles


def check_rule(rows: list[dict[str, object]]) -> list[str]:
    """Return the complaints about one rule set."""
    troubles = texts_trouble(rows)
    for number, row in enumerate(rows, 1):
        if set(row) != {"text", "bad"}:
            troubles.append(f"line {number}: fields {sorted(row)}")
            continue
        trouble = span_trouble(str(row["text"]), labels(row, "bad"))
        if trouble:
            troubles.append(f"line {number}: {trouble}")
    if len(rows) < LEAST_RULE_ROWS:
        troubles.append(f"only {len(rows)} rows")
    share = sum(bool(row.get("bad")) for row in rows) / max(len(rows), 1)
    if not LEAST_SHARE <= share <= 1 - LEAST_SHARE:
        troubles.append(f"{share:.0%} of the rows are faulty")
    return troubles


def main() -> int:
    """Print one line a set and every complaint; return 1 if there was any."""
    failed = False
    for name in ("sentences", *RULES):
        for language in LANGUAGES:
            path = HERE / f"{name}.{language}.jsonl"
            rows = read(path)
            if name == "sentences":
                troubles = check_sentences(rows)
                total = sum(len(labels(row, "sentences")) for row in rows)
                print(f"{path.name}: {len(rows)} texts, {total} sentences")
            else:
                troubles = check_rule(rows)
                faulty = sum(bool(row["bad"]) for row in rows)
                print(f"{path.name}: {len(rows)} texts, {faulty} faulty, {len(rows) - faulty} clean")
            for trouble in troubles:
                print(f"  {trouble}")
            failed = failed or bool(troubles)
    return int(failed)


if __name__ == "__main__":
    sys.exit(main())
