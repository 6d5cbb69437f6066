"""Letters for the tests of writers: one of each thing, and random ones; and what of a letter must come back."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from hypothesis import strategies as st

from letterkit.document import Area, Block, Cell, Document, Kind

RULES = {"title": "Beslut om utkomststöd", "author": "Exempelmyndigheten", "language": "sv-FI"}


def block(text: str, kind: Kind = "paragraph", *, area: Area = "body", level: int = 0, **more: Any) -> Block:
    return replace(Block(kind, text, (), area, level), **more)


def cells(table: int, *rows: str, headers: int = 1, area: Area = "body") -> list[Block]:
    """The cells of a table, divided by |; the first rows are headers, a row that starts with = is a sum."""
    return [
        block(
            text,
            "cell",
            area=area,
            cell=Cell(table, number, column, number <= headers),
            style="Table Total" if row.startswith("=") else "",
        )
        for number, row in enumerate(rows, start=1)
        for column, text in enumerate(row.removeprefix("=").split("|"), start=1)
        if text
    ]


def letter(*blocks: Block, **more: Any) -> Document:
    return Document.assemble("-", "built", blocks, **{**RULES, **more})


def whole() -> Document:
    """A letter with one of each thing."""
    return letter(
        *cells(1, "Exempelmyndigheten|Beslut, ärende EX 1/2026", headers=0, area="header"),
        block("Aino Exempel\nModellgatan 1", style="Address"),
        block("Du får 288,51 euro i utkomststöd", "heading", level=1, tag="grant.outcome@2"),
        block("Vi betalar beloppet den 12 mars 2026.", tag="grant.payment@1"),
        block("Betalningar", style="Caption"),
        *cells(2, "Vi betalar till|Belopp", "Ditt konto|239,91 euro", "El|1 048,60 euro", "=Sammanlagt|1 288,51 euro"),
        block("Gör så här", "heading", level=2),
        block("Be om ett nytt beslut.", "item", level=1, style="List Number"),
        block("Skicka det till oss.", "item", level=1, style="List Number"),
        block("Du kan också ringa.", "item", level=2),
        block("Voit asioida suomeksi.", language="fi-FI"),
        block("Fråga oss", "heading", area="box", level=2),
        block("Telefon 09 000 0101 & <e-tjänsten>", area="box", tag="contact.box@1"),
        block("vardagar klockan 9–15", "item", area="box", level=1),
        block("Beloppet är före skatt.", area="footnote"),
        block("Ring 09 000 0101 om du har frågor.", area="footer"),
        properties={"receipt": "grant.outcome@2;" * 40, "facts": 'sha256 "a&b"'},
    )


@dataclass(frozen=True)
class Essence:
    """What must be the same when a letter has been written and read back."""

    kind: str
    text: str
    area: str
    level: int
    cell: tuple[int, int, int, bool] | None
    language: str | None
    tag: str


def essence(document: Document, merged: Iterable[tuple[Area, Area]] = ()) -> list[Essence]:
    """The blocks without their origins and styles; tables are counted in reading order, `merged` areas are one."""
    numbers: dict[int, int] = {}
    areas = dict(merged)
    found = []
    for one in document.blocks:
        cell = None
        if one.cell:
            table = numbers.setdefault(one.cell.table, len(numbers) + 1)
            cell = (table, one.cell.row, one.cell.column, one.cell.is_header)
        language = one.language or document.language
        found.append(Essence(one.kind, one.text, areas.get(one.area, one.area), one.level, cell, language, one.tag))
    return found


_SIGNS = "abcåäöÅŠž€§0123456789  .,:;-–−+=#*_`~[](){}<>|&\\/!?\"'’”^$%@\x07"
_LINES = st.text(st.sampled_from(_SIGNS), min_size=1, max_size=40).map(
    lambda text: " ".join(text.replace("\x07", "").split())
)
TEXTS = st.lists(_LINES.filter(bool), min_size=1, max_size=2).map("\n".join)
_LANGUAGES = st.sampled_from([None, None, "sv-FI", "fi-FI", "en-GB"])
_TAGS = st.sampled_from(["", "", "grant.outcome@3", "a b--> c", 'x"<&>'])


@st.composite
def _block(draw: st.DrawFn, kind: Kind, area: Area, level: int = 0, style: str = "") -> Block:
    return block(draw(TEXTS), kind, area=area, level=level, style=style, language=draw(_LANGUAGES), tag=draw(_TAGS))


@st.composite
def _items(draw: st.DrawFn, area: Area) -> list[Block]:
    styles = st.sampled_from(["", "List Number", "List Bullet"])
    return [draw(_block("item", area, draw(st.integers(1, 4)), draw(styles))) for _ in range(draw(st.integers(1, 5)))]


@st.composite
def _table(draw: st.DrawFn, area: Area) -> list[Block]:
    rows, columns = draw(st.sampled_from([(1, 2), (2, 1), (2, 2), (3, 3), (4, 2)]))
    headers = draw(st.integers(0, 2))
    found: list[Block] = []
    if area != "header" and draw(st.booleans()):
        found.append(draw(_block("paragraph", area, style="Caption")))
    texts = st.sampled_from([(), ("12,00 euro",), ("Hyra & <el>",), ("Hyra", "El"), ("a | b\\",)])
    for row in range(1, rows + 1):
        for column in range(1, columns + 1):
            last = (row, column) == (rows, columns)
            for text in draw(texts) or (("0",) if last else ()):
                cell = Cell(1, row, column, row <= headers)
                found.append(block(text, "cell", area=area, cell=cell, language=draw(_LANGUAGES), tag=draw(_TAGS)))
    return found


def _section(area: Area) -> st.SearchStrategy[list[Block]]:
    heading = st.integers(1, 6).flatmap(lambda level: _block("heading", area, level))
    paragraph = _block("paragraph", area)
    return st.one_of(heading.map(lambda one: [one]), paragraph.map(lambda one: [one]), _items(area), _table(area))


def _sections(*areas: Area, most: int = 2) -> st.SearchStrategy[list[list[Block]]]:
    return st.lists(st.sampled_from(areas).flatmap(_section), max_size=most)


def _numbered(sections: list[list[Block]]) -> Iterator[Block]:
    """The blocks of all sections, each table with a number of its own."""
    for number, section in enumerate(sections, start=1):
        for one in section:
            yield replace(one, cell=replace(one.cell, table=number)) if one.cell else one


@st.composite
def letters(draw: st.DrawFn) -> Document:
    """A random letter."""
    sections = [
        *draw(_sections("header")),
        [draw(_block("heading", "body", 1))],
        *draw(_sections("body", "box", most=6)),
        *draw(_sections("footnote")),
        *draw(_sections("footer")),
    ]
    words = st.one_of(st.just(""), _LINES)
    names = st.sampled_from(["receipt", "facts", "a.b-c", "Version"])
    return letter(
        *_numbered(sections),
        title=draw(_LINES.filter(bool)),
        author=draw(words),
        properties=draw(st.dictionaries(names, st.text(st.sampled_from(_SIGNS[:-1] + "\n"), max_size=600), max_size=3)),
    )
