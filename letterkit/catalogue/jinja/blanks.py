"""A phrase as a pattern to fill in, where there are no facts: "betala [belopp] till [mottagare] senast den [datum]".

The blanks are named in phrases/blanks.yaml. Of a loop one round is shown, of an if the first branch, unless `where`
says what a fact is: `where: {asks_for: supplementary_assistance}`, or how many there are: `where: {payments: one,
payment_commitments: none}`. Of blanks of one name beside each other one is enough.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from functools import cache
from operator import eq, ge, gt, le, lt, ne
from pathlib import Path
from typing import Final

from jinja2 import UndefinedError, nodes

from letterkit.catalogue.files.strict_yaml import load
from letterkit.catalogue.jinja.sandbox import TERM, compiled, worked_out
from letterkit.catalogue.jinja.wording import Wording
from letterkit.catalogue.jinja.writing import term
from letterkit.catalogue.values.setting import SETTING, Setting
from letterkit.catalogue.values.words import Words
from letterkit.ui import Text

FILE: Final = "blanks.yaml"
_UNKNOWN: Final = "…"
_REPEATED: Final = re.compile(r"(\[[^\]]+\])(?: \1)+")
_COUNTS: Final = {"none": 0, "one": 1}
_ORDERS: Final = {"eq": eq, "ne": ne, "gt": gt, "gteq": ge, "lt": lt, "lteq": le}


@dataclass(frozen=True)
class Blank:
    """What a blank is called, and which values it stands for: those of these filters, or of facts with these names."""

    label: Text
    filters: tuple[str, ...]
    facts: tuple[str, ...]


@cache
def load_blanks(phrases: Path) -> tuple[Blank, ...]:
    """The blanks of a catalogue's folder of phrases, read once. Raises CatalogueError."""
    return read_blanks(phrases / FILE)


def read_blanks(path: Path) -> tuple[Blank, ...]:
    """The blanks of a file; none where it is missing. Raises CatalogueError."""
    if not path.is_file():
        return ()
    found = []
    for node in load(path).items():
        entry = node.mapping(required=("label",), optional=("filters", "facts"))
        filters, facts = (entry[name].texts() if name in entry else () for name in ("filters", "facts"))
        found.append(Blank(entry["label"].said(), filters, facts))
    return tuple(found)


def with_blanks(
    wording: Wording, language: str, words: Words, blanks: tuple[Blank, ...], where: Mapping[str, str]
) -> str:
    """The text of a phrase on one line, with blanks for what the facts would give; `where` gives some of them."""
    filler = _Filler(language, words, blanks, where)
    said = " ".join("".join(part for node in wording.tree.body for part in filler.shown(node)).split())
    return _REPEATED.sub(r"\1", said)


@dataclass(frozen=True)
class _Filler:
    """Shows a phrase in one language without facts."""

    language: str
    words: Words
    blanks: tuple[Blank, ...]
    where: Mapping[str, str]

    def shown(self, node: nodes.Node) -> Iterator[str]:
        """What a node of a phrase's tree prints."""
        match node:
            case nodes.TemplateData(data=text):
                yield text
            case nodes.Output():
                yield from (part for child in node.nodes for part in self.shown(child))
            case nodes.For():
                yield from (part for child in node.body for part in self.shown(child))
            case nodes.If():
                yield from (part for child in self._branch(node) for part in self.shown(child))
            case nodes.Expr():
                yield self._value(node)

    def _branch(self, node: nodes.If) -> list[nodes.Node]:
        """The first branch that what is known of the facts does not rule out."""
        for one in (node, *node.elif_):
            if self._holds(one.test) is not False:
                return one.body
        return node.else_

    def _holds(self, test: nodes.Node) -> bool | None:
        """Whether a condition such as `item.referral.asks_for == "fee_reduction"` holds; None where that is not known.

        Where a fact is said to be "none" or "one", it is known how many there are.
        """
        match test:
            case nodes.Not(node=inner):
                holds = self._holds(inner)
                return None if holds is None else not holds
            case nodes.And(left=left, right=right) | nodes.Or(left=left, right=right):
                both = {self._holds(left), self._holds(right)}
                decides = isinstance(test, nodes.Or)  # one that holds decides an "or", one that does not an "and"
                return decides if decides in both else None if None in both else not decides
            case nodes.Getattr(attr=name) if self.where.get(name) in _COUNTS:
                return _COUNTS[self.where[name]] > 0
            case nodes.Compare(expr=nodes.Getattr(attr=name), ops=[nodes.Operand(op=op, expr=other)]):
                if name in self.where and op in ("eq", "in"):
                    known = other.as_const()
                    return bool(self.where[name] == known if op == "eq" else self.where[name] in known)
            case nodes.Compare(
                expr=nodes.Filter(name="length", node=nodes.Getattr(attr=name)),
                ops=[nodes.Operand(op=op, expr=nodes.Const(value=int(number)))],
            ):
                if self.where.get(name) in _COUNTS and op in _ORDERS:
                    return bool(_ORDERS[op](_COUNTS[self.where[name]], number))
        return None

    def _value(self, node: nodes.Expr) -> str:
        """The value of an expression that needs no facts, such as a term of the glossary; otherwise its blank."""
        if not list(node.find_all(nodes.Getattr)):
            variables = {TERM: term, SETTING: Setting(self.language, date.today(), self.words)}
            with suppress(UndefinedError):
                return str(worked_out(compiled(node), variables))
        return f"[{self._label([node, *node.find_all(nodes.Expr)])}]"

    def _label(self, parts: Sequence[nodes.Expr]) -> str:
        """What the blank of a value is called: by its filter, else by the last name of its path."""
        filters = {part.name for part in parts if isinstance(part, nodes.Filter)}
        name = next((_last_name(part) for part in parts if isinstance(part, nodes.Getattr | nodes.Name)), "")
        fitting = [blank for blank in self.blanks if filters & set(blank.filters)]
        fitting += [blank for blank in self.blanks if name in blank.facts]
        return fitting[0].label.say(self.language) if fitting else _UNKNOWN


def _last_name(node: nodes.Getattr | nodes.Name) -> str:
    return node.attr if isinstance(node, nodes.Getattr) else node.name
