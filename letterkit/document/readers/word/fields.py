"""Complex fields: the instruction between begin and separate isn't shown, the result between separate and end is."""

from __future__ import annotations

from typing import Final, Literal

from letterkit.document.readers.word.namespaces import Element, W
from letterkit.document.readers.word.visible import visible

FIELD_CHARACTER: Final = W("fldChar")
TEXT_BOX: Final = W("txbxContent")

_Phase = Literal["code", "result", "broken"]


class Fields:
    """Where a story stands among its fields, one inside another. `complete` holds the beginnings that have an end."""

    def __init__(self, complete: frozenset[Element]) -> None:
        self._complete = complete
        self._phases: list[_Phase] = []

    @property
    def hides(self) -> bool:
        """Whether text at this place belongs to an instruction."""
        return "code" in self._phases

    def turn(self, element: Element) -> None:
        """Take in a w:fldChar. A field without an end hides nothing: the file is damaged, its text is read."""
        match element.get(W("fldCharType")):
            case "begin":
                self._phases.append("code" if element in self._complete else "broken")
            case "separate" if self._phases and self._phases[-1] == "code":
                self._phases[-1] = "result"
            case "end" if self._phases:
                self._phases.pop()


def complete_fields(story: Element) -> frozenset[Element]:
    """The w:fldChar elements of `story` and its text boxes that begin a field which is ended in the same story."""
    complete: set[Element] = set()
    open_fields: list[list[Element]] = [[]]
    for event, element in visible(story):
        if element.tag == TEXT_BOX:
            if event == "start":
                open_fields.append([])
            else:
                open_fields.pop()
        elif element.tag == FIELD_CHARACTER and event == "start":
            _pair(element, open_fields[-1], complete)
    return frozenset(complete)


def _pair(element: Element, begun: list[Element], complete: set[Element]) -> None:
    kind = element.get(W("fldCharType"))
    if kind == "begin":
        begun.append(element)
    elif kind == "end" and begun:
        complete.add(begun.pop())
