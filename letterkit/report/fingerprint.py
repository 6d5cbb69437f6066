"""A finding's fingerprint: the same as long as its sentence is, wherever in the draft that has moved."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from hashlib import sha256

from letterkit.linter.engine import Result
from letterkit.rules.contract import Finding


def fingerprints(result: Result) -> Iterator[str]:
    """The fingerprints of a draft's findings, in their order: a hash of rule and sentence, and which of these it is.

    Spaces and capitals don't count.
    """
    seen: Counter[str] = Counter()
    for finding in result.findings:
        said = f"{finding.rule}\n{' '.join(_sentence(result, finding).split()).casefold()}"
        digest = sha256(said.encode()).hexdigest()[:32]
        seen[digest] += 1
        yield f"{digest}:{seen[digest]}"


def _sentence(result: Result, finding: Finding) -> str:
    """The sentences of the finding's first block that it touches; the whole block where it touches none."""
    block = result.document.block_at(finding.span.start)
    touched = [one.text for one in result.letter.sentences_of(block) if one.span.overlaps(finding.span)]
    return "\n".join(touched) or block.text
