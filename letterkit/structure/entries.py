"""What a letter must say, as data: phrases/answers/, one file a rule.

id: missing-payment-date        the rule's name
formerly: [missing-pay-day]     names that it had before (optional)
minute: payment_date            the one of the reader's first questions that stays open where it is missing (optional)
severity: error
element: E06                    what the kinds of decision need (letterkit/decision/elements.tsv)
kinds: [statement]              in place of `element`: the kinds of letter that need it
summary: {sv: …, fi: …, en: …}  for the card: what the rule reports (or a text in one language)
question: {sv: När …?, …}       what the reader does not get to know
advice: {sv: …, fi: …, en: …}
limits: {sv: …, fi: …, en: …}   what the rule does not see (optional, or a text in one language)
source: {sv: …, fi: …, en: …}   the norm or evidence (or a text in one language)
needed:                         where a kind needs it in some cases only: by the facts, or by what the draft says
  facts: facts.payments
  said: {sv: {words: …, trigger: …}, fi: …, en: …}
parts:                          all must be found in the letter
  date:
    name: {sv: betalningsdagen, fi: maksupäivä, en: the payment date}
    kinds: [grant, partial]     only letters of these kinds have to say it (optional)
    needed: {facts: …, said: …} only these have to say it (optional)
    phrases: [outcome.*, table.payments]   the catalogue's phrases and tables that say it, by id or pattern
    recognise: {sv: {words: …, trigger: …, released_by: …}, fi: …, en: …}
instead: payments.intro         the catalogue's phrase that says it, or one for each kind: {grant: …} (optional)
examples:                       letters in short, read as letters of the kind
  kind: grant
  found: {sv: […], fi: […], en: […]}
  missing: {sv: […], fi: […], en: […]}    with == around what is reported, or nothing: the first heading or paragraph

How `recognise` and `said` are written is told in letterkit/catalogue/misleading/triggers.py.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path
from typing import Final, Literal, get_args

from letterkit.catalogue.entries.examples import read_examples, read_rewrites
from letterkit.catalogue.files.folder import default_catalogue
from letterkit.catalogue.files.prepared import prepared
from letterkit.catalogue.files.strict_yaml import Yaml, load
from letterkit.catalogue.misleading.comparing import FactsExpression
from letterkit.catalogue.misleading.entry import read_instead
from letterkit.catalogue.misleading.found import Instead
from letterkit.catalogue.misleading.triggers import Recognition, read_recognition
from letterkit.catalogue.patterns.misspelt import Spellings
from letterkit.catalogue.patterns.wordgroups import Groups, load_shared
from letterkit.decision.elements import elements
from letterkit.decision.kinds import TYPES
from letterkit.language.data import LANGUAGES
from letterkit.ui import NOTHING, Text

Question = Literal["outcome", "amount", "payment_date", "next_step", "deadline", "contact"]
"""What a reader asks in the first minute."""

QUESTIONS: Final[tuple[Question, ...]] = get_args(Question)
SEVERITIES: Final = ("error", "warning", "hint")
ANY_KIND: Final = "any"
"""Of an example: it holds whatever kind of decision the letter tells."""

Recognitions = Mapping[str, Recognition]


@dataclass(frozen=True)
class Condition:
    """When something is called for: as the facts say, or where none are given, as the words of the letter do."""

    facts: FactsExpression | None
    words: Recognitions


@dataclass(frozen=True)
class Part:
    """One thing that a letter has to say, if it is of one of the `kinds` (all where none are given) and `needed` holds.

    `phrases` are the catalogue's phrases that say it.
    """

    id: str
    name: Text
    kinds: tuple[str, ...]
    needed: Condition | None
    phrases: tuple[str, ...]
    recognise: Recognitions


@dataclass(frozen=True)
class Answer:
    """What a letter must say about one of the reader's questions, and how that is recognised.

    The element says which kinds of decision need it; `kinds` are those that need it beside them.
    """

    id: str
    formerly: tuple[str, ...]
    minute: Question | None
    severity: str
    element: str
    kinds: tuple[str, ...]
    title: Text
    summary: Text
    question: Text
    advice: Text
    known_limits: Text
    source: Text
    needed: Condition | None
    parts: tuple[Part, ...]
    instead: Mapping[str, Instead]
    """By kind of letter, or for ANY_KIND."""
    kind: str
    found: dict[str, tuple[str, ...]]
    missing: dict[str, tuple[str, ...]]
    better: dict[str, dict[str, str]]
    """By language what to write instead of some of those in `missing`."""
    path: Path = field(compare=False)
    spellings: Spellings = field(compare=False, repr=False)

    def instead_in(self, kind: str) -> Instead | None:
        """What to write instead in a letter of a kind."""
        return self.instead.get(kind) or self.instead.get(ANY_KIND)


def load_answers(folder: Path | None = None) -> tuple[Answer, ...]:
    """The answers that a catalogue (the default one unless given) asks of letters, by id. Raises CatalogueError."""
    return _load(folder or default_catalogue())


@cache
def _load(catalogue: Path) -> tuple[Answer, ...]:
    phrases = catalogue / "phrases"
    shared = load_shared(phrases)
    return prepared("answers", phrases, shared, lambda: _read(phrases, shared))


def _read(phrases: Path, shared: Mapping[str, Groups]) -> tuple[Answer, ...]:
    read = [_answer(load(path), shared) for path in sorted((phrases / "answers").glob("*.yaml"))]
    spellings = spellings_of([recognitions for one in read for recognitions in _held(one)])
    return tuple(replace(one, spellings=spellings) for one in read)


def read_answer(path: Path, phrases: Path) -> Answer:
    """The answer of one file, with the shared words of a folder of phrases. Raises CatalogueError."""
    return _answer(load(path), load_shared(phrases))


def _held(answer: Answer) -> Iterator[Recognitions]:
    """All the words that an answer is looked for by."""
    yield from (part.recognise for part in answer.parts)
    yield from (needed.words for needed in (answer.needed, *(part.needed for part in answer.parts)) if needed)


def spellings_of(held: list[Recognitions]) -> Spellings:
    """The words that recognitions look for, as they are spelt."""
    groups = (group for recognitions in held for one in recognitions.values() for group in one.groups)
    return Spellings(groups).worked_out()


def read_question(node: Yaml) -> Question:
    """One of the reader's first questions. Raises CatalogueError at its place."""
    name = node.one_of(QUESTIONS)
    return next(question for question in QUESTIONS if question == name)


