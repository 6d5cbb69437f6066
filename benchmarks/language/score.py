"""Precision, recall and shares."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass
class Score:
    """Hits, false alarms and misses; `wrong` and `missed` keep what they were, to be looked at."""

    hits: int = 0
    wrong: list[str] = field(default_factory=list)
    missed: list[str] = field(default_factory=list)

    @property
    def precision(self) -> float:
        """The share of what was found that is right."""
        return self.hits / max(1, self.hits + len(self.wrong))

    @property
    def recall(self) -> float:
        """The share of what there is that was found."""
        return self.hits / max(1, self.hits + len(self.missed))

    @property
    def f(self) -> float:
        """The harmonic mean of precision and recall."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0

    def __str__(self) -> str:
        return f"P {100 * self.precision:5.1f}  R {100 * self.recall:5.1f}  ({self.hits + len(self.missed)} in gold)"


def add(score: Score, found: dict[int, str], gold: dict[int, str]) -> None:
    """Count one text: positions found and positions in gold, each with words to show."""
    score.hits += len(found.keys() & gold.keys())
    score.wrong += [shown for position, shown in found.items() if position not in gold]
    score.missed += [shown for position, shown in gold.items() if position not in found]
