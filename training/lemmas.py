"""Learn the tables of letterkit.language.models.lemmas from the words of treebanks."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from pathlib import Path

from letterkit.language.models.lemmas import Change, Lemmatizer

LONGEST = 8
"""The longest ending that is learned, in letters."""


def learn(words: Iterable[tuple[str, str, str, str, int]], alternatives: int) -> Lemmatizer:
    """A lemmatizer from words as (form, part of speech, features, lemma, weight).

    Endings are learned from the shortest to the longest, and only where they change what a shorter one says; a form is
    kept only where its ending would mislead. With more than one `alternatives` the likeliest changes of an ending are
    kept, and the lemmatizer takes one that makes a known lemma: right for Finnish, whose endings hide the stem.
    """
    seen: dict[str, Counter[str]] = defaultdict(Counter)
    for form, pos, feats, lemma, weight in words:
        low = form if pos == "PROPN" else form.lower()
        lemma = lemma if pos == "PROPN" else lemma.lower()
        for tag in (f"{pos}|{feats}", pos):
            seen[f"{low} {tag}"][lemma] += weight
    best = {key: counts.most_common(1)[0][0] for key, counts in seen.items()}
    lemmatizer = Lemmatizer({}, _changes(best, alternatives), set(best.values()))
    for key, lemma in best.items():
        form, tag = key.rsplit(" ", 1)
        pos, _, feats = tag.partition("|")
        if lemmatizer.lemma(form, pos, feats) != lemma:
            lemmatizer.forms[key] = lemma
    return lemmatizer


def change(form: str, lemma: str) -> Change:
    """What turns a form into its lemma, at its end."""
    common = 0
    while common < min(len(form), len(lemma)) and form[common] == lemma[common]:
        common += 1
    return len(form) - common, lemma[common:]


def _changes(best: dict[str, str], alternatives: int) -> dict[str, list[Change]]:
    votes: list[dict[str, Counter[Change]]] = [defaultdict(Counter) for _ in range(LONGEST + 1)]
    for key, lemma in best.items():
        form, tag = key.rsplit(" ", 1)
        for length in range(min(LONGEST, len(form)) + 1):
            votes[length][f"{form[len(form) - length :]} {tag}"][change(form, lemma)] += 1
    changes: dict[str, list[Change]] = {}
    for length, table in enumerate(votes):
        for key, counts in table.items():
            least = 1 if alternatives > 1 else max(1.5, counts.total() * 0.42)
            likely = [top for top, count in counts.most_common(alternatives) if count > least or length == 0]
            if likely and _shorter(changes, key) != likely:
                changes[key] = likely
    return changes


def _shorter(changes: dict[str, list[Change]], key: str) -> list[Change] | None:
    """What a shorter ending of the same word and tag already says."""
    ending, tag = key.rsplit(" ", 1)
    for cut in range(1, len(ending) + 1):
        if (known := changes.get(f"{ending[cut:]} {tag}")) is not None:
            return known
    return None


def known_words(language: str) -> dict[str, str]:
    """The verbs of training/words, as lemmas by "form VERB": these are believed before any ending."""
    path = Path(__file__).parent / "words" / f"{language}.txt"
    lines = (line.split() for line in path.read_text(encoding="utf-8").splitlines() if not line.startswith("#"))
    return {f"{form} VERB": lemma for lemma, *forms in lines for form in (lemma, *forms)}
