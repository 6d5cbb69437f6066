"""The results of an audit, opened: what run.json tells, and views of letters and findings in DuckDB.

A results folder holds letters/*.parquet, findings/*.parquet and run.json. Columns that an older run did not have are
null here, so that everything after this reads one schema.
"""

from __future__ import annotations

import json
import re
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from letterkit.errors import LetterkitError
from letterkit.paths import is_file, is_folder
from letterkit.ui import Text

if TYPE_CHECKING:
    import duckdb
    import pyarrow

SCHEMA: Final = 1
"""The version of the results that this report reads."""
_MEMORY: Final = "512MB"
"""So much DuckDB keeps in memory; what is more goes to a temporary folder (hashes and names of rules, never words)."""
_GLOB: Final = re.compile(r"[\[*?]")

_NO_FOLDER = Text(
    sv="Mappen finns inte. Ange mappen med resultatet av letterkit audit.",
    fi="Kansiota ei ole. Anna kansio, jossa letterkit audit -komennon tulokset ovat.",
    en="There is no such folder. Name the folder with the results of letterkit audit.",
)
_NO_RESULTS = Text(
    sv="Mappen innehåller inget resultat av letterkit audit: {missing} saknas.",
    fi="Kansiossa ei ole letterkit audit -komennon tuloksia: {missing} puuttuu.",
    en="The folder holds no results of letterkit audit: {missing} is missing.",
)
_BAD_RUN = Text(
    sv="Filen är skadad: den ska innehålla ett JSON-objekt. Gör om mätningen av arkivet.",
    fi="Tiedosto on vioittunut: siinä pitäisi olla JSON-olio. Mittaa arkisto uudelleen.",
    en="The file is damaged: it should hold one JSON object. Run the audit again.",
)
_OTHER_SCHEMA = Text(
    sv="Resultatet har formatet {found}, men den här versionen av letterkit läser formatet {known}. Gör om mätningen,"
    " eller gör rapporten med den version som resultatet kommer från.",
    fi="Tulosten muoto on {found}, mutta tämä letterkitin versio lukee muotoa {known}. Mittaa arkisto uudelleen tai"
    " tee raportti sillä versiolla, jolla tulokset on tehty.",
    en="The results have format {found}, but this version of letterkit reads format {known}. Run the audit again, or"
    " make the report with the version that the results come from.",
)
_NO_COLUMN = Text(
    sv="Kolumnen {name} saknas. Resultatet kommer inte från letterkit audit, eller har ett annat format.",
    fi="Sarake {name} puuttuu. Tulokset eivät ole letterkit audit -komennon tuloksia, tai niiden muoto on toinen.",
    en="The column {name} is missing. These are not results of letterkit audit, or they have another format.",
)
_UNREADABLE = Text(
    sv="Filerna kan inte läsas. Ta bort ofullständiga filer, eller gör om mätningen.",
    fi="Tiedostoja ei voi lukea. Poista keskeneräiset tiedostot tai mittaa arkisto uudelleen.",
    en="The files cannot be read. Remove incomplete files, or run the audit again.",
)


class ResultsError(LetterkitError):
    """Results of an audit that can't be read."""


@dataclass(frozen=True)
class Run:
    """What a run tells of itself; None where it does not. `key` is a hash that tells the key of its wordings."""

    version: str | None = None
    catalogue: str | None = None
    program: str | None = None
    date: str | None = None
    settings: Any = None
    rules: frozenset[str] | None = None
    key: str | None = None
    is_complete: bool = True


@dataclass(frozen=True)
class Results:
    """The results of one run: what it tells of itself, and a connection with the views `letters` and `findings`.

    `letters` holds the letters that were linted, kind "unknown" where none is told, and the month of the decision.
    """

    folder: Path
    run: Run
    connection: duckdb.DuckDBPyConnection = field(repr=False)

    def rows(self, question: str, parameters: Sequence[object] = ()) -> list[tuple[Any, ...]]:
        """The answer to a question in SQL. Raises ResultsError where the files turn out to be damaged."""
        import duckdb

        try:
            return self.connection.execute(question, parameters).fetchall()
        except duckdb.Error:
            raise ResultsError(_UNREADABLE, str(self.folder)) from None


