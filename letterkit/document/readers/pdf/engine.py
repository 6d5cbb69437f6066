"""Takes a PDF apart with PDFium: a program of its own, so that a hostile file can harm nothing but this process.

It reads the file from standard input and writes JSON to standard output: `pages`, each with its size, its `runs` of
characters in the order of the file, its `tree` of tags, what was `added` on top of it (filled-in fields, typed notes)
and the kinds of what is `unread`; or `refused`, a word for why not. Where the system can limit a process, this one
limits itself: in time and memory, and once it has the file it can open no other, reach no network and start no program.
"""

from __future__ import annotations

import codecs
import ctypes
import json
import math
import sys
import unicodedata
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from typing import Any, Final

import pypdfium2 as pdfium
import pypdfium2.raw as raw

# Limits of our own, far above any letter.
MOST_PAGES: Final = 200
MOST_CHARACTERS: Final = 150_000
MOST_RUNS: Final = 30_000
MOST_TAGS: Final = 30_000
MOST_ADDED: Final = 500
LONGEST_ADDED: Final = 5_000
DEEPEST_TAG: Final = 60
SECONDS: Final = 4
MEMORY: Final = 450 * 1024 * 1024

_UPRIGHT: Final = 0.05
"""Letters that are turned by more than this (radians) are stamps and notes in the margin."""
_TURNED: Final = 3
_UNMAPPED: Final = 2
"""So many letters that are turned, or that the file's fonts tell nothing of, are told; a lone one is mostly a sign."""
_HIDDEN: Final = raw.FPDF_ANNOT_FLAG_HIDDEN | raw.FPDF_ANNOT_FLAG_NOVIEW
_UNREAD: Final = {
    raw.FPDF_ANNOT_STAMP: "stamp",
    raw.FPDF_ANNOT_FILEATTACHMENT: "attachment",
    raw.FPDF_ANNOT_SOUND: "media",
    raw.FPDF_ANNOT_MOVIE: "media",
    raw.FPDF_ANNOT_SCREEN: "media",
    raw.FPDF_ANNOT_RICHMEDIA: "media",
}
"""What stands on top of a page and is not read."""
_FILLED: Final = (raw.FPDF_FORMFIELD_TEXTFIELD, raw.FPDF_FORMFIELD_COMBOBOX, raw.FPDF_FORMFIELD_LISTBOX)
_TICKED: Final = (raw.FPDF_FORMFIELD_CHECKBOX, raw.FPDF_FORMFIELD_RADIOBUTTON)


def main() -> None:
    """Read, take apart, write."""
    limit()
    data = sys.stdin.buffer.read()
    shut_in()
    try:
        told = _taken_apart(data)
    except MemoryError:
        told = {"refused": "too_large"}
    sys.stdout.buffer.write(json.dumps(told).encode())


def limit() -> None:
    """Limit this process in time and memory, where the system can; a crash writes no memory to the disk."""
    with suppress(ImportError, ValueError, OSError):
        import resource

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS + 1))
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))


def shut_in() -> None:
    """Let this process open nothing more: no file, no connection, no pipe, and so no program; where the system can."""
    codecs.lookup("utf-16-le")  # Python reads a file for it
    with suppress(ImportError, ValueError, OSError):
        import resource

        resource.setrlimit(resource.RLIMIT_NOFILE, (0, 0))
        resource.setrlimit(resource.RLIMIT_NPROC, (0, 0))


def _taken_apart(data: bytes) -> dict[str, Any]:
    try:
        document = pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        locked = getattr(error, "err_code", None) == raw.FPDF_ERR_PASSWORD
        return {"refused": "encrypted" if locked else "damaged"}
    if len(document) > MOST_PAGES:
        return {"refused": "too_large"}
    if raw.FPDF_GetFormType(document) == raw.FORMTYPE_XFA_FULL:
        return {"refused": "form"}
    document.init_forms()
    pages: list[dict[str, Any]] = []
    characters = runs = 0
    for number in range(len(document)):
        try:
            page = document[number]
        except pdfium.PdfiumError:
            continue
        pages.append(_page(page, document.formenv, MOST_CHARACTERS - characters))
        characters += sum(len(run["text"]) for kind in ("runs", "added") for run in pages[-1][kind])
        runs += len(pages[-1]["runs"]) + len(pages[-1]["added"])
        if characters >= MOST_CHARACTERS or runs > MOST_RUNS:
            return {"refused": "too_large"}
        page.close()
    title = document.get_metadata_value("Title") if len(document) else ""
    return {
        "title": title,
        "author": document.get_metadata_value("Author") if len(document) else "",
        "language": _catalogue_language(document),
        "is_tagged": bool(raw.FPDFCatalog_IsTagged(document)),
        "attachments": raw.FPDFDoc_GetAttachmentCount(document),
        "pages": pages,
    }


def _catalogue_language(document: pdfium.PdfDocument) -> str:
    return _wide(lambda *room: raw.FPDFCatalog_GetLanguage(document, *room))


