"""Where something of a catalogue is used: a phrase, a table, a fact, a term, a family of names, a provision."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Final, Literal

from jinja2 import nodes

from letterkit.catalogue.catalogue import Catalogue
from letterkit.catalogue.expressions import Expression, Loop, paths_in
from letterkit.catalogue.phrases import OTHER_FOLDERS
from letterkit.catalogue.sandbox import TERM
from letterkit.catalogue.source import Source
from letterkit.catalogue.strict_yaml import Yaml, load
from letterkit.catalogue.wording import Wording
from letterkit.errors import UsageError
from letterkit.ui import Text

Kind = Literal["phrase", "table", "fact", "term", "names", "provision"]
_UNKNOWN: Final = Text(
    sv="Ingen fras, tabell, term, bestämmelse eller namngrupp och inget faktum i katalogen heter ”{name}”. {hint}",
    fi="Luettelossa ei ole fraasia, taulukkoa, termiä, säännöstä, nimiryhmää eikä tietoa ”{name}”. {hint}",
    en='The catalogue has no phrase, table, term, provision, family of names or fact called "{name}". {hint}',
)
_CLOSE: Final = Text(sv="Menade du ”{close}”?", fi="Tarkoititko ”{close}”?", en='Did you mean "{close}"?')


@dataclass(frozen=True, slots=True)
class Use:
    """A place that uses something: in what (a phrase, a template …), how ("when", "sv", "phrases"), and where."""

    within: str
    id: str
    how: str
    file: Path
    line: int
    column: int


def kind_of(name: str, catalogue: Catalogue) -> Kind:
    """What a name is the name of. Raises UsageError where the catalogue has nothing of that name."""
    if name in catalogue.phrases:
        return "phrase"
    if name in catalogue.tables:
        return "table"
    if name in catalogue.words.terms:
        return "term"
    if name in catalogue.provisions:
        return "provision"
    facts = {fact for fact, _ in _facts(catalogue)}
    if any(_covers(name, fact) for fact in facts):
        return "fact"
    if name in catalogue.words.names:
        return "names"
    known = [*catalogue.phrases, *catalogue.tables, *catalogue.words.terms, *catalogue.provisions, *facts]
    close = get_close_matches(name, known, n=1)
    hint = Text(*(_CLOSE.say(language, close=close[0]) for language in ("sv", "fi", "en"))) if close else ""
    raise UsageError(_UNKNOWN, name=name, hint=hint)


def uses_of(name: str, catalogue: Catalogue) -> list[Use]:
    """The places that use what has this name, in order of the files. Raises UsageError."""
    match kind_of(name, catalogue):
        case "phrase":
            found = [*_in_templates(("phrases", "box"), name, catalogue), *_named_beside(name, catalogue)]
        case "table":
            found = list(_in_templates(("table",), name, catalogue))
        case "fact":
            found = [use for fact, use in _facts(catalogue) if _covers(name, fact)]
        case "provision":
            found = list(_of_provision(name, catalogue))
        case "term":
            found = list(_of_word(lambda node: _is_term(node, name), catalogue))
        case _:
            found = list(_of_word(lambda node: _is_family(node, name), catalogue))
    return sorted(set(found), key=lambda use: (use.file.as_posix(), use.line, use.column, use.how))


def facts_used(catalogue: Catalogue) -> Mapping[str, frozenset[str]]:
    """The facts that each phrase reads, by the phrase's id."""
    found: dict[str, set[str]] = {}
    for fact, use in _facts(catalogue):
        if use.within == "phrase":
            found.setdefault(use.id, set()).add(fact)
    return {id: frozenset(facts) for id, facts in found.items()}


def _covers(name: str, fact: str) -> bool:
    """Whether a fact is the one of this name, or one below it."""
    return fact == name or fact.startswith(f"{name}.")


def _facts(catalogue: Catalogue) -> Iterator[tuple[str, Use]]:
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
    for language, wording in _apart(texts):
        inner = {**names}
        for loop in wording.tree.find_all(nodes.For):
            if isinstance(loop.target, nodes.Name):
                inner[loop.target.name] = _resolved(_list_of(loop.iter), inner)
        yield from _paths(within, id, language, wording.source, wording.tree, inner)


