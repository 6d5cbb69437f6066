"""The labelled drafts that the structure's weights are learned from, and how they are dealt to folds."""

from __future__ import annotations

import csv
import json
import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any, Final

import numpy

from benchmarks.structure.drafts import Draft, drafts, place
from letterkit.decision.kinds import UNKNOWN
from letterkit.document import Span, read_text
from letterkit.language.data import LANGUAGES
from letterkit.language.letter import Letter
from letterkit.structure.entries import QUESTIONS
from letterkit.structure.features import Described, describe
from letterkit.structure.kinds import load_kinds
from letterkit.structure.minute import asked_of
from letterkit.structure.said import KINDS, PARTS
from letterkit.structure.units import Unit, units_of
from training.letters import BUILT, letters

ROOT = Path(__file__).parent.parent
DRAFTS = ROOT / "training" / "drafts"
EXTRACTS = ROOT / "training" / "extracts.tsv"
FOLDS: Final = 5
SAME: Final = "same"
"""Drafts named LANG-same-NN tell the same in all three languages; so do the extracts."""
EXTRACT: Final = "extract"
PASSAGES = ROOT / "training" / "labelled"
PASSAGE: Final = "passage"
UNTOLD: Final = "?"
LATER: Final = 401
"""The drafts from this number on are the later ones: harder, and not those that the words were written from."""
BUILT_SHARE: Final = 0.5
"""What a unit of a built letter counts beside one of a draft: built letters are long, and say the same."""
DOUBTFUL: Final = 0.5
"""How far a unit carries a part that one of two readers labelled."""
PASSAGE_SHARE: Final = 1.0
"""What a unit of a labelled passage counts beside one of a draft."""

Array = numpy.ndarray[Any, Any]


@dataclass(frozen=True)
class Example:
    """A labelled draft with its units and which parts each carries (a row a unit); those at `untold` aren't known."""

    draft: Draft
    untold: tuple[Span, ...] = ()

    @cached_property
    def letter(self) -> Letter:
        return Letter(self.draft.document, self.draft.language)

    @cached_property
    def units(self) -> tuple[Unit, ...]:
        return units_of(self.letter)

    @cached_property
    def described(self) -> list[Described]:
        return describe(self.units, load_kinds().signs)

    @cached_property
    def wanted(self) -> Array:
        return numpy.maximum(self._carried(self.draft.parts), DOUBTFUL * self._carried(self.draft.doubtful))

    def _carried(self, parts: Mapping[str, tuple[Span, ...]]) -> Array:
        return numpy.array(
            [[any(unit.span.overlaps(span) for span in parts.get(part, ())) for part in PARTS] for unit in self.units],
            dtype=numpy.float32,
        )

    @property
    def share(self) -> float:
        """What a unit of it counts."""
        return BUILT_SHARE if self.is_built else PASSAGE_SHARE if self.is_passage else 1.0

    @property
    def kind_share(self) -> float:
        """What a unit of it counts where kinds are learned: nobody knows in which kind of letter a passage stands."""
        return 0.0 if self.is_passage else self.share

    @cached_property
    def counts(self) -> Array:
        """What the parts of each unit count."""
        told = [not any(unit.span.overlaps(span) for span in self.untold) for unit in self.units]
        return self.share * numpy.array(told, dtype=numpy.float32)

    @property
    def has_answers(self) -> bool:
        """Whether its answers to the first questions were labelled."""
        return self.is_ours and self.draft.answers is not None

    @cached_property
    def answers(self) -> tuple[Array, Array]:
        """Which units answer each question (a row a unit), and which of them count: what stands after the first answer
        may be one too, where it carries the same parts.
        """
        labels = self.draft.answers or {}
        asked = numpy.array([question in asked_of(self.draft.kind) for question in QUESTIONS])
        found = numpy.zeros((len(self.units), len(QUESTIONS)), dtype=numpy.float32)
        counts = numpy.zeros_like(found) + asked
        for column, question in enumerate(QUESTIONS):
            label = labels.get(question)
            told = [at for at, unit in enumerate(self.units) if label is not None and unit.span.overlaps(label)]
            found[told, column] = 1
            if told:
                alike = self.wanted @ self.wanted[told[0]] > 0
                alike[: told[-1] + 1] = False
                counts[alike, column] = 0
        return found, counts

    @property
    def kind(self) -> int:
        return KINDS.index(self.draft.kind)

    @property
    def is_ours(self) -> bool:
        return self.draft.kind != UNKNOWN

    @property
    def is_extract(self) -> bool:
        return self.draft.name.startswith(EXTRACT)

    @property
    def is_built(self) -> bool:
        """Whether the catalogue built it."""
        return self.draft.name.startswith(BUILT)

    @property
    def is_passage(self) -> bool:
        """Whether it is a short passage of some letter, of which the parts alone are known."""
        return self.draft.name.startswith(PASSAGE)

    @property
    def is_draft(self) -> bool:
        """Whether it is a whole draft that somebody labelled."""
        return not self.is_extract and not self.is_built and not self.is_passage

    @property
    def has_parts(self) -> bool:
        """Whether its parts are learned from."""
        return self.is_passage or (self.is_ours and not self.is_extract)

    @property
    def is_later(self) -> bool:
        number = self.draft.name.split("-")[1]
        return number == SAME or int(number) >= LATER

    @property
    def group(self) -> str:
        """What drafts that tell the same share."""
        return self.draft.name.partition("-")[2] if f"-{SAME}-" in self.draft.name else self.draft.name


def examples(folder: Path) -> list[Example]:
    """The labelled drafts of a folder."""
    return [Example(one) for one in drafts(folder)]


def extracts() -> list[Example]:
    """Short texts, some of which are no letters of ours; only their kinds are learned from."""
    found: list[Example] = []
    with EXTRACTS.open(encoding="utf-8", newline="") as file:
        for at, row in enumerate(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)):
            number = sum(one.draft.language == row["language"] for one in found)
            document = read_text(row["text"].replace("\\n", "\n"), f"{at}.md", "markdown")
            draft = Draft(f"{EXTRACT}-{SAME}-{number}", row["language"], document, row["kind"], {}, None, None)
            found.append(Example(draft))
    return found


def passages() -> Iterator[Example]:
    """Labelled passages; those labelled "?" may carry other parts than they tell by themselves."""
    for language in LANGUAGES:
        lines = (PASSAGES / f"{language}.jsonl").read_text(encoding="utf-8").splitlines()
        for number, line in enumerate(lines):
            held = json.loads(line)
            document = read_text(held["text"], f"{number}.md", "markdown")
            name = f"{language}, passage {number + 1}"
            parts = {
                part: tuple(place(document, held["text"], words, name) for words in found)
                for part, found in held["parts"].items()
            }
            draft = Draft(f"{PASSAGE}-{language}-{number}", language, document, UNKNOWN, parts, None, None)
            yield Example(draft, parts.get(UNTOLD, ()))


def built() -> list[Example]:
    """Letters that the catalogue builds from invented cases."""
    return [Example(draft, untold) for draft, untold in letters()]


def folds(held: Sequence[Example], seed: int = 1) -> list[list[int]]:
    """The numbers of the examples, dealt to so many folds; what tells the same comes to one of them."""
    groups: dict[str, list[int]] = {}
    for at, one in enumerate(held):
        groups.setdefault(one.group, []).append(at)
    order = list(groups)
    random.Random(seed).shuffle(order)
    return [[at for name in order[first::FOLDS] for at in groups[name]] for first in range(FOLDS)]
