"""The terms of the user's own glossary: words that the authority has settled, of which rules of wording say nothing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from letterkit.rules.wording.lexicon import Entry, Lexicon

if TYPE_CHECKING:
    from letterkit.language.letter import Letter
    from letterkit.rules.contract import Finding, Rule


@dataclass(frozen=True)
class Glossary:
    """The forms of the terms by language."""

    path: Path
    forms: Mapping[str, tuple[str, ...]]

    def spares(self, finding: Finding, letter: Letter, rules: Mapping[str, Rule]) -> bool:
        """Whether a finding of a rule that spares terms stands within one of them."""
        if not rules[finding.rule].spares_terms:
            return False
        block = letter.document.block_at(finding.span.start)
        start, end = finding.span.start - block.start, finding.span.end - block.start
        found = _lexicon(self.forms.get(letter.language_of(block), ())).find(block.text)
        return any(match.start <= start and end <= match.end for match in found)


@cache
def _lexicon(forms: tuple[str, ...]) -> Lexicon:
    return Lexicon(Entry(form, None, "none") for form in forms)


def read_glossary(path: Path) -> Glossary:
    """The glossary in a YAML file, written as the catalogue's phrases/glossary.yaml is. Raises CatalogueError."""
    from letterkit.catalogue.values.words import load_terms  # loads pydantic

    forms: dict[str, list[str]] = {}
    for term in load_terms(path).values():
        for language, named in term.forms.items():
            forms.setdefault(language, []).extend(named.values())
    return Glossary(path, {language: tuple(held) for language, held in forms.items()})
