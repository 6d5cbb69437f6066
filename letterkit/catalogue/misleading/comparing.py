"""Compares what a draft says with the facts of its decision, for the conditions of misleading phrases."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cached_property
from typing import TYPE_CHECKING, Any, Final

from letterkit.catalogue.files.strict_yaml import Yaml
from letterkit.catalogue.statements.specifics import SPECIFICS
from letterkit.errors import LetterkitError

if TYPE_CHECKING:
    from letterkit.catalogue.jinja.expressions import Expression
    from letterkit.decision.model.decision import Decision

_STEM: Final = 4
"""So many first letters of a name's words must stand in the text: Finnish inflects names."""


@dataclass(frozen=True, eq=False)
class FactsExpression:
    """An expression on the facts, read as one where facts are given: most drafts are checked without them."""

    node: Yaml

    @property
    def text(self) -> str:
        """What is written, on one line."""
        return " ".join(self.node.text().split())

    @cached_property
    def expression(self) -> Expression:
        """The expression. Raises CatalogueError at its place."""
        from letterkit.catalogue.jinja.expressions import parse_expression  # Jinja

        return parse_expression(self.node)


class Comparison:
    """A decision, asked by expressions; an expression that these facts can't answer holds nothing."""

    def __init__(self, decision: Decision, language: str) -> None:
        self._decision = decision
        self._language = language

    def holds(self, condition: FactsExpression) -> bool:
        """Whether a condition holds in the facts."""
        try:
            return bool(condition.expression.evaluate(self._variables))
        except LetterkitError:
            return False

    def names_one(self, items: FactsExpression, named: Iterable[str], text: str) -> bool:
        """Whether a text names all that is asked for (amount, date, payee …) of one of a list's items."""
        wanted, held = list(named), items.expression.each(self._variables)
        return any(all(_is_named(item, name, text, self._language) for name in wanted) for item in held)

    @property
    def _variables(self) -> Mapping[str, Any]:
        from letterkit.catalogue.catalogue import load_catalogue
        from letterkit.catalogue.jinja.variables import variables_of

        return variables_of(self._decision, self._language, load_catalogue().words)


def _is_named(item: Any, name: str, text: str, language: str) -> bool:
    """Whether one of an item's own values of a kind stands in the text."""
    values = [getattr(item, field) for field in item.model.model_fields]
    match name:
        case "amount" | "sum" | "own-amount":
            return bool(SPECIFICS[name](text, language) & {value for value in values if isinstance(value, Decimal)})
        case "date" | "day" | "own-day":
            days = {value for value in values if isinstance(value, date)}
            return bool(SPECIFICS[name](text, language) & (days | {(day.month, day.day) for day in days}))
        case "payee" | "unit" | "own-payee":
            return any(_holds_name(text, value) for value in values if isinstance(value, str))
    return bool(SPECIFICS[name](text, language))


def _holds_name(text: str, name: str) -> bool:
    """Whether all words of a name stand in the text, whatever their endings."""
    return all(re.search(rf"\b{re.escape(word[:_STEM])}", text, re.IGNORECASE) for word in name.split())
