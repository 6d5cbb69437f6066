"""Comments as Word keeps them: each a little story of its own, signed and dated."""

from __future__ import annotations

from datetime import datetime
from typing import Final

from lxml import etree

from letterkit.document.readers.word.namespaces import Element, W
from letterkit.document.writers.typography import clean
from letterkit.report.word.changes import stamp
from letterkit.report.word.marks import AUTHOR, ID, INITIALS, run_of
from letterkit.report.word.notes import Line, Note

_LANGUAGES: Final = {"sv": "sv-FI", "fi": "fi-FI", "en": "en-GB"}
_SIZE: Final = "20"
"""In half points. Said here, as a document may lack the style of comments, and then shows them in that of the body."""


def add_comment(root: Element, number: str, note: Note, ui: str, moment: datetime) -> None:
    """Add a comment to the root of the comments."""
    comment = etree.SubElement(
        root,
        W("comment"),
        {ID: number, W("author"): AUTHOR, W("date"): stamp(moment), W("initials"): INITIALS},
    )
    for index, line in enumerate(note):
        comment.append(_paragraph(line, ui, is_first=not index))


def _paragraph(line: Line, ui: str, *, is_first: bool) -> Element:
    paragraph = etree.Element(W("p"))
    properties = etree.SubElement(paragraph, W("pPr"))
    values = {W("before"): "0", W("after"): "0", W("line"): "240", W("lineRule"): "auto"}
    etree.SubElement(properties, W("spacing"), values)
    if is_first:
        etree.SubElement(etree.SubElement(paragraph, W("r")), W("annotationRef"))
    if line.lead:
        paragraph.append(run_of(clean(line.lead), _looks(ui, is_bold=True)))
    if line.text:
        paragraph.append(run_of(clean(f" {line.text}" if line.lead else line.text), _looks(ui)))
    return paragraph


def _looks(ui: str, *, is_bold: bool = False) -> Element:
    properties = etree.Element(W("rPr"))
    if is_bold:
        etree.SubElement(properties, W("b"))
    for name in ("sz", "szCs"):
        etree.SubElement(properties, W(name), {W("val"): _SIZE})
    etree.SubElement(properties, W("lang"), {W("val"): _LANGUAGES.get(ui, ui)})
    return properties
