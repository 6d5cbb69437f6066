"""What is compared: each text of a catalogue in all its languages, with the condition under which it is said."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from letterkit.catalogue.catalogue import Catalogue
from letterkit.catalogue.files.folder import OTHER_FOLDERS, phrase_files
from letterkit.catalogue.files.problems import Problem, Severity
from letterkit.catalogue.files.strict_yaml import Yaml, load
from letterkit.catalogue.jinja.expressions import Expression
from letterkit.catalogue.jinja.wording import Wording
from letterkit.checking.checks.parity.cases import Case
from letterkit.checking.checks.parity.expanding import Expander, questions
from letterkit.checking.checks.parity.sayings import Saying, said_plainly
from letterkit.checking.checks.parity.terms import Asked
from letterkit.language.data import LANGUAGES
from letterkit.ui import Text

Said = tuple[Text, Text, Mapping[str, object]]
"""A message, an advice and what fills them."""
_NAMES: Final = "names"
"""The file whose sentences letters print."""
_CITED: Final = "source"
Lines = tuple[int, int]


class Jinja:
    """A text with placeholders and conditions."""

    def __init__(self, wording: Wording) -> None:
        self._expander = Expander.of(wording)
        self.questions: tuple[Asked, ...] = tuple(questions(wording))

    def say(self, case: Case) -> Saying:
        """What it says in a case."""
        return self._expander.say(case)

    def line_of(self, start: int) -> int:
        """The number of the line, from 0, of a character of the source."""
        return self._expander.source.text.count("\n", 0, start)

    def problem(self, place: Lines, name: str, severity: Severity, said: Said) -> Problem:
        """A problem at characters of the source."""
        return Problem.in_source(self._expander.source, *place, name, severity, *said[:2], **said[2])

    def line(self, number: int) -> Lines:
        """The characters of a line of the source, or of its last one, without white space around."""
        text = self._expander.source.text
        lines = text.rstrip("\n").split("\n")
        number = min(number, len(lines) - 1)
        start = sum(len(line) + 1 for line in lines[:number])
        bare = lines[number].strip()
        start += lines[number].find(bare)
        return start, start + max(1, len(bare))


class Plain:
    """A text that is said as it stands; it may be folded in its file, so its place is where it begins."""

    questions: tuple[Asked, ...] = ()

    def __init__(self, node: Yaml) -> None:
        self._node = node
        self._saying = said_plainly(node.text())

    def say(self, case: Case) -> Saying:
        """What it says, in any case."""
        return self._saying

    def line_of(self, start: int) -> int:
        """The number of the line: there is one."""
        return 0

    def problem(self, place: Lines, name: str, severity: Severity, said: Said) -> Problem:
        """A problem at the text."""
        return Problem.at(self._node, name, severity, *said[:2], **said[2])

    def line(self, number: int) -> Lines:
        """The whole text."""
        return 0, max(1, len(self._node.text()))


Version = Jinja | Plain


@dataclass(frozen=True)
class Unit:
    """A text in its languages; `name` is what a person calls it, `when` its condition.

    What letters don't say as a sentence (a name, advice to whoever writes) may be put freely: only its figures count.
    """

    name: str
    versions: Mapping[str, Version]
    when: tuple[Expression, ...] = ()
    is_free: bool = False


def units(catalogue: Catalogue, asks_for: Callable[[Path], bool] = lambda path: True) -> Iterator[Unit]:
    """The texts of a catalogue: phrases, cells of tables, and all else that stands in sv, fi and en side by side.

    Those of files that are not asked for are left out.
    """
    for phrase in catalogue.phrases.values():
        if asks_for(phrase.path):
            yield Unit(phrase.id, _versions(phrase.text), (phrase.when,) if phrase.when else ())
    for table in catalogue.tables.values():
        for row in table.rows if asks_for(table.node.path) else ():
            for cell in row.cells:
                yield Unit(table.id, _versions(cell), (row.when,) if row.when else ())
    for path in filter(asks_for, _other_files(catalogue.folder / "phrases")):
        for node in _side_by_side(load(path)):
            is_free = path.stem != _NAMES or not node["sv"].text().rstrip().endswith(".")
            yield Unit(path.stem, {language: Plain(text) for language, text in node.items()}, is_free=is_free)


def _versions(texts: Mapping[str, Wording]) -> dict[str, Version]:
    """The texts by language; one text for all is one version only, and nothing is compared."""
    return (
        {language: Jinja(wording) for language, wording in texts.items()} if len({*map(id, texts.values())}) > 1 else {}
    )


def _other_files(folder: Path) -> Iterator[Path]:
    """The files that hold no phrases or tables."""
    phrases = set(phrase_files(folder))
    for path in sorted(folder.rglob("*.yaml")):
        if path not in phrases and path.parent.name != OTHER_FOLDERS[-1]:
            yield path


def _side_by_side(node: Yaml) -> Iterator[dict[str, Yaml]]:
    """Every place below a node where sv, fi and en have a text each; of a word with forms, the basic one. What is cited
    is left out: each language has its own way to cite a law.
    """
    if node.is_list():
        for item in node.items():
            yield from _side_by_side(item)
    elif not node.is_text():
        entries = node.mapping()
        if all(language in entries for language in LANGUAGES):
            texts = {language: text for language in LANGUAGES if (text := _basic(entries[language]))}
            if len(texts) == len(LANGUAGES):
                yield texts
                return
        for name, entry in entries.items():
            if name != _CITED:
                yield from _side_by_side(entry)


def _basic(node: Yaml) -> Yaml | None:
    if node.is_text():
        return node
    if node.is_list():
        return None
    forms = node.mapping()
    return next(
        (forms[name] for name in ("indefinite", "nominative", "singular") if name in forms and forms[name].is_text()),
        None,
    )
