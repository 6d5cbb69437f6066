"""The pictures of the report, drawn with matplotlib: narrow enough for a telephone, told apart without colour.

The newer run is always full (a filled bar or dot, a full line), the older one hollow or dashed.
"""

from __future__ import annotations

import warnings
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from letterkit.audit.report.svg import PALETTE, SETTINGS, as_svg

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

_WIDTH: Final = 360.0
"""Of all pictures, in the units of their letters (12); a telephone shows them at their own size."""
_ROW: Final = 40.0
"""A row's height, where its label stands above what it shows."""
_LINE: Final = 27.0
"""A row's height, where its label stands beside it."""
_MARGIN: Final = 8.0
_AXIS: Final = 34.0
_LEGEND: Final = 26.0
_INCH: Final = 72.0
_LONGEST: Final = 48
"""A label is cut after so many characters."""


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a picture: values with what is written beside them; None is not drawn."""

    label: str
    value: float | None
    written: str
    low: float | None = None
    high: float | None = None
    older: float | None = None


@dataclass(frozen=True, slots=True)
class Legend:
    """What the two runs are called; `older` is empty where there is one only."""

    newer: str
    older: str = ""


def bars(rows: Sequence[Row], legend: Legend, name: str, text: str) -> str:
    """Bars from zero, each with its value written at its end; a line across marks the older run's value."""
    has_older = any(row.older is not None for row in rows)
    most = max((value for row in rows for value in (row.value, row.older) if value is not None), default=0.0) or 1.0

    def draw(axes: Axes) -> None:
        for at, row in enumerate(rows):
            _label(axes, at, row.label)
            if row.value is not None:
                axes.barh(at + 0.18, row.value, 0.34, color=PALETTE["newer"])
            if row.older is not None:
                axes.plot([row.older] * 2, [at - 0.06, at + 0.42], color=PALETTE["older"], linewidth=2.2)
                axes.plot(
                    row.older, at - 0.06, marker="v", markersize=4.5, color=PALETTE["paper"],
                    markeredgecolor=PALETTE["older"], markeredgewidth=1.2,
                )  # fmt: skip
            end = max(value for value in (row.value, row.older, 0.0) if value is not None)
            axes.annotate(
                row.written, (end, at + 0.18), xytext=(5, 0), textcoords="offset points", va="center",
                color=PALETTE["ink"],
            )  # fmt: skip
        axes.set_xlim(0, most * 1.32)
        axes.set_ylim(len(rows) - 0.5, -0.65)
        axes.axvline(0, color=PALETTE["quiet"], linewidth=0.8)
        axes.set_xticks([])
        axes.set_yticks([])

    return _drawn(draw, len(rows) * _ROW, legend if has_older else None, name, text, axis=4.0, marks="bars")


def bands(rows: Sequence[Row], legend: Legend, name: str, text: str) -> str:
    """Bars whose short labels stand before them."""
    has_older = any(row.older is not None for row in rows)
    most = max((value for row in rows for value in (row.value, row.older) if value is not None), default=0.0) or 1.0

    def draw(axes: Axes) -> None:
        for at, row in enumerate(rows):
            axes.barh(at, row.value or 0.0, 0.62, color=PALETTE["newer"])
            if row.older is not None:
                axes.plot([row.older] * 2, [at - 0.4, at + 0.4], color=PALETTE["older"], linewidth=2.2)
                axes.plot(
                    row.older, at + 0.4, marker="v", markersize=4.5, color=PALETTE["paper"],
                    markeredgecolor=PALETTE["older"], markeredgewidth=1.2,
                )  # fmt: skip
            end = max(row.value or 0.0, row.older or 0.0)
            axes.annotate(
                row.written, (end, at), xytext=(5, 0), textcoords="offset points", va="center", color=PALETTE["ink"]
            )
        axes.set_xlim(0, most * 1.32)
        axes.set_ylim(-0.6, len(rows) - 0.3)
        axes.axvline(0, color=PALETTE["quiet"], linewidth=0.8)
        axes.set_xticks([])
        axes.set_yticks(range(len(rows)), [row.label for row in rows])

    return _drawn(draw, len(rows) * _LINE, legend if has_older else None, name, text, left=62.0, axis=4.0, marks="bars")


def dots(
    rows: Sequence[Row],
    legend: Legend,
    ticks: Callable[[float], str],
    name: str,
    text: str,
    *,
    zero: bool = False,
) -> str:
    """Dots with their intervals on one scale; `zero` draws a line at nothing changed."""
    values = [value for row in rows for value in (row.value, row.low, row.high, row.older) if value is not None]
    has_older = any(row.older is not None for row in rows)

    def draw(axes: Axes) -> None:
        for at, row in enumerate(rows):
            _label(axes, at, row.label)
            if row.older is not None:
                axes.plot(
                    row.older, at + 0.18, marker="D", markersize=5.5, color=PALETTE["paper"],
                    markeredgecolor=PALETTE["older"], markeredgewidth=1.4, zorder=2,
                )  # fmt: skip
            if row.low is not None and row.high is not None:
                axes.plot([row.low, row.high], [at + 0.18] * 2, color=PALETTE["newer"], linewidth=1.8, zorder=3)
            if row.value is not None:
                axes.plot(row.value, at + 0.18, marker="o", markersize=6, color=PALETTE["newer"], zorder=4)
        axes.set_xlim(*_scale([*values, 0.0] if zero else values))
        axes.set_yticks([])
        axes.set_ylim(len(rows) - 0.5, -0.65)
        axes.grid(axis="x", color=PALETTE["line"], linewidth=0.8)
        axes.set_axisbelow(True)
        axes.tick_params(axis="x", colors=PALETTE["quiet"], length=0)
        axes.xaxis.set_major_formatter(lambda value, _: ticks(value))
        if zero:
            axes.axvline(0, color=PALETTE["quiet"], linewidth=1.2)

    return _drawn(draw, len(rows) * _ROW, legend if has_older else None, name, text, marks="dots")


