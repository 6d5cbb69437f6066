"""Lists: which paragraphs Word gives a number or a bullet, and how deep they stand."""

from __future__ import annotations

from letterkit.document.readers.word.namespaces import Element, W, number, value, whole
from letterkit.document.readers.word.styles import Style, Styles


class Numbering:
    """The lists of a file, from the root of its numbering part (None where it has none)."""

    def __init__(self, root: Element | None, styles: Styles) -> None:
        self._root = root
        self._styles = styles
        self._lists: dict[int, Element] = {}
        self._labels: dict[tuple[int, int], bool] = {}
        self._levels: dict[tuple[int, str], int] = {}
        if root is None:
            return
        abstract = {item.get(W("abstractNumId")): item for item in root.findall(W("abstractNum"))}
        for item in root.findall(W("num")):
            number_id, definition = whole(item.get(W("numId"))), abstract.get(value(item, "abstractNumId"))
            if number_id is not None and definition is not None:
                self._lists[number_id] = definition

    def item_level(self, properties: Element | None, styles: list[Style]) -> int:
        """The level of a list item, from 1; 0 for a paragraph that is none.

        `properties` is the paragraph's w:pPr, `styles` its style and what that is based on.
        """
        own = _list_of(properties)
        inherited = next((style for style in styles if number(_list_of(style.paragraph), "numId") is not None), None)
        number_id = number(own, "numId")
        if number_id is None and inherited is not None:
            number_id = number(_list_of(inherited.paragraph), "numId")
        if not number_id:
            return 0
        level = number(own, "ilvl")
        if level is None:
            level = self._known_level(number_id, inherited) if number(own, "numId") is None and inherited else 0
        if (number_id, level) not in self._labels:
            self._labels[number_id, level] = self._shows_label(number_id, level)
        return level + 1 if self._labels[number_id, level] else 0

    def _known_level(self, number_id: int, style: Style) -> int:
        if (number_id, style.id) not in self._levels:
            self._levels[number_id, style.id] = self._level_in_style(number_id, style)
        return self._levels[number_id, style.id]

    def _level_in_style(self, number_id: int, style: Style) -> int:
        """The level that a style has in its list: as the style says, else as the list says."""
        level = number(_list_of(style.paragraph), "ilvl")
        if level is not None:
            return level
        definition = self._definition(number_id)
        for item in [] if definition is None else definition.findall(W("lvl")):
            if value(item, "pStyle") == style.id:
                return whole(item.get(W("ilvl"))) or 0
        return 0

    def _shows_label(self, number_id: int, level: int) -> bool:
        """Whether a level has a number or a sign. Where the list's definition is lost, it is taken to have one."""
        definition = self._definition(number_id)
        if definition is None:
            return self._root is None
        for item in definition.findall(W("lvl")):
            if whole(item.get(W("ilvl"))) == level:
                return value(item, "numFmt") != "none" or bool((value(item, "lvlText") or "").strip())
        return True

    def _definition(self, number_id: int) -> Element | None:
        """The levels of a list; where it borrows them from a list style, that style's."""
        definition = self._lists.get(number_id)
        borrowed = value(definition, "numStyleLink")
        if borrowed is None:
            return definition
        style = self._styles.numbering_style(borrowed)
        lender = number(_list_of(style.paragraph), "numId") if style else None
        return self._lists.get(lender, definition) if lender is not None else definition


def _list_of(properties: Element | None) -> Element | None:
    return properties.find(W("numPr")) if properties is not None else None
