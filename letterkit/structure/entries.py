"""What a letter must say, as data: phrases/answers/, one file a rule.

id: missing-payment-date        the rule's name
severity: error
element: E06                    what the kinds of decision need (letterkit/decision/elements.tsv)
summary: …                      for the card
question: {sv: När …?, …}       what the reader does not get to know
advice: {sv: …, fi: …, en: …}
source: …
needed:                         where a kind needs it in some cases only: by the facts, or by what the draft says
  facts: facts.payments
  said: {sv: {words: …, trigger: …}, fi: …, en: …}
parts:                          all must be found in the letter
  date:
    name: {sv: betalningsdagen, fi: maksupäivä, en: the payment date}
    answers: payment_date       one of the reader's first questions that it answers (optional)
    recognise: {sv: {words: …, trigger: …, released_by: …}, fi: …, en: …}
instead: payments.intro         the catalogue's phrase that says it (optional)
examples:                       letters in short; the cut one lacks what the rule looks for
  kind: grant
  found: {sv: […], fi: […], en: […]}
  missing: {sv: […], fi: […], en: […]}

How `recognise` and `said` are written is told in letterkit/catalogue/recognition.py.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path
from typing import Final, Literal, get_args

from letterkit.catalogue.comparing import FactsExpression
from letterkit.catalogue.folder import default_catalogue
from letterkit.catalogue.misleading import Instead, read_instead
from letterkit.catalogue.misspelt import Spellings
from letterkit.catalogue.recognition import Recognition, read_recognition
from letterkit.catalogue.strict_yaml import Yaml, load
from letterkit.catalogue.wordgroups import Groups, load_shared
from letterkit.language.data import LANGUAGES
from letterkit.ui import Text

Question = Literal["outcome", "amount", "payment_date", "next_step", "deadline", "contact"]
"""What a reader asks in the first minute."""

QUESTIONS: Final[tuple[Question, ...]] = get_args(Question)
SEVERITIES: Final = ("error", "warning", "hint")
ANY_KIND: Final = "any"
"""Of an example: it holds whatever kind of decision the letter tells."""

Recognitions = Mapping[str, Recognition]


@dataclass(frozen=True)
class Part:
    """One thing that a letter has to say; `answers` is the reader's question that it answers."""

    id: str
    name: Text
    answers: Question | None
    recognise: Recognitions


@dataclass(frozen=True)
class Answer:
    """What a letter must say about one of the reader's questions, and how that is recognised."""

    id: str
    severity: str
    element: str
    summary: str
    question: Text
    advice: Text
    source: str
    needed_by_facts: FactsExpression | None
    needed_by_words: Recognitions
    parts: tuple[Part, ...]
    instead: Instead | None
    kind: str
    found: dict[str, tuple[str, ...]]
    missing: dict[str, tuple[str, ...]]
    path: Path = field(compare=False)
    spellings: Spellings = field(compare=False, repr=False)


@cache
def load_answers(folder: Path | None = None) -> tuple[Answer, ...]:
    """The answers that a catalogue (the default one unless given) asks of letters, by id. Raises CatalogueError."""
    phrases = (folder or default_catalogue()) / "phrases"
    shared = load_shared(phrases)
    read = [_answer(load(path), shared) for path in sorted((phrases / "answers").glob("*.yaml"))]
    held = [recognitions for one in read for recognitions in (one.needed_by_words, *(p.recognise for p in one.parts))]
    spellings = spellings_of(held)
    return tuple(replace(one, spellings=spellings) for one in read)


def spellings_of(held: list[Recognitions]) -> Spellings:
    """The words that recognitions look for, as they are spelt."""
    return Spellings(group for recognitions in held for one in recognitions.values() for group in one.groups)


def read_recognitions(node: Yaml, shared: Mapping[str, Groups]) -> Recognitions:
    """A recognition for each language. Raises CatalogueError at the place of what is wrong."""
    languages = node.mapping(required=LANGUAGES)
    return {language: read_recognition(one, language, shared[language]) for language, one in languages.items()}


def _answer(root: Yaml, shared: Mapping[str, Groups]) -> Answer:
    entry = root.mapping(
        required=("id", "severity", "element", "summary", "question", "advice", "source", "parts", "examples"),
        optional=("needed", "instead"),
    )
    needed = entry["needed"].mapping(optional=("facts", "said")) if "needed" in entry else {}
    examples = entry["examples"].mapping(required=("kind", "found", "missing"))
    return Answer(
        id=entry["id"].text(),
        severity=entry["severity"].one_of(SEVERITIES),
        element=entry["element"].text(),
        summary=" ".join(entry["summary"].text().split()),
        question=entry["question"].said(),
        advice=entry["advice"].said(),
        source=" ".join(entry["source"].text().split()),
        needed_by_facts=FactsExpression(needed["facts"]) if "facts" in needed else None,
        needed_by_words=read_recognitions(needed["said"], shared) if "said" in needed else {},
        parts=tuple(_part(name, node, shared) for name, node in entry["parts"].mapping().items()),
        instead=read_instead(entry["instead"]) if "instead" in entry else None,
        kind=examples["kind"].text(),
        found=_examples(examples["found"]),
        missing=_examples(examples["missing"]),
        path=root.path,
        spellings=Spellings(()),
    )


def _part(id: str, node: Yaml, shared: Mapping[str, Groups]) -> Part:
    entry = node.mapping(required=("name", "recognise"), optional=("answers",))
    asked = entry["answers"].one_of(QUESTIONS) if "answers" in entry else None
    question = next((one for one in QUESTIONS if one == asked), None)
    return Part(id, entry["name"].said(), question, read_recognitions(entry["recognise"], shared))


def _examples(node: Yaml) -> dict[str, tuple[str, ...]]:
    return {language: texts.texts() for language, texts in node.mapping(required=LANGUAGES).items()}
