"""What the linter finds in the catalogue's own letters: at the place of the phrase, with the facts that show it.

One letter of each kind is linted whole by what asks for a whole letter. Its wording, and what the other letters hold
that it does not, is linted block by block, each once: gathered in a draft for each template. What is found there
counts where the whole letter shows it, too.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Final

from letterkit.catalogue.catalogue import Catalogue
from letterkit.catalogue.folder import default_catalogue
from letterkit.catalogue.phrases import Phrase
from letterkit.catalogue.problems import Problem
from letterkit.catalogue.tags import conditions_at
from letterkit.checking.letters import Built
from letterkit.checking.subject import Subject
from letterkit.checking.tracer import LETTER_LANGUAGES
from letterkit.compose.composition import CHANGE_TEMPLATE
from letterkit.decision.kinds import KINDS, TYPES
from letterkit.document import Document
from letterkit.document.model import Block
from letterkit.document.origin import PhraseOrigin
from letterkit.linter.engine import check as lint
from letterkit.rules.contract import Finding, Rule
from letterkit.rules.registry import group_of, rules_of
from letterkit.ui import UI_LANGUAGES, Text

Signature = tuple[str, frozenset[tuple[int, int]]]
"""What a block prints of its phrase: its file, and the places of its literals."""
_OF_WHOLE_LETTERS: Final = frozenset({"answers", "facts", "form", "suppression"})
"""The groups of rules that say something of letters only, not of their sentences."""
_OF_FORMS: Final = frozenset({"wording", "grammar", "length"})
"""The groups of rules that hold in a form as well, which decides nothing and is not the client's."""
_NOT_OF_PARTS: Final = frozenset({"long-letter", "missing-headings", "hard-to-read", "outcome-in-reasons"})
_ONLY: Final = Text(
    sv=" Bara när {condition}.",
    fi=" Vain kun {condition}.",
    en=" Only when {condition}.",
)


def check(subject: Subject) -> Iterator[Problem]:
    """The findings in the letters of the covering cases, each place once."""
    catalogue = subject.catalogue
    rules = list(rules_of(_folder(catalogue), None).values())
    seen: set[tuple[object, ...]] = set()
    for language in LETTER_LANGUAGES:
        letters = [letter for letter in subject.letters.built if letter.language == language]
        for letter, finding, document in _findings(letters, rules, catalogue):
            problem = _problem(finding, document, catalogue)
            if problem and (problem.name, problem.place) not in seen:
                seen.add((problem.name, problem.place))
                yield problem.shown_by(letter.case.facts)


def _folder(catalogue: Catalogue) -> Path | None:
    """The folder of a catalogue as the linter wants it: None for the default one."""
    return None if catalogue.folder == default_catalogue() else catalogue.folder


@dataclass
class _Parts:
    """Blocks of letters of one template that no linted letter holds, and the letter of each."""

    blocks: list[Block] = field(default_factory=list)
    letters: list[Built] = field(default_factory=list)


def _findings(
    letters: Iterable[Built], rules: list[Rule], catalogue: Catalogue
) -> Iterator[tuple[Built, Finding, Document]]:
    known: set[Signature] = set()
    whole: set[str] = set()
    first: dict[str, _Parts] = {}
    parts: dict[str, _Parts] = {}
    of_letters = [rule for rule in rules if group_of(rule) not in _OF_FORMS or rule.name in _NOT_OF_PARTS]
    for letter in letters:
        kind = letter.case.letter
        if kind in KINDS and kind not in whole:
            whole.add(kind)
            yield from _in_letter(letter, of_letters, catalogue)
            _gather(letter, known, first)
        else:
            _gather(letter, known, parts)
    of_parts = [rule for rule in rules if group_of(rule) not in _OF_WHOLE_LETTERS and rule.name not in _NOT_OF_PARTS]
    of_forms = [rule for rule in of_parts if group_of(rule) in _OF_FORMS]
    for part in first.values():
        yield from _in_parts(part, of_forms, catalogue)
    for kind, part in parts.items():
        is_letter = kind in KINDS or kind == CHANGE_TEMPLATE
        yield from _in_parts(part, of_parts if is_letter else of_forms, catalogue)


def _gather(letter: Built, known: set[Signature], parts: dict[str, _Parts]) -> None:
    """Add to the parts of a letter's template its blocks that are not known yet."""
    for block in letter.document.blocks:
        one = _signature(block)
        if one and one not in known:
            known.add(one)
            gathered = parts.setdefault(letter.case.letter, _Parts())
            gathered.blocks.append(block)
            gathered.letters.append(letter)


