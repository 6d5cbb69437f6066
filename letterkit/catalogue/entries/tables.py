"""Tables of a letter: their columns and rows, as data (phrases/tables/).

id: payments
purpose: Whom we pay, what for, how much and when.
when: facts.payments|length > 1
rows:
  - as: header
    cells: [{sv: Vi betalar till, fi: Maksamme, en: We pay}, {sv: Belopp, fi: Summa, en: Amount}]
  - for_each: payment in facts.payments
    cells: [...]
  - as: total
    cells: [{sv: Sammanlagt, fi: Yhteensä, en: Total}, "{{ facts.payments|total('amount')|euro }}"]
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from letterkit.catalogue.entries.fields import one_of, wordings
from letterkit.catalogue.entries.phrases import version_of
from letterkit.catalogue.files.strict_yaml import Yaml, load
from letterkit.catalogue.jinja.expressions import Expression, Loop, parse_expression, parse_loop
from letterkit.catalogue.jinja.literals import check_literals
from letterkit.catalogue.jinja.wording import Wording
from letterkit.ui import Text

ROWS: Final = ("row", "header", "total")

_TAKEN = Text(
    sv="Tabellen {id} finns redan.",
    fi="Taulukko {id} on jo olemassa.",
    en="There is already a table {id}.",
)
_UNEVEN = Text(
    sv="Raden har {found} celler, rubrikraden {wanted}.",
    fi="Rivillä on {found} solua, otsikkorivillä {wanted}.",
    en="The row has {found} cells, the header has {wanted}.",
)


@dataclass(frozen=True)
class Row:
    """A row, or one row for each of a list; its cells by column, each in every language."""

    form: str
    when: Expression | None
    for_each: Loop | None
    cells: tuple[Mapping[str, Wording], ...]


@dataclass(frozen=True)
class Table:
    """A table; the first row names the columns."""

    id: str
    purpose: str
    when: Expression | None
    rows: tuple[Row, ...]
    version: str
    node: Yaml = field(compare=False, repr=False)


def load_tables(folder: Path) -> dict[str, Table]:
    """The tables of a catalogue's folder of phrases by id. Raises CatalogueError."""
    found: dict[str, Table] = {}
    for path in sorted((folder / "tables").glob("*.yaml")):
        root = load(path)
        for node in root.items() if root.is_list() else [root]:
            table = _table(node)
            if table.id in found:
                raise node.error(_TAKEN, id=table.id)
            found[table.id] = table
    return found


def _table(node: Yaml) -> Table:
    entry = node.mapping(required=("id", "purpose", "rows"), optional=("when",))
    rows = [(row, _row(row)) for row in entry["rows"].items()]
    for place, row in rows:
        if len(row.cells) != len(rows[0][1].cells):
            raise place.error(_UNEVEN, found=len(row.cells), wanted=len(rows[0][1].cells))
    return Table(
        id=entry["id"].text(),
        purpose=" ".join(entry["purpose"].text().split()),
        when=parse_expression(entry["when"]) if "when" in entry else None,
        rows=tuple(row for _, row in rows),
        version=version_of(node),
        node=node,
    )


def _row(node: Yaml) -> Row:
    entry = node.mapping(required=("cells",), optional=("as", "when", "for_each"))
    cells = tuple(wordings(cell) for cell in entry["cells"].items())
    for cell in cells:
        for wording in cell.values():
            check_literals(wording)
    return Row(
        form=one_of(entry["as"], ROWS) if "as" in entry else "row",
        when=parse_expression(entry["when"]) if "when" in entry else None,
        for_each=parse_loop(entry["for_each"]) if "for_each" in entry else None,
        cells=cells,
    )
