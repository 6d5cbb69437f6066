"""What a run took: by part of the analysis and by rule, the slowest first."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Final, TypeVar

from letterkit.linter.timing import Part, Timing
from letterkit.ui import Text

_Name = TypeVar("_Name", bound=str)

_PARTS: Final[Mapping[Part, Text]] = {
    "read": Text(sv="läsning av filen", fi="tiedoston luku", en="reading the file"),
    "language": Text(sv="språk", fi="kieli", en="language"),
    "sentences": Text(sv="meningar", fi="virkkeet", en="sentences"),
    "grammar": Text(sv="grammatik", fi="kielioppi", en="grammar"),
    "structure": Text(sv="brevets delar och svar", fi="kirjeen osat ja vastaukset", en="parts and answers"),
}
_ANALYSIS: Final = Text(sv="Analys (ms)", fi="Analyysi (ms)", en="Analysis (ms)")
_RULES: Final = Text(sv="Regler (ms)", fi="Säännöt (ms)", en="Rules (ms)")
_ALL: Final = Text(sv="allt som mättes", fi="kaikki mitattu", en="all that was measured")


def timing(measured: Timing) -> dict[str, Any]:
    """The times for machines, in milliseconds."""
    return {
        "analysis": [{"part": part, "ms": round(ms, 2)} for part, ms in _slowest(measured.parts)],
        "rules": [{"rule": rule, "ms": round(ms, 2)} for rule, ms in _slowest(measured.rules)],
    }


def timing_text(measured: Timing, ui: str) -> str:
    """The times for people."""
    return "\n".join(_lines(measured, ui)) + "\n"


def _lines(measured: Timing, ui: str) -> Iterator[str]:
    yield _ANALYSIS.say(ui)
    yield from (_line(ms, _PARTS[part].say(ui)) for part, ms in _slowest(measured.parts))
    yield f"\n{_RULES.say(ui)}"
    yield from (_line(ms, rule) for rule, ms in _slowest(measured.rules))
    yield f"\n{_line(1000 * (sum(measured.parts.values()) + sum(measured.rules.values())), _ALL.say(ui))}"


def _line(ms: float, name: str) -> str:
    return f"{ms:>10.1f}  {name}"


def _slowest(seconds: Mapping[_Name, float]) -> list[tuple[_Name, float]]:
    """The names with their milliseconds, the slowest first."""
    return sorted(((name, 1000 * taken) for name, taken in seconds.items()), key=lambda item: (-item[1], item[0]))
