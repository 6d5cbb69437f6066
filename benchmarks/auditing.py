"""Whether an audit reports what was put in, and what it costs: `python -m benchmarks.auditing [--letters 20000]`.

    python -m benchmarks.auditing rates [--letters 20000] [--jobs N] [--folder FOLDER]
    python -m benchmarks.auditing scale [--letters 400]

`rates` makes a sample archive in the folder (left as it is when it is there), audits it (going on where it stopped when
it is started again) and compares the faults that are reported with those put in; the memory of all its processes is
told as it goes. `scale` audits a sample with one process and with two, one after the other: run it when nothing else
runs. Exit status 1 if a rate is not within the figures of detection, memory grows, or two processes are less than 1.8
times as fast.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from math import sqrt
from pathlib import Path
from typing import Final

from pyarrow import parquet

from letterkit import load_catalogue
from letterkit.audit.how import How
from letterkit.audit.run import audit
from letterkit.audit.sample.letters import samples
from letterkit.audit.sample.rates import read_rates
from letterkit.audit.sample.writing import write_archive
from letterkit.audit.sources.asked import FOLDER, Asked

LEAST: Final = 0.95
"""Of the faults put in, so many have to be reported."""
MOST: Final = 0.01
"""Of the letters without a fault, no more may be reported to have it."""
FASTER: Final = 1.8
GROWTH: Final = 1.15
"""The memory at the end beside that after the first tenth, when all is loaded."""
_KEY: Final = b"benchmark of the audit"
_SECONDS: Final = 300.0
_Z: Final = 1.96


@dataclass(frozen=True)
class Rate:
    """Of a fault: in how many letters it was put, is reported, and both."""

    put: int
    reported: int
    both: int


def rates_of(results: Path, truth: Path) -> dict[str, Rate]:
    """The faults of a sample as they were put in and as they are reported."""
    put: dict[str, set[str]] = {}
    for row in parquet.read_table(truth, columns=["letter", "fault"]).to_pylist():
        if row["fault"]:
            put.setdefault(row["fault"], set()).add(row["letter"])
    said: dict[str, set[str]] = {fault: set() for fault in put}
    for file in (results / "findings").glob("*.parquet"):
        for row in parquet.read_table(file, columns=["letter", "rule"]).to_pylist():
            if row["rule"] in said:
                said[row["rule"]].add(row["letter"])
    return {
        fault: Rate(len(letters), len(said[fault]), len(letters & said[fault]))
        for fault, letters in sorted(put.items())
    }


def wilson(count: int, of: int) -> tuple[float, float]:
    """The confidence interval of a share, 95 per cent (Wilson, 1927)."""
    if not of:
        return 0.0, 1.0
    share, spread = count / of, _Z * _Z / of
    middle, half = share + spread / 2, _Z * sqrt(share * (1 - share) / of + spread / (4 * of))
    return (middle - half) / (1 + spread), (middle + half) / (1 + spread)


def told(rates: Mapping[str, Rate], letters: int) -> bool:
    """Print the rates; whether all are within the figures of detection."""
    are_right = True
    print(f"{'fault':<28}{'put in':>8}{'reported':>10}{'found':>9}{'95 %':>16}{'false':>9}")
    for fault, rate in rates.items():
        low, high = wilson(rate.both, rate.put)
        false = (rate.reported - rate.both) / max(1, letters - rate.put)
        are_right &= high >= LEAST and false <= MOST
        shares = (rate.put / letters, rate.reported / letters, rate.both / rate.put)
        print(
            f"{fault:<28}{shares[0]:>8.2%}{shares[1]:>10.2%}{shares[2]:>9.2%}{f'{low:.3f}-{high:.3f}':>16}{false:>9.2%}"
        )
    return are_right


def memory(pid: int) -> int:
    """The megabytes of a process and all below it; 0 where the system doesn't say (other than Linux)."""
    try:
        held = int(Path(f"/proc/{pid}/statm").read_text(encoding="ascii").split()[1]) * os.sysconf("SC_PAGE_SIZE")
        children = Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="ascii").split()
    except (OSError, AttributeError):
        return 0
    return held // 1024**2 + sum(memory(int(child)) for child in children)


