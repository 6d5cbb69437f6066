"""Misleading phrases: what they are, and how the catalogue's files say so (phrases/misleading/).

recognise:
  sv:
    words:                                   groups of words, as letterkit.catalogue.wordpattern reads them
      benefit: [kompletterande utkomststöd]
      apply: [ansök*, söka, vända sig]
    trigger:
      - [benefit, apply]                     all of these in one sentence; one line is enough
    released_by:                             one line is enough to make it harmless; in a line all must hold
      - {named: [expense, amount], within: before}
      - {negated: apply}
      - {words: [decided], within: around}
      - {section: [provisions]}
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Final, Literal, get_args

from letterkit.catalogue.folder import default_catalogue
from letterkit.catalogue.specifics import SPECIFICS
from letterkit.catalogue.strict_yaml import Yaml, load
from letterkit.catalogue.wordpattern import is_pattern
from letterkit.language.data import LANGUAGES
from letterkit.ui import Text

Scope = Literal["match", "sentence", "before", "after", "around", "block", "section", "letter"]
"""How far to look: the words found, their sentence, the one before or after too, the block, the section, the letter."""

SEVERITIES: Final = ("error", "warning", "hint")
SECTIONS: Final = (
    "provisions", "rectification", "reasons", "contact", "calculation", "enclosures", "outcome", "payments", "next-step"
)  # fmt: skip

_NOT_A_PATTERN = Text(
    sv="”{text}” innehåller inget ord att söka efter.",
    fi="Ilmauksessa ”{text}” ei ole yhtään etsittävää sanaa.",
    en='"{text}" contains no word to look for.',
)
_NO_GROUP = Text(
    sv="Ordgruppen ”{name}” finns inte under words.",
    fi="Sanaryhmää ”{name}” ei ole kohdassa words.",
    en='There is no group of words "{name}" under words.',
)
_NOT_ONE_OF = Text(
    sv="”{text}” är inget av: {known}.",
    fi="”{text}” ei ole mikään näistä: {known}.",
    en='"{text}" is not one of: {known}.',
)
_NOTHING = Text(
    sv="Minst ett villkor behövs.",
    fi="Vähintään yksi ehto tarvitaan.",
    en="At least one condition is needed.",
)


@dataclass(frozen=True, slots=True)
class Release:
    """What makes a match harmless: each that is given must hold, looked for `within` a scope."""

    named: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    negated: tuple[str, ...] = ()
    section: tuple[str, ...] = ()
    within: Scope = "sentence"


@dataclass(frozen=True, slots=True)
class Recognition:
    """How to recognise a phrase in one language: groups of patterns, which of them together trigger, what releases."""

    words: dict[str, tuple[str, ...]]
    trigger: tuple[tuple[str, ...], ...]
    released_by: tuple[Release, ...]


@dataclass(frozen=True)
class Misleading:
    """A phrase that misleads; `why` and `advice` are said to the handler, `flag` marks the words at fault with ==."""

    id: str
    severity: str
    summary: str
    why: Text
    advice: Text
    source: str
    instead: str
    recognise: dict[str, Recognition]
    flag: dict[str, tuple[str, ...]]
    let_pass: dict[str, tuple[str, ...]]
    path: Path = field(compare=False)


@cache
def load_misleading(folder: Path | None = None) -> tuple[Misleading, ...]:
    """The misleading phrases of a catalogue (the default one unless given), by id. Raises CatalogueError."""
    root = folder or default_catalogue()
    return tuple(_misleading(load(path)) for path in sorted((root / "phrases" / "misleading").glob("*.yaml")))


def _misleading(root: Yaml) -> Misleading:
    entry = root.mapping(
        required=("id", "severity", "summary", "why", "advice", "source", "recognise", "examples"),
        optional=("instead",),
    )
    recognise = entry["recognise"].mapping(required=LANGUAGES)
    examples = entry["examples"].mapping(required=("flag", "pass"))
    return Misleading(
        id=entry["id"].text(),
        severity=_one_of(entry["severity"], SEVERITIES),
        summary=" ".join(entry["summary"].text().split()),
        why=entry["why"].said(),
        advice=entry["advice"].said(),
        source=" ".join(entry["source"].text().split()),
        instead=entry["instead"].text() if "instead" in entry else "",
        recognise={language: _recognition(node) for language, node in recognise.items()},
        flag=_examples(examples["flag"]),
        let_pass=_examples(examples["pass"]),
        path=root.path,
    )


def _examples(node: Yaml) -> dict[str, tuple[str, ...]]:
    return {language: texts.texts() for language, texts in node.mapping(required=LANGUAGES).items()}


def _recognition(node: Yaml) -> Recognition:
    parts = node.mapping(required=("words", "trigger"), optional=("released_by",))
    words = {name: _patterns(patterns) for name, patterns in parts["words"].mapping().items()}
    trigger = tuple(tuple(_group(name, words) for name in line.items()) for line in parts["trigger"].items())
    if not trigger or not all(trigger):
        raise parts["trigger"].error(_NOTHING)
    released = parts["released_by"].items() if "released_by" in parts else []
    return Recognition(words, trigger, tuple(_release(line, words) for line in released))


def _patterns(node: Yaml) -> tuple[str, ...]:
    for item in node.items():
        if not is_pattern(item.text()):
            raise item.error(_NOT_A_PATTERN, text=item.text())
    return node.texts()


def _group(node: Yaml, words: dict[str, tuple[str, ...]]) -> str:
    if node.text() not in words:
        raise node.error(_NO_GROUP, name=node.text())
    return node.text()


def _release(node: Yaml, words: dict[str, tuple[str, ...]]) -> Release:
    parts = node.mapping(optional=("named", "words", "negated", "section", "within"))
    if not parts.keys() - {"within"}:
        raise node.error(_NOTHING)
    return Release(
        named=tuple(_one_of(item, tuple(SPECIFICS)) for item in _several(parts.get("named"))),
        words=tuple(_group(item, words) for item in _several(parts.get("words"))),
        negated=tuple(_group(item, words) for item in _several(parts.get("negated"))),
        section=tuple(_one_of(item, SECTIONS) for item in _several(parts.get("section"))),
        within=_scope(parts["within"]) if "within" in parts else "sentence",
    )


def _several(node: Yaml | None) -> list[Yaml]:
    """One text, or a list of them."""
    if node is None:
        return []
    return [node] if node.is_text() else node.items()


def _one_of(node: Yaml, known: tuple[str, ...]) -> str:
    if node.text() not in known:
        raise node.error(_NOT_ONE_OF, text=node.text(), known=", ".join(known))
    return node.text()


def _scope(node: Yaml) -> Scope:
    for scope in get_args(Scope):
        if node.text() == scope:
            found: Scope = scope
            return found
    raise node.error(_NOT_ONE_OF, text=node.text(), known=", ".join(get_args(Scope)))
