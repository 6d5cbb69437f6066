"""The baselines of a run: what they hide, and writing them anew."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Final

from letterkit.catalogue.files.folder import shown
from letterkit.cli.screen import echo
from letterkit.errors import UsageError
from letterkit.linter.baseline import Baseline, read_baseline
from letterkit.paths import is_there
from letterkit.ui import Text

if TYPE_CHECKING:
    from letterkit.linter.config.settings import Settings
    from letterkit.linter.result import Result

_WHERE: Final = Text(
    sv="Säg var baslinjen ska ligga: --baseline FIL --write-baseline, eller baseline = ”FIL” i letterkit.toml.",
    fi="Kerro lähtötason paikka: --baseline TIEDOSTO --write-baseline tai baseline = ”TIEDOSTO” letterkit.toml:ssa.",
    en='Say where the baseline goes: --baseline FILE --write-baseline, or baseline = "FILE" in letterkit.toml.',
)
_WRITTEN: Final = Text(
    sv="{path}: anmärkningar i baslinjen {count} (förut {before}).",
    fi="{path}: huomautuksia lähtötasossa {count} (ennen {before}).",
    en="{path}: findings in the baseline {count} (before {before}).",
)


@dataclass
class Baselines:
    """The baselines of a run's drafts, each read once; with `is_written` they are written from what is found."""

    is_written: bool = False
    _read: dict[Path, Baseline] = field(default_factory=dict)

    def check(self, all_settings: Iterable[Settings]) -> None:
        """Read what the drafts of a run need, before any work is done. Raises UsageError."""
        for settings in all_settings:
            path = settings["baseline"]
            if path is None and self.is_written:
                raise UsageError(_WHERE)
            if path is not None and path not in self._read:
                is_new = self.is_written and not is_there(path)
                self._read[path] = Baseline(path.resolve(), {}) if is_new else read_baseline(path)

    def cover(self, results: Sequence[tuple[Result, Settings]], ui: str) -> list[tuple[Result, Settings]]:
        """The results without what their baselines know, once these are written where that was asked for."""
        if self.is_written:
            for path, before in self._read.items():
                now = before.renewed(result for result, settings in results if settings["baseline"] == path)
                now.write()
                self._read[path] = now
                said = _WRITTEN.say(ui, path=shown(now.path), count=now.size, before=before.size)
                echo(f"letterkit: {said}", err=True)
        return [
            (self._read[settings["baseline"]].cover(result) if settings["baseline"] else result, settings)
            for result, settings in results
        ]
