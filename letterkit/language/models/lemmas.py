"""Dictionary forms of words, learned from treebanks: known forms from a table, others by the change of their ending.

The table is small, loads in milliseconds and is asked with the part of speech and the features that the tagger gave.
"""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, TypeVar

_LONGEST = 8
"""The longest ending, in letters, that a change is learned for."""

_SHORTEST_PART = 4
"""The fewest letters of the last part of a compound."""

AnyDoc = TypeVar("AnyDoc", bound=Iterable[Any])
"""A text of letterkit's or of spaCy's."""
Change = tuple[int, str]
"""How many letters to take from the end, and what to put there."""


class Lemmatizer:
    """Sets `token.lemma_` of every word; the tagger has to run before it. spaCy takes it as a component, too.

    `forms` holds lemmas of known words by "form tag", `changes` the likeliest changes of an ending by "ending tag"; the
    tag is the part of speech with or without features. `lemmas` are those that are known: of the changes that fit a
    word, one that makes a known lemma, or a compound whose last part is known, is taken before the longest ending.
    """

    def __init__(
        self,
        forms: dict[str, str] | None = None,
        changes: dict[str, list[Change]] | None = None,
        lemmas: Iterable[str] = (),
    ) -> None:
        self.forms = forms or {}
        self.changes = changes or {}
        self.lemmas = frozenset(lemmas)
        self._known: dict[tuple[str, str, str], str] = {}

    def __call__(self, doc: AnyDoc) -> AnyDoc:
        """Set the lemma of every word that has none."""
        for token in doc:
            token.lemma_ = self.lemma(token.text, token.pos_, str(token.morph))
        return doc

    def lemma(self, form: str, pos: str, feats: str) -> str:
        """The dictionary form of a word; a word nobody has seen keeps its form."""
        key = (form, pos, feats)
        found = self._known.get(key)
        if found is None:
            found = self._find(form if pos == "PROPN" else form.lower(), pos, feats)
            if len(self._known) > 1 << 16:
                self._known.clear()
            self._known[key] = found
        return found

    def _find(self, form: str, pos: str, feats: str) -> str:
        for tag in (f"{pos}|{feats}", pos):
            if (lemma := self.forms.get(f"{form} {tag}")) is not None:
                return lemma
        changes = list(self._changes_of(form, pos, feats))
        if not changes:
            return form
        candidates = [(form[: len(form) - cut], put) for cut, put in changes]
        known = (stem + put for stem, put in candidates if stem + put in self.lemmas)
        compound = (stem + put for stem, put in candidates if self._is_compound(stem, put))
        return next(known, None) or next(compound, None) or "".join(candidates[0])

    def _changes_of(self, form: str, pos: str, feats: str) -> Iterator[Change]:
        """The changes learned for the word's endings, longest ending first."""
        for tag in (f"{pos}|{feats}", pos):
            for length in range(min(_LONGEST, len(form)), -1, -1):
                yield from self.changes.get(f"{form[len(form) - length :]} {tag}", ())

    def _is_compound(self, stem: str, put: str) -> bool:
        """Whether the lemma ends in a known lemma that begins inside the stem, after a first part."""
        lemma = stem + put
        last = min(len(stem) - 2, len(lemma) - _SHORTEST_PART)
        return any(lemma[start:] in self.lemmas for start in range(2, last + 1))

    def to_disk(self, path: str | Path, *, exclude: Any = ()) -> None:
        """Write the tables to one compressed file in a folder."""
        folder = Path(path)
        folder.mkdir(parents=True, exist_ok=True)
        tables = {"forms": self.forms, "changes": self.changes, "lemmas": sorted(self.lemmas)}
        data = json.dumps(tables, ensure_ascii=False, sort_keys=True)
        (folder / "lemmas.json.gz").write_bytes(gzip.compress(data.encode("utf-8"), 9, mtime=0))

    def from_disk(self, path: str | Path, *, exclude: Any = ()) -> Lemmatizer:
        """Read what `to_disk` wrote."""
        data = json.loads(gzip.decompress((Path(path) / "lemmas.json.gz").read_bytes()))
        self.forms = data["forms"]
        self.changes = data["changes"]
        self.lemmas = frozenset(data["lemmas"])
        self._known.clear()
        return self
