"""How HTML says that text looks, and which pictures it shows; style sheets are not read."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Final

from letterkit.document.block import Block, Picture, Unread, Unreadable
from letterkit.document.readers.html.flow import WHITE, Shape
from letterkit.document.readers.html.tags import Attributes

_BOLD: Final = frozenset({"b", "strong"})
_WEIGHT: Final = re.compile(r"(?:^|;)\s*font-weight\s*:\s*([a-z0-9]+)", re.I)
_SIZE: Final = re.compile(r"(?:^|;)\s*font-size\s*:\s*(\d{1,4}(?:\.\d{1,4})?)\s*(px|pt|em|rem|%)", re.I)
_FONT_SIZES: Final = {"1": 7.5, "2": 10.0, "3": 12.0, "4": 13.5, "5": 18.0, "6": 24.0, "7": 36.0}
USUAL: Final = 12.0
"""The size, in points, of text of which nothing is said."""


@dataclass(frozen=True, slots=True)
class Look:
    """Whether text is bold, and its size in points."""

    is_bold: bool = False
    size: float = USUAL


PLAIN: Final = Look()


class Signs:
    """What the block that is being read says beside its words: its languages and looks, pictures, what is unread."""

    def __init__(self) -> None:
        self._languages: set[str | None] = set()
        self._looks: set[Look] = set()
        self._pictures: list[Picture] = []
        self._unread: list[Unread] = []
        self._alternative: list[str] | None = None

    def words(self, text: str, language: str | None, look: Look, is_hidden: bool) -> None:
        """Take in text that is read."""
        if text.strip(WHITE):
            self._languages.add(language)
            if not is_hidden:
                self._looks.add(look)

    def picture(self, attributes: Attributes) -> None:
        """Take in an img."""
        self._pictures += filter(None, (picture_of(attributes),))

    def unread(self, kind: Unreadable) -> None:
        """Take in something whose words are not read."""
        self._unread.append(Unread(kind))

    def start_alternative(self) -> None:
        """From here on text is said instead of a picture."""
        self._alternative = []

    def alternative(self, text: str) -> None:
        """Text, which may be said instead of a picture."""
        if self._alternative is not None:
            self._alternative.append(text)

    def end_alternative(self) -> None:
        """What was said since the picture's start is all that is said of it."""
        if self._alternative is not None:
            self._pictures.append(Picture("".join(self._alternative).strip()))
            self._alternative = None

    def shape(self, shape: Shape) -> Shape:
        """The shape of the block that ends here."""
        language = next(iter(self._languages)) if len(self._languages) == 1 else shape.language
        is_bold = bool(self._looks) and all(look.is_bold for look in self._looks)
        size = min((look.size for look in self._looks), default=0)
        self._languages.clear()
        self._looks.clear()
        shape = replace(shape, pictures=tuple(self._pictures), unread=tuple(self._unread))
        return replace(shape, language=language, is_bold=is_bold, size=size)

    def take(self) -> Block:
        """A block without words that takes the pictures, and what is unread, that no block has taken yet."""
        taken = Block("paragraph", "", (), pictures=tuple(self._pictures), unread=tuple(self._unread))
        self._pictures.clear()
        self._unread.clear()
        return taken


def look_of(tag: str, attributes: Attributes, outer: Look) -> Look:
    """How the text in an element looks whose surroundings look like `outer`."""
    if not attributes and tag not in _BOLD and tag != "big":
        return outer
    style = attributes.get("style", "")
    weight = _WEIGHT.search(style)
    is_bold = outer.is_bold or tag in _BOLD
    if weight:
        is_bold = weight[1].lower() in ("bold", "bolder") or (weight[1].isdigit() and int(weight[1][:4]) >= 600)
    size = _FONT_SIZES.get(attributes.get("size", "").strip(), outer.size) if tag == "font" else outer.size
    if tag == "big":
        size = outer.size * 1.2
    said = _SIZE.search(style)
    if said:
        points = {"px": 0.75, "pt": 1.0, "em": outer.size, "rem": USUAL, "%": outer.size / 100}[said[2].lower()]
        size = min(float(said[1]) * points, 1000.0)
    return Look(is_bold, round(size, 1))


def picture_of(attributes: Attributes) -> Picture | None:
    """What an img shows and says; None for what is marked as mere decoration (an empty alt), and for single dots."""
    if attributes.get("role", "").lower() in ("presentation", "none") or attributes.get("aria-hidden") == "true":
        return None
    if attributes.get("width") == "1" or attributes.get("height") == "1":
        return None
    words = attributes.get("aria-label") or attributes.get("alt") or attributes.get("title") or ""
    return Picture(words.strip()) if words.strip() or "alt" not in attributes else None
