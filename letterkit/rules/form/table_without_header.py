"""A table that doesn't say what its columns are."""

from __future__ import annotations

from collections.abc import Iterator

from letterkit.document import Span
from letterkit.language.letter import PROSE_AREAS, Letter
from letterkit.rules import Finding, Rule, Text

_SILENT = frozenset({"text", "pdf"})
"""Formats that can't mark a header, or don't tell it reliably."""


class TableWithoutHeader(Rule):
    name = "table-without-header"
    severity = "warning"
    message = Text(
        sv="Tabellen har ingen rubrikrad. En skärmläsare kan inte säga vad siffrorna gäller.",
        fi="Taulukossa ei ole otsikkoriviä. Ruudunlukija ei voi kertoa, mitä luvut tarkoittavat.",
        en="The table has no header row. A screen reader cannot say what the figures are.",
    )
    advice = Text(
        sv="Skriv vad kolumnerna visar på första raden och märk den som rubrikrad (Upprepa rubrikrader i Word, th i "
        "html).",
        fi="Kirjoita ensimmäiselle riville, mitä sarakkeissa on, ja merkitse se otsikkoriviksi (Wordissa Toista "
        "otsikkorivit, html:ssä th).",
        en="Write in the first row what the columns show, and mark it as a header row (Repeat Header Rows in Word, th "
        "in HTML).",
    )

    def check(self, letter: Letter) -> Iterator[Finding]:
        if letter.document.format in _SILENT:
            return
        for table in letter.tables:
            cells = [block.cell for block in table if block.cell]
            is_grid = len({cell.row for cell in cells}) > 1 and len({cell.column for cell in cells}) > 1
            if table[0].area in PROSE_AREAS and is_grid and not any(cell.is_header for cell in cells):
                first = [block for block in table if block.cell and block.cell.row == cells[0].row]
                yield self.at(Span(first[0].start, first[-1].end))
