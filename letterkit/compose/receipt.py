"""The receipt that a letter carries: what it was built from, and a fingerprint of each of its paragraphs.

The file's properties name letterkit's version, the language, the template, the phrases with their versions, and the
hashes of the facts and of the whole text. Each paragraph's tag names its phrase, the phrase's version and the hash of
its words. A receipt shows what was changed; it is no signature, and doesn't keep anybody from writing a new one.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import TYPE_CHECKING, Final

from letterkit import __version__
from letterkit.document.model import Block

if TYPE_CHECKING:
    from letterkit.catalogue.entries.templates import Template
    from letterkit.decision.model.decision import Decision

VERSION: Final = "version"
FACTS: Final = "facts"
PREVIOUS: Final = "previous"
LANGUAGE: Final = "language"
TEMPLATE: Final = "template"
ORDER: Final = "order"
TEXT: Final = "text"
PHRASES: Final = "phrases"
LONGEST: Final = 240
"""Word keeps at most 255 characters of a property, so the phrases stand in several: phrases-1, phrases-2 …"""


@dataclass(frozen=True, slots=True)
class Tag:
    """What a paragraph's tag says: its phrase, the phrase's version, the hash of its words."""

    phrase: str
    version: str
    words: str

    def __str__(self) -> str:
        return f"{self.phrase}@{self.version}#{self.words}"


def read_tag(text: str) -> Tag | None:
    """The tag of a paragraph; None where it is none of ours."""
    phrase, at, rest = text.partition("@")
    version, sign, words = rest.partition("#")
    return Tag(phrase, version, words) if phrase and at and version and sign and words else None


def fingerprint(text: str) -> str:
    """The hash of a paragraph's words; white space doesn't count, so that every format gives the same."""
    return sha256(" ".join(text.split()).encode()).hexdigest()[:12]


def tag_of(text: str, phrase: str, version: str) -> str:
    """The tag of a paragraph with this text."""
    return str(Tag(phrase, version, fingerprint(text)))


def in_order(blocks: Iterable[Block]) -> list[Block]:
    """The blocks with the page's header first and its footer last: formats keep those at different places."""
    return sorted(blocks, key=lambda block: {"header": 0, "footer": 2}.get(block.area, 1))


def text_hash(blocks: Iterable[Block]) -> str:
    """The hash of a whole letter: of its paragraphs' fingerprints, in order."""
    return sha256("\n".join(fingerprint(block.text) for block in in_order(blocks)).encode()).hexdigest()


def facts_hash(decision: Decision) -> str:
    """The hash of the facts, whatever the order and spacing of their file."""
    dumped = json.dumps(decision.model_dump(mode="json"), sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return sha256(dumped.encode()).hexdigest()


def template_version(template: Template) -> str:
    """The name of a template and a short hash of its file."""
    return f"{template.name}@{sha256(template.source.text.encode()).hexdigest()[:8]}"


def receipt(
    blocks: Sequence[Block],
    decision: Decision,
    previous: Decision | None,
    language: str,
    template: Template,
    order: Sequence[str] | None,
) -> dict[str, str]:
    """The properties of a letter's file."""
    found = {
        VERSION: __version__,
        LANGUAGE: language,
        TEMPLATE: template_version(template),
        FACTS: facts_hash(decision),
        TEXT: text_hash(blocks),
    }
    if previous:
        found[PREVIOUS] = facts_hash(previous)
    if order:
        found[ORDER] = ",".join(order)
    tags = filter(None, (read_tag(block.tag) for block in blocks))
    used = dict.fromkeys(f"{tag.phrase}@{tag.version}" for tag in tags)
    for number, part in enumerate(_lines(used), 1):
        found[f"{PHRASES}-{number}"] = part
    return found


def used_phrases(properties: Mapping[str, str]) -> list[str]:
    """The phrases, with their versions, that a receipt names."""
    parts = sorted(
        (name for name in properties if name.removeprefix(PHRASES + "-").isdecimal()),
        key=lambda name: int(name.removeprefix(PHRASES + "-")),
    )
    return [phrase for name in parts for phrase in properties[name].split()]


def _lines(words: Iterable[str]) -> list[str]:
    lines = [""]
    for word in words:
        if lines[-1] and len(lines[-1]) + 1 + len(word) > LONGEST:
            lines.append("")
        lines[-1] = f"{lines[-1]} {word}".strip()
    return lines
