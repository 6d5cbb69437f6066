"""Which branches of a catalogue the letter of a case takes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from letterkit.catalogue.catalogue import Catalogue
from letterkit.catalogue.entries.fields import REQUIRED_LANGUAGES
from letterkit.catalogue.entries.phrases import Phrase
from letterkit.catalogue.entries.tables import Table
from letterkit.catalogue.entries.templates import Template
from letterkit.catalogue.jinja.expressions import Expression, Loop
from letterkit.catalogue.jinja.wording import Wording
from letterkit.catalogue.values.setting import LETTER, AboutLetter
from letterkit.catalogue.values.traced import trace
from letterkit.checking.branches import Branch, Point, whole
from letterkit.checking.cases import Case
from letterkit.checking.chosen import TABLE, Chosen, owners_of
from letterkit.checking.implied import loop_ways
from letterkit.checking.tracked import UNPRINTABLE, Tracked, how_many
from letterkit.checking.ways import FAILS, HOLDS, IF, NONE, PRINTED, STOPPED
from letterkit.compose.parts import FALLBACK_LANGUAGE
from letterkit.decision.cases.numbered import numbered
from letterkit.decision.kinds import KINDS, Kind

LETTER_LANGUAGES = REQUIRED_LANGUAGES
SPARSE = "se"
"""A language whose texts are optional: only those that are there are asked for."""


@dataclass(frozen=True, slots=True)
class _Entry:
    """Something of a letter with a condition, a loop and texts: a phrase, or a row of a table."""

    owner: str
    when: Expression | None
    for_each: Loop | None
    condition: Mapping[str, Point]
    loop: Mapping[str, Point]
    texts: tuple[Mapping[str, Tracked], ...]

    def points(self) -> Iterator[Point]:
        """Its points, each once."""
        yield from dict.fromkeys((*self.condition.values(), *self.loop.values()))
        for text in dict.fromkeys(text for texts in self.texts for text in texts.values()):
            yield from (text.entry, *text.points)

    def branches(self, variables: Mapping[str, Any], language: str) -> set[Branch]:
        """The ways that it goes with these facts."""
        found: set[Branch] = set()
        for _, inner in self._rounds(variables, language, found):
            for text in self.texts:
                found |= text[language].branches(inner)
        return found

    def rounds(self, variables: Mapping[str, Any], language: str) -> set[int]:
        """The numbers of the rounds in which it is printed: 0 without a loop."""
        return {number for number, _ in self._rounds(variables, language, set())}

    def _rounds(
        self, variables: Mapping[str, Any], language: str, found: set[Branch]
    ) -> Iterator[tuple[int, Mapping[str, Any]]]:
        """The number and the variables of each round, as letterkit.compose.choosing has them."""
        of_item = bool(self.when and self.for_each and _speaks_of(self.when, self.for_each.name))
        if self.when and not of_item and not self._holds(variables, language, found):
            return
        if self.for_each is None:
            yield 0, variables
            return
        items = [{**variables, self.for_each.name: item} for item in self.for_each.items.each(variables)]
        found.add(Branch(self.loop[language], how_many(len(items))))
        for number, inner in enumerate(items):
            if not of_item or self._holds(inner, language, found):
                yield number, inner

    def _holds(self, variables: Mapping[str, Any], language: str, found: set[Branch]) -> bool:
        assert self.when
        holds = bool(self.when.evaluate(variables))
        found.add(Branch(self.condition[language], HOLDS if holds else FAILS))
        return holds


def _speaks_of(condition: Expression, name: str) -> bool:
    return any(path.split(".")[0] == name for path in condition.paths)


class Tracer:
    """The points of a catalogue, or of what is chosen of it, and which branches of them letters take."""

    def __init__(self, catalogue: Catalogue, chosen: Chosen | None = None) -> None:
        self._catalogue = catalogue
        self._chosen = chosen
        self._texts: dict[tuple[int, str], Tracked] = {}
        self._traced: dict[tuple[Case, str], frozenset[Branch]] = {}
        self._entries = {phrase.id: self._of_phrase(phrase) for phrase in catalogue.phrases.values()}
        self._tables = {id: self._of_table(table) for id, table in catalogue.tables.items()}
        self._lifts = {
            (template.name, section.name): whole(template.name, section.when.source, "", IF)
            for template in catalogue.templates.values()
            for section in template.sections
            if section.when
        }

    @cached_property
    def languages(self) -> tuple[str, ...]:
        """The languages of the letters that are needed to take all branches."""
        phrases = self._catalogue.phrases.values()
        is_sparse = any(SPARSE in phrase.text or _asks_for_language(phrase.when) for phrase in phrases)
        return (*LETTER_LANGUAGES, SPARSE) if is_sparse else LETTER_LANGUAGES

    @cached_property
    def points(self) -> tuple[Point, ...]:
        """The points of all that templates use and that is not retired, in the order of the catalogue."""
        used = {owner for owners in self._owners.values() for owner in owners}
        found = dict.fromkeys(
            point
            for id, entry in self._entries.items()
            if id in used and self._catalogue.phrases[id].status != "retired"
            for point in entry.points()
        )
        found |= dict.fromkeys(
            point
            for name, entries in self._tables.items()
            if TABLE + name in used
            for entry in entries
            for point in entry.points()
        )
        return (*found, *(point for (template, _), point in self._lifts.items() if template in used))

    def branches(self, case: Case, language: str) -> set[Branch]:
        """The branches that the letter of a case takes in a language."""
        key = case, language
        if key not in self._traced:
            owners = [owner for owner in self._owners.get(case.letter, ()) if self._may_say(owner, language)]
            self._traced[key] = frozenset().union(*(self.branches_of(owner, case, language) for owner in owners))
        return set(self._traced[key])

    def stops(self, case: Case) -> set[Branch]:
        """The texts that cannot be printed in the letters of a case that were traced."""
        traced = (self._traced.get((case, language), ()) for language in self.languages)
        return {branch for branches in traced for branch in branches if branch.way == STOPPED}

    def _may_say(self, owner: str, language: str) -> bool:
        """Whether branches of an owner are asked for in letters of a language: of few in one with few texts."""
        return language != SPARSE or any(point.language in (SPARSE, "") for point in self.points_of(owner))

    def branches_of(self, owner: str, case: Case, language: str) -> set[Branch]:
        """Those of one phrase, table or template only; in a foreign letter those that leave something out."""
        found = self._of(owner, case, language)
        return {branch for branch in found if branch.way in (FAILS, NONE)} if case.is_foreign else found

    def _of(self, owner: str, case: Case, language: str) -> set[Branch]:
        if owner in self._entries:
            return self._in_phrase(owner, case, language)
        if owner.startswith(TABLE):
            return self._in_table(self._tables[owner.removeprefix(TABLE)], case, language)
        return self._in_template(self._catalogue.templates[owner], case, language)

    def rounds(self, id: str, case: Case, language: str) -> set[int]:
        """The numbers of the rounds of its loop in which a phrase stands in the letter of a case: 0 without a loop."""
        if not self.uses(case.letter, id) or not self._catalogue.phrases[id].is_valid(case.decision.dates.decision):
            return set()
        try:
            return self._entries[id].rounds(self._variables(case, language, language), language)
        except UNPRINTABLE:
            return set()

    def likeliest(self, template: str) -> Kind:
        """The kind of decision with whose facts a template's letter says most."""
        language = LETTER_LANGUAGES[0]
        cases = {kind: Case(f"{template}-{kind}", numbered(kind, 0), template=template) for kind in KINDS}
        return max(KINDS, key=lambda kind: sum(one.way == PRINTED for one in self.branches(cases[kind], language)))

    def uses(self, template: str, owner: str) -> bool:
        """Whether the letters of a template may use a phrase or a table."""
        return owner in self._owners.get(template, ())

    def points_of(self, owner: str) -> list[Point]:
        """The points of one phrase, table or template."""
        return self._points_of.get(owner, [])

    @cached_property
    def _points_of(self) -> dict[str, list[Point]]:
        found: dict[str, list[Point]] = {}
        for point in self.points:
            found.setdefault(point.owner, []).append(point)
        return found

    @cached_property
    def _owners(self) -> dict[str, tuple[str, ...]]:
        """For each template, itself, its phrases and its tables; what is not chosen is left out."""
        owners = {name: owners_of(template, self._catalogue) for name, template in self._catalogue.templates.items()}
        if self._chosen is None:
            return owners
        wanted = self._chosen.owners
        return {name: tuple(one for one in found if one in wanted) for name, found in owners.items()}

    def _in_template(self, template: Template, case: Case, language: str) -> set[Branch]:
        variables = self._variables(case, language, language)
        return {
            Branch(self._lifts[template.name, section.name], HOLDS if _quietly(section.when, variables) else FAILS)
            for section in template.sections
            if section.when
        }

    def _in_phrase(self, id: str, case: Case, language: str) -> set[Branch]:
        phrase = self._catalogue.phrases[id]
        if not phrase.is_valid(case.decision.dates.decision):
            return set()
        text = language if language in phrase.text else FALLBACK_LANGUAGE
        return self._in_entry(self._entries[id], case, text, language)

    def _in_table(self, entries: tuple[_Entry, ...], case: Case, language: str) -> set[Branch]:
        head, *rows = entries
        text = language if all(language in cell for row in rows for cell in row.texts) else FALLBACK_LANGUAGE
        found = self._in_entry(head, case, text, language)
        if any(branch.way == FAILS for branch in found):
            return found
        for row in rows:
            found |= self._in_entry(row, case, text, language)
        return found

    def _in_entry(self, entry: _Entry, case: Case, text: str, language: str) -> set[Branch]:
        try:
            return entry.branches(self._variables(case, text, language), text)
        except UNPRINTABLE:
            return set()

    def _variables(self, case: Case, language: str, letter_language: str) -> Mapping[str, Any]:
        return case.variables(language, self._catalogue.words, letter_language)

    def _of_phrase(self, phrase: Phrase) -> _Entry:
        return self._entry(phrase.id, phrase.when, phrase.for_each, (phrase.text,), ())

    def _of_table(self, table: Table) -> tuple[_Entry, ...]:
        owner = TABLE + table.id
        around = (table.when.text,) if table.when else ()
        languages = [
            one for one in (*LETTER_LANGUAGES, SPARSE) if all(one in c for row in table.rows for c in row.cells)
        ]
        rows = (
            self._entry(
                owner, row.when, row.for_each, tuple({one: c[one] for one in languages} for c in row.cells), around
            )
            for row in table.rows
        )
        return (self._entry(owner, table.when, None, (), ()), *rows)

    def _entry(
        self,
        owner: str,
        when: Expression | None,
        for_each: Loop | None,
        texts: tuple[Mapping[str, Wording], ...],
        around: tuple[str, ...],
    ) -> _Entry:
        shared = _asks_for_language(when)
        languages = tuple(texts[0]) if texts else LETTER_LANGUAGES
        condition = _by_language(owner, when, IF, languages, shared) if when else {}
        inside = (*around, when.text) if when else around
        loop = {}
        if for_each:
            loop = _by_language(owner, for_each.items, loop_ways(for_each.items.text, inside), languages, shared)
            inside = (*inside, for_each.items.text)
        tracked = tuple(
            {
                language: self._text(wording, owner, language, inside)
                for language, wording in text.items()
                if when is None or _may_hold(when, language, text)
            }
            for text in texts
        )
        return _Entry(owner, when, for_each, condition, loop, tracked)

    def _text(self, wording: Wording, owner: str, language: str, around: tuple[str, ...]) -> Tracked:
        return self._texts.setdefault((id(wording), owner), Tracked(wording, owner, language, around))


def _by_language(
    owner: str, expression: Expression, ways: tuple[str, ...], languages: tuple[str, ...], shared: bool
) -> dict[str, Point]:
    """The points of a condition by language; one for all where it asks for the language itself."""
    if shared:
        return dict.fromkeys((*LETTER_LANGUAGES, SPARSE), whole(owner, expression.source, "", ways))
    return {language: whole(owner, expression.source, language, ways) for language in languages}


def _asks_for_language(condition: Expression | None) -> bool:
    return condition is not None and any(path.split(".")[0] == LETTER for path in condition.paths)


def _may_hold(condition: Expression, language: str, text: Mapping[str, Wording]) -> bool:
    """Whether a text can be printed in some letter, where its condition asks for nothing but the letter's language."""
    if any(path.split(".")[0] != LETTER for path in condition.paths):
        return True
    letters = [one for one in (*LETTER_LANGUAGES, SPARSE) if (one if one in text else FALLBACK_LANGUAGE) == language]
    return any(condition.evaluate({LETTER: trace(AboutLetter(one), LETTER, language)}) for one in letters)


def _quietly(condition: Expression, variables: Mapping[str, Any]) -> bool:
    try:
        return bool(condition.evaluate(variables))
    except UNPRINTABLE:
        return False