def read_recognitions(node: Yaml, shared: Mapping[str, Groups]) -> Recognitions:
    """A recognition for each language. Raises CatalogueError at the place of what is wrong."""
    languages = node.mapping(required=LANGUAGES)
    return {language: read_recognition(one, language, shared[language]) for language, one in languages.items()}


def _answer(root: Yaml, shared: Mapping[str, Groups]) -> Answer:
    entry = root.mapping(
        required=("id", "title", "severity", "summary", "question", "advice", "source", "parts", "examples"),
        optional=("element", "formerly", "minute", "kinds", "needed", "instead", "limits"),
    )
    examples = entry["examples"].mapping(required=("kind", "found", "missing"))
    return Answer(
        id=entry["id"].text(),
        formerly=entry["formerly"].texts() if "formerly" in entry else (),
        minute=read_question(entry["minute"]) if "minute" in entry else None,
        severity=entry["severity"].one_of(SEVERITIES),
        element=entry["element"].one_of(tuple(elements())) if "element" in entry else "",
        kinds=_kinds(entry.get("kinds")),
        title=entry["title"].said(),
        summary=entry["summary"].said_or_text(),
        question=entry["question"].said(),
        advice=entry["advice"].said(),
        known_limits=entry["limits"].said_or_text() if "limits" in entry else NOTHING,
        source=entry["source"].said_or_text(),
        needed=_condition(entry.get("needed"), shared),
        parts=tuple(_part(name, node, shared) for name, node in entry["parts"].mapping().items()),
        instead=_instead(entry.get("instead")),
        kind=examples["kind"].one_of((*TYPES, ANY_KIND)),
        found=read_examples(examples["found"], are_reported=False),
        missing=read_examples(examples["missing"], are_reported=True),
        better=read_rewrites(examples["missing"]),
        path=root.path,
        spellings=Spellings(()),
    )


def _instead(node: Yaml | None) -> Mapping[str, Instead]:
    if node is None:
        return {}
    if node.is_text() or "phrase" in node.mapping():
        return {ANY_KIND: read_instead(node)}
    return {kind: read_instead(one) for kind, one in node.mapping(optional=TYPES).items()}


def _part(id: str, node: Yaml, shared: Mapping[str, Groups]) -> Part:
    entry = node.mapping(required=("name", "phrases", "recognise"), optional=("kinds", "needed"))
    return Part(
        id=id,
        name=entry["name"].said(),
        kinds=_kinds(entry.get("kinds")),
        needed=_condition(entry.get("needed"), shared),
        phrases=entry["phrases"].texts(),
        recognise=read_recognitions(entry["recognise"], shared),
    )


def _kinds(node: Yaml | None) -> tuple[str, ...]:
    return () if node is None else tuple(item.one_of(TYPES) for item in node.items())


def _condition(node: Yaml | None, shared: Mapping[str, Groups]) -> Condition | None:
    if node is None:
        return None
    needed = node.mapping(optional=("facts", "said"))
    return Condition(
        FactsExpression(needed["facts"]) if "facts" in needed else None,
        read_recognitions(needed["said"], shared) if "said" in needed else {},
    )