@dataclass(frozen=True, slots=True)
class _Turn:
    """How a page is turned before it is shown: `quarters` clockwise; `width` and `height` are those that are seen."""

    quarters: int
    width: float
    height: float

    def point(self, x: float, y: float) -> tuple[float, float]:
        """Where a point of the page is seen, from the lower left corner."""
        match self.quarters:
            case 1:
                return y, self.height - x
            case 2:
                return self.width - x, self.height - y
            case 3:
                return self.width - y, x
        return x, y

    def box(self, box: Any) -> tuple[float, float, float, float]:
        """Where a rectangle is seen: left, bottom, right, top."""
        (x, y), (other_x, other_y) = self.point(box.left, box.bottom), self.point(box.right, box.top)
        return min(x, other_x), min(y, other_y), max(x, other_x), max(y, other_y)

    def is_upright(self, text: pdfium.PdfTextPage, index: int) -> bool:
        """Whether a character is seen upright."""
        angle = raw.FPDFText_GetCharAngle(text, index) + self.quarters * math.pi / 2
        return abs(math.remainder(angle, 2 * math.pi)) < _UPRIGHT


def _page(page: pdfium.PdfPage, forms: Any, most: int) -> dict[str, Any]:
    width, height = page.get_size()
    text = page.get_textpage()
    unread: list[str] = []
    turn = _Turn(raw.FPDFPage_GetRotation(page), width, height)
    runs = list(_runs(text, turn, most, unread))
    pictures = list(page.get_objects(filter=[raw.FPDF_PAGEOBJ_IMAGE], max_depth=3))
    added = list(_added(page, turn, forms, unread))
    return {
        "width": width,
        "height": height,
        "runs": runs,
        "pictures": len(pictures),
        "covered": sum(map(_area, pictures)) / max(width * height, 1),
        "objects": raw.FPDFPage_CountObjects(page),
        "tree": _tree(page),
        "added": added,
        "unread": unread,
    }


def _area(picture: pdfium.PdfObject) -> float:
    left, bottom, right, top = (ctypes.c_float() for _ in range(4))
    raw.FPDFPageObj_GetBounds(picture, left, bottom, right, top)
    return max(0.0, right.value - left.value) * max(0.0, top.value - bottom.value)


def _added(page: pdfium.PdfPage, turn: _Turn, forms: Any, unread: list[str]) -> Iterator[dict[str, Any]]:
    """What was filled in and typed on top of a page, each with its place; what else stands there is noted as unread."""
    for index in range(min(raw.FPDFPage_GetAnnotCount(page), MOST_ADDED)):
        note = raw.FPDFPage_GetAnnot(page, index)
        if not note:
            continue
        kind = raw.FPDFAnnot_GetSubtype(note)
        text, box = "", raw.FS_RECTF()
        if not raw.FPDFAnnot_GetFlags(note) & _HIDDEN:
            unread += [_UNREAD[kind]] if kind in _UNREAD else []
            text = _text_of(note, kind, forms)[:LONGEST_ADDED].strip()
        if text and raw.FPDFAnnot_GetRect(note, box):
            left, bottom, right, top = turn.box(box)
            yield {"text": text, "left": left, "bottom": bottom, "right": right, "top": top}
        raw.FPDFPage_CloseAnnot(note)


def _text_of(note: Any, kind: int, forms: Any) -> str:
    """The words of a note that is typed on a page, or of a field of a form: its value, or the sign of a ticked box."""
    if kind == raw.FPDF_ANNOT_FREETEXT:
        return _wide(lambda *room: raw.FPDFAnnot_GetStringValue(note, b"Contents", *room))
    if kind != raw.FPDF_ANNOT_WIDGET or not forms:
        return ""
    field = raw.FPDFAnnot_GetFormFieldType(forms, note)
    if field in _TICKED:
        return "☒" if raw.FPDFAnnot_IsChecked(forms, note) else "☐"
    return _wide(lambda *room: raw.FPDFAnnot_GetFormFieldValue(forms, note, *room)) if field in _FILLED else ""


def _wide(ask: Callable[..., int]) -> str:
    """What a function of PDFium writes in UTF-16 into the room it is given."""
    length = ask(None, 0)
    buffer = ctypes.create_string_buffer(max(length, 2))
    ask(ctypes.cast(buffer, ctypes.POINTER(raw.FPDF_WCHAR)), length)
    return buffer.raw.decode("utf-16-le", errors="replace").rstrip("\x00")


