"""What `letterkit check` says of faults: `python -m benchmarks.seededfaults [--only] [WORDS …]`.

Each fault of tests/checking/seeded.yaml (those whose description holds WORDS) is made by itself in a copy of the sample
catalogue, and the whole copy is checked: some 25 seconds each. The examples of misleading phrases and answers are left
out where the fault is in a phrase or a template, on which none of them depends. With --only, just the files of the
fault are checked. Exit status 1 if a fault is not reported at its file and line, or one is that is said to be missed.
"""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from letterkit.catalogue.folder import OTHER_FOLDERS
from letterkit.catalogue.problems import Problem
from letterkit.checking.loading import load_for_checking
from letterkit.checking.registry import all_checks
from letterkit.checking.subject import Subject
from tests.checking.seeded import DAY, MISSED, Fault, faults, prepared, told


def names(fault: Fault, *, chosen: bool) -> set[str]:
    """The problems that check reports where a fault is."""
    with tempfile.TemporaryDirectory() as name:
        folder = prepared(Path(name) / "catalogue", fault.when)
        fault.make(folder)
        file, line = fault.place(folder)
        if chosen:
            return set(told(folder, [fault.file]).get((file, line), {}))
        place = (folder / file).resolve()
        return {one.name for one in problems(folder, fault) if (one.file.resolve(), one.line) == (place, line)}


def problems(folder: Path, fault: Fault) -> Iterator[Problem]:
    """What check reports of a catalogue that has a fault."""
    loaded = load_for_checking(folder)
    yield from loaded.problems
    if loaded.catalogue is None:
        return
    subject = Subject(loaded.catalogue, date.fromisoformat(DAY))
    for check, find in all_checks().items():
        if check != "examples" or _may_change_examples(fault.file):
            yield from find(subject)


def _may_change_examples(file: str) -> bool:
    """Whether a file is one of entries with examples, or of words that all of them share."""
    part, *inner = Path(file).parts
    return part == "phrases" and (len(inner) == 1 or inner[0] in OTHER_FOLDERS)


def main(arguments: list[str]) -> bool:
    """Print a line for each fault and how many are reported; give whether that is as it should be."""
    chosen = "--only" in arguments
    words = " ".join(one for one in arguments if one != "--only")
    asked = [fault for fault in faults() if words in fault.what]
    caught, is_right = 0, True
    for fault in asked:
        started = time.process_time()
        found = names(fault, chosen=chosen)
        is_caught = fault.told in found if fault.told != MISSED else bool(found)
        caught += is_caught
        is_right &= is_caught == (fault.told != MISSED)
        seconds = time.process_time() - started
        print(
            f"{'told' if is_caught else 'MISSED':<8}{seconds:6.1f} s  {fault.what}: {', '.join(sorted(found))}",
            flush=True,
        )
    print(f"{caught} of {len(asked)} faults are reported at their file and line")
    return is_right


if __name__ == "__main__":
    sys.exit(not main(sys.argv[1:]))
