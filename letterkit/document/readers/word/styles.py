"""Styles and what they are based on; document defaults; the properties that come from them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Final, Literal

from lxml import etree

from letterkit.document.readers.paragraph import Look
from letterkit.document.readers.word.namespaces import Element, W, is_on, number, switch, value

StyleKind = Literal["paragraph", "character"]
LONGEST_CHAIN: Final = 20
"""So many styles may be based one on another; a limit of our own, so that reading takes no longer than the file."""
_OF_RUNS: Final = ("vanish", "lang", "b", "sz")
_OF_PARAGRAPHS: Final = ("outlineLvl", "numPr")
_OF_LISTS: Final = ("numId", "ilvl")
_NO_LANGUAGE: Final = frozenset({"", "x-none", "zxx", "und"})


@dataclass(frozen=True, slots=True)
class Style:
    """A style: `name` is the built-in English name for Word's own styles, whatever the language of the program."""

    id: str
    name: str
    based_on: str | None = None
    paragraph: Element | None = None
    run: Element | None = None


class Styles:
    """The styles of a file, from the root of its styles part (None where it has none)."""

    def __init__(self, root: Element | None) -> None:
        self._root = root
        self._styles: dict[tuple[str, str], Style] = {}
        self._defaults: dict[str, str] = {}
        self._chains: dict[tuple[str, str | None], list[Style]] = {}
        for element in [] if root is None else root.findall(W("style")):
            self._take_in(element)

    def chain(self, kind: StyleKind, style_id: str | None) -> list[Style]:
        """The style and what it is based on, nearest first; the default style where `style_id` is None or unknown."""
        if (kind, style_id) not in self._chains:
            self._chains[kind, style_id] = list(self._chain(kind, style_id))
        return self._chains[kind, style_id]

    def _chain(self, kind: StyleKind, style_id: str | None) -> Iterator[Style]:
        if style_id is not None and (kind, style_id) not in self._styles:
            yield Style(style_id, style_id)
        next_id = style_id if (kind, style_id) in self._styles else self._defaults.get(kind)
        seen: set[str] = set()
        while next_id is not None and next_id not in seen and len(seen) < LONGEST_CHAIN:
            seen.add(next_id)
            style = self._styles.get((kind, next_id))
            if style is None:
                return
            yield style
            next_id = style.based_on

    def numbering_style(self, style_id: str) -> Style | None:
        """The list style with this id."""
        return self._styles.get(("numbering", style_id))

    @cached_property
    def _run_defaults(self) -> Element | None:
        defaults = (
            None if self._root is None else self._root.find("/".join(map(W, ("docDefaults", "rPrDefault", "rPr"))))
        )
        return _kept(defaults, _OF_RUNS)

    def look(self, run: Element | None, paragraph_styles: list[Style]) -> Look:
        """How a run with the properties `run` in a paragraph of these styles looks."""
        return Look(
            is_hidden=self.hides(run, paragraph_styles),
            language=self.language(run, paragraph_styles),
            is_bold=self._is_bold(run, paragraph_styles),
            size=self._size(run, paragraph_styles),
        )

    def _is_bold(self, run: Element | None, paragraph_styles: list[Style]) -> bool:
        own = switch(run, "b")
        if own is not None:
            return own
        return _first_switch(self._of_run(run), "b") != _first_switch(paragraph_styles, "b")

    def _size(self, run: Element | None, paragraph_styles: list[Style]) -> float:
        """In points; Word counts half points."""
        for element in self._sources(run, paragraph_styles):
            halves = number(element, "sz")
            if halves is not None:
                return halves / 2
        return 0

    def _sources(self, run: Element | None, paragraph_styles: list[Style]) -> Iterator[Element | None]:
        """Where a property of a run may be set, the nearest first."""
        yield run
        yield from (style.run for style in self._of_run(run))
        yield from (style.run for style in paragraph_styles)
        yield self._run_defaults

    def hides(self, run: Element | None, paragraph_styles: list[Style]) -> bool:
        """Whether a run with the properties `run` in a paragraph of these styles is hidden text.

        What the run says itself counts; otherwise a style hides, and a character style turns around what the paragraph
        style says, as the standard has it for such properties.
        """
        own = switch(run, "vanish")
        if own is not None:
            return own
        if switch(self._run_defaults, "vanish"):
            return True
        return _first_switch(self._of_run(run), "vanish") != _first_switch(paragraph_styles, "vanish")

    def language(self, run: Element | None, paragraph_styles: list[Style]) -> str | None:
        """The language tag of a run with the properties `run` in a paragraph of these styles."""
        for element in self._sources(run, paragraph_styles):
            tag = value(element, "lang")
            if tag is not None:
                return None if tag.lower() in _NO_LANGUAGE else tag
        return None

    def _of_run(self, run: Element | None) -> list[Style]:
        style_id = value(run, "rStyle")
        return self.chain("character", style_id) if style_id else []

    def _take_in(self, element: Element) -> None:
        kind, style_id = element.get(W("type"), "paragraph"), element.get(W("styleId"))
        if style_id is None:
            return
        self._styles[kind, style_id] = Style(
            id=style_id,
            name=value(element, "name") or style_id,
            based_on=value(element, "basedOn"),
            paragraph=_kept(element.find(W("pPr")), _OF_PARAGRAPHS),
            run=_kept(element.find(W("rPr")), _OF_RUNS),
        )
        if is_on(element.get(W("default"), "false")):
            self._defaults.setdefault(kind, style_id)


def _kept(properties: Element | None, names: tuple[str, ...]) -> Element | None:
    """The properties that are asked for, and no others: a style is looked at for each run, however much it says."""
    if properties is None:
        return None
    kept = etree.Element(properties.tag)
    for name, value_of in properties.attrib.items():
        kept.set(name, value_of)
    for name in names:
        child = _kept(properties.find(W(name)), _OF_LISTS)
        if child is not None:
            kept.append(child)
    return kept


def _first_switch(styles: list[Style], name: str) -> bool:
    """What the nearest style says that says anything about the property `name`."""
    return next((said for style in styles if (said := switch(style.run, name)) is not None), False)