def _signature(block: Block) -> Signature | None:
    origins = [piece.origin for piece in block.pieces if isinstance(piece.origin, PhraseOrigin)]
    return (origins[0].file, frozenset((one.line, one.column) for one in origins)) if origins else None


def _in_letter(letter: Built, rules: list[Rule], catalogue: Catalogue) -> Iterator[tuple[Built, Finding, Document]]:
    for finding in _linted(letter, rules, catalogue):
        yield letter, finding, letter.document


def _linted(letter: Built, rules: list[Rule], catalogue: Catalogue) -> tuple[Finding, ...]:
    """The findings in a whole letter. A form is no decision, so that facts of one say nothing of its kind."""
    kind = letter.case.letter
    type = kind if kind in TYPES else str(letter.case.facts["kind"])
    facts = letter.case.decision if kind in KINDS else None
    folder = _folder(catalogue)
    return lint(letter.document, rules, letter.language, facts=facts, type=type, catalogue=folder).findings


def _in_parts(part: _Parts, rules: list[Rule], catalogue: Catalogue) -> Iterator[tuple[Built, Finding, Document]]:
    """What is found in the blocks, and in their letters as well."""
    language = part.letters[0].language
    document = Document.assemble(
        "", "letter", [replace(block, area="body") for block in part.blocks], language=language
    )
    result = lint(document, rules, language, catalogue=_folder(catalogue))
    by_name = {rule.name: rule for rule in rules}
    for finding in result.findings:
        number = document.blocks.index(document.block_at(finding.span.start))
        letter = part.letters[number]
        asked = [by_name[finding.rule], *(by_name[name] for name in by_name[finding.rule].yields_to if name in by_name)]
        place = _place(finding, document)
        for other in _linted(letter, asked, catalogue):
            if other.rule == finding.rule and _place(other, letter.document) == place:
                yield letter, other, letter.document
                break


def _place(finding: Finding, document: Document) -> tuple[object, ...]:
    place = document.locate(finding.span)
    return place.source, place.line, place.column


def _problem(finding: Finding, document: Document, catalogue: Catalogue) -> Problem | None:
    place = document.locate(finding.span)
    if place.source is None or place.line is None or _is_of_facts(finding, document):
        return None
    assert place.column and place.end_line and place.end_column
    condition = condition_of(place.phrase or "", place.line, place.column, catalogue)
    said = []
    for ui in UI_LANGUAGES:
        only = _ONLY.say(ui, condition=condition) if condition else ""
        said.append((finding.say(ui) + only).replace("{", "{{").replace("}", "}}"))
    advice = Text(*(finding.advise(ui).replace("{", "{{").replace("}", "}}") for ui in UI_LANGUAGES))
    file = catalogue.folder / place.source
    return Problem(
        finding.rule,
        finding.severity,
        Text(*said),
        advice,
        file,
        place.line,
        place.column,
        place.end_line,
        place.end_column,
    )


def _is_of_facts(finding: Finding, document: Document) -> bool:
    """Whether all the words at fault come from the facts: then they are not the catalogue's."""
    origins = [edge for block in document.blocks_in(finding.span) for edge, _ in block.origins(finding.span)]
    return all(isinstance(one, PhraseOrigin) and bool(one.fact) for one in origins)


def condition_of(id: str, line: int, column: int, catalogue: Catalogue) -> str:
    """The conditions under which a place of a phrase is printed, as they are written: the phrase's, then the text's."""
    phrase = catalogue.phrases.get(id)
    if phrase is None:
        return ""
    when = [phrase.when.text] if phrase.when else []
    return " and ".join(_bracketed([*when, *_inside(phrase, line, column)]))


def _inside(phrase: Phrase, line: int, column: int) -> list[str]:
    for wording in phrase.text.values():
        source = wording.source
        lines = source.text.split("\n")
        if source.line <= line < source.line + len(lines):
            before = sum(len(one) + 1 for one in lines[: line - source.line])
            return conditions_at(source.text, before + column - source.column)
    return []


def _bracketed(conditions: list[str]) -> list[str]:
    """Conditions that can be joined by "and"."""
    return [f"({one})" if " or " in one and len(conditions) > 1 else one for one in conditions]
