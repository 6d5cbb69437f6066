"""Styles: what a paragraph or a span takes from its own style and those that it is based on."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, Literal

from letterkit.document.block import Area
from letterkit.document.readers.odt.namespaces import FO, OFFICE, STYLE, TEXT, Element, whole
from letterkit.document.readers.paragraph import Look

Family = Literal["paragraph", "text"]
LONGEST_CHAIN: Final = 20
"""So many styles may be based one on another; a limit of our own, so that reading takes no longer than the file."""
_BOLD: Final = frozenset({"bold", "600", "700", "800", "900"})
_NO_LANGUAGE: Final = frozenset({"", "none", "zxx", "und"})
_AREA_STYLES: Final[dict[str, Area]] = {
    "Box": "box",
    "Box Table Text": "box",
    "Footnote": "footnote",
    "Endnote": "endnote",
}
"""Styles that set a paragraph of the body apart: the boxes and notes of the letters we write, saved by LibreOffice."""


class Styles:
    """The styles that hold in one part of a file: those of styles.xml, and the part's own automatic ones."""

    def __init__(self, common: Element | None, part: Element | None) -> None:
        self._styles: dict[tuple[str, str], Element] = {}
        self._named: set[Element] = set()
        self._lists: dict[str, Element] = {}
        self._labels: dict[tuple[str, int], bool] = {}
        self._defaults: dict[str, Element] = {}
        self._looks: dict[tuple[str | None, tuple[str, ...]], Look] = {}
        self._take_in(common, "styles")
        self._take_in(part, "automatic-styles")

    def name(self, style: str | None) -> str:
        """The name that people see of a paragraph's style; for an automatic one, of what it is based on."""
        return next(self._names(style), "")

    def area(self, style: str | None) -> Area | None:
        """The area that a paragraph of this style stands in, where the style says so."""
        return next((_AREA_STYLES[name] for name in self._names(style) if name in _AREA_STYLES), None)

    def is_title(self, style: str | None) -> bool:
        """Whether a paragraph of this style is the title of the letter."""
        return "Title" in self._names(style)

    def _names(self, style: str | None) -> Iterator[str]:
        """The names of a style and those it is based on, the nearest first; automatic ones have none."""
        for one in self._chain("paragraph", style):
            if one in self._named:
                yield one.get(STYLE("display-name"), "") or one.get(STYLE("name"), "")

    def look(self, paragraph: str | None, spans: tuple[str, ...]) -> Look:
        """How characters look in a paragraph of a style, inside spans of these styles, the outermost first."""
        if (paragraph, spans) not in self._looks:
            self._looks[paragraph, spans] = self._look(list(self._properties(paragraph, spans)))
        return self._looks[paragraph, spans]

    def shows_label(self, style: str, level: int) -> bool:
        """Whether a list of this style has numbers or signs at a level, from 1."""
        if (style, level) not in self._labels:
            self._labels[style, level] = self._shows_label(style, level)
        return self._labels[style, level]

    def _shows_label(self, style: str, level: int) -> bool:
        for item in self._lists.get(style, ()):
            if whole(item, TEXT("level"), 0, 99) == level:
                is_number = item.tag == TEXT("list-level-style-number")
                around = item.get(STYLE("num-prefix"), "") + item.get(STYLE("num-suffix"), "")
                return not is_number or bool(item.get(STYLE("num-format"), "") or around.strip())
        return True

    def _look(self, properties: list[Element]) -> Look:
        return Look(
            is_hidden=_first(properties, TEXT("display")) == "none",
            language=_language(properties),
            is_bold=_first(properties, FO("font-weight")) in _BOLD,
            size=_size(properties),
        )

    def _properties(self, paragraph: str | None, spans: tuple[str, ...]) -> Iterator[Element]:
        """What says how characters look, the nearest first."""
        chains = [self._chain("text", span) for span in reversed(spans)]
        for style in (one for chain in (*chains, self._chain("paragraph", paragraph)) for one in chain):
            yield from style.findall(STYLE("text-properties"))

    def _chain(self, family: Family, name: str | None) -> Iterator[Element]:
        """The style and what it is based on, the nearest first; for paragraphs also the default at the end."""
        seen: set[str] = set()
        while name and name not in seen and len(seen) < LONGEST_CHAIN:
            seen.add(name)
            style = self._styles.get((family, name))
            if style is None:
                break
            yield style
            name = style.get(STYLE("parent-style-name"))
        if family in self._defaults and family == "paragraph":
            yield self._defaults[family]

    def _take_in(self, root: Element | None, group: str) -> None:
        found = None if root is None else root.find(OFFICE(group))
        for style in [] if found is None else found:
            family, name = style.get(STYLE("family"), ""), style.get(STYLE("name"), "")
            if style.tag == STYLE("style"):
                self._styles[family, name] = style
                if group == "styles":
                    self._named.add(style)
            elif style.tag == STYLE("default-style"):
                self._defaults[family] = style
            elif style.tag == TEXT("list-style"):
                self._lists[name] = style


def _first(properties: list[Element], name: str) -> str | None:
    return next((value for one in properties if (value := one.get(name)) is not None), None)


def _language(properties: list[Element]) -> str | None:
    language = _first(properties, FO("language")) or ""
    country = _first(properties, FO("country")) or ""
    if language.lower() in _NO_LANGUAGE:
        return None
    return language if country.lower() in _NO_LANGUAGE else f"{language}-{country}"


def _size(properties: list[Element]) -> float:
    """In points; a size in per cent is one of the next."""
    factor = 1.0
    for one in properties:
        size = one.get(FO("font-size"), "")
        number = _number(size[:-1] if size.endswith("%") else size.removesuffix("pt"))
        if number and size.endswith("%"):
            factor *= number / 100
        elif number and size.endswith("pt"):
            return round(number * factor, 1)
    return 0


def _number(text: str) -> float:
    try:
        return min(max(float(text), 0), 1000) if len(text) < 10 else 0
    except ValueError:
        return 0
