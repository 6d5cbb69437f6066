"""How fast letterkit is beside other linters of prose, and beside its own floor: `python -m benchmarks.speed`.

    npm install --prefix FOLDER write-good textlint textlint-rule-write-good alex \\
        unified retext-english retext-simplify retext-passive retext-readability retext-stringify
    python -m venv VENV && VENV/bin/pip install proselint
    python -m benchmarks.speed --node FOLDER --proselint VENV/bin/proselint
    python -m benchmarks.speed --parallel   # one and two processes alone: under four minutes where two cores are free

Times are the processor's (user and system, of the process and those it starts), so that other work on the machine
counts less; the two processes of the last table are measured by the clock. What is not installed is left out. All texts
are English, since the others know nothing else. For POSIX systems.
"""

from __future__ import annotations

import argparse
import os
import platform
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from statistics import median

from letterkit.document import read, read_text
from letterkit.language.data import LANGUAGES
from letterkit.language.letter import Letter
from letterkit.language.models.pipeline import model_folder
from letterkit.linter.engine import check
from letterkit.linter.selection import choose

ROOT = Path(__file__).parent.parent
RUNS = 3
KILO = 1024


@dataclass(frozen=True)
class Taken:
    """What a command took: seconds of the processor and by the clock, and its peak of memory in megabytes."""

    processor: float
    clock: float
    megabytes: float


