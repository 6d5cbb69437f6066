"""The grammar of a letter: each block analysed once, when a rule first asks, with only the parts the rules need."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING

from letterkit.document import Block
from letterkit.language.memory import Memory
from letterkit.language.models.pipeline import LEMMAS, PARTS, SYNTAX, load

if TYPE_CHECKING:
    from letterkit.language.models.doc import Doc

WITH_SYNTAX = ("en",)
"""Languages whose grammar looks at dependencies; Swedish and Finnish passives do without."""

WITH_LEMMAS = ("fi",)
"""Languages whose measures count words in their base form (Wiio)."""


class Analysis:
    """The Docs of a letter's blocks. All blocks of a language go through its pipeline together."""

    def __init__(
        self,
        blocks: Iterable[Block],
        language_of: Callable[[Block], str],
        parts: frozenset[str] = PARTS,
        models: Mapping[str, str] | None = None,
        memory: Memory | None = None,
    ) -> None:
        self._blocks = tuple(blocks)
        self._language_of = language_of
        self._parts = parts
        self._models = models or {}
        self._memory = Memory() if memory is None else memory
        self._docs: dict[int, Doc] = {}

    def doc(self, block: Block) -> Doc:
        """The analysed text of a block; characters of the Doc are those of the block."""
        found = self._docs.get(block.start)
        if found is None:
            self._analyse(self._language_of(block), block)
            found = self._docs[block.start]
        return found

    def _analyse(self, language: str, asked: Block) -> None:
        parts = self._parts if language in WITH_SYNTAX else self._parts - {SYNTAX}
        parts |= {LEMMAS} if language in WITH_LEMMAS else set()
        model = self._models.get(language)
        same = [block for block in self._blocks if self._language_of(block) == language]
        keys = {block.start: (Analysis, language, parts, model, block.text) for block in (asked, *same)}
        docs = self._memory.recall_all(
            keys.values(), lambda new: load(language, parts, model).analyse(text for *_, text in new)
        )
        self._docs.update({start: docs[key] for start, key in keys.items()})
