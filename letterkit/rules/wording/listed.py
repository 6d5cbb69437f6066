"""Rules whose words stand in a table of each language, to which a configuration may add rows."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from letterkit.language.data import table
from letterkit.rules.contract import Rule
from letterkit.ui import Text

Row = Mapping[str, str]
"""The cells of a line by the names of their columns."""


class Listed(Rule):
    """A rule with a word list. `own` are the user's rows by language: they come first, and so beat the list's own.

    `table` names the list (letterkit/language/<language>/), `columns` what a row holds, the one that it can't do
    without first; `choices` are the words that a column may hold, beside none.
    """

    table: str
    columns: tuple[str, ...]
    choices: Mapping[str, tuple[str, ...]] = MappingProxyType({})
    own: Mapping[str, tuple[Row, ...]] = MappingProxyType({})

    def rows(self, language: str) -> tuple[Row, ...]:
        """The rows of a language, the user's first."""
        return (*self.own.get(language, ()), *table(language, self.table))

    def fault_of(self, row: Row) -> Text | None:
        """What is wrong with a row of the user's that has the right columns."""
        return None
