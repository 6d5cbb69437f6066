"""How fast a pipeline is, and how much memory it takes, in a process of its own.

Run alone as `python -m benchmarks.language.speed sv UD_FOLDER`.
"""

from __future__ import annotations

import json
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from functools import partial
from itertools import islice
from pathlib import Path
from random import Random
from typing import TypeVar

from benchmarks.language.gold import test_sentences, text_of
from letterkit.document import read_text
from letterkit.language.models.pipeline import PARTS, TAGS, Pipeline, load, model_folder
from letterkit.linter.engine import check
from letterkit.linter.selection import choose
from training.treebank import Sentence

T = TypeVar("T")

LETTER_WORDS = 300
BATCH_LETTERS = 1000


def measure(language: str, folder: Path) -> dict[str, float]:
    """Milliseconds and megabytes: import, load, a letter of 300 words when warm, and words a second in a batch.

    Each time twice: the processor's, of one process with one thread, so that other work on the machine counts little,
    and by the clock ("wall"). "lint" is the same letter through all rules.
    """
    pipeline, loading = _timed(lambda: load(language, PARTS))
    letters = list(islice(_shuffled(test_sentences(folder, language)), BATCH_LETTERS))
    letter = _median(lambda blocks: list(pipeline.analyse(blocks)), letters[:20])
    batch = [block for blocks in letters for block in blocks]
    words = sum(len(block.split()) for block in batch)
    _, all_parts = _timed(lambda: _run(pipeline, batch))
    tags = load(language, frozenset({TAGS}))
    _, tags_alone = _timed(lambda: _run(tags, batch))
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    rules = choose()
    linted = _median(lambda blocks: check(read_text("\n\n".join(blocks)), rules, language), letters[:20])
    return {
        "import_ms": _import_ms(),
        "load_ms": 1000 * loading[0],
        "letter_ms": 1000 * letter[0],
        "letter_wall_ms": 1000 * letter[1],
        "lint_ms": 1000 * linted[0],
        "words_per_s": words / all_parts[0],
        "words_per_s_wall": words / all_parts[1],
        "words_per_s_tags": words / tags_alone[0],
        "peak_mb": peak,
        "disk_mb": folder_size(model_folder(language)) / 1e6,
    }


def _timed(work: Callable[[], T]) -> tuple[T, tuple[float, float]]:
    """What `work` gives, and how many seconds it took of the processor and by the clock."""
    cpu, wall = time.process_time(), time.perf_counter()
    done = work()
    return done, (time.process_time() - cpu, time.perf_counter() - wall)


def _median(work: Callable[[list[str]], object], letters: list[list[str]]) -> tuple[float, float]:
    """The middle one of the times that the letters take, when all is warm."""
    work(letters[0])
    times = sorted(_timed(partial(work, blocks))[1] for blocks in letters)
    return times[len(times) // 2]


def _run(pipeline: Pipeline, batch: list[str]) -> None:
    for _ in pipeline.analyse(batch):
        pass


def _import_ms() -> float:
    """What importing the pipelines costs a new interpreter."""
    code = (
        "import time; start = time.process_time(); import letterkit.language.models.network.pipeline; "
        "print(time.process_time() - start)"
    )
    return 1000 * float(subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout)


def folder_size(folder: Path) -> int:
    """Bytes of all files in a folder."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())


def _shuffled(sentences: list[Sentence]) -> Iterator[list[str]]:
    """Letters without end: the sentences as they stand, then in ever new orders, so that no block comes back."""
    order = Random(0)
    while True:
        yield from _letters(sentences)
        sentences = order.sample(sentences, len(sentences))


def _letters(sentences: list[Sentence]) -> Iterator[list[str]]:
    """Texts of about 300 words, in blocks of three sentences; a word is what white space parts."""
    letter: list[str] = []
    for start in range(0, len(sentences), 3):
        letter.append(" ".join(text_of(sentence) for sentence in sentences[start : start + 3]))
        if sum(len(block.split()) for block in letter) >= LETTER_WORDS:
            yield letter
            letter = []


def run(language: str, folder: Path) -> dict[str, float]:
    """`measure` in a new process, so that memory and start are its own."""
    command = [sys.executable, "-m", __name__, language, str(folder)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    measured: dict[str, float] = json.loads(done.stdout)
    return measured


if __name__ == "__main__":
    print(json.dumps(measure(sys.argv[1], Path(sys.argv[2]))))
