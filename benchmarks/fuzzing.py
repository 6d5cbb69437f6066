"""Many inputs for each target of tests/fuzzing: `python -m benchmarks.fuzzing [--inputs N] [--seed N] [TARGET …]`.

Each target gets 10,000 inputs unless another number is asked for, other ones with each seed (that of the day, unless
given). An input that crashes is made as small as it can be and kept in tests/fuzzing/cases, where the tests try it from
then on. With `--atheris`, which needs the package atheris, inputs are found by the lines of letterkit that they reach;
then one target is named. Exit status 1 if anything crashed.
"""

from __future__ import annotations

import argparse
import hashlib
import sys
import tempfile
import time
import traceback
from datetime import date
from pathlib import Path

from hypothesis import HealthCheck, Phase, given, seed, settings

from tests.fuzzing.targets import Target, inputs_of, names, target

CASES = Path(__file__).parents[1] / "tests" / "fuzzing" / "cases"


def fuzz(name: str, count: int, sown: int) -> bool:
    """Give a target so many inputs; say and keep what crashes it. Gives whether nothing did."""
    chosen, tried, last = target(name), 0, b""
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)

        @seed(sown)
        @settings(
            max_examples=count, deadline=None, database=None, print_blob=False,
            phases=(Phase.generate, Phase.shrink), suppress_health_check=list(HealthCheck),
        )  # fmt: skip
        @given(inputs_of(chosen))
        def each(data: bytes) -> None:
            nonlocal tried, last
            tried, last = tried + 1, data
            chosen.run(data, folder)

        started = time.perf_counter()
        try:
            each()
        except Exception:
            traceback.print_exc()
            print(f"{name}: crashed after {tried} inputs; kept as {keep(name, last)}", flush=True)
            return False
    print(f"{name}: {tried} inputs, {time.perf_counter() - started:.0f} s", flush=True)
    return True


def keep(name: str, data: bytes) -> Path:
    """Keep an input as a case of a target."""
    path = CASES / name / hashlib.sha256(data).hexdigest()[:12]
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    return path


def guided(name: str, count: int) -> None:
    """The same with atheris, which ends the process by itself."""
    import atheris

    with atheris.instrument_imports(include=["letterkit"]):
        chosen: Target = target(name)
    with tempfile.TemporaryDirectory() as made:
        corpus, folder = Path(made) / "corpus", Path(made) / "run"
        corpus.mkdir()
        folder.mkdir()
        for number, sample in enumerate(chosen.SAMPLES):
            (corpus / str(number)).write_bytes(sample)

        def each(data: bytes) -> None:
            try:
                chosen.run(data, folder)
            except Exception:
                print(f"{name}: kept as {keep(name, data)}", flush=True)
                raise

        atheris.Setup([sys.argv[0], str(corpus), f"-runs={count}", "-max_len=20000", "-timeout=60"], each)
        atheris.Fuzz()


def main() -> bool:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("targets", nargs="*", metavar="TARGET", help=f"of {', '.join(names())} (all)")
    parser.add_argument("--inputs", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=date.today().toordinal())
    parser.add_argument("--atheris", action="store_true")
    asked = parser.parse_args()
    if asked.atheris:
        guided(asked.targets[0], asked.inputs)
    print(f"seed {asked.seed}")
    held = [fuzz(name, asked.inputs, asked.seed) for name in asked.targets or names()]
    return all(held)


if __name__ == "__main__":
    sys.exit(not main())
