"""The labelled drafts (sets/README.md), and where their labels stand in the text that letterkit sees."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from letterkit.document import Document, Span, read
from letterkit.document.origin import FileOrigin

SETS = Path(__file__).parent / "sets"


@dataclass(frozen=True)
class Draft:
    """A draft with its labels as places of the document's text; None is what was not labelled."""

    name: str
    language: str
    document: Document
    kind: str
    parts: Mapping[str, tuple[Span, ...]]
    answers: Mapping[str, Span | None] | None
    missing: frozenset[str] | None
    doubtful: Mapping[str, tuple[Span, ...]] = field(default_factory=dict)
    """What one of two readers labelled and the other did not."""


def drafts(folder: Path = SETS, language: str | None = None) -> Iterator[Draft]:
    """The drafts of a folder, LANG-NN.md with LANG-NN.json beside it."""
    for path in sorted(folder.glob("*-*.md")):
        spoken = path.stem.split("-")[0]
        if language in (None, spoken) and path.with_suffix(".json").is_file():
            yield draft(path, spoken)


def draft(path: Path, language: str) -> Draft:
    """One draft. Raises ValueError for a label whose words don't stand in it."""
    document, source = read(path), path.read_text(encoding="utf-8")
    labels: dict[str, Any] = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))

    def span(words: str) -> Span:
        return place(document, source, words, path.stem)

    return Draft(
        path.stem,
        language,
        document,
        labels["kind"],
        _spans_of(labels.get("parts"), span),
        {asked: span(words) if words else None for asked, words in labels["answers"].items()}
        if "answers" in labels
        else None,
        frozenset(map(_rule, labels["missing"])) if "missing" in labels else None,
        _spans_of(labels.get("doubtful"), span),
    )


def _spans_of(labels: Mapping[str, list[str]] | None, span: Callable[[str], Span]) -> Mapping[str, tuple[Span, ...]]:
    return {part: tuple(map(span, words)) for part, words in (labels or {}).items() if words}


def _rule(name: str) -> str:
    """The rule of a label: contact is short for missing-contact."""
    bare = name.removeprefix("missing-")
    return bare if bare.endswith("-incomplete") else f"missing-{bare}"


def place(document: Document, source: str, words: str, name: str) -> Span:
    """Where the words of a file stand in the document's text; of a list's number, the item.

    `name` is the draft's, for the ValueError of words that don't stand in it.
    """
    first = source.find(words)
    last = first + len(words)
    held = list(_spans(document, first, last)) or list(_spans(document, first, source.find("\n", last)))
    if first < 0 or not held:
        raise ValueError(f"{name}: {words!r} does not stand in the draft")
    return Span(held[0].start, held[-1].end)


def _spans(document: Document, first: int, last: int) -> Iterator[Span]:
    """The stretches of the document's text that come from characters `first` to `last` of the file."""
    for block in document.blocks:
        for piece in block.pieces:
            if isinstance(piece.origin, FileOrigin):
                before, after = first - piece.origin.offset, piece.origin.offset + piece.width - last
                if before < piece.width and after < piece.width:
                    cut = (max(0, before), max(0, after)) if piece.is_exact else (0, 0)
                    yield block.span_of(piece.start + cut[0], piece.end - cut[1])
