"""The headers and footers that a document's sections show."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, Literal

from letterkit.document.readers.word.namespaces import Element, R, W, switch

Place = Literal["header", "footer"]
_KINDS: Final = ("first", "default", "even")


def shown_references(body: Element, settings: Element | None, place: Place) -> Iterator[str]:
    """The relation ids of the headers (or footers) that some page shows, each once, in the order of the sections.

    A section without a header of its own goes on with that of the one before. A header for the first page counts only
    where a section sets its first page apart, one for even pages only where the document sets them apart.
    """
    has_even_pages = bool(switch(settings, "evenAndOddHeaders"))
    current: dict[str, str] = {}
    seen: set[str] = set()
    for section in body.iter(W("sectPr")):
        for reference in section.findall(W(f"{place}Reference")):
            current[reference.get(W("type"), "default")] = reference.get(R("id"), "")
        is_shown = {"first": bool(switch(section, "titlePg")), "default": True, "even": has_even_pages}
        for kind in _KINDS:
            if is_shown[kind] and kind in current and current[kind] not in seen:
                seen.add(current[kind])
                yield current[kind]
