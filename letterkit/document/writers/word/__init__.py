"""Writes a letter as a Word file: our own A4 template, made here, with real styles, lists and headers."""

from __future__ import annotations

import io
import zipfile
from typing import Final

from letterkit.document.model import Document
from letterkit.document.writers.layout import layout, letter_title
from letterkit.document.writers.word import margins, properties
from letterkit.document.writers.word.body import body
from letterkit.document.writers.word.paragraphs import Paragraphs
from letterkit.document.writers.word.styles import styles
from letterkit.document.writers.word.xml import language, part

_FIXED_TIME: Final = (2026, 1, 1, 0, 0, 0)
"""The time that every part of the file bears, so that the same letter is the same bytes."""
_HEAD: Final = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_OFFICE: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE: Final = "http://schemas.openxmlformats.org/package/2006"
_WORD_TYPE: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml."
_TYPES: Final = {
    "word/document.xml": f"{_WORD_TYPE}document.main+xml",
    "word/styles.xml": f"{_WORD_TYPE}styles+xml",
    "word/numbering.xml": f"{_WORD_TYPE}numbering+xml",
    "word/settings.xml": f"{_WORD_TYPE}settings+xml",
    "word/header1.xml": f"{_WORD_TYPE}header+xml",
    "word/footer1.xml": f"{_WORD_TYPE}footer+xml",
    "docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
    "docProps/app.xml": "application/vnd.openxmlformats-officedocument.extended-properties+xml",
    "docProps/custom.xml": "application/vnd.openxmlformats-officedocument.custom-properties+xml",
}


def to_bytes(document: Document) -> bytes:
    """The letter as a Word file. Raises ValueError for a block's tag that is longer than Word allows."""
    drawn = layout(document)
    paragraphs = Paragraphs(drawn)
    places = ("header", "footer") if drawn.header else ("footer",)
    references = "".join(f'<w:{place}Reference w:type="default" r:id="{place}"/>' for place in places)
    files = {
        "word/document.xml": part("document", body(paragraphs, drawn, references)),
        "word/styles.xml": styles(drawn.language),
        "word/settings.xml": _settings(drawn.language),
        "word/footer1.xml": margins.footer(paragraphs, drawn.footer),
        "docProps/core.xml": properties.core(letter_title(document), document.author, drawn.language),
        "docProps/app.xml": properties.application(),
    }
    if drawn.header:
        files["word/header1.xml"] = margins.header(paragraphs, drawn.header)
    if document.properties:
        files["docProps/custom.xml"] = properties.custom(document.properties)
    files["word/numbering.xml"] = paragraphs.lists.part()
    return _zipped(files)


def _settings(letter_language: str | None) -> str:
    """The file follows Word 2013 and later, so that Word doesn't open it in compatibility mode."""
    mode = (
        '<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word"'
        ' w:val="15"/></w:compat>'
    )
    tag = language(letter_language).replace("<w:lang ", "<w:themeFontLang ")
    return part("settings", f'<w:zoom w:percent="100"/><w:defaultTabStop w:val="567"/>{mode}{tag}')


def _zipped(files: dict[str, str]) -> bytes:
    whole = {
        "[Content_Types].xml": _content_types(files),
        "_rels/.rels": _relations(
            {
                "document": (f"{_OFFICE}/officeDocument", "word/document.xml"),
                "core": (f"{_PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"),
                "app": (f"{_OFFICE}/extended-properties", "docProps/app.xml"),
                "custom": (f"{_OFFICE}/custom-properties", "docProps/custom.xml"),
            },
            files,
        ),
        "word/_rels/document.xml.rels": _relations(
            {
                name: (f"{_OFFICE}/{name}", f"word/{name}{number}.xml")
                for name, number in {"styles": "", "numbering": "", "settings": "", "header": 1, "footer": 1}.items()
            },
            files,
        ),
    }
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in {**whole, **files}.items():
            entry = zipfile.ZipInfo(name, _FIXED_TIME)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 0
            archive.writestr(entry, content.encode())
    return buffer.getvalue()


def _content_types(files: dict[str, str]) -> str:
    named = "".join(f'<Override PartName="/{name}" ContentType="{_TYPES[name]}"/>' for name in files)
    return (
        f'{_HEAD}<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{named}</Types>'
    )


def _relations(targets: dict[str, tuple[str, str]], files: dict[str, str]) -> str:
    """The relations of a part to those of `targets` that are in the file; targets of the main part lie beside it."""
    items = "".join(
        f'<Relationship Id="{name}" Type="{kind}" Target="/{target}"/>'
        for name, (kind, target) in targets.items()
        if target in files
    )
    return f'{_HEAD}<Relationships xmlns="{_PACKAGE}/relationships">{items}</Relationships>'
