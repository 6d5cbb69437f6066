"""What handlers do to a built letter in Word: tracked changes, plain edits, paragraphs put in and taken out."""

from __future__ import annotations

import copy
import re
from pathlib import Path
from typing import Any

import docx
from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement

HANDLER = "Handläggare"


class Handling:
    """A letter opened by a handler; `save` writes it back."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._document = docx.Document(str(path))
        self._body = self._document.element.body

    def change(self, old: str, new: str) -> Handling:
        """Type over words, without tracking."""
        run, found = self._run(old)
        text = _text(run)
        _set(run, text[: found.start()] + new + text[found.end() :])
        return self

    def track(self, old: str, new: str, author: str = HANDLER) -> Handling:
        """Change words with tracking on."""
        run, found = self._run(old)
        text, start, end = _text(run), found.start(), found.end()
        before, gone, put, after = (copy.deepcopy(run) for _ in range(4))
        for part, words in ((before, text[:start]), (gone, text[start:end]), (put, new), (after, text[end:])):
            _set(part, words)
        for element in gone.iter(qn("w:t")):
            element.tag = qn("w:delText")
        changes = [before, _change("w:del", gone, author)]
        changes += [_change("w:ins", put, author)] if new else []
        for element in (*changes, after):
            run.addprevious(element)
        run.getparent().remove(run)
        return self

    def add_after(self, words: str, text: str) -> Handling:
        """Put in a paragraph after the one that holds some words."""
        paragraph = OxmlElement("w:p")
        run = OxmlElement("w:r")
        element = OxmlElement("w:t")
        element.text = text
        run.append(element)
        paragraph.append(run)
        self._paragraph(words).addnext(paragraph)
        return self

    def take_out(self, words: str) -> Handling:
        """Take out the paragraph that holds some words, without tracking."""
        paragraph = self._paragraph(words)
        paragraph.getparent().remove(paragraph)
        return self

    def track_out(self, words: str, author: str = HANDLER) -> Handling:
        """Take out all words of a paragraph with tracking on."""
        for run in list(self._paragraph(words).iter(qn("w:r"))):
            for element in run.iter(qn("w:t")):
                element.tag = qn("w:delText")
            change = _change("w:del", copy.deepcopy(run), author)
            run.addprevious(change)
            run.getparent().remove(run)
        return self

    def save(self) -> Path:
        self._document.save(str(self._path))
        return self._path

    def _run(self, words: str) -> tuple[Any, re.Match[str]]:
        pattern = _pattern(words)
        for run in self._body.iter(qn("w:r")):
            found = pattern.search(_text(run))
            if found:
                return run, found
        raise LookupError(words)

    def _paragraph(self, words: str) -> Any:
        run, _ = self._run(words)
        while run.tag != qn("w:p"):
            run = run.getparent()
        return run


def _pattern(words: str) -> re.Pattern[str]:
    return re.compile(r"\s".join(map(re.escape, words.split(" "))))


def _text(run: Any) -> str:
    return "".join(element.text or "" for element in run.iter(qn("w:t")))


def _set(run: Any, text: str) -> None:
    first, *others = run.iter(qn("w:t"))
    first.text = text
    first.set(qn("xml:space"), "preserve")
    for element in others:
        element.getparent().remove(element)


def _change(tag: str, run: Any, author: str) -> Any:
    change = OxmlElement(tag)
    change.set(qn("w:id"), "9001")
    change.set(qn("w:author"), author)
    change.set(qn("w:date"), "2026-03-03T12:00:00Z")
    change.append(run)
    return change