def run(command: Sequence[str | Path]) -> Taken:
    """Run a command, whatever it finds."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)  # or letterkit, which is not installed here, is compiled anew
    start = time.perf_counter()
    process = subprocess.Popen(
        list(map(str, command)), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=environment
    )
    _, _, used = os.wait4(process.pid, 0)
    unit = 1 if platform.system() == "Linux" else KILO
    return Taken(used.ru_utime + used.ru_stime, time.perf_counter() - start, used.ru_maxrss / unit / KILO)


def typical(command: Sequence[str | Path], runs: int = RUNS) -> Taken:
    """The median run of a command, after one that warms the disk's cache."""
    run(command)
    taken = sorted((run(command) for _ in range(runs)), key=lambda one: one.processor)
    return taken[len(taken) // 2]


def letterkit(*arguments: str | Path) -> list[str | Path]:
    return [sys.executable, "-m", "letterkit", "lint", "--isolated", *arguments]


def others(node: Path | None, proselint: Path | None) -> Iterator[tuple[str, list[str | Path]]]:
    """The other linters that are installed, each with the command that takes files."""
    if node:
        binaries = node / "node_modules" / ".bin"
        yield "write-good", [binaries / "write-good"]
        yield "textlint, write-good", [binaries / "textlint", "--rule", "write-good"]
        yield "retext, 3 rules", ["node", ROOT / "benchmarks" / "speed.mjs", node]
        yield "alex", [binaries / "alex"]
    if proselint:
        yield "proselint", [proselint, "check"]


def english() -> list[str]:
    """The drafts of letters in English that letterkit learns from."""
    return [path.read_text(encoding="utf-8") for path in sorted((ROOT / "training" / "drafts").glob("en-*.md"))]


def of_size(size: int) -> str:
    """Drafts one after another until they have so many bytes."""
    texts: list[str] = []
    length, drafts = 0, english()
    while length < size:
        texts.append(drafts[len(texts) % len(drafts)])
        length += len(texts[-1].encode())
    return "\n\n".join(texts)


def side_by_side(folder: Path, rivals: list[tuple[str, list[str | Path]]]) -> Iterator[str]:
    """One letter and one long text, each linter started anew."""
    files = {size: folder / f"{size}.md" for size in (5, 60)}
    for size, path in files.items():
        path.write_text(of_size(size * KILO), encoding="utf-8")
    commands = [
        ("letterkit, all rules", letterkit("--no-cache", "--jobs", "1")),
        ("letterkit, unchanged", letterkit()),
        *rivals,
    ]
    yield "| linter | 5 KB, s | of letterkit | 60 KB, s | of letterkit | peak at 5 KB, MB |"
    yield "| --- | ---: | ---: | ---: | ---: | ---: |"
    ours: list[float] = []
    for name, command in commands:
        small, large = (typical([*command, path], runs=RUNS if size == 5 else 1) for size, path in files.items())
        ours = ours or [small.processor, large.processor]
        yield (
            f"| {name} | {small.processor:.2f} | {small.processor / ours[0]:.2f} | {large.processor:.2f} "
            f"| {large.processor / ours[1]:.2f} | {small.megabytes:.0f} |"
        )


def parallel(folder: Path, letters: int) -> Iterator[str]:
    """Many letters of all languages in one and two processes, by the clock and by the processor."""
    drafts = [path.read_text(encoding="utf-8") for path in sorted((ROOT / "training" / "drafts").glob("*.md"))]
    (folder / "letters").mkdir()
    for number in range(letters):
        text = f"# {number}\n\n{drafts[number * 7 % len(drafts)]}"
        (folder / "letters" / f"{number:04}.md").write_text(text, encoding="utf-8")
    run([*letterkit("--no-cache", "--jobs", "2"), *sorted((folder / "letters").iterdir())[:20]])  # reads the catalogue
    yield f"| {letters} letters | clock, s | processor, s | clock a letter, ms | times as fast |"
    yield "| --- | ---: | ---: | ---: | ---: |"
    first: Taken | None = None
    for name, jobs in (("one process", "1"), ("two processes", "2")):
        taken = run([*letterkit("--no-cache", "--jobs", jobs), folder / "letters"])
        first = first or taken
        yield (
            f"| {name} | {taken.clock:.1f} | {taken.processor:.1f} | {1000 * taken.clock / letters:.0f} "
            f"| {first.clock / taken.clock:.2f} |"
        )
    yield f"\nLoad of the machine when it ended: {', '.join(f'{one:.1f}' for one in os.getloadavg())}."


def many(folder: Path, letters: int, rivals: list[tuple[str, list[str | Path]]]) -> Iterator[str]:
    """Many letters in one and two processes, and through the others that take many files."""
    drafts = english()
    (folder / "letters").mkdir()
    for number in range(letters):
        text = f"# Case {number}\n\n{drafts[number % len(drafts)]}"
        (folder / "letters" / f"{number:04}.md").write_text(text, encoding="utf-8")
    paths = sorted((folder / "letters").iterdir())
    yield f"| {letters} letters | processor, s | clock, s | times as fast |"
    yield "| --- | ---: | ---: | ---: |"
    one = run([*letterkit("--no-cache", "--jobs", "1"), folder / "letters"])
    yield f"| letterkit, one process | {one.processor:.1f} | {one.clock:.1f} | 1 |"
    two = run([*letterkit("--jobs", "2"), folder / "letters"])
    yield f"| letterkit, two processes | {two.processor:.1f} | {two.clock:.1f} | {one.clock / two.clock:.2f} |"
    kept = run([*letterkit(), folder / "letters"])
    yield f"| letterkit, unchanged | {kept.processor:.1f} | {kept.clock:.1f} | {one.clock / kept.clock:.1f} |"
    for name, command in rivals:
        taken = run([*command, *paths])
        yield f"| {name} | {taken.processor:.1f} | {taken.clock:.1f} | {one.clock / taken.clock:.1f} |"


def above_the_floor() -> Iterator[str]:
    """What all rules take in a process that is warm, beside the grammatical analysis alone, ours and spaCy's."""
    rules = choose()
    documents = [read(path) for path in sorted((ROOT / "training" / "drafts").glob("*.md"))[::9]]
    check(documents[0], rules)  # loads numpy with one thread, which it keeps

    from training.pipelines.embedding import load_in_spacy

    in_spacy = {language: load_in_spacy(model_folder(language)) for language in LANGUAGES}
    by_spacy, analysed, checked = [], [], []
    for round in range(2):
        for document in documents:
            start = time.process_time()
            letter = Letter(document)
            for sentence in letter.statements:
                letter.grammar_of(sentence)
            between = time.process_time()
            check(document, rules)
            done = time.process_time()
            for _ in in_spacy[letter.language].pipe([block.text for block in document.blocks]):
                pass
            if round:
                analysed.append(between - start)
                checked.append(done - between)
                by_spacy.append(time.process_time() - done)
    yield f"| {len(documents)} letters, a letter | ms | of the analysis |"
    yield "| --- | ---: | ---: |"
    yield f"| analysis alone | {1000 * median(analysed):.0f} | 1 |"
    yield f"| the same, by spaCy | {1000 * median(by_spacy):.0f} | {sum(by_spacy) / sum(analysed):.1f} |"
    yield f"| all rules, with it | {1000 * median(checked):.0f} | {sum(checked) / sum(analysed):.1f} |"


def by_size(largest: int) -> Iterator[str]:
    """The time of texts of growing size, which should grow alike."""
    rules = choose()
    yield "| text, KB | s | ms a KB |"
    yield "| ---: | ---: | ---: |"
    for size in (4, 16, 64, 128, 256):
        if size > largest:
            break
        document = read_text(of_size(size * KILO), "text.md", "markdown")
        start = time.process_time()
        check(document, rules)
        taken = time.process_time() - start
        yield f"| {size} | {taken:.2f} | {1000 * taken / size:.0f} |"


def machine() -> str:
    """What the figures were measured on."""
    load = ", ".join(f"{one:.1f}" for one in os.getloadavg())
    try:
        told = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    except OSError:
        told = []
    model = next((line.partition(":")[2].strip() for line in told if line.startswith("model name")), "")
    names = ("letterkit", "numpy")
    versions = ", ".join(f"{name} {version(name)}" for name in names)
    return (
        f"{model or platform.machine()}, {os.cpu_count()} cores, {platform.system()}, "
        f"Python {platform.python_version()}, {versions}; load of the machine when it began: {load}."
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--node", type=Path, help="the folder that npm installed the others into")
    parser.add_argument("--proselint", type=Path, help="proselint's command")
    parser.add_argument("--parallel", action="store_true", help="only many letters in one and two processes")
    parser.add_argument("--letters", type=int, default=1000)
    parser.add_argument("--largest", type=int, default=256, help="the largest text of the last table, KB")
    asked = parser.parse_args()
    rivals = list(others(asked.node and asked.node.resolve(), asked.proselint))
    print(machine(), end="\n\n", flush=True)
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        os.environ["LETTERKIT_CACHE_DIR"] = str(folder / "cache")
        whole = (
            side_by_side(folder, rivals),
            many(folder, asked.letters, rivals),
            above_the_floor(),
            by_size(asked.largest),
        )
        tables = [parallel(folder, asked.letters)] if asked.parallel else whole
        for table in tables:
            for line in table:
                print(line, flush=True)
            print()


if __name__ == "__main__":
    main()
