"""Builds the letters of cases from two versions of a catalogue, and judges those that differ."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import Final, Literal

from letterkit.catalogue.catalogue import Catalogue, load_catalogue
from letterkit.catalogue.files.cases import Case
from letterkit.catalogue.files.folder import shown
from letterkit.compose.cases import ReadCase, read_case
from letterkit.decision import FactsError
from letterkit.document import Document
from letterkit.errors import CatalogueError, LetterkitError, UsageError
from letterkit.impact.git import catalogue_at
from letterkit.impact.invented import invented_cases
from letterkit.impact.paragraphs import Row, rows
from letterkit.impact.signs import sign_of
from letterkit.language.data import LANGUAGES
from letterkit.linter.config.find import Configurations
from letterkit.linter.config.settings import layer_of
from letterkit.linter.result import Result
from letterkit.rules.contract import Severity
from letterkit.ui import Text

_FAULTY_THEN = Text(
    sv="Katalogen i versionen ”{revision}” har ett fel, så att inga brev kan byggas av den: {reason}",
    fi="Luettelossa on versiossa ”{revision}” virhe, eikä siitä voi muodostaa kirjeitä: {reason}",
    en='The catalogue at "{revision}" has a fault, so that no letters can be built from it: {reason}',
)

Status = Literal["broken", "changed", "mended", "failing", "same"]
"""broken: the letter was built, and no longer is; mended: the other way round; failing: it neither was nor is."""

Sign = tuple[object, ...]

LETTER_LANGUAGES: Final = ("sv", "fi", "en", "se")
_DIFFERING: Final[tuple[Status, ...]] = ("broken", "changed", "mended")


@dataclass(frozen=True, slots=True)
class Told:
    """A finding of the linter: its rule, its severity, and the words that it is about."""

    rule: str
    severity: Severity
    excerpt: str


@dataclass(frozen=True, slots=True)
class Judged:
    """What the linter says of a letter before and after: the scores, and the findings that came and went."""

    before: int
    after: int
    new: tuple[Told, ...]
    gone: tuple[Told, ...]


@dataclass(frozen=True)
class Letter:
    """The letter of a case in a language, before and after; an error stands for one that could not be built.

    It is invented where the case is none of the author's.
    """

    case: Case
    language: str
    before: Document | LetterkitError
    after: Document | LetterkitError
    judged: Judged | None = None
    is_invented: bool = False

    @cached_property
    def rows(self) -> list[Row]:
        """Its paragraphs side by side; none where one of the two was not built."""
        if isinstance(self.before, LetterkitError) or isinstance(self.after, LetterkitError):
            return []
        return rows(self.before, self.after)

    @property
    def changes(self) -> list[Row]:
        """The paragraphs that differ."""
        return [row for row in self.rows if row.how != "same"]

    @property
    def status(self) -> Status:
        """What the change did to it."""
        match isinstance(self.before, LetterkitError), isinstance(self.after, LetterkitError):
            case True, True:
                return "failing"
            case False, True:
                return "broken"
            case True, False:
                return "mended"
        return "changed" if self.changes else "same"


@dataclass(frozen=True)
class Impact:
    """What a change does to the letters of all cases. `unread` are the cases whose facts can't be read.

    Letters of invented cases follow those of the cases, where they show what those do not.
    """

    revision: str
    cases: tuple[Case, ...]
    letters: tuple[Letter, ...]
    unread: tuple[tuple[Case, FactsError], ...]

    def having(self, *statuses: Status) -> list[Letter]:
        """The letters of a status."""
        return [letter for letter in self.letters if letter.status in statuses]

    @property
    def own(self) -> list[Letter]:
        """The letters of the author's cases."""
        return [letter for letter in self.letters if not letter.is_invented]

    @property
    def differing(self) -> list[Letter]:
        """Those of them that differ."""
        return [letter for letter in self.own if letter.status in _DIFFERING]

    @property
    def touched(self) -> list[str]:
        """The names of the cases of which any letter differs."""
        return list(dict.fromkeys(letter.case.name for letter in self.differing))


