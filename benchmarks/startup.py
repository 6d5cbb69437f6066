"""How much starting costs: `python -m benchmarks.startup` times each command against a bare interpreter.

Bound (ours): importing letterkit, and `letterkit --help`, stay under 0.15 s more than bare Python.
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import time

RUNS = 15
BOUND = 0.15
COMMANDS = {
    "bare Python": ["-c", "pass"],
    "import letterkit": ["-c", "import letterkit"],
    "letterkit --help": ["-m", "letterkit", "--help"],
    "letterkit rules": ["-m", "letterkit", "rules"],
}


def seconds(arguments: list[str]) -> float:
    """The median time of a whole process, in seconds."""
    times = []
    for _ in range(RUNS):
        start = time.perf_counter()
        subprocess.run([sys.executable, *arguments], check=True, stdout=subprocess.DEVNULL)
        times.append(time.perf_counter() - start)
    return statistics.median(times)


def main() -> None:
    bare = 0.0
    for name, arguments in COMMANDS.items():
        taken = seconds(arguments)
        bare = bare or taken
        verdict = "" if name == "letterkit rules" else "ok" if taken - bare < BOUND else f"over {BOUND} s"
        print(f"{name:<20} {taken:6.3f} s   {taken - bare:+6.3f} s   {verdict}")


if __name__ == "__main__":
    main()
