"""Whether two runs measured with the same ruler: the version, the catalogue, the settings and the rules."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

from letterkit.audit.report.opening import Results

_PLACES: Final = ("columns",)


@dataclass(frozen=True)
class Ruler:
    """How two runs differ in what they measured with; `new` and `gone` are rules, empty where a run does not name them.

    The program is another where its files or libraries are, though all else is the same. What a run does not tell is no
    sign that it is the same: `untold` names it.
    """

    changed: tuple[tuple[str, str, str], ...]
    is_other_program: bool
    settings: tuple[str, ...]
    new: tuple[str, ...]
    gone: tuple[str, ...]
    untold: tuple[str, ...]

    @property
    def is_same(self) -> bool:
        return not (self.changed or self.is_other_program or self.settings or self.new or self.gone or self.untold)


def compare_rulers(older: Results, newer: Results) -> Ruler:
    """What differs between the rulers of two runs."""
    before, after = older.run, newer.run
    named = {name: (getattr(before, name), getattr(after, name)) for name in ("version", "catalogue")}
    changed = tuple((name, *pair) for name, pair in named.items() if None not in pair and pair[0] != pair[1])
    untold = tuple(name for name, pair in named.items() if None in pair)
    known = before.rules is not None and after.rules is not None
    rules = before.rules or frozenset(), after.rules or frozenset()
    settings = tuple(_differing(_of_ruler(before.settings), _of_ruler(after.settings)))
    programs = before.program, after.program
    return Ruler(
        changed=changed,
        is_other_program=None not in programs and programs[0] != programs[1] and not (changed or settings),
        settings=settings,
        new=tuple(sorted(rules[1] - rules[0])) if known else (),
        gone=tuple(sorted(rules[0] - rules[1])) if known else (),
        untold=untold,
    )


def _of_ruler(settings: Any) -> Any:
    """The settings without what says where the letters stand in their archive."""
    return (
        {name: value for name, value in settings.items() if name not in _PLACES} if isinstance(settings, dict) else {}
    )


def _differing(before: Any, after: Any, path: str = "") -> list[str]:
    """The names of the settings that differ, as `group.name`; one name for what has no names."""
    if isinstance(before, dict) and isinstance(after, dict):
        names = sorted(before.keys() | after.keys())
        return [
            one
            for name in names
            for one in _differing(before.get(name), after.get(name), f"{path}.{name}" if path else str(name))
        ]
    return [] if before == after else [path or "settings"]
