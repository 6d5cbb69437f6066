"""What an OpenDocument text shows and the reader does not read."""

from __future__ import annotations

import posixpath
from collections.abc import Callable, Iterator, Mapping
from typing import Final

from letterkit.document.block import Unreadable
from letterkit.document.readers.odt.namespaces import DRAW, OFFICE, XLINK, Element

OBJECTS: Final = frozenset({DRAW("object"), DRAW("object-ole")})
"""Files of other programs in the letter."""
_SHOWING: Final[Mapping[str, Unreadable]] = {
    DRAW("floating-frame"): "frame",
    DRAW("plugin"): "media",
    DRAW("applet"): "object",
}
_CONTROL: Final = DRAW("control")

TypeOf = Callable[[str], str]
"""Says the media type of a part or folder of the package."""


def unread_in(shape: Element, type_of: TypeOf) -> Iterator[Unreadable]:
    """What a frame or shape shows by itself and is not read; what stands in shapes inside it is theirs."""
    if shape.tag == _CONTROL:
        yield "control"
    for child in shape:
        if child.tag in OBJECTS:
            yield "chart" if _is_chart(child, type_of) else "object"
        elif child.tag in _SHOWING:
            yield _SHOWING[str(child.tag)]


def _is_chart(shown: Element, type_of: TypeOf) -> bool:
    """Whether an object is a chart: one that stands in a folder of the package, or in the XML itself."""
    inside = shown.find(OFFICE("document"))
    kind = (
        type_of(posixpath.normpath(shown.get(XLINK("href"), ""))) if inside is None else inside.get(OFFICE("mimetype"))
    )
    return "opendocument.chart" in (kind or "")
