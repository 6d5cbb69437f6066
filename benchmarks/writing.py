"""How long a letter of two pages takes to write: `python -m benchmarks.writing` times each format, warm.

Bound (ours): a Word file is written within 100 ms. The letter is an example, its blocks tagged as a built letter's are.
"""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

from letterkit.document import Document, read
from letterkit.document.writers import FORMATS, to_bytes
from letterkit.errors import LetterkitError

RUNS = 30
SLOW_RUNS = 5
BOUNDS = {"word": 100.0}
EXAMPLE = Path(__file__).parent.parent / "examples" / "letters" / "good-rejection.fi.docx"


def letter() -> Document:
    """The example as if it had been built."""
    document = read(EXAMPLE)
    blocks = [replace(block, tag=f"phrase.{number}@1") for number, block in enumerate(document.blocks)]
    properties = {"receipt": ";".join(block.tag for block in blocks)}
    return replace(document, blocks=tuple(blocks), properties=properties)


def milliseconds(action: Callable[[], object], runs: int) -> float:
    """The median time of an action, in milliseconds."""
    times = []
    for _ in range(runs):
        start = time.perf_counter()
        action()
        times.append(time.perf_counter() - start)
    return statistics.median(times) * 1000


def main() -> None:
    document = letter()
    print(f"{len(document.text.split())} words, {len(document.blocks)} blocks")
    for format in dict.fromkeys(FORMATS.values()):
        try:
            size = len(to_bytes(document, format))
        except LetterkitError as error:
            print(f"{format:<10} {error}")
            continue
        taken = milliseconds(partial(to_bytes, document, format), SLOW_RUNS if format == "pdf" else RUNS)
        bound = BOUNDS.get(format)
        verdict = "" if bound is None else "ok" if taken <= bound else f"over {bound} ms"
        print(f"{format:<10} {taken:8.1f} ms  {size / 1024:7.1f} kB  {verdict}")


if __name__ == "__main__":
    main()