def _apart(texts: Mapping[str, Wording]) -> Iterator[tuple[str, Wording]]:
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
                line, column = _place(source, node.lineno, path)
                yield _resolved(path, names), Use(within, id, how, source.path, line, column)


def _place(source: Source, lineno: int, needle: str) -> tuple[int, int]:
    content = source.text.split("\n")[lineno - 1 : lineno]
    found = content[0].find(needle) if content else -1
    return source.line + lineno - 1, source.column + max(0, found)


def _in_templates(kinds: tuple[str, ...], name: str, catalogue: Catalogue) -> Iterator[Use]:
    for template in catalogue.templates.values():
        for section in template.sections:
            for part in section.parts:
                if part.kind in kinds and any(fnmatchcase(name, pattern) for pattern in part.names):
                    pattern = next(pattern for pattern in part.names if fnmatchcase(name, pattern))
                    line, column = _place(template.source, part.line, pattern)
                    yield Use("template", template.name, section.name, template.source.path, line, column)


def _named_beside(name: str, catalogue: Catalogue) -> Iterator[Use]:
    """The misleading phrases and answers that name a phrase as what to write instead."""
    for folder in OTHER_FOLDERS[:2]:
        for path in sorted((catalogue.folder / "phrases" / folder).glob("*.yaml")):
            root = load(path)
            id = root.mapping()["id"].text() if not root.is_list() and "id" in root.mapping() else path.stem
            for how, node in _texts_of(root, ("instead", "phrases")):
                if node.text() == name:
                    yield Use(folder, id, how, path, node.line, node.column)


def _texts_of(node: Yaml, keys: tuple[str, ...], how: str = "") -> Iterator[tuple[str, Yaml]]:
    """The texts below a node that stand under one of these keys."""
    if node.is_text():
        if how:
            yield how, node
    elif node.is_list():
        for item in node.items():
            yield from _texts_of(item, keys, how)
    else:
        for key, value in node.mapping().items():
            yield from _texts_of(value, keys, key if key in keys else "")


def _of_provision(name: str, catalogue: Catalogue) -> Iterator[Use]:
    for phrase in catalogue.phrases.values():
        if name in phrase.legal_basis:
            basis = phrase.node.mapping()["legal_basis"].items()
            node = next(one for one in basis if one.text() == name)
            yield Use("phrase", phrase.id, "legal_basis", phrase.path, node.line, node.column)
    provision = catalogue.provisions[name]
    for kind in provision.kinds:
        if kind in catalogue.templates:
            path = catalogue.folder / "phrases" / "provisions.yaml"
            yield Use("template", kind, "kinds", path, provision.line, 1)


def _of_word(is_it: Callable[[nodes.Node], bool], catalogue: Catalogue) -> Iterator[Use]:
    for within, id, how, wording in _wordings(catalogue):
        for node in wording.tree.find_all((nodes.Call, nodes.Filter)):
            if is_it(node):
                line, column = _place(wording.source, node.lineno, "")
                yield Use(within, id, how, wording.source.path, line, column)


def _wordings(catalogue: Catalogue) -> Iterator[tuple[str, str, str, Wording]]:
    for phrase in catalogue.phrases.values():
        yield from (("phrase", phrase.id, language, wording) for language, wording in phrase.text.items())
    for table in catalogue.tables.values():
        for cell in (cell for row in table.rows for cell in row.cells):
            yield from (("table", table.id, language, wording) for language, wording in _apart(cell))


def _is_term(node: nodes.Node, id: str) -> bool:
    if not isinstance(node, nodes.Call):
        return False
    return isinstance(node.node, nodes.Name) and node.node.name == TERM and _constants(node) == [id]


def _is_family(node: nodes.Node, family: str) -> bool:
    if not isinstance(node, nodes.Filter):
        return False
    named = [one.value.value for one in node.kwargs if one.key == "family" and isinstance(one.value, nodes.Const)]
    return family in named or (node.name == "named" and _constants(node)[:1] == [family])


def _constants(node: nodes.Call | nodes.Filter) -> list[object]:
    return [one.value for one in node.args if isinstance(one, nodes.Const)]


def used_in(phrases: Iterable[str], catalogue: Catalogue) -> dict[str, list[str]]:
    """The templates that may print each of these phrases."""
    return {
        id: list(dict.fromkeys(use.id for use in _in_templates(("phrases", "box"), id, catalogue))) for id in phrases
    }
