"""The sections below the first screen: each picture with its table."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from letterkit.audit.report import pictures
from letterkit.audit.report.content import Content, Counted, Level, Series, Side
from letterkit.audit.report.costs import Cost
from letterkit.audit.report.front import code, few, period, question
from letterkit.audit.report.groups import Dimension, Point, Row, Table
from letterkit.audit.report.measures import OVER_TIME, SCORE, Measure
from letterkit.audit.report.mix import Change
from letterkit.audit.report.naming import Names
from letterkit.audit.report.numbers import decimal, difference, digits_of, interval, month, percent, value, whole
from letterkit.audit.report.resampling import RESAMPLES, Estimate
from letterkit.audit.report.verdict import judged
from letterkit.audit.report.view import Cell, Grid, Panel, Section
from letterkit.audit.report.words import DOWN, SIGNS, UP, VERDICTS, Pictured, Words
from letterkit.report.sayings import SEVERITIES

_DRAWN = 25
"""So many groups fit into one picture; the table holds all."""
_PHRASES = 10
_SHORT = 8
"""So much of a hash tells wordings apart in a picture."""
_LABELS = 5
"""So many months are named below a line at most."""


@dataclass(frozen=True)
class Sections:
    """Makes the sections of a report."""

    content: Content
    names: Names

    def all(self) -> Iterator[Section]:
        """The sections, in order."""
        if self.content.has_figures:
            if self.content.comparison:
                yield self._changed()
            yield self._phrases()
            yield self._questions()
            yield self._scores()
            for dimension in ("kind", "language", "unit"):
                yield self._groups(dimension)
            yield self._over_time()
            yield self._rules()
        yield self._method()

    @property
    def _ui(self) -> str:
        return self.names.ui

    @property
    def _has_older(self) -> bool:
        return self.content.comparison is not None

    @property
    def _legend(self) -> pictures.Legend:
        return pictures.Legend(Words.NEWER.say(self._ui), Words.OLDER.say(self._ui) if self._has_older else "")

    def _say(self, *texts: object, **values: object) -> tuple[str, ...]:
        return tuple(text.say(self._ui, **values) for text in texts)  # type: ignore[attr-defined]

    # What changed

    def _changed(self) -> Section:
        ui, compared = self._ui, self.content.comparison
        assert compared is not None
        notes = [Words.CHANGED_NOTE.say(ui)]
        if min(compared.strata.covered) < 1:
            older, newer = (percent(share, ui) for share in compared.strata.covered)
            notes.append(Words.COVERED.say(ui, older=older, newer=newer))
        notes.append(Words.IN_POINTS.say(ui))
        head = self._say(Words.MEASURE, Words.BEFORE, Words.NOW, Words.RAW, Words.HELD)
        rows = tuple(self._level(level) for level in self.content.levels if level.change)
        grid = Grid(Words.CHANGED.say(ui), head, rows)
        return Section("changed", grid.caption, tuple(notes), (Panel(self._change_picture(), grid),))

    def _change_picture(self) -> str:
        ui, change = self._ui, self.content.level(SCORE).change
        if change is None or change.held is None:
            return ""
        pairs = ((Words.RAW, change.raw), (Words.HELD, change.held))
        rows = [
            pictures.Row(
                f"{text.say(ui)}: {difference(one.value, 'points', ui)}"
                f" ({interval(one, 'points', ui, is_change=True)})",
                one.value, "", one.low, one.high,
            )
            for text, one in pairs
        ]  # fmt: skip
        text = Pictured.CHANGE.say(ui, **{
            name: difference(one.value, "points", ui) for name, one in (("raw", change.raw), ("held", change.held))
        })  # fmt: skip
        ticks = self._ticks(0, is_signed=True)
        return pictures.dots(rows, pictures.Legend(""), ticks, "change", text, zero=True)

    def _level(self, level: Level) -> tuple[Cell, ...]:
        ui, measure, change = self._ui, level.measure, level.change
        assert change is not None
        before, now = (Cell(value(one, measure.unit, ui, measure.digits)) for one in (change.older, change.newer))
        held = self._change(change.held, measure.unit, measure.better)
        return Cell(measure.title.say(ui)), before, now, self._change(change.raw, measure.unit, None), held

    def _change(self, change: Estimate | None, unit: str, better: int | None) -> Cell:
        """A change with its interval, and what it means where `better` says which way is better (0: neither)."""
        ui = self._ui
        if change is None:
            return Cell(Words.NO_VALUE)
        told = difference(change.value, unit, ui, digits_of(change, unit))  # type: ignore[arg-type]
        small = interval(change, unit, ui, is_change=True)  # type: ignore[arg-type]
        if better is None:
            return Cell(told, small)
        if better:
            verdict = judged(change, better)
            return Cell(told, f"{small} · {VERDICTS[verdict].say(ui)}", SIGNS[verdict])
        word = {1: UP, -1: DOWN, 0: VERDICTS["unsure"]}[change.sign]
        return Cell(told, f"{small} · {word.say(ui)}", "" if change.sign else SIGNS["unsure"])

    def _fair(self, counted: Counted, better: int) -> Cell:
        change: Change | None = counted.change
        return self._change(change.fair if change else None, "share", better)

    # Phrases

    def _phrases(self) -> Section:
        ui, content = self._ui, self.content
        title = Words.PHRASES.say(ui)
        if not content.costs:
            return Section("phrases", title, self._say(Words.NOTHING_MISLEADS, smallest=content.smallest))
        head = [*self._say(Words.PATTERN, Words.LETTERS, Words.SHARE)]
        head += self._say(Words.HELD) if self._has_older else ()
        head += self._say(Words.SOLE, Words.HARM)
        rows = []
        for number, (cost, counted) in enumerate(content.costs, 1):
            cells = [
                Cell(f"{number}. {self.names.cost(cost).title}", code(cost, self.names)),
                Cell(whole(cost.letters, ui)),
                Cell(percent(counted.tally.share, ui)),
            ]
            cells += [self._fair(counted, -1)] if self._has_older else []
            cells += [Cell(few(cost.only, content.smallest, ui)), Cell(whole(round(cost.harm), ui))]
            rows.append(tuple(cells))
        drawn = [
            pictures.Row(
                self._drawn_name(number, cost), counted.tally.share, percent(counted.tally.share, ui),
                older=self._older_share(counted),
            )
            for number, (cost, counted) in enumerate(content.costs[:_PHRASES], 1)
        ]  # fmt: skip
        text = Pictured.PHRASES.say(ui, name=self.names.cost(content.costs[0][0]).title, share=drawn[0].written)
        picture = pictures.bars(drawn, self._legend, "phrases", text)
        grid = Grid(title, tuple(head), tuple(rows))
        notes = [*self._say(Words.PHRASES_NOTE, smallest=content.smallest)]
        is_hashed = any(cost.how == "wording" for cost, _ in content.costs)
        notes += self._say(Words.IN_POINTS) if self._has_older else ()
        notes += self._say(Words.FIND) if is_hashed else ()
        command = "letterkit audit find RESULTS WORDING ARCHIVE" if is_hashed else ""
        return Section("phrases", title, tuple(notes), (Panel(picture, grid),), command)

    def _drawn_name(self, number: int, cost: Cost) -> str:
        title = f"{number}. {self.names.cost(cost).title}"
        return f"{title} · {self.names.cost(cost).code[:_SHORT]}" if cost.how == "wording" else title

    def _older_share(self, counted: Counted) -> float | None:
        """The older run's share, where it points at nobody."""
        older = counted.older
        if older is None or 0 < older.count < self.content.smallest:
            return None
        return older.share

    # Answers

    def _questions(self) -> Section:
        ui, content = self._ui, self.content
        title = Words.QUESTIONS.say(ui)
        if not content.questions:
            return Section("questions", title, self._say(Words.NO_QUESTIONS))
        head = (*self._say(Words.QUESTION, Words.LEFT_OPEN, Words.SHARE), *self._compared_head())
        rows = [self._counted(question(one.name, ui), "", one) for one in content.questions]
        drawn = [
            pictures.Row(
                question(one.name, ui), one.tally.share, percent(one.tally.share, ui), older=self._older_share(one)
            )
            for one in content.questions
            if self._may_tell(one)
        ]
        picture = ""
        if drawn:
            text = Pictured.QUESTIONS.say(ui, name=drawn[0].label, share=drawn[0].written)
            picture = pictures.bars(drawn, self._legend, "questions", text)
        panels = [Panel(picture, Grid(title, head, tuple(rows)))]
        required = [(one, counted) for one, counted in content.rules if one.group == "answers"]
        if required:
            names = (*self._say(Words.RULE, Words.LETTERS, Words.SHARE), *self._compared_head())
            held = tuple(self._counted(self.names.rule(one.rule), one.rule, counted) for one, counted in required)
            panels.append(Panel("", Grid(Words.REQUIRED.say(ui), names, held)))
        notes = self._say(Words.QUESTIONS_NOTE, *([Words.IN_POINTS] if self._has_older else []))
        return Section("questions", title, notes, tuple(panels))

    def _compared_head(self) -> tuple[str, ...]:
        return self._say(Words.BEFORE, Words.HELD) if self._has_older else ()

    def _may_tell(self, counted: Counted) -> bool:
        return counted.tally.count == 0 or counted.tally.count >= self.content.smallest

    def _counted(self, name: str, small: str, counted: Counted) -> tuple[Cell, ...]:
        """A row that tells in how many letters something is so."""
        ui, smallest = self._ui, self.content.smallest
        share = percent(counted.tally.share, ui) if self._may_tell(counted) else Words.NO_VALUE
        cells = [Cell(name, small), Cell(few(counted.tally.count, smallest, ui)), Cell(share)]
        if self._has_older:
            older = self._older_share(counted)
            cells += [Cell(Words.NO_VALUE if older is None else percent(older, ui)), self._fair(counted, -1)]
        return tuple(cells)

    def _rules(self) -> Section:
        ui = self._ui
        head = (*self._say(Words.RULE, Words.LETTERS, Words.SHARE), *self._compared_head())
        told = {name: text.say(ui) for name, text in SEVERITIES.items()}
        rows = tuple(
            self._counted(self.names.rule(one.rule), f"{one.rule} · {told.get(one.severity, one.severity)}", counted)  # type: ignore[call-overload]
            for one, counted in self.content.rules
        )
        title = Words.RULES.say(ui)
        return Section("rules", title, (), (Panel("", Grid(title, head, rows)),), is_folded=True)

    # Scores and groups

    def _scores(self) -> Section:
        ui, content = self._ui, self.content
        title = Words.SCORES.say(ui)
        all_ = content.side.letters
        before = content.comparison.side.letters if content.comparison else 0
        head = (*self._say(Words.BAND, Words.LETTERS, Words.SHARE), *(self._say(Words.BEFORE) if before else ()))
        rows, drawn = [], []
        for band in content.bands:
            label = f"{band.first}–{band.last}"
            share = band.letters / all_
            older = None if band.older is None else band.older / before
            rows.append(
                (
                    Cell(label),
                    Cell(whole(band.letters, ui)),
                    Cell(percent(share, ui)),
                    *(() if older is None else (Cell(percent(older, ui)),)),
                )
            )
            drawn.append(pictures.Row(label, share, percent(share, ui), older=older))
        text = ""
        if drawn:
            most = max(drawn, key=lambda row: row.value or 0.0)
            text = Pictured.BANDS.say(ui, share=most.written, band=most.label)
        picture = pictures.bands(drawn, self._legend, "scores", text) if drawn else ""
        panel = Panel(picture, Grid(title, head, tuple(reversed(rows))))
        return Section("scores", title, self._say(Words.SCORES_NOTE), (panel,))

    def _groups(self, dimension: Dimension) -> Section:
        ui = self._ui
        title, table = Words.GROUPED[dimension].say(ui), self.content.table(dimension)
        if table is None:
            return Section(dimension, title, self._say(Words.NO_GROUPS))
        notes = [*(self._say(Words.UNIT_NOTE) if dimension == "unit" else ())]
        notes += self._say(Words.HIDDEN, smallest=self.content.smallest) if table.hides else ()
        ordered = _ordered(table)
        has_expected = dimension == "unit"
        head = [*self._say(Words.GROUP[dimension], Words.LETTERS, Words.SCORE, Words.CLEAN)]
        head += self._say(Words.EXPECTED) if has_expected else ()
        head += self._compared_head()
        rows = tuple(self._group(row, dimension, has_expected=has_expected) for row in ordered)
        drawn = [
            pictures.Row(
                self._group_name(row, dimension), row.score.value, "", row.score.low, row.score.high, older=row.older
            )
            for row in ordered
            if row.score
        ]
        low, high = (end(drawn, key=lambda row: row.value or 0.0) for end in (min, max))
        text = Pictured.GROUPS.say(
            ui,
            low=low.label,
            low_score=decimal(low.value or 0, ui),
            high=high.label,
            high_score=decimal(high.value or 0, ui),
        )
        picture = pictures.dots(drawn[:_DRAWN], self._legend, self._ticks(0, most=100), dimension, text)
        return Section(dimension, title, tuple(notes), (Panel(picture, Grid(title, tuple(head), rows)),))

    def _group_name(self, row: Row, dimension: Dimension) -> str:
        if row.count > 1:
            return Words.TOGETHER.say(self._ui, count=row.count)
        if row.name is None:
            return Words.NOT_TOLD.say(self._ui)
        if dimension == "unit":
            return self.names.unit(row.name)
        named = (self.names.kind if dimension == "kind" else self.names.language)(row.name)
        return named[:1].upper() + named[1:]

    def _group(self, row: Row, dimension: Dimension, *, has_expected: bool) -> tuple[Cell, ...]:
        ui = self._ui
        none = Cell(Words.NO_VALUE)
        score = Cell(decimal(row.score.value, ui), interval(row.score, "points", ui)) if row.score else none
        cells = [Cell(self._group_name(row, dimension)), Cell(whole(row.letters, ui)), score]
        cells.append(Cell(percent(row.clean, ui)) if row.letters else none)
        if has_expected:
            cells.append(Cell(decimal(row.against, ui, is_signed=True)) if row.letters else none)
        if self._has_older:
            cells += [
                none if row.older is None else Cell(decimal(row.older, ui)),
                self._change(row.change, "points", 1),
            ]
        return tuple(cells)

    # Over time

    def _over_time(self) -> Section:
        ui, table = self._ui, self.content.table("month")
        title = Words.OVER_TIME.say(ui)
        if table is None:
            return Section("time", title, self._say(Words.NO_GROUPS))
        panels = [Panel(self._series(one)) for one in self.content.series if one.newer]
        notes = [*self._say(Words.TIME_NOTE)]
        notes += self._say(Words.HIDDEN, smallest=self.content.smallest) if table.hides else ()
        return Section("time", title, tuple(notes), (*panels, Panel("", self._months(table))))

    def _series(self, series: Series) -> str:
        ui, measure = self._ui, series.measure
        months = [point.month for point in (*series.older, *series.newer)]
        start = min(map(_place, months))
        wide = max(map(_place, months)) - start
        step = next(step for step in (1, 2, 3, 6, 12, 24, 60, 120, 1200) if wide // step < _LABELS)
        labels = [(at, _short(start + at)) for at in range(0, wide + 1, step)]
        first, last = series.newer[0], series.newer[-1]
        text = Pictured.TIME.say(
            ui,
            measure=measure.title.say(ui),
            first=decimal(first.mean.value, ui),
            first_month=month(first.month, ui),
            last=decimal(last.mean.value, ui),
            last_month=month(last.month, ui),
        )
        older = _line(series.older, start) if series.older else None
        name = f"time-{measure.name}"
        title = measure.title.say(ui)
        drawn = pictures.lines(
            _line(series.newer, start), older, labels, self._legend, self._ticks(None), name, text, title
        )
        return drawn

    def _months(self, table: Table) -> Grid:
        ui = self._ui
        head = (*self._say(Words.MONTH, Words.LETTERS), *(measure.title.say(ui) for measure in OVER_TIME))
        rows = []
        for row in table.rows:
            for is_older in (True, False) if self._has_older else (False,):
                letters = row.older_letters if is_older else row.letters
                if letters:
                    rows.append(self._month(row, letters, is_older=is_older))
        return Grid(Words.OVER_TIME.say(ui), head, tuple(rows))

    def _month(self, row: Row, letters: int, *, is_older: bool) -> tuple[Cell, ...]:
        ui = self._ui
        if row.count > 1:
            name = Words.TOGETHER.say(ui, count=row.count)
        else:
            name = month(row.name, ui) if row.name else Words.NOT_TOLD.say(ui)
        run = (Words.OLDER if is_older else Words.NEWER).say(ui) if self._has_older else ""
        cells = [Cell(name, run), Cell(whole(letters, ui))]
        for series in self.content.series:
            points = series.older if is_older else series.newer
            point = next((one for one in points if one.month == row.name), None)
            cells.append(self._measured(point, series.measure))
        return tuple(cells)

    def _measured(self, point: Point | None, measure: Measure) -> Cell:
        if point is None:
            return Cell(Words.NO_VALUE)
        return Cell(value(point.mean.value, measure.unit, self._ui), interval(point.mean, measure.unit, self._ui))

    def _ticks(
        self, digits: int | None, *, is_signed: bool = False, most: float | None = None
    ) -> Callable[[float], str]:
        """How the figures on a scale are written, with as many decimals as they need; none above the most there is."""

        def written(number: float) -> str:
            needed = digits if digits is not None else 0
            if most is not None and number > most:
                return ""
            while needed < 2 and abs(round(number, needed) - number) > 1e-6:
                needed += 1
            return decimal(number, self._ui, needed, is_signed=is_signed)

        return written

    # How it was made

    def _method(self) -> Section:
        ui, content = self._ui, self.content
        texts = [Words.SERIOUS, Words.NOT_PERSONS, Words.BOOTSTRAP]
        texts += [Words.STANDARD] if self._has_older else []
        texts += [Words.SMALLEST]
        notes = self._say(*texts, resamples=whole(RESAMPLES, ui), smallest=content.smallest)
        sides = [content.comparison.side, content.side] if content.comparison else [content.side]
        head = ("", *(self._say(Words.OLDER, Words.NEWER) if len(sides) > 1 else self._say(Words.NOW)))
        return Section("method", Words.METHOD.say(ui), notes, (Panel("", self._runs(sides, head)),))

    def _runs(self, sides: Sequence[Side], head: tuple[str, ...]) -> Grid:
        ui = self._ui
        told = Words.NOT_TOLD.say(ui)
        rows = [
            (Words.RUN_VERSION, [side.run.version or told for side in sides]),
            (Words.RUN_CATALOGUE, [side.run.catalogue or told for side in sides]),
            *(
                [(Words.RUN_DATE, [side.run.date or told for side in sides])]
                if any(side.run.date for side in sides)
                else []
            ),
            (Words.RUN_PERIOD, [period(side, ui) for side in sides]),
            (Words.RUN_LETTERS, [whole(side.letters, ui) for side in sides]),
            (Words.NOT_CHECKED, [self._failed(side) for side in sides]),
        ]
        grid = tuple((Cell(name.say(ui)), *map(Cell, values)) for name, values in rows)
        return Grid(Words.RUNS.say(ui), head, grid, frozenset(range(1, len(head))))

    def _failed(self, side: Side) -> str:
        told = [
            f"{whole(count, self._ui)} {Words.FAILED[how].say(self._ui) if how in Words.FAILED else how}"
            for how, count in side.failed.items()
        ]
        return ", ".join(told) or "0"


def _ordered(table: Table) -> list[Row]:
    """Units by their score, the lowest first, other groups by their letters; those without a name come last."""
    is_unit = table.dimension == "unit"

    def place(row: Row) -> tuple[bool, bool, float]:
        score = row.score.value if row.score else 101.0
        return row.count > 1, row.name is None, score if is_unit else -row.letters

    return sorted(table.rows, key=place)


def _place(name: str) -> int:
    year, number = map(int, name.split("-"))
    return year * 12 + number - 1


def _short(place: int) -> str:
    return f"{place % 12 + 1}/{place // 12}"


def _line(points: Sequence[Point], start: int) -> pictures.Line:
    return pictures.Line(
        [_place(point.month) - start for point in points],
        [point.mean.value for point in points],
        [point.mean.low for point in points],
        [point.mean.high for point in points],
    )
