"""Takes a PDF apart with PDFium: a program of its own, so that a hostile file can harm nothing but this process.

It reads the file from standard input and writes JSON to standard output: `pages`, each with its size, its `runs` of
characters in the order of the file and its `tree` of tags; or `refused`, a word for why not. Where the system can
limit a process, this one limits itself.
"""

from __future__ import annotations

import ctypes
import json
import math
import sys
import unicodedata
from collections.abc import Iterator
from contextlib import suppress
from typing import Any, Final

import pypdfium2 as pdfium
import pypdfium2.raw as raw

# Limits of our own, far above any letter.
MOST_PAGES: Final = 200
MOST_CHARACTERS: Final = 150_000
MOST_RUNS: Final = 30_000
MOST_TAGS: Final = 30_000
DEEPEST_TAG: Final = 60
SECONDS: Final = 4
MEMORY: Final = 450 * 1024 * 1024

_UPRIGHT: Final = 0.05
"""Letters that are turned by more than this (radians) are stamps and notes in the margin."""


def main() -> None:
    """Read, take apart, write."""
    _limit()
    try:
        told = _taken_apart(sys.stdin.buffer.read())
    except MemoryError:
        told = {"refused": "too_large"}
    sys.stdout.buffer.write(json.dumps(told).encode())


def _limit() -> None:
    """Limit this process in time and memory, where the system can."""
    with suppress(ImportError, ValueError, OSError):
        import resource

        resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS + 1))
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))


def _taken_apart(data: bytes) -> dict[str, Any]:
    try:
        document = pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        locked = getattr(error, "err_code", None) == raw.FPDF_ERR_PASSWORD
        return {"refused": "encrypted" if locked else "damaged"}
    if len(document) > MOST_PAGES:
        return {"refused": "too_large"}
    pages: list[dict[str, Any]] = []
    characters = runs = 0
    for number in range(len(document)):
        try:
            page = document[number]
        except pdfium.PdfiumError:
            continue
        pages.append(_page(page, MOST_CHARACTERS - characters))
        characters += sum(len(run["text"]) for run in pages[-1]["runs"])
        runs += len(pages[-1]["runs"])
        if characters >= MOST_CHARACTERS or runs > MOST_RUNS:
            return {"refused": "too_large"}
        page.close()
    title = document.get_metadata_value("Title") if len(document) else ""
    return {
        "title": title,
        "author": document.get_metadata_value("Author") if len(document) else "",
        "language": _catalogue_language(document),
        "is_tagged": bool(raw.FPDFCatalog_IsTagged(document)),
        "pages": pages,
    }


def _catalogue_language(document: pdfium.PdfDocument) -> str:
    length = raw.FPDFCatalog_GetLanguage(document, None, 0)
    buffer = ctypes.create_string_buffer(max(length, 2))
    raw.FPDFCatalog_GetLanguage(document, ctypes.cast(buffer, ctypes.POINTER(raw.FPDF_WCHAR)), length)
    return buffer.raw.decode("utf-16-le", errors="replace").rstrip("\x00")


def _page(page: pdfium.PdfPage, most: int) -> dict[str, Any]:
    width, height = page.get_size()
    text = page.get_textpage()
    runs = list(_runs(text, most))
    pictures = sum(1 for one in page.get_objects(filter=[raw.FPDF_PAGEOBJ_IMAGE], max_depth=3))
    return {"width": width, "height": height, "runs": runs, "pictures": pictures, "tree": _tree(page)}


def _runs(text: pdfium.PdfTextPage, most: int) -> Iterator[dict[str, Any]]:
    """The characters that stand together, upright, in one font; spaces that PDFium guesses are left out."""
    run: dict[str, Any] | None = None
    last = None
    for index in range(min(raw.FPDFText_CountChars(text), most)):
        code = raw.FPDFText_GetUnicode(text, index)
        owner = raw.FPDFText_GetTextObject(text, index)
        if raw.FPDFText_IsGenerated(text, index) or not owner or not _is_shown(code, text, index):
            continue
        letter = "-" if raw.FPDFText_IsHyphen(text, index) and code < 0x20 else chr(code)
        left, bottom, right, top = _box(text, index)
        address = ctypes.addressof(owner.contents)
        if run is None or address != last:
            if run:
                yield run
            run, last = _run(text, index, owner), address
        expanded = unicodedata.normalize("NFKC", letter) if 0xFB00 <= code <= 0xFB06 else letter
        for part in range(len(expanded)):
            run["edges"] += [round(left + (right - left) * (part + at) / len(expanded), 2) for at in (0, 1)]
        run["text"] += expanded
        run["bottom"], run["top"] = min(run["bottom"], bottom), max(run["top"], top)
    if run:
        yield run


def _is_shown(code: int, text: pdfium.PdfTextPage, index: int) -> bool:
    """Whether a character can be read: not a control character or a half of one, and not turned."""
    if code == 0 or 0xD800 <= code < 0xE000 or code in (0xFFFE, 0xFFFF) or code > 0x10FFFF:
        return False
    if code < 0x20 and not raw.FPDFText_IsHyphen(text, index):
        return False
    angle = raw.FPDFText_GetCharAngle(text, index)
    return abs(math.remainder(angle, 2 * math.pi)) < _UPRIGHT


def _box(text: pdfium.PdfTextPage, index: int) -> tuple[float, float, float, float]:
    box = raw.FS_RECTF()
    raw.FPDFText_GetLooseCharBox(text, index, box)
    return box.left, box.bottom, box.right, box.top


def _run(text: pdfium.PdfTextPage, index: int, owner: Any) -> dict[str, Any]:
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
        "baseline": round(y.value, 2),
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
