"""What the linter finds in the catalogue's own letters: at the place of the phrase, with the facts that show it.

One letter of each kind is linted whole by what asks for a whole letter. Its wording, and what the other letters hold
that it does not, is linted block by block, each once: gathered in a draft for each template. What is found there
counts where the whole letter shows it, too.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import Final

from letterkit.catalogue.catalogue import Catalogue
from letterkit.catalogue.files.problems import Problem
from letterkit.checking.covering.cases import Case
from letterkit.checking.covering.smallest import Shrinker
from letterkit.checking.letters import Built, Unbuilt, build
from letterkit.checking.placing import problem_of
from letterkit.checking.subject import Subject, linted_with
from letterkit.compose.composition import CHANGE_TEMPLATE
from letterkit.decision.kinds import KINDS, TYPES
from letterkit.document import Document
from letterkit.document.block import Block
from letterkit.document.origin import PhraseOrigin
from letterkit.language.data import LANGUAGES
from letterkit.language.memory import Memory
from letterkit.linter.engine import check as lint
from letterkit.rules.contract import Finding, Rule
from letterkit.rules.registry import group_of, rules_of

Signature = tuple[str, frozenset[tuple[int, int]]]
"""What a block prints of its phrase: its file, and the places of its literals."""
_OF_WHOLE_LETTERS: Final = frozenset({"answers", "facts", "form", "suppression"})
"""The groups of rules that say something of letters only, not of their sentences."""
_OF_FORMS: Final = frozenset({"wording", "grammar", "length"})
"""The groups of rules that hold in a form as well, which decides nothing and is not the client's."""
_NOT_OF_PARTS: Final = frozenset({"long-letter", "missing-headings", "hard-to-read", "outcome-in-reasons"})


def check(subject: Subject) -> Iterator[Problem]:
    """The findings in the letters of the covering cases, each place once, with the smallest facts that show it."""
    catalogue = subject.catalogue
    rules = list(rules_of(linted_with(catalogue), None).values())
    seen: set[tuple[object, ...]] = set()
    shrinker = Shrinker()
    for language in LANGUAGES:
        letters = [letter for letter in subject.letters.built if letter.language == language]
        for letter, finding in _findings(letters, rules, subject):
            problem = problem_of(finding, letter, catalogue)
            if problem and subject.asks_for(problem.file) and (problem.name, problem.place) not in seen:
                seen.add((problem.name, problem.place))
                sign = _Sign(problem, language, _asked(finding.rule, rules), catalogue)
                yield problem.shown_by(shrinker.smallest(letter.case, sign.shows_in).facts)


@dataclass(frozen=True)
class _Sign:
    """A problem that the linter finds in letters of a language, with the rules that are needed to find it."""

    problem: Problem
    language: str
    rules: list[Rule]
    catalogue: Catalogue
    memory: Memory = field(default_factory=Memory)
    """The letters that are tried have most in common."""

    def shows_in(self, case: Case) -> bool:
        """Whether the letter of a case has it."""
        letter = build(case, self.language, self.catalogue)
        if isinstance(letter, Unbuilt):
            return False
        self.memory.turn()
        findings = _linted(letter, self.rules, self.catalogue, self.memory)
        found = (problem_of(one, letter, self.catalogue) for one in findings)
        wanted = self.problem.name, self.problem.place
        return any(one is not None and (one.name, one.place) == wanted for one in found)


def _asked(name: str, rules: list[Rule]) -> list[Rule]:
    """A rule, and those that it yields to."""
    by_name = {rule.name: rule for rule in rules}
    return [by_name[one] for one in (name, *by_name[name].yields_to) if one in by_name]


@dataclass
class _Parts:
    """Blocks of letters of one template that no linted letter holds, and the letter of each."""

    blocks: list[Block] = field(default_factory=list)
    letters: list[Built] = field(default_factory=list)

    def add(self, block: Block, letter: Built) -> None:
        """One more block."""
        self.blocks.append(block)
        self.letters.append(letter)


