"""Templates: one a kind of decision. They order the sections of a letter, and name the phrases of each.

{% letter "partial" %}
  {% section "outcome" first %}                                     {{ phrases("outcome.*") }}
  {% section "self-pay" rises if facts.self_payments|due_within(14) %} {{ phrases("self-pay.*") }}
  {% section "next-step" after "outcome" %}                         {{ phrases("next-step.*") }}
  {% section "provisions" last %}                                   {{ phrases("provisions.*") }} {{ provisions() }}
{% endletter %}

Order is policy: `first`, `late` and `last` fix where a section stands, `rises if` brings it up when a condition on the
facts holds, `after` and `before` keep sections in order. A section ends where the next one begins.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, Literal

from jinja2 import TemplateSyntaxError, nodes
from jinja2.ext import Extension
from jinja2.lexer import Token
from jinja2.parser import Parser

from letterkit.catalogue.expressions import Expression, read_expression
from letterkit.catalogue.sandbox import Sandbox
from letterkit.catalogue.source import Source
from letterkit.errors import CatalogueError
from letterkit.ui import Text

Place = Literal["first", "middle", "late", "last"]
PLACES: Final[tuple[Place, ...]] = ("first", "middle", "late", "last")
PARTS: Final = ("phrases", "table", "box", "recipient", "provisions")
"""What may stand in a section: phrases by id or glob, a table, a box of phrases, the address, the provisions."""

_BROKEN = Text(
    sv="Mallen kan inte läsas: {problem}.",
    fi="Mallia ei voi lukea: {problem}.",
    en="The template can't be read: {problem}.",
)
_NO_LETTER = Text(
    sv="Mallen ska innehålla ett enda {% letter %} och inget annat.",
    fi="Mallissa pitää olla yksi {% letter %} eikä muuta.",
    en="A template holds one {% letter %} and nothing else.",
)
_WRONG_NAME = Text(
    sv="Brevet heter ”{name}” men filen {file}.",
    fi="Kirjeen nimi on ”{name}” mutta tiedoston {file}.",
    en='The letter is called "{name}", but the file {file}.',
)
_UNREADABLE = Text(
    sv="Filen kan inte läsas som UTF-8-text.",
    fi="Tiedostoa ei voi lukea UTF-8-tekstinä.",
    en="The file can't be read as UTF-8 text.",
)


@dataclass(frozen=True, slots=True)
class Part:
    """Something that a section holds: what, with which names, and the line of the template."""

    kind: str
    names: tuple[str, ...]
    line: int


@dataclass(frozen=True)
class Section:
    """A section of a template: where it may stand, and what it holds."""

    name: str
    place: Place
    rises: Expression | None
    after: tuple[str, ...]
    before: tuple[str, ...]
    parts: tuple[Part, ...]
    line: int


@dataclass(frozen=True)
class Template:
    """The sections of a kind of letter, in the order of the template."""

    name: str
    sections: tuple[Section, ...]
    source: Source = field(compare=False, repr=False)


class LetterTag(Extension):
    """Reads {% letter %} into a Template, which stands as a constant in the tree; nothing of it is ever run."""

    tags = {"letter"}

    def parse(self, parser: Parser) -> nodes.Node:
        line = next(parser.stream).lineno
        name = parser.stream.expect("string").value
        parser.stream.expect("block_end")
        sections: list[Section] = []
        while True:
            parser.subparse(end_tokens=("name:section", "name:endsection", "name:endletter")) if False else None
            body = parser.subparse(end_tokens=("name:section", "name:endletter"))
            del body
            break
        return nodes.ExprStmt(nodes.Const((name, tuple(sections))), lineno=line)
