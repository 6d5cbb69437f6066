"""A table that doesn't say what its columns are."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from letterkit.document import Block, Marking, Span
from letterkit.language.data import words
from letterkit.language.letter import PROSE_AREAS, Letter
from letterkit.language.text.words import find_words
from letterkit.rules import Finding, Rule, Text
from letterkit.rules.marking import marked

_SILENT = frozenset({"text", "pdf"})
"""Formats that can't mark a header, or don't tell it reliably."""


class TableWithoutHeader(Rule):
    name = "table-without-header"
    title = Text(sv="Tabell utan rubrikrad", fi="Taulukko ilman otsikkoriviä", en="Table without header")
    severity = "warning"
    message = Text(
        sv="Tabellen har ingen rubrikrad. En skärmläsare kan inte säga vad siffrorna gäller.",
        fi="Taulukossa ei ole otsikkoriviä. Ruudunlukija ei voi kertoa, mitä luvut tarkoittavat.",
        en="The table has no header row. A screen reader cannot say what the figures are.",
    )
    advice = Text(
        sv="Skriv vad kolumnerna visar på första raden och märk den som rubrikrad: i Word tabellens flik Layout, "
        "Upprepa rubrikrader (th i html).",
        fi="Kirjoita ensimmäiselle riville, mitä sarakkeissa on, ja merkitse se otsikkoriviksi: Wordissa taulukon "
        "Asettelu-välilehti, Toista otsikkorivit (html:ssä th).",
        en="Write in the first row what the columns show, and mark it as a header row: in Word the Layout tab of the "
        "table, Repeat Header Rows (th in HTML).",
    )

    def check(self, letter: Letter) -> Iterator[Finding]:
        if letter.document.format in _SILENT:
            return
        for table in letter.tables:
            cells = [block.cell for block in table if block.cell]
            is_grid = len({cell.row for cell in cells}) > 1 and len({cell.column for cell in cells}) > 1
            if table[0].area in PROSE_AREAS and is_grid and not any(cell.is_header for cell in cells):
                first = [block for block in table if block.cell and block.cell.row == cells[0].row]
                span = Span(first[0].start, first[-1].end)
                is_plain = _is_header(table, letter.language_of(first[0]))
                yield self.at(span, fix=marked(letter, span, Marking("header-row"), is_safe=is_plain))


def _is_header(table: Sequence[Block], language: str) -> bool:
    """Whether the first row plainly says what the columns below it show.

    All of it is words, one text for each column, and below it stand figures: under each name of a figure, or under a
    row that alone is bold.
    """
    cells: defaultdict[tuple[int, int], str] = defaultdict(str)
    for block in table:
        if block.cell:
            cells[block.cell.row, block.cell.column] += block.text
    top = min(row for row, _ in cells)
    heads = {column: text for (row, column), text in cells.items() if row == top}
    below = {place: text for place, text in cells.items() if place[0] > top}
    columns = {column for _, column in below}
    if not columns <= heads.keys() or any(_has_figure(text) or not text.strip() for text in heads.values()):
        return False
    rows = {row for row, _ in below}
    of_figures = [column for column in columns if all(_has_figure(below.get((row, column), "")) for row in rows)]
    is_bold_alone = all(block.is_bold == (block.cell is not None and block.cell.row == top) for block in table)
    return bool(of_figures) and (is_bold_alone or all(_names_figures(heads[column], language) for column in of_figures))


def _has_figure(text: str) -> bool:
    return any(letter.isdigit() for letter in text)


def _names_figures(head: str, language: str) -> bool:
    known = words(language, "columns.txt")
    return any(head[start:end].lower() in known for start, end in find_words(head))
