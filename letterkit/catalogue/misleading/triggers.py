"""How a misleading phrase is recognised in one language: what triggers it, and what makes it harmless.

recognise:
  sv:
    words:                                   groups of words (wordpattern.py); phrases/wordgroups.yaml holds more
      apply: [ansök*, söka, vända sig]
    trigger:                                 one line is enough
      - [benefit, apply]                     all of these in one sentence
      - {all: [benefit, apply], within: clause, without: [denied], modal: apply, mark: [apply]}
    released_by:                             one line is enough; in a line all must hold
      - {named: [expense, amount], within: before}
      - {negated: apply}
      - {words: [decided], within: near}
      - {section: [provisions]}
      - {question: yes}
      - {reason: [vague]}
    chance: 0.2                              no trigger counts where the learned judgement finds the phrase less likely;
                                             0.3 unless said, in a whole letter half of it

A trigger's further keys: `opens: yes` (its first group opens the sentence), `alone: yes` (it is the whole sentence),
`without` (none of these in its scope), `named` (these must stand in its scope), `section` (only in these), the states
below, and `mark` (which groups are at fault; all, unless said; with `whole: yes` their clause), `released_by` (what
releases this trigger alone), `each: yes` (every place of its first group is judged by itself), `gap: 3` (its groups
stand in this order with so many words at the most between them), `sure: yes` (below 0.02 alone it does not count) and
`on: [edge, cell]` (the kinds of block that the sentence may stand in; the top of a letter are the lines before its
first whole sentence, its edges these, those after the last, and what stands in the page's header or footer). The
states tell how a group's words stand in their
clause: negated, modal ("can", "may"), conditional (after "if"), passive, past, we (this authority acts), you (the
reader does). A release's further keys: `reason` (a concrete fact is given as the reason, reasons.py; words of these
groups are no reason); `together: yes` (one sentence of its scope must hold all that is named, all the words and none of
`unless`); `unless` (these words undo it); `denied: yes` (the words found are negated); `writer` (words of one of these
groups are at fault and name the writer of the letter); `apart` (in the scope "onward", sentences with these words are
not looked at); `unless_after` (it doesn't count in a clause right after one of these words, such as "until"); `here`
and `not_here` (the sentence at fault itself must hold these words, or none of them, however wide the scope is);
`takes_up: [words]` (a word of the sentence at fault, none of these, stands in another sentence of the scope, that holds
what is named); `without_facts: yes` (it counts only where the facts are not given); `when` (a condition on the facts:
it counts only where they are given and it holds); `of` (a list of facts: where they are given, what is named must
be one of its items); and `final: yes` (the learned judgement never overrules it, as it does not overrule one that asks
for a whole set, such as an amount and a day).
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from typing import Final, Literal, get_args

from letterkit.catalogue.files.strict_yaml import Yaml
from letterkit.catalogue.misleading.comparing import FactsExpression
from letterkit.catalogue.misleading.openings import Openings
from letterkit.catalogue.patterns.wordgroups import Groups, WordGroup, read_groups
from letterkit.catalogue.statements.specifics import SPECIFICS
from letterkit.ui import Text

Scope = Literal[
    "match", "clause", "sentence", "before", "after", "around", "near", "block", "onward", "passage", "above",
    "section", "rows", "letter", "lists", "row",
]  # fmt: skip
"""How far to look: the words found, their clause or sentence, with the one before or after it or both, or two each way;
the block; the block and the next one, with its whole list or table (onward); the passage (a paragraph with the list or
table after it); the passage with the one over it and that one's heading (above); the section; its items of lists and
cells of tables (rows); the letter; all of its items and cells (lists); a cell with the others of its row, each under
its column's heading (row)."""

State = Literal["negated", "modal", "conditional", "passive", "past", "we", "you"]
GRAMMAR: Final = frozenset({"passive", "past"})
"""The states that the tagger tells, from the whole block."""

STATES: Final[tuple[State, ...]] = get_args(State)
SCOPES: Final[tuple[Scope, ...]] = get_args(Scope)
SECTIONS: Final = (
    "provisions", "rectification", "reasons", "contact", "calculation", "enclosures", "outcome", "payments", "next-step"
)  # fmt: skip
BLOCKS: Final = ("heading", "paragraph", "item", "cell", "edge", "top")
"""What a trigger's sentence may have to stand in."""
_GAPS: Final = tuple(str(words) for words in range(13))
"""How many words may be allowed between the groups of a trigger."""
_CHANCES: Final = ("0", "0.02", "0.05", "0.1", "0.15", "0.2", "0.3")
"""How likely the learned judgement may have to find what triggers; it vetoes only what it takes for harmless."""
_CHANCE: Final = 0.3
"""And unless said. Our own figure."""
IMPOSSIBLE: Final = 0.02
"""And of a trigger that is sure. Our own figure."""
_BESIDES: Final = {"within", "together", "unless", "unless_after", "not_here", "apart", "without_facts", "final"}
"""The keys of a release that ask for nothing by themselves."""
_SET: Final = 3
"""So many things that a release asks for are a set, whether named or worded. Our own figure."""
_TOGETHER: Final = ("clause", "sentence", "before", "after", "around", "block", "row", "passage", "section")
"""The scopes in which the groups of a trigger may stand together."""

