"""What each kind of decision must say: the elements E01-E26 of elements.tsv."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Final, Literal

from letterkit.decision.kinds import KINDS, Kind
from letterkit.decision.tables import rows

Need = Literal["required", "conditional", "none", "forbidden"]
"""Whether a letter must say it, must say it where the facts call for it, has no use for it, or must not say it."""

_NEEDS: Final[Mapping[str, Need]] = {"R": "required", "C": "conditional", "-": "none", "N": "forbidden"}


@dataclass(frozen=True, slots=True)
class Element:
    """One thing a letter says. `source` is where the demand comes from and how sure that is.

    `to_verify` names the kinds whose need a lawyer has yet to confirm.
    """

    id: str
    what: str
    source: str
    needs: Mapping[Kind, Need]
    to_verify: frozenset[Kind]


@cache
def elements() -> Mapping[str, Element]:
    """The elements by id, in order."""
    return {row["element"]: _element(row) for row in rows("elements.tsv")}


def need(element: str, kind: Kind) -> Need:
    """How much a letter of `kind` needs the element: need("E16", "info_request") is "forbidden"."""
    return elements()[element].needs[kind]


def _element(row: dict[str, str]) -> Element:
    return Element(
        row["element"],
        row["what"],
        row["source"],
        {kind: _NEEDS[row[kind].rstrip("*")] for kind in KINDS},
        frozenset(kind for kind in KINDS if row[kind].endswith("*")),
    )
