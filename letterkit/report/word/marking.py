"""Marks words of a Word file, which stay as they are: as headings and header rows, in tracked changes of properties.

Word tracks no change of the language that a file says it is in: that one is made at once.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from copy import deepcopy
from datetime import datetime
from typing import Final

from lxml import etree

from letterkit.document.marking import Marking, primary
from letterkit.document.readers.word.namespaces import Element, W
from letterkit.document.readers.word.paragraph import joins_next
from letterkit.document.readers.word.styles import Styles
from letterkit.document.readers.word.tables import ROW
from letterkit.report.word.changes import change_of
from letterkit.report.word.marks import ancestors
from letterkit.report.word.parts import Parts

_PROPERTIES: Final = {
    W("p"): (W("pPr"), W("pPrChange"), frozenset(map(W, ("rPr", "sectPr")))),
    ROW: (W("trPr"), W("trPrChange"), frozenset(map(W, ("ins", "del")))),
}
"""Of a paragraph and a row: its properties, a tracked change of them, and what such a change doesn't hold."""
_AFTER_LANGUAGE: Final = frozenset(map(W, ("eastAsianLayout", "specVanish", "oMath", "rPrChange")))
_BEFORE_ROW: Final = frozenset(map(W, ("tblPrEx",)))
_UNSAID: Final = frozenset({"", "x", "zxx", "und"})
"""What stands for no language, without what follows the hyphen (x-none)."""


class Marker:
    """Marks paragraphs and rows of a file, and the file itself."""

    def __init__(self, parts: Parts, moment: datetime) -> None:
        self._parts = parts
        self._moment = moment

    def can_mark(self, marking: Marking, paragraphs: Sequence[Element]) -> bool:
        """Whether the words in these paragraphs can be marked, so that the change can be taken back alone."""
        if marking.kind == "language":
            return True
        target = _target(marking, paragraphs)
        if target is None or _is_changed(target):
            return False
        return marking.kind != "heading" or self._has_plain_style(int(marking.value))

    def mark(self, marking: Marking, paragraphs: Sequence[Element]) -> None:
        """Mark the words in these paragraphs, or the whole file."""
        target = _target(marking, paragraphs)
        if marking.kind == "language":
            self._say_language(marking)
        elif target is not None:
            properties = _tracked(target, self._moment)
            if marking.kind == "heading":
                _set(properties, "pStyle", self._style(int(marking.value)), is_first=True)
                _drop(properties, ("outlineLvl",))
            else:
                _drop(properties, ("tblHeader",))
                properties.insert(0, etree.Element(W("tblHeader")))

    def _has_plain_style(self, level: int) -> bool:
        """Whether the style of a heading adds no number before its words."""
        name = self._parts.related("styles")
        root = self._parts.tree(name) if name else None
        style = None if root is None else _named_style(root, level)
        chain = Styles(root).chain("paragraph", style.get(W("styleId"))) if style is not None else []
        return all(one.paragraph is None or one.paragraph.find(W("numPr")) is None for one in chain)

    def _style(self, level: int) -> str:
        """The id of the style of headings of a level, which is added where the file has none."""
        name = self._parts.styles()
        root = self._parts.tree(name)
        style = _named_style(root, level)
        if style is None:
            style = _new_style(root, level)
            self._parts.touch(name)
        return style.get(W("styleId"), "")

    def _say_language(self, marking: Marking) -> None:
        """Write the language wherever the file says another one that it takes its place of, and in the defaults."""
        name = self._parts.styles()
        defaults = _default_looks(self._parts.tree(name))
        language = defaults.find(W("lang"))
        language = _add_language(defaults) if language is None else language
        language.set(W("val"), language.get(W("val"), ""))
        for part in (name, *self._parts.stories()):
            said = [one for one in self._parts.tree(part).iter(W("lang")) if _is_replaced(one.get(W("val")), marking)]
            for one in said:
                one.set(W("val"), marking.value)
            if said:
                self._parts.touch(part)
        self._say_in_properties(marking)

    def _say_in_properties(self, marking: Marking) -> None:
        name = self._parts.core_properties()
        for said in self._parts.tree(name).iter("{http://purl.org/dc/elements/1.1/}language") if name else ():
            if _is_replaced(said.text, marking):
                said.text = marking.value
                self._parts.touch(name or "")