_NO_GROUP = Text(
    sv="Ordgruppen ”{name}” finns varken under words eller i wordgroups.yaml.",
    fi="Sanaryhmää ”{name}” ei ole kohdassa words eikä tiedostossa wordgroups.yaml.",
    en='There is no group of words "{name}" under words or in wordgroups.yaml.',
)
_NOTHING = Text(
    sv="Minst ett villkor behövs.",
    fi="Vähintään yksi ehto tarvitaan.",
    en="At least one condition is needed.",
)


@dataclass(frozen=True)
class Standing:
    """A state that a group's words must have in their clause."""

    state: State
    group: WordGroup


@dataclass(frozen=True, eq=False)
class Trigger:
    """Groups that must stand together, the first of them in the sentence at fault; `mark` are those at fault.

    With `whole`, their clause is marked.
    """

    groups: tuple[WordGroup, ...]
    within: Scope
    opens: bool
    alone: bool
    without: tuple[WordGroup, ...]
    states: tuple[Standing, ...]
    named: tuple[str, ...]
    section: tuple[str, ...]
    on: tuple[str, ...]
    mark: frozenset[str]
    releases: tuple[Release, ...]
    whole: bool
    each: bool
    gap: int | None
    sure: bool

    @cached_property
    def needs_grammar(self) -> bool:
        """Whether one of the states asks the tagger."""
        return any(one.state in GRAMMAR for one in self.states)


@dataclass(frozen=True)
class Release:
    """What makes a match harmless: each condition that is given must hold, looked for `within` a scope."""

    written: str
    named: tuple[str, ...]
    words: tuple[WordGroup, ...]
    unless: tuple[WordGroup, ...]
    unless_after: tuple[WordGroup, ...]
    here: tuple[WordGroup, ...]
    not_here: tuple[WordGroup, ...]
    takes_up: tuple[WordGroup, ...]
    states: tuple[Standing, ...]
    section: tuple[str, ...]
    question: bool
    denied: bool
    apart: tuple[WordGroup, ...]
    reason: tuple[WordGroup, ...]
    writer: tuple[WordGroup, ...]
    without_facts: bool
    when: FactsExpression | None
    of: FactsExpression | None
    within: Scope
    together: bool
    final: bool

    @property
    def is_of_place(self) -> bool:
        """Whether it asks what kind of sentence or section the words stand in, and not what is said around them."""
        return self.question or bool(self.section)

    @property
    def is_of_specifics(self) -> bool:
        """Whether it asks for what is named (an amount, a day, a payee …) or for facts, and not for words alone."""
        return bool(self.named or self.of or self.when)

    @property
    def is_final(self) -> bool:
        """Whether the learned judgement never overrules it, as it says so or asks for a whole set: two things that are
        named, or named and worded in one sentence, or more.
        """
        if self.final:
            return True
        asked = len(self.named) + len(self.words)
        return len(self.named) > 1 or asked >= _SET or (bool(self.named) and self.together and asked > 1)


@dataclass(frozen=True)
class Recognition:
    """What triggers a phrase in one language, and what releases it."""

    triggers: tuple[Trigger, ...]
    releases: tuple[Release, ...]
    chance: float = _CHANCE
    """A trigger does not count in a sentence that the learned judgement finds less likely to be at fault."""

    @property
    def language(self) -> str:
        """The language of its words."""
        return self.triggers[0].groups[0].language

    @cached_property
    def openings(self) -> Openings:
        """The words that a letter must hold one of."""
        return Openings.of([line.groups[0] for line in self.triggers])

    @cached_property
    def proposing(self) -> Trigger:
        """What stands for a trigger where the learned judgement proposes: the first without its own releases."""
        return replace(self.triggers[0], releases=())

    @property
    def groups(self) -> frozenset[WordGroup]:
        """The groups that its conditions name."""
        held = [(*line.groups, *line.without) for line in self.triggers]
        held += [
            (
                *line.words,
                *line.unless,
                *line.unless_after,
                *line.here,
                *line.not_here,
                *line.takes_up,
                *line.apart,
                *line.writer,
            )
            for line in self._all_releases
        ]
        return frozenset(part for groups in held for group in groups for part in group.all)

    @property
    def needs_grammar(self) -> bool:
        """Whether any condition asks the tagger."""
        states = [line.states for line in self.triggers] + [line.states for line in self._all_releases]
        return any(standing.state in GRAMMAR for line in states for standing in line)

    @property
    def _all_releases(self) -> tuple[Release, ...]:
        return (*self.releases, *(release for line in self.triggers for release in line.releases))


