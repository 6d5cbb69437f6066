"""Reads reviewed Word files as their XML stands, without the code that writes them."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from datetime import datetime
from typing import Final

import docx
from lxml import etree

from letterkit.document import Document
from letterkit.document.block import Span
from letterkit.document.readers import read_bytes
from letterkit.language.letter import Letter
from letterkit.linter.engine import check
from letterkit.linter.result import Result
from letterkit.report.word import Annotated, annotate
from letterkit.rules.contract import Finding, Fix, Rule, Severity
from letterkit.ui import Text

_MARKUP: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_STRICT: Final = "http://purl.oclc.org/ooxml/wordprocessingml/main"
_SIGNS: Final = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
NOON: Final = datetime(2026, 11, 27, 12)
_SAID: Final = Text(sv="Här är något.", fi="Tässä on jotakin.", en="Something is here.")


class Words(Rule):
    """Reports chosen words; with `instead`, what to write in their place."""

    name = "words"
    title = Text(sv="Ord", fi="Sana", en="Word")
    message = advice = _SAID

    def __init__(self, *words: str, severity: Severity = "warning", instead: str | None = None) -> None:
        self._words = words
        self.severity = severity
        self._instead = instead

    def check(self, letter: Letter) -> Iterator[Finding]:
        for word in self._words:
            for found in re.finditer(re.escape(word), letter.document.text):
                yield self.report(Span(*found.span()))

    def report(self, span: Span) -> Finding:
        return self.at(span, fix=None if self._instead is None else Fix(span, self._instead, is_safe=True))


class Spans(Words):
    """Reports chosen spans."""

    def __init__(self, *spans: Span, severity: Severity = "warning", instead: str | None = None) -> None:
        super().__init__(severity=severity, instead=instead)
        self._spans = spans

    def check(self, letter: Letter) -> Iterator[Finding]:
        return map(self.report, self._spans)


def read(data: bytes) -> Document:
    """What a Word file says."""
    return read_bytes(data, "letter.docx", "word")


def linted(data: bytes, *rules: Rule) -> Result:
    """What some rules find in a Word file."""
    return check(read(data), rules, "sv")


def review(data: bytes, *rules: Rule, fixes: tuple[Fix, ...] = (), least: Severity | None = "hint") -> Annotated:
    """A Word file with the comments of some rules."""
    return annotate(data, linted(data, *rules), "sv", fixes=fixes, least=least, moment=NOON)


def said(data: bytes) -> list[str]:
    """The texts of letterkit's comments, as python-docx reads them; the one on the letter comes first."""
    return [comment.text for comment in docx.Document(io.BytesIO(data)).comments if comment.author == "letterkit"]


def anchored(data: bytes) -> list[str]:
    """The words that each of letterkit's comments is anchored on, in the order of the comments."""
    numbers = [number for number, author in authors(data) if author == "letterkit"]
    root = part(data, str(docx.Document(io.BytesIO(data)).part.partname)[1:])
    shown = _anchored(root)
    references = [_get(reference, "id") for reference in root.iter("{*}commentReference")]
    assert all(references.count(number) == 1 for number in numbers), "each comment is referred to once"
    return [shown[number] for number in numbers]


def authors(data: bytes) -> list[tuple[str, str]]:
    """The number and the author of each comment."""
    comments = docx.Document(io.BytesIO(data)).comments
    return [(str(comment.comment_id), comment.author) for comment in comments]


def _anchored(root: etree._Element) -> dict[str, str]:
    """What is shown between the marks of each comment; what letterkit deleted is, what it inserted is not."""
    shown: dict[str, str] = {}
    open_comments: set[str] = set()
    for element in _shown(root):
        name = etree.QName(element).localname
        if name == "commentRangeStart":
            open_comments.add(_get(element, "id"))
            shown[_get(element, "id")] = ""
        elif name == "commentRangeEnd":
            open_comments.remove(_get(element, "id"))
        text = element.text or "" if name in ("t", "delText") else _SIGNS.get(name, "")
        for number in open_comments:
            shown[number] += text
    assert not open_comments
    return shown


def _shown(element: etree._Element) -> Iterator[etree._Element]:
    """The elements in document order, without what nobody sees and what letterkit inserted."""
    name, author = etree.QName(element).localname, _get(element, "author")
    is_gone = name in ("moveFrom", "Fallback", "rPr", "pPr") or (name == "del" and author != "letterkit")
    is_hidden = element.find("{*}rPr/{*}vanish") is not None
    if is_gone or is_hidden or (name == "ins" and author == "letterkit"):
        return
    yield element
    for child in element:
        yield from _shown(child)


def part(data: bytes, name: str) -> etree._Element:
    """The XML of a part."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return etree.fromstring(archive.read(name))


def parts(data: bytes) -> dict[str, bytes]:
    """The parts of a file, in their order."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def changed(data: bytes, name: str, old: str, new: str) -> bytes:
    """The file with other words in one of its parts."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for entry, content in parts(data).items():
            archive.writestr(entry, content.replace(old.encode(), new.encode()) if entry == name else content)
    return buffer.getvalue()


def resolved(data: bytes, *, accept: bool) -> bytes:
    """The file with every tracked change of letterkit accepted, or rejected."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, content in parts(data).items():
            archive.writestr(name, _resolved(content, accept) if name.startswith("word/") else content)
    return buffer.getvalue()


def _resolved(content: bytes, accept: bool) -> bytes:
    if b"letterkit" not in content:
        return content
    root = etree.fromstring(content)
    for change in list(root.iter("{*}pPrChange", "{*}trPrChange")):
        if _get(change, "author") == "letterkit":
            _resolve_properties(change, accept)
    gone = "del" if accept else "ins"
    for change in list(root.iter("{*}ins", "{*}del")):
        if _get(change, "author") != "letterkit":
            continue
        parent = change.getparent()
        assert parent is not None
        if etree.QName(change).localname != gone:
            for child in list(change):
                change.addprevious(child)
                for text in child.iter("{*}delText"):
                    text.tag = f"{{{etree.QName(text).namespace}}}t"
        parent.remove(change)
    return etree.tostring(root)


def _resolve_properties(change: etree._Element, accept: bool) -> None:
    """Leave the properties as they are, or give the element those in the change; marks of paragraphs stay."""
    properties = change.getparent()
    assert properties is not None
    properties.remove(change)
    if not accept:
        stay = ("rPr", "sectPr", "ins", "del")
        for child in [child for child in properties if etree.QName(child).localname not in stay]:
            properties.remove(child)
        properties[:0] = list(change[0])


def _get(element: etree._Element, name: str) -> str:
    return element.get(f"{{{_MARKUP}}}{name}") or element.get(f"{{{_STRICT}}}{name}") or ""
