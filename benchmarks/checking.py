"""How long `letterkit check` takes, by the number of phrases: `python -m benchmarks.checking [250 500 1000]`.

Catalogues are generated: the default one, and copies of its phrases with templates of their own, as in an agency that
has many kinds of letters. Each is checked by a command of its own, in as many processes as it finds worth it. Floors,
on two cores that do nothing else: 30 s by the clock for the default catalogue, 180 s for 1,000 phrases; and no phrase
may take more of the processor than 1.5 times what one takes in the smallest catalogue. Exit status 1 if a floor is
missed.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from fnmatch import fnmatchcase
from pathlib import Path

from letterkit.catalogue.files.folder import copy_parts, default_catalogue, phrase_files
from letterkit.compose.composition import CHANGE_TEMPLATE

SIZES = (250, 500, 1000)
DEFAULT, THOUSAND, GROWTH = 30.0, 180.0, 1.5
"""The floors: seconds, seconds, and how much dearer a phrase may become."""
_FIRST = ("header", "outcome", "next-step", "reasons", "rectification")
"""The folders of phrases that are copied first: without them there is no letter."""
_ID = re.compile(r"^(?P<before>(?:- )?id: )(?P<section>[\w-]+)\.(?P<name>.+)$", re.MULTILINE)
_PART = re.compile(r"\{\{ (?P<part>phrases|box)\((?P<names>[^)]*)\) \}\}")


def generate(folder: Path, phrases: int) -> int:
    """Write a catalogue of at least so many phrases (in steps of a file); gives how many there are."""
    copy_parts(folder)
    count = sum(len(_ID.findall(path.read_text(encoding="utf-8"))) for path in phrase_files(folder / "phrases"))
    for template in (folder / "templates").glob("*.j2"):
        text = template.read_text(encoding="utf-8").replace('.*"', '.[!0-9]*"')
        template.write_text(text, encoding="utf-8", newline="\n")
    number = 1
    while count < phrases:
        number += 1
        ids = list(_copy_phrases(folder, number, phrases - count))
        _copy_templates(folder, number, ids)
        count += len(ids)
    return count


def _copy_phrases(folder: Path, number: int, most: int) -> Iterator[str]:
    """Copy the default catalogue's phrases under the ids section.number-name, until there are enough."""
    root = default_catalogue() / "phrases"
    files = sorted(phrase_files(root), key=lambda path: (path.parent.name not in _FIRST, path))
    files = [path for path in files if path.parent.name != CHANGE_TEMPLATE]
    count = 0
    for path in files:
        if count >= most:
            return
        text = _ID.sub(rf"\g<before>\g<section>.{number}-\g<name>", path.read_text(encoding="utf-8"))
        copy = folder / "phrases" / path.parent.name / f"{path.stem}-{number}.yaml"
        copy.write_text(text, encoding="utf-8", newline="\n")
        for match in _ID.finditer(text):
            count += 1
            yield f"{match['section']}.{match['name']}"


def _copy_templates(folder: Path, number: int, ids: list[str]) -> None:
    """Copy the default catalogue's templates, so that each uses the copied phrases."""

    def part(match: re.Match[str]) -> str:
        names = [_numbered(name, number) for name in re.findall(r'"([^"]+)"', match["names"])]
        found = [name for name in names if any(fnmatchcase(id, name) for id in ids)]
        said = ", ".join(f'"{name}"' for name in found)
        return f"{{{{ {match['part']}({said}) }}}}" if found else ""

    for path in sorted((default_catalogue() / "templates").glob("*.j2")):
        if path.stem == CHANGE_TEMPLATE:
            continue
        name = f"{path.stem}_{number}"
        text = _PART.sub(part, path.read_text(encoding="utf-8")).replace(f'"{path.stem}"', f'"{name}"', 1)
        (folder / "templates" / f"{name}.j2").write_text(text, encoding="utf-8", newline="\n")


def _numbered(name: str, number: int) -> str:
    section, _, rest = name.partition(".")
    return f"{section}.{number}-{rest}"


def seconds(folder: Path) -> tuple[float, float, str]:
    """The seconds by the clock and of the processors that a check takes, and the last line that it says."""
    before, started = _used(), time.perf_counter()
    command = [sys.executable, "-m", "letterkit", "check", str(folder), "--ui", "en"]
    ran = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    return time.perf_counter() - started, _used() - before, (ran.stdout or ran.stderr).strip().splitlines()[-1]


def _used() -> float:
    """The seconds of the processor of all processes that were started and have ended."""
    times = os.times()
    return times.children_user + times.children_system


def main(sizes: list[int]) -> bool:
    """Print a line for each size; give whether the floors are held."""
    print(f"{'phrases':>8}{'seconds':>10}{'processor':>12}{'ms a phrase':>14}   said")
    is_held, first = True, 0.0
    for size in (0, *sizes):
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name) / "catalogue"
            folder.mkdir()
            count = generate(folder, size)
            took, used, said = seconds(folder)
        first = first or used / count
        floor = DEFAULT if not size else THOUSAND * count / 1000
        is_held &= took <= floor and used / count <= GROWTH * first
        print(f"{count:>8}{took:>10.1f}{used:>12.1f}{1000 * used / count:>14.0f}   {said}", flush=True)
    return is_held


if __name__ == "__main__":
    sys.exit(not main([int(size) for size in sys.argv[1:]] or list(SIZES)))
