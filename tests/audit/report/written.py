"""Results of an audit as tests write them, and the report's page as tests read it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import pyarrow
import pyarrow.parquet
from lxml import html

from letterkit.audit.results import FINDINGS, LETTERS

Row = dict[str, Any]
RUN: Mapping[str, Any] = {
    "version": 1,
    "letterkit": "0.1.0",
    "catalogue": "a1b2c3d4",
    "settings": {"ignore": "()"},
    "key": "77aa",
    "is_complete": True,
}


def letters(count: int, score: int | list[int] | None = 80, name: str = "letter", **columns: Any) -> list[Row]:
    """So many letters alike, called NAME-0, NAME-1 …; a list in a column gives each letter its own value, in turn."""
    common: Row = {
        "status": "linted",
        "unit": None,
        "date": date(2026, 3, 2),
        "language": "sv",
        "kind": "grant",
        "score": score,
        "words": 300,
        "sentences": 20,
        "words_per_sentence": 15.0,
        "lix": 40.0,
        "long_words_share": 0.2,
        "passive_share": 0.1,
        "asked_answers": ("outcome", "payment_date"),
        "open_answers": (),
        "first_answer_words": 10,
        "errors": 0,
        "warnings": 0,
        "hints": 0,
        "milliseconds": 5.0,
    }
    common |= columns
    return [
        {"letter": f"{name}-{number}"}
        | {key: value[number % len(value)] if isinstance(value, list) else value for key, value in common.items()}
        for number in range(count)
    ]


def finding(letter: Row, rule: str, group: str, severity: str, *, phrase: str = "", wording: str = "") -> Row:
    """A finding in a letter."""
    told = {"phrase": phrase or None, "wording": wording or None, "words_before": 12}
    return {"letter": letter["letter"], "rule": rule, "group": group, "severity": severity} | told


def write(folder: Path, rows: Iterable[Row], findings: Iterable[Row] = (), **run: Any) -> Path:
    """Write results into a new folder. What `run` says is None is left out of run.json."""
    for name, schema, held in (("letters", LETTERS, rows), ("findings", FINDINGS, findings)):
        (folder / name).mkdir(parents=True)
        table = pyarrow.Table.from_pylist(list(held), schema=schema)
        pyarrow.parquet.write_table(table, folder / name / "part-0.parquet")
    told = {key: value for key, value in ({**RUN, **run}).items() if value is not None}
    (folder / "run.json").write_text(json.dumps(told), encoding="utf-8")
    return folder


class Page:
    """The report, as its readers meet it."""

    def __init__(self, path: Path) -> None:
        self.source = path.read_text(encoding="utf-8")
        self.tree = html.document_fromstring(self.source)

    def texts(self, path: str) -> list[str]:
        """What stands in the elements of an XPath, with single spaces."""
        return [_plain(element.text_content()) for element in self.tree.xpath(path)]

    @property
    def answer(self) -> str:
        return self.texts("//p[@class='answer']")[0]

    @property
    def top(self) -> str:
        return self.texts("//header")[0]

    @property
    def text(self) -> str:
        return self.texts("//body")[0]

    def rows(self, section: str, table: int = 1) -> dict[str, list[str]]:
        """The rows of a table of a section, by the name of each row; a cell's small print is left out."""
        found = self.tree.xpath(f"(//section[@aria-labelledby='{section}']//table)[{table}]/tbody/tr")
        return {_own(row[0]): [_own(cell) for cell in row[1:]] for row in found}

    def small(self, section: str, row: str) -> list[str]:
        """The small print of the cells of a row."""
        found = self.tree.xpath(f"//section[@aria-labelledby='{section}']//tbody/tr")
        (cells,) = [one for one in found if _own(one[0]) == row]
        return [_plain(small.text_content()) for small in cells.xpath("./td/small")]


def _own(cell: Any) -> str:
    small: Sequence[Any] = cell.xpath("./small")
    return _plain(cell.text_content().removesuffix("".join(one.text_content() for one in small)))


def _plain(text: str) -> str:
    return " ".join(text.split())
