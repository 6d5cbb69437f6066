"""Invented cases for a change: those that take the branches of the changed files which no golden case takes.

A change that no case of the author's shows would otherwise look as if it changed nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Final

from letterkit.catalogue.catalogue import Catalogue
from letterkit.catalogue.files.cases import GOLDEN, Case
from letterkit.catalogue.files.folder import PARTS
from letterkit.compose.cases import ReadCase

if TYPE_CHECKING:
    from letterkit.checking.cases import Case as Covering

_OF_ALL: Final = frozenset({"glossary.yaml", "names.yaml", "provisions.yaml", "blanks.yaml"})
"""The files below phrases/ whose words any phrase may print."""


def invented_cases(before: Catalogue, after: Catalogue) -> list[ReadCase]:
    """The cases, for what the files that differ print in either version of a catalogue."""
    names = changed_files(before.folder, after.folder)
    found: dict[str, ReadCase] = {}
    for catalogue in (after, before):
        for case in _covering(catalogue, names):
            key = repr((case.facts, case.previous, case.template))
            found.setdefault(key, _read(case, after.folder))
    return list(found.values())


def changed_files(before: Path, after: Path) -> list[Path]:
    """The files of a catalogue that differ between two versions, as named from their folders."""
    names = {path.relative_to(root) for root in (before, after) for part in PARTS for path in _below(root / part)}
    return sorted(name for name in names if _held(before / name) != _held(after / name))


def _below(folder: Path) -> Iterable[Path]:
    return (path for path in folder.rglob("*") if path.suffix in (".yaml", ".j2") and path.is_file())


def _held(path: Path) -> list[bytes] | None:
    """What a file says, however its lines end; None where it is not there."""
    return path.read_bytes().splitlines() if path.is_file() else None


def _covering(catalogue: Catalogue, names: Iterable[Path]) -> Iterator[Covering]:
    from letterkit.checking.chosen import choose
    from letterkit.checking.coverage import cover

    chosen = choose(catalogue, frozenset((catalogue.folder / name).resolve() for name in names))
    is_of_all = any(name.name in _OF_ALL and len(name.parts) == 2 for name in names)
    if is_of_all or chosen.owners:
        coverage = cover(catalogue, None if is_of_all else chosen)
        yield from (case for case in coverage.added if not case.is_foreign)


def _read(case: Covering, folder: Path) -> ReadCase:
    path = folder / GOLDEN / case.letter / f"{case.name}.json"
    return ReadCase(Case(case.name, path, template=case.template), case.decision, case.before)