def _runs(text: pdfium.PdfTextPage, turn: _Turn, most: int, unread: list[str]) -> Iterator[dict[str, Any]]:
    """The characters that stand together, upright, in one font; spaces that PDFium guesses are left out.

    Notes in `unread` when so many are left out that they may be words.
    """
    run: dict[str, Any] | None = None
    last = None
    turned = unmapped = 0
    for index in range(min(raw.FPDFText_CountChars(text), most)):
        code = raw.FPDFText_GetUnicode(text, index)
        owner = raw.FPDFText_GetTextObject(text, index)
        if raw.FPDFText_IsGenerated(text, index) or not owner:
            continue
        if raw.FPDFText_HasUnicodeMapError(text, index) == 1:
            unmapped += 1
            continue
        if not _is_character(code, text, index):
            continue
        if not turn.is_upright(text, index):
            turned += chr(code).isalnum()
            continue
        letter = "-" if raw.FPDFText_IsHyphen(text, index) and code < 0x20 else chr(code)
        left, bottom, right, top = _box(text, turn, index)
        address = ctypes.addressof(owner.contents)
        if run is None or address != last:
            if run:
                yield run
            run, last = _run(text, turn, index, owner), address
        expanded = unicodedata.normalize("NFKC", letter) if 0xFB00 <= code <= 0xFB06 else letter
        for part in range(len(expanded)):
            run["edges"] += [round(left + (right - left) * (part + at) / len(expanded), 2) for at in (0, 1)]
        run["text"] += expanded
        run["bottom"], run["top"] = min(run["bottom"], bottom), max(run["top"], top)
    if run:
        yield run
    unread += ["turned"] if turned >= _TURNED else []
    unread += ["characters"] if unmapped >= _UNMAPPED else []


def _is_character(code: int, text: pdfium.PdfTextPage, index: int) -> bool:
    """Whether a character can be read: not a control character or a half of one."""
    if code == 0 or 0xD800 <= code < 0xE000 or code in (0xFFFE, 0xFFFF) or code > 0x10FFFF:
        return False
    return code >= 0x20 or bool(raw.FPDFText_IsHyphen(text, index))


def _box(text: pdfium.PdfTextPage, turn: _Turn, index: int) -> tuple[float, float, float, float]:
    box = raw.FS_RECTF()
    raw.FPDFText_GetLooseCharBox(text, index, box)
    return turn.box(box)


def _run(text: pdfium.PdfTextPage, turn: _Turn, index: int, owner: Any) -> dict[str, Any]:
    """What the characters of a text object have in common."""
    matrix, x, y = raw.FS_MATRIX(), ctypes.c_double(), ctypes.c_double()
    raw.FPDFText_GetMatrix(text, index, matrix)
    raw.FPDFText_GetCharOrigin(text, index, x, y)
    size = raw.FPDFText_GetFontSize(text, index) * math.hypot(matrix.c, matrix.d)
    return {
        "text": "",
        "edges": [],
        "bottom": math.inf,
        "top": -math.inf,
        "baseline": round(turn.point(x.value, y.value)[1], 2),
        "size": round(size, 1),
        "bold": _is_bold(text, index),
        "mark": raw.FPDFPageObj_GetMarkedContentID(owner),
    }


def _is_bold(text: pdfium.PdfTextPage, index: int) -> bool:
    if raw.FPDFText_GetFontWeight(text, index) >= 600:
        return True
    buffer, flags = ctypes.create_string_buffer(128), ctypes.c_int()
    raw.FPDFText_GetFontInfo(text, index, buffer, 128, flags)
    name = buffer.value.decode("utf-8", errors="replace").lower()
    return any(word in name for word in ("bold", "black", "heavy"))


def _tree(page: pdfium.PdfPage) -> list[dict[str, Any]]:
    """The tags of a page, each with its kind, and its children: tags, and numbers of marked content."""
    tree = raw.FPDF_StructTree_GetForPage(page)
    if not tree:
        return []
    left = [MOST_TAGS]
    count = min(raw.FPDF_StructTree_CountChildren(tree), MOST_TAGS)
    children = (raw.FPDF_StructTree_GetChildAtIndex(tree, index) for index in range(count))
    tags = [_tag(child, left, DEEPEST_TAG) for child in children if child]
    raw.FPDF_StructTree_Close(tree)
    return tags


def _tag(element: Any, left: list[int], depth: int) -> dict[str, Any]:
    children: list[Any] = []
    for index in range(raw.FPDF_StructElement_CountChildren(element)):
        left[0] -= 1
        if left[0] < 0 or depth == 0:
            break
        child = raw.FPDF_StructElement_GetChildAtIndex(element, index)
        mark = raw.FPDF_StructElement_GetChildMarkedContentID(element, index)
        if child:
            children.append(_tag(child, left, depth - 1))
        elif mark >= 0:
            children.append(mark)
    told = {
        "kind": raw.FPDF_StructElement_GetType,
        "language": raw.FPDF_StructElement_GetLang,
        "words": raw.FPDF_StructElement_GetAltText,
    }
    return {**{name: _said(ask, element) for name, ask in told.items()}, "children": children}


def _said(ask: Any, element: Any) -> str:
    length = ask(element, None, 0)
    if length <= 2:
        return ""
    buffer = ctypes.create_string_buffer(length)
    ask(element, buffer, length)
    return buffer.raw[: length - 2].decode("utf-16-le", errors="replace")


if __name__ == "__main__":
    main()
