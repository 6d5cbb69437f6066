"""Reads and lints every document below some folders, and reports what went wrong.

    python -m benchmarks.corpus FOLDER...

Counts crashes (anything but an error that tells a person what to do), words of the file that weren't read, and text or
findings that lead to a wrong place. Exit status 1 when there is any of them. Files that can't be read are listed with
what the user is told.
"""

from __future__ import annotations

import sys
import traceback
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from benchmarks.wholeness import faults
from letterkit import lint
from letterkit.document import FORMATS, Document, read
from letterkit.errors import LetterkitError

_SHOWN = 5
"""How many faults of one kind are printed for a file."""


@dataclass
class Tally:
    """What came of the files of one format."""

    files: int = 0
    unreadable: int = 0
    blocks: int = 0
    hidden: int = 0
    words: int = 0
    lost: int = 0
    wrong: int = 0
    findings: int = 0
    crashes: int = 0

    @property
    def is_clean(self) -> bool:
        return not (self.lost or self.wrong or self.crashes)


def main(folders: list[str]) -> int:
    if not folders:
        print("python -m benchmarks.corpus FOLDER...", file=sys.stderr)
        return 2
    tallies: defaultdict[str, Tally] = defaultdict(Tally)
    for path in documents(folders):
        _take(path, tallies[FORMATS[path.suffix.lower()]])
    print(_table(tallies))
    return 0 if all(tally.is_clean for tally in tallies.values()) else 1


def documents(folders: Iterable[str]) -> Iterator[Path]:
    """The files below the folders whose endings a reader knows."""
    for folder in folders:
        for path in sorted(Path(folder).rglob("*")):
            if path.is_file() and path.suffix.lower() in FORMATS:
                yield path


def _take(path: Path, tally: Tally) -> None:
    tally.files += 1
    try:
        document = read(path)
    except LetterkitError as error:
        tally.unreadable += 1
        print(f"unreadable  {error.say('en')}")
        return
    except Exception:
        _crashed(path, tally)
        return
    tally.blocks += len(document.blocks)
    tally.hidden += len(document.hidden)
    _compare(path, document, tally)
    _lint(path, document, tally)


def _compare(path: Path, document: Document, tally: Tally) -> None:
    found = faults(document, path.read_bytes())
    tally.words += found.words
    tally.lost += len(found.lost)
    tally.wrong += len(found.wrong)
    _report("lost", path, found.lost)
    _report("wrong", path, found.wrong)


def _lint(path: Path, document: Document, tally: Tally) -> None:
    try:
        result = lint(document)
    except LetterkitError as error:
        print(f"not linted  {error.say('en')}")
        return
    except Exception:
        _crashed(path, tally)
        return
    tally.findings += len(result.findings)
    spans = ((finding.rule, finding.span) for finding in result.findings)
    wrong = [f"{rule} {span}" for rule, span in spans if not 0 <= span.start <= span.end <= len(document.text)]
    tally.wrong += len(wrong)
    _report("wrong", path, wrong)


def _crashed(path: Path, tally: Tally) -> None:
    tally.crashes += 1
    print(f"crash       {path}\n{traceback.format_exc()}")


def _report(word: str, path: Path, faults: list[str]) -> None:
    for fault in faults[:_SHOWN]:
        print(f"{word:<11} {path}: {fault}")
    if len(faults) > _SHOWN:
        print(f"{word:<11} {path}: and {len(faults) - _SHOWN} more")


def _table(tallies: dict[str, Tally]) -> str:
    columns = list(Tally.__dataclass_fields__)
    lines = ["  ".join([f"{'format':<10}", *(f"{column:>10}" for column in columns)])]
    for name, tally in sorted(tallies.items()):
        lines.append("  ".join([f"{name:<10}", *(f"{getattr(tally, column):>10}" for column in columns)]))
    return "\n".join(lines)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
