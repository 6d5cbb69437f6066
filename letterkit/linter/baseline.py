"""A baseline: the findings that a project has decided to live with for now, so that only new ones fail a run.

A finding is known again by its rule and its sentence, in the draft where it was: line numbers may change, and the same
sentence in another letter is a new fault. The file holds hashes only, of paths too, which may name a client.
"""

from __future__ import annotations

import json
import os
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from letterkit.catalogue.files.folder import shown
from letterkit.document import FORMATS
from letterkit.document.writers.place import put
from letterkit.errors import UsageError
from letterkit.linter.result import Covered, Result
from letterkit.ui import Text

if TYPE_CHECKING:
    from letterkit.rules.contract import Finding

VERSION: Final = 1
_DIGITS: Final = 20
"""Hexadecimal digits of a hash: 80 bits, so that no two sentences of a project share one."""

_MISSING: Final = Text(
    sv="Baslinjen finns inte. Skapa den med --write-baseline.",
    fi="Lähtötasotiedostoa ei ole. Luo se valinnalla --write-baseline.",
    en="There is no such baseline. Make it with --write-baseline.",
)
_BROKEN: Final = Text(
    sv="Filen är ingen baslinje som den här versionen kan läsa. Skapa den på nytt med --write-baseline.",
    fi="Tiedosto ei ole lähtötaso, jonka tämä versio osaa lukea. Luo se uudelleen valinnalla --write-baseline.",
    en="The file is no baseline that this version can read. Make it anew with --write-baseline.",
)

Counts = Mapping[str, int]
"""How often each known finding of a draft occurs, by its hash."""


@dataclass(frozen=True)
class Baseline:
    """The known findings of drafts, by the hash of a draft's path from the baseline's folder."""

    path: Path
    drafts: Mapping[str, Counts]

    def cover(self, result: Result) -> Result:
        """The result without the findings that are known: of several alike, the first are hidden."""
        left = Counter(self.drafts.get(self._draft(result), {}))
        kept: list[Finding] = []
        hidden: list[Finding] = []
        former: dict[str, str] = {}
        for finding in result.findings:
            name = next((name for name in _names(finding, result) if left[_key(finding, result, name)] > 0), None)
            if name is None:
                kept.append(finding)
                continue
            hidden.append(finding)
            left[_key(finding, result, name)] -= 1
            former |= {name: finding.rule} if name != finding.rule else {}
        return replace(result, findings=tuple(kept), covered=Covered(tuple(hidden), left.total(), former))

    def renewed(self, results: Iterable[Result]) -> Baseline:
        """The baseline with all that these results hold and nothing that they no longer do; other drafts stay.

        Those that are not there any more are left out.
        """
        seen = {
            self._draft(result): dict(Counter(_key(one, result, one.rule) for one in result.findings))
            for result in results
        }
        others = {draft: counts for draft, counts in self.drafts.items() if draft not in seen}
        if others:
            there = {_hash(path) for path in _drafts_below(self.path.parent)}
            others = {draft: counts for draft, counts in others.items() if draft in there}
        return Baseline(self.path, {**others, **{draft: counts for draft, counts in seen.items() if counts}})

    @property
    def size(self) -> int:
        """How many findings it holds."""
        return sum(sum(counts.values()) for counts in self.drafts.values())

    def write(self) -> None:
        """Write it whole or not at all, in an order of its own, so that changes can be reviewed."""
        drafts = {draft: dict(sorted(counts.items())) for draft, counts in sorted(self.drafts.items())}
        put(json.dumps({"version": VERSION, "drafts": drafts}, indent=1) + "\n", self.path)

    def _draft(self, result: Result) -> str:
        return _hash(_below(Path(result.document.path).resolve(), self.path.parent))


def read_baseline(path: Path) -> Baseline:
    """The baseline in a file. Raises UsageError."""
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise UsageError(_MISSING, shown(path)) from None
    except (OSError, ValueError, RecursionError):
        raise UsageError(_BROKEN, shown(path)) from None
    if not _is_baseline(data):
        raise UsageError(_BROKEN, shown(path))
    return Baseline(path.resolve(), data["drafts"])


def _is_baseline(data: Any) -> bool:
    return (
        isinstance(data, dict)
        and data.get("version") == VERSION
        and isinstance(data.get("drafts"), dict)
        and all(isinstance(counts, dict) for counts in data["drafts"].values())
        and all(type(count) is int and count > 0 for counts in data["drafts"].values() for count in counts.values())
    )


def _names(finding: Finding, result: Result) -> tuple[str, ...]:
    """The name of a finding's rule, and those that it had before."""
    rule = result.rules.get(finding.rule)
    return (finding.rule, *(rule.formerly if rule else ()))


def _key(finding: Finding, result: Result, name: str) -> str:
    """The hash of a rule's name and of the sentence where it reports, white space and capitals put aside."""
    block = result.document.block_at(finding.span.start)
    sentences = result.letter.sentences_of(block)
    sentence = next((one.text for one in sentences if one.span.end > finding.span.start), block.text)
    return _hash(name, " ".join(unicodedata.normalize("NFC", sentence).casefold().split()))


def _hash(*parts: str) -> str:
    return sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:_DIGITS]


def _below(path: Path, folder: Path) -> str:
    """A path from a folder, alike on all systems; whole where there is no way from the one to the other."""
    try:
        return Path(os.path.relpath(path, folder)).as_posix()
    except ValueError:
        return path.as_posix()


def _drafts_below(folder: Path) -> Iterator[str]:
    """The drafts below a folder, hidden folders left out."""
    for root, folders, files in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in files:
            if Path(name).suffix.lower() in FORMATS:
                yield _below(Path(root) / name, folder)
