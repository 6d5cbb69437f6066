"""A drawing of matplotlib's as SVG for inside a page: text stays text, colours are the page's, names are its own.

matplotlib writes styles into attributes, which the page's policy forbids, and fixed colours, which don't follow the
page into the dark. So every style becomes an attribute of SVG, and every colour of the palette a class of the page's.
"""

from __future__ import annotations

import io
import re
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from lxml.etree import _Element
    from matplotlib.figure import Figure

PALETTE: Final = {
    "ink": "#010101",
    "quiet": "#020202",
    "line": "#030303",
    "newer": "#040404",
    "older": "#050505",
    "paper": "#060606",
    "wash": "#070707",
}
"""What each colour of the page is called while it is drawn."""
SETTINGS: Final[Any] = {
    "svg.fonttype": "none",
    "svg.hashsalt": "letterkit",
    "font.size": 12.0,
    "text.parse_math": False,
    "axes.unicode_minus": True,
    "path.simplify": False,
}
_NAMES: Final = {colour: name for name, colour in PALETTE.items()}
_SVG: Final = "{http://www.w3.org/2000/svg}"
_LINK: Final = "{http://www.w3.org/1999/xlink}href"
_SIZE: Final = re.compile(r"([\d.]+)px")
_WEIGHT: Final = re.compile(r"\b(bold|[6-9]00)\b")


def as_svg(figure: Figure, name: str, text: str) -> str:
    """A figure as an SVG element of a page; `text` tells those who don't see it what it shows."""
    from lxml import etree

    written = io.BytesIO()
    figure.savefig(written, format="svg", metadata={"Date": None, "Creator": None, "Format": None, "Type": None})
    root = etree.fromstring(written.getvalue())
    for element in root.iter(f"{_SVG}metadata", f"{_SVG}style", etree.Comment):
        above = element.getparent()
        if above is not None:
            above.remove(element)
    for element in root.iter(f"{_SVG}*"):
        _style(element)
        _name(element, name)
    wide, high = (float(size) for size in root.attrib["viewBox"].split()[2:])
    for attribute in {"width", "height", "version"} & set(root.attrib):
        del root.attrib[attribute]
    root.set("viewBox", f"0 0 {wide:g} {high:g}")
    root.set("role", "img")
    root.set("aria-label", text)
    etree.cleanup_namespaces(root)
    return etree.tostring(root, encoding="unicode").replace("ns0:", "").strip()


def _style(element: _Element) -> None:
    """The style of an element as attributes and classes."""
    told = element.get("style")
    if told is None:
        return
    del element.attrib["style"]
    classes = []
    for part in filter(None, map(str.strip, told.split(";"))):
        key, value = (side.strip() for side in part.split(":", 1))
        if key in ("fill", "stroke") and value in _NAMES:
            classes.append(f"{key}-{_NAMES[value]}")
        elif key == "font":
            if size := _SIZE.search(value):
                element.set("font-size", size[1])
            if weight := _WEIGHT.search(value.split("px")[0]):
                element.set("font-weight", weight[1])
        elif key != "font-family":
            element.set(key, value)
    if classes:
        element.set("class", " ".join(classes))


def _name(element: _Element, name: str) -> None:
    """The names of a drawing begin with its own, so that those of several do not clash in one page."""
    for key, value in [(str(key), str(value)) for key, value in element.attrib.items()]:
        if key == "id":
            element.set(key, f"{name}-{value}")
        elif key in (_LINK, "href"):
            del element.attrib[key]
            element.set("href", f"#{name}-{value.removeprefix('#')}")
        elif "url(#" in value:
            element.set(key, value.replace("url(#", f"url(#{name}-"))
