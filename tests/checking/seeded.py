"""The faults of seeded.yaml: made in copies of the sample catalogue, and what `letterkit check` says of each."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

import yaml
from click.testing import CliRunner

from letterkit.catalogue.catalogue import load_catalogue
from letterkit.catalogue.files.starting import start_repository
from letterkit.checking.writing import write_letters
from letterkit.cli import cli

DAY = "2026-11-27"
MISSED = "-"
"""What tells of a fault that no check sees."""
_REVIEWED = ("self-pay.bill", "self-pay.paid-by-us")


@dataclass(frozen=True)
class Fault:
    """A fault: in the file, the first place that says `old` says `new`. See seeded.yaml."""

    what: str
    when: str
    told: str
    file: str
    old: str
    new: str
    also: list[list[str]] = field(default_factory=list)
    mark: str = ""
    there: str = ""
    below: int = 0

    def make(self, folder: Path) -> None:
        """Make the fault in a catalogue."""
        path = folder / self.file
        text = path.read_text(encoding="utf-8")
        for old, new in [(self.old, self.new), *self.also]:
            assert old in text, f"{self.file} does not say: {old}"
            text = text.replace(old, new, 1)
        path.write_text(text, encoding="utf-8", newline="\n")

    def place(self, folder: Path) -> tuple[str, int]:
        """The file and the line where it is to be reported, in a catalogue that has it."""
        file = self.there or self.file
        text = (folder / file).read_text(encoding="utf-8")
        sign = self.mark or self.new or self.old
        assert sign in text, f"{file} does not say: {sign}"
        return file, text[: text.index(sign)].count("\n") + 1 + self.below


@cache
def faults() -> tuple[Fault, ...]:
    """The faults, in the order of their file."""
    read = yaml.safe_load(Path(__file__).with_name("seeded.yaml").read_text(encoding="utf-8"))
    return tuple(Fault(**one) for one in read)


def prepared(folder: Path, when: str) -> Path:
    """A copy of the sample catalogue to make faults in; one that is kept has golden letters and reviews, and only the
    templates of these letters.
    """
    start_repository(folder)
    for path in sorted((folder / "golden").rglob("*.*")):
        if when != "kept" or path.name not in ("partial.sv.json", "urgent-grant.fi.json"):
            path.unlink()
    if when == "kept":
        for path in (folder / "templates").iterdir():
            if path.stem not in ("grant", "partial"):
                path.unlink()
        (folder / "golden" / "partial" / "partial.sv.json").rename(folder / "golden" / "partial" / "case.json")
        (folder / "golden" / "grant" / "urgent-grant.fi.json").rename(folder / "golden" / "grant" / "other.json")
        for id in _REVIEWED:
            _run("phrases", "review", id, "--lang", "sv", "--lang", "fi", "--lang", "en", "--state", "approved",
                 "--by", "lead writer", "--on", "2026-03-02", "--catalogue", str(folder))  # fmt: skip
        write_letters(load_catalogue(folder))
        load_catalogue.cache_clear()
    return folder


Told = dict[tuple[str, int], dict[str, str]]
"""What check says: by file and line, the problems by name, with their messages."""


def told(folder: Path, only: Iterable[str] = ()) -> Told:
    """What `letterkit check` says of a catalogue, or of some of its files."""
    load_catalogue.cache_clear()
    chosen = [option for name in only for option in ("--only", str(folder / name))]
    ran = CliRunner().invoke(cli, ["check", str(folder), "--format", "json", "--on", DAY, "--ui", "en", *chosen])
    if ran.exit_code not in (0, 1):
        raise AssertionError(ran.output)
    found: Told = {}
    for document in json.loads(ran.stdout)["documents"]:
        file = Path(document["path"]).resolve().relative_to(folder.resolve()).as_posix()
        for one in document["findings"]:
            found.setdefault((file, one["line"]), {})[one["rule"]] = one["message"]
    return found


def _run(*arguments: str) -> None:
    ran = CliRunner().invoke(cli, list(arguments))
    assert ran.exit_code == 0, ran.output
