"""Puts the marks of comments around the words they speak of, or as near to them as Word lets comments be.

Word ignores the marks of comments in headers, footers, notes and text boxes (MS-OI29500, 2.1.315). A comment on
words there is anchored where the note is referred to, at the box, or at the beginning or the end of the body.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from lxml import etree

from letterkit.document.readers.word.counting import PARAGRAPH
from letterkit.document.readers.word.fields import TEXT_BOX
from letterkit.document.readers.word.namespaces import MC, Element, M, W
from letterkit.document.readers.word.story import NOTE_REFERENCES
from letterkit.document.readers.word.visible import visible
from letterkit.report.word.marks import ID, ancestors, drop

_START: Final = W("commentRangeStart")
_END: Final = W("commentRangeEnd")
_REFERENCE: Final = W("commentReference")
_WHOLE: Final = frozenset({M("oMath"), M("oMathPara"), W("r")})
"""What a mark may not stand in."""
_ALTERNATIVES: Final = MC("AlternateContent")


class Anchors:
    """Places comments in the body of a letter."""

    def __init__(self, body: Element) -> None:
        self._body = body
        self._last: dict[Element, Element] = {}
        """The mark that was put after an element last."""

    def around(self, comment: str, first: Element, last: Element) -> None:
        """Anchor a comment on the runs from `first` to `last`."""
        first, last = _outer(first, last), _outer(last, first)
        first.addprevious(_mark(_START, comment))
        self._end(comment, last)

    def at_start(self, comment: str) -> None:
        """Anchor a comment before the first words of the body."""
        paragraph = self._paragraphs()[0]
        before = paragraph.find(W("pPr"))
        start = _mark(_START, comment)
        if paragraph in self._last:
            self._last[paragraph].addnext(start)
        elif before is not None:
            before.addnext(start)
        else:
            paragraph.insert(0, start)
        self._end(comment, start)
        self._last[paragraph] = self._last[start]

    def at_end(self, comment: str) -> None:
        """Anchor a comment after the last words of the body."""
        start = _mark(_START, comment)
        self._paragraphs()[-1].append(start)
        self._end(comment, start)

    def _end(self, comment: str, last: Element) -> None:
        end, reference = _mark(_END, comment), _reference(comment)
        self._last.get(last, last).addnext(end)
        end.addnext(reference)
        self._last[last] = reference

    def _paragraphs(self) -> list[Element]:
        """The paragraphs of the body where comments may be; an empty one is made where there is none."""
        found = [element for event, element in visible(self._body) if event == "start" and element.tag == PARAGRAPH]
        found = [paragraph for paragraph in found if box_around(paragraph) is None]
        if not found:
            found = [etree.Element(PARAGRAPH)]
            self._body.insert(0, found[0])
        return found


def box_around(element: Element) -> Element | None:
    """The run that holds the outermost text box around an element; None where it is in no box."""
    boxes = [around for around in ancestors(element) if around.tag == TEXT_BOX]
    return next((around for around in ancestors(boxes[-1]) if around.tag == W("r")), None) if boxes else None


def reference_to(note: Element, body: Element) -> Element | None:
    """The run where the body refers to the note that `note` stands in."""
    story = next((around for around in ancestors(note) if around.tag in (W("footnote"), W("endnote"))), None)
    if story is None:
        return None
    tag = next(tag for tag in NOTE_REFERENCES if str(tag) == f"{story.tag}Reference")
    reference = next((found for found in body.iter(tag) if found.get(ID) == story.get(ID)), None)
    if reference is None:
        return None
    run = next((around for around in ancestors(reference) if around.tag == W("r")), None)
    box = None if run is None else box_around(run)
    return run if box is None else box


def marks_in(root: Element) -> Iterator[Element]:
    """The marks of all comments in a part, also of those that are no more."""
    return root.iter(_START, _END, _REFERENCE)


def ends_comment(element: Element) -> bool:
    """Whether an element is the end of a comment, or a run that does nothing but refer to one."""
    return element.tag == _END or (element.find(_REFERENCE) is not None and _holds_only(element, _REFERENCE))


def take_out(root: Element, comments: frozenset[str]) -> bool:
    """Remove the marks of these comments from a part, with the runs that hold nothing else. Tells if there were any."""
    marks = [mark for mark in marks_in(root) if mark.get(ID) in comments]
    for mark in marks:
        run = mark.getparent()
        if mark.tag == _REFERENCE and run is not None and _holds_only(run, _REFERENCE):
            drop(run)
        else:
            drop(mark)
    return bool(marks)


def _holds_only(run: Element, tag: str) -> bool:
    return all(child.tag in (tag, W("rPr")) for child in run)


def _mark(tag: str, comment: str) -> Element:
    return etree.Element(tag, {ID: comment})


def _reference(comment: str) -> Element:
    run = etree.Element(W("r"))
    etree.SubElement(run, _REFERENCE, {ID: comment})
    return run


def _outer(element: Element, other: Element) -> Element:
    """The element or what it is a part of, so that a mark may stand beside it, and no alternative is half marked."""
    outer = element
    around_other = set(ancestors(other))
    for around in ancestors(element, PARAGRAPH):
        if around.tag in _WHOLE or (around.tag == _ALTERNATIVES and around not in around_other):
            outer = around
    return outer
