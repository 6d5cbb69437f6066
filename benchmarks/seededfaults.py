"""What `letterkit check` says of faults: `python -m benchmarks.seededfaults [--only] [WORDS …]`.

Each fault of tests/checking/seeded.yaml (those whose description holds WORDS) is made by itself in a copy of the sample
catalogue, and the whole copy is checked: about half a minute each. With --only, just the files of the fault are.
Exit status 1 if a fault is not reported at its file and line, or one is that is said to be missed.
"""

from __future__ import annotations

import sys
import tempfile
import time
from pathlib import Path

from tests.checking.seeded import MISSED, Fault, faults, prepared, told


def names(fault: Fault, *, chosen: bool) -> set[str]:
    """The problems that check reports where a fault is."""
    with tempfile.TemporaryDirectory() as name:
        folder = prepared(Path(name) / "catalogue", fault.when)
        fault.make(folder)
        found = told(folder, [fault.file] if chosen else ())
        return set(found.get(fault.place(folder), {}))


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
