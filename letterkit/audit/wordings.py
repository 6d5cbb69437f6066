"""Which phrase of the catalogue a sentence of a letter was written with."""

from __future__ import annotations

from pathlib import Path

from letterkit.language.letter import Sentence


class Wordings:
    """The sentences of a catalogue's phrases (the default catalogue's where it is None)."""

    def __init__(self, catalogue: Path | None) -> None:
        self._catalogue = catalogue

    def phrase_of(self, sentence: Sentence) -> str | None:
        """The phrase that a sentence comes from; None where it is none of the catalogue's."""
        return None
