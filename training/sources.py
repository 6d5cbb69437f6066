"""What the learned judgement is taught on: labelled passages, examples of entries, ordinary sentences, letters."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from letterkit.catalogue.catalogue import load_catalogue
from letterkit.catalogue.misleading.entry import load_misleading
from letterkit.compose import compose
from letterkit.decision import facts_from
from letterkit.decision.cases.numbered import numbered
from letterkit.decision.kinds import KINDS
from letterkit.document import Document, read, read_text

ROOT = Path(__file__).parent.parent
PASSAGES = ROOT / "training" / "passages"
BUILT = ROOT / "tests" / "compose" / "golden"
INVENTED = 1000
"""The number of the first invented case learned from; the tests and benchmarks take the first ones."""
CASES = 8
"""How many of each kind."""
ANY, NONE = "*", ""
"""Stand for the set of every phrase, and of no phrase."""


@dataclass(frozen=True)
class Labelled:
    """A passage of the set of a phrase; of NONE, a letter that is not at fault; of ANY, one that counts in all sets."""

    of: str
    document: Document
    bad: tuple[str, ...] = ()
    """The words at fault, as they stand in the document."""

    @property
    def spans(self) -> list[tuple[int, int]]:
        """The characters of the words at fault, first and past the last."""
        found = ((self.document.text.find(words), words) for words in self.bad)
        return [(start, start + len(words)) for start, words in found if start >= 0]


def passages_in(path: Path) -> Iterator[dict[str, Any]]:
    """The lines of a labelled set."""
    for line in path.read_text(encoding="utf-8").splitlines():
        yield json.loads(line)


def of_set(path: Path) -> Iterator[Labelled]:
    """The passages of a labelled set."""
    for passage in passages_in(path):
        yield _labelled(path.name.split(".")[0], passage["text"], passage["bad"])


def of_cards(language: str) -> Iterator[Labelled]:
    """The examples of the entries, with the words at fault between == and ==."""
    for phrase in load_misleading():
        for text in (*phrase.flag[language], *phrase.let_pass[language]):
            parts = text.split("==")
            yield _labelled(phrase.id, "".join(parts), parts[1::2])


def ordinary(language: str) -> Iterator[Labelled]:
    """Sentences of letters, notes and other fields that are at fault in nothing."""
    for line in (ROOT / "training" / "ordinary" / f"{language}.txt").read_text(encoding="utf-8").splitlines():
        yield Labelled(ANY, read_text(line))


def golden_letters(language: str) -> Iterator[Labelled]:
    """The letters that the catalogue builds of the examples."""
    for path in sorted(BUILT.glob(f"*.{language}.md")):
        yield Labelled(NONE, read(path))


def invented_letters(language: str) -> Iterator[Labelled]:
    """Those of invented cases."""
    catalogue = load_catalogue()
    for kind in KINDS:
        for number in range(INVENTED, INVENTED + CASES):
            yield Labelled(NONE, compose(facts_from(numbered(kind, number)), language, catalogue).document)


def _labelled(of: str, text: str, bad: list[str]) -> Labelled:
    words = tuple(" ".join(one.replace("\u00ad", "").split()) for one in bad)
    return Labelled(of, read_text(text, format="markdown"), words)