def impact(
    before: Catalogue,
    after: Catalogue,
    cases: Sequence[Case],
    revision: str,
    languages: Sequence[str] = LETTER_LANGUAGES,
    lints: bool = True,
    others: Iterable[ReadCase] = (),
) -> Impact:
    """What the step from one version of a catalogue to the other does to the letters of cases.

    The facts are those of today, so that all that differs comes from the catalogue. Letters that differ are linted as
    `letterkit lint` would in the folder of their facts, both versions by the same rules; `lints` turns that off. Of the
    letters of `others`, invented cases, those are added that show what no letter before them does.
    """
    letters: list[Letter] = []
    unread: list[tuple[Case, FactsError]] = []
    for case in cases:
        try:
            read = read_case(case)
        except FactsError as error:
            unread.append((case, error))
            continue
        for language in languages:
            letter = Letter(case, language, read.build(language, before), read.build(language, after))
            letters.append(_judged(letter, read) if lints else letter)
    shown = {sign for letter in letters for sign in signs_of(letter)}
    for read in others:
        for language in languages:
            built = read.build(language, before), read.build(language, after)
            letter = Letter(read.case, language, *built, is_invented=True)
            if not signs_of(letter) <= shown:
                shown |= signs_of(letter)
                letters.append(_judged(letter, read) if lints else letter)
    return Impact(revision, tuple(cases), tuple(letters), tuple(unread))


def impact_since(
    folder: Path,
    revision: str,
    cases: Sequence[Case],
    languages: Sequence[str] = LETTER_LANGUAGES,
    lints: bool = True,
    invents: bool = True,
) -> Impact:
    """What the change of a catalogue since a revision of git does to the letters of cases, and of invented ones.

    Raises LetterkitError where there is no such revision, or where one of the two catalogues is at fault.
    """
    after = load_catalogue(folder)
    with catalogue_at(folder, revision) as earlier:
        try:
            before = load_catalogue(earlier)
        except CatalogueError as error:
            reason = error.say("en").replace(f"{earlier}{os.sep}", "")
            raise UsageError(_FAULTY_THEN, shown(folder), revision=revision, reason=reason) from None
        others = invented_cases(before, after) if invents else ()
        return impact(before, after, cases, revision, languages, lints, others)


def signs_of(letter: Letter) -> set[Sign]:
    """What a change does to a letter, without the facts in it: equal where two letters show the same of the change."""
    if isinstance(letter.after, LetterkitError) or isinstance(letter.before, LetterkitError):
        error = letter.after if isinstance(letter.after, LetterkitError) else letter.before
        place = error.place if isinstance(error, LetterkitError) else ""
        return {(letter.language, letter.status, place)} if letter.status != "failing" else set()
    return {(letter.language, *sign_of(row)) for row in letter.changes}


def _judged(letter: Letter, read: ReadCase) -> Letter:
    """The letter with what the linter says; without, where it has no rules for its language or nothing differs."""
    if letter.status != "changed" or letter.language not in LANGUAGES:
        return letter
    kind = read.letter if read.letter == read.decision.kind else None
    asked = layer_of(models={}, lang=letter.language, type=kind)
    plan = Configurations(asked).plan_for(letter.case.path)
    documents = [_bare(one) for one in (letter.before, letter.after) if isinstance(one, Document)]
    before, after = (plan.check(document, read.decision if kind else None) for document in documents)
    new, gone = _beyond(after, before), _beyond(before, after)
    return replace(letter, judged=Judged(before.ledger.score, after.ledger.score, tuple(new), tuple(gone)))


def _bare(document: Document) -> Document:
    """A letter without its receipt, by which a rule would tell only that the catalogue has changed."""
    return replace(document, blocks=tuple(replace(block, tag="") for block in document.blocks), properties={})


def _beyond(one: Result, other: Result) -> Iterator[Told]:
    """The findings of one version that the other one has not."""
    left = Counter(_told(one))
    left.subtract(Counter(_told(other)))
    return (told for told, count in left.items() for _ in range(count))


def _told(result: Result) -> Iterable[Told]:
    text = result.document.text
    for finding in result.findings:
        yield Told(finding.rule, finding.severity, text[finding.span.start : finding.span.end])
