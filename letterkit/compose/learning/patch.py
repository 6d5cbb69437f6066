"""Frequent changes of a phrase's own words as a patch to its file. Nothing is written: people decide."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import unified_diff
from pathlib import Path
from typing import Final

from letterkit.catalogue.jinja.wording import Wording
from letterkit.compose.learning.tally import Counted, PhraseTally, Tally
from letterkit.compose.parts import below

OFTEN: Final = 0.25
"""A change is suggested where it was made in this share of the letters with the phrase in that language; a limit of our
own."""
_BRACES: Final = frozenset("{}")


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Words of a phrase's file, `start` to `end` of the wording's source, and what to put in their place."""

    phrase: str
    language: str
    wording: Wording
    start: int
    end: int
    new: str

    @property
    def path(self) -> Path:
        """The file."""
        return self.wording.source.path

    @property
    def line(self) -> int:
        """The line of the file."""
        return self.wording.source.place(self.start)[0]


def suggestions(tally: Tally, least: int) -> list[Suggestion]:
    """What to change, the most frequent change first; of two changes of the same words, that one."""
    found: list[Suggestion] = []
    for phrase in tally.phrases:
        for counted in phrase.changes:
            made = _suggestion(phrase, counted, least)
            if made and not any(_overlap(made, other) for other in found):
                found.append(made)
    return found


def patch(suggested: Iterable[Suggestion], folder: Path) -> str:
    """The suggestions as a unified diff, with paths below the catalogue's folder; "" for none."""
    by_file: dict[Path, list[Suggestion]] = {}
    for one in suggested:
        by_file.setdefault(one.path, []).append(one)
    return "".join(_diff(path, by_file[path], folder) for path in sorted(by_file))


def _suggestion(phrase: PhraseTally, counted: Counted, least: int) -> Suggestion | None:
    change, wording = counted.change, counted.wording
    letters = dict(phrase.by_language).get(counted.language, 0)
    if wording is None or counted.how != "changed" or counted.fit < least or counted.fit < OFTEN * letters:
        return None
    source = wording.source.text
    old = source[change.start : change.end]
    if _BRACES & {*old, *change.new} or not (change.old or change.after):
        return None
    start, end, new = _fitted(source, change.start, change.end, change.new)
    return Suggestion(phrase.phrase, counted.language, wording, start, end, new)


def _fitted(source: str, start: int, end: int, new: str) -> tuple[int, int, str]:
    """The same with the spaces that the words need: one before what is put in, one less where words are taken out."""
    if start == end:
        return start, end, new if not new[0].isalnum() else f" {new}"
    if not new and source[max(start - 1, 0)] == " ":
        return start - 1, end, new
    if not new and source[end : end + 1] == " ":
        return start, end + 1, new
    return start, end, new


def _overlap(one: Suggestion, other: Suggestion) -> bool:
    return one.wording is other.wording and one.start <= other.end and other.start <= one.end


def _diff(path: Path, suggested: list[Suggestion], folder: Path) -> str:
    written = path.read_text(encoding="utf-8")
    old = written.splitlines(keepends=True)
    new = _patched(old, suggested).splitlines(keepends=True)
    name = below(path, folder)
    return "".join(_lines(unified_diff(old, new, f"a/{name}", f"b/{name}")))


def _patched(lines: list[str], suggested: Iterable[Suggestion]) -> str:
    """The file's text with all suggestions made, the last ones first, so that the places of the others stay."""
    text = "".join(lines)
    starts = [0]
    for written in lines:
        starts.append(starts[-1] + len(written))
    edits = []
    for one in suggested:
        source = one.wording.source
        (line, column), (last, past) = source.place(one.start), source.place(one.end)
        edits.append((starts[line - 1] + column - 1, starts[last - 1] + past - 1, one.new))
    for first, end, new in sorted(edits, reverse=True):
        text = text[:first] + new + text[end:]
    return text


def _lines(diff: Iterable[str]) -> Iterator[str]:
    for line in diff:
        yield line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"
