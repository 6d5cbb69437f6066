"""Reads the tags of a template: {% letter %} with its {% section %}s. Nothing of a template is ever run."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Final, Literal, get_args

from jinja2 import StrictUndefined, nodes
from jinja2.ext import Extension
from jinja2.parser import Parser

from letterkit.catalogue.jinja.sandbox import Sandbox, equip

Place = Literal["first", "middle", "late", "last"]
PLACES: Final[tuple[Place, ...]] = get_args(Place)
LIFTS: Final = ("leads", "rises")
"""What a condition does with a section: brings it above all others of the middle, or above those that stay."""
PARTS: Final = ("phrases", "table", "box", "recipient", "provisions")
"""What may stand in a section: phrases by id or glob, a table, a box of phrases, the address, the provisions."""


@dataclass(frozen=True, slots=True)
class RawSection:
    """A section as it is written."""

    name: str
    place: Place
    after: tuple[str, ...]
    before: tuple[str, ...]
    body: tuple[nodes.Node, ...]
    line: int


@dataclass(frozen=True, slots=True)
class RawLetter:
    """A letter as it is written."""

    name: str
    sections: tuple[RawSection, ...]
    line: int


class LetterTag(Extension):
    """Makes of {% letter %} a RawLetter, which stands as a constant in the tree."""

    tags = {"letter"}

    def parse(self, parser: Parser) -> nodes.Node:
        line = next(parser.stream).lineno
        name = parser.stream.expect("string").value
        opening = parser.parse_statements(("name:section", "name:endletter"))
        sections = []
        while parser.stream.skip_if("name:section"):
            sections.append(_section(parser))
        next(parser.stream)
        if any(not isinstance(child, nodes.TemplateData) or child.data.strip() for child in _printed(opening)):
            parser.fail("nothing stands before the first section", line)
        return nodes.ExprStmt(nodes.Const(RawLetter(name, tuple(sections), line)), lineno=line)


def _printed(body: list[nodes.Node]) -> list[nodes.Node]:
    return [child for node in body for child in (node.nodes if isinstance(node, nodes.Output) else [node])]


def _section(parser: Parser) -> RawSection:
    line = parser.stream.current.lineno
    name = parser.stream.expect("string").value
    place: Place = "middle"
    after: list[str] = []
    before: list[str] = []
    while parser.stream.current.type == "name":
        flag = next(parser.stream).value
        if flag in PLACES:
            place = flag
        elif flag in ("after", "before"):
            (after if flag == "after" else before).append(parser.stream.expect("string").value)
        elif flag in LIFTS:
            parser.stream.expect("name:if")
            parser.parse_expression()
            if parser.stream.current.type != "block_end":
                parser.fail(f"'{flag} if' stands last in the tag", parser.stream.current.lineno)
        else:
            parser.fail(f"unknown flag '{flag}' (first, late, last, after, before, rises if, leads if)", line)
    body = parser.parse_statements(("name:section", "name:endsection", "name:endletter"))
    if parser.stream.skip_if("name:endsection"):
        parser.parse_statements(("name:section", "name:endletter"))
    return RawSection(name, place, tuple(after), tuple(before), tuple(body), line)


@cache
def environment() -> Sandbox:
    """The environment in which templates are read."""
    made = Sandbox(undefined=StrictUndefined, extensions=[LetterTag])
    equip(made)
    return made
