"""How fast a pipeline is, and how much memory it takes, in a process of its own.

Run alone as `python -m benchmarks.language.speed sv UD_FOLDER`.
"""

from __future__ import annotations

import json
import resource
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from benchmarks.language.gold import test_sentences, text_of
from letterkit.language.pipeline import PARTS, TAGS, analyse, load, model_folder
from letterkit.language.tokens import tokenize
from training.treebank import Sentence

LETTER_WORDS = 300


def measure(language: str, folder: Path) -> dict[str, float]:
    """Milliseconds and megabytes: import, load, a letter of 300 words when warm, and words a second in a batch.

    Time is the processor's, of one process with one thread, so that other work on the machine counts little.
    """
    started = time.process_time()
    nlp = load(language, PARTS)
    loaded = time.process_time()
    letters = list(_letters(test_sentences(folder, language)))
    times = []
    for blocks in letters[:20]:
        start = time.process_time()
        list(analyse(nlp, [tokenize(block, nlp) for block in blocks]))
        times.append(time.process_time() - start)
    batch = [block for blocks in letters for block in blocks]
    words = sum(len(block.split()) for block in batch)
    tags = load(language, frozenset({TAGS}))
    return {
        "import_ms": _import_ms(),
        "load_ms": 1000 * (loaded - started),
        "letter_ms": 1000 * sorted(times)[len(times) // 2],
        "words_per_s": _rate(nlp, batch, words),
        "words_per_s_tags": _rate(tags, batch, words),
        "peak_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
        "disk_mb": folder_size(model_folder(language)) / 1e6,
    }


def _import_ms() -> float:
    """What importing spaCy costs a new interpreter."""
    code = (
        "import time; from letterkit.language.pipeline import import_spacy; "
        "start = time.process_time(); import_spacy(); "
        "print(time.process_time() - start)"
    )
    return 1000 * float(subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout)


def folder_size(folder: Path) -> int:
    """Bytes of all files in a folder."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())


def _rate(nlp: object, batch: list[str], words: int) -> float:
    from spacy.language import Language

    assert isinstance(nlp, Language)
    start = time.process_time()
    for _ in analyse(nlp, (tokenize(block, nlp) for block in batch)):
        pass
    return words / (time.process_time() - start)


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
