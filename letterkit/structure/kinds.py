"""Which kind of decision a letter tells: phrases/kinds.yaml says by which words, and they weigh more near the top.

- kind: recovery
  called: {sv: hörande om återkrav, fi: …, en: …}
  over: [grant]                  where both are found, this one is meant (optional)
  recognise: {sv: {words: …, trigger: …, released_by: …}, fi: …, en: …}
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

from letterkit.catalogue.folder import default_catalogue
from letterkit.catalogue.misspelt import Spellings
from letterkit.catalogue.reading import Reading
from letterkit.catalogue.recognise import matches
from letterkit.catalogue.strict_yaml import Yaml, load
from letterkit.catalogue.wordgroups import Groups, load_shared
from letterkit.decision.kinds import TYPES
from letterkit.document import Span
from letterkit.structure.entries import Recognitions, read_recognitions, spellings_of
from letterkit.ui import Text

UNKNOWN: Final = "unknown"

_HEADING_WEIGHT: Final = 4.0
_TOP_WEIGHT: Final = 3.0
_TOP: Final = 4
"""So many first sentences count as the top; these three figures and the next are our own."""
_LEAST: Final = 2.0
"""What the words found must weigh at least together."""


@dataclass(frozen=True)
class KindEntry:
    """How a kind of letter is told, and what it is called in each language of the interface."""

    kind: str
    called: Text
    over: tuple[str, ...]
    recognise: Recognitions


@dataclass(frozen=True, slots=True)
class Told:
    """The kind that a letter was taken for ("unknown" where none was found), and the words that told it."""

    kind: str
    words: tuple[Span, ...]


@cache
def load_kinds(folder: Path | None = None) -> tuple[tuple[KindEntry, ...], Spellings]:
    """The kinds of a catalogue (the default one unless given) and how the words that tell them are spelt.

    Raises CatalogueError.
    """
    phrases = (folder or default_catalogue()) / "phrases"
    shared = load_shared(phrases)
    entries = tuple(_entry(node, shared) for node in load(phrases / "kinds.yaml").items())
    return entries, spellings_of([entry.recognise for entry in entries])


def _entry(node: Yaml, shared: Mapping[str, Groups]) -> KindEntry:
    entry = node.mapping(required=("kind", "called", "recognise"), optional=("over",))
    return KindEntry(
        entry["kind"].one_of(TYPES),
        entry["called"].said(),
        entry["over"].texts() if "over" in entry else (),
        read_recognitions(entry["recognise"], shared),
    )


_UNKNOWN_KIND: Final = Text(sv="okänd typ", fi="tuntematon laji", en="kind unknown")


def called(kind: str) -> Text:
    """What a kind of letter is called."""
    return next((entry.called for entry in load_kinds()[0] if entry.kind == kind), _UNKNOWN_KIND)


def tell(reading: Reading, entries: Iterable[KindEntry]) -> Told:
    """The kind whose words weigh most; one that is said to go over others wins where both weigh enough."""
    found = [(entry, tuple(match.span for match in matches(reading, entry.recognise.values()))) for entry in entries]
    weighed = [(sum(_weight(reading, span) for span in spans), entry, spans) for entry, spans in found]
    enough = [(weight, entry, spans) for weight, entry, spans in weighed if weight >= _LEAST]
    beaten = {kind for _, entry, _ in enough for kind in entry.over}
    left = [(weight, entry, spans) for weight, entry, spans in enough if entry.kind not in beaten]
    if not left:
        return Told(UNKNOWN, ())
    _, best, words = max(left, key=lambda one: one[0])
    return Told(best.kind, words)


def _weight(reading: Reading, span: Span) -> float:
    """How much words at a place say of the kind: most in a heading and at the top of the letter."""
    index = next(number for number, one in enumerate(reading.sentences) if one.span.end >= span.end)
    if reading.sentences[index].block.kind == "heading":
        return _HEADING_WEIGHT
    return _TOP_WEIGHT if index < _TOP else 1.0