@contextmanager
def watched(done: Callable[[], int]) -> Iterator[list[tuple[int, int]]]:
    """Notes how many letters are done and how much memory is held, now and then."""
    seen: list[tuple[int, int]] = []
    over = threading.Event()

    def watch() -> None:
        while not over.wait(5):
            seen.append((done(), memory(os.getpid())))

    threading.Thread(target=watch, daemon=True).start()
    yield seen
    over.set()


def rates(letters: int, jobs: int, folder: Path) -> bool:
    archive, out = folder / f"{letters}.zip", folder / f"{letters}-results"
    truth = folder / f"{letters}.truth.parquet"
    if not truth.exists():
        folder.mkdir(parents=True, exist_ok=True)
        made = samples(letters, read_rates(), load_catalogue())
        write_archive(made, folder / "half.zip", "html", folder / "half.parquet")
        (folder / "half.zip").replace(archive)
        (folder / "half.parquet").replace(truth)
    now = [0]
    started = time.monotonic()
    with watched(lambda: now[0]) as seen:
        done = audit(
            [archive],
            out,
            How(_KEY, has_names=True),
            Asked(unit=FOLDER),
            jobs=jobs,
            seconds=_SECONDS,
            told=lambda progress: now.__setitem__(0, progress.now),
        )
    took = time.monotonic() - started
    work = [row for file in (out / "letters").glob("*.parquet") for row in parquet.read_table(file).to_pylist()]
    cpu = sum(row["milliseconds"] for row in work) / 1000
    print(
        f"{done.total} letters, {done.now} of them now in {took:.0f} s; {cpu / done.total * 1000:.0f} ms of a processor"
    )
    print(f"{done.total / cpu:.2f} letters a second and core\n")
    is_flat = _is_flat(seen, done.now)
    return told(rates_of(out, truth), done.total) and is_flat


def _is_flat(seen: Sequence[tuple[int, int]], total: int) -> bool:
    """Print the memory along the run; whether it stays flat once all is loaded."""
    if len(seen) < 20 or not seen[-1][1]:
        print("too short a run to tell the memory\n")
        return True
    for tenth in range(1, 11):
        held = [megabytes for done, megabytes in seen if done <= total * tenth / 10]
        print(f"memory at {tenth * 10:>3} %: {held[-1] if held else 0:>6} MB")
    steady = [megabytes for done, megabytes in seen if done > total / 5]
    first, last = steady[: len(steady) // 4], steady[-len(steady) // 4 :]
    growth = (sum(last) / len(last)) / (sum(first) / len(first))
    print(f"last quarter beside the first after a fifth: {growth:.2f}\n")
    return growth <= GROWTH


def scale(letters: int) -> bool:
    """Audit a sample with one process and with two, each run in a new Python."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        made = samples(letters, read_rates(), load_catalogue())
        write_archive(made, folder / "a.zip", "html", folder / "a.truth.parquet")
        seconds = {}
        for jobs in (1, 2):
            command = [sys.executable, "-m", "letterkit", "audit", "a.zip", "--out", f"r{jobs}", "--jobs", str(jobs)]
            started = time.monotonic()
            environment = os.environ | {"PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
            subprocess.run(command, check=True, cwd=folder, env=environment)
            seconds[jobs] = time.monotonic() - started
            print(
                f"{jobs} processes: {seconds[jobs]:.1f} s, {letters / seconds[jobs]:.2f} letters a second", flush=True
            )
    times = seconds[1] / seconds[2]
    print(f"{times:.2f} times as fast with two")
    return times >= FASTER


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("what", choices=("rates", "scale"), nargs="?", default="rates")
    parser.add_argument("--letters", type=int)
    parser.add_argument("--jobs", type=int, default=0)
    parser.add_argument("--folder", type=Path, default=Path(tempfile.gettempdir()) / "letterkit-auditing")
    given = parser.parse_args()
    if given.what == "scale":
        is_right = scale(given.letters or 400)
    else:
        is_right = rates(given.letters or 20_000, given.jobs, given.folder)
    sys.exit(not is_right)
