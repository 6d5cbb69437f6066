"""The names of WordprocessingML, in one form: strict files are renamed to transitional here, and back, nowhere else."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from lxml import etree

Element = etree._Element

WORD: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
MATH: Final = "http://schemas.openxmlformats.org/officeDocument/2006/math"
MARKUP: Final = "http://schemas.openxmlformats.org/markup-compatibility/2006"
RELATIONS: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

STRICT_WORD: Final = "http://purl.oclc.org/ooxml/wordprocessingml/main"

_STRICT: Final = {
    STRICT_WORD: WORD,
    "http://purl.oclc.org/ooxml/officeDocument/math": MATH,
    "http://purl.oclc.org/ooxml/officeDocument/relationships": RELATIONS,
}
_TRANSITIONAL: Final = {transitional: strict for strict, transitional in _STRICT.items()}


class Names:
    """The qualified names of a namespace: `W("p")`."""

    def __init__(self, namespace: str) -> None:
        self._namespace = namespace

    def __call__(self, name: str) -> str:
        return f"{{{self._namespace}}}{name}"


W: Final = Names(WORD)
M: Final = Names(MATH)
MC: Final = Names(MARKUP)
R: Final = Names(RELATIONS)


def is_strict(root: Element) -> bool:
    """Whether a part is written with the names of the strict standard."""
    return any(uri in _STRICT for uri in root.nsmap.values())


def to_transitional(root: Element) -> None:
    """Rename the elements and attributes of a strict part; others stay as they are."""
    if is_strict(root):
        _rename(root, _STRICT)


def to_strict(root: Element) -> None:
    """Give a part that was strict its own names back, and declare nothing that it did not declare."""
    own = {
        prefix
        for element in root.iter(etree.Element)
        for prefix, uri in element.nsmap.items()
        if uri not in _TRANSITIONAL
    }
    _rename(root, _TRANSITIONAL)
    etree.cleanup_namespaces(root, keep_ns_prefixes=[prefix for prefix in own if prefix])


def _rename(root: Element, names: Mapping[str, str]) -> None:
    for element in root.iter(etree.Element):
        element.tag = _renamed(str(element.tag), names)
        for name, value in list(element.attrib.items()):
            renamed = _renamed(str(name), names)
            if renamed != name:
                del element.attrib[name]
                element.set(renamed, value)


def _renamed(name: str, names: Mapping[str, str]) -> str:
    namespace, brace, local = name.removeprefix("{").partition("}")
    return f"{{{names[namespace]}}}{local}" if brace and namespace in names else name


def value(parent: Element | None, name: str) -> str | None:
    """The w:val of the child w:`name`; None where there is no such child or value."""
    child = parent.find(W(name)) if parent is not None else None
    return child.get(W("val")) if child is not None else None


def number(parent: Element | None, name: str) -> int | None:
    """The w:val of the child w:`name` as a number; None where it is none."""
    return whole(value(parent, name))


def whole(text: str | None) -> int | None:
    """A number that a file gives in digits, None for anything else."""
    try:
        return int(text) if text and len(text) < 10 else None
    except ValueError:
        return None


def switch(parent: Element | None, name: str) -> bool | None:
    """Whether the property w:`name` is on; None where it isn't set. It is on when it has no value."""
    child = parent.find(W(name)) if parent is not None else None
    return is_on(child.get(W("val"), "true")) if child is not None else None


def is_on(setting: str) -> bool:
    """An on-off value as the standard writes it."""
    return setting.strip().lower() not in {"false", "0", "off"}
