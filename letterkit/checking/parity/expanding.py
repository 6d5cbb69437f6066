"""What a text says in a case: its words and, in the place of each printed fact, a slot; each knows its place."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

from jinja2 import nodes

from letterkit.catalogue.source import Source
from letterkit.catalogue.wording import Wording
from letterkit.checking.parity.cases import Case
from letterkit.checking.parity.terms import Asked, Names, asked, holds, path

_FORMS: Final = {
    "euro": "amount", "amount": "amount", "date": "date", "month": "month", "months": "month", "in_month": "month",
    "percent": "percent", "clock": "clock", "listed": "list", "either": "choice", "joined": "lines",
    "called": "called", "named": "named", "person": "person",
}  # fmt: skip
"""What a filter makes of a fact; the others pick a fact or shape its words."""
_SHAPES: Final = frozenset({"capitalised", "inside", "case"})
_SIGN: Final = {"amount": "m", "date": "d", "percent": "p"}
_BLANK: Final = re.compile(r"\n[^\S\n]*\n\s*")
_ITEM: Final = re.compile(r"\n[^\S\n]*(?=- )")
_WHOLE: Final = re.compile(r"\S+\s+\S.*[.!?]\s*\Z", re.DOTALL)
"""A sentence; a branch of less only bends one."""
_BREAK: Final = "\u2029"
_BLOCK: Final = re.compile(r"[^\s\u2029][^\u2029]*")


@dataclass(frozen=True, slots=True)
class Slot:
    """A printed fact: its path, what it is printed as, and where it stands in the source."""

    fact: str
    form: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Piece:
    text: str
    offset: int
    slot: Slot | None = None


@dataclass(frozen=True)
class Saying:
    """What a text says in a case. `text` has a word for each slot; `origin` gives the place in the source.

    `remarks` tells where branches begin that say a whole sentence without a fact.
    """

    text: str
    slots: tuple[Slot, ...]
    remarks: tuple[int, ...]
    starts: tuple[int, ...] = field(repr=False)
    pieces: tuple[_Piece, ...] = field(repr=False)

    def origin(self, start: int, end: int) -> tuple[int, int]:
        """The characters of the source that characters of the text stand for."""
        first, last = self._piece(start), self._piece(max(start, end - 1))
        begin = first[0].slot.start if first[0].slot else first[0].offset + start - first[1]
        stop = last[0].slot.end if last[0].slot else last[0].offset + end - last[1]
        return begin, max(begin + 1, stop)

    def _piece(self, position: int) -> tuple[_Piece, int]:
        number = max(0, bisect_right(self.starts, position) - 1)
        return self.pieces[number], self.starts[number]

    @property
    def blocks(self) -> Iterator[tuple[str, int]]:
        """The kinds of its blocks, texts and list items, and where in the source each begins."""
        for match in _BLOCK.finditer(self.text):
            yield "item" if match[0].startswith("- ") else "text", self.origin(*match.span())[0]


def questions(wording: Wording) -> Iterator[Asked]:
    """What the conditions of a text ask."""
    yield from _asked(wording.tree.body, {})


def _asked(body: Iterable[nodes.Node], names: Names) -> Iterator[Asked]:
    for node in body:
        match node:
            case nodes.If():
                yield from asked(node.test, names)
                yield from _asked([*node.body, *node.elif_, *node.else_], names)
            case nodes.For():
                yield from asked(node.iter, names)
                inner = _inside(node, names)
                if node.test:
                    yield from asked(node.test, inner)
                yield from _asked(node.body, inner)
                yield from _asked(node.else_, names)
            case nodes.Output():
                for one in node.find_all(nodes.CondExpr):
                    yield from asked(one.test, names)


def _inside(node: nodes.For, names: Names) -> Names:
    target = node.target.name if isinstance(node.target, nodes.Name) else "?"
    return {**names, target: path(node.iter, names) + "[]"}


@dataclass(frozen=True)
class Expander:
    """Says a text case by case; where its literals and values stand in the source is worked out once."""

    wording: Wording
    places: Mapping[int, tuple[int, int]]

    @classmethod
    def of(cls, wording: Wording) -> Expander:
        """The expander of a text."""
        outputs = [child for output in wording.tree.find_all(nodes.Output) for child in output.nodes]
        stretches = wording.stretches
        places = {
            id(child): (one.offset, one.offset + one.length) for child, one in zip(outputs, stretches, strict=True)
        }
        return cls(wording, places)

    @property
    def source(self) -> Source:
        """The text's place in its file."""
        return self.wording.source

    def say(self, case: Case) -> Saying:
        """What the text says in a case."""
        return _saying(
            tuple(self._pieces(self.wording.tree.body, {}, case)), tuple(self._remarks(self.wording.tree.body, case))
        )

    def _remarks(self, body: Iterable[nodes.Node], case: Case) -> Iterator[int]:
        """Where the branches begin that are taken, say a whole sentence and print no fact."""
        for node in body:
            if isinstance(node, nodes.If):
                branch = _branch(node, {}, case)
                if _is_remark(branch):
                    yield next(self.places[id(child)][0] for child in _printed_in(branch))
                else:
                    yield from self._remarks(branch, case)

    def _pieces(self, body: Iterable[nodes.Node], names: Names, case: Case) -> Iterator[_Piece]:
        for node in body:
            match node:
                case nodes.If():
                    yield from self._pieces(_branch(node, names, case), names, case)
                case nodes.For():
                    yield from self._round(node, names, case)
                case nodes.Output():
                    for child in node.nodes:
                        yield self._piece(child, names, case)

    def _round(self, node: nodes.For, names: Names, case: Case) -> Iterator[_Piece]:
        """A loop is gone round once where its list has anything, in every case alike."""
        inner = _inside(node, names)
        is_empty = holds(node.iter, names, case) is False
        if is_empty or (node.test and holds(node.test, inner, case) is False):
            yield from self._pieces(node.else_, names, case)
        else:
            yield from self._pieces(node.body, inner, case)

    def _piece(self, node: nodes.Node, names: Names, case: Case) -> _Piece:
        start, end = self.places[id(node)]
        if isinstance(node, nodes.TemplateData):
            return _Piece(_laid_out(node.data), start)
        while isinstance(node, nodes.CondExpr):
            node = node.expr1 if holds(node.test, names, case) else node.expr2 or nodes.Const("")
        if isinstance(node, nodes.Const):
            return _Piece(str(node.value), start)
        fact, form = _printed(node, names)
        return _Piece(_word(fact, form), start, Slot(fact, form, start, end))


