"""The characters that a child of a run shows."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from letterkit.document.readers.word.namespaces import Element, M, W, number, switch
from letterkit.document.readers.word.symbols import symbol

_SPACE: Final = "{http://www.w3.org/XML/1998/namespace}space"
_FROM_SYMBOL_FONT: Final = re.compile("[\uf000-\uf0ff]")
_AS_SPACES: Final = str.maketrans("\t\n\r", "   ")


def shown(element: Element) -> str:
    """What `element`, the child of a run, shows; one character for a tab, a break or a hyphen."""
    show = _SHOWN.get(str(element.tag))
    return show(element) if show else ""


def _text(element: Element) -> str:
    """Written text. White space at its ends counts only where the file says so, and line ends in the XML are spaces."""
    text = element.text or ""
    if text.strip(" \t\n\r") != text and not _keeps_space(element):
        text = text.strip(" \t\n\r")
    text = text.translate(_AS_SPACES)
    return _drawn(text, _font(element)) if _FROM_SYMBOL_FONT.search(text) else text


def _drawn(text: str, font: str) -> str:
    """The text with the signs of a symbol font as the characters they look like, where there are such."""
    return _FROM_SYMBOL_FONT.sub(lambda found: symbol(font, f"{ord(found[0]):X}") or found[0], text)


def _font(element: Element) -> str:
    run = element.getparent()
    properties = next(run.iterchildren(), None) if run is not None else None
    fonts = properties.find(W("rFonts")) if properties is not None and properties.tag == W("rPr") else None
    return "" if fonts is None else fonts.get(W("ascii")) or fonts.get(W("hAnsi")) or ""


def _keeps_space(element: Element) -> bool:
    around: Element | None = element
    while around is not None:
        setting = around.get(_SPACE)
        if setting is not None:
            return setting == "preserve"
        around = around.getparent()
    return False


def _symbol(element: Element) -> str:
    return symbol(element.get(W("font"), ""), element.get(W("char"), ""))


def _form_field(element: Element) -> str:
    """What an old form field shows beside its text: the item chosen from a list, the box that is ticked or not."""
    choices = element.find(f"{W('ffData')}/{W('ddList')}")
    if choices is not None:
        return _chosen_item(choices)
    box = element.find(f"{W('ffData')}/{W('checkBox')}")
    if box is None:
        return ""
    ticked = switch(box, "checked")
    return "☒" if (switch(box, "default") if ticked is None else ticked) else "☐"


def _chosen_item(choices: Element) -> str:
    items = [item.get(W("val"), "") for item in choices.findall(W("listEntry"))]
    chosen = number(choices, "result")
    index = (number(choices, "default") if chosen is None else chosen) or 0
    return items[index] if 0 <= index < len(items) else ""


_SHOWN: Final[dict[str, Callable[[Element], str]]] = {
    W("t"): _text,
    M("t"): _text,
    W("tab"): lambda _: "\t",
    W("ptab"): lambda _: "\t",
    W("br"): lambda _: "\n",
    W("cr"): lambda _: "\n",
    W("noBreakHyphen"): lambda _: "-",
    W("sym"): _symbol,
    W("fldChar"): _form_field,
}

SHOWING: Final = frozenset(_SHOWN)
"""The elements that show characters."""