def _findings(letters: Iterable[Built], rules: list[Rule], subject: Subject) -> Iterator[tuple[Built, Finding]]:
    catalogue = subject.catalogue
    known: set[tuple[Signature, ...]] = set()
    whole: set[str] = set()
    first: dict[str, _Parts] = {}
    parts: dict[str, _Parts] = {}
    of_letters = [rule for rule in rules if group_of(rule) not in _OF_FORMS or rule.name in _NOT_OF_PARTS]
    for letter in letters:
        kind = letter.case.letter
        if kind in KINDS and kind not in whole:
            whole.add(kind)
            yield from ((letter, finding) for finding in _linted(letter, of_letters, catalogue))
            _gather(letter, known, first, subject)
        else:
            _gather(letter, known, parts, subject)
    of_parts = [rule for rule in rules if group_of(rule) not in _OF_WHOLE_LETTERS and rule.name not in _NOT_OF_PARTS]
    of_forms = [rule for rule in of_parts if group_of(rule) in _OF_FORMS]
    for part in first.values():
        yield from _in_parts(part, of_forms, catalogue)
    for kind, part in parts.items():
        is_letter = kind in KINDS or kind == CHANGE_TEMPLATE
        yield from _in_parts(part, of_parts if is_letter else of_forms, catalogue)


def _gather(letter: Built, known: set[tuple[Signature, ...]], parts: dict[str, _Parts], subject: Subject) -> None:
    """Add to the parts of a letter's template its blocks that are to be checked, and not known under their heading."""
    heading: Block | None = None
    is_there = False
    for block in letter.document.blocks:
        one = _signature(block)
        if one is None:
            continue
        if block.kind == "heading":
            heading, is_there = block, False
        above = _signature(heading) if heading else None
        context = (above, one) if above else (one,)
        if context in known or not subject.asks_for(subject.catalogue.folder / one[0]):
            continue
        known.add(context)
        gathered = parts.setdefault(letter.case.letter, _Parts())
        if heading and not is_there and block is not heading:
            gathered.add(heading, letter)
        gathered.add(block, letter)
        is_there = True


def _signature(block: Block) -> Signature | None:
    origins = [piece.origin for piece in block.pieces if isinstance(piece.origin, PhraseOrigin)]
    return (origins[0].file, frozenset((one.line, one.column) for one in origins)) if origins else None


def _linted(
    letter: Built, rules: list[Rule], catalogue: Catalogue, memory: Memory | None = None
) -> tuple[Finding, ...]:
    """The findings in a whole letter. A form is no decision, so that facts of one say nothing of its kind."""
    kind = letter.case.letter
    type = kind if kind in TYPES else str(letter.case.facts["kind"])
    facts = letter.case.decision if kind in KINDS else None
    folder = linted_with(catalogue)
    result = lint(letter.document, rules, letter.language, facts=facts, type=type, catalogue=folder, memory=memory)
    return result.findings


def _in_parts(part: _Parts, rules: list[Rule], catalogue: Catalogue) -> Iterator[tuple[Built, Finding]]:
    """What is found in the blocks, and in their letters as well."""
    language = part.letters[0].language
    document = Document.assemble(
        "", "letter", [replace(block, area="body") for block in part.blocks], language=language
    )
    result = lint(document, rules, language, catalogue=linted_with(catalogue))
    for finding in result.findings:
        number = document.blocks.index(document.block_at(finding.span.start))
        letter = part.letters[number]
        place = _place(finding, document)
        for other in _linted(letter, _asked(finding.rule, rules), catalogue):
            if other.rule == finding.rule and _place(other, letter.document) == place:
                yield letter, other
                break


def _place(finding: Finding, document: Document) -> tuple[object, ...]:
    place = document.locate(finding.span)
    return place.source, place.line, place.column
