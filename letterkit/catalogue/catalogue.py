"""The catalogue as a whole: phrases, tables, templates, words and provisions that fit together."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from fnmatch import fnmatchcase
from functools import cache, cached_property, partial
from pathlib import Path
from typing import Final

from letterkit.catalogue.entries.ordering import check_order
from letterkit.catalogue.entries.phrases import SECTIONS, Phrase, load_phrases
from letterkit.catalogue.entries.provisions import Provision, check_basis, load_provisions
from letterkit.catalogue.entries.tables import Table, load_tables
from letterkit.catalogue.entries.templates import Part, Section, Template, load_templates
from letterkit.catalogue.files.folder import PARTS, default_catalogue, shown
from letterkit.catalogue.jinja.expressions import Expression, Loop
from letterkit.catalogue.values.roots import scope_of
from letterkit.catalogue.values.shapes import Shape
from letterkit.catalogue.values.words import Words, load_words
from letterkit.errors import CatalogueError
from letterkit.paths import is_folder
from letterkit.ui import Text

_NO_FOLDER = Text(
    sv="Här finns ingen katalog: den har mapparna phrases och templates.",
    fi="Tässä ei ole fraasistoa. Fraasistossa on kansiot phrases ja templates.",
    en="There is no catalogue here: it has the folders phrases and templates.",
)
_NO_PHRASE = Text(
    sv="Ingen fras heter ”{name}”. {hint}",
    fi="Fraasia ”{name}” ei ole. {hint}",
    en='There is no phrase "{name}". {hint}',
)
_NO_TABLE = Text(
    sv="Ingen tabell heter ”{name}”. {hint}",
    fi="Taulukkoa ”{name}” ei ole. {hint}",
    en='There is no table "{name}". {hint}',
)
_NO_SECTION_NAME = Text(
    sv="Ingen avdelning heter ”{name}”. Här finns: {known}.",
    fi="Osio ”{name}” ei ole mikään näistä: {known}.",
    en='The section "{name}" is not one of: {known}.',
)
_CLOSE: Final = Text(sv="Menade du ”{close}”?", fi="Tarkoititko ”{close}”?", en='Did you mean "{close}"?')


@dataclass(frozen=True)
class Catalogue:
    """What letters are built from. `folder` holds `phrases` and `templates`."""

    folder: Path
    phrases: Mapping[str, Phrase]
    tables: Mapping[str, Table]
    templates: Mapping[str, Template]
    words: Words = field(repr=False)
    provisions: Mapping[str, Provision] = field(repr=False)

    def matching(self, pattern: str) -> list[Phrase]:
        """The phrases of an id or a glob ("next-step.*"), in the order of the catalogue."""
        if pattern in self.phrases:
            return [self.phrases[pattern]]
        if pattern not in self._matched:
            self._matched[pattern] = [phrase for id, phrase in self.phrases.items() if fnmatchcase(id, pattern)]
        return self._matched[pattern]

    @cached_property
    def _matched(self) -> dict[str, list[Phrase]]:
        """The phrases of the globs that were asked for."""
        return {}


@cache
def load_catalogue(folder: Path | None = None) -> Catalogue:
    """The catalogue in a folder (the default one unless given), checked as a whole.

    Raises CatalogueError, with file, line and column, at the first thing that is wrong.
    """
    catalogue = read_catalogue(folder or default_catalogue())
    _check(catalogue)
    return catalogue


def read_catalogue(root: Path) -> Catalogue:
    """The catalogue in a folder; whether its parts fit together is not checked. Raises CatalogueError."""
    phrases, templates = (root / part for part in PARTS)
    if not (is_folder(phrases) and is_folder(templates)):
        raise CatalogueError(_NO_FOLDER, shown(root))
    return Catalogue(
        folder=root,
        phrases=load_phrases(phrases),
        tables=load_tables(phrases),
        templates=load_templates(templates),
        words=load_words(phrases),
        provisions=load_provisions(phrases),
    )


def _check(catalogue: Catalogue) -> None:
    for check in checks_of(catalogue):
        check()


def checks_of(catalogue: Catalogue) -> Iterator[Callable[[], None]]:
    """The checks of what fits together, one for each phrase, table and template; each raises CatalogueError."""
    yield from (partial(_check_phrase, phrase, catalogue) for phrase in catalogue.phrases.values())
    yield from (partial(_check_table, table, catalogue) for table in catalogue.tables.values())
    yield from (partial(_check_template, template, catalogue) for template in catalogue.templates.values())


def _check_phrase(phrase: Phrase, catalogue: Catalogue) -> None:
    if phrase.legal_basis:
        check_basis(phrase.node, catalogue.provisions)
    scope = _inner(phrase.when, phrase.for_each, scope_of(phrase.section), catalogue.words)
    for wording in phrase.text.values():
        wording.check(scope, catalogue.words)


def _check_template(template: Template, catalogue: Catalogue) -> None:
    for section in template.sections:
        _check_section(section, template, catalogue)
    check_order(template)


def _inner(
    when: Expression | None, for_each: Loop | None, scope: Mapping[str, Shape], words: Words
) -> Mapping[str, Shape]:
    """The names that a text may use, after its loop and its condition have been checked."""
    if for_each:
        for_each.items.check(scope, words)
        scope = {**scope, for_each.name: for_each.items.item_shape(scope, words)}
    if when:
        when.check(scope, words)
    return scope


def _check_table(table: Table, catalogue: Catalogue) -> None:
    scope = scope_of("change" if table.id.startswith("change") else "")
    if table.when:
        table.when.check(scope, catalogue.words)
    for row in table.rows:
        inner = _inner(row.when, row.for_each, scope, catalogue.words)
        for cell in row.cells:
            for wording in dict.fromkeys(cell.values()):
                wording.check(inner, catalogue.words)


def _check_section(section: Section, template: Template, catalogue: Catalogue) -> None:
    if section.name not in SECTIONS:
        raise template.source.error(
            _NO_SECTION_NAME, section.line, section.name, name=section.name, known=", ".join(SECTIONS)
        )
    if section.when:
        section.when.check(scope_of(section.name), catalogue.words)
    for part, name in _names(section):
        if part.kind == "table" and name not in catalogue.tables:
            raise template.source.error(_NO_TABLE, part.line, name, name=name, hint=_hint(name, catalogue.tables))
        if part.kind in ("phrases", "box") and not catalogue.matching(name):
            raise template.source.error(_NO_PHRASE, part.line, name, name=name, hint=_hint(name, catalogue.phrases))


def _names(section: Section) -> Iterator[tuple[Part, str]]:
    for part in section.parts:
        for name in part.names:
            yield part, name


def _hint(name: str, known: Mapping[str, object]) -> Text | str:
    close = get_close_matches(name, known, n=1)
    return _CLOSE.filled(close=close[0]) if close else ""
