"""How long a letter takes, warm: to the Document, and to each format. Prints the median and the slowest of many.

    python -m benchmarks.building [facts.json ...]        (all the examples unless given)

Floors of issue 4: 30 ms to the Document, 150 ms to .docx. Processor time is measured, so that other work on the
computer doesn't count.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

import letterkit
from letterkit.compose import compose
from letterkit.decision import read_facts
from letterkit.document.writers import to_bytes

EXAMPLES = Path(__file__).parent.parent / "examples" / "facts"
ROUNDS = 20


def main(paths: list[Path]) -> None:
    started = time.process_time()
    catalogue = letterkit.load_catalogue()
    print(f"catalogue: {1000 * (time.process_time() - started):.0f} ms, {len(catalogue.phrases)} phrases")
    print(f"{'facts':<28}{'lang':<6}{'Document':>18}{'docx':>18}{'html':>18}")
    for path in paths:
        decision = read_facts(path)
        for language in ("sv", "fi", "en"):
            document = compose(decision, language, catalogue).document
            shown = [
                timed(lambda decision=decision, language=language: compose(decision, language, catalogue)),
                timed(lambda document=document: to_bytes(document, "word")),
                timed(lambda document=document: to_bytes(document, "html")),
            ]
            print(f"{path.stem:<28}{language:<6}" + "".join(f"{cell:>18}" for cell in shown))


def timed(work: Callable[[], object]) -> str:
    """The median and the slowest of some rounds, in milliseconds."""
    work()
    times = []
    for _ in range(ROUNDS):
        started = time.process_time()
        work()
        times.append(1000 * (time.process_time() - started))
    return f"{median(times):.1f} / {max(times):.1f} ms"


if __name__ == "__main__":
    main([Path(name) for name in sys.argv[1:]] or sorted(EXAMPLES.glob("*.json")))