@dataclass(frozen=True, slots=True)
class Line:
    """A line over months: places from the left, values, and their intervals."""

    at: Sequence[int]
    values: Sequence[float]
    lows: Sequence[float]
    highs: Sequence[float]


def lines(
    newer: Line,
    older: Line | None,
    labels: Sequence[tuple[int, str]],
    legend: Legend,
    ticks: Callable[[float], str],
    name: str,
    text: str,
    title: str,
) -> str:
    """Means over months with their intervals; `labels` stand below some of the months."""
    from matplotlib.ticker import MaxNLocator

    def draw(axes: Axes) -> None:
        if older:
            axes.fill_between(older.at, older.lows, older.highs, color=PALETTE["line"], linewidth=0, alpha=0.7)
            axes.plot(
                older.at, older.values, color=PALETTE["older"], linewidth=1.6, linestyle=(0, (4, 2)), marker="D",
                markersize=4, markerfacecolor=PALETTE["paper"], markeredgecolor=PALETTE["older"],
            )  # fmt: skip
        axes.fill_between(newer.at, newer.lows, newer.highs, color=PALETTE["wash"], linewidth=0)
        axes.plot(newer.at, newer.values, color=PALETTE["newer"], linewidth=2, marker="o", markersize=4.5)
        held = [value for line in (newer, older) if line for side in (line.lows, line.highs) for value in side]
        axes.set_ylim(*_scale(held))
        axes.yaxis.set_major_locator(MaxNLocator(4))
        axes.grid(axis="y", color=PALETTE["line"], linewidth=0.8)
        axes.set_axisbelow(True)
        axes.set_xticks([at for at, _ in labels], [label for _, label in labels])
        axes.yaxis.set_major_formatter(lambda value, _: ticks(value))
        axes.tick_params(axis="both", colors=PALETTE["quiet"], length=0)
        places = [at for line in (newer, older) if line for at in line.at]
        axes.set_xlim(min(places) - 0.6, max(places) + 0.6)
        axes.set_title(title, loc="left", fontsize=12, fontweight="bold", color=PALETTE["ink"], pad=4)

    return _drawn(draw, 150.0, legend if older else None, name, text, left=48.0, marks="lines", head=24.0)


def _drawn(
    draw: Callable[[Axes], None],
    height: float,
    legend: Legend | None,
    name: str,
    text: str,
    *,
    left: float = _MARGIN,
    axis: float = _AXIS,
    marks: str,
    head: float = 2.0,
) -> str:
    import matplotlib
    from matplotlib.figure import Figure

    with matplotlib.rc_context(SETTINGS), warnings.catch_warnings():
        warnings.filterwarnings("ignore", "Glyph .* missing", UserWarning)  # the reader's own fonts show it
        top = head + (_LEGEND if legend else 0.0)
        whole = height + top + axis
        figure = Figure(figsize=(_WIDTH / _INCH, whole / _INCH), dpi=_INCH)
        figure.patch.set_visible(False)
        wide = (_WIDTH - left - _MARGIN) / _WIDTH
        axes = figure.add_axes((left / _WIDTH, axis / whole, wide, height / whole), frameon=False)
        axes.tick_params(axis="both", colors=PALETTE["ink"], length=0)
        draw(axes)
        if legend:
            _legend(figure, legend, marks, whole)
        return as_svg(figure, name, text)


def _legend(figure: Figure, legend: Legend, marks: str, whole: float) -> None:
    """What is full and what is hollow, above the drawing."""
    from matplotlib.lines import Line2D

    older: dict[str, Any] = {"color": PALETTE["older"], "markerfacecolor": PALETTE["paper"], "markersize": 4.5}
    if marks == "bars":
        handles = [
            Line2D([], [], color=PALETTE["newer"], linewidth=7),
            Line2D([], [], linestyle="", marker="v", **older),
        ]
    else:
        dashes: Any = (0, (4, 2)) if marks == "lines" else ""
        handles = [
            Line2D([], [], color=PALETTE["newer"], linewidth=1.8, marker="o", markersize=5),
            Line2D([], [], linestyle=dashes, marker="D", **older),
        ]
    shown = figure.legend(
        handles, [legend.newer, legend.older], loc="upper left", bbox_to_anchor=(0, 1), ncols=2, frameon=False,
        borderaxespad=0, borderpad=0.1, handlelength=1.8, handletextpad=0.5, columnspacing=1.4,
        labelcolor=PALETTE["ink"],
    )  # fmt: skip
    shown.set_in_layout(False)


def _label(axes: Axes, at: int, label: str) -> None:
    cut = label if len(label) <= _LONGEST else label[: _LONGEST - 1] + "…"
    axes.annotate(
        cut, (0, at - 0.28), xycoords=("axes fraction", "data"), va="center", ha="left", color=PALETTE["ink"],
        annotation_clip=False, bbox={"facecolor": PALETTE["paper"], "edgecolor": "none", "pad": 1.0},
    )  # fmt: skip


def _scale(values: Sequence[float]) -> tuple[float, float]:
    """From a little below the lowest to a little above the highest."""
    low, high = min(values), max(values)
    room = max((high - low) * 0.08, abs(high) * 0.01, 0.05)
    return low - room, high + room
