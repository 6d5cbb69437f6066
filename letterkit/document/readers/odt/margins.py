"""The page headers and footers that some page of a letter shows."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, Literal

from letterkit.document.readers.odt.namespaces import LO, OFFICE, STYLE, Element
from letterkit.document.readers.odt.paragraph import PARAGRAPHS

Margin = Literal["header", "footer"]
_FIRST_STYLE: Final = "Standard"
_PAGES: Final = ("-first", "", "-left")


def shown(content: Element, styles: Element | None, margin: Margin) -> Iterator[Element]:
    """The header (or footer) elements of the page styles that the letter uses; the first page's stands first."""
    masters = None if styles is None else styles.find(OFFICE("master-styles"))
    if masters is None:
        return
    pages = {page.get(STYLE("name"), ""): page for page in masters.findall(STYLE("master-page"))}
    for name in _used(content, pages):
        for page in _PAGES:
            for names in (STYLE, LO):
                for found in pages[name].findall(names(margin + page)):
                    if found.get(STYLE("display"), "true").lower() != "false":
                        yield found


def _used(content: Element, pages: dict[str, Element]) -> Iterator[str]:
    """The page styles in use, in order: named by styles of the text, or following on one that is used."""
    pending = [page for page in _named(content) if page in pages] or [_FIRST_STYLE]
    seen: set[str] = set()
    for name in pending:
        while name in pages and name not in seen:
            seen.add(name)
            yield name
            name = pages[name].get(STYLE("next-style-name"), "")


def _named(content: Element) -> Iterator[str]:
    automatic = content.find(OFFICE("automatic-styles"))
    changes = {
        style.get(STYLE("name"), ""): style.get(STYLE("master-page-name"), "")
        for style in ([] if automatic is None else automatic)
        if style.get(STYLE("master-page-name"))
    }
    first = next(content.iter(*PARAGRAPHS), None)
    if first is None or all(value not in changes for value in first.attrib.values()):
        yield _FIRST_STYLE
    yield from changes.values()
