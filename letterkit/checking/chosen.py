"""What a check is asked for: a whole catalogue, or some of its files; then the phrases, tables and letters of those."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from letterkit.catalogue.catalogue import Catalogue
from letterkit.catalogue.entries.templates import Template
from letterkit.catalogue.files.folder import shown
from letterkit.errors import UsageError
from letterkit.paths import is_file, is_folder, is_there
from letterkit.ui import Text

TABLE: Final = "table."
_NO_FILE: Final = Text(
    sv="Katalogen har ingen sådan fil. Skriv till exempel --only phrases/self-pay/bill.yaml.",
    fi="Fraasistossa ei ole tällaista tiedostoa. Kirjoita esimerkiksi --only phrases/self-pay/bill.yaml.",
    en="The catalogue has no such file. Write for example --only phrases/self-pay/bill.yaml.",
)


@dataclass(frozen=True)
class Chosen:
    """Files of a catalogue: `owners` are the phrases, tables and templates that stand there, `letters` the templates
    whose letters may show what was done there."""

    files: frozenset[Path]
    owners: frozenset[str]
    letters: frozenset[str]

    def holds(self, path: Path) -> bool:
        """Whether a file is one of them."""
        return path.resolve() in self.files


def chosen_files(folder: Path, names: Iterable[Path]) -> frozenset[Path]:
    """The files that a user names, from where they stand or from the catalogue's folder. Raises UsageError."""
    return frozenset(path for name in names for path in _below(folder, name))


def _below(folder: Path, name: Path) -> Iterator[Path]:
    """A file, or those of a folder."""
    places = [path.resolve() for path in (name, folder / name) if is_there(path)]
    found = next((place for place in places if place.is_relative_to(folder.resolve())), None)
    if found is None:
        raise UsageError(_NO_FILE, shown(name))
    yield from (path for path in found.rglob("*") if is_file(path)) if is_folder(found) else (found,)


def choose(catalogue: Catalogue, files: frozenset[Path]) -> Chosen:
    """What stands in some files of a catalogue."""
    templates = [one for one in catalogue.templates.values() if one.source.path.resolve() in files]
    own = {phrase.id for phrase in catalogue.phrases.values() if phrase.path.resolve() in files}
    own |= {TABLE + table.id for table in catalogue.tables.values() if table.node.path.resolve() in files}
    users = {one.name for one in catalogue.templates.values() if own & set(owners_of(one, catalogue))}
    chosen = {template.name for template in templates}
    return Chosen(files, frozenset(own | chosen), frozenset(users | chosen))


def owners_of(template: Template, catalogue: Catalogue) -> tuple[str, ...]:
    """A template by name, its phrases by id, and its tables."""
    parts = [part for section in template.sections for part in section.parts]
    names = [name for part in parts if part.kind in ("phrases", "box") for name in part.names]
    phrases = [phrase.id for name in names for phrase in catalogue.matching(name)]
    tables = [TABLE + name for part in parts if part.kind == "table" for name in part.names]
    return (template.name, *dict.fromkeys(phrases), *dict.fromkeys(tables))
