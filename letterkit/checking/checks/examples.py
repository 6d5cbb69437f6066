"""Examples of misleading phrases and answers: the words between == and == are reported, and nothing else.

An example that no longer holds shows that its words were changed, and what that broke. There are thousands of them, so
other processes try them while the letters are checked.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from letterkit.catalogue.entries.examples import parts_of
from letterkit.catalogue.files.problems import Problem
from letterkit.catalogue.files.strict_yaml import Yaml, load
from letterkit.checking.subject import Subject, linted_with
from letterkit.document import read_text
from letterkit.document.origin import FileOrigin
from letterkit.linter.engine import check as lint
from letterkit.processes import Died, Spread, enough
from letterkit.rules.cards import Example, card_of
from letterkit.rules.contract import Rule
from letterkit.rules.registry import rules_of
from letterkit.ui import Text

FOLDERS: Final = ("misleading", "answers")
"""The folders below phrases/ whose entries have examples."""
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
    with begun(subject, 1) as found:
        yield from found


@contextmanager
def begun(subject: Subject, jobs: int) -> Iterator[Iterator[Problem]]:
    """The same, at work from now on in all processes but this one (`jobs` 0: as many as are worth it)."""
    files = list(_files(subject))
    folder = linted_with(subject.catalogue)
    others = enough(jobs, len(files)) - 1
    if others < 1:
        yield _here(files, folder)
        return
    rules_of(folder, None)  # what processes that are forked off need not load again
    with Spread(_tried, _start, (folder,), others).ahead(files) as made:
        yield _collected(files, made, folder)


def _here(files: Iterable[Path], folder: Path | None) -> Iterator[Problem]:
    rules = rules_of(folder, None)
    return (problem for path in files for problem in _of_entry(load(path), rules))


def _collected(files: Sequence[Path], made: Iterator[list[Problem] | Died], folder: Path | None) -> Iterator[Problem]:
    """What other processes found; files over which one died are looked at here."""
    for path, found in zip(files, made, strict=True):
        yield from _here([path], folder) if isinstance(found, Died) else found


_own: list[Path | None] = []
"""Of a process that tries examples: the folder of the catalogue."""


def _start(folder: Path | None) -> None:
    _own.append(folder)


def _tried(path: Path) -> list[Problem]:
    return list(_here([path], _own[-1]))


def _files(subject: Subject) -> Iterator[Path]:
    """The files whose entries have examples, of those that are asked for."""
    for folder in FOLDERS:
        for path in sorted((subject.catalogue.folder / "phrases" / folder).glob("*.yaml")):
            if subject.asks_for(path):
                yield path


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
            for node in by_kind[kind].mapping()[language].items():
                yield from parts_of(node)


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