def _is_replaced(tag: str | None, marking: Marking) -> bool:
    """Whether a language takes the place of what a property says; one that says nothing of the letters stays so."""
    return tag is not None and primary(tag) in {*_UNSAID, marking.instead_of}


def _target(marking: Marking, paragraphs: Sequence[Element]) -> Element | None:
    """The element whose properties change: the only paragraph, or the row of the first one."""
    if marking.kind == "heading":
        return paragraphs[0] if len(paragraphs) == 1 and not joins_next(paragraphs[0]) else None
    return next((around for around in ancestors(paragraphs[0]) if around.tag == ROW), None) if paragraphs else None


def _is_changed(target: Element) -> bool:
    """Whether somebody has changed the properties already: an element holds one change of them at most."""
    name, change, _ = _PROPERTIES[str(target.tag)]
    return target.find(f"{name}/{change}") is not None


def _tracked(target: Element, moment: datetime) -> Element:
    """The properties of a paragraph or row, with what they were in a tracked change of them."""
    name, kind, outside = _PROPERTIES[str(target.tag)]
    properties = target.find(name)
    if properties is None:
        properties = etree.Element(name)
        target.insert(sum(child.tag in _BEFORE_ROW for child in target), properties)
    before = deepcopy(properties)
    before.tail = None
    for child in [child for child in before if child.tag in outside]:
        before.remove(child)
    change = change_of(kind, moment)
    change.append(before)
    properties.append(change)
    return properties


def _set(properties: Element, name: str, value: str, *, is_first: bool = False) -> None:
    _drop(properties, (name,))
    properties.insert(0 if is_first else len(properties), etree.Element(W(name), {W("val"): value}))


def _drop(properties: Element, names: Iterable[str]) -> None:
    for child in [child for name in names for child in properties.findall(W(name))]:
        properties.remove(child)


def _named_style(root: Element, level: int) -> Element | None:
    """The paragraph style that Word calls "heading 2" in every language of its own."""
    for style in root.findall(W("style")):
        name = style.find(W("name"))
        is_heading = name is not None and name.get(W("val"), "").lower() == f"heading {level}"
        if is_heading and style.get(W("type"), "paragraph") == "paragraph" and style.get(W("styleId")):
            return style
    return None


def _new_style(root: Element, level: int) -> Element:
    """A style of headings that looks as the letter's own text does, in bold, and stays with what follows it."""
    taken = {style.get(W("styleId")) for style in root.findall(W("style"))}
    identifier = next(name for name in (f"Heading{level}{'_' * n}" for n in range(len(taken) + 1)) if name not in taken)
    normal = next((one for one in root.findall(W("style")) if _is_default_paragraph(one)), None)
    style = etree.SubElement(root, W("style"), {W("type"): "paragraph", W("styleId"): identifier})
    values = [("name", f"heading {level}")]
    if normal is not None:
        values += [("basedOn", normal.get(W("styleId"), "")), ("next", normal.get(W("styleId"), ""))]
    for name, value in [*values, ("uiPriority", "9")]:
        etree.SubElement(style, W(name), {W("val"): value})
    etree.SubElement(style, W("qFormat"))
    properties = etree.SubElement(style, W("pPr"))
    for name in ("keepNext", "keepLines"):
        etree.SubElement(properties, W(name))
    etree.SubElement(properties, W("outlineLvl"), {W("val"): str(level - 1)})
    looks = etree.SubElement(style, W("rPr"))
    for name in ("b", "bCs"):
        etree.SubElement(looks, W(name))
    return style


def _is_default_paragraph(style: Element) -> bool:
    return style.get(W("type")) == "paragraph" and style.get(W("default")) in ("1", "true", "on")


def _default_looks(styles: Element) -> Element:
    """The w:rPr that all styles begin from, made where there is none."""
    found = styles
    for name in ("docDefaults", "rPrDefault", "rPr"):
        inner = found.find(W(name))
        if inner is None:
            inner = etree.Element(W(name))
            found.insert(0, inner)
        found = inner
    return found


def _add_language(looks: Element) -> Element:
    """A w:lang without a value, in its place among the properties."""
    later = next((child for child in looks if child.tag in _AFTER_LANGUAGE), None)
    language = etree.Element(W("lang"))
    if later is None:
        looks.append(language)
    else:
        later.addprevious(language)
    return language