@contextmanager
def opened(folder: Path) -> Iterator[Results]:
    """The results in a folder. Raises ResultsError."""
    import duckdb

    from letterkit.audit.results import FINDINGS, FINDINGS_FOLDER, LETTERS, LETTERS_FOLDER

    run = read_run(folder)
    with tempfile.TemporaryDirectory(prefix="letterkit-") as spill, duckdb.connect() as connection:
        connection.execute(f"SET memory_limit='{_MEMORY}'")
        connection.execute("SET preserve_insertion_order=false")
        connection.execute("SET autoinstall_known_extensions=false")  # DuckDB would fetch them from the network
        connection.execute(f"SET temp_directory={_quoted(Path(spill).as_posix())}")
        _view(connection, folder / LETTERS_FOLDER, "letters", LETTERS, ("letter", "status", "score"))
        _view(connection, folder / FINDINGS_FOLDER, "findings", FINDINGS, ("letter", "rule", "group", "severity"))
        yield Results(folder, run, connection)


def read_run(folder: Path) -> Run:
    """What the run of a results folder tells of itself. Raises ResultsError."""
    from letterkit.audit.results import MANIFEST

    if not is_folder(folder):
        raise ResultsError(_NO_FOLDER, str(folder))
    path = folder / MANIFEST
    if not is_file(path):
        raise ResultsError(_NO_RESULTS, str(folder), missing=MANIFEST)
    try:
        told = json.loads(path.read_text(encoding="utf-8"))
    except (ValueError, OSError):
        raise ResultsError(_BAD_RUN, str(path)) from None
    if not isinstance(told, dict):
        raise ResultsError(_BAD_RUN, str(path))
    if told.get("version") != SCHEMA:
        raise ResultsError(_OTHER_SCHEMA, str(path), found=told.get("version", "?"), known=SCHEMA)
    rules = told.get("rules")
    return Run(
        version=_text(told.get("letterkit")),
        catalogue=_text(told.get("catalogue")),
        program=_text(told.get("program")),
        date=_text(told.get("date")),
        settings=told.get("settings"),
        rules=frozenset(map(str, rules)) if isinstance(rules, list | dict) else None,
        key=_text(told.get("key")),
        is_complete=told.get("is_complete") is not False,
    )


def _text(value: object) -> str | None:
    return None if value is None else str(value)


def _view(
    connection: duckdb.DuckDBPyConnection, place: Path, name: str, schema: pyarrow.Schema, needed: Sequence[str]
) -> None:
    """A view of a folder's Parquet files with exactly the columns of a schema; an empty one where there are none."""
    import duckdb

    if not is_folder(place):
        raise ResultsError(_NO_RESULTS, str(place.parent), missing=place.name)
    files = sorted(place.glob("*.parquet"))
    try:
        held = _columns(connection, files)
        for column in needed if files else ():
            if column not in held:
                raise ResultsError(_NO_COLUMN, str(place), name=column)
        columns = ", ".join(_column(one, held) for one in schema)
        source = f"FROM {_source(files)}" if files else "WHERE false"
        connection.execute(f"CREATE VIEW told_{name} AS SELECT {columns} {source}")
        connection.execute(_VIEWS[name])
    except duckdb.Error:
        raise ResultsError(_UNREADABLE, str(place)) from None


_VIEWS: Final = {
    "letters": """
        CREATE VIEW letters AS
        SELECT * REPLACE (coalesce(kind, 'unknown') AS kind, coalesce(language, '') AS language),
               hash(letter) AS id, strftime(date, '%Y-%m') AS month
        FROM told_letters WHERE status = 'linted' AND score IS NOT NULL
        """,
    "findings": "CREATE VIEW findings AS SELECT *, hash(letter) AS id FROM told_findings",
}
"""`id` is 64 bits of a hash, which takes less room than names: among a million letters two share one in a run of 37
million."""


def _columns(connection: duckdb.DuckDBPyConnection, files: Sequence[Path]) -> set[str]:
    if not files:
        return set()
    return {str(row[0]) for row in connection.execute(f"DESCRIBE SELECT * FROM {_source(files)}").fetchall()}


def _source(files: Sequence[Path]) -> str:
    names = ", ".join(_quoted(_GLOB.sub(r"[\g<0>]", file.as_posix())) for file in files)
    return f"read_parquet([{names}], union_by_name=true)"


def _column(column: pyarrow.Field, held: set[str]) -> str:
    value = f'"{column.name}"' if column.name in held else "NULL"
    return f'CAST({value} AS {_type(column.type)}) AS "{column.name}"'


def _type(kind: pyarrow.DataType) -> str:
    """The type of DuckDB that holds what an Arrow type holds."""
    name = str(kind)
    return "VARCHAR[]" if name.startswith("list") else _TYPES[name]


_TYPES: Final = {
    "string": "VARCHAR",
    "date32[day]": "DATE",
    "int16": "SMALLINT",
    "int32": "INTEGER",
    "float": "FLOAT",
    "bool": "BOOLEAN",
}


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"
