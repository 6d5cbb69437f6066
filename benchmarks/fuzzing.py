"""Many inputs for each target of tests/fuzzing: `python -m benchmarks.fuzzing [--inputs N] [--seed N] [TARGET …]`.

Each target gets 10,000 inputs unless another number is asked for, other ones with each seed (that of the day, unless
given). An input that crashes is made as small as it can be and kept in tests/fuzzing/cases, where the tests try it from
then on. With `--atheris`, which needs the package atheris (Linux), inputs are found by the lines of letterkit that they
reach. Exit status 1 if anything crashed.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import sys
import tempfile
import traceback
import warnings
from datetime import date
from multiprocessing import get_context
from pathlib import Path

from hypothesis import HealthCheck, Phase, given, seed, settings

from letterkit.keeping.files import CACHE_DIR
from tests.fuzzing.targets import Target, inputs_of, names, target

_LONGEST_TOKEN = 64
"""Longer words are not put in by atheris as they are."""
CASES = Path(__file__).parents[1] / "tests" / "fuzzing" / "cases"


def fuzz(name: str, count: int, sown: int) -> bool:
    """Give a target so many inputs; say and keep what crashes it. Gives whether nothing did."""
    chosen, tried = target(name), 0
    crashed: dict[str, bytes] = {}
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)

        @seed(sown)
        @settings(
            max_examples=count, deadline=None, database=None, print_blob=False,
            phases=(Phase.generate, Phase.shrink), suppress_health_check=list(HealthCheck),
        )  # fmt: skip
        @given(inputs_of(chosen))
        def each(data: bytes) -> None:
            nonlocal tried
            tried += 1
            try:
                chosen.run(data, folder)
            except Exception as error:
                where = _where(error)
                crashed[where] = min(crashed.get(where, data), data, key=len)
                raise

        started = _spent()
        try:
            each()
        except Exception:
            traceback.print_exc()
    spent = _spent() - started
    print(f"{name}: {tried} inputs, {spent:.0f} s of the processor, crashes: {len(crashed)}", flush=True)
    for where, data in crashed.items():
        print(f"  {where}: kept as {keep(name, data)}", flush=True)
    return not crashed


def _spent() -> float:
    """Seconds of the processor, those of the processes that targets start included (where the system tells them)."""
    return sum(os.times()[:4])


def _where(error: Exception) -> str:
    """What tells one crash from another: its kind, and the place where it came up."""
    frames = traceback.extract_tb(error.__traceback__)
    return f"{type(error).__name__} in {frames[-1].filename}:{frames[-1].lineno}" if frames else type(error).__name__


def keep(name: str, data: bytes) -> Path:
    """Keep an input as a case of a target."""
    path = CASES / name / hashlib.sha256(data).hexdigest()[:12]
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    return path


def guided(name: str, count: int) -> bool:
    """The same with atheris, in a process of its own, which atheris ends. Gives whether nothing crashed."""
    with tempfile.TemporaryDirectory() as made:
        process = get_context("fork").Process(target=_guided, args=(name, count, Path(made)))
        process.start()
        process.join()
        for left in Path(made).glob("timeout-*"):
            print(f"{name}: hangs: kept as {keep(name, left.read_bytes())}", flush=True)
    return process.exitcode == 0


def _guided(name: str, count: int, made: Path) -> None:
    import atheris

    corpus, folder, tokens = made / "corpus", made / "run", made / "words"
    corpus.mkdir()
    folder.mkdir()
    with atheris.instrument_imports(include=["letterkit"]):
        chosen: Target = target(name)
        for number, sample in enumerate(chosen.SAMPLES):
            (corpus / str(number)).write_bytes(sample)
            chosen.run(sample, folder)  # loads what is loaded only where it is used
    tokens.write_text("".join(f'"{_escaped(word)}"\n' for word in chosen.WORDS if 0 < len(word) <= _LONGEST_TOKEN))

    def each(data: bytes) -> None:
        try:
            chosen.run(data, folder)
        except Exception as error:
            print(f"{name}: {_where(error)}: kept as {keep(name, data)}", flush=True)
            raise

    told = (f"-runs={count}", "-max_len=20000", "-timeout=60", f"-dict={tokens}", f"-artifact_prefix={made}/")
    atheris.Setup([sys.argv[0], str(corpus), *told], each)
    atheris.Fuzz()


def _escaped(word: bytes) -> str:
    return "".join(f"\\x{byte:02x}" for byte in word)


def main() -> bool:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("targets", nargs="*", metavar="TARGET", help=f"of {', '.join(names())} (all)")
    parser.add_argument("--inputs", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=date.today().toordinal())
    parser.add_argument("--atheris", action="store_true")
    asked = parser.parse_args()
    warnings.simplefilter("error")  # what Python warns of, users would see
    with tempfile.TemporaryDirectory() as cache:
        os.environ[CACHE_DIR] = cache  # inputs are nothing to keep in the user's own
        print(f"seed {asked.seed}")
        held = [
            guided(name, asked.inputs) if asked.atheris else fuzz(name, asked.inputs, asked.seed)
            for name in asked.targets or names()
        ]
    return all(held)


if __name__ == "__main__":
    sys.exit(not main())
