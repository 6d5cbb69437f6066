"""How long a letter takes, warm: to the Document, from there to .docx and .html. Medians of many rounds.

    python -m benchmarks.building [facts.json ...]        (all the examples unless given)

Floors: 30 ms to the Document, 150 ms to .docx. Processor time is what counts, since other work on the computer doesn't
change it; the time on the clock stands beside it. Exit status 1 if a floor is missed.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from statistics import median

import letterkit
from letterkit.compose import compose
from letterkit.decision import read_facts
from letterkit.document.writers import to_bytes

EXAMPLES = Path(__file__).parent.parent / "examples" / "facts"
ROUNDS = 20
TO_DOCUMENT, TO_WORD = 30.0, 150.0
"""The floors, in milliseconds."""


def main(paths: list[Path]) -> bool:
    """Print a line for each letter and the slowest of all; give whether the floors are held."""
    started = time.process_time()
    catalogue = letterkit.load_catalogue()
    print(f"catalogue: {1000 * (time.process_time() - started):.0f} ms, {len(catalogue.phrases)} phrases")
    print(f"{'ms of processor (clock)':<28}{'lang':<6}{'Document':>16}{'docx':>16}{'html':>16}")
    built, written = [], []
    for path in paths:
        decision = read_facts(path)
        for language in ("sv", "fi", "en"):
            document = compose(decision, language, catalogue).document
            times = [
                timed(partial(compose, decision, language, catalogue)),
                timed(partial(to_bytes, document, "word")),
                timed(partial(to_bytes, document, "html")),
            ]
            print(
                f"{path.stem:<28}{language:<6}" + "".join(f"{f'{cpu:.1f} ({clock:.1f})':>16}" for cpu, clock in times)
            )
            built.append(times[0][0])
            written.append(times[0][0] + times[1][0])
    print(
        f"slowest: {max(built):.1f} ms to the Document ({TO_DOCUMENT:.0f}), {max(written):.1f} to .docx ({TO_WORD:.0f})"
    )
    return max(built) <= TO_DOCUMENT and max(written) <= TO_WORD


def timed(work: Callable[[], object]) -> tuple[float, float]:
    """The median of some rounds in milliseconds: of the processor, and on the clock."""
    work()
    cpu, clock = [], []
    for _ in range(ROUNDS):
        started = time.process_time(), time.perf_counter()
        work()
        cpu.append(1000 * (time.process_time() - started[0]))
        clock.append(1000 * (time.perf_counter() - started[1]))
    return median(cpu), median(clock)


if __name__ == "__main__":
    sys.exit(not main([Path(name) for name in sys.argv[1:]] or sorted(EXAMPLES.glob("*.json"))))
