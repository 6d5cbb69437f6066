"""Where something of a catalogue is used: a phrase, a table, a fact, a term, a family of names, a provision."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from difflib import get_close_matches
from fnmatch import fnmatchcase
from typing import Final, Literal

from jinja2 import nodes

from letterkit.catalogue.catalogue import Catalogue
from letterkit.catalogue.files.folder import OTHER_FOLDERS
from letterkit.catalogue.files.strict_yaml import Yaml, load
from letterkit.catalogue.jinja.sandbox import TERM
from letterkit.catalogue.jinja.wording import Wording
from letterkit.catalogue.upkeep.factuse import Use, apart, facts_read, place_of
from letterkit.errors import UsageError
from letterkit.ui import Text

Kind = Literal["phrase", "table", "fact", "term", "names", "provision"]
_UNKNOWN: Final = Text(
    sv="Ingen fras, tabell, term, bestämmelse eller namngrupp och inget faktum i katalogen heter ”{name}”. {hint}",
    fi="Luettelossa ei ole fraasia, taulukkoa, termiä, säännöstä, nimiryhmää eikä tietoa ”{name}”. {hint}",
    en='The catalogue has no phrase, table, term, provision, family of names or fact called "{name}". {hint}',
)
_CLOSE: Final = Text(sv="Menade du ”{close}”?", fi="Tarkoititko ”{close}”?", en='Did you mean "{close}"?')


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
    facts = {fact for fact, _ in facts_read(catalogue)}
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
            found = [use for fact, use in facts_read(catalogue) if _covers(name, fact)]
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
    for fact, use in facts_read(catalogue):
        if use.within == "phrase":
            found.setdefault(use.id, set()).add(fact)
    return {id: frozenset(facts) for id, facts in found.items()}


def _covers(name: str, fact: str) -> bool:
    """Whether a fact is the one of this name, or one below it."""
    return fact == name or fact.startswith(f"{name}.")


def _in_templates(kinds: tuple[str, ...], name: str, catalogue: Catalogue) -> Iterator[Use]:
    for template in catalogue.templates.values():
        for section in template.sections:
            for part in section.parts:
                if part.kind in kinds and any(fnmatchcase(name, pattern) for pattern in part.names):
                    pattern = next(pattern for pattern in part.names if fnmatchcase(name, pattern))
                    line, column = place_of(template.source, part.line, pattern)
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
                line, column = place_of(wording.source, node.lineno, "")
                yield Use(within, id, how, wording.source.path, line, column)


def _wordings(catalogue: Catalogue) -> Iterator[tuple[str, str, str, Wording]]:
    for phrase in catalogue.phrases.values():
        yield from (("phrase", phrase.id, language, wording) for language, wording in phrase.text.items())
    for table in catalogue.tables.values():
        for cell in (cell for row in table.rows for cell in row.cells):
            yield from (("table", table.id, language, wording) for language, wording in apart(cell))


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