def _printed_in(body: list[nodes.Node]) -> list[nodes.Node]:
    """What a branch prints, in order."""
    outputs = [output for node in body for output in (node, *node.find_all(nodes.Output))]
    return [child for output in outputs if isinstance(output, nodes.Output) for child in output.nodes]


def _is_remark(body: list[nodes.Node]) -> bool:
    literals = [child.data for child in _printed_in(body) if isinstance(child, nodes.TemplateData)]
    return bool(_WHOLE.match("".join(literals).strip())) and len(literals) == len(_printed_in(body))


def said_plainly(text: str) -> Saying:
    """A text without placeholders, as it stands."""
    return _saying((_Piece(_laid_out(text), 0),), ())


def _saying(pieces: tuple[_Piece, ...], remarks: tuple[int, ...]) -> Saying:
    pieces = pieces or (_Piece("", 0),)
    starts, position = [], 0
    for piece in pieces:
        starts.append(position)
        position += len(piece.text)
    slots = tuple(piece.slot for piece in pieces if piece.slot)
    return Saying("".join(piece.text for piece in pieces), slots, remarks, tuple(starts), pieces)


def _laid_out(text: str) -> str:
    """A literal with its line ends as they are printed, none shorter: breaks between blocks, otherwise spaces."""
    for ends in (_BLANK, _ITEM):
        text = ends.sub(lambda match: _BREAK * len(match[0]), text)
    return text.replace("\n", " ")


def _branch(node: nodes.If, names: Names, case: Case) -> list[nodes.Node]:
    for one in (node, *node.elif_):
        if holds(one.test, names, case):
            return one.body
    return node.else_


def _printed(node: nodes.Node, names: Names) -> tuple[str, str]:
    """The fact that an expression prints, and what as."""
    form = ""
    while isinstance(node, nodes.Filter) and node.node is not None and (node.name in _FORMS or node.name in _SHAPES):
        form = form or _FORMS.get(node.name, "")
        node = node.node
    return path(node, names), form


def _word(fact: str, form: str) -> str:
    """A word for a slot: letters only, no figure, no word of a language. The second letter tells amounts and dates."""
    letters = "".join(chr(ord("b") + int(digit)) for digit in str(sum(map(ord, fact))))
    return f"Q{_SIGN.get(form, 'x')}{letters}q"
