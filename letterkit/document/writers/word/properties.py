"""What the file says of the letter beside its text: title, author, language, and the letter's own properties."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from letterkit.document.readers.word.properties import LONGEST_VALUE, numbered_name
from letterkit.document.writers.word.xml import escaped, quoted

_HEAD: Final = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_FORMAT_ID: Final = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"
"""The set that all custom properties belong to."""
_VALUE_TYPES: Final = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"


def core(title: str, author: str, language: str | None) -> str:
    """The part docProps/core.xml. It names no dates, so that the same letter is the same file."""
    return (
        f'{_HEAD}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<dc:title>{escaped(title)}</dc:title><dc:creator>{escaped(author)}</dc:creator>"
        f"<cp:lastModifiedBy>{escaped(author)}</cp:lastModifiedBy><cp:revision>1</cp:revision>"
        f"<dc:language>{escaped(language or '')}</dc:language></cp:coreProperties>"
    )


def application() -> str:
    """The part docProps/app.xml."""
    namespace = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"
    return f'{_HEAD}<Properties xmlns="{namespace}"><Application>letterkit</Application></Properties>'


def custom(properties: Mapping[str, str]) -> str:
    """The part docProps/custom.xml."""
    items = "".join(
        f'<property fmtid="{_FORMAT_ID}" pid="{number}" name={quoted(name)}><vt:lpwstr>{escaped(value)}</vt:lpwstr>'
        "</property>"
        for number, (name, value) in enumerate(_pieces(properties), start=2)
    )
    namespace = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"
    return f'{_HEAD}<Properties xmlns="{namespace}" xmlns:vt="{_VALUE_TYPES}">{items}</Properties>'


def _pieces(properties: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """The properties, long values cut into pieces that Office keeps whole."""
    for name, value in sorted(properties.items()):
        starts = range(0, max(len(value), 1), LONGEST_VALUE)
        for index, start in enumerate(starts):
            yield numbered_name(name, index), value[start : start + LONGEST_VALUE]
