"""Examples of misleading phrases and answers: the words between == and == are reported, and nothing else.

An example that no longer holds shows that its words were changed, and what that broke. Entries that stand exactly so in
letterkit's own catalogue are tested with letterkit itself; they are run here only where they are asked for by name.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from letterkit.catalogue.folder import default_catalogue
from letterkit.catalogue.problems import Problem
from letterkit.catalogue.strict_yaml import Yaml, load
from letterkit.checking.subject import Subject
from letterkit.document import read_text
from letterkit.document.origin import FileOrigin
from letterkit.linter.engine import check as lint
from letterkit.rules.cards import Example, card_of
from letterkit.rules.contract import Rule
from letterkit.rules.registry import rules_of
from letterkit.ui import Text

FOLDERS: Final = ("misleading", "answers")
"""The folders below phrases/ whose entries have examples."""
_SHARED: Final = ("wordgroups.yaml", "parts.yaml", "kinds.yaml")
"""The files below phrases/ that all entries speak of."""
_MISSED: Final = Text(
    sv="{id} hittar inte ”{words}” i exemplet.",
    fi="{id} ei löydä esimerkistä kohtaa ”{words}”.",
    en='{id} does not find "{words}" in the example.',
)
_FOUND: Final = Text(
    sv="{id} hittar ”{words}” i exemplet, fast det inte är utmärkt.",
    fi="{id} löytää esimerkistä kohdan ”{words}”, vaikka sitä ei ole merkitty.",
    en='{id} finds "{words}" in the example, though it is not marked.',
)
_MEND: Final = Text(
    sv="Rätta orden under recognise, eller ändra exemplet.",
    fi="Korjaa kohdan recognise sanat tai muuta esimerkkiä.",
    en="Mend the words under recognise, or change the example.",
)


def check(subject: Subject) -> Iterator[Problem]:
    """The examples that do not hold, each at its line."""
    catalogue = subject.catalogue
    folder = None if catalogue.folder == default_catalogue() else catalogue.folder
    rules = rules_of(folder, None)
    for path in _files(subject):
        yield from _of_entry(load(path), rules)


def _files(subject: Subject) -> Iterator[Path]:
    """The files to run: of those asked for all, otherwise those that are not letterkit's own."""
    phrases = subject.catalogue.folder / "phrases"
    is_new = not all(_is_own(phrases, Path(name)) for name in _SHARED)
    for folder in FOLDERS:
        for path in sorted((phrases / folder).glob("*.yaml")):
            is_chosen = subject.only is not None and subject.asks_for(path)
            if is_chosen or (subject.only is None and (is_new or not _is_own(phrases, path.relative_to(phrases)))):
                yield path


def _is_own(phrases: Path, name: Path) -> bool:
    """Whether a file stands in letterkit's own catalogue exactly so."""
    mine, own = phrases / name, default_catalogue() / "phrases" / name
    return own.is_file() and mine.is_file() and own.read_bytes().split() == mine.read_bytes().split()


def _of_entry(root: Yaml, rules: dict[str, Rule]) -> Iterator[Problem]:
    entry = root.mapping()
    rule = rules[entry["id"].text()]
    for node, example in zip(_nodes(entry["examples"]), card_of(rule).examples, strict=True):
        yield from _differences(node, example, rule)


def _nodes(examples: Yaml) -> Iterator[Yaml]:
    """The examples in the order of the card: by language, those to be reported before those to be let pass."""
    by_kind = examples.mapping()
    reported, silent = ("missing", "found") if "missing" in by_kind else ("flag", "pass")
    for language in by_kind[silent].mapping():
        for kind in (reported, silent):
            yield from by_kind[kind].mapping()[language].items()


def _differences(node: Yaml, example: Example, rule: Rule) -> Iterator[Problem]:
    wanted = [example.text[start:end] for start, end in example.marks]
    got = _reported(example, rule)
    if wanted != got:
        missed = [words for words in wanted if words not in got]
        message, words = (_MISSED, missed) if missed else (_FOUND, [one for one in got if one not in wanted] or got)
        yield Problem.at(node, "example", "error", message, _MEND, id=rule.name, words=" … ".join(words))


def _reported(example: Example, rule: Rule) -> list[str]:
    """The words of the example that the rule reports."""
    document = read_text(example.text, "example.md", "markdown")
    found = []
    for finding in lint(document, [rule], example.language, type=example.type or None).findings:
        edges = [edge for block in document.blocks_in(finding.span) for edge in block.origins(finding.span)]
        first, last = edges[0][0], edges[-1][1]
        assert isinstance(first, FileOrigin) and isinstance(last, FileOrigin)
        found.append(example.text[first.offset : last.offset])
    return found
