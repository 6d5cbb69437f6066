"""What the sections share: how changes, shares and scales are written, and what may be told."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from letterkit.audit.report import pictures
from letterkit.audit.report.content import Content, Counted
from letterkit.audit.report.front import few
from letterkit.audit.report.measures import Unit
from letterkit.audit.report.messages.page import DOWN, SIGNS, UP, VERDICTS, Messages
from letterkit.audit.report.naming import Names
from letterkit.audit.report.numbers import decimal, difference, digits_of, interval, percent
from letterkit.audit.report.resampling import Estimate
from letterkit.audit.report.verdict import judged
from letterkit.audit.report.view import Cell
from letterkit.ui import Text


@dataclass(frozen=True)
class Telling:
    """A report's figures and the names for them, with the ways in which all sections tell."""

    content: Content
    names: Names

    @property
    def ui(self) -> str:
        """The language of the report."""
        return self.names.ui

    @property
    def has_older(self) -> bool:
        """Whether there is a run to compare with."""
        return self.content.comparison is not None

    @property
    def legend(self) -> pictures.Legend:
        """What the runs are called in pictures."""
        return pictures.Legend(Messages.NEWER.say(self.ui), Messages.OLDER.say(self.ui) if self.has_older else "")

    def say(self, *texts: Text, **values: object) -> tuple[str, ...]:
        """Texts in the language of the report."""
        return tuple(text.say(self.ui, **values) for text in texts)

    def change(self, change: Estimate | None, unit: Unit, better: int | None) -> Cell:
        """A change with its interval, and what it means where `better` says which way is better (0: neither)."""
        ui = self.ui
        if change is None:
            return Cell(Messages.NO_VALUE)
        told = difference(change.value, unit, ui, digits_of(change, unit))
        small = interval(change, unit, ui, is_change=True)
        if better is None:
            return Cell(told, small)
        if better:
            verdict = judged(change, better)
            return Cell(told, f"{small} · {VERDICTS[verdict].say(ui)}", SIGNS[verdict])
        word = {1: UP, -1: DOWN, 0: VERDICTS["unsure"]}[change.sign]
        return Cell(told, f"{small} · {word.say(ui)}", "" if change.sign else SIGNS["unsure"])

    def fair(self, counted: Counted) -> Cell:
        """What changed in a share of which less is better."""
        return self.change(counted.change.fair if counted.change else None, "share", -1)

    def older_share(self, counted: Counted) -> float | None:
        """The older run's share, where it points at nobody."""
        older = counted.older
        if older is None or 0 < older.count < self.content.smallest:
            return None
        return older.share

    def compared_head(self) -> tuple[str, ...]:
        """What heads the columns that an older run brings."""
        return self.say(Messages.BEFORE, Messages.HELD) if self.has_older else ()

    def may_tell(self, counted: Counted) -> bool:
        """Whether a share points at nobody."""
        return counted.tally.count == 0 or counted.tally.count >= self.content.smallest

    def counted(self, name: str, small: str, counted: Counted) -> tuple[Cell, ...]:
        """A row that tells in how many letters something is so."""
        ui, smallest = self.ui, self.content.smallest
        share = percent(counted.tally.share, ui) if self.may_tell(counted) else Messages.NO_VALUE
        cells = [Cell(name, small), Cell(few(counted.tally.count, smallest, ui)), Cell(share)]
        if self.has_older:
            older = self.older_share(counted)
            cells += [Cell(Messages.NO_VALUE if older is None else percent(older, ui)), self.fair(counted)]
        return tuple(cells)

    def ticks(self, *, is_signed: bool = False, most: float | None = None) -> Callable[[float], str]:
        """How the figures on a scale are written, with as many decimals as they need; none above the most there is."""

        def written(number: float) -> str:
            needed = 0
            if most is not None and number > most:
                return ""
            while needed < 2 and abs(round(number, needed) - number) > 1e-6:
                needed += 1
            return decimal(number, self.ui, needed, is_signed=is_signed)

        return written