def read_recognition(node: Yaml, language: str, shared: Groups) -> Recognition:
    """What an entry says under a language. Raises CatalogueError at the place of what is wrong."""
    parts = node.mapping(required=("trigger",), optional=("words", "released_by", "chance"))
    groups = {**shared, **(read_groups(parts["words"], language, shared) if "words" in parts else {})}
    lines = parts["trigger"].items()
    if not lines:
        raise parts["trigger"].error(_NOTHING)
    released = parts["released_by"].items() if "released_by" in parts else []
    return Recognition(
        tuple(_trigger(line, groups) for line in lines),
        tuple(_release(line, groups) for line in released),
        float(parts["chance"].one_of(_CHANCES)) if "chance" in parts else _CHANCE,
    )


def _trigger(node: Yaml, groups: Groups) -> Trigger:
    if node.is_list():
        parts = {"all": node}
    else:
        parts = node.mapping(
            required=("all",),
            optional=(
                "within",
                "opens",
                "alone",
                "without",
                "named",
                "section",
                "on",
                "mark",
                "whole",
                "each",
                "gap",
                "sure",
                "released_by",
                *STATES,
            ),
        )
    together = _groups(parts["all"], groups)
    if not together:
        raise node.error(_NOTHING)
    marked = _groups(parts.get("mark"), groups) or together
    return Trigger(
        groups=together,
        within=_scope(parts["within"], _TOGETHER) if "within" in parts else "sentence",
        opens=_is_yes(parts.get("opens")),
        alone=_is_yes(parts.get("alone")),
        without=_groups(parts.get("without"), groups),
        states=_states(parts, groups),
        named=tuple(item.one_of(tuple(SPECIFICS)) for item in _several(parts.get("named"))),
        section=tuple(item.one_of(SECTIONS) for item in _several(parts.get("section"))),
        on=tuple(item.one_of(BLOCKS) for item in _several(parts.get("on"))),
        mark=frozenset(group.name for group in marked),
        releases=tuple(_release(line, groups) for line in parts["released_by"].items())
        if "released_by" in parts
        else (),
        whole=_is_yes(parts.get("whole")),
        each=_is_yes(parts.get("each")),
        gap=int(parts["gap"].one_of(_GAPS)) if "gap" in parts else None,
        sure=_is_yes(parts.get("sure")),
    )


def _release(node: Yaml, groups: Groups) -> Release:
    parts = node.mapping(
        optional=(
            "named",
            "words",
            "unless",
            "unless_after",
            "here",
            "not_here",
            "takes_up",
            "section",
            "question",
            "reason",
            "writer",
            "denied",
            "apart",
            "without_facts",
            "when",
            "of",
            "within",
            "together",
            "final",
            *STATES,
        )
    )
    if not parts.keys() - _BESIDES:
        raise node.error(_NOTHING)
    return Release(
        written=" ".join(node.written().removeprefix("- ").split()),
        named=tuple(item.one_of(tuple(SPECIFICS)) for item in _several(parts.get("named"))),
        words=_groups(parts.get("words"), groups),
        unless=_groups(parts.get("unless"), groups),
        unless_after=_groups(parts.get("unless_after"), groups),
        here=_groups(parts.get("here"), groups),
        not_here=_groups(parts.get("not_here"), groups),
        takes_up=_groups(parts.get("takes_up"), groups),
        states=_states(parts, groups),
        section=tuple(item.one_of(SECTIONS) for item in _several(parts.get("section"))),
        question=_is_yes(parts.get("question")),
        denied=_is_yes(parts.get("denied")),
        apart=_groups(parts.get("apart"), groups),
        reason=_groups(parts.get("reason"), groups),
        writer=_groups(parts.get("writer"), groups),
        without_facts=_is_yes(parts.get("without_facts")),
        when=_expression(parts.get("when")),
        of=_expression(parts.get("of")),
        within=_scope(parts["within"], SCOPES) if "within" in parts else "sentence",
        together=_is_yes(parts.get("together")),
        final=_is_yes(parts.get("final")),
    )


def _expression(node: Yaml | None) -> FactsExpression | None:
    return None if node is None else FactsExpression(node)


def _states(parts: dict[str, Yaml], groups: Groups) -> tuple[Standing, ...]:
    return tuple(
        Standing(state, group) for state in STATES if state in parts for group in _groups(parts[state], groups)
    )


def _groups(node: Yaml | None, groups: Groups) -> tuple[WordGroup, ...]:
    return tuple(_group(item, groups) for item in _several(node))


def _group(node: Yaml, groups: Groups) -> WordGroup:
    if node.text() not in groups:
        raise node.error(_NO_GROUP, name=node.text())
    return groups[node.text()]


def _several(node: Yaml | None) -> list[Yaml]:
    """One text, or a list of them; none where the key is missing."""
    return [] if node is None else node.several()


def _scope(node: Yaml, known: tuple[str, ...]) -> Scope:
    text = node.one_of(known)
    return next(scope for scope in SCOPES if scope == text)


def _is_yes(node: Yaml | None) -> bool:
    return node is not None and node.one_of(("yes", "no")) == "yes"
