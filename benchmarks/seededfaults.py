"""What `letterkit check` says of faults: `python -m benchmarks.seededfaults [--only | --together] [WORDS …]`.

Each fault of tests/checking/seeded.yaml (those whose description holds WORDS) is made by itself in a copy of the sample
catalogue, and the whole copy is checked: some 25 seconds each. The examples of misleading phrases and answers are left
out where the fault is in a phrase or a template, on which none of them depends. With --only, just the files of the
fault are checked; with --together, all faults of a kind are made in one copy, and the whole of it is checked. Exit
status 1 if a fault is not reported at its file and line, or one is that is said to be missed.
"""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Iterable, Iterator
from datetime import date
from itertools import groupby
from pathlib import Path

from letterkit.catalogue.files.folder import OTHER_FOLDERS
from letterkit.catalogue.files.problems import Problem
from letterkit.checking.chosen import choose, chosen_files
from letterkit.checking.loading import load_for_checking
from letterkit.checking.registry import all_checks
from letterkit.checking.subject import Subject
from tests.checking.seeded import DAY, MISSED, Fault, faults, prepared


def checked(asked: Iterable[Fault], *, chosen: bool) -> Iterator[tuple[Fault, set[str]]]:
    """The problems that check reports where each of some faults of a kind is, all of them made in one copy."""
    made = list(asked)
    with tempfile.TemporaryDirectory() as name:
        folder = prepared(Path(name) / "catalogue", made[0].when)
        for fault in made:
            fault.make(folder)
        found = list(problems(folder, made, chosen=chosen))
        for fault in made:
            file, line = fault.place(folder)
            place = (folder / file).resolve(), line
            yield fault, {one.name for one in found if (one.file.resolve(), one.line) == place}


def problems(folder: Path, made: Iterable[Fault], *, chosen: bool) -> Iterator[Problem]:
    """What check reports of a catalogue that has some faults."""
    loaded = load_for_checking(folder)
    yield from loaded.problems
    if loaded.catalogue is None:
        return
    files = [fault.file for fault in made]
    only = choose(loaded.catalogue, chosen_files(folder, map(Path, files))) if chosen else None
    subject = Subject(loaded.catalogue, date.fromisoformat(DAY), only)
    for check, find in all_checks().items():
        if check != "examples" or any(map(_may_change_examples, files)):
            yield from find(subject)


def _may_change_examples(file: str) -> bool:
    """Whether a file is one of entries with examples, or of words that all of them share."""
    part, *inner = Path(file).parts
    return part == "phrases" and (len(inner) == 1 or inner[0] in OTHER_FOLDERS)


def main(arguments: list[str]) -> bool:
    """Print a line for each fault and how many are reported; give whether that is as it should be."""
    words = " ".join(one for one in arguments if not one.startswith("--"))
    asked = [fault for fault in faults() if words in fault.what]
    groups = [[fault] for fault in asked]
    if "--together" in arguments:
        ordered = sorted(asked, key=lambda fault: fault.when)
        groups = [list(group) for _, group in groupby(ordered, key=lambda fault: fault.when)]
    caught, is_right = 0, True
    for group in groups:
        started = time.process_time()
        for fault, found in checked(group, chosen="--only" in arguments):
            is_caught = fault.told in found if fault.told != MISSED else bool(found)
            caught += is_caught
            is_right &= is_caught == (fault.told != MISSED)
            said = f"{fault.what}: {', '.join(sorted(found))}"
            print(f"{'told' if is_caught else 'MISSED':<8}{time.process_time() - started:6.1f} s  {said}", flush=True)
    print(f"{caught} of {len(asked)} faults are reported at their file and line")
    return is_right


if __name__ == "__main__":
    sys.exit(not main(sys.argv[1:]))
