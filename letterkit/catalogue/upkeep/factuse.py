"""The facts that a catalogue reads in its conditions, loops and texts, each with its place."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from jinja2 import nodes

from letterkit.catalogue.catalogue import Catalogue
from letterkit.catalogue.files.source import Source
from letterkit.catalogue.jinja.expressions import Expression, Loop, paths_in
from letterkit.catalogue.jinja.wording import Wording


@dataclass(frozen=True, slots=True)
class Use:
    """A place that uses something: in what (a phrase, a template …), how ("when", "sv", "phrases"), and where."""

    within: str
    id: str
    how: str
    file: Path
    line: int
    column: int


def facts_read(catalogue: Catalogue) -> Iterator[tuple[str, Use]]:
    """Every fact that the catalogue reads, with its place."""
    for phrase in catalogue.phrases.values():
        yield from _read("phrase", phrase.id, phrase.when, phrase.for_each, phrase.text)
    for table in catalogue.tables.values():
        yield from _read("table", table.id, table.when, None, {})
        for row in table.rows:
            for cell in row.cells:
                yield from _read("table", table.id, row.when, row.for_each, cell)
    for template in catalogue.templates.values():
        for section in template.sections:
            yield from _read("template", template.name, section.when, None, {})


def _read(
    within: str, id: str, when: Expression | None, for_each: Loop | None, texts: Mapping[str, Wording]
) -> Iterator[tuple[str, Use]]:
    names: dict[str, str] = {}
    if for_each:
        yield from _paths(within, id, "for_each", for_each.items.source, for_each.items.tree, names)
        names = {for_each.name: _list_of(for_each.items.node)}
    if when:
        yield from _paths(within, id, "when", when.source, when.tree, names)
    for language, wording in apart(texts):
        inner = {**names}
        for loop in wording.tree.find_all(nodes.For):
            if isinstance(loop.target, nodes.Name):
                inner[loop.target.name] = _resolved(_list_of(loop.iter), inner)
        yield from _paths(within, id, language, wording.source, wording.tree, inner)


def apart(texts: Mapping[str, Wording]) -> Iterator[tuple[str, Wording]]:
    """The texts by language; one text for all languages comes once, as "text"."""
    if len({id(wording) for wording in texts.values()}) == 1 and len(texts) > 1:
        yield "text", next(iter(texts.values()))
    else:
        yield from texts.items()


def _list_of(node: nodes.Node) -> str:
    """The path of the facts that a loop goes through."""
    return next(iter(_written(node)), "")


def _written(node: nodes.Node) -> Iterator[str]:
    yield from sorted(paths_in(nodes.Template([nodes.Output([node])])), key=len, reverse=True)


def _resolved(path: str, names: Mapping[str, str]) -> str:
    head, dot, rest = path.partition(".")
    return names.get(head, head) + dot + rest


def _paths(
    within: str, id: str, how: str, source: Source, tree: nodes.Node, names: Mapping[str, str]
) -> Iterator[tuple[str, Use]]:
    for node in tree.find_all((nodes.Getattr, nodes.Name)):
        for path in set(paths_in(nodes.Template([nodes.Output([node])]))):
            if "." in path or path in names:
                line, column = place_of(source, node.lineno, path)
                yield _resolved(path, names), Use(within, id, how, source.path, line, column)


def place_of(source: Source, lineno: int, needle: str) -> tuple[int, int]:
    """The line and column in the file of some words at a line (from 1) of a piece of Jinja."""
    content = source.text.split("\n")[lineno - 1 : lineno]
    found = content[0].find(needle) if content else -1
    return source.line + lineno - 1, source.column + max(0, found)
