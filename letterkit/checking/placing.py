"""Where a finding of the linter belongs in the catalogue: at the words of the phrase, with the conditions under which
they are printed; at the template, where the letter lacks something or has it in a wrong place."""

from __future__ import annotations

from typing import Final

from letterkit.catalogue.catalogue import Catalogue
from letterkit.catalogue.entries.phrases import Phrase
from letterkit.catalogue.entries.templates import Template
from letterkit.catalogue.files.problems import Problem
from letterkit.catalogue.files.source import Source
from letterkit.catalogue.jinja.expressions import Expression, read_expression
from letterkit.catalogue.jinja.tags import conditions_at
from letterkit.checking.inwords import together_in_words
from letterkit.checking.letters import Built
from letterkit.document.model import Location
from letterkit.document.origin import PhraseOrigin
from letterkit.rules.contract import Finding
from letterkit.ui import UI_LANGUAGES, Text

_ONLY: Final = Text(
    sv=" Bara när {condition}.",
    fi=" Vain kun {condition}.",
    en=" Only when {condition}.",
)
_LATE: Final = "outcome-not-first"
"""The rule that asks for another order of the sections."""
_MISSING: Final = "is_begun"
"""The value of a finding that tells whether a part of what is missing is there."""


def problem_of(finding: Finding, letter: Built, catalogue: Catalogue) -> Problem | None:
    """The problem that a finding in a letter is; none where all the words at fault come from the facts."""
    place = letter.document.locate(finding.span)
    if place.source is None or place.line is None or _is_of_facts(finding, letter):
        return None
    template = catalogue.templates[letter.case.letter]
    if finding.values.get(_MISSING) is False:
        return _in_template(finding, template, '{% letter "')
    if finding.rule == _LATE:
        return _in_template(finding, template, '{% section "outcome"')
    return _at_phrase(finding, place, catalogue)


def _in_template(finding: Finding, template: Template, tag: str) -> Problem:
    source = template.source
    start = max(0, source.text.find(tag))
    texts = Text(*map(_plain, map(finding.say, UI_LANGUAGES))), Text(*map(_plain, map(finding.advise, UI_LANGUAGES)))
    end = source.text.find("\n", start)
    return Problem.in_source(source, start, max(start + 1, end), finding.rule, finding.severity, *texts)


def _at_phrase(finding: Finding, place: Location, catalogue: Catalogue) -> Problem:
    assert place.source and place.line and place.column and place.end_line and place.end_column
    conditions = _conditions(place.phrase or "", place.line, place.column, catalogue)
    said = []
    for ui in UI_LANGUAGES:
        only = _ONLY.say(ui, condition=together_in_words(conditions, ui)) if conditions else ""
        said.append(_plain(finding.say(ui) + only))
    return Problem(
        finding.rule,
        finding.severity,
        Text(*said),
        Text(*(_plain(finding.advise(ui)) for ui in UI_LANGUAGES)),
        catalogue.folder / place.source,
        place.line,
        place.column,
        place.end_line,
        place.end_column,
    )


def _plain(text: str) -> str:
    """A text that nothing is filled into any more."""
    return text.replace("{", "{{").replace("}", "}}")


def _is_of_facts(finding: Finding, letter: Built) -> bool:
    """Whether all the words at fault come from the facts: then they are not the catalogue's."""
    blocks = letter.document.blocks_in(finding.span)
    origins = [edge for block in blocks for edge, _ in block.origins(finding.span)]
    return all(isinstance(one, PhraseOrigin) and bool(one.fact) for one in origins)


def _conditions(id: str, line: int, column: int, catalogue: Catalogue) -> list[Expression]:
    """The conditions under which a place of a phrase is printed: the phrase's, then those of the text."""
    phrase = catalogue.phrases.get(id)
    if phrase is None:
        return []
    when = [phrase.when] if phrase.when else []
    return [*when, *(read_expression(Source(one, phrase.path)) for one in _inside(phrase, line, column))]


def _inside(phrase: Phrase, line: int, column: int) -> list[str]:
    for wording in phrase.text.values():
        source = wording.source
        lines = source.text.split("\n")
        if source.line <= line < source.line + len(lines):
            before = sum(len(one) + 1 for one in lines[: line - source.line])
            return conditions_at(source.text, before + column - source.column)
    return []
