"""Misleading phrases: why they mislead, how they are recognised, what to write instead (phrases/misleading/).

The examples are tests: in `flag` the words at fault stand between == and ==, and nothing in `pass` may be reported. One
of `flag` may be {draft: …, better: …}, where the catalogue has no phrase for it: what is better must be silent, too.
How `recognise` is written is told in triggers.py.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path
from typing import Final

from letterkit.catalogue.entries.examples import read_examples, read_rewrites
from letterkit.catalogue.files.folder import default_catalogue
from letterkit.catalogue.files.prepared import prepared
from letterkit.catalogue.files.strict_yaml import Yaml, load
from letterkit.catalogue.misleading.found import Instead
from letterkit.catalogue.misleading.triggers import Recognition, read_recognition
from letterkit.catalogue.patterns.misspelt import Spellings
from letterkit.catalogue.patterns.wordgroups import Groups, WordGroup, load_shared
from letterkit.language.data import LANGUAGES
from letterkit.ui import NOTHING, Text

FIELD: Final = "field"
"""The group of wordgroups.yaml that names social assistance."""
MATTER: Final = "matter"
"""The group of what social assistance is about, which a letter of another field seldom holds."""
SEVERITIES: Final = ("error", "warning", "hint")


@dataclass(frozen=True)
class Misleading:
    """A phrase that misleads.

    `title`, `why` and `advice` are said to the handler, `flag` marks the words at fault with ==, and `formerly` are the
    ids that it had before.
    """

    id: str
    severity: str
    title: Text
    summary: Text
    why: Text
    advice: Text
    known_limits: Text
    source: Text
    formerly: tuple[str, ...]
    instead: Instead | None
    recognise: dict[str, Recognition]
    flag: dict[str, tuple[str, ...]]
    better: dict[str, dict[str, str]]
    """By language what to write instead of some of those in `flag`."""
    let_pass: dict[str, tuple[str, ...]]
    path: Path = field(compare=False)
    of_field: Mapping[str, WordGroup | None] = field(compare=False, repr=False)
    """By language the words of social assistance, which a letter of another field does not hold; None in a catalogue
    without them."""
    of_matter: Mapping[str, WordGroup | None] = field(compare=False, repr=False)
    """By language the words of what it is about, of which an extract holds one."""
    spellings: Spellings = field(compare=False, repr=False)


def load_misleading(folder: Path | None = None, own: Path | None = None) -> tuple[Misleading, ...]:
    """The misleading phrases of a catalogue (the default one unless given), by id, and those of a folder beside it.

    One of that folder takes the place of the catalogue's with the same id. Raises CatalogueError.
    """
    return _load(folder or default_catalogue(), own)


@cache
def _load(catalogue: Path, own: Path | None) -> tuple[Misleading, ...]:
    phrases = catalogue / "phrases"
    shared = load_shared(phrases)
    if own:
        return _read(phrases, shared, own)
    return prepared("misleading", phrases, shared, lambda: _read(phrases, shared, None))


def _read(phrases: Path, shared: Mapping[str, Groups], own: Path | None) -> tuple[Misleading, ...]:
    paths = [*sorted((phrases / "misleading").glob("*.yaml")), *(sorted(own.glob("*.yaml")) if own else ())]
    read = {entry.id: entry for entry in (_entry(load(path), shared) for path in paths)}.values()
    spellings = Spellings(group for entry in read for one in entry.recognise.values() for group in one.groups)
    return tuple(replace(entry, spellings=spellings.worked_out()) for entry in read)


def read_entry(path: Path, phrases: Path) -> Misleading:
    """The misleading phrase of one file, with the shared words of a folder of phrases. Raises CatalogueError."""
    return _entry(load(path), load_shared(phrases))


def _entry(root: Yaml, shared: Mapping[str, Groups]) -> Misleading:
    entry = root.mapping(
        required=("id", "title", "severity", "summary", "why", "advice", "source", "recognise", "examples"),
        optional=("formerly", "instead", "limits"),
    )
    recognise = entry["recognise"].mapping(required=LANGUAGES)
    examples = entry["examples"].mapping(required=("flag", "pass"))
    return Misleading(
        id=entry["id"].text(),
        severity=entry["severity"].one_of(SEVERITIES),
        title=entry["title"].said(),
        summary=entry["summary"].said_or_text(),
        why=entry["why"].said(),
        advice=entry["advice"].said(),
        known_limits=entry["limits"].said_or_text() if "limits" in entry else NOTHING,
        source=entry["source"].said_or_text(),
        formerly=entry["formerly"].texts() if "formerly" in entry else (),
        instead=read_instead(entry["instead"]) if "instead" in entry else None,
        recognise={
            language: read_recognition(node, language, shared[language]) for language, node in recognise.items()
        },
        flag=read_examples(examples["flag"], are_reported=True, are_marked=True),
        better=read_rewrites(examples["flag"]),
        let_pass=read_examples(examples["pass"], are_reported=False),
        path=root.path,
        of_field={language: shared[language].get(FIELD) for language in LANGUAGES},
        of_matter={language: shared[language].get(MATTER) for language in LANGUAGES},
        spellings=Spellings(()),
    )


def read_instead(node: Yaml) -> Instead:
    """`phrase.id`, or {phrase: phrase.id, where: {fact: value}}."""
    if node.is_text():
        return Instead(node.text(), {})
    entry = node.mapping(required=("phrase", "where"))
    where = {name: value.text() for name, value in entry["where"].mapping().items()}
    return Instead(entry["phrase"].text(), where)
