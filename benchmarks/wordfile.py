"""A second, simple extraction of Word files, to check the reader against; only the table of symbols is shared.

It goes through the parts with the standard library alone, by local names, and gives the characters of each run with
whether they are shown.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from xml.etree import ElementTree

from letterkit.document.readers.word.symbols import symbol

_STORY_TYPE = re.compile(
    r"(?:wordprocessingml|ms-word)\.(?:document|template)[\w.]*main|\.(?:header|footer|footnotes|endnotes)\+xml"
)
_GONE = {"del", "moveFrom", "rt", "Fallback", "pPr", "rPr", "sdtPr", "delText", "instrText"}
_SIGNS = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
_DELETED = {"tr": "del", "tc": "cellDel"}
_STORIES = {"txbxContent", "footnote", "endnote"}
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"

RunKey = tuple[str, int, int]
"""A run: its part, the number of its paragraph and its own number there."""


@dataclass
class Run:
    """The characters of a run; `shown` says of each whether it is read (hidden text is: it is kept apart)."""

    text: str = ""
    shown: list[bool] = field(default_factory=list)

    def add(self, text: str, is_shown: bool) -> None:
        self.text += text
        self.shown += [is_shown] * len(text)


def runs(data: bytes) -> dict[RunKey, Run]:
    """Every run of every story part of a Word file that has at least one character."""
    found: dict[RunKey, Run] = {}
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        names = {name.replace("\\", "/").lstrip("/").lower(): name for name in archive.namelist()}
        parts = {name: _parsed(archive, names.get(name)) for name in _story_parts(archive, names)}
        shown = _Shown(archive, names, parts)
        for name, root in parts.items():
            if root is not None:
                walk = _Walk(names[name], shown)
                walk.go(root, True, (0, 0), _is_preserving(root, False), [])
                found.update(walk.runs)
    return {key: run for key, run in found.items() if run.text}


def _story_parts(archive: zipfile.ZipFile, names: dict[str, str]) -> Iterator[str]:
    types = _parsed(archive, names.get("[content_types].xml"))
    for item in [] if types is None else types:
        if _STORY_TYPE.search(item.get("ContentType", "")):
            yield item.get("PartName", "").lstrip("/").lower()


def _parsed(archive: zipfile.ZipFile, name: str | None) -> ElementTree.Element | None:
    try:
        return ElementTree.fromstring(archive.read(name)) if name else None
    except (ElementTree.ParseError, zipfile.BadZipFile):
        return None


def _local(element: ElementTree.Element) -> str:
    return element.tag.rsplit("}", 1)[-1]


def _get(element: ElementTree.Element, name: str) -> str:
    return next((value for key, value in element.attrib.items() if key.rsplit("}", 1)[-1] == name), "")


def _is_preserving(element: ElementTree.Element, around: bool) -> bool:
    setting = element.get(_SPACE)
    return around if setting is None else setting == "preserve"


class _Shown:
    """Which headers, footers and notes the main part really shows."""

    def __init__(
        self, archive: zipfile.ZipFile, names: dict[str, str], parts: dict[str, ElementTree.Element | None]
    ) -> None:
        self.notes: set[tuple[str, str]] = set()
        self.margins: set[str] = set()
        for name, root in parts.items():
            if root is None or _local(root) != "document":
                continue
            path = PurePosixPath(name)
            targets = _targets(_parsed(archive, names.get(f"{path.parent}/_rels/{path.name}.rels".lower())))
            settings = _parsed(archive, next((item for item in names.values() if item.endswith("/settings.xml")), None))
            for element in root.iter():
                kind = _local(element)
                if kind in ("footnoteReference", "endnoteReference"):
                    self.notes.add((kind.removesuffix("Reference"), _get(element, "id")))
                elif kind in ("headerReference", "footerReference") and _counts(element, root, settings):
                    self.margins.add(targets.get(_get(element, "id"), "").rsplit("/", 1)[-1].lower())

    def shows(self, element: ElementTree.Element, part: str) -> bool:
        kind = _local(element)
        if kind in ("footnote", "endnote"):
            return _get(element, "type") in ("", "normal") and (kind, _get(element, "id")) in self.notes
        return kind not in ("hdr", "ftr") or PurePosixPath(part).name.lower() in self.margins


def _targets(relations: ElementTree.Element | None) -> dict[str, str]:
    return {} if relations is None else {item.get("Id", ""): item.get("Target", "") for item in relations}


def _counts(reference: ElementTree.Element, root: ElementTree.Element, settings: ElementTree.Element | None) -> bool:
    kind = _get(reference, "type")
    if kind == "first":
        return _any_on(root, "titlePg")
    return kind != "even" or (settings is not None and _any_on(settings, "evenAndOddHeaders"))


def _any_on(root: ElementTree.Element, name: str) -> bool:
    return any(_local(item) == name and _get(item, "val") not in ("0", "false", "off") for item in root.iter())


class _Walk:
    def __init__(self, part: str, shown: _Shown) -> None:
        self._part = part
        self._shown = shown
        self._paragraphs = 0
        self._counts: dict[int, int] = {}
        self.runs: dict[RunKey, Run] = {}

    def go(
        self, element: ElementTree.Element, shown: bool, run: tuple[int, int], preserves: bool, fields: list[str]
    ) -> None:
        """Go through an element; `run` is the (paragraph, run) around it, `fields` the open fields of its story."""
        kind = _local(element)
        if kind in _STORIES:
            fields = []
        if kind in ("p", "r"):
            run = self._entered(kind, run)
        text = _text(element, preserves)
        if text and run[1]:
            key = self._part, *run
            self.runs.setdefault(key, Run()).add(text, shown and "code" not in fields)
        if kind == "fldChar" and shown:
            _turn(_get(element, "fldCharType"), fields)
        for child in element:
            is_shown = shown and self._is_shown(child, element)
            self.go(child, is_shown, run, _is_preserving(child, preserves), fields)

    def _entered(self, kind: str, run: tuple[int, int]) -> tuple[int, int]:
        if kind == "p":
            self._paragraphs += 1
            return self._paragraphs, 0
        self._counts[run[0]] = self._counts.get(run[0], 0) + 1
        return (run[0], self._counts[run[0]]) if run[0] else run

    def _is_shown(self, element: ElementTree.Element, parent: ElementTree.Element) -> bool:
        kind = _local(element)
        if kind == "Fallback":
            return all(_local(other) != "Choice" for other in parent)
        if kind == "Choice":
            return element is next(other for other in parent if _local(other) == "Choice")
        if kind in _DELETED and any(_local(mark) == _DELETED[kind] for item in element for mark in _marks(item)):
            return False
        return kind not in _GONE and self._shown.shows(element, self._part)


def _marks(element: ElementTree.Element) -> list[ElementTree.Element]:
    """What the properties of a row or cell hold; nothing for its contents."""
    return list(element) if _local(element).endswith("Pr") else []


def _turn(kind: str, fields: list[str]) -> None:
    if kind == "begin":
        fields.append("code")
    elif kind == "separate" and fields:
        fields[-1] = "result"
    elif kind == "end" and fields:
        fields.pop()


def _text(element: ElementTree.Element, preserves: bool) -> str:
    kind = _local(element)
    if kind == "t" and ("wordprocessingml" in element.tag or "/math" in element.tag):
        text = element.text or ""
        return re.sub("[\t\n\r]", " ", text if preserves else text.strip(" \t\n\r"))
    if kind == "sym":
        return symbol(_get(element, "font"), _get(element, "char"))
    return _SIGNS.get(kind, "") if "wordprocessingml" in element.tag else ""
