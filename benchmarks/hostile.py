"""Reads files that are made to hurt, each in a process of its own, and measures time and memory.

    python -m benchmarks.hostile [FOLDER...]        (those of tests/document/hostile.py, and the files in the folders)

Texts that say one thing without end are checked, too: what a regular expression does with them no count of calls tells.

Floors: 5 seconds of processor time and 500 MB each, its own process and those it starts; nothing but a text or one line
that says what to do. Exit status 1 if a floor is missed. Needs Linux, which tells the
memory of a process.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tests.document.hostile import FILES

SECONDS, MEGABYTES = 5.0, 500.0
ENDLESS = ("1", "a", "-", "a-", "12 ", "Aa ", "1+1=2 ", "100 € ", "1.2.2026 ", "hyra, ", "14 § 1 mom. ")
CHARACTERS = 10_000
_CHECKED = "letterkit.lint(document)"
_READ = """
import resource, sys
import letterkit
from letterkit.document import read
from letterkit.errors import LetterkitError
try:
    document = read(sys.argv[1])
    told = f"{len(document.text)} characters"
    DONE
except LetterkitError as error:
    told = error.what("en")
used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
own = next(int(line.split()[1]) for line in open("/proc/self/status") if line.startswith("VmHWM"))
memory = max(own, used[1].ru_maxrss)
print(sum(one.ru_utime + one.ru_stime for one in used), memory / 1024, told, sep="\\t")
"""


def main(folders: list[Path]) -> bool:
    """Print a line for each file; give whether the floors are held."""
    held = True
    with tempfile.TemporaryDirectory() as made:
        for name, make in FILES.items():
            path = Path(made) / name
            path.write_bytes(make(10))
            held &= measured(path)
        for number, words in enumerate(ENDLESS):
            path = Path(made) / f"{number} {words.strip()}.txt"
            path.write_text(f"Beslut. {words * (CHARACTERS // len(words))}", encoding="utf-8")
            held &= measured(path, _CHECKED)
        for folder in folders:
            for path in sorted(one for one in folder.rglob("*") if one.is_file()):
                held &= measured(path)
    return held


def measured(path: Path, done: str = "") -> bool:
    """Read a file, do more with it where that is said, and print what it took."""
    started = time.perf_counter()
    command = [sys.executable, "-c", _READ.replace("DONE", done), str(path)]
    try:
        ran = subprocess.run(command, capture_output=True, text=True, check=False, timeout=30)
    except subprocess.TimeoutExpired:
        print(f"{path.name:<60} takes more than 30 s  <- too much")
        return False
    clock = time.perf_counter() - started
    if ran.returncode:
        print(f"{path.name:<60} FAILED ({ran.returncode}) {ran.stderr.strip().splitlines()[-1:]}")
        return False
    seconds, megabytes, told = ran.stdout.strip().split("\t", 2)
    is_held = float(seconds) < SECONDS and float(megabytes) < MEGABYTES
    mark = "" if is_held else "  <- too much"
    print(
        f"{path.name[:60]:<60} {float(seconds):5.1f} s ({clock:4.1f}) {float(megabytes):5.0f} MB  {told[:60]}{mark}",
        flush=True,
    )
    return is_held


if __name__ == "__main__":
    sys.exit(0 if main([Path(name) for name in sys.argv[1:]]) else 1)
