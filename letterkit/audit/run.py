"""A run over archives: batches of letters are handed out, parts of results are written, what is done is left alone."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Final, Protocol

import pyarrow

from letterkit.audit.how import How
from letterkit.audit.letters import Entry, batch_of
from letterkit.audit.linting import Tables
from letterkit.audit.manifest import check_same, manifest_of
from letterkit.audit.parts import Parts
from letterkit.audit.sources import Source, open_sources
from letterkit.audit.sources.asked import Asked
from letterkit.audit.workers import MOST, Workers
from letterkit.errors import UsageError
from letterkit.processes import cores
from letterkit.ui import Text

_BATCH: Final = 32
"""The letters that a process is given at a time; fewer of a small archive, so that all processes get some."""
_BATCHES: Final = 64
_WORTH: Final = 8
"""A process is started for so many letters at least."""
_BYTES: Final = 16 * 1024 * 1024
"""A batch is closed when its letters have so many bytes."""
PART: Final = 16
"""The batches of a part of the results: what is done anew at most, for each process, when a run was broken off."""
_FILLED: Final = Text(
    sv="Mappen är inte tom och innehåller inga resultat av en mätning. Ange en annan med --out.",
    fi="Kansio ei ole tyhjä, eikä siinä ole mittauksen tuloksia. Anna toinen valinnalla --out.",
    en="The folder is not empty and holds no results of an audit. Give another one with --out.",
)
_NOTHING: Final = Text(
    sv="Arkivet innehåller inga brev.", fi="Arkistossa ei ole kirjeitä.", en="The archive holds no letters."
)


class Workforce(Protocol):
    """Processes that judge numbered batches of letters, in any order."""

    def over(self, batches: Iterator[tuple[int, pyarrow.RecordBatch]]) -> Iterator[tuple[int, Tables]]: ...


@dataclass
class Progress:
    """How far a run has come, in letters: all, done before and done now."""

    total: int
    before: int = 0
    now: int = 0


def audit(
    paths: Sequence[Path],
    out: Path,
    how: How,
    asked: Asked,
    *,
    jobs: int = 0,
    seconds: float,
    scheduler: str | None = None,
    told: Callable[[Progress], Any] = lambda progress: None,
) -> Progress:
    """Judge the letters of archives into a folder of results, or go on where a run was broken off.

    `jobs` processes do the work (0: one for each core), or those of the Dask cluster at the address `scheduler`; a
    letter may take `seconds`; `told` hears how far it has come.
    Raises LetterkitError: archives that can't be read, settings at fault, results of another run.
    """
    sources, parts = open_sources(paths, asked), Parts(out)
    progress = Progress(sum(source.count() for source in sources))
    if not progress.total:
        raise UsageError(_NOTHING, ", ".join(map(str, paths)))
    manifest = manifest_of(how, sources, [path.name for path in paths], asdict(asked), progress.total)
    known = parts.manifest()
    if known is not None:
        check_same(known, manifest, out)
        manifest["date"] = known.get("date", manifest["date"])
    elif not parts.is_empty():
        raise UsageError(_FILLED, str(out))
    parts.clear()
    parts.tell(manifest)
    done = parts.done()
    if done and known and known.get("is_complete"):
        progress.before = progress.total
    else:
        batches = _numbered(sources, _batch(progress.total))
        work = _workforce(how, jobs, progress.total, seconds, scheduler)
        for _ in _worked(batches, parts, done, work, progress):
            told(progress)
    parts.tell(manifest | {"is_complete": True})
    return progress


def _worked(
    batches: Iterable[tuple[int, list[Entry]]], parts: Parts, done: frozenset[int], work: Workforce, progress: Progress
) -> Iterator[None]:
    """Write the parts that are not done yet; each step has brought the run further."""
    waiting: dict[int, dict[int, Tables]] = {}

    def given() -> Iterator[tuple[int, pyarrow.RecordBatch]]:
        for number, entries in batches:
            if number // PART in done:
                progress.before += len(entries)
                continue
            yield number, batch_of(entries)

    def close(part: int) -> None:
        ordered = [tables for _, tables in sorted(waiting.pop(part).items())]
        parts.write(part, [letters for letters, _ in ordered], [findings for _, findings in ordered])

    for number, tables in work.over(given()):
        waiting.setdefault(number // PART, {})[number] = tables
        progress.now += tables[0].num_rows
        for part in [one for one, held in waiting.items() if len(held) == PART]:
            close(part)
        yield
    for part in list(waiting):
        close(part)


def _workforce(how: How, jobs: int, letters: int, seconds: float, scheduler: str | None) -> Workforce:
    """Who does the work."""
    if scheduler is None:
        return Workers(how, _enough(jobs, letters), seconds)
    from letterkit.audit.cluster import Cluster

    return Cluster(how, scheduler, seconds)


def _enough(asked: int, letters: int) -> int:
    """How many processes to start: one for each core unless asked for, but none without a batch."""
    return max(1, min(asked or cores(), MOST, letters // _WORTH))


def _batch(letters: int) -> int:
    """How many letters a batch has."""
    return min(_BATCH, max(1, letters // _BATCHES))


def _numbered(sources: Iterable[Source], most: int) -> Iterator[tuple[int, list[Entry]]]:
    """The letters in batches, which are the same in every run."""
    number, held, size = 0, list[Entry](), 0
    for source in sources:
        for entry in source.entries():
            held.append(entry)
            size += entry.size
            if len(held) == most or size >= _BYTES:
                yield number, held
                number, held, size = number + 1, [], 0
    if held:
        yield number, held
