"""How soon an editor hears what is wrong after one typed a letter: `python -m benchmarks.editing`.

A client library talks to `letterkit lsp` over its standard input and output. A letter of 5 KB in each language gets one
character after another, each at another place; what counts is the time from the change to the messages about it, by
the clock, once the server is warm. The processor's time of the server is told beside it, for machines that do other
work. For Linux.
"""

from __future__ import annotations

import argparse
import os
import random
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from statistics import median, quantiles

from tests.lsp.editor import Editor

DRAFTS = Path(__file__).parent.parent / "training" / "drafts"
SIZE = 5 * 1024
WARM = 5
EDITS = 60
LIMIT = 50.0
"""Milliseconds that are to be kept."""


def letter(language: str, size: int) -> str:
    """Drafts one after another, cut after so many bytes."""
    texts = (path.read_text(encoding="utf-8") for path in sorted(DRAFTS.glob(f"{language}-*.md")))
    text, rest = "", texts
    while len(text.encode()) < size:
        text += f"{next(rest)}\n\n"
    return text.encode()[:size].decode("utf-8", "ignore")


def changed(text: str, chance: random.Random) -> str:
    """The text with one letter more, inside a word."""
    at = chance.choice([at for at, sign in enumerate(text) if sign.isalpha()])
    return text[:at] + chance.choice("aeiknst") + text[at:]


def processor(pid: int) -> float:
    """Milliseconds of the processor that a process has taken."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return 1000 * (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def taken(editor: Editor, language: str, size: int, edits: int) -> Iterator[tuple[float, float]]:
    """What each edit takes: milliseconds by the clock, and of the server's processor."""
    chance, name = random.Random(1), f"{language}.md"
    text = letter(language, size)
    editor.open(name, text)
    server = editor.client._server
    assert server is not None
    for number in range(WARM + edits):
        text = changed(text, chance)
        before, start = processor(server.pid), time.perf_counter()
        editor.type(name, text)
        clock = 1000 * (time.perf_counter() - start)
        time.sleep(0.02)
        if number >= WARM:
            yield clock, processor(server.pid) - before
    editor.close(name)


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--size", type=int, default=SIZE, help="bytes of the letter")
    parser.add_argument("--edits", type=int, default=EDITS)
    asked = parser.parse_args()
    medians = []
    with tempfile.TemporaryDirectory() as folder, Editor(Path(folder)) as editor:
        print("| letter | median, ms | 95 %, ms | processor, ms |\n| --- | ---: | ---: | ---: |")
        for language in ("sv", "fi", "en"):
            times = list(taken(editor, language, asked.size, asked.edits))
            clock = [one for one, _ in times]
            medians.append(median(clock))
            spent = sum(one for _, one in times) / len(times)
            print(f"| {language} | {medians[-1]:.1f} | {quantiles(clock, n=20)[-1]:.1f} | {spent:.1f} |", flush=True)
    sys.exit(max(medians) > LIMIT)


if __name__ == "__main__":
    main()
